// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/large.h"

#include "models/domain/trying.h"
#include "models/store/cases.h"
#include "models/store/places.h"
#include "models/store/search.h"
#include "tests/benchmarks/sample.h"
#include "tests/benchmarks/workspace.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace szept::bench {
namespace {

constexpr int atOnce = 20'000; ///< cases a transaction: this is no measurement, only quick

Result<void> put(store::Transaction &tx, AccountId account, const PulledItem &item, bool open)
{
    store::CaseRow row;
    Case &facts = row.facts;
    SZEPT_TRY(community, store::putCommunity(tx, account, item.community));
    SZEPT_TRY(room, store::putRoom(tx, community, *item.room));
    SZEPT_TRY(author, store::putPerson(tx, account, *item.author));
    facts.account = account;
    facts.community = community;
    facts.room = room;
    facts.author = author.id;
    facts.ref = item.ref;
    facts.version = item.version;
    facts.state = open ? CaseState::Open : CaseState::Decided;
    facts.title = item.title;
    facts.text = item.text;
    facts.url = item.url;
    facts.openedAt = *item.queuedAt;
    facts.changedAt = *item.queuedAt;
    facts.reportCount = 1;
    facts.harm = HarmKind::Spam;
    facts.priority = int(item.ref.remoteId.toInt() * 7919LL % 101);
    row.content = "0123456789abcdef"_ba;
    SZEPT_TRY(id, store::saveCase(tx, row));
    return store::putSearchText(tx, id, store::searchTextOfCase(facts.title, facts.text));
}

void make(const Scale &scale, const QString &file)
{
    Bench bench(file, largeKey());
    Sample sample;
    const int apart = std::max(1, scale.cases / scale.open); // one of so many is open
    for (int done = 0; done < scale.cases; done += atOnce) {
        bench.write([&](store::Transaction &tx) -> Result<void> {
            for (int i = done; i < std::min(done + atOnce, scale.cases); ++i)
                SZEPT_DO(put(tx, bench.account, sample.item(i), i % apart == 0));
            return {};
        });
    }
}

} // namespace

QString largeFile(const Scale &scale, const QString &folder)
{
    const QString file = folder + u"/large-%1.szept"_s.arg(scale.cases);
    if (QFile::exists(file))
        return file;
    const QString unfinished = folder + u"/unfinished.szept"_s; // one that was interrupted is not taken for a whole one
    for (const auto &rest : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(unfinished + rest);
    make(scale, unfinished);
    if (!QFile::rename(unfinished, file))
        giveUp(u"cannot make %1"_s.arg(file));
    return file;
}

} // namespace szept::bench
