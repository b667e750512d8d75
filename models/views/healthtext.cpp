// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/healthtext.h"

#include "models/views/casetext.h"
#include "models/views/errortext.h"
#include "models/views/reasontext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::views {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(HealthText)
};

/// A place is read every minute, and every ten minutes where it tells of news by itself; what is slower lags behind.
constexpr Duration longestBetweenReadings = std::chrono::minutes(15);

bool needsPerson(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::RateLimited:
    case ErrorKind::Unavailable:
    case ErrorKind::Cancelled:
    case ErrorKind::Busy:
        return false;
    case ErrorKind::Unauthorised:
    case ErrorKind::Forbidden:
    case ErrorKind::Gone:
    case ErrorKind::AlreadyHandled:
    case ErrorKind::Conflict:
    case ErrorKind::Malformed:
    case ErrorKind::Unsupported:
    case ErrorKind::Rejected:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::NewerSchema:
    case ErrorKind::Damaged:
    case ErrorKind::WrongKey:
    case ErrorKind::NoEncryption:
    case ErrorKind::NoSpace:
    case ErrorKind::ReadOnly:
    case ErrorKind::NoKeyring:
    case ErrorKind::Fault:
        return true;
    }
    return true;
}

/// "all 5 answer", "4 of 5 answer, 1 not read yet"
QString answering(const HealthSummary &summary)
{
    const int asked = summary.all - summary.unread;
    QStringList parts;
    if (summary.well == asked && (asked > 0 || summary.all == 0))
        parts += Say::tr("all %n answer", nullptr, asked);
    else if (asked > 0)
        parts += Say::tr("%n of %1 answer", nullptr, summary.well).arg(asked);
    if (summary.unread > 0)
        parts += Say::tr("%n not read yet", nullptr, summary.unread);
    return parts.join(", "_L1);
}

QString sentenceOf(const HealthSummary &summary, const QStringList &troubles)
{
    if (summary.offline && summary.all > 1)
        return Say::tr(
            "No place answers; this computer may be offline. You can go on: what you decide is saved and will be "
            "sent in order.");
    if (!troubles.isEmpty())
        return troubles.join(u'\n');
    return summary.unread > 0 ? Say::tr("%n accounts have not been read yet.", nullptr, summary.unread)
                              : Say::tr("Every account answers.");
}

/// Why it does not go on, and how old what one sees is meanwhile.
QString withLag(const QString &text, const QString &lag) { return lag.isEmpty() ? text : text + u' ' + lag; }

QString progress(const AccountState &state)
{
    if (state.total)
        return Say::tr("%1 of %2 read").arg(countText(state.pulled), countText(*state.total));
    return Say::tr("%1 read so far").arg(countText(state.pulled));
}

} // namespace

std::optional<Error> errorNow(const SyncState &sync, Instant now)
{
    std::optional<Error> error = sync.error;
    if (!error)
        return error;
    std::optional<Instant> next = sync.nextTryAt;
    if (!next && sync.lastTryAt && error->retryAfter)
        next = *sync.lastTryAt + *error->retryAfter;
    if (next)
        error->retryAfter = *next > now ? std::optional(*next - now) : std::nullopt;
    return error;
}

std::optional<Duration> lagOf(const SyncState &sync, Instant now)
{
    if (!sync.lastGoodAt || now - *sync.lastGoodAt <= longestBetweenReadings)
        return std::nullopt;
    return now - *sync.lastGoodAt;
}

QString lagText(const SyncState &sync, const QString &place, Instant now)
{
    const auto lag = lagOf(sync, now);
    return lag ? Say::tr("%1 is %2 behind: what came there since is not here yet.").arg(place, ageText(*lag))
               : QString();
}

Health accountHealth(const AccountState &state, Instant now)
{
    const QString lag = lagText(state.sync, state.account.name, now);
    if (state.syncing)
        return {HealthLevel::Busy, Say::tr("Reading"), progress(state)};
    if (state.sync.error) {
        const bool person = needsPerson(state.sync.error->kind) || isUnproven(*state.sync.error);
        return {person ? HealthLevel::Broken : HealthLevel::Waiting, person ? Say::tr("Needs you") : Say::tr("Waiting"),
            withLag(errorText(*errorNow(state.sync, now), state.account.name), lag)};
    }
    if (!state.sync.lastGoodAt)
        return {HealthLevel::Waiting, Say::tr("New"), Say::tr("Not read yet.")};
    if (!lag.isEmpty())
        return {HealthLevel::Waiting, Say::tr("Behind"), lag};
    const QString ago = agoText(*state.sync.lastGoodAt, now);
    return {HealthLevel::Good, Say::tr("Fine"),
        state.sync.wholeQueue ? Say::tr("The whole queue was read %1.").arg(ago)
                              : Say::tr("As much of the queue as the platform shows was read %1.").arg(ago)};
}

QString budgetText(const SyncState &sync, Instant now)
{
    if (!sync.budget || !sync.budget->remaining || (sync.budget->resetsAt && *sync.budget->resetsAt <= now))
        return {};
    const RateBudget &budget = *sync.budget;
    QString left = budget.limit
        ? Say::tr("%n of %1 requests left at the platform", nullptr, *budget.remaining).arg(countText(*budget.limit))
        : Say::tr("%n requests left at the platform", nullptr, *budget.remaining);
    if (!budget.resetsAt)
        return left;
    return Say::tr("%1; all of them again in %2").arg(left, leftText(*budget.resetsAt - now));
}

QStringList accountNotes(const AccountState &state)
{
    QStringList notes;
    for (const Reason &note : state.notes)
        notes += reasonText(note);
    return notes;
}

HealthSummary healthSummary(const QList<AccountState> &accounts, Instant now)
{
    HealthSummary made;
    made.all = int(accounts.size());
    made.offline = !accounts.isEmpty();
    std::optional<Instant> oldest;
    QStringList troubles;
    for (const AccountState &state : accounts) {
        const Health health = accountHealth(state, now);
        made.level = std::max(made.level, health.level);
        const bool silent
            = state.sync.error && state.sync.error->kind == ErrorKind::Unavailable && !isUnproven(*state.sync.error);
        made.offline = made.offline && silent;
        if (state.sync.error || (!state.syncing && lagOf(state.sync, now)))
            troubles += health.sentence;
        if (!state.sync.error)
            ++(state.sync.lastGoodAt ? made.well : made.unread);
        if (state.sync.lastGoodAt && (!oldest || *state.sync.lastGoodAt < *oldest))
            oldest = state.sync.lastGoodAt;
    }
    if (oldest)
        made.since = agoText(*oldest, now);
    made.text = made.offline && made.all > 1 ? Say::tr("offline") : answering(made);
    made.sentence = sentenceOf(made, troubles);
    return made;
}

} // namespace szept::views
