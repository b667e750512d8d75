// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/timeline.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/outbox.h"
#include "models/services/takenback.h"
#include "models/store/actions.h"
#include "models/store/auditlog.h"
#include "models/store/members.h"
#include "models/store/payload.h"
#include "models/store/reports.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

/// The text under a key of an audit entry's body; empty once erased.
QString textIn(const std::optional<QString> &body, const QString &key)
{
    return body ? store::mapFromJson(*body).value(key) : QString();
}

/// Nobody's doing: it follows from what the platform told the one who sent.
constexpr auto reopened = "case.reopened"_L1;

/// What a decision that was undone had been, and how much of it is taken back; no more than that where the entry was erased.
Reason undone(const store::AuditRow &row, const QList<DecisionView> &decisions)
{
    const DecisionId id(QUuid::fromString(textIn(row.body, u"decision"_s)));
    const auto found = std::ranges::find(decisions, id, [](const DecisionView &view) { return view.decision.id; });
    if (found == decisions.end())
        return {u"undone"_s, {QString()}};
    switch (takenBack(*found)) {
    case TakenBack::Whole:
        return {u"undone"_s, {found->decision.action}};
    case TakenBack::InPart:
        return {u"undone_in_part"_s, {found->decision.action}};
    case TakenBack::Not:
        break;
    }
    return {u"not_undone"_s, {found->decision.action}};
}

/// What became of the case beside being decided.
std::optional<Reason> reasonOf(const store::AuditRow &row, const QList<DecisionView> &decisions)
{
    if (row.deed == "case.set_aside"_L1)
        return Reason{u"set_aside"_s, {textIn(row.body, u"until"_s)}};
    if (row.deed == "case.undone"_L1)
        return undone(row, decisions);
    if (row.deed == reopened && textIn(row.body, u"why"_s) == "changed"_L1)
        return Reason{u"reopened_changed"_s, {}};
    for (const auto &[deed, code] : {std::pair("case.woken"_L1, u"woken"_s), std::pair("case.claimed"_L1, u"claimed"_s),
             std::pair("case.released"_L1, u"released"_s), std::pair(reopened, u"reopened"_s)}) {
        if (row.deed == deed)
            return Reason{code, {}};
    }
    return std::nullopt;
}

Result<void> addActions(store::Connection &connection, QList<TimelineEntry> &entries, CaseId id)
{
    SZEPT_TRY(rows, store::actionsOf(connection, id));
    for (const store::ActionRow &row : std::as_const(rows)) {
        if (row.action.state != ActionState::Sent || !row.endedAt)
            continue;
        if (row.action.outcome == Outcome::AlreadyHandled)
            entries.append(
                {*row.endedAt, {}, doneElsewhere(u"handled_by"_s, row.action.by, row.action.what, row.action.how)});
        else
            entries.append({*row.endedAt, {}, {u"sent"_s, {row.action.order.action}}});
        if (const auto caveat = caveatOf(row.action))
            entries.append({*row.endedAt, {}, *caveat});
    }
    return {};
}

} // namespace

Result<QList<TimelineEntry>> timelineOf(store::Connection &connection, const CaseDetail &detail)
{
    const CaseId id = detail.summary.facts.id;
    QList<TimelineEntry> entries;
    SZEPT_TRY(pulls, store::pullsOf(connection, id));
    for (const store::PullRow &pull : std::as_const(pulls))
        entries.append({pull.at, {}, {u"pulled"_s, {pull.version}}});
    for (const ReportView &report : detail.summary.reports) {
        if (report.at)
            entries.append({*report.at, {}, {u"reported"_s, {report.reason}}});
    }
    for (const DecisionView &view : detail.decisions)
        entries.append({view.decision.at, view.member, {u"decided"_s, {view.decision.action}}});
    SZEPT_DO(addActions(connection, entries, id));
    SZEPT_TRY(deeds, store::auditOf(connection, subjectText(id)));
    for (const store::AuditRow &deed : std::as_const(deeds)) {
        const auto reason = reasonOf(deed, detail.decisions);
        if (!reason)
            continue;
        SZEPT_TRY(member, store::member(connection, MemberId(QUuid::fromString(deed.member))));
        const bool somebodys = member && deed.deed != reopened;
        entries.append({fromMilliseconds(deed.at), somebodys ? member->name : QString(), *reason});
    }
    const bool closed = !detail.closedBy.isEmpty() || !detail.closedWhat.isEmpty() || !detail.closedHow.code.isEmpty();
    const auto ended = [&detail](const QString &code) {
        return doneElsewhere(code, detail.closedBy, detail.closedWhat, detail.closedHow);
    };
    const bool isTold = std::ranges::contains(entries, ended(u"handled_by"_s), &TimelineEntry::what);
    if (closed && !isTold) // else what we were to send found it out
        entries.append({detail.summary.facts.changedAt, {}, ended(u"closed_elsewhere"_s)});
    std::ranges::stable_sort(entries, {}, &TimelineEntry::at);
    return entries;
}

} // namespace szept::services
