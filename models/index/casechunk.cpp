// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/index/casechunk.h"

#include <algorithm>
#include <limits>

namespace szept {
namespace {

template <typename RowIdType>
quint32 compact(const RowIdType &id)
{
    return quint32(id.value());
}

template <typename Number>
Number clamped(int value)
{
    return Number(std::clamp<int>(value, 0, std::numeric_limits<Number>::max()));
}

template <typename... Columns>
qsizetype bytesOf(const Columns &...columns)
{
    return ((qsizetype(columns.capacity()) * qsizetype(sizeof(typename Columns::value_type))) + ...);
}

} // namespace

void CaseChunk::append(const IndexedCase &facts, quint16 claimedBy)
{
    m_id.push_back(facts.id.value());
    m_openedAt.push_back(toMilliseconds(facts.openedAt));
    m_account.push_back(compact(facts.account));
    m_community.push_back(compact(facts.community));
    m_room.push_back(compact(facts.room));
    m_author.push_back(compact(facts.author));
    m_wave.push_back(compact(facts.wave));
    m_reports.push_back(clamped<quint16>(facts.reportCount));
    m_claimedBy.push_back(claimedBy);
    m_priority.push_back(clamped<quint8>(facts.priority));
    m_kind.push_back(quint8(facts.kind));
    m_harm.push_back(quint8(facts.harm));
    m_flags.push_back(
        quint8((facts.state == CaseState::Aside ? asideFlag : 0) | (facts.vulnerable ? vulnerableFlag : 0)));
    if (facts.wakeAt)
        m_wakeAt.emplace_back(facts.id.value(), toMilliseconds(*facts.wakeAt));
    appendTitle(facts.title.toStdString());
}

void CaseChunk::append(const CaseChunk &from, size_t row)
{
    m_id.push_back(from.m_id[row]);
    m_openedAt.push_back(from.m_openedAt[row]);
    m_account.push_back(from.m_account[row]);
    m_community.push_back(from.m_community[row]);
    m_room.push_back(from.m_room[row]);
    m_author.push_back(from.m_author[row]);
    m_wave.push_back(from.m_wave[row]);
    m_reports.push_back(from.m_reports[row]);
    m_claimedBy.push_back(from.m_claimedBy[row]);
    m_priority.push_back(from.m_priority[row]);
    m_kind.push_back(from.m_kind[row]);
    m_harm.push_back(from.m_harm[row]);
    m_flags.push_back(from.m_flags[row]);
    const auto wake = std::ranges::find(from.m_wakeAt, from.m_id[row], &std::pair<qint64, qint64>::first);
    if (wake != from.m_wakeAt.end())
        m_wakeAt.push_back(*wake);
    appendTitle(from.title(row));
}

void CaseChunk::appendTitle(std::string_view utf8)
{
    m_titles += utf8;
    m_titleEnd.push_back(quint32(m_titles.size()));
}

std::string_view CaseChunk::title(size_t row) const
{
    const size_t begin = row == 0 ? 0 : m_titleEnd[row - 1];
    return std::string_view(m_titles).substr(begin, m_titleEnd[row] - begin);
}

void CaseChunk::shrink()
{
    const auto shrinkAll = [](auto &...columns) { (columns.shrink_to_fit(), ...); };
    shrinkAll(m_id, m_openedAt, m_account, m_community, m_room, m_author, m_wave, m_titleEnd, m_reports, m_claimedBy,
        m_priority, m_kind, m_harm, m_flags, m_wakeAt, m_titles);
}

qsizetype CaseChunk::bytes() const
{
    return qsizetype(sizeof(CaseChunk))
        + bytesOf(m_id, m_openedAt, m_account, m_community, m_room, m_author, m_wave, m_titleEnd, m_reports,
            m_claimedBy, m_priority, m_kind, m_harm, m_flags, m_wakeAt, m_titles);
}

IndexedCase CaseChunk::at(size_t row) const
{
    IndexedCase facts;
    facts.id = CaseId(m_id[row]);
    facts.account = AccountId(m_account[row]);
    facts.community = CommunityId(m_community[row]);
    facts.room = RoomId(m_room[row]);
    facts.author = PersonId(m_author[row]);
    facts.wave = WaveId(m_wave[row]);
    facts.openedAt = fromMilliseconds(m_openedAt[row]);
    facts.priority = m_priority[row];
    facts.reportCount = m_reports[row];
    facts.kind = CaseKind(m_kind[row]);
    facts.harm = HarmKind(m_harm[row]);
    facts.state = aside(row) ? CaseState::Aside : CaseState::Open;
    facts.vulnerable = m_flags[row] & vulnerableFlag;
    facts.title = QString::fromUtf8(title(row));
    const auto wake = std::ranges::find(m_wakeAt, m_id[row], &std::pair<qint64, qint64>::first);
    if (wake != m_wakeAt.end())
        facts.wakeAt = fromMilliseconds(wake->second);
    return facts;
}

size_t CaseChunk::rowOf(CaseId id) const
{
    const auto at = std::ranges::lower_bound(m_id, id.value());
    return at != m_id.end() && *at == id.value() ? size_t(at - m_id.begin()) : m_id.size();
}

} // namespace szept
