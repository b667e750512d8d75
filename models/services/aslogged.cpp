// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/aslogged.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/auditchain.h"
#include "models/services/undo.h"
#include "models/store/auditlog.h"
#include "models/store/payload.h"

#include <QCryptographicHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

using store::ActionRow;
using store::DecisionRow;
using store::LoggedDeed;
using Kind = LoggedDeed::Kind;

constexpr int deedsAtOnce = 1'000;
constexpr auto forgedCode = "not_as_logged"_L1;

/// An action, with all that the log says of it.
struct Known
{
    DecisionId decision;
    store::LoggedAction what;
    ActionId compensates;
    const LoggedDeed *decided = nullptr;
    const LoggedDeed *last = nullptr; ///< what became of it; null: nothing yet
};

/// What the log says of a case. Lives no longer than the deeds.
class CaseLog
{
public:
    explicit CaseLog(const QList<LoggedDeed> &deeds)
    {
        for (const LoggedDeed &deed : deeds)
            take(deed);
    }

    [[nodiscard]] QList<AuditProblem> against(const store::DecidedRows &rows) const;
    [[nodiscard]] QStringList unlike(const ActionRow &row, const QList<ActionRow> &others) const;
    [[nodiscard]] bool knows(ActionId id) const { return m_actions.contains(id); }
    [[nodiscard]] bool tellsAllDecisions() const { return !m_decisionErased; }
    /// What may have told of its end, or of its undo, does not any more.
    [[nodiscard]] bool wasErasedSince(ActionId id) const { return m_lastErased > m_actions.value(id).decided->seq; }

private:
    void take(const LoggedDeed &deed);
    void takeUndone(const LoggedDeed &deed);
    [[nodiscard]] QStringList unlike(const DecisionRow &row, const LoggedDeed &deed) const;
    void holdDecisions(const QList<DecisionRow> &rows, QList<AuditProblem> &problems) const;
    void holdActions(const QList<ActionRow> &rows, QList<AuditProblem> &problems) const;
    [[nodiscard]] bool stateFits(const Action &action, const LoggedDeed *last) const;

    QMap<DecisionId, const LoggedDeed *> m_decided;
    QMap<DecisionId, const LoggedDeed *> m_undone;
    QMap<ActionId, Known> m_actions;
    bool m_decisionErased = false;
    bool m_undoErased = false;
    bool m_endErased = false; ///< of some action
    qint64 m_lastErased = 0; ///< the last entry without a body
};

AuditProblem problem(qint64 seq, const QString &code, const auto &id, const QStringList &unlike = {})
{
    return {seq, {code, QStringList(idText(id)) + unlike}};
}

void CaseLog::take(const LoggedDeed &deed)
{
    if (deed.erased)
        m_lastErased = deed.seq;
    switch (deed.kind) {
    case Kind::Decided:
        m_decisionErased = m_decisionErased || deed.erased;
        if (!deed.decision.isValid())
            return;
        m_decided.insert(deed.decision, &deed);
        for (const store::LoggedAction &action : deed.actions)
            m_actions.insert(action.id, {deed.decision, action, {}, &deed, nullptr});
        return;
    case Kind::Undone:
        m_undoErased = m_undoErased || deed.erased;
        takeUndone(deed);
        return;
    case Kind::Sent:
    case Kind::CountedAsSent:
    case Kind::Parked:
    case Kind::SentAgain:
    case Kind::Withdrawn:
    case Kind::Dropped:
        m_endErased = m_endErased || deed.erased;
        if (const auto known = m_actions.find(deed.action); known != m_actions.end())
            known->last = &deed;
        return;
    }
}

void CaseLog::takeUndone(const LoggedDeed &deed)
{
    const LoggedDeed *decided = m_decided.value(deed.decision);
    if (!decided)
        return;
    m_undone.insert(deed.decision, &deed);
    for (const store::LoggedAction &original : decided->actions) {
        const ActionId back = compensationIdOf(original.id);
        if (deed.compensating.contains(back)) {
            store::LoggedAction what = original;
            what.id = back;
            if (what.repeat)
                what.undoable = what.severe = false;
            m_actions.insert(back, {deed.decision, what, original.id, decided, nullptr});
        }
        if (deed.withdrawn.contains(original.id))
            m_actions[original.id].last = &deed;
    }
}

QList<AuditProblem> CaseLog::against(const store::DecidedRows &rows) const
{
    QList<AuditProblem> problems;
    holdDecisions(rows.decisions, problems);
    holdActions(rows.actions, problems);
    return problems;
}

void CaseLog::holdDecisions(const QList<DecisionRow> &rows, QList<AuditProblem> &problems) const
{
    QMap<DecisionId, const LoggedDeed *> missing = m_decided;
    for (const DecisionRow &row : rows) {
        const LoggedDeed *deed = missing.take(row.decision.id);
        if (!deed) {
            if (!m_decisionErased)
                problems.append(problem(0, u"decision_unlogged"_s, row.decision.id));
        } else if (const QStringList parts = unlike(row, *deed); !parts.isEmpty()) {
            problems.append(problem(deed->seq, u"decision_differs"_s, row.decision.id, parts));
        }
    }
    for (const LoggedDeed *deed : std::as_const(missing))
        problems.append(problem(deed->seq, u"decision_missing"_s, deed->decision));
}

QStringList CaseLog::unlike(const DecisionRow &row, const LoggedDeed &deed) const
{
    const Decision &decision = row.decision;
    QStringList parts;
    if (decision.member != deed.actor.member || decision.device != deed.actor.device)
        parts.append(u"member"_s);
    if (!deed.actions.isEmpty() && decision.action != deed.actions.first().does)
        parts.append(u"action"_s);
    if (decision.ruleVersion != deed.ruleVersion)
        parts.append(u"rule"_s);
    if (store::storable(decision.reason) != deed.reason)
        parts.append(u"reason"_s);
    if (decision.at != deed.at || decision.sendsAt != deed.sendsAt)
        parts.append(u"time"_s);
    const LoggedDeed *undone = m_undone.value(decision.id);
    if (!m_undoErased && decision.undoneAt != (undone ? std::optional(undone->at) : std::nullopt))
        parts.append(u"undone"_s);
    return parts;
}

void CaseLog::holdActions(const QList<ActionRow> &rows, QList<AuditProblem> &problems) const
{
    QMap<ActionId, Known> missing = m_actions;
    for (const ActionRow &row : rows) {
        if (!missing.contains(row.action.id)) {
            if (!m_decisionErased && !m_undoErased)
                problems.append(problem(0, u"action_unlogged"_s, row.action.id));
            continue;
        }
        const Known known = missing.take(row.action.id);
        if (const QStringList parts = unlike(row, rows); !parts.isEmpty())
            problems.append(
                problem((known.last ? known.last : known.decided)->seq, u"action_differs"_s, row.action.id, parts));
    }
    for (const Known &known : std::as_const(missing))
        problems.append(problem(known.decided->seq, u"action_missing"_s, known.what.id));
}

/// others: all of the case, for what an action takes back.
QStringList CaseLog::unlike(const ActionRow &row, const QList<ActionRow> &others) const
{
    const Action &action = row.action;
    const Known known = m_actions.value(action.id);
    QStringList parts;
    if (action.order.action != known.what.does)
        parts.append(u"action"_s);
    QMap<QString, QString> fields;
    for (const auto &[key, text] : action.order.fields.asKeyValueRange())
        fields.insert(store::storable(key), store::storable(text));
    if (fields != known.what.fields)
        parts.append(u"fields"_s);
    const bool elsewhere = known.decided->account.value_or(action.account) != action.account
        || known.decided->on.value_or(action.order.subject) != action.order.subject;
    const bool strays = std::ranges::any_of(others, [&action](const ActionRow &other) {
        return other.action.id == action.compensates && other.action.order.subject != action.order.subject;
    });
    if (elsewhere || strays)
        parts.append(u"subject"_s);
    const auto isLike = [](const auto &logged, const auto &is) { return !logged || *logged == is; };
    if (!isLike(known.what.repeat, toWord(action.repeat)) || !isLike(known.what.undoable, action.undoable)
        || !isLike(known.what.severe, row.severe))
        parts.append(u"manner"_s);
    if (known.last && !known.last->left.isEmpty() && known.last->left != leftBehind(row))
        parts.append(u"left"_s);
    if (action.decision != known.decision || action.compensates != known.compensates)
        parts.append(u"decision"_s);
    if (!m_endErased && !stateFits(action, known.last))
        parts.append(u"outcome"_s);
    return parts;
}

/// Between its entries an action waits, is sent, and may be parked by an undo; at its end it is what the last one says.
bool CaseLog::stateFits(const Action &action, const LoggedDeed *last) const
{
    const bool ended = action.state == ActionState::Sent || action.state == ActionState::Withdrawn;
    if (!last)
        return !ended || (m_undoErased && action.state == ActionState::Withdrawn);
    switch (last->kind) {
    case Kind::Sent:
    case Kind::CountedAsSent:
        return action.state == ActionState::Sent && action.outcome && toWord(*action.outcome) == last->outcome
            && action.attempts == last->attempts && action.by == last->by && action.what == last->what
            && (action.how == last->how
                || (action.outcome == Outcome::Done && last->how.code.isEmpty())); // an older entry
    case Kind::Parked:
        return action.state == ActionState::Parked || (m_undoErased && action.state == ActionState::Withdrawn);
    case Kind::SentAgain:
        return !ended || (m_undoErased && action.state == ActionState::Withdrawn);
    case Kind::Withdrawn:
    case Kind::Dropped:
    case Kind::Undone:
        return action.state == ActionState::Withdrawn;
    case Kind::Decided:
        break;
    }
    return true;
}

qsizetype beginOfLastCase(const QList<LoggedDeed> &deeds)
{
    return std::ranges::find(deeds, deeds.last().subject, &LoggedDeed::subject) - deeds.begin();
}

/// The entries on a case stand in the log where they stood, and say what they said.
Result<bool> fitTheChain(store::Connection &connection, CaseId id)
{
    SZEPT_TRY(links, store::auditLinks(connection, subjectText(id)));
    return std::ranges::all_of(links, [](const auto &link) {
        const auto &[before, entry] = link;
        const bool says = !entry.body || (entry.salt && commitmentOf(*entry.salt, *entry.body) == entry.commitment);
        return says && hashOf(before, entry) == entry.hash;
    });
}

/// Invalid, and so without rows, where an entry that tells of decisions is about no case.
CaseId caseOf(const LoggedDeed &deed) { return idFromSubject<CaseId>(deed.subject); }

/// The cases of these deeds, against their rows.
Result<void> hold(store::Connection &connection, const QList<LoggedDeed> &deeds, QList<AuditProblem> &problems)
{
    QList<CaseId> cases;
    for (const LoggedDeed &deed : deeds) {
        if (cases.isEmpty() || cases.last() != caseOf(deed))
            cases.append(caseOf(deed));
    }
    SZEPT_TRY(rows, store::decidedIn(connection, cases));
    for (auto first = deeds.begin(); first != deeds.end();) {
        const auto end = std::find_if(
            first, deeds.end(), [subject = first->subject](const LoggedDeed &deed) { return deed.subject != subject; });
        problems += notAsLogged(QList(first, end), rows.value(caseOf(*first)));
        first = end;
    }
    return {};
}

} // namespace

QList<AuditProblem> notAsLogged(const QList<LoggedDeed> &deeds, const store::DecidedRows &rows)
{
    return CaseLog(deeds).against(rows);
}

Result<QList<AuditProblem>> notAsLogged(store::Connection &connection)
{
    QList<AuditProblem> problems;
    QList<LoggedDeed> deeds;
    for (bool more = true; more;) {
        const LoggedDeed last = deeds.isEmpty() ? LoggedDeed() : deeds.last();
        SZEPT_TRY(next, store::loggedDeeds(connection, last.subject, last.seq, deedsAtOnce));
        more = next.size() == deedsAtOnce;
        deeds += next;
        // The last case may go on in the next step.
        const qsizetype whole = more ? beginOfLastCase(deeds) : deeds.size();
        SZEPT_DO(hold(connection, deeds.first(whole), problems));
        deeds.remove(0, whole);
    }
    SZEPT_TRY(unlogged, store::casesDecidedUnlogged(connection));
    SZEPT_TRY(rows, store::decidedIn(connection, unlogged));
    for (const store::DecidedRows &one : std::as_const(rows))
        problems += notAsLogged({}, one);
    std::ranges::stable_sort(problems, {}, &AuditProblem::seq);
    return problems;
}

Result<QStringList> unlikeLogged(store::Connection &connection, const ActionRow &row)
{
    SZEPT_TRY(deeds, store::loggedDeedsOf(connection, row.action.caseId));
    const CaseLog log(deeds);
    if (!log.knows(row.action.id))
        return QStringList(log.tellsAllDecisions() ? u"unlogged"_s : u"erased"_s);
    if (log.wasErasedSince(row.action.id))
        return QStringList(u"erased"_s);
    SZEPT_TRY(isSound, fitTheChain(connection, row.action.caseId));
    if (!isSound)
        return QStringList(u"entry"_s);
    SZEPT_TRY(others, store::actionsOf(connection, row.action.caseId));
    QStringList parts = log.unlike(row, others);
    const auto original
        = std::ranges::find(others, row.action.compensates, [](const ActionRow &other) { return other.action.id; });
    if (row.action.compensates.isValid() && original != others.end())
        parts += log.unlike(*original, others);
    parts.removeDuplicates();
    return parts;
}

QString leftBehind(const ActionRow &row)
{
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    hash.addData(store::toJson(row.action.undo).toUtf8());
    hash.addData(row.after ? store::toJson(*row.after).toUtf8() : QByteArray());
    return QString::fromLatin1(hash.result().toHex());
}

std::unexpected<Error> forged(const QStringList &unlike)
{
    return fail(ErrorKind::Damaged, u"the action is not what the audit log says: "_s + unlike.join(u", "),
        {forgedCode, unlike});
}

bool isForged(const Error &error) { return error.reason.code == forgedCode; }

} // namespace szept::services
