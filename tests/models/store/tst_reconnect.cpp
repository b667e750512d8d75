// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/trying.h"
#include "models/store/changefeed.h"
#include "models/store/postgresconnection.h"
#include "models/store/repeatable.h"
#include "models/store/statements.h"
#include "models/store/syncright.h"
#include "models/store/workspace.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QScopeGuard>
#include <QTemporaryFile>
#include <QTest>

#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;
using szept::test::TestStore;

namespace {

Result<qint64> put(Transaction &tx, const QString &key)
{
    tx.changed(ChangeKind::Note, key);
    return tx.connection().run(u"INSERT INTO meta (key, value) VALUES (?, 'x')"_s, bind(key));
}

Result<QStringList> keys(Connection &connection)
{
    return list(connection, u"SELECT key FROM meta WHERE key LIKE 'key%' ORDER BY key"_s, {},
        [](const Row &row) { return row.text(0); });
}

/// Ends all sessions of the database but this one, as a server does that is started anew. How many.
qint64 endOthers(Connection &connection)
{
    const QString sql = u"SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity"
                        " WHERE pid <> pg_backend_pid() AND datname = current_database()"_s;
    const auto ended = one(connection, sql, {}, firstInteger);
    return ended.value_or(0);
}

} // namespace

/// A server that ends our sessions while a workspace is open.
class ReconnectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWasThrownOutWritesAndReadsAgain()
    {
        TestStore store(test::Driver::Postgresql);
        Workspace &workspace = store.workspace();
        SZEPT_OK(test::await(workspace.write([](Transaction &tx) { return put(tx, u"key1"_s); })));
        for (const QString &key : {u"key2"_s, u"key3"_s}) {
            QVERIFY(endOthers(store.connection()) >= 2);
            SZEPT_OK(test::await(workspace.write([key](Transaction &tx) { return put(tx, key); })));
            QCOMPARE(SZEPT_OK(test::await(workspace.read(keys))).constLast(), key);
        }
        QCOMPARE(SZEPT_OK(keys(store.connection())), (QStringList{u"key1"_s, u"key2"_s, u"key3"_s}));
    }

    void whatWasBegunIsToldAndLeavesNothing()
    {
        TestStore store(test::Driver::Postgresql);
        Workspace &workspace = store.workspace();
        const auto killer = store.another();
        const auto broken = test::await(workspace.write([&killer](Transaction &tx) -> Result<qint64> {
            if (auto done = put(tx, u"key1"_s); !done)
                return done;
            (void)endOthers(*killer);
            return put(tx, u"key2"_s);
        }));
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, ErrorKind::Unavailable);
        QCOMPARE(broken.error().reason.code, u"server_away"_s);
        SZEPT_OK(test::await(workspace.write([](Transaction &tx) { return put(tx, u"key3"_s); })));
        QCOMPARE(SZEPT_OK(test::await(workspace.read(keys))), QStringList{u"key3"_s});
    }

    void aCommitThatDoesNotComeThroughIsTold()
    {
        TestStore store(test::Driver::Postgresql);
        Workspace &workspace = store.workspace();
        const auto killer = store.another();
        const auto broken = test::await(workspace.write([&killer](Transaction &tx) {
            auto done = put(tx, u"key1"_s);
            (void)endOthers(*killer);
            return done;
        }));
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, ErrorKind::Unavailable);
        QCOMPARE(SZEPT_OK(test::await(workspace.read(keys))), QStringList());
    }

    void whatMayBeRepeatedIsWrittenOnceMore()
    {
        TestStore store(test::Driver::Postgresql);
        Workspace &workspace = store.workspace();
        const auto killer = store.another();
        for (const bool beforeCommit : {false, true}) {
            int times = 0;
            SZEPT_OK(test::await(writeRepeatable(workspace, [&, beforeCommit](Transaction &tx) -> Result<qint64> {
                if (++times == 1)
                    (void)endOthers(*killer);
                if (times == 1 && beforeCommit)
                    return 0;
                return put(tx, u"key%1"_s.arg(int(beforeCommit)));
            })));
            QCOMPARE(times, 2);
        }
        QCOMPARE(SZEPT_OK(test::await(workspace.read(keys))), (QStringList{u"key0"_s, u"key1"_s}));
    }

    /// The server has committed, waits for a second one to have it too, and goes down before it says so.
    void aCommitWhoseAnswerWasLostIsToldAsDone()
    {
        TestStore store(test::Driver::Postgresql);
        Workspace &workspace = store.workspace();
        const auto server = store.another();
        SZEPT_OK(server->execute(u"SET synchronous_commit = local"_s));
        const auto waitFor = [&server](const QString &other) {
            SZEPT_OK(server->execute(u"ALTER SYSTEM SET synchronous_standby_names = '%1'"_s.arg(other)));
            SZEPT_OK(server->execute(u"SELECT pg_reload_conf()"_s));
        };
        const auto waiting = [&server] {
            return one(
                *server, u"SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"_s, {}, firstInteger)
                .value_or(0);
        };
        waitFor(u"nobody"_s);
        const auto end = qScopeGuard([&waitFor] { waitFor({}); });
        QList<bool> found;
        QFuture<Result<qint64>> written;
        for (int number = 1; number < 100 && (!written.isValid() || written.isFinished());
            ++number) { // until it has taken the setting
            found.clear();
            const QString key = u"key%1"_s.arg(number);
            written = writeRepeatable(workspace, [&found, key](Transaction &tx) -> Result<qint64> {
                SZEPT_TRY(there, keys(tx.connection()));
                found.append(there.contains(key));
                return there.contains(key) ? Result<qint64>(0) : put(tx, key);
            });
            QTRY_VERIFY(written.isFinished() || waiting() == 1);
        }
        SZEPT_OK(server->execute(
            u"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"_s));
        SZEPT_OK(test::await(written));
        QCOMPARE(found, (QList{false, true}));
    }

    void whatIsRefusedIsNotAskedAgain()
    {
        TestStore store(test::Driver::Postgresql);
        Workspace &workspace = store.workspace();
        int times = 0;
        const auto refused = test::await(writeRepeatable(workspace, [&times](Transaction &) -> Result<void> {
            ++times;
            return fail(ErrorKind::Conflict, u"not so"_s);
        }));
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(times, 1);
    }

    void theFeedGoesOnAndHasWhoeverListensReadAnew()
    {
        TestStore store(test::Driver::Postgresql);
        Workspace &workspace = store.workspace();
        QStringList told;
        QObject::connect(
            &workspace.feed(), &ChangeFeed::changed, &workspace.feed(), [&told](const QList<Change> &changes) {
                for (const Change &change : changes)
                    told.append(change.kind == ChangeKind::Reload ? u"reload"_s : change.subject);
            });
        SZEPT_OK(store.write([](Transaction &tx) { return put(tx, u"key1"_s); }));
        QTRY_COMPARE(told, QStringList{u"key1"_s});
        (void)endOthers(store.connection());
        SZEPT_OK(test::await(workspace.write([](Transaction &tx) { return put(tx, u"key2"_s); })));
        QTRY_COMPARE(told, (QStringList{u"key1"_s, u"reload"_s, u"key2"_s}));
        SZEPT_OK(store.write([](Transaction &tx) { return put(tx, u"key3"_s); }));
        QTRY_COMPARE(told.last(), u"key3"_s);
    }

    /// What went on is told once, by whoever asked for something: not by Qt, its driver or libpq besides.
    void nothingIsSaidBesides()
    {
        QTest::failOnWarning();
        QTemporaryFile said;
        QVERIFY(said.open());
        const int before = ::dup(STDERR_FILENO);
        ::dup2(said.handle(), STDERR_FILENO);
        {
            TestStore store(test::Driver::Postgresql);
            Workspace &workspace = store.workspace();
            QList<ChangeKind> told;
            QObject::connect(&workspace.feed(), &ChangeFeed::changed, &workspace.feed(),
                [&told](const QList<Change> &changes) { told.append(changes.first().kind); });
            SZEPT_OK(test::await(workspace.write([](Transaction &tx) { return put(tx, u"key1"_s); })));
            QCOMPARE(SZEPT_OK(test::await(workspace.read(keys))), QStringList{u"key1"_s});
            QTRY_COMPARE(told, QList{ChangeKind::Note});
            QVERIFY(endOthers(store.connection()) >= 3);
            QTRY_COMPARE(told, (QList{ChangeKind::Note, ChangeKind::Reload})); // it heard the end, and is back
            store.close(); // the other sessions have not been used since
        }
        ::dup2(before, STDERR_FILENO);
        ::close(before);
        QVERIFY(said.seek(0));
        QCOMPARE(said.readAll(), QByteArray());
    }

    /// The right to send was the session's, and whoever took it since has it.
    void theRightIsLostWithTheSession()
    {
        TestStore store(test::Driver::Postgresql);
        Workspace &workspace = store.workspace();
        QVERIFY(SZEPT_OK(test::await(workspace.write(takeSyncRight))).has_value());
        (void)endOthers(store.connection());
        QVERIFY(SZEPT_OK(store.write(takeSyncRight)).has_value());
        QVERIFY(!SZEPT_OK(test::await(workspace.write(takeSyncRight))).has_value());
    }

    /// Another process may have had it in between, so that it counts as another right.
    void theRightOfAnotherSessionIsAnother()
    {
        TestStore store(test::Driver::Postgresql);
        Workspace &workspace = store.workspace();
        const auto first = SZEPT_OK(test::await(workspace.write(takeSyncRight)));
        QVERIFY(first.has_value());
        QCOMPARE(SZEPT_OK(test::await(workspace.write(takeSyncRight))), first);
        (void)endOthers(store.connection());
        QVERIFY(!SZEPT_OK(test::await(workspace.write(holdsSyncRight))));
        QVERIFY(!SZEPT_OK(test::await(workspace.write(holdsSyncRight)))); // to ask is not to take
        const auto second = SZEPT_OK(test::await(workspace.write(takeSyncRight)));
        QVERIFY(second.has_value());
        QVERIFY(second != first);
    }

    void aServerThatLetsNobodyInIsAskedAgain()
    {
        TestStore store(test::Driver::Postgresql);
        Workspace &workspace = store.workspace();
        Location beside = workspace.location();
        const QString allow
            = u"ALTER DATABASE %1 ALLOW_CONNECTIONS "_s.arg(std::exchange(beside.database, u"postgres"_s));
        const auto server = SZEPT_OK(PostgresConnection::open(beside));
        SZEPT_OK(server->execute(allow + u"false"_s));
        (void)endOthers(store.connection());
        QVERIFY(!test::await(workspace.write([](Transaction &tx) { return put(tx, u"key1"_s); })));
        const auto refused = test::await(workspace.read(keys));
        QVERIFY(!refused);
        // The server may speak any language: its words go to the person as they are.
        QCOMPARE(refused.error().reason.code, u"server_away"_s);
        QVERIFY(refused.error().reason.arguments.value(1).contains(u"is not currently accepting connections"_s));
        SZEPT_OK(server->execute(allow + u"true"_s));
        SZEPT_OK(test::await(workspace.write([](Transaction &tx) { return put(tx, u"key2"_s); })));
        QCOMPARE(SZEPT_OK(test::await(workspace.read(keys))), QStringList{u"key2"_s});
    }
};

SZEPT_TEST(ReconnectTest)
#include "tst_reconnect.moc"
