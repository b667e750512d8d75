// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/index/caseindex.h"

#include <algorithm>

namespace szept {
namespace {

/// Appends rows to chunks, beginning a new one when one is full.
class ChunkWriter
{
public:
    explicit ChunkWriter(CaseSnapshot::Chunks &into)
        : m_into(into)
    {
    }
    CaseChunk &next()
    {
        if (m_chunk && m_chunk->size() == CaseChunk::maxRows)
            end();
        if (!m_chunk)
            m_chunk = std::make_shared<CaseChunk>();
        return *m_chunk;
    }
    void end()
    {
        if (!m_chunk)
            return;
        m_chunk->shrink();
        m_into.push_back(std::move(m_chunk));
    }

private:
    CaseSnapshot::Chunks &m_into;
    std::shared_ptr<CaseChunk> m_chunk;
};

} // namespace

void CaseIndex::append(const IndexedCase &facts)
{
    if (m_filling && m_filling->size() == CaseChunk::maxRows)
        closeChunk();
    if (!m_filling)
        m_filling = std::make_shared<CaseChunk>();
    m_filling->append(facts, numberOf(facts.claimedBy));
    m_snapshot.reset();
}

void CaseIndex::closeChunk()
{
    if (!m_filling)
        return;
    m_filling->shrink();
    m_chunks.push_back(std::move(m_filling));
    m_filling.reset();
}

void CaseIndex::clear()
{
    m_chunks.clear();
    m_filling.reset();
    m_snapshot.reset();
}

quint16 CaseIndex::numberOf(MemberId member)
{
    if (!member.isValid())
        return 0;
    if (!m_members.contains(member))
        m_members.append(member);
    return quint16(m_members.indexOf(member) + 1);
}

size_t CaseIndex::chunkFor(CaseId id) const
{
    const auto after
        = std::ranges::upper_bound(m_chunks, id.value(), {}, [](const auto &chunk) { return chunk->id(0); });
    return after == m_chunks.begin() ? 0 : size_t(after - m_chunks.begin()) - 1;
}

void CaseIndex::apply(const QList<IndexedCase> &changed, const QList<CaseId> &removed)
{
    closeChunk();
    std::vector<Change> changes;
    changes.reserve(size_t(changed.size() + removed.size()));
    for (const IndexedCase &facts : changed)
        changes.push_back({facts.id, &facts});
    for (const CaseId id : removed) {
        if (contains(id))
            changes.push_back({id, nullptr});
    }
    if (changes.empty())
        return;
    std::ranges::stable_sort(changes, {}, &Change::id);
    const auto repeated = std::ranges::unique(changes, {}, &Change::id);
    changes.erase(repeated.begin(), repeated.end());

    CaseSnapshot::Chunks chunks;
    chunks.reserve(m_chunks.size() + 1);
    size_t done = 0;
    for (auto at = changes.begin(); at != changes.end();) {
        const size_t chunk = chunkFor(at->id);
        const auto end
            = std::find_if(at, changes.end(), [&](const Change &change) { return chunkFor(change.id) != chunk; });
        chunks.insert(chunks.end(), m_chunks.begin() + qsizetype(done),
            m_chunks.begin() + qsizetype(std::min(chunk, m_chunks.size())));
        replaceChunk(chunk, ChangesOfChunk(at, end), chunks);
        done = std::min(chunk + 1, m_chunks.size());
        at = end;
    }
    chunks.insert(chunks.end(), m_chunks.begin() + qsizetype(done), m_chunks.end());
    m_chunks = std::move(chunks);
    m_snapshot.reset();
}

void CaseIndex::replaceChunk(size_t chunk, const ChangesOfChunk &changes, CaseSnapshot::Chunks &into)
{
    const CaseChunk none;
    const CaseChunk &old = chunk < m_chunks.size() ? *m_chunks[chunk] : none;
    ChunkWriter writer(into);
    auto change = changes.begin();
    for (size_t row = 0; row < old.size() || change != changes.end();) {
        const bool oldFirst = row < old.size() && (change == changes.end() || old.id(row) < change->id.value());
        if (oldFirst) {
            writer.next().append(old, row++);
            continue;
        }
        if (row < old.size() && old.id(row) == change->id.value())
            ++row;
        if (change->facts)
            writer.next().append(*change->facts, numberOf(change->facts->claimedBy));
        ++change;
    }
    writer.end();
}

void CaseIndex::removeAccount(AccountId account)
{
    closeChunk();
    QList<CaseId> gone;
    for (const auto &chunk : m_chunks) {
        for (size_t row = 0; row < chunk->size(); ++row) {
            if (chunk->account(row) == quint32(account.value()))
                gone.append(CaseId(chunk->id(row)));
        }
    }
    apply({}, gone);
}

void CaseIndex::setPlaces(PlaceNames places)
{
    if (places == *m_places)
        return;
    m_places = std::make_shared<PlaceNames>(std::move(places));
    m_snapshot.reset();
}

qsizetype CaseIndex::size() const
{
    qsizetype size = m_filling ? qsizetype(m_filling->size()) : 0;
    for (const auto &chunk : m_chunks)
        size += qsizetype(chunk->size());
    return size;
}

bool CaseIndex::contains(CaseId id) const
{
    const size_t chunk = chunkFor(id);
    return chunk < m_chunks.size() && m_chunks[chunk]->rowOf(id) < m_chunks[chunk]->size();
}

std::shared_ptr<const CaseSnapshot> CaseIndex::snapshot()
{
    closeChunk();
    if (!m_snapshot)
        m_snapshot = std::make_shared<CaseSnapshot>(m_chunks, m_members, m_places, ++m_generation);
    return m_snapshot;
}

} // namespace szept
