// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/statements.h"
#include "tests/app/sync/lane.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using test::Lane;
using test::SyncBench;

namespace {

/// A PostgreSQL server whose commits reach its disk and are not told, as it waits for a standby that nobody has. From start() on,
/// until it goes.
class Untold
{
public:
    explicit Untold(const test::TestStore &store)
        : m_boss(store.another())
        , m_store(store)
    {
    }
    ~Untold() { end(); }
    Q_DISABLE_COPY_MOVE(Untold)

    void start()
    {
        run(u"ALTER SYSTEM SET synchronous_standby_names = 'nobody'"_s);
        run(u"SELECT pg_reload_conf()"_s);
        const auto setting = [this] {
            return store::one(*m_store.another(), u"SELECT current_setting('synchronous_standby_names')"_s, {},
                [](const store::Row &row) { return row.text(0); })
                .value_or(QString());
        };
        QTRY_COMPARE(setting(), u"nobody"_s); // the other processes have been told
        run(u"CHECKPOINT"_s); // twice: the one that is under way may not have heard
        run(u"CHECKPOINT"_s);
    }
    /// Ends the sessions whose commit waits. How many in all.
    qint64 cut()
    {
        const QString sql = u"SELECT count(pg_terminate_backend(pid, 5000)) FROM pg_stat_activity"
                            " WHERE wait_event = 'SyncRep'"_s;
        m_cut += store::one(*m_boss, sql, {}, store::firstInteger).value_or(0);
        return m_cut;
    }
    void end()
    {
        run(u"ALTER SYSTEM RESET synchronous_standby_names"_s);
        run(u"SELECT pg_reload_conf()"_s);
    }

private:
    void run(const QString &sql)
    {
        if (const auto done = m_boss->execute(sql); !done)
            QFAIL(qPrintable(done.error().detail));
    }

    std::unique_ptr<store::Connection> m_boss;
    const test::TestStore &m_store;
    qint64 m_cut = 0;
};

} // namespace

/// A store that goes away as it writes.
class UnconfirmedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheStoreDidNotConfirmAsBegunIsBegunAnew()
    {
        SyncBench bench(test::Driver::Postgresql);
        bench.platform.put(u"1"_s);
        bench.pullAll();
        bench.decide(u"1"_s, {u"warn"_s}, true);
        Untold server(bench.store);
        server.start();
        Lane lane(bench);
        QTRY_VERIFY(server.cut() > 0);
        QCOMPARE(bench.outbox(), QStringList{u"warn 1 sending"_s});
        QCOMPARE(bench.platform.effects, QStringList());
        server.end();
        QTRY_COMPARE(bench.alarms.in(), 5s);
        QCOMPARE(bench.outbox(), QStringList{u"warn 1 waiting tried"_s});
        bench.alarms.advance(5s);
        QTRY_COMPARE(bench.platform.effects, QStringList{u"warn 1"_s});
        QTRY_COMPARE(bench.outbox(), QStringList{u"warn 1 sent done"_s});
    }
};

SZEPT_TEST(UnconfirmedTest)

#include "tst_unconfirmed.moc"
