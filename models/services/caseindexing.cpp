// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/caseindexing.h"

#include "models/domain/trying.h"
#include "models/index/caseindex.h"
#include "models/store/accounts.h"
#include "models/store/cases.h"
#include "models/store/places.h"

namespace szept::services {
namespace {

IndexedCase indexedOf(const Case &facts)
{
    return {facts.id, facts.account, facts.community, facts.room, facts.author, facts.wave, facts.claimedBy,
        facts.openedAt, facts.wakeAt, facts.priority, facts.reportCount, facts.kind, facts.harm, facts.state,
        facts.vulnerable, facts.title};
}

} // namespace

Result<void> loadIndex(store::Connection &connection, CaseIndex &index)
{
    index.clear();
    SZEPT_DO(store::eachIndexed(connection, [&index](const Case &facts) { index.append(indexedOf(facts)); }));
    return updatePlaces(connection, index);
}

Result<void> updateIndex(store::Connection &connection, CaseIndex &index, const QList<CaseId> &changed)
{
    QList<IndexedCase> present;
    QList<CaseId> gone;
    for (const CaseId id : changed) {
        SZEPT_TRY(facts, store::indexed(connection, id));
        if (facts)
            present.append(indexedOf(*facts));
        else
            gone.append(id);
    }
    index.apply(present, gone);
    return {};
}

Result<void> updatePlaces(store::Connection &connection, CaseIndex &index)
{
    PlaceNames names;
    SZEPT_TRY(accounts, store::accounts(connection));
    for (const Account &account : std::as_const(accounts))
        names.accounts.insert(account.id, {account.name, account.platform});
    SZEPT_TRY(communities, store::communities(connection));
    for (const store::CommunityRow &row : std::as_const(communities))
        names.communities.insert(row.id, {row.account, row.name});
    SZEPT_TRY(rooms, store::rooms(connection));
    for (const store::RoomRow &row : std::as_const(rooms))
        names.rooms.insert(row.id, {row.community, row.name});
    const PlaceNames before = index.snapshot()->places();
    for (const auto knowns = before.accounts.keys(); const AccountId known : knowns) {
        if (!names.accounts.contains(known))
            index.removeAccount(known);
    }
    index.setPlaces(names);
    return {};
}

} // namespace szept::services
