// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/alarms.h"

#include <functional>
#include <stop_token>
#include <utility>

namespace szept::sync {

/// Asks for a stop at a moment of the steady clock, or when somebody else asks for it before. Lives on the thread of its alarms.
class Deadline
{
public:
    Deadline(Alarms &alarms, Duration moment, std::stop_token earlier)
        : m_alarms(alarms)
        , m_alarm(alarms.set(moment,
              [this] {
                  m_passed = true;
                  m_source.request_stop();
              }))
        , m_earlier(std::move(earlier), [this] { m_source.request_stop(); })
    {
    }
    Q_DISABLE_COPY_MOVE(Deadline)
    ~Deadline() { m_alarms.cancel(m_alarm); }

    [[nodiscard]] std::stop_token token() const { return m_source.get_token(); }
    /// It was the moment that came.
    [[nodiscard]] bool hasPassed() const { return m_passed; }

private:
    Alarms &m_alarms;
    std::stop_source m_source;
    bool m_passed = false;
    Alarms::Handle m_alarm;
    std::stop_callback<std::function<void()>> m_earlier;
};

} // namespace szept::sync
