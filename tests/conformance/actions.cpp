// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/nobodys.h"
#include "tests/conformance/doubts.h"
#include "tests/conformance/mutations.h"
#include "tests/conformance/suite.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::test {
void ActionConformance::oneActionIsOneRequest_data() { addActionRows(); }

void ActionConformance::oneActionIsOneRequest()
{
    const ActionCase action = actionCase();
    Rig rig(fixture());
    const ActionOrder order = rig.order(action);
    const auto performed = rig.perform(order);
    QVERIFY2(performed, told(performed));
    QCOMPARE(rig.proxy.sent().size(), action.requests);
    QCOMPARE(rig.proxy.writes().size(), action.requests);
    QCOMPARE(fixture().effects(order.subject), action.effects);
    QCOMPARE(performed->state.open, !action.settles);
    const auto sighting = rig.look(order);
    QVERIFY2(sighting, told(sighting));
    QCOMPARE(sighting->state.open, !action.settles);
    if (spec(action.action).repeat == RepeatClass::Checkable && !order.unsure && action.effects > 0) {
        ActionOrder asked = order;
        asked.unsure = true;
        QCOMPARE(rig.look(asked)->relation, Sighting::Relation::AsOrdered);
    }
}

void ActionConformance::whatIsOursIsNotToldAsOthers_data() { addActionRows(); }

/// What is to be told of what we did goes into a caveat: what others did is not read there.
void ActionConformance::whatIsOursIsNotToldAsOthers()
{
    Rig rig(fixture());
    ActionOrder order = rig.order(actionCase());
    const auto performed = rig.perform(order);
    QVERIFY2(performed, told(performed));
    QCOMPARE(performed->state.how, Reason());
    QVERIFY(!performed->caveat || !performed->caveat->code.isEmpty());
    order.unsure = true;
    const auto sighting = rig.look(order);
    QVERIFY2(sighting, told(sighting));
    if (sighting->relation == Sighting::Relation::AsOrdered)
        QCOMPARE(sighting->state.how, Reason());
    else
        QVERIFY(!sighting->caveat);
}

void ActionConformance::whateverHappensItIsSentOnce_data()
{
    QTest::addColumn<int>("action");
    QTest::addColumn<int>("outcome");
    const auto actions = fixture().actions();
    const auto outcomes = unknownOutcomes();
    for (int i = 0; i < actions.size(); ++i) {
        for (int n = 0; n < outcomes.size(); ++n)
            QTest::addRow("%s of %s, %s", qPrintable(actions[i].action), qPrintable(actions[i].kind), outcomes[n].name)
                << i << n;
    }
}

void ActionConformance::whateverHappensItIsSentOnce()
{
    QFETCH(int, outcome);
    const Doubt happens = unknownOutcomes().at(outcome);
    const ActionCase action = actionCase();
    Rig rig(fixture());
    rig.options.idle = happens.isSilence() ? 400ms : 30s;
    ActionOrder order;
    const auto perform = [&] {
        rig.restart();
        rig.proxy.disarm();
        order = rig.order(action);
        rig.armWrites(happens.played, action.requests);
        return rig.perform(order);
    };
    auto performed = perform();
    // Where the machine is busy, the limit of a silence may come before the request is out: then with a longer one.
    while (happens.isSilence() && rig.proxy.sent().size() < action.requests && rig.options.idle < 20s) {
        rig.options.idle *= 2;
        performed = perform();
    }
    QVERIFY(!performed);
    QVERIFY2(performed.error().kind == ErrorKind::Unavailable, told(performed));
    QVERIFY(!performed.error().nothingSent);
    QCOMPARE(rig.proxy.sent().size(), action.requests);
    if (happens.acts)
        QTRY_COMPARE(fixture().effects(order.subject), action.effects);
    else
        QVERIFY(fixture().effects(order.subject) < std::max(1, action.effects));
    if (spec(action.action).repeat != RepeatClass::Checkable)
        return;
    rig.proxy.disarm();
    order.unsure = true;
    const auto sighting = rig.look(order);
    QVERIFY2(sighting, told(sighting));
    if (happens.acts || action.requests == 1)
        QCOMPARE(sighting->relation, happens.acts ? Sighting::Relation::AsOrdered : Sighting::Relation::Untouched);
    else
        QVERIFY(sighting->relation != Sighting::Relation::AsOrdered);
    QCOMPARE(rig.proxy.sent().size(), action.requests);
}

void ActionConformance::wrongTypesInItsAnswerLeaveItOpen_data() { addActionRows(); }

void ActionConformance::wrongTypesInItsAnswerLeaveItOpen()
{
    const ActionCase action = actionCase();
    for (int leaf = -1;; ++leaf) { // -1: no JSON at all
        Rig rig(fixture());
        const ActionOrder order = rig.order(action);
        const auto found = std::make_shared<bool>(leaf < 0);
        rig.armWrites(fault::rewritten([leaf, found](const QByteArray &body) {
            const auto mutated = leaf < 0 ? QByteArray("<html>") : withLeafOfOtherType(body, leaf);
            *found = *found || mutated.has_value();
            return mutated.value_or(body);
        }),
            action.requests);
        const auto performed = rig.perform(order);
        QCOMPARE(rig.proxy.sent().size(), action.requests);
        QVERIFY2(performed || (performed.error().kind == ErrorKind::Unavailable && !performed.error().nothingSent),
            told(performed));
        if (!*found)
            return;
    }
}

void ActionConformance::aPageInsteadOfItsAnswerIsToldAsThat_data() { addActionRows(); }

/// Of whatever stands before the platform: it answers everything, or only what changes something.
void ActionConformance::aPageInsteadOfItsAnswerIsToldAsThat()
{
    const ActionCase action = actionCase();
    Rig rig(fixture());
    const ActionOrder order = rig.order(action);
    rig.proxy.arm(fault::answer(200, "<!DOCTYPE html><title>Sign in</title>"), std::nullopt);
    const auto unanswered = rig.perform(order);
    QVERIFY(!unanswered);
    QVERIFY2(isNobodys(unanswered.error()), told(unanswered));
    QCOMPARE(unanswered.error().nothingSent, rig.proxy.sent().isEmpty());
    const auto unseen = rig.look(order);
    QVERIFY(!unseen);
    QVERIFY2(isNobodys(unseen.error()), told(unseen));
    rig.proxy.disarm();
    rig.restart();
    const ActionOrder another = rig.order(action);
    rig.armWrites(fault::answer(200, "<!DOCTYPE html><title>Sign in</title>"));
    const auto sent = rig.perform(another);
    QVERIFY(!sent);
    QVERIFY2(sent.error().kind == ErrorKind::Unavailable && isNobodys(sent.error()), told(sent));
    QVERIFY(!sent.error().nothingSent);
    QCOMPARE(fixture().effects(another.subject), 0);
}

void ActionConformance::withoutAServerNothingIsSent()
{
    Rig rig(fixture());
    const ActionOrder order = rig.order(fixture().actions().constFirst());
    {
        const FaultProxy gone(fixture().server());
        rig.setup.account = fixture().account(gone.url());
    }
    rig.restart();
    const auto performed = rig.perform(order);
    QVERIFY(!performed);
    QVERIFY2(performed.error().kind == ErrorKind::Unavailable, told(performed));
    QVERIFY(performed.error().nothingSent);
}

void ActionConformance::whatOnlyLookedSaysSo_data() { addActionRows(); }

void ActionConformance::whatOnlyLookedSaysSo()
{
    Rig rig(fixture());
    rig.options.retries = 0;
    rig.restart();
    const ActionOrder order = rig.order(actionCase());
    const auto unanswered = [&rig](const auto &act) {
        rig.proxy.forget();
        rig.proxy.arm(fault::answer(422), std::nullopt);
        const auto failed = act();
        rig.proxy.disarm();
        QVERIFY2(!failed || rig.proxy.passed().isEmpty(), "an answer of 422 is taken for success");
        QVERIFY2(failed || failed.error().nothingSent == rig.proxy.sent().isEmpty(), told(failed));
    };
    unanswered([&] { return rig.perform(order); });
    const auto performed = rig.perform(order);
    QVERIFY2(performed, told(performed));
    if (spec(actionCase().action).undoable)
        unanswered([&] { return rig.undo(order, *performed); });
}

void ActionConformance::refusalsAreUnderstood_data()
{
    QTest::addColumn<int>("refusal");
    const auto refusals = fixture().refusals();
    for (int i = 0; i < refusals.size(); ++i)
        QTest::newRow(refusals[i].name.constData()) << i;
}

void ActionConformance::refusalsAreUnderstood()
{
    QFETCH(int, refusal);
    const Refusal refused = fixture().refusals().at(refusal);
    for (const auto actions = fixture().actions(); const ActionCase &action : actions) {
        Rig rig(fixture());
        const ActionOrder order = rig.order(action);
        rig.armWrites(fault::answer(refused.status, refused.body));
        const auto performed = rig.perform(order);
        QVERIFY2(!performed, qPrintable(action.action));
        QVERIFY2(performed.error().kind == refused.kind, told(performed, qPrintable(action.action)));
        QCOMPARE(rig.proxy.sent().size(), 1);
        QCOMPARE(fixture().effects(order.subject), 0);
    }
}

void ActionConformance::aPauseIsToldAndNotWaitedOut()
{
    for (const auto actions = fixture().actions(); const ActionCase &action : actions) {
        Rig rig(fixture());
        const ActionOrder order = rig.order(action);
        rig.armWrites(fault::tooMany(7));
        const auto performed = rig.perform(order);
        QVERIFY2(!performed, qPrintable(action.action));
        QVERIFY2(performed.error().kind == ErrorKind::RateLimited, told(performed, qPrintable(action.action)));
        QCOMPARE(performed.error().retryAfter, Duration(7s));
        QCOMPARE(rig.proxy.sent().size(), 1);
    }
}

void ActionConformance::anotherModeratorIsNotOverruled_data() { addActionRows(); }

void ActionConformance::anotherModeratorIsNotOverruled()
{
    Rig rig(fixture());
    const ActionOrder order = rig.order(actionCase());
    fixture().decideElsewhere(order.subject);
    const int before = fixture().effects(order.subject);
    const auto sighting = rig.look(order);
    QVERIFY2(sighting, told(sighting));
    QCOMPARE(sighting->relation, Sighting::Relation::Otherwise);
    QVERIFY(!sighting->state.open);
    const auto performed = rig.perform(order);
    QVERIFY(!performed);
    const ErrorKind kind = performed.error().kind;
    QVERIFY2(kind == ErrorKind::AlreadyHandled || kind == ErrorKind::Conflict || kind == ErrorKind::Gone
            || kind == ErrorKind::Forbidden,
        told(performed));
    QCOMPARE(fixture().effects(order.subject), before);
}

void ActionConformance::whatChangedAndWaitsIsDecidedAnew_data() { addActionRows(); }

void ActionConformance::whatChangedAndWaitsIsDecidedAnew()
{
    if (!actionCase().settles)
        QSKIP("it is about the author, or decides nothing");
    Rig rig(fixture());
    const ActionOrder order = rig.order(actionCase());
    if (!fixture().edit(order.subject))
        QSKIP("such a subject does not change while it waits");
    const auto performed = rig.perform(order);
    QVERIFY(!performed);
    QVERIFY2(performed.error().kind == ErrorKind::Conflict, told(performed));
    QCOMPARE(fixture().effects(order.subject), 0);
    const auto sighting = rig.look(order);
    QVERIFY2(sighting, told(sighting));
    QCOMPARE(sighting->relation, Sighting::Relation::Changed);
    QVERIFY(sighting->state.open);
    if (!sighting->item)
        return; // the next pass shows it
    const auto shown = rig.pullAll();
    QVERIFY2(shown, told(shown));
    QVERIFY2(shown->contains(*sighting->item), "a look shows it otherwise than a pull");
}

void ActionConformance::aSecondSendingDoesNothingTwice_data() { addActionRows(); }

void ActionConformance::aSecondSendingDoesNothingTwice()
{
    const ActionCase action = actionCase();
    const RepeatClass repeat = spec(action.action).repeat;
    if (repeat == RepeatClass::Unsafe)
        QSKIP("its second sending would be seen; the outbox never sends it twice");
    Rig rig(fixture());
    ActionOrder order = rig.order(action);
    const auto performed = rig.perform(order);
    QVERIFY2(performed, told(performed));
    const auto again = rig.perform(order); // may be refused, or change nothing
    QVERIFY2(again || repeat == RepeatClass::Checkable, told(again));
    QCOMPARE(fixture().effects(order.subject), action.effects);
    if (repeat == RepeatClass::Safe)
        return;
    order.unsure = true;
    const auto sighting = rig.look(order);
    QVERIFY2(sighting, told(sighting));
    QCOMPARE(sighting->relation, Sighting::Relation::AsOrdered);
}

void ActionConformance::whatCanBeUndoneIs_data() { addActionRows(); }

void ActionConformance::whatCanBeUndoneIs()
{
    if (!spec(actionCase().action).undoable)
        QSKIP("it says that it cannot be undone");
    Rig rig(fixture());
    const ActionOrder order = rig.order(actionCase());
    const auto performed = rig.perform(order);
    QVERIFY2(performed, told(performed));
    rig.proxy.forget();
    const auto undone = rig.undo(order, *performed);
    QVERIFY2(undone, told(undone));
    QCOMPARE(rig.proxy.writes().size(), actionCase().effects == 0 ? 0 : 1);
    const auto sighting = rig.look(order);
    QVERIFY2(sighting, told(sighting));
    QCOMPARE(sighting->state.open, order.seen.open && actionCase().reopens);
    QCOMPARE(undone->state.open, sighting->state.open);
    QCOMPARE(sighting->state.facts, order.seen.facts);
}

} // namespace szept::test
