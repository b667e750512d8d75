// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/decisions.h"

#include "models/domain/idtext.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr QStringView columns
    = u"SELECT id, case_id, member, device, action, slot, rule_version, reason, at, sends_at, undone_at FROM decisions";

DecisionRow decisionOf(const Row &row)
{
    DecisionRow read;
    read.slot = Slot(row.integer(5));
    read.decision = {row.id<DecisionId>(0), row.id<CaseId>(1), row.id<MemberId>(2), row.id<DeviceId>(3), row.text(4),
        row.id<RuleVersionId>(6), row.text(7), row.instant(8), row.instant(9), row.maybeInstant(10)};
    return read;
}

} // namespace

Result<void> insertDecision(Transaction &tx, const DecisionRow &row)
{
    const Decision &decision = row.decision;
    tx.changed(ChangeKind::Decision, idText(decision.id));
    static const QString sql
        = u"INSERT INTO decisions (id, case_id, member, device, action, slot, rule_version, reason, at, sends_at,"
          " undone_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    return done(tx.connection().run(sql,
        bind(decision.id, decision.caseId, decision.member, decision.device, decision.action, int(row.slot),
            decision.ruleVersion, decision.reason, decision.at, decision.sendsAt, decision.undoneAt)));
}

Result<void> markUndone(Transaction &tx, DecisionId id)
{
    tx.changed(ChangeKind::Decision, idText(id));
    return done(tx.connection().run(u"UPDATE decisions SET undone_at = ? WHERE id = ?"_s, bind(tx.now(), id)));
}

Result<std::optional<DecisionRow>> decision(Connection &connection, DecisionId id)
{
    return first(connection, columns + u" WHERE id = ?"_s, bind(id), decisionOf);
}

Result<QList<DecisionRow>> decisionsOf(Connection &connection, CaseId caseId)
{
    return list(connection, columns + u" WHERE case_id = ? ORDER BY at, id"_s, bind(caseId), decisionOf);
}

Result<QList<DecisionRow>> decisionsOf(Connection &connection, const QList<CaseId> &cases)
{
    return list(connection,
        withGiven(connection.dialect()) + columns + u" WHERE case_id IN (SELECT id FROM given) ORDER BY at, id"_s,
        {givenValue(cases)}, decisionOf);
}

Result<std::optional<DecisionRow>> standingDecision(Connection &connection, CaseId caseId)
{
    // By what the one writer numbers: the clock of who decided may have been set since, or be another's.
    static const QString sql = columns
        + u" d WHERE case_id = ? AND undone_at IS NULL ORDER BY"
          " (SELECT max(a.ord) FROM actions a WHERE a.case_id = d.case_id AND a.decision = d.id) DESC LIMIT 1"_s;
    return first(connection, sql, bind(caseId), decisionOf);
}

} // namespace szept::store
