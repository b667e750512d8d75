// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/idtext.h"

#include <QLatin1StringView>

namespace szept {

/// How the subjects of a kind begin.
template <typename AnyId>
inline constexpr QLatin1StringView subjectPrefix{};
template <>
inline constexpr QLatin1StringView subjectPrefix<AccountId>("account:");
template <>
inline constexpr QLatin1StringView subjectPrefix<AuditEntryId>("audit:");
template <>
inline constexpr QLatin1StringView subjectPrefix<CaseId>("case:");
template <>
inline constexpr QLatin1StringView subjectPrefix<MemberId>("member:");
template <>
inline constexpr QLatin1StringView subjectPrefix<NoteId>("note:");
template <>
inline constexpr QLatin1StringView subjectPrefix<PersonId>("person:");
template <>
inline constexpr QLatin1StringView subjectPrefix<RuleId>("rule:");
template <>
inline constexpr QLatin1StringView subjectPrefix<TemplateId>("template:");

/// What a thing is called where things of every kind are named: "case:12". It stands in the audit log for ever, and an action is
/// held against the entries that bear the very text of its case.
template <typename AnyId>
[[nodiscard]] QString subjectText(const AnyId &id)
{
    static_assert(!subjectPrefix<AnyId>.isEmpty());
    return subjectPrefix<AnyId> + idText(id);
}

/// And back; invalid for everything that subjectText() would not have written of one of its kind.
template <typename NumberedId>
[[nodiscard]] NumberedId idFromSubject(QStringView subject)
{
    constexpr QLatin1StringView prefix = subjectPrefix<NumberedId>;
    const NumberedId id(subject.startsWith(prefix) ? subject.sliced(prefix.size()).toLongLong() : 0);
    return subjectText(id) == subject ? id : NumberedId();
}

} // namespace szept
