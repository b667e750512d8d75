// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index/casechunk.h"
#include "models/index/placenames.h"

#include <QList>

#include <memory>
#include <vector>

namespace szept {

/// Where a case lies in one snapshot. Ascending with the ids.
enum class CaseHandle : quint32 {};

/// The near-duplicates among the cases of a snapshot.
struct WaveSummary
{
    int cases = 0;
    int rooms = 0; ///< rooms, or communities where there are none
    int accounts = 0;
    Instant first;
    Instant last;

    friend bool operator==(const WaveSummary &, const WaveSummary &) = default;
};

/// How many cases of one state are where.
struct PlaceCounts
{
    int all = 0;
    QHash<AccountId, int> accounts;
    QHash<CommunityId, int> communities;
    QHash<RoomId, int> rooms;
    QHash<MemberId, int> claimed;

    friend bool operator==(const PlaceCounts &, const PlaceCounts &) = default;
};

/// All open and set-aside cases at one moment. Immutable: any thread may read it, and keep it as long as it likes. Snapshots that
/// follow each other share all chunks in which nothing changed.
class CaseSnapshot
{
public:
    using Chunks = std::vector<std::shared_ptr<const CaseChunk>>;

    CaseSnapshot() = default;
    CaseSnapshot(Chunks chunks, QList<MemberId> members, std::shared_ptr<const PlaceNames> places, quint64 generation);

    /// Grows with every snapshot of an index.
    [[nodiscard]] quint64 generation() const { return m_generation; }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] qsizetype bytes() const;
    [[nodiscard]] std::optional<CaseHandle> find(CaseId id) const;
    [[nodiscard]] std::optional<IndexedCase> caseOf(CaseId id) const;
    [[nodiscard]] IndexedCase at(CaseHandle handle) const;
    [[nodiscard]] CaseId idAt(CaseHandle handle) const;

    [[nodiscard]] const PlaceNames &places() const { return *m_places; }
    [[nodiscard]] PlaceCounts counts(CaseState state) const;
    /// Waves of at least two cases that are in the snapshot.
    [[nodiscard]] std::optional<WaveSummary> wave(WaveId id) const;

    [[nodiscard]] const Chunks &chunks() const { return m_chunks; }
    /// The number that the chunks know a member by; 0 for one that claims nothing.
    [[nodiscard]] quint16 memberNumber(MemberId member) const;
    [[nodiscard]] static CaseHandle handle(size_t chunk, size_t row)
    {
        return CaseHandle(quint32(chunk << rowBits | row));
    }

private:
    static constexpr int rowBits = 10;
    static_assert(CaseChunk::maxRows == 1U << rowBits);
    [[nodiscard]] static size_t chunkOf(CaseHandle handle) { return quint32(handle) >> rowBits; }
    [[nodiscard]] static size_t rowOf(CaseHandle handle) { return quint32(handle) & (CaseChunk::maxRows - 1); }

    Chunks m_chunks;
    QList<MemberId> m_members;
    std::shared_ptr<const PlaceNames> m_places = std::make_shared<PlaceNames>();
    QHash<WaveId, WaveSummary> m_waves;
    qsizetype m_size = 0;
    quint64 m_generation = 0;
};

} // namespace szept
