// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

/// libFuzzer's way in; its program has one target.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    static const szept::test::FuzzTarget target = szept::test::FuzzTarget::all().first();
    // A copy of its own, so that reading one byte too far is seen.
    target.read(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return 0;
}
