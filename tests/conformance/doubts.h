// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platforms/frame/faultproxy.h"

namespace szept::test {

/// A way in which something may have been done, and nobody can say so.
struct Doubt
{
    const char *name;
    Fault played;
    bool acts; ///< the server carries it out

    [[nodiscard]] bool isSilence() const { return QByteArrayView(name).startsWith("silent"); }
};

[[nodiscard]] QList<Doubt> unknownOutcomes();

} // namespace szept::test
