// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/worktext.h"

#include "models/views/timetext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace szept::views {
namespace {

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
