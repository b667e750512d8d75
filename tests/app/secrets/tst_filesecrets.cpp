// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/filesecrets.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace szept;
using namespace Qt::StringLiterals;

class FileSecretsTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_asked = 0;
    bool m_confirmed = false;

    QString path() const { return m_folder->filePath(u"secrets"_s); }
    FileSecrets with(const QByteArray &passphrase)
    {
        return FileSecrets(path(), [this, passphrase](bool confirm) -> Result<QByteArray> {
            ++m_asked;
            m_confirmed = confirm;
            return passphrase;
        });
    }
    static std::optional<QByteArray> read(FileSecrets &secrets, const QString &name)
    {
        return secrets.read(name).result().value();
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_asked = 0;
    }

    void aNewProcessReadsWhatAnotherWrote()
    {
        auto first = with("p");
        QVERIFY(first.write(u"a"_s, "1\n\0ż"_ba).result().has_value());
        QVERIFY(m_confirmed);
        auto second = with("p");
        QCOMPARE(read(second, u"a"_s), "1\n\0ż"_ba);
        QVERIFY(!m_confirmed);
        QCOMPARE(read(second, u"b"_s), std::nullopt);
    }

    void thePassphraseIsAskedForOnce()
    {
        auto secrets = with("p");
        QVERIFY(secrets.write(u"a"_s, "1").result().has_value());
        QVERIFY(secrets.write(u"b"_s, "2").result().has_value());
        QCOMPARE(read(secrets, u"a"_s), "1"_ba);
        QCOMPARE(m_asked, 1);
    }

    void removedIsGone()
    {
        auto secrets = with("p");
        QVERIFY(secrets.write(u"a"_s, "1").result().has_value());
        QVERIFY(secrets.remove(u"a"_s).result().has_value());
        QVERIFY(secrets.remove(u"never there"_s).result().has_value());
        QCOMPARE(read(secrets, u"a"_s), std::nullopt);
    }

    /// A person thinks for a while, another process holds the file, a key is derived: the thread that asks goes on.
    void whoAsksGoesOnMeanwhile()
    {
        QSemaphore typed;
        QThread *asked = nullptr;
        FileSecrets secrets(path(), [&typed, &asked](bool) -> Result<QByteArray> {
            asked = QThread::currentThread();
            typed.acquire();
            return "p"_ba;
        });
        const auto written = secrets.write(u"a"_s, "1");
        const auto found = secrets.read(u"a"_s);
        bool turned = false;
        QMetaObject::invokeMethod(qApp, [&turned] { turned = true; }, Qt::QueuedConnection);
        QTRY_VERIFY(turned);
        QVERIFY(!written.isFinished() && !found.isFinished());
        typed.release();
        QTRY_VERIFY(found.isFinished());
        QVERIFY(asked != QThread::currentThread());
        QVERIFY(written.result().has_value());
        QCOMPARE(found.result().value(), "1"_ba);
    }

    void whatWasAskedForIsDoneBeforeItGoes()
    {
        {
            auto secrets = with("p");
            (void)secrets.write(u"a"_s, "1");
            (void)secrets.write(u"b"_s, "2");
        }
        auto again = with("p");
        QCOMPARE(read(again, u"a"_s), "1"_ba);
        QCOMPARE(read(again, u"b"_s), "2"_ba);
    }

    void onlyTheOwnerMayReadIt()
    {
        auto secrets = with("p");
        QVERIFY(secrets.write(u"a"_s, "1").result().has_value());
        QCOMPARE(QFile::permissions(path()) & ~QFile::Permissions(0xf000), QFile::ReadUser | QFile::WriteUser);
    }

    void aWrongPassphraseChangesNothing()
    {
        auto right = with("right");
        QVERIFY(right.write(u"a"_s, "1").result().has_value());
        auto wrong = with("wrong");
        QCOMPARE(wrong.read(u"a"_s).result().error().kind, ErrorKind::WrongKey);
        QCOMPARE(wrong.write(u"b"_s, "2").result().error().kind, ErrorKind::WrongKey);
        QCOMPARE(m_asked, 3); // a person may try again
        QCOMPARE(read(right, u"a"_s), "1"_ba);
        QCOMPARE(read(right, u"b"_s), std::nullopt);
    }

    void aTruncatedFileIsRefusedAndKept()
    {
        auto secrets = with("p");
        QVERIFY(secrets.write(u"a"_s, "1").result().has_value());
        QFile file(path());
        QVERIFY(file.resize(40));
        QCOMPARE(secrets.read(u"a"_s).result().error().kind, ErrorKind::Damaged);
        QCOMPARE(secrets.write(u"b"_s, "2").result().error().kind, ErrorKind::Damaged);
        QCOMPARE(file.size(), 40);
    }

    void aTamperedFileIsRefused()
    {
        auto secrets = with("p");
        QVERIFY(secrets.write(u"a"_s, "1").result().has_value());
        QFile file(path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.seek(file.size() - 1));
        const char last = file.peek(1).at(0);
        QVERIFY(file.putChar(char(last ^ 1)));
        file.close();
        QCOMPARE(secrets.read(u"a"_s).result().error().kind, ErrorKind::WrongKey);
    }

    void aFolderThatCannotBeWrittenIsSaidInWords()
    {
        FileSecrets secrets(u"/proc/nowhere/secrets"_s, [](bool) -> Result<QByteArray> { return "p"_ba; });
        const auto written = secrets.write(u"a"_s, "1").result();
        QCOMPARE(written.error().kind, ErrorKind::ReadOnly);
        QVERIFY(written.error().detail.contains("/proc/nowhere"_L1));
    }

    /// Each write reads, changes and replaces the whole file: without the lock, one process's secrets would vanish.
    void twoProcessesLoseNothing()
    {
        QFile passphrase(m_folder->filePath(u"passphrase"_s));
        QVERIFY(passphrase.open(QIODevice::WriteOnly));
        passphrase.write("p\n");
        passphrase.close();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SZEPT_SECRETS"_s, u"file"_s);
        environment.insert(u"SZEPT_PASSPHRASE_FILE"_s, passphrase.fileName());
        QProcess one;
        QProcess two;
        for (QProcess *writer : {&one, &two}) {
            writer->setProcessEnvironment(environment);
            writer->setProcessChannelMode(QProcess::ForwardedErrorChannel);
            writer->start(test::inBuild(u"bin/szept-secrets-tool"),
                {u"write-many"_s, writer == &one ? u"one"_s : u"two"_s, path()});
            writer->closeWriteChannel();
        }
        for (QProcess *writer : {&one, &two}) {
            QVERIFY(writer->waitForFinished(60'000));
            QCOMPARE(writer->exitCode(), 0);
        }
        auto secrets = with("p");
        for (int number = 0; number < 20; ++number) {
            QCOMPARE(read(secrets, u"one"_s + QString::number(number)), QByteArray::number(number));
            QCOMPARE(read(secrets, u"two"_s + QString::number(number)), QByteArray::number(number));
        }
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
            (QStringList{u"passphrase"_s, u"secrets"_s, u"secrets.lock"_s}));
    }
};

SZEPT_TEST(FileSecretsTest)
#include "tst_filesecrets.moc"
