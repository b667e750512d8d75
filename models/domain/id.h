// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QUuid>

#include <compare>

namespace szept {

/// An id that cannot be mistaken for another kind of id. It is made explicitly, compared, hashed and stored; nothing else.
template <typename Tag, typename Rep>
class Id
{
public:
    using Value = Rep;

    constexpr Id() = default;
    constexpr explicit Id(Rep value)
        : m_value(std::move(value))
    {
    }
    [[nodiscard]] constexpr const Rep &value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value != Rep{}; }

    friend constexpr auto operator<=>(const Id &, const Id &) = default;
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    Rep m_value{};
};

/// Rows of one workspace are counted; what a member makes (and may make offline) bears a UUID of its own.
template <typename Tag>
using RowId = Id<Tag, qint64>;
template <typename Tag>
using UniqueId = Id<Tag, QUuid>;

using AccountId = RowId<struct AccountTag>;
using CommunityId = RowId<struct CommunityTag>;
using RoomId = RowId<struct RoomTag>;
using PersonId = RowId<struct PersonTag>;
using CaseId = RowId<struct CaseTag>;
using ReportId = RowId<struct ReportTag>;
using WaveId = RowId<struct WaveTag>;
using RuleId = RowId<struct RuleTag>;
using RuleVersionId = RowId<struct RuleVersionTag>;
using NoteId = RowId<struct NoteTag>;
using TemplateId = RowId<struct TemplateTag>;
using AuditEntryId = RowId<struct AuditEntryTag>;
using MemberId = UniqueId<struct MemberTag>;
using DeviceId = UniqueId<struct DeviceTag>;
using DecisionId = UniqueId<struct DecisionTag>;
using ActionId = UniqueId<struct ActionTag>;

} // namespace szept
