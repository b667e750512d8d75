// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sync/lane.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using test::FullBench;
using test::Lane;
using test::SyncBench;

namespace {

/// From the moment on at which the platform answers, nothing of it can be written down.
void breakStoreOnAnswer(SyncBench &bench)
{
    bench.moments.at("send.answered"_L1,
        [&bench] { QVERIFY(bench.store.connection().execute(u"ALTER TABLE audit RENAME TO gone"_s).has_value()); });
}

void mendStore(SyncBench &bench)
{
    QVERIFY(bench.store.connection().execute(u"ALTER TABLE gone RENAME TO audit"_s).has_value());
}

} // namespace

/// A store that does not take what the platform answered, and one in which somebody changed what is to be sent.
class UnwrittenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What the platform answered is nowhere else: the lane keeps it until it is written, but nobody waits for that.
    void whatCannotBeWrittenDownIsToldAndWrittenLater()
    {
        FullBench bench({u"1"_s});
        breakStoreOnAnswer(bench);
        bench.decide(u"1"_s, {u"warn"_s}, true);
        Lane lane(bench);
        const auto first = lane.outbox.drained();
        QTRY_VERIFY(first.isFinished());
        QVERIFY(first.result().has_value());
        QTRY_COMPARE(bench.alarms.in(), 2s);
        const auto second = lane.outbox.drained(); // who asks while it goes on is told as well
        bench.alarms.advance(2s);
        QTRY_VERIFY(second.isFinished());
        QVERIFY(second.result().has_value());
        QCOMPARE(bench.outbox(), QStringList{u"warn 1 sending"_s});
        mendStore(bench);
        const auto third = lane.outbox.drained();
        QTRY_COMPARE(bench.alarms.in(), 2s);
        bench.alarms.advance(2s);
        QTRY_VERIFY(third.isFinished());
        QVERIFY(!third.result().has_value());
        QCOMPARE(bench.outbox(), QStringList{u"warn 1 sent done"_s});
        QCOMPARE(bench.platform.effects, QStringList{u"warn 1"_s});
    }

    void whatIsNotAsLoggedIsParkedAndNotSent()
    {
        FullBench bench({u"1"_s, u"2"_s});
        bench.decide(u"1"_s, {u"warn"_s}, true);
        bench.decide(u"2"_s, {u"warn"_s}, true);
        QVERIFY(bench.store.connection().run(u"UPDATE actions SET action = 'remove' WHERE remote_id = '1'"_s));
        const Lane lane(bench);
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 1 parked not_as_logged"_s, u"warn 2 sent done"_s}));
        QCOMPARE(bench.platform.effects, QStringList{u"warn 2"_s});
    }

    void aPoliteStopDoesNotWaitForTheStore()
    {
        FullBench bench({u"1"_s});
        breakStoreOnAnswer(bench);
        bench.decide(u"1"_s, {u"warn"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.alarms.in(), 2s);
        lane.outbox.finish();
        test::await(lane.outbox.ended());
        QCOMPARE(bench.outbox(), QStringList{u"warn 1 sending"_s});
        mendStore(bench);
        bench.recover();
        QCOMPARE(bench.outbox(), QStringList{u"warn 1 parked may_have_been_sent"_s});
    }
};

SZEPT_TEST(UnwrittenTest)
#include "tst_unwritten.moc"
