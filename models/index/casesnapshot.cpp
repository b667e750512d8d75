// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/index/casesnapshot.h"

#include <QSet>

#include <algorithm>

namespace szept {
namespace {

QHash<WaveId, WaveSummary> wavesOf(const CaseSnapshot::Chunks &chunks)
{
    struct Seen
    {
        WaveSummary summary;
        QSet<qint64> rooms;
        QSet<quint32> accounts;
    };
    QHash<WaveId, Seen> seen;
    for (const auto &chunk : chunks) {
        for (size_t row = 0; row < chunk->size(); ++row) {
            if (chunk->wave(row) == 0)
                continue;
            Seen &wave = seen[WaveId(chunk->wave(row))];
            const Instant at = fromMilliseconds(chunk->openedAt(row));
            wave.summary.first = wave.summary.cases == 0 ? at : std::min(wave.summary.first, at);
            wave.summary.last = std::max(wave.summary.last, at);
            ++wave.summary.cases;
            wave.rooms.insert(chunk->room(row) != 0 ? qint64(chunk->room(row)) : -qint64(chunk->community(row)));
            wave.accounts.insert(chunk->account(row));
        }
    }
    QHash<WaveId, WaveSummary> waves;
    for (auto at = seen.begin(); at != seen.end(); ++at) {
        if (at->summary.cases < 2)
            continue;
        at->summary.rooms = int(at->rooms.size());
        at->summary.accounts = int(at->accounts.size());
        waves.insert(at.key(), at->summary);
    }
    return waves;
}

} // namespace

CaseSnapshot::CaseSnapshot(
    Chunks chunks, QList<MemberId> members, std::shared_ptr<const PlaceNames> places, quint64 generation)
    : m_chunks(std::move(chunks))
    , m_members(std::move(members))
    , m_places(std::move(places))
    , m_waves(wavesOf(m_chunks))
    , m_generation(generation)
{
    for (const auto &chunk : m_chunks)
        m_size += qsizetype(chunk->size());
}

qsizetype CaseSnapshot::bytes() const
{
    qsizetype bytes = qsizetype(sizeof(CaseSnapshot)) + qsizetype(m_chunks.capacity() * sizeof(Chunks::value_type));
    for (const auto &chunk : m_chunks)
        bytes += chunk->bytes();
    return bytes;
}

std::optional<CaseHandle> CaseSnapshot::find(CaseId id) const
{
    const auto after
        = std::ranges::upper_bound(m_chunks, id.value(), {}, [](const auto &chunk) { return chunk->id(0); });
    if (after == m_chunks.begin())
        return std::nullopt;
    const auto chunk = std::prev(after);
    const size_t row = (*chunk)->rowOf(id);
    if (row == (*chunk)->size())
        return std::nullopt;
    return handle(size_t(chunk - m_chunks.begin()), row);
}

std::optional<IndexedCase> CaseSnapshot::caseOf(CaseId id) const
{
    return find(id).transform([this](CaseHandle handle) { return at(handle); });
}

IndexedCase CaseSnapshot::at(CaseHandle handle) const
{
    const CaseChunk &chunk = *m_chunks[chunkOf(handle)];
    IndexedCase facts = chunk.at(rowOf(handle));
    if (const quint16 member = chunk.claimedBy(rowOf(handle)); member > 0)
        facts.claimedBy = m_members[member - 1];
    return facts;
}

CaseId CaseSnapshot::idAt(CaseHandle handle) const { return CaseId(m_chunks[chunkOf(handle)]->id(rowOf(handle))); }

PlaceCounts CaseSnapshot::counts(CaseState state) const
{
    PlaceCounts counts;
    const bool aside = state == CaseState::Aside;
    for (const auto &chunk : m_chunks) {
        for (size_t row = 0; row < chunk->size(); ++row) {
            if (chunk->aside(row) != aside)
                continue;
            ++counts.all;
            ++counts.accounts[AccountId(chunk->account(row))];
            ++counts.communities[CommunityId(chunk->community(row))];
            if (chunk->room(row) != 0)
                ++counts.rooms[RoomId(chunk->room(row))];
            if (chunk->claimedBy(row) != 0)
                ++counts.claimed[m_members[chunk->claimedBy(row) - 1]];
        }
    }
    return counts;
}

std::optional<WaveSummary> CaseSnapshot::wave(WaveId id) const
{
    const auto at = m_waves.constFind(id);
    return at == m_waves.constEnd() ? std::nullopt : std::optional(*at);
}

quint16 CaseSnapshot::memberNumber(MemberId member) const { return quint16(m_members.indexOf(member) + 1); }

} // namespace szept
