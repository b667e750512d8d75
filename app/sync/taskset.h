// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <coroutine>
#include <vector>

namespace szept::sync {

/// The tasks that somebody owns. A QCoro task cannot be cancelled from outside and runs on when it is dropped, so its owner asks
/// it to stop through its token and then awaits ended() before anything that the task touches goes away.
class TaskSet
{
public:
    TaskSet() = default;
    Q_DISABLE_COPY_MOVE(TaskSet)
    ~TaskSet() { Q_ASSERT(m_running == 0); }

    void add(QCoro::Task<> task) { follow(this, std::move(task)); }
    [[nodiscard]] int running() const { return m_running; }
    /// Resumes when no task is left, at once when there is none.
    [[nodiscard]] QCoro::Task<> ended();

private:
    struct Awaiter
    {
        TaskSet &set;
        bool await_ready() const noexcept { return set.m_running == 0; }
        void await_suspend(std::coroutine_handle<> waiting) { set.m_waiting.push_back(waiting); }
        void await_resume() const noexcept {}
    };
    static QCoro::Task<> follow(TaskSet *set, QCoro::Task<> task);

    int m_running = 0;
    std::vector<std::coroutine_handle<>> m_waiting;
};

} // namespace szept::sync
