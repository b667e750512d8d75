// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/template/parse.h"
#include "tests/fuzz/target.h"

using namespace szept;
using namespace szept::corkboard;

namespace {

void read(const QByteArray &input)
{
    const auto page = parsePage(input, QUrl(QStringLiteral("https://cork.example")));
    szept::test::demandHonest(page);
    for (const PulledItem &item : page ? page->items : QList<PulledItem>())
        szept::test::demand(!item.ref.remoteId.isEmpty() && !item.version.isEmpty(), "an item has an id and a version");
    szept::test::demandHonest(parseMe(input));
    szept::test::demandHonest(parseState(input));
    szept::test::demandHonest(parseContext(input));
}

} // namespace

SZEPT_FUZZ_TARGET(corkboard, read)
