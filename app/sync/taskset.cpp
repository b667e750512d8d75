// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/taskset.h"

#include <QMetaObject>

#include <utility>

namespace szept::sync {

QCoro::Task<> TaskSet::follow(TaskSet *set, QCoro::Task<> task)
{
    ++set->m_running;
    co_await task;
    if (--set->m_running > 0)
        co_return;
    // The last waiter may destroy the set: nothing of it is touched after this.
    for (const auto waiting : std::exchange(set->m_waiting, {}))
        waiting.resume();
}

QCoro::Task<> TaskSet::ended()
{
    Awaiter awaiter{*this};
    co_await awaiter;
}

} // namespace szept::sync
