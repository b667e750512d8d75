// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/judging.h"

#include "connectors/discourse/parse.h"
#include "connectors/discourse/requests.h"
#include "connectors/kit/unsent.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace szept::discourse {
namespace {

using kit::unsent;

using Relation = Sighting::Relation;

bool isUs(const QString &name, const QString &us)
{
    return !name.isEmpty() && name.compare(us, Qt::CaseInsensitive) == 0;
}

qint64 own(const RemoteState &state) { return ownVersion(state.version).toLongLong(); }

bool hasEffect(const ActionRow &row, const RemoteState &now)
{
    const QString post = now.facts.value(postFact);
    switch (row.post) {
    case PostEffect::None:
        return true;
    case PostEffect::Hidden:
        return post == toWord(Standing::Hidden);
    case PostEffect::Deleted:
        return post == toWord(Standing::Deleted);
    }
    return false;
}

/// Of what is performed under the version lock.
Relation decided(const ActionRow &row, const ActionOrder &order, const RemoteState &now, const QString &us)
{
    const bool sameRound = order.seen.version.isEmpty() || own(order.seen) == own(now);
    if (now.open && sameRound)
        return Relation::Untouched;
    const bool next = own(now) == own(order.seen) + 1;
    // Where the server does not tell who (an old one, of what was deleted), only an attempt of ours in doubt can have
    // been it.
    const bool byUs = isUs(now.by, us) || (now.by.isEmpty() && order.unsure);
    const bool asWanted
        = row.way == Way::PerformNamed || (!now.open && (row.status.isEmpty() || row.status == now.status));
    if (next && byUs && asWanted && hasEffect(row, now))
        return Relation::AsOrdered;
    return now.open ? Relation::Changed : Relation::Otherwise; // edited while it waited, or decided and flagged again
}

bool closedByOthers(const ActionOrder &order, const RemoteState &now, const QString &us)
{
    return order.seen.open && !now.open && !isUs(now.by, us);
}

Relation punished(const ActionOrder &order, const RemoteState &now, const QString &us)
{
    const QString till = now.facts.value(tillFact);
    if (till.isEmpty())
        return closedByOthers(order, now, us) ? Relation::Otherwise : Relation::Untouched;
    const auto wanted = untilOf(order);
    const bool ours = wanted && isUs(now.facts.value(punisherFact), us) && isSameMoment(till, toIso8601(*wanted));
    return ours ? Relation::AsOrdered : Relation::Otherwise;
}

Relation relationOf(const ActionRow &row, const ActionOrder &order, const RemoteState &now, const QString &us)
{
    switch (row.way) {
    case Way::Perform:
    case Way::PerformNamed:
        return decided(row, order, now, us);
    case Way::Silence:
    case Way::Suspend:
        return punished(order, now, us);
    case Way::Warn:
        break;
    }
    return closedByOthers(order, now, us) ? Relation::Otherwise : Relation::Untouched; // a message cannot be looked for
}

bool isAsSeen(const ActionOrder &order, const RemoteState &now)
{
    return now.open == order.seen.open && (order.seen.version.isEmpty() || order.seen.version == now.version)
        && (order.seen.status.isEmpty() || order.seen.status == now.status);
}

} // namespace

bool isSameMoment(const QString &told, const QString &wanted)
{
    const auto one = fromIso8601(told);
    const auto other = fromIso8601(wanted);
    return one && other
        && std::chrono::abs(*one - *other) < std::chrono::seconds(1); // databases keep fractions as they like
}

std::optional<Instant> untilOf(const ActionOrder &order) { return fromIso8601(order.fields.value(u"until"_s)); }

Sighting judged(const ActionOrder &order, RemoteState now, const QString &us)
{
    Sighting sighting{.state = std::move(now), .relation = Relation::Otherwise};
    const RemoteState &state = sighting.state;
    if (state.status == "gone"_L1)
        return sighting;
    if (order.action.isEmpty()) {
        sighting.relation = isAsSeen(order, state) ? Relation::Untouched : Relation::Otherwise;
        return sighting;
    }
    const ActionRow *row = actionRow(order.action);
    if (!row)
        return sighting;
    sighting.relation = relationOf(*row, order, state, us);
    // Of a penalty that somebody else gave, who and what is theirs, not of who decided the flags.
    const QString till = state.facts.value(tillFact);
    if (row->punishes() && sighting.relation == Relation::Otherwise && !till.isEmpty()) {
        sighting.state.by = state.facts.value(punisherFact);
        sighting.state.what.clear();
        sighting.state.how = penaltyUntil(row->way == Way::Silence, till);
    }
    return sighting;
}

Result<ActionRow> plannedFor(const ActionOrder &order)
{
    const ActionRow *row = actionRow(order.action);
    if (!row || !row->goesWith(order.subject.kind))
        return unsent(ErrorKind::Unsupported, u"no such action for a "_s + order.subject.kind,
            {u"not_for_kind"_s, {order.action, order.subject.kind}});
    if (!requests::isId(order.subject.remoteId))
        return unsent(ErrorKind::Invalid, u"a reviewable's id is a number"_s);
    for (const auto keys = row->requiredFields(); const QString &key : keys) {
        if (order.fields.value(key).trimmed().isEmpty())
            return unsent(ErrorKind::Invalid, order.action + u" needs the field "_s + key,
                {u"field_missing"_s, {order.action, key}});
    }
    if (row->punishes() && !untilOf(order))
        return unsent(ErrorKind::Invalid, u"until: expected a time such as 2026-03-01T10:00:00Z"_s,
            {u"field_time"_s, {u"until"_s, order.fields.value(u"until"_s)}});
    if (row->way == Way::PerformNamed && !requests::isActionWord(order.fields.value(u"action"_s)))
        return unsent(ErrorKind::Invalid, u"action: expected a word of a-z, 0-9, _ and -"_s,
            {u"field_word"_s, {u"action"_s, order.fields.value(u"action"_s)}});
    return *row;
}

Reason penaltyUntil(bool silence, const QString &till)
{
    return silence ? Reason{u"silenced_until"_s, {till}} : Reason{u"suspended_until"_s, {till}};
}

Error handledBy(const RemoteState &now)
{
    return {.kind = ErrorKind::AlreadyHandled,
        .detail = u"decided meanwhile: "_s + now.status,
        .retryAfter = {},
        .reason = doneElsewhere(u"handled_by"_s, now.by, now.what, now.how)};
}

} // namespace szept::discourse
