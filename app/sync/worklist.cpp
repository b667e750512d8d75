// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/worklist.h"

#include <algorithm>

namespace szept::sync {

WorkList::Entry::Entry(
    WorkList &list, AccountId account, WorkKind kind, QString subject, std::optional<Instant> nextTry)
    : m_list(list)
    , m_id(++list.m_last)
{
    m_list.m_works.append({.id = m_id,
        .account = account,
        .kind = kind,
        .subject = std::move(subject),
        .since = list.m_clock.now(),
        .answeredAt = {},
        .nextTry = nextTry});
    Q_EMIT m_list.changed(m_list.m_works);
}

void WorkList::Entry::answered()
{
    const auto work = std::ranges::find(m_list.m_works, m_id, &Work::id);
    if (work == m_list.m_works.end())
        return;
    work->answeredAt = m_list.m_clock.now();
    Q_EMIT m_list.changed(m_list.m_works);
}

WorkList::Entry::~Entry()
{
    m_list.m_works.removeIf([this](const Work &work) { return work.id == m_id; });
    Q_EMIT m_list.changed(m_list.m_works);
}

WorkList::WorkList(const Clock &clock)
    : m_clock(clock)
{
}

} // namespace szept::sync
