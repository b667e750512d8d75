// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/archivefile.h"
#include "models/store/filekey.h"
#include "models/store/rekey.h"
#include "models/store/sqliteconnection.h"
#include "models/store/workspace.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;
using szept::test::TestStore;

namespace {

const QByteArray newKey(keySize, 'n');

/// A workspace file with something in it, which nobody has open.
class Closed
{
public:
    Closed()
    {
        m_request = {.location = Location::ofFile(m_folder.filePath(u"team.szept"_s)),
            .key = QByteArray(keySize, 'o'),
            .create = true,
            .clock = &m_clock,
            .process = u"test"_s};
        const auto workspace = SZEPT_OK(Workspace::open(m_request));
        SZEPT_OK(test::await(workspace->write([](Transaction &tx) {
            return tx.connection().run(
                u"INSERT INTO meta (key, value) VALUES ('text', ?)"_s, bind(QString(20'000, u'x')));
        })));
    }
    [[nodiscard]] QString file() const { return m_request.location.file; }
    [[nodiscard]] QByteArray oldKey() const { return m_request.key; }
    [[nodiscard]] OpenRequest under(const QByteArray &key) const
    {
        OpenRequest request = m_request;
        request.key = key;
        request.create = false;
        return request;
    }
    /// How long the text is that is read under a key; or why it cannot be read.
    [[nodiscard]] QString readUnder(const QByteArray &key) const
    {
        const auto workspace = Workspace::open(under(key));
        if (!workspace)
            return toWord(workspace.error().kind);
        return SZEPT_OK(test::await((*workspace)->read([](Connection &connection) {
            return first(connection, u"SELECT value FROM meta WHERE key = 'text'"_s, {},
                [](const Row &row) { return QString::number(row.text(0).size()); });
        }))).value_or(u"nothing"_s);
    }
    [[nodiscard]] QStringList files() const { return QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden); }

private:
    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    OpenRequest m_request;
};

} // namespace

class RekeyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyTheNewKeyOpensIt()
    {
        const Closed workspace;
        SZEPT_OK(rekey(workspace.file(), workspace.oldKey(), newKey));
        QCOMPARE(workspace.readUnder(newKey), u"20000"_s);
        QCOMPARE(workspace.readUnder(workspace.oldKey()), u"wrong_key"_s);
        QCOMPARE(saltOfFile(workspace.file()), saltOf(newKey)); // by which its key is found
        QCOMPARE(workspace.files(), QStringList{u"team.szept"_s});
    }

    void nothingHappensWhileItIsOpenElsewhere()
    {
        const Closed workspace;
        {
            const auto other = SZEPT_OK(Workspace::open(workspace.under(workspace.oldKey())));
            QCOMPARE(rekey(workspace.file(), workspace.oldKey(), newKey).error().kind, ErrorKind::Busy);
        }
        QCOMPARE(workspace.readUnder(workspace.oldKey()), u"20000"_s);
        QCOMPARE(workspace.files(), QStringList{u"team.szept"_s});
    }

    void whatANewerProgramMadeStaysAsItIs()
    {
        const Closed workspace;
        {
            const auto other = SZEPT_OK(SqliteConnection::open({.file = workspace.file(), .key = workspace.oldKey()}));
            SZEPT_OK(other->execute(u"UPDATE meta SET value = '999' WHERE key = 'schema'"_s));
        }
        QCOMPARE(rekey(workspace.file(), workspace.oldKey(), newKey).error().kind, ErrorKind::NewerSchema);
        QCOMPARE(
            exportWorkspace(Location::ofFile(workspace.file()), workspace.oldKey(), workspace.file() + u".export"_s)
                .error()
                .kind,
            ErrorKind::NewerSchema);
        QCOMPARE(workspace.files(), QStringList{u"team.szept"_s});
    }

    void aWrongKeyChangesNothing()
    {
        const Closed workspace;
        QCOMPARE(rekey(workspace.file(), QByteArray(keySize, 'w'), newKey).error().kind, ErrorKind::WrongKey);
        QCOMPARE(rekey(workspace.file(), workspace.oldKey(), "short"_ba).error().kind, ErrorKind::Invalid);
        QCOMPARE(rekey(workspace.file(), {}, newKey).error().kind, ErrorKind::Invalid);
        QCOMPARE(workspace.readUnder(workspace.oldKey()), u"20000"_s);
    }
};

SZEPT_TEST(RekeyTest)
#include "tst_rekey.moc"
