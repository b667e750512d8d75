// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/error.h"
#include "models/services/by.h"

#include <stop_token>

namespace szept::services {
struct PriorityWeights;
}
namespace szept::store {
class Workspace;
}

namespace szept::sync {

class Alarms;
class Moments;
class Right;
class Trace;
class WorkList;

/// What everything on the sync thread works with. All of it outlives the tasks.
struct Tools
{
    store::Workspace &workspace;
    const Clock &clock;
    Random &random;
    services::By by; ///< in whose name is written
    const services::PriorityWeights &weights;
    Alarms &alarms;
    WorkList &works;
    Moments &moments;
    Trace *trace = nullptr; ///< where somebody looks for a fault
    Right *right = nullptr; ///< confirmed before something is sent
};

/// How a task is told to end. finish: begin nothing new, what is on the wire gets its answer. abort: give up what is on the wire.
/// An abort is a finish as well.
struct Stops
{
    std::stop_token finish;
    std::stop_token abort;
};

/// What is answered when one of them ends it.
[[nodiscard]] inline Error stopError()
{
    return fail(ErrorKind::Cancelled, QStringLiteral("a stop was asked for")).error();
}

} // namespace szept::sync
