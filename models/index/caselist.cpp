// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/index/caselist.h"

#include <algorithm>
#include <array>

namespace szept {
namespace {

struct Keyed
{
    quint64 key = 0;
    CaseHandle handle{};
};

/// Stable, byte by byte from the last; bytes that are the same everywhere cost one look. The handles come in ascending order, so
/// that equal keys stay in the order of their ids.
void radixSort(std::vector<Keyed> &rows)
{
    std::vector<Keyed> other(rows.size());
    for (int shift = 0; shift < 64; shift += 8) {
        std::array<size_t, 256> starts{};
        for (const Keyed &row : rows)
            ++starts[(row.key >> shift) & 0xff];
        if (std::ranges::find(starts, rows.size()) != starts.end())
            continue;
        size_t start = 0;
        for (size_t &count : starts)
            start += std::exchange(count, start);
        for (const Keyed &row : rows)
            other[starts[(row.key >> shift) & 0xff]++] = row;
        rows.swap(other);
    }
}

/// Where each place stands when communities and their rooms are ordered by name: of rooms, and of communities without one.
class PlaceRanks
{
public:
    explicit PlaceRanks(const PlaceNames &names)
    {
        std::vector<std::pair<QString, std::pair<quint32, quint32>>> places;
        for (const auto &[id, community] : names.communities.asKeyValueRange())
            places.push_back({community.name.toCaseFolded(), {quint32(id.value()), 0}});
        for (const auto &[id, room] : names.rooms.asKeyValueRange()) {
            const QString community = names.communities.value(room.community).name.toCaseFolded();
            places.push_back({community + QChar(u'\0') + room.name.toCaseFolded(),
                {quint32(room.community.value()), quint32(id.value())}});
        }
        std::ranges::sort(places);
        for (const auto &[name, place] : places)
            m_ranks.insert(place, quint32(m_ranks.size() + 1));
    }
    [[nodiscard]] quint32 of(quint32 community, quint32 room) const { return m_ranks.value({community, room}); }

private:
    QHash<std::pair<quint32, quint32>, quint32> m_ranks;
};

/// The sort key of each row: smaller comes first.
class Keys
{
public:
    Keys(CaseSort sort, const PlaceNames &places)
        : m_sort(sort)
        , m_ranks(sort == CaseSort::Place ? PlaceRanks(places) : PlaceRanks(PlaceNames()))
    {
    }
    quint64 operator()(const CaseChunk &chunk, size_t row) const
    {
        const quint64 lowPriority = 0xff - chunk.priority(row);
        switch (m_sort) {
        case CaseSort::Priority:
            return lowPriority;
        case CaseSort::Age:
            return quint64(chunk.openedAt(row)) ^ (quint64(1) << 63); // times before 1970 stay before
        case CaseSort::Place:
            return quint64(m_ranks.of(chunk.community(row), chunk.room(row))) << 8 | lowPriority;
        case CaseSort::Kind:
            return quint64(gravity(HarmKind(chunk.harm(row)))) << 16 | quint64(chunk.kind(row)) << 8 | lowPriority;
        }
        Q_UNREACHABLE_RETURN(0);
    }

private:
    CaseSort m_sort;
    PlaceRanks m_ranks;
};

/// The query in the chunks' own numbers.
class Filter
{
public:
    Filter(const CaseQuery &query, const CaseSnapshot &snapshot)
        : m_query(query)
        , m_member(snapshot.memberNumber(query.claimedBy))
        , m_among(query.among.value_or(QList<CaseId>()))
    {
        std::ranges::sort(m_among);
    }
    [[nodiscard]] bool takes(const CaseChunk &chunk, size_t row) const
    {
        const auto is
            = [](const auto &wanted, quint32 id) { return !wanted.isValid() || quint32(wanted.value()) == id; };
        return (!m_query.state || chunk.aside(row) == (*m_query.state == CaseState::Aside))
            && is(m_query.account, chunk.account(row)) && is(m_query.community, chunk.community(row))
            && is(m_query.room, chunk.room(row)) && is(m_query.wave, chunk.wave(row))
            && is(m_query.author, chunk.author(row)) && (!m_query.kind || quint8(*m_query.kind) == chunk.kind(row))
            && (!m_query.harm || quint8(*m_query.harm) == chunk.harm(row))
            && (!m_query.claimedBy.isValid() || (m_member != 0 && chunk.claimedBy(row) == m_member))
            && (!m_query.openedBefore || chunk.openedAt(row) < toMilliseconds(*m_query.openedBefore))
            && (!m_query.among || std::ranges::binary_search(m_among, CaseId(chunk.id(row))));
    }

private:
    const CaseQuery &m_query;
    quint16 m_member = 0;
    QList<CaseId> m_among;
};

} // namespace

CaseList::CaseList(std::shared_ptr<const CaseSnapshot> snapshot, const CaseQuery &query)
    : m_snapshot(std::move(snapshot))
{
    const Filter filter(query, *m_snapshot);
    const Keys keys(query.sort, m_snapshot->places());
    std::vector<Keyed> rows;
    rows.reserve(size_t(m_snapshot->size()));
    const auto &chunks = m_snapshot->chunks();
    for (size_t chunk = 0; chunk < chunks.size(); ++chunk) {
        for (size_t row = 0; row < chunks[chunk]->size(); ++row) {
            if (filter.takes(*chunks[chunk], row))
                rows.push_back({keys(*chunks[chunk], row), CaseSnapshot::handle(chunk, row)});
        }
    }
    radixSort(rows);
    m_rows.reserve(rows.size());
    for (const Keyed &row : rows)
        m_rows.push_back(row.handle);
}

std::optional<qsizetype> CaseList::rowOf(CaseId id) const
{
    const auto handle = m_snapshot->find(id);
    if (!handle)
        return std::nullopt;
    const auto at = std::ranges::find(m_rows, *handle);
    return at == m_rows.end() ? std::nullopt : std::optional<qsizetype>(at - m_rows.begin());
}

} // namespace szept
