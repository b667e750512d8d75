// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/platform.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::platform;

namespace {

constexpr auto onlyOwners = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// What the operating system does for secrets and locks, and how its refusals come out.
class PlatformTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    [[nodiscard]] QStringList filesHere() const { return QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden); }
    void mode(QFile::Permissions permissions) const { QVERIFY(QFile::setPermissions(m_folder->path(), permissions)); }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = m_folder->filePath(u"secrets"_s);
        QVERIFY(replaceFile(m_file, "old"));
    }
    void cleanup() { mode(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner); }

    void aFileIsReplacedWholeAndForItsOwner()
    {
        QVERIFY(QFile::setPermissions(m_file, onlyOwners | QFile::ReadGroup | QFile::ReadOther));
        const QByteArray large(3'000'000, 'x');
        QVERIFY(replaceFile(m_file, large));
        QCOMPARE(contents(m_file), large);
        QCOMPARE(QFile::permissions(m_file), onlyOwners);
        QCOMPARE(filesHere(), QStringList{u"secrets"_s});
    }

    void aFullDiskLeavesWhatWasThere()
    {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto restored = qScopeGuard([&before] { ::setrlimit(RLIMIT_FSIZE, &before); });
        const rlimit little{.rlim_cur = 1000, .rlim_max = before.rlim_max};
        surviveFileLimits();
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
        const auto done = replaceFile(m_file, QByteArray(5000, 'x'));
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::NoSpace);
        QCOMPARE(contents(m_file), "old");
        QCOMPARE(filesHere(), QStringList{u"secrets"_s});
    }

    void aFolderThatRefusesLeavesWhatWasThere_data()
    {
        QTest::addColumn<QFile::Permissions>("permissions");
        QTest::addRow("not to be written") << QFile::Permissions(QFile::ReadOwner | QFile::ExeOwner);
        // Files can be made in it, and what was done to it cannot be brought to disk.
        QTest::addRow("not to be read") << QFile::Permissions(QFile::WriteOwner | QFile::ExeOwner);
    }
    void aFolderThatRefusesLeavesWhatWasThere()
    {
        QFETCH(const QFile::Permissions, permissions);
        mode(permissions);
        const auto done = replaceFile(m_file, "new");
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::ReadOnly);
        QCOMPARE(contents(m_file), "old");
        mode(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(filesHere(), QStringList{u"secrets"_s});
    }

    void whatIsNotThereIsNotMade()
    {
        const auto nowhere = replaceFile(m_folder->filePath(u"no/secrets"_s), "new");
        QVERIFY(!nowhere);
        QCOMPARE(nowhere.error().kind, ErrorKind::NotFound);
        const auto below = replaceFile(m_file + u"/below"_s, "new");
        QVERIFY(!below);
        QCOMPARE(below.error().kind, ErrorKind::NotFound);
        QCOMPARE(contents(m_file), "old");
    }

    void aFolderInItsPlaceStays()
    {
        const QString folder = m_folder->filePath(u"folder"_s);
        QVERIFY(QDir().mkpath(folder + u"/full"_s));
        QVERIFY(!replaceFile(folder, "new"));
        QVERIFY(QDir(folder + u"/full"_s).exists());
        QCOMPARE(filesHere(), QStringList{u"secrets"_s});
    }

    void aLockHasOneHolder()
    {
        const QString name = m_folder->filePath(u"lock"_s);
        {
            const auto first = FileLock::take(name, 0ms);
            QVERIFY(first);
            const auto second = FileLock::take(name, 30ms);
            QVERIFY(!second);
            QCOMPARE(second.error().kind, ErrorKind::Busy);
        }
        QVERIFY(FileLock::take(name, 0ms));
    }

    void aLockInAFolderThatCannotBeWrittenIsRefused()
    {
        mode(QFile::ReadOwner | QFile::ExeOwner);
        const auto lock = FileLock::take(m_folder->filePath(u"lock"_s), 0ms);
        QVERIFY(!lock);
        QCOMPARE(lock.error().kind, ErrorKind::ReadOnly);
    }
};

SZEPT_TEST(PlatformTest)
#include "tst_platform.moc"
