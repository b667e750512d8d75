// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace szept::store {

/// One thread that does jobs in the order in which they were given. Jobs that wait when it is ended are still done. post() may be
/// called from any thread, from a job too. Without Qt, so that TSan sees all of it.
class Worker
{
public:
    using Job = std::move_only_function<void()>;

    /// atStart and atEnd run on the thread, before the first job and after the last.
    Worker(Job atStart, Job atEnd);
    Worker(const Worker &) = delete;
    Worker &operator=(const Worker &) = delete;
    ~Worker();

    /// After end() a job is dropped.
    void post(Job job);
    /// Does what waits and ends the thread; once more it does nothing.
    void end();

private:
    void loop();

    Job m_atStart;
    Job m_atEnd;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    bool m_ending = false; ///< end() was called
    bool m_ended = false; ///< the last job was done
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace szept::store
