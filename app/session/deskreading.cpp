// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/deskreading.h"

#include "models/domain/attempt.h"
#include "models/services/accounts.h"
#include "models/services/offers.h"
#include "models/services/outbox.h"
#include "models/services/syncstate.h"
#include "models/store/decisions.h"

#include <QHash>

#include <algorithm>

namespace szept::session {
namespace {

/// What an outbox line says of its case; several actions share one.
struct CaseWords
{
    QString title;
    QString community;
    QString account;
    QString platform;
    CaseKind kind = CaseKind::Reported;
};

Result<CaseWords> wordsOf(store::Connection &connection, CaseId id)
{
    SZEPT_TRY(summary, services::caseSummary(connection, id));
    return CaseWords{summary.facts.title.isEmpty() ? summary.excerpt : summary.facts.title, summary.community,
        summary.account, summary.platform, summary.facts.kind};
}

const ActionSpec *specOf(const std::optional<ConnectorInfo> &connector, const QString &action)
{
    if (!connector)
        return nullptr;
    const auto at = std::ranges::find(connector->actions, action, &ActionSpec::id);
    return at == connector->actions.end() ? nullptr : &*at;
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
    SZEPT_TRY(actions, services::outbox(connection, since));
    QHash<CaseId, CaseWords> words;
    QList<views::OutboxLine> lines;
    for (const Action &action : actions) {
        if (!words.contains(action.caseId)) {
            SZEPT_TRY(ofCase, wordsOf(connection, action.caseId));
            words.insert(action.caseId, ofCase);
        }
        SZEPT_TRY(decision, store::decision(connection, action.decision));
        const CaseWords &ofCase = words[action.caseId];
        const auto connector = plugins.connector(ofCase.platform);
        const ActionSpec *const spec = specOf(connector, action.order.action);
        lines.append({.action = action,
            .platform = ofCase.platform,
            .label = spec ? spec->label : action.order.action,
            .slot = spec ? spec->slot : Slot::More,
            .kind = ofCase.kind,
            .title = ofCase.title,
            .community = ofCase.community,
            .account = ofCase.account,
            .mine = decision && decision->decision.member == me,
            .decidedAt = decision ? decision->decision.at : action.due});
    }
    return lines;
}

Result<QList<views::CaseLine>> readLines(store::Connection &connection, const QList<CaseId> &cases)
{
    QList<views::CaseLine> lines;
    for (const CaseId id : cases) {
        const auto summary = services::caseSummary(connection, id);
        if (!summary && summary.error().kind == ErrorKind::NotFound)
            continue;
        if (!summary)
            return std::unexpected(summary.error());
        lines.append({id, summary->facts.title, summary->excerpt, summary->author ? summary->author->name : QString()});
    }
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
