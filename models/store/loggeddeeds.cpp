// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/loggeddeeds.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

using Kind = LoggedDeed::Kind;

constexpr QStringView columns = u"SELECT seq, at, member, device, deed, subject, body FROM audit";
constexpr QStringView ofDecisions
    = u"deed IN ('case.decided', 'case.undone', 'action.sent', 'action.counted_as_sent', 'action.parked', 'action.sent_again',"
      " 'action.withdrawn', 'action.dropped')";

Kind kindOf(const QString &deed)
{
    static constexpr std::array all{std::pair("case.decided"_L1, Kind::Decided),
        std::pair("case.undone"_L1, Kind::Undone), std::pair("action.sent"_L1, Kind::Sent),
        std::pair("action.counted_as_sent"_L1, Kind::CountedAsSent), std::pair("action.parked"_L1, Kind::Parked),
        std::pair("action.sent_again"_L1, Kind::SentAgain), std::pair("action.withdrawn"_L1, Kind::Withdrawn),
        std::pair("action.dropped"_L1, Kind::Dropped)};
    const auto found = std::ranges::find(all, deed, &std::pair<QLatin1StringView, Kind>::first);
    return found == all.end() ? Kind::Decided : found->second;
}

template <typename AnyId>
AnyId idFrom(const QJsonValue &value)
{
    return AnyId(QUuid::fromString(value.toString()));
}

QList<ActionId> idsFrom(const QJsonValue &value)
{
    QList<ActionId> ids;
    for (const auto all = value.toArray(); const QJsonValue &one : all)
        ids.append(idFrom<ActionId>(one));
    return ids;
}

/// Its code first, then its arguments.
Reason reasonFrom(const QJsonArray &words)
{
    Reason reason;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString word = storable(words[at].toString());
        if (at == 0)
            reason.code = word;
        else
            reason.arguments.append(word);
    }
    return reason;
}

LoggedAction actionFrom(const QJsonObject &json)
{
    LoggedAction action;
    action.id = idFrom<ActionId>(json["id"_L1]);
    action.does = storable(json["does"_L1].toString());
    if (json.contains("repeat"_L1)) {
        action.repeat = json["repeat"_L1].toString();
        action.undoable = json["undoable"_L1].toInt() != 0;
        action.severe = json["severe"_L1].toInt() != 0;
    }
    const QJsonObject fields = json["fields"_L1].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        action.fields.insert(storable(field.key()), storable(field.value().toString()));
    return action;
}

void readDecided(LoggedDeed &deed, const QJsonObject &json)
{
    for (const auto all = json["actions"_L1].toArray(); const QJsonValue &one : all)
        deed.actions.append(actionFrom(one.toObject()));
    deed.ruleVersion = RuleVersionId(json["rule_version"_L1].toInteger());
    deed.reason = storable(json["reason"_L1].toString());
    deed.sendsAt = fromMilliseconds(json["sends_at"_L1].toInteger());
    if (json.contains("account"_L1))
        deed.account = AccountId(json["account"_L1].toInteger());
    if (json.contains("remote_id"_L1))
        deed.on = ItemRef{storable(json["kind"_L1].toString()), storable(json["remote_id"_L1].toString())};
}

LoggedDeed deedOf(const Row &row)
{
    LoggedDeed deed;
    deed.seq = row.integer(0);
    deed.at = row.instant(1);
    deed.actor = {row.id<MemberId>(2), row.id<DeviceId>(3)};
    deed.kind = kindOf(row.text(4));
    deed.subject = row.text(5);
    deed.erased = row.isNull(6);
    if (deed.erased)
        return deed;
    const QJsonObject json = QJsonDocument::fromJson(row.utf8(6)).object();
    deed.decision = idFrom<DecisionId>(json["decision"_L1]);
    deed.action = idFrom<ActionId>(json["action"_L1]);
    deed.withdrawn = idsFrom(json["withdrawn"_L1]);
    deed.compensating = idsFrom(json["compensating"_L1]);
    deed.attempts = json["attempts"_L1].toInt();
    deed.outcome = json["outcome"_L1].toString();
    deed.by = storable(json["by"_L1].toString());
    deed.what = storable(json["what"_L1].toString());
    deed.how = reasonFrom(json["how"_L1].toArray());
    deed.left = json["left"_L1].toString();
    if (deed.kind == Kind::Decided)
        readDecided(deed, json);
    return deed;
}

} // namespace

Result<QList<LoggedDeed>> loggedDeeds(Connection &connection, const QString &afterSubject, qint64 afterSeq, int limit)
{
    static const QString sql
        = columns + u" WHERE (subject, seq) > (?, ?) AND "_s + ofDecisions + u" ORDER BY subject, seq LIMIT ?"_s;
    return list(connection, sql, bind(afterSubject, afterSeq, limit), deedOf);
}

Result<QList<LoggedDeed>> loggedDeedsOf(Connection &connection, CaseId id)
{
    static const QString sql = columns + u" WHERE subject = ? AND "_s + ofDecisions + u" ORDER BY seq"_s;
    return list(connection, sql, bind(subjectText(id)), deedOf);
}

Result<QHash<CaseId, DecidedRows>> decidedIn(Connection &connection, const QList<CaseId> &cases)
{
    QHash<CaseId, DecidedRows> found;
    SZEPT_TRY(decisions, decisionsOf(connection, cases));
    for (const DecisionRow &row : std::as_const(decisions))
        found[row.decision.caseId].decisions.append(row);
    SZEPT_TRY(actions, actionsOf(connection, cases));
    for (const ActionRow &row : std::as_const(actions))
        found[row.action.caseId].actions.append(row);
    return found;
}

Result<QList<CaseId>> casesDecidedUnlogged(Connection &connection)
{
    static const QString unlogged
        = u"SELECT case_id FROM %1 WHERE NOT EXISTS (SELECT 1 FROM audit WHERE deed = 'case.decided'"
          " AND subject = ? || CAST(%1.case_id AS TEXT))"_s;
    static const QString sql = unlogged.arg(u"decisions"_s) + u" UNION "_s + unlogged.arg(u"actions"_s);
    constexpr QLatin1StringView prefix = subjectPrefix<CaseId>;
    return list(connection, sql, bind(prefix, prefix), [](const Row &row) { return row.id<CaseId>(0); });
}

} // namespace szept::store
