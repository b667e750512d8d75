// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index/casesnapshot.h"

namespace szept {

/// The open and set-aside cases in memory. One thread (the workspace's reader) fills and changes it; what others read
/// are its snapshots.
class CaseIndex
{
public:
    /// While loading: ids ascend.
    void append(const IndexedCase &facts);
    void clear();

    /// New and changed cases, and those that fall out. Only the chunks in which something changes are made anew.
    void apply(const QList<IndexedCase> &changed, const QList<CaseId> &removed);
    void removeAccount(AccountId account);
    void setPlaces(PlaceNames places);

    [[nodiscard]] qsizetype size() const;
    [[nodiscard]] bool contains(CaseId id) const;
    /// The present state. The same object until something changes.
    [[nodiscard]] std::shared_ptr<const CaseSnapshot> snapshot();

private:
    struct Change
    {
        CaseId id;
        const IndexedCase *facts = nullptr; ///< null: it falls out
    };
    using ChangesOfChunk = std::vector<Change>;

    [[nodiscard]] quint16 numberOf(MemberId member);
    [[nodiscard]] size_t chunkFor(CaseId id) const;
    void closeChunk();
    void replaceChunk(size_t chunk, const ChangesOfChunk &changes, CaseSnapshot::Chunks &into);

    CaseSnapshot::Chunks m_chunks;
    std::shared_ptr<CaseChunk> m_filling; ///< while loading; not yet among the chunks
    QList<MemberId> m_members;
    std::shared_ptr<const PlaceNames> m_places = std::make_shared<PlaceNames>();
    std::shared_ptr<const CaseSnapshot> m_snapshot;
    quint64 m_generation = 0;
};

} // namespace szept
