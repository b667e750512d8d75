// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/listener.h"
#include "tests/conformance/suite.h"

#include <QTest>

#include <chrono>

using namespace std::chrono_literals;

namespace szept::test {

void StopConformance::readingStopsAtEveryExchange()
{
    const ItemRef subject = fixture().makeItem({});
    for (const auto readings = Rig(fixture()).readings(); const Reading reading : readings) {
        for (int at = 0;; ++at) {
            Rig rig(fixture());
            const auto result = rig.read(reading, subject, rig.stopAt(at));
            if (rig.arrived() < at) { // it was stopped at each exchange before
                QVERIFY2(result, told(result, nameOf(reading)));
                QVERIFY(at > 1);
                break;
            }
            QVERIFY2(!result, nameOf(reading));
            QVERIFY2(result.error().kind == ErrorKind::Cancelled, told(result, nameOf(reading)));
            QCOMPARE(rig.arrived(), at); // nothing more was asked
        }
    }
}

void StopConformance::readingStopsInHalfAnAnswer()
{
    const ItemRef subject = fixture().makeItem({});
    for (const auto readings = Rig(fixture()).readings(); const Reading reading : readings) {
        Rig rig(fixture());
        std::stop_source stop;
        // The head has come and the rest never does.
        rig.proxy.arm(Fault{true,
                          [&stop](const Message &answer) {
                              stop.request_stop();
                              const QByteArray whole = written(answer.start, answer.headers, answer.content());
                              return Play{.bytes = whole.first(whole.size() - 1), .drip = {}};
                          }},
            std::nullopt);
        const auto result = rig.read(reading, subject, stop.get_token());
        QVERIFY2(!result, nameOf(reading));
        QVERIFY2(result.error().kind == ErrorKind::Cancelled, told(result, nameOf(reading)));
    }
}

void StopConformance::readingStopsInAPause()
{
    const ItemRef subject = fixture().makeItem({});
    for (const auto readings = Rig(fixture()).readings(); const Reading reading : readings) {
        for (const Fault &why : {fault::tooMany(5), fault::answer(502)}) {
            Rig rig(fixture());
            std::stop_source stop;
            rig.options.wait = [&stop](Duration time, std::stop_token token) {
                stop.request_stop();
                return kit::waitFor(time, std::move(token));
            };
            rig.restart();
            rig.proxy.arm(why, std::nullopt);
            const auto result = rig.read(reading, subject, stop.get_token());
            QVERIFY2(!result, nameOf(reading));
            QVERIFY2(result.error().kind == ErrorKind::Cancelled, told(result, nameOf(reading)));
            QCOMPARE(rig.proxy.passed().size(), 1);
        }
    }
}

void StopConformance::listeningStops()
{
    if (!Rig(fixture()).connector().listener())
        QSKIP("this platform does not call");
    for (const int at : {0, 1}) {
        Rig rig(fixture());
        const auto ended = await(rig.connector().listener()->wait(rig.stopAt(at)));
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ErrorKind::Cancelled);
    }
}

void StopConformance::anActionStopsAtEveryExchange_data() { addActionRows(); }

void StopConformance::anActionStopsAtEveryExchange()
{
    for (int at = 0;; ++at) {
        Rig rig(fixture());
        const ActionOrder order = rig.order(actionCase());
        const auto performed = rig.perform(order, rig.stopAt(at));
        if (rig.arrived() < at) {
            QVERIFY2(performed, told(performed));
            QVERIFY(at > 1);
            return;
        }
        QVERIFY(!performed);
        QVERIFY2(performed.error().kind == ErrorKind::Cancelled, told(performed));
        QCOMPARE(rig.arrived(), at);
        QCOMPARE(performed.error().nothingSent, rig.proxy.sent().isEmpty());
    }
}

void StopConformance::anUndoStopsAtEveryExchange_data() { addActionRows(); }

void StopConformance::anUndoStopsAtEveryExchange()
{
    if (!spec(actionCase().action).undoable)
        QSKIP("it says that it cannot be undone");
    for (int at = 0;; ++at) {
        Rig rig(fixture());
        const ActionOrder order = rig.order(actionCase());
        const auto performed = rig.perform(order);
        QVERIFY2(performed, told(performed));
        rig.proxy.forget();
        const auto undone = rig.undo(order, *performed, rig.stopAt(at));
        if (rig.arrived() < at) {
            QVERIFY2(undone, told(undone));
            return;
        }
        QVERIFY(!undone);
        QVERIFY2(undone.error().kind == ErrorKind::Cancelled, told(undone));
        QCOMPARE(rig.arrived(), at);
    }
}

void StopConformance::aLeverStopsAtEveryExchange()
{
    const ItemRef place = fixture().makeItem({});
    for (int at = 0;; ++at) {
        Rig rig(fixture());
        const auto lever = rig.leverToSet(place);
        if (!lever)
            QSKIP("this platform has no levers");
        const auto set = await(rig.connector().levers()->set(lever->id, lever->choices.constFirst(), rig.stopAt(at)));
        const int arrived = rig.arrived();
        const bool unsent = rig.proxy.sent().isEmpty();
        const auto back = rig.setBack(*lever);
        QVERIFY2(back, told(back));
        if (arrived < at) {
            QVERIFY2(set, told(set));
            QVERIFY(at > 1);
            return;
        }
        QVERIFY(!set);
        QVERIFY2(set.error().kind == ErrorKind::Cancelled, told(set));
        QCOMPARE(arrived, at);
        QCOMPARE(set.error().nothingSent, unsent);
    }
}

} // namespace szept::test
