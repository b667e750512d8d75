// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/placesmodel.h"

#include "models/views/casetext.h"
#include "models/views/desk.h"
#include "models/views/healthtext.h"
#include "models/views/hostiletext.h"

#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::views {
namespace {

constexpr qsizetype shortList = 4000;

/// What a row is, whatever it says.
struct PlaceKey
{
    PlaceRow::Kind kind;
    CommunityId community;
    RoomId room;

    friend bool operator==(const PlaceKey &, const PlaceKey &) = default;
    friend size_t qHash(const PlaceKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, int(key.kind), key.community, key.room);
    }
};

PlaceKey keyOf(const PlaceRow &row) { return {row.kind, row.community, row.room}; }

} // namespace

PlacesModel::PlacesModel(Desk &desk, QObject *parent)
    : RowsModel(parent)
    , m_desk(desk)
    , m_counts{{}, {}, desk.cases()}
{
    m_pool.setMaxThreadCount(1);
    connect(&desk, &Desk::casesChanged, this, &PlacesModel::recount);
    connect(&desk, &Desk::accountsChanged, this, &PlacesModel::rebuild);
    connect(&m_count, &QFutureWatcherBase::finished, this, [this] { take(m_count.result()); });
    rebuild();
    recount();
}

PlacesModel::~PlacesModel() { m_pool.waitForDone(); }

void PlacesModel::recount()
{
    m_stale = m_counting;
    if (m_counting)
        return;
    const auto snapshot = m_desk.cases();
    const auto count = [snapshot] {
        return Counts{snapshot->counts(CaseState::Open), snapshot->counts(CaseState::Aside), snapshot};
    };
    if (snapshot->size() <= shortList) {
        take(count());
        return;
    }
    m_counting = true;
    m_count.setFuture(QtConcurrent::run(&m_pool, count));
}

void PlacesModel::take(const Counts &counts)
{
    m_counting = false;
    m_counts = counts;
    rebuild();
    if (m_stale)
        recount();
}

QList<PlaceRow> PlacesModel::made() const
{
    const PlaceNames &names = m_counts.snapshot->places();
    QList<PlaceRow> rows{
        {.kind = PlaceRow::Kind::Inbox, .name = tr("Inbox"), .count = m_counts.open.all},
        {.kind = PlaceRow::Kind::Mine, .name = tr("Mine"), .count = m_counts.open.claimed.value(m_desk.me())},
        {.kind = PlaceRow::Kind::Aside, .name = tr("Set aside"), .count = m_counts.aside.all},
    };
    QHash<AccountId, QString> troubles;
    for (const auto states = m_desk.accounts(); const AccountState &state : states) {
        if (state.sync.error)
            troubles.insert(state.account.id, accountHealth(state, m_desk.clock().now()).sentence);
    }
    QList<PlaceRow> communities;
    for (const auto &[id, community] : names.communities.asKeyValueRange()) {
        communities.append({.kind = PlaceRow::Kind::Community,
            .account = community.account,
            .community = id,
            .name = visibleLine(community.name, 80),
            .accountName = names.accounts.value(community.account).name,
            .count = m_counts.open.communities.value(id),
            .open = m_open.contains(id),
            .trouble = troubles.value(community.account)});
    }
    const auto byName = [](const PlaceRow &a, const PlaceRow &b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order != 0 ? order < 0 : std::pair(a.community, a.room) < std::pair(b.community, b.room);
    };
    std::ranges::sort(communities, byName);
    QHash<CommunityId, QList<PlaceRow>> rooms;
    for (const auto &[id, room] : names.rooms.asKeyValueRange()) {
        const int count = m_counts.open.rooms.value(id);
        if (count > 0 || id == m_kept) {
            rooms[room.community].append({.kind = PlaceRow::Kind::Room,
                .community = room.community,
                .room = id,
                .name = visibleLine(room.name, 80),
                .count = count});
        }
    }
    if (!communities.isEmpty())
        rows.append({.kind = PlaceRow::Kind::Heading, .name = tr("Places")});
    for (PlaceRow &community : communities) {
        QList<PlaceRow> inside = rooms.value(community.community);
        community.hasRooms = !inside.isEmpty();
        rows.append(community);
        if (community.open) {
            std::ranges::sort(inside, byName);
            rows.append(inside);
        }
    }
    return rows;
}

void PlacesModel::rebuild() { replace(made(), keyOf); }

CaseQuery PlacesModel::queryAt(int row) const
{
    const PlaceRow place = rowAt(row);
    CaseQuery query;
    if (place.kind == PlaceRow::Kind::Mine)
        query.claimedBy = m_desk.me();
    if (place.kind == PlaceRow::Kind::Aside)
        query.state = CaseState::Aside;
    query.community = place.community;
    query.room = place.room;
    return query;
}

int PlacesModel::rowOf(PlaceRow::Kind kind, CommunityId community, RoomId room) const
{
    const auto at = std::ranges::find_if(rows(),
        [&](const PlaceRow &row) { return row.kind == kind && row.community == community && row.room == room; });
    return at == rows().end() ? -1 : int(at - rows().begin());
}

void PlacesModel::setOpen(CommunityId community, bool open)
{
    if (open)
        m_open.insert(community);
    else
        m_open.remove(community);
    rebuild();
}

void PlacesModel::keepRoom(RoomId room)
{
    const RoomId left = std::exchange(m_kept, room);
    if (left == room || !left.isValid())
        return;
    // Not at once: it is told while the view goes to another row.
    QMetaObject::invokeMethod(this, [this] { rebuild(); }, Qt::QueuedConnection);
}

Qt::ItemFlags PlacesModel::flags(const QModelIndex &index) const
{
    return !index.isValid() || rowAt(index.row()).kind == PlaceRow::Kind::Heading
        ? Qt::NoItemFlags
        : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

QVariant PlacesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlaceRow row = rowAt(index.row());
    switch (role) {
    case int(PlaceRole::Row):
        return QVariant::fromValue(row);
    case Qt::DisplayRole:
        return row.name;
    case Qt::AccessibleTextRole:
        return row.kind == PlaceRow::Kind::Heading ? row.name : tr("%1, %n cases", nullptr, row.count).arg(row.name);
    case Qt::ToolTipRole:
        return asToolTip(row.trouble.isEmpty() ? row.accountName : row.trouble);
    case Qt::AccessibleDescriptionRole:
        return row.trouble.isEmpty() ? row.accountName : row.trouble;
    default:
        return {};
    }
}

} // namespace szept::views
