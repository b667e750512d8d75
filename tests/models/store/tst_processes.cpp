// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/changefeed.h"
#include "models/store/migrations.h"
#include "models/store/sqliteconnection.h"
#include "models/store/syncright.h"
#include "tests/models/store/child.h"
#include "tests/support/fastest.h"
#include "tests/support/testmain.h"

#include <QLoggingCategory>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::store;
using szept::test::Child;
using szept::test::TestStore;

/// Several processes at one workspace.
class ProcessesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortWritesTakeTurns_data() { test::eachDriver(); }
    void shortWritesTakeTurns()
    {
        constexpr int times = 100;
        TestStore store;
        SZEPT_OK(store.connection().run(u"INSERT INTO meta (key, value) VALUES ('counter', '0')"_s));
        int told = 0;
        connect(&store.workspace().feed(), &ChangeFeed::changed, this,
            [&told](const QList<Change> &changes) { told += int(changes.size()); });
        std::vector<std::unique_ptr<Child>> children;
        children.reserve(4);
        for (int i = 0; i < 4; ++i)
            children.push_back(std::make_unique<Child>(u"hammer"_s, store, QStringList{QString::number(times)}));
        for (auto &child : children)
            QCOMPARE(child->line(), "ready");
        for (auto &child : children)
            child->go();
        for (auto &child : children)
            QCOMPARE(child->end(), 0);
        const auto counter = SZEPT_OK(first(store.connection(), u"SELECT value FROM meta WHERE key = 'counter'"_s, {},
            [](const Row &row) { return row.text(0); }));
        QCOMPARE(counter, QString::number(4 * times));
        QTRY_COMPARE(told, 4 * times);
    }

    /// docs/team.md: each sees within a second what the others did.
    void whatAnotherWroteIsSeenWithinASecond_data() { test::eachDriver(); }
    void whatAnotherWroteIsSeenWithinASecond()
    {
        TestStore store;
        QStringList seen;
        connect(&store.workspace().feed(), &ChangeFeed::changed, this, [&seen](const QList<Change> &changes) {
            for (const Change &change : changes)
                seen.append(change.subject);
        });
        Child other(u"write"_s, store, {u"6"_s});
        const auto write = [&other](int) {
            QCOMPARE(other.line(), "ready");
            other.go();
        };
        const auto best = test::fastest(write, [&seen](int n) { return seen.contains(QString::number(n)); });
        QVERIFY2(best < 1s, qPrintable(u"%1 ms"_s.arg(best.count())));
    }

    void aWriteThatWaitsTooLongIsBusy_data() { test::eachDriver(); }
    void aWriteThatWaitsTooLongIsBusy()
    {
        TestStore store;
        Child holder(u"hold"_s, store);
        QCOMPARE(holder.line(), "ready");
        const auto impatient = store.another(Access::Write, Duration(100));
        const auto begun = Transaction::begin(*impatient, Instant(), u"test"_s);
        QCOMPARE(begun.error().kind, ErrorKind::Busy);
        holder.go();
        QCOMPARE(holder.end(), 0);
        SZEPT_OK(Transaction::begin(*impatient, Instant(), u"test"_s).transform([](Transaction) {}));
    }

    void anOldProcessCannotWriteIntoANewSchema_data() { test::eachDriver(); }
    void anOldProcessCannotWriteIntoANewSchema()
    {
        TestStore store;
        Child old(u"old"_s, store);
        QCOMPARE(old.line(), "ready");
        auto steps = SZEPT_OK(knownMigrations(StoreKind::Workspace));
        steps.append({int(steps.size()) + 1, u"next"_s, u"CREATE TABLE next_one (id {id}) {strict};\n"_s});
        SZEPT_OK(migrate(*store.another(), StoreKind::Workspace, steps, {}));
        old.go();
        QVERIFY(old.line().startsWith("newer_schema: "));
        QCOMPARE(old.end(), 1);
        QCOMPARE(SZEPT_OK(list(store.connection(), u"SELECT value FROM meta WHERE key = 'old'"_s, {},
                     [](const Row &row) { return row.text(0); })),
            QStringList());
        QCOMPARE(SZEPT_OK(schemaOf(store.connection())), int(steps.size()));
    }

    void oneHoldsTheRightToSync()
    {
        TestStore store(test::Driver::Postgresql);
        const auto take = [&store] { return SZEPT_OK(store.write(takeSyncRight)).has_value(); };
        Child holder(u"right"_s, store);
        QCOMPARE(holder.line(), "ready");
        QVERIFY(!take());
        holder.kill();
        QTRY_VERIFY(take()); // a server notices the end of a session a moment later
        QVERIFY(take());
        QVERIFY(SZEPT_OK(store.write(holdsSyncRight)));
        Child late(u"right"_s, store);
        QCOMPARE(late.line(), "refused");
    }

    /// So that nobody sends without it.
    void whoLosesTheRightCannotWriteEither()
    {
        TestStore store(test::Driver::Postgresql);
        QVERIFY(SZEPT_OK(store.write(takeSyncRight)).has_value());
        const auto other = store.another();
        const auto take = [&other] {
            auto tx = SZEPT_OK(Transaction::begin(*other, Instant(), u"other"_s));
            const bool isOurs = SZEPT_OK(takeSyncRight(tx)).has_value();
            SZEPT_OK(tx.commit());
            return isOurs;
        };
        QVERIFY(!take());
        QLoggingCategory::setFilterRules(u"qt.sql.postgresql=false"_s); // the driver misses its session too
        SZEPT_OK(
            other->run(u"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"_s));
        QTRY_VERIFY(take());
        QVERIFY(!store.write([](Transaction &tx) { return tx.connection().run(u"DELETE FROM requests"_s); }));
    }
};

SZEPT_TEST(ProcessesTest)
#include "tst_processes.moc"
