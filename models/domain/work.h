// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/id.h"

#include <QList>
#include <QString>

namespace szept {

/// What one pass over an account's queue brought.
struct PassStatistics
{
    int pulled = 0; ///< subjects that were shown
    int added = 0; ///< new cases
    int updated = 0; ///< known cases that changed
    int closed = 0; ///< cases that had ended elsewhere
    QList<Reason> notes{}; ///< what it did not get to see ("cut_off", "not_looked_at"), each once
    std::optional<Error> error{}; ///< why it did not reach its end

    friend bool operator==(const PassStatistics &, const PassStatistics &) = default;
};

/// How far the pass over an account's queue is, or what the last one saw.
struct PassProgress
{
    AccountId account;
    bool running = false;
    int pulled = 0;
    std::optional<int> total{}; ///< the platform's own count of what waits, where it tells
    QList<Reason> notes{}; ///< as PassStatistics::notes

    friend bool operator==(const PassProgress &, const PassProgress &) = default;
};

enum class WorkKind {
    Pull, ///< reads the queue
    Listen, ///< waits for the platform to say that something is new
    Look, ///< asks how a subject stands
    Send, ///< performs an action
    TakeBack, ///< undoes what was sent
    Rest, ///< nothing before the next try
};

/// One thing that is under way or waited for: "waiting for forum.example since 10:02, next try 10:05".
struct Work
{
    quint64 id = 0;
    AccountId account;
    WorkKind kind = WorkKind::Pull;
    QString subject; ///< the remote id that it is about; empty for the whole queue
    Instant since;
    std::optional<Instant> answeredAt{}; ///< last, of what takes more than one answer
    std::optional<Instant> nextTry; ///< only while nothing is under way

    friend bool operator==(const Work &, const Work &) = default;
};

} // namespace szept
