// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/index/caseindex.h"
#include "models/index/caselist.h"
#include "tests/benchmarks/rows.h"
#include "tests/benchmarks/sample.h"

#include <algorithm>
#include <ranges>
#include <vector>

using namespace Qt::StringLiterals;

namespace szept::bench {
namespace {

IndexedCase indexed(const PulledItem &item, int number)
{
    IndexedCase facts;
    facts.id = CaseId(number + 1);
    facts.account = AccountId(1);
    facts.community = CommunityId(item.community.remoteId.toLongLong() + 1);
    facts.room = RoomId(item.room->remoteId.toLongLong() + 1);
    facts.author = PersonId(item.author->name.remoteId.toLongLong() + 1);
    facts.openedAt = *item.queuedAt;
    facts.priority = number * 7919 % 101;
    facts.reportCount = 1;
    facts.harm = HarmKind(number % 12);
    facts.title = item.title;
    return facts;
}

struct Key
{
    int priority;
    qint64 id;
};

} // namespace

QList<Row> measureIndex(const Scale &scale)
{
    Sample sample;
    CaseIndex index;
    for (int i = 0; i < scale.open; ++i)
        index.append(indexed(sample.item(i), i));
    const auto snapshot = index.snapshot();

    QList<double> sorts;
    for (const CaseSort sort : {CaseSort::Priority, CaseSort::Age, CaseSort::Place, CaseSort::Kind}) {
        for (int i = 0; i < 5; ++i) {
            sorts.append(milliseconds([&] {
                const CaseList list(snapshot, {.sort = sort, .openedBefore = fromMilliseconds(1'770'100'000'000)});
                if (list.size() == 0)
                    giveUp(u"an empty list was sorted"_s);
            }));
        }
    }
    // The limit: the same number of bare keys in one array, sorted by the standard library.
    std::vector<Key> keys;
    keys.reserve(size_t(scale.open));
    for (int i = 0; i < scale.open; ++i)
        keys.push_back({i * 7919 % 101, i});
    const double raw = milliseconds([&] {
        std::ranges::sort(keys, [](const Key &a, const Key &b) {
            return a.priority != b.priority ? a.priority > b.priority : a.id < b.id;
        });
    });
    return {{.name = u"sort and filter, %1 open cases (p95)"_s.arg(scale.open),
                .ours = percentile(sorts, 0.95),
                .limit = raw,
                .limitName = u"std::sort of bare keys"_s,
                .unit = u"ms"_s,
                .aim = 50},
        {.name = u"memory of a case in the index"_s,
            .ours = double(snapshot->bytes()) / scale.open,
            .limit = std::nullopt,
            .limitName = {},
            .unit = u"bytes"_s,
            .aim = 150}};
}

} // namespace szept::bench
