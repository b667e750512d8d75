// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sync/syncbench.h"

#include "models/services/accounts.h"
#include "models/services/intake.h"
#include "models/services/outbox.h"
#include "models/services/passend.h"
#include "models/services/priority.h"
#include "models/services/syncstate.h"
#include "models/services/triage.h"
#include "models/services/undo.h"
#include "models/store/statements.h"
#include "tests/models/services/duenow.h"
#include "tests/platforms/tally/tallyconnector.h"
#include "tests/support/sure.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

QString word(WorkKind kind)
{
    switch (kind) {
    case WorkKind::Pull:
        return u"pull"_s;
    case WorkKind::Listen:
        return u"listen"_s;
    case WorkKind::Look:
        return u"look"_s;
    case WorkKind::Send:
        return u"send"_s;
    case WorkKind::TakeBack:
        return u"take back"_s;
    case WorkKind::Rest:
        return u"rest"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

Workbench::Workbench(Driver driver)
    : store(driver)
    , tools{.workspace = store.workspace(),
          .clock = clock,
          .random = store.random(),
          .by = {store.actor(), &store.random()},
          .weights = services::PriorityWeights::shipped(),
          .alarms = alarms,
          .works = works,
          .moments = moments}
{
}

SyncBench::SyncBench(Driver driver)
    : Workbench(driver)
    , account(addAccount(u"scripted"_s))
{
}

AccountId Workbench::addAccount(const QString &name, const QUrl &url)
{
    Account added;
    added.platform = u"scripted"_s;
    added.name = name;
    added.baseUrl = url;
    return sure(store.write([&](store::Transaction &tx) { return services::addAccount(tx, added, tools.by); }));
}

void SyncBench::pullAll(ScriptedPlatform &from, AccountId into)
{
    const PulledPage page = from.whole();
    sure(store.write([&](store::Transaction &tx) -> Result<void> {
        const SyncState state = sure(services::beginPass(tx, into));
        sure(services::takeIn(tx, {into, state.pass, page, tx.now()}, tools.weights, tools.by));
        sure(services::endPass(tx, into, state.pass));
        return {};
    }));
}

DecisionId Workbench::decide(const QString &remoteId, const QStringList &actions, bool now)
{
    services::DecideRequest request;
    request.id = DecisionId(QUuid::createUuid());
    request.now = now;
    const auto found = sure(store::first(store.connection(), u"SELECT id FROM cases WHERE remote_id = ?"_s,
        store::bind(remoteId), [](const store::Row &row) { return row.id<CaseId>(0); }));
    if (!found)
        qFatal("no case about %s", qPrintable(remoteId));
    request.caseId = *found;
    const auto known = TallyPlugin::actions();
    for (const QString &action : actions)
        request.actions.append({*std::ranges::find(known, action, &ActionSpec::id), {}});
    sure(store.write([&](store::Transaction &tx) { return services::decide(tx, request, tools.by); }));
    return request.id;
}

void Workbench::undo(DecisionId decision)
{
    sure(store.write([&](store::Transaction &tx) { return services::undo(tx, decision, tools.by); }));
}

void Workbench::answerParked(const QString &remoteId, bool sendAgain)
{
    const auto answer = sendAgain ? services::ParkedAnswer::SendAgain : services::ParkedAnswer::Drop;
    for (const auto actions = sure(services::allActions(store.connection())); const Action &action : actions) {
        if (action.order.subject.remoteId == remoteId && action.state == ActionState::Parked)
            sure(store.write(
                [&](store::Transaction &tx) { return services::answerParked(tx, action.id, answer, tools.by); }));
    }
}

void SyncBench::dieWhileSending()
{
    for (const auto due = dueNow(store.connection(), account, clock.now()); const services::DueAction &one : due) {
        sure(store.write([&](store::Transaction &tx) {
            return services::beginAttempt(tx, {one.action.id, one.action.attempts}, one.action.order.seen);
        }));
    }
}

void Workbench::recover()
{
    sure(store.write([&](store::Transaction &tx) { return services::recoverSending(tx, tools.by); }));
}

QStringList Workbench::cases()
{
    const QString sql = u"SELECT remote_id, state, closed_by, closed_what FROM cases ORDER BY remote_id"_s;
    return sure(store::list(store.connection(), sql, {}, [](const store::Row &row) {
        const QString end = row.text(1) == u"closed" ? u" by "_s + row.text(2) + u": "_s + row.text(3) : QString();
        return QString(row.text(0) + u' ' + row.text(1) + end);
    }));
}

QString Workbench::textOf(const QString &remoteId)
{
    return sure(store::one(store.connection(), u"SELECT text FROM cases WHERE remote_id = ?"_s, store::bind(remoteId),
        [](const store::Row &row) { return row.text(0); }));
}

QStringList Workbench::outbox()
{
    QStringList drawn;
    for (const auto actions = sure(services::allActions(store.connection())); const Action &action : actions) {
        QStringList words;
        if (action.compensates.isValid())
            words.append(u"back"_s);
        words << action.order.action << action.order.subject.remoteId << toWord(action.state);
        if (action.state == ActionState::Waiting && action.attempts > 0)
            words.append(u"tried"_s);
        if (action.outcome)
            words.append(toWord(*action.outcome));
        if (action.outcome == Outcome::AlreadyHandled)
            words << action.by << action.what;
        const bool isChanged
            = action.state == ActionState::Withdrawn && action.error && action.error->kind == ErrorKind::Conflict;
        if ((action.state == ActionState::Parked && action.error) || isChanged)
            words.append(action.error->reason.code.isEmpty() ? toWord(action.error->kind) : action.error->reason.code);
        drawn.append(words.join(u' '));
    }
    return drawn;
}

QStringList Workbench::under() const
{
    QStringList drawn;
    for (const auto all = works.works(); const Work &work : all) {
        QString line = word(work.kind);
        if (!work.subject.isEmpty())
            line += u' ' + work.subject;
        if (work.nextTry)
            line += u" until +%1"_s.arg((*work.nextTry - clock.now()).count());
        drawn.append(line);
    }
    return drawn;
}

} // namespace szept::test
