// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index/indexedcase.h"

#include <string>
#include <vector>

namespace szept {

/// Up to maxRows cases with ascending ids, as columns. Filled by one thread, then never changed and shared between snapshots.
class CaseChunk
{
public:
    static constexpr size_t maxRows = 1024;

    /// claimedBy is a number that the index gave the member; 0 for nobody.
    void append(const IndexedCase &facts, quint16 claimedBy);
    void append(const CaseChunk &from, size_t row);
    /// Gives back what was reserved too much.
    void shrink();

    [[nodiscard]] size_t size() const { return m_id.size(); }
    [[nodiscard]] qsizetype bytes() const;
    /// Without the member who claimed it, which only the snapshot can name.
    [[nodiscard]] IndexedCase at(size_t row) const;
    /// The row of an id, or size().
    [[nodiscard]] size_t rowOf(CaseId id) const;

    [[nodiscard]] qint64 id(size_t row) const { return m_id[row]; }
    [[nodiscard]] qint64 openedAt(size_t row) const { return m_openedAt[row]; }
    [[nodiscard]] quint32 account(size_t row) const { return m_account[row]; }
    [[nodiscard]] quint32 community(size_t row) const { return m_community[row]; }
    [[nodiscard]] quint32 room(size_t row) const { return m_room[row]; }
    [[nodiscard]] quint32 author(size_t row) const { return m_author[row]; }
    [[nodiscard]] quint32 wave(size_t row) const { return m_wave[row]; }
    [[nodiscard]] quint16 claimedBy(size_t row) const { return m_claimedBy[row]; }
    [[nodiscard]] quint8 priority(size_t row) const { return m_priority[row]; }
    [[nodiscard]] quint8 kind(size_t row) const { return m_kind[row]; }
    [[nodiscard]] quint8 harm(size_t row) const { return m_harm[row]; }
    [[nodiscard]] bool aside(size_t row) const { return m_flags[row] & asideFlag; }

private:
    static constexpr quint8 asideFlag = 1;
    static constexpr quint8 vulnerableFlag = 2;

    [[nodiscard]] std::string_view title(size_t row) const;
    void appendTitle(std::string_view utf8);

    std::vector<qint64> m_id;
    std::vector<qint64> m_openedAt;
    std::vector<quint32> m_account;
    std::vector<quint32> m_community;
    std::vector<quint32> m_room;
    std::vector<quint32> m_author;
    std::vector<quint32> m_wave;
    std::vector<quint32> m_titleEnd;
    std::vector<quint16> m_reports;
    std::vector<quint16> m_claimedBy;
    std::vector<quint8> m_priority;
    std::vector<quint8> m_kind;
    std::vector<quint8> m_harm;
    std::vector<quint8> m_flags;
    std::vector<std::pair<qint64, qint64>> m_wakeAt; ///< id and time; few are set aside
    std::string m_titles; ///< UTF-8, one after the other
};

} // namespace szept
