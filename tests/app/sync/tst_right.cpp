// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/right.h"
#include "tests/app/sync/flagright.h"
#include "tests/app/sync/lane.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using test::FullBench;
using test::Lane;

/// Sending is confirmed with the right, in the transaction that says so.
class RightTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutTheRightNothingLeaves()
    {
        FullBench bench({u"1"_s});
        test::FlagRight right(false);
        bench.tools.right = &right;
        bench.decide(u"1"_s, {u"remove"_s}, true);
        Lane lane(bench);
        QTRY_COMPARE(bench.alarms.in(), 5s);
        QCOMPARE(bench.outbox(), QStringList{u"remove 1 waiting"_s});
        QCOMPARE(bench.platform.effects, QStringList());
        right.free = true;
        bench.alarms.advance(5s);
        QTRY_COMPARE(bench.platform.effects, QStringList{u"remove 1"_s});
    }

    /// The attempt of the next number, which ours would have been, is the other's.
    void whoLostTheRightLeavesAloneWhatItsNewHolderBegan()
    {
        FullBench bench({u"1"_s});
        test::FlagRight right(false);
        bench.tools.right = &right;
        bench.decide(u"1"_s, {u"warn"_s}, true);
        Lane lane(bench);
        bool begun = false;
        lane.outbox.drained().then([&](const std::optional<Error> &) {
            bench.dieWhileSending();
            begun = true;
        });
        QTRY_VERIFY(begun);
        const auto left = lane.outbox.drained();
        QTRY_VERIFY(left.isFinished());
        QCOMPARE(left.result(), std::nullopt);
        QCOMPARE(bench.outbox(), QStringList{u"warn 1 sending"_s});
        QCOMPARE(bench.platform.effects, QStringList());
    }
};

SZEPT_TEST(RightTest)
#include "tst_right.moc"
