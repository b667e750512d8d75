// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/accounts.h"
#include "models/services/intake.h"
#include "models/services/outbox.h"
#include "models/services/passend.h"
#include "models/services/priority.h"
#include "models/services/syncstate.h"
#include "models/services/triage.h"
#include "models/services/undo.h"
#include "models/store/cases.h"
#include "tests/models/services/duenow.h"
#include "tests/support/teststore.h"

#include <QTest>

namespace szept::test {

using namespace Qt::StringLiterals;

/// The value of a result that has to be there.
template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(toWord(result.error().kind)), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

/// A workspace with one account, and short words for what tests do in it.
class Desk
{
public:
    Desk()
    {
        account = must(store.write([this](store::Transaction &tx) {
            return services::addAccount(
                tx, {{}, u"discourse"_s, u"forum"_s, QUrl(u"https://forum.test"_s), {}, {}}, by());
        }));
    }

    services::By by() { return {store.actor(), &store.random()}; }
    Instant now() { return store.clock().now(); }
    void pass(Duration time) { store.clock().advance(time); }

    template <typename F>
    auto write(F f)
    {
        return store.write(f);
    }

    static PulledItem item(const QString &id, const QString &version = u"v1"_s)
    {
        PulledItem item;
        item.ref = {u"flag"_s, id};
        item.version = version;
        item.community = {u"1"_s, u"Photo forum"_s};
        item.room = RemoteName{u"7"_s, u"Darkroom"_s};
        item.title = u"Title of "_s + id;
        item.text = u"Text of "_s + id;
        item.author = PulledPerson{{u"a-"_s + id, u"author of "_s + id}, {}, {}};
        item.reports = {report(u"r1-"_s + id, HarmKind::Spam)};
        item.raw = "raw " + id.toUtf8() + version.toUtf8();
        return item;
    }
    static PulledReport report(const QString &id, HarmKind harm, const QString &reporter = u"anna"_s)
    {
        PulledReport report;
        report.remoteId = id;
        report.reporter = RemoteName{reporter, reporter};
        report.reason = u"reason"_s;
        report.harm = harm;
        return report;
    }

    /// A whole pass of one page, asked for just now.
    Result<services::IntakeOutcome> pull(const QList<PulledItem> &items)
    {
        const qint64 pass = beginPass();
        PulledPage page;
        page.items = items;
        auto taken = takePage(pass, page, now());
        if (taken && must(write([&](store::Transaction &tx) { return services::endPass(tx, account, pass); })))
            missing = must(services::missingCases(store.connection(), account, pass));
        return taken;
    }
    qint64 beginPass()
    {
        return must(write([this](store::Transaction &tx) { return services::beginPass(tx, account); })).pass;
    }
    Result<services::IntakeOutcome> takePage(qint64 pass, const PulledPage &page, Instant askedAt)
    {
        return write([&](store::Transaction &tx) {
            return services::takeIn(tx, {account, pass, page, askedAt}, services::PriorityWeights::shipped(), by());
        });
    }

    store::CaseRow row(CaseId id) { return *must(store::caseRow(store.connection(), id)); }
    store::CaseRow row(const QString &remoteId)
    {
        return *must(store::caseRow(store.connection(), account, {u"flag"_s, remoteId}));
    }
    CaseState stateOf(const QString &remoteId) { return row(remoteId).facts.state; }

    static services::PlannedAction plan(const QString &id, RepeatClass repeat = RepeatClass::Safe, bool undoable = true)
    {
        ActionSpec spec;
        spec.id = id;
        spec.slot = Slot::Remove;
        spec.repeat = repeat;
        spec.undoable = undoable;
        return {spec, {}};
    }
    services::DecideRequest request(CaseId id, const QList<services::PlannedAction> &actions)
    {
        services::DecideRequest request;
        request.id = DecisionId(store.random().uuid());
        request.caseId = id;
        request.actions = actions;
        return request;
    }
    Result<services::Decided> decide(const services::DecideRequest &request)
    {
        return write([&](store::Transaction &tx) { return services::decide(tx, request, by()); });
    }
    Result<services::UndoOutcome> undo(DecisionId id)
    {
        return write([&](store::Transaction &tx) { return services::undo(tx, id, by()); });
    }

    Action action(ActionId id) { return must(services::action(store.connection(), id)); }
    QList<services::DueAction> dueActions() { return dueNow(store.connection(), account, now()); }
    QStringList due()
    {
        QStringList ids;
        for (const auto all = dueActions(); const services::DueAction &due : all)
            ids.append(due.action.order.action + (due.action.compensates.isValid() ? u" back"_s : QString()));
        return ids;
    }
    services::AttemptRef ref(ActionId id) { return {id, action(id).attempts}; }
    Result<services::AttemptRef> begin(ActionId id)
    {
        return write([&](store::Transaction &tx) { return services::beginAttempt(tx, ref(id), {}); });
    }
    /// How the subject stands after something was done to it.
    static RemoteState gone(const QString &version = u"v2"_s)
    {
        RemoteState state;
        state.version = version;
        state.open = false;
        return state;
    }
    Result<void> finish(const services::AttemptRef &attempt, const QString &version = u"v2"_s)
    {
        return writeVoid(
            [&](store::Transaction &tx) { return services::finished(tx, attempt, {gone(version), {}}, by()); });
    }
    /// Begins an attempt and ends it well.
    void send(ActionId id, const QString &version = u"v2"_s) { must(finish(must(begin(id)), version)); }
    template <typename F>
    Result<void> writeVoid(F f)
    {
        return store.write([&](store::Transaction &tx) { return f(tx).transform([] { return 0; }); })
            .transform([](int) {});
    }

    TestStore store;
    AccountId account;
    QList<services::MissingCase> missing; ///< of the last pull()
};

} // namespace szept::test
