// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>

namespace szept::sync {

/// Named places on the way of a report and of a decision, for tests that stop the program just there. The program's own does
/// nothing. Called on the sync thread and on the store thread.
///
/// start: recover.written, recover.committed. intake: pull.answered, intake.written, intake.committed, passend.written,
/// passend.committed, look.answered, closing.written, closing.committed. sending: send.looked, attempt.written,
/// attempt.committed, send.answered, outcome.written, outcome.committed.
/// "written" is inside a transaction that is not yet committed.
class Moments
{
public:
    Moments() = default;
    Q_DISABLE_COPY_MOVE(Moments)
    virtual ~Moments() = default;
    virtual void reached(QLatin1StringView moment) { Q_UNUSED(moment) }
};

} // namespace szept::sync
