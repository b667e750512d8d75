// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/doubts.h"

#include "tests/conformance/suite.h"
#include "tests/platforms/frame/wireserver.h"

#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is written beside actions, in doubt: taking back, levers, and where it is sent on.
namespace szept::test {
namespace {

/// Short where the fault is that nothing comes.
void setPatience(Rig &rig, const Doubt &happens)
{
    rig.options.idle = happens.isSilence() ? 1s : 30s;
    rig.restart();
}

} // namespace

QList<Doubt> unknownOutcomes()
{
    return {
        {"dropped before it acted", fault::dropBefore(), false},
        {"dropped after it acted", fault::dropAfter(), true},
        {"silent after it acted", fault::silenceAfter(), true},
        {"silent before it acted", fault::silenceBefore(), false},
        {"answer cut in its head", fault::cut(0.2), true},
        {"answer cut in its body", fault::cut(1), true},
        {"502 although it acted", fault::answerAfter(502), true},
        {"502 and it did not act", fault::answer(502), false},
        {"an odd status although it acted", fault::answerAfter(418), true},
        {"huge answer", fault::huge(3 * 1024 * 1024), true},
        {"redirect", fault::redirect(QUrl(u"https://elsewhere.example/"_s)), false},
    };
}

void ActionConformance::whateverHappensTakingBackIsSentOnce_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<int>("outcome");
    const auto actions = fixture().actions();
    const auto outcomes = unknownOutcomes();
    bool any = false;
    for (int i = 0; i < actions.size(); ++i) {
        const bool writes = spec(actions[i].action).undoable && actions[i].effects > 0;
        any = any || writes;
        for (int n = 0; writes && n < outcomes.size(); ++n)
            QTest::addRow("%s of %s, %s", qPrintable(actions[i].action), qPrintable(actions[i].kind), outcomes[n].name)
                << i << n;
    }
    if (!any)
        QSKIP("nothing can be taken back");
}

void ActionConformance::whateverHappensTakingBackIsSentOnce()
{
    QFETCH(int, outcome);
    const Doubt happens = unknownOutcomes().at(outcome);
    Rig rig(fixture());
    setPatience(rig, happens);
    const ActionOrder order = rig.order(actionCase());
    const auto performed = rig.perform(order);
    QVERIFY2(performed, told(performed));
    rig.proxy.forget();
    rig.armWrites(happens.played);
    const auto undone = rig.undo(order, *performed);
    QVERIFY(!undone);
    QVERIFY2(undone.error().kind == ErrorKind::Unavailable, told(undone));
    QVERIFY(!undone.error().nothingSent);
    QCOMPARE(rig.proxy.sent().size(), 1);
}

void ActionConformance::aRedirectIsNotFollowed_data() { addActionRows(); }

void ActionConformance::aRedirectIsNotFollowed()
{
    const WireServer elsewhere([](const WireRequest &) { return answer(200, "{}"); });
    const auto refuses = [&elsewhere](Rig &rig, const auto &write) {
        for (const QUrl &where :
            {elsewhere.url(), rig.proxy.url()}) { // to the same place neither: it would be sent twice
            rig.proxy.forget();
            rig.armWrites(fault::redirect(where));
            const auto failed = write();
            rig.proxy.disarm();
            QVERIFY(!failed);
            QVERIFY2(failed.error().kind == ErrorKind::Unavailable, told(failed));
            QVERIFY(!failed.error().nothingSent);
            QCOMPARE(rig.proxy.sent().size(), 1);
            QCOMPARE(elsewhere.connections(), 0);
        }
    };
    Rig rig(fixture());
    const ActionOrder order = rig.order(actionCase());
    refuses(rig, [&] { return rig.perform(order); });
    if (!spec(actionCase().action).undoable || actionCase().effects == 0)
        return;
    const auto performed = rig.perform(order);
    QVERIFY2(performed, told(performed));
    refuses(rig, [&] { return rig.undo(order, *performed); });
}

void ActionConformance::aLeverIsSetOnceWhateverHappens_data()
{
    QTest::addColumn<int>("outcome");
    const auto outcomes = unknownOutcomes();
    for (int i = 0; i < outcomes.size(); ++i)
        QTest::newRow(outcomes[i].name) << i;
}

void ActionConformance::aLeverIsSetOnceWhateverHappens()
{
    QFETCH(int, outcome);
    const Doubt happens = unknownOutcomes().at(outcome);
    Rig rig(fixture());
    setPatience(rig, happens);
    const auto lever = rig.leverToSet(fixture().makeItem({}));
    if (!lever)
        QSKIP("this platform has no levers");
    rig.armWrites(happens.played);
    const auto set = await(rig.connector().levers()->set(lever->id, lever->choices.constFirst(), {}));
    rig.proxy.disarm();
    QVERIFY(!set);
    QVERIFY2(set.error().kind == ErrorKind::Unavailable, told(set));
    QVERIFY(!set.error().nothingSent);
    QCOMPARE(rig.proxy.sent().size(), 1);
    const auto back = rig.setBack(*lever); // it is safe to repeat
    QVERIFY2(back, told(back));
    QCOMPARE(back->value, lever->value);
}

void ActionConformance::aPauseBehindItDoesNotMakeItUnsent()
{
    QHttpHeaders none; // the budget is used up, for an hour
    none.append("x-ratelimit-remaining", "0");
    none.append("x-ratelimit-reset", "3600");
    for (const auto actions = fixture().actions(); const ActionCase &action : actions) {
        Rig rig(fixture());
        const ActionOrder order = rig.order(action);
        rig.armWrites(fault::headed(none));
        const auto performed = rig.perform(order);
        QVERIFY2(performed || !performed.error().nothingSent || rig.proxy.sent().isEmpty(),
            told(performed, qPrintable(action.action)));
    }
    Rig rig(fixture());
    const auto lever = rig.leverToSet(fixture().makeItem({}));
    if (!lever)
        return;
    rig.armWrites(fault::headed(none));
    const auto set = await(rig.connector().levers()->set(lever->id, lever->choices.constFirst(), {}));
    QVERIFY2(set || !set.error().nothingSent, told(set));
    rig.proxy.disarm();
    rig.restart();
    QVERIFY(await(rig.connector().levers()->set(lever->id, lever->value, {})));
}

/// The change was made; what is asked behind it is refused.
void ActionConformance::aRefusalBehindItDoesNotMakeItUnsent()
{
    for (const auto actions = fixture().actions(); const ActionCase &action : actions) {
        for (const Fault &refusal : {fault::tooMany(600), fault::answer(401, "{}"), fault::answer(422, "{}")}) {
            Rig rig(fixture());
            const ActionOrder order = rig.order(action);
            const auto changed = std::make_shared<bool>(false);
            rig.proxy.arm(refusal, std::nullopt, [this, changed](const Message &request) {
                const bool writes = request.method() != "GET" && request.method() != "HEAD" && !fixture().asks(request);
                return std::exchange(*changed, *changed || writes);
            });
            const auto performed = rig.perform(order);
            QVERIFY2(performed || (performed.error().kind == ErrorKind::Unavailable && !performed.error().nothingSent),
                told(performed, qPrintable(action.action)));
        }
    }
}

} // namespace szept::test
