// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/worker.h"

namespace szept::store {

Worker::Worker(Job atStart, Job atEnd)
    : m_atStart(std::move(atStart))
    , m_atEnd(std::move(atEnd))
    , m_thread([this] { loop(); })
{
}

Worker::~Worker() { end(); }

void Worker::end()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Worker::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_ended)
            return;
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_one();
}

void Worker::loop()
{
    m_atStart();
    for (;;) {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [this] { return m_ending || !m_jobs.empty(); });
        if (m_jobs.empty()) {
            m_ended = true;
            break;
        }
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        lock.unlock();
        job();
    }
    m_atEnd();
}

} // namespace szept::store
