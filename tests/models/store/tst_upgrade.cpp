// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqliteconnection.h"
#include "models/store/upgrade.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;
using szept::test::Desk;
using szept::test::must;
using szept::test::TestStore;

namespace {

/// The steps that this program knows and one more, as a later one will.
QList<Migration> oneMore(const QString &sql = u"CREATE TABLE next_one (id {id}) {strict};\n"_s)
{
    QList<Migration> steps = SZEPT_OK(knownMigrations(StoreKind::Workspace));
    steps.append({int(steps.size()) + 1, u"next"_s, sql});
    return steps;
}

OpenRequest requestFor(const TestStore &store)
{
    OpenRequest request = store.request();
    request.copyFolder = store.folder() + u"/copies"_s;
    return request;
}

QString copyOf(const TestStore &store)
{
    const QString after = u"-before-schema-%1"_s.arg(oneMore().size());
    if (store.driver() == test::Driver::Sqlite)
        return store.folder() + u"/team"_s + after + u".szept"_s;
    const Location &location = store.request().location;
    return u"%1/copies/%2@%3+5432%4.pgdump"_s.arg(
        store.folder(), location.database, QString(location.host).replace(u'/', "%2F"_L1), after);
}

/// As before the step of oneMore().
void toLastSchema(Connection &connection)
{
    SZEPT_OK(connection.execute(u"DROP TABLE IF EXISTS next_one"_s));
    const QString schema = QString::number(oneMore().size() - 1);
    SZEPT_OK(connection.run(u"UPDATE meta SET value = ? WHERE key = 'schema'"_s, bind(schema)));
}

void toSchema1(Connection &connection)
{
    for (const QString &index :
        {u"cases_open"_s, u"actions_by_end"_s, u"actions_sent"_s, u"notes_to_expire"_s, u"cases_claimed"_s})
        SZEPT_OK(connection.execute(u"DROP INDEX "_s + index));
    SZEPT_OK(connection.execute(u"ALTER TABLE cases DROP COLUMN closed_how"_s));
    SZEPT_OK(connection.run(u"UPDATE meta SET value = '1' WHERE key = 'schema'"_s));
}

} // namespace

class UpgradeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anExistingStoreIsCopiedBeforeItChanges_data() { test::eachDriver(); }
    void anExistingStoreIsCopiedBeforeItChanges()
    {
        TestStore store;
        QList<Reason> notes;
        SZEPT_OK(upgrade(store.connection(), requestFor(store), oneMore(), notes));
        QCOMPARE(notes, (QList<Reason>{{u"copy_made"_s, {copyOf(store)}}}));
        QCOMPARE(SZEPT_OK(schemaOf(store.connection())), int(oneMore().size()));
        QVERIFY(QFile(copyOf(store)).size() > 0);
        if (store.driver() == test::Driver::Postgresql)
            return;
        const auto copy
            = SZEPT_OK(SqliteConnection::open({.file = copyOf(store), .key = store.request().key, .isCopy = true}));
        QCOMPARE(SZEPT_OK(schemaOf(*copy)), int(oneMore().size()) - 1);
    }

    void workspacesOfOneNameKeepTheirOwnCopies_data() { test::eachDriver(); }
    void workspacesOfOneNameKeepTheirOwnCopies()
    {
        TestStore store;
        OpenRequest other = requestFor(store);
        other.location = store.namesake().location;
        QList<Reason> notes;
        if (other.location.isFile()) {
            const auto theirs = SZEPT_OK(SqliteConnection::open({.file = other.location.file, .key = other.key}));
            SZEPT_OK(upgrade(*theirs, other, oneMore(), notes));
        } else {
            SZEPT_OK(upgrade(store.connection(), other, oneMore(), notes));
            toLastSchema(store.connection()); // it is the same
        }
        const QString theirs = notes.first().arguments.first();
        QFile copy(theirs);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        const QByteArray before = copy.readAll();
        SZEPT_OK(upgrade(store.connection(), requestFor(store), oneMore(), notes));
        QVERIFY(notes.last().arguments.first() != theirs);
        QVERIFY(copy.seek(0));
        QCOMPARE(copy.readAll(), before);
    }

    /// A server's database is copied by pg_dump or not at all, and what is not copied is not changed.
    void withoutPgDumpNothingChanges()
    {
        TestStore store(test::Driver::Postgresql);
        const QTemporaryDir nothing;
        const QByteArray path = qgetenv("PATH");
        const auto restored = qScopeGuard([&path] { qputenv("PATH", path); });
        qputenv("PATH", QFile::encodeName(nothing.path()));
        QList<Reason> notes;
        const auto refused = upgrade(store.connection(), requestFor(store), oneMore(), notes);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason, (Reason{u"server_copy_first"_s, {store.request().location.shown()}}));
        QCOMPARE(notes, QList<Reason>());
        QCOMPARE(SZEPT_OK(schemaOf(store.connection())), int(oneMore().size()) - 1);
        QVERIFY(!QFile::exists(copyOf(store)));
        // What has nothing in it yet needs no copy.
        OpenRequest empty = requestFor(store);
        empty.location = SZEPT_OK(Location::parse(test::freshDatabase()));
        SZEPT_OK(Workspace::open(empty));
    }

    void withoutACopyNothingChanges_data() { test::eachDriver(); }
    void withoutACopyNothingChanges()
    {
        TestStore store;
        QVERIFY(QDir().mkpath(copyOf(store) + u"/a folder in the way"_s));
        QList<Reason> notes;
        QVERIFY(!upgrade(store.connection(), requestFor(store), oneMore(), notes));
        QCOMPARE(notes, QList<Reason>());
        QCOMPARE(SZEPT_OK(schemaOf(store.connection())), int(oneMore().size()) - 1);
    }

    void aStepThatFailsLeavesTheOldSchema_data() { test::eachDriver(); }
    void aStepThatFailsLeavesTheOldSchema()
    {
        TestStore store;
        QList<Reason> notes;
        const auto steps = oneMore(u"CREATE TABLE next_one (id {id}) {strict};\nCREATE TABLE meta (key TEXT);\n"_s);
        QVERIFY(!upgrade(store.connection(), requestFor(store), steps, notes));
        QCOMPARE(SZEPT_OK(schemaOf(store.connection())), int(oneMore().size()) - 1);
        QVERIFY(!store.connection().run(u"SELECT count(*) FROM next_one"_s));
    }

    void whatIsUpToDateIsNotCopied_data() { test::eachDriver(); }
    void whatIsUpToDateIsNotCopied()
    {
        TestStore store;
        QList<Reason> notes;
        SZEPT_OK(
            upgrade(store.connection(), requestFor(store), SZEPT_OK(knownMigrations(StoreKind::Workspace)), notes));
        QCOMPARE(notes, QList<Reason>());
    }

    void theOpenCasesOfAnOldWorkspaceAreListed_data() { test::eachDriver(); }
    void theOpenCasesOfAnOldWorkspaceAreListed()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s), Desk::item(u"2"_s), Desk::item(u"3"_s)}));
        must(desk.decide(desk.request(desk.row(u"2"_s).facts.id, {Desk::plan(u"hide"_s)})));
        Connection &connection = desk.store.connection();
        toSchema1(connection);
        QList<Reason> notes;
        SZEPT_OK(upgrade(connection, requestFor(desk.store), SZEPT_OK(knownMigrations(StoreKind::Workspace)), notes));
        QStringList titles;
        SZEPT_OK(eachIndexed(connection, [&titles](const Case &facts) { titles.append(facts.title); }));
        QCOMPARE(titles, (QStringList{u"Title of 1"_s, u"Title of 3"_s}));
    }

    void whatEndedACaseElsewhereIsKeptFromAnOldWorkspace_data() { test::eachDriver(); }
    void whatEndedACaseElsewhereIsKeptFromAnOldWorkspace()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s), Desk::item(u"2"_s), Desk::item(u"3"_s)}));
        Connection &connection = desk.store.connection();
        toSchema1(connection);
        const QString told = u"no longer waits; Mailman tells neither what was decided nor by whom"_s;
        for (const auto &[id, what] :
            {std::pair(u"1"_s, u"agreed"_s), std::pair(u"2"_s, told), std::pair(u"3"_s, u"account_removed"_s)})
            SZEPT_OK(connection.run(u"UPDATE cases SET closed_what = ? WHERE remote_id = ?"_s, {what, id}));
        QList<Reason> notes;
        SZEPT_OK(upgrade(connection, requestFor(desk.store), SZEPT_OK(knownMigrations(StoreKind::Workspace)), notes));
        const auto ended = [&desk](const QString &id) -> QString {
            // A later step names a forum's unknown kinds anew.
            const CaseRow row = *must(caseRow(desk.store.connection(), desk.account, {u"Reviewable"_s, id}));
            return row.closedWhat + u'|' + row.closedHow.code;
        };
        QCOMPARE(ended(u"1"_s), u"agreed|"_s);
        QCOMPARE(ended(u"2"_s), u"|gone_untold"_s);
        QCOMPARE(ended(u"3"_s), u"|account_removed"_s);
    }

    void twoWhoMakeTheSameFileGetOne()
    {
        const QTemporaryDir folder;
        test::FakeClock clock;
        const OpenRequest request{.location = Location::ofFile(folder.filePath(u"team.szept"_s)),
            .key = QByteArray(32, 'k'),
            .create = true,
            .clock = &clock,
            .process = u"test"_s};
        const auto steps = SZEPT_OK(knownMigrations(StoreKind::Workspace));
        SZEPT_OK(createFile(request, steps));
        QFile file(request.location.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        SZEPT_OK(createFile(request, steps));
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"team.szept"_s});
    }
};

SZEPT_TEST(UpgradeTest)
#include "tst_upgrade.moc"
