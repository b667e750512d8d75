// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index/casesnapshot.h"

namespace szept {

enum class CaseSort {
    Priority, ///< the highest first
    Age, ///< the oldest first
    Place, ///< by the names of community and room, in each by priority
    Kind, ///< by harm, then kind of work, in each by priority
};

/// Which cases, in which order. What is empty or invalid is not asked for.
struct CaseQuery
{
    CaseSort sort = CaseSort::Priority;
    std::optional<CaseState> state = CaseState::Open; ///< Open or Aside; empty: both
    AccountId account{};
    CommunityId community{};
    RoomId room{};
    WaveId wave{};
    PersonId author{};
    MemberId claimedBy{};
    std::optional<CaseKind> kind{};
    std::optional<HarmKind> harm{};
    std::optional<Instant> openedBefore{}; ///< "older than 2 h"
    std::optional<QList<CaseId>> among{}; ///< what a search found, in any order

    friend bool operator==(const CaseQuery &, const CaseQuery &) = default;
};

/// The rows of a list: a snapshot, sorted and filtered. Immutable, any thread; equal keys are in the order of their ids.
class CaseList
{
public:
    CaseList() = default;
    CaseList(std::shared_ptr<const CaseSnapshot> snapshot, const CaseQuery &query);

    [[nodiscard]] const CaseSnapshot &snapshot() const { return *m_snapshot; }
    [[nodiscard]] qsizetype size() const { return qsizetype(m_rows.size()); }
    [[nodiscard]] CaseId idAt(qsizetype row) const { return m_snapshot->idAt(m_rows[size_t(row)]); }
    [[nodiscard]] IndexedCase at(qsizetype row) const { return m_snapshot->at(m_rows[size_t(row)]); }
    /// Empty when the case is not in the list.
    [[nodiscard]] std::optional<qsizetype> rowOf(CaseId id) const;

private:
    std::shared_ptr<const CaseSnapshot> m_snapshot = std::make_shared<CaseSnapshot>();
    std::vector<CaseHandle> m_rows;
};

} // namespace szept
