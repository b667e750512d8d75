// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sync/wirebench.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using test::WireBench;
namespace fault = szept::test::fault;

namespace {

constexpr auto unreachable = std::nullopt; // for good, until disarm()

QStringList removals(int from, int to)
{
    QStringList drawn;
    for (int id = from; id <= to; ++id)
        drawn.append(u"remove "_s + QString::number(id).rightJustified(4, u'0'));
    return drawn;
}

} // namespace

/// In which order, and how many at a time, things reach a server.
class WireLanesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneAtATimeForAnAccount()
    {
        WireBench bench(5);
        bench.server.proxy.arm(
            fault::latency(200ms), unreachable); // a second one would come while the first has no answer
        qsizetype atOnce = 0;
        QObject::connect(&bench.server.proxy, &test::FaultProxy::arrived, &bench.server.proxy,
            [&] { atOnce = std::max(atOnce, bench.outbox().filter(u"sending"_s).size()); });
        for (int id = 1; id <= 5; ++id)
            bench.decide(u"000%1"_s.arg(id), {u"remove"_s}, true);
        bench.begin();
        const auto first = bench.send();
        const auto second = bench.send(true); // whoever else asks: it is the same lane
        QTRY_VERIFY(first.isFinished() && second.isFinished());
        QCOMPARE(bench.server.received(), removals(1, 5));
        QCOMPARE(atOnce, 1);
    }

    void accountsDoNotWaitForEachOther()
    {
        WireBench bench(1);
        test::WireServerPlace other;
        other.platform.add();
        other.platform.add();
        bench.join(other, u"other"_s);
        bench.begin();
        const auto read = bench.sync();
        QTRY_VERIFY(read.isFinished());
        bench.server.proxy.arm(fault::silenceAfter(), 1, test::isWrite);
        bench.decide(u"0001"_s, {u"remove"_s}, true); // the first server's
        QTRY_COMPARE(bench.outbox(), QStringList{u"remove 0001 sending"_s});
        bench.decide(u"0002"_s, {u"remove"_s}, true); // only the other has one
        QTRY_COMPARE(bench.outbox(), (QStringList{u"remove 0001 sending"_s, u"remove 0002 sent done"_s}));
        QCOMPARE(other.platform.effects(), QStringList{u"remove 0002"_s});
    }

    void whatIsParkedHoldsUpItsOwnSubjectAlone()
    {
        WireBench bench(2);
        bench.server.proxy.arm(fault::answer(422), 1, test::isWrite);
        bench.decide(u"0001"_s, {u"remove"_s, u"warn"_s}, true);
        bench.decide(u"0002"_s, {u"remove"_s, u"warn"_s}, true);
        bench.begin();
        QTRY_COMPARE(bench.outbox(),
            (QStringList{u"remove 0001 parked rejected"_s, u"warn 0001 waiting"_s, u"remove 0002 sent done"_s,
                u"warn 0002 sent done"_s}));
        QCOMPARE(bench.server.received(), (QStringList{u"remove 0002"_s, u"look 0002"_s, u"warn 0002"_s}));
        bench.server.forget();
        bench.answerParked(u"0001"_s, true);
        QTRY_COMPARE(bench.server.received(), (QStringList{u"remove 0001"_s, u"look 0001"_s, u"warn 0001"_s}));
    }

    /// What may have happened to a subject is cleared up before anything else is done to it.
    void whatIsUnknownHoldsUpItsOwnSubjectAlone()
    {
        WireBench bench(2);
        bench.server.proxy.arm(fault::answerAfter(502), 1, test::isWrite);
        bench.decide(u"0001"_s, {u"remove"_s, u"warn"_s}, true);
        bench.decide(u"0002"_s, {u"remove"_s}, true);
        bench.begin();
        QTRY_COMPARE(bench.outbox(),
            (QStringList{u"remove 0001 waiting tried"_s, u"warn 0001 waiting"_s, u"remove 0002 sent done"_s}));
        QTRY_VERIFY(bench.alarms.advanceToNext());
        QTRY_COMPARE(bench.outbox(),
            (QStringList{u"remove 0001 sent done"_s, u"warn 0001 sent done"_s, u"remove 0002 sent done"_s}));
        QCOMPARE(bench.server.platform.effects(), (QStringList{u"remove 0001"_s, u"remove 0002"_s, u"warn 0001"_s}));
        QCOMPARE(
            bench.server.platform.asked(u"remove 0001"_s), 1); // it was looked for, though the platform was in reach
    }

    void offlineAllIsTriagedAndGoesInOrderAfterwards()
    {
        WireBench bench(6);
        bench.server.proxy.arm(fault::dropBefore(), unreachable);
        bench.begin(WireBench::window);
        for (int id = 1; id <= 6; ++id)
            bench.decide(u"000%1"_s.arg(id), {id == 3 ? u"warn"_s : u"remove"_s});
        QCOMPARE(bench.cases().filter(u"decided"_s).size(), 6);
        for (int tries = 0; tries < 12; ++tries) {
            const auto before = bench.server.proxy.passed().size();
            QTRY_VERIFY(bench.alarms.advanceToNext() && bench.server.proxy.passed().size() > before);
        }
        QTRY_VERIFY(bench.health(bench.server.account).failures > 1);
        QCOMPARE(bench.server.received(), QStringList());
        QVERIFY(!bench.outbox().join(u' ').contains(u"parked"_s));

        bench.server.platform.handle(u"0004"_s, u"ann"_s, u"approved"_s);
        QTRY_COMPARE(
            bench.alarms.count(), 2); // queue and lane rest: none of them is asking while the platform comes back
        bench.server.proxy.disarm();
        const auto sent = bench.send(); // or it waits for the next try
        QTRY_VERIFY(sent.isFinished());
        QCOMPARE(bench.server.platform.effects(),
            (QStringList{u"remove 0001"_s, u"remove 0002"_s, u"warn 0003"_s, u"remove 0005"_s, u"remove 0006"_s}));
        QCOMPARE(bench.outbox().at(3), u"remove 0004 sent already_handled ann approved"_s);
        QCOMPARE(bench.cases().at(3), u"0004 closed by ann: approved"_s);
    }

    void aStormOfRefusalsIsSatOut()
    {
        WireBench bench(3);
        for (int id = 1; id <= 3; ++id)
            bench.decide(u"000%1"_s.arg(id), {u"remove"_s}, true);
        bench.server.proxy.arm(fault::tooMany(40), 2, test::isWrite);
        bench.begin();
        for (int storm = 0; storm < 2; ++storm) {
            QTRY_COMPARE(bench.alarms.in(), 40s);
            QCOMPARE(bench.server.received(), QStringList());
            QCOMPARE(
                bench.outbox().filter(u"tried"_s), QStringList{u"remove 0001 waiting tried"_s}); // nor tried in vain
            bench.alarms.advance(40s);
        }
        QTRY_COMPARE(bench.server.received(), removals(1, 3));
        QCOMPARE(bench.server.proxy.passed().size(), 5); // two of them refused, and nothing else was asked
    }
};

SZEPT_TEST(WireLanesTest)
#include "tst_wirelanes.moc"
