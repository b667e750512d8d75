// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/deskreading.h"

#include "models/domain/trying.h"
#include "models/services/accounts.h"
#include "models/services/offers.h"
#include "models/services/syncstate.h"
#include "models/store/actions.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace szept::session {
namespace {

const ActionSpec *specOf(const std::optional<ConnectorInfo> &connector, const QString &action)
{
    if (!connector)
        return nullptr;
    const auto at = std::ranges::find(connector->actions, action, &ActionSpec::id);
    return at == connector->actions.end() ? nullptr : &*at;
}

/// What the lines of an outbox say of their cases; several actions share one.
Result<QHash<CaseId, services::CaseSummary>> casesOf(
    store::Connection &connection, const QList<store::ActionRow> &actions)
{
    QSet<CaseId> ids;
    for (const store::ActionRow &row : actions)
        ids.insert(row.action.caseId);
    SZEPT_TRY(lines, services::caseLines(connection, ids.values()));
    QHash<CaseId, services::CaseSummary> cases;
    for (const services::CaseSummary &line : std::as_const(lines))
        cases.insert(line.facts.id, line);
    return cases;
}

} // namespace

Result<QList<views::AccountState>> readAccounts(store::Connection &connection, const Plugins &plugins)
{
    SZEPT_TRY(accounts, services::accounts(connection));
    SZEPT_TRY(states, services::syncStates(connection));
    QList<views::AccountState> all;
    for (const Account &account : accounts) {
        const auto state = std::ranges::find(states, account.id, &SyncState::account);
        views::AccountState line;
        line.account = account;
        line.sync.account = account.id;
        if (state != states.end())
            line.sync = *state;
        if (const auto trouble = plugins.trouble(account.platform)) // reads files: not for the window's thread
            line.sync.error = trouble;
        all.append(line);
    }
    return all;
}

Result<QList<views::OutboxLine>> readOutbox(
    store::Connection &connection, const Plugins &plugins, MemberId me, Instant since)
{
    SZEPT_TRY(rows, store::outboxRows(connection, since));
    SZEPT_TRY(cases, casesOf(connection, rows));
    QList<views::OutboxLine> lines;
    for (const store::ActionRow &row : std::as_const(rows)) {
        const Action &action = row.action;
        const services::CaseSummary ofCase = cases.value(action.caseId);
        const auto connector = plugins.connector(ofCase.platform);
        const ActionSpec *const spec = specOf(connector, action.order.action);
        lines.append({.action = action,
            .platform = ofCase.platform,
            .label = spec ? spec->label : action.order.action,
            .deed = spec ? spec->deed : Deed::Unnamed,
            .kind = ofCase.facts.kind,
            .title = ofCase.excerpt.isEmpty() ? ofCase.facts.title : ofCase.excerpt,
            .author = ofCase.author ? ofCase.author->name : QString(),
            .community = ofCase.community,
            .account = ofCase.account,
            .mine = row.decidedBy == me,
            .decidedAt = row.decidedAt});
    }
    return lines;
}

Result<QList<views::CaseLine>> readLines(store::Connection &connection, const QList<CaseId> &cases)
{
    SZEPT_TRY(found, services::caseLines(connection, cases));
    QList<views::CaseLine> lines;
    for (const services::CaseSummary &line : std::as_const(found))
        lines.append({line.facts.id, line.facts.title, line.excerpt, line.author ? line.author->name : QString()});
    return lines;
}

Result<views::CaseSheet> readSheet(store::Connection &connection, const Plugins &plugins, CaseId id, Instant now)
{
    SZEPT_TRY(detail, services::caseDetail(connection, id, now));
    views::CaseSheet sheet;
    if (const auto connector = plugins.connector(detail.summary.platform)) {
        sheet.offers = services::offersFor(connector->actions, detail.summary.facts.ref.kind, detail.permitted);
        sheet.otherKinds = services::slotsOfOtherKinds(connector->actions, detail.summary.facts.ref.kind);
        sheet.canContext = connector->context;
    }
    sheet.detail = std::move(detail);
    return sheet;
}

} // namespace szept::session
