// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/worktext.h"

#include "models/views/timetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace szept::views {
namespace {

/// A platform that takes so long is not just slow.
constexpr auto silenceTold = std::chrono::seconds(15);

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(WorkText)
};

/// Empty for what goes on all the time and needs no word.
QString deed(const Work &work, Instant now)
{
    switch (work.kind) {
    case WorkKind::Pull:
        return Say::tr("reads the queue");
    case WorkKind::Look:
        return Say::tr("looks how a case stands");
    case WorkKind::Send:
        return Say::tr("sends a decision");
    case WorkKind::TakeBack:
        return Say::tr("takes a decision back");
    case WorkKind::Rest:
        return work.nextTry && *work.nextTry > now ? Say::tr("next in %1").arg(leftText(*work.nextTry - now))
                                                   : QString();
    case WorkKind::Listen:
        break;
    }
    return {};
}

} // namespace

QString busyText(const QList<Work> &works)
{
    const auto any = [&works](std::initializer_list<WorkKind> kinds) {
        return std::ranges::any_of(
            works, [kinds](const Work &work) { return std::ranges::find(kinds, work.kind) != kinds.end(); });
    };
    if (any({WorkKind::Send, WorkKind::TakeBack}))
        return Say::tr("sending…");
    return any({WorkKind::Pull, WorkKind::Look}) ? Say::tr("reading…") : QString();
}

QString silenceText(const QList<Work> &works, const QList<Account> &accounts, Instant now)
{
    QSet<AccountId> silent;
    Instant longest = now;
    for (const Work &work : works) {
        const Instant asked = work.answeredAt.value_or(work.since);
        const bool waits = work.kind != WorkKind::Listen && work.kind != WorkKind::Rest; // these may take their time
        if (!waits || now - asked < silenceTold)
            continue;
        silent.insert(work.account);
        longest = std::min(longest, asked);
    }
    if (silent.size() > 1)
        return Say::tr("%n places have not answered for %1", nullptr, int(silent.size())).arg(spanText(now - longest));
    const auto account
        = std::ranges::find_if(accounts, [&silent](const Account &one) { return silent.contains(one.id); });
    return account == accounts.end()
        ? QString()
        : Say::tr("%1 has not answered for %2").arg(account->name, spanText(now - longest));
}

QStringList workLines(const QList<Work> &works, const QList<Account> &accounts, Instant now)
{
    QStringList lines;
    for (const Work &work : works) {
        const auto account = std::ranges::find(accounts, work.account, &Account::id);
        const QString what = deed(work, now);
        if (account == accounts.end() || what.isEmpty())
            continue;
        lines += work.kind == WorkKind::Rest ? Say::tr("%1: %2", "an account, what it does").arg(account->name, what)
                                             : Say::tr("%1: %2, for %3", "an account, what it does, how long")
                                                   .arg(account->name, what, spanText(now - work.since));
    }
    lines.removeDuplicates();
    return lines;
}

} // namespace szept::views
