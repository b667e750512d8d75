// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <cstdlib>

namespace szept::test {
namespace {

QList<FuzzTarget> &targets()
{
    static QList<FuzzTarget> all;
    return all;
}

} // namespace

QList<FuzzTarget> FuzzTarget::all() { return targets(); }

int FuzzTarget::add(const char *name, Read read)
{
    targets().append({name, read});
    return int(targets().size());
}

void demand(bool holds, const char *what)
{
    if (holds)
        return;
    qCritical("does not hold: %s", what);
    std::abort();
}

} // namespace szept::test
