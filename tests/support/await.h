// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoroTask>

#include <QTimer>

#include <chrono>

namespace szept::test {

/// Runs the event loop until a task has ended. A task that never ends fails the program instead of hanging the build.
template <typename T>
T await(QCoro::Task<T> task)
{
    QTimer watchdog;
    QObject::connect(&watchdog, &QTimer::timeout, &watchdog, [] { qFatal("a task did not end within 30 s"); });
    watchdog.start(std::chrono::seconds(30));
    return QCoro::waitFor(std::move(task));
}

} // namespace szept::test
