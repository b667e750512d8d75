// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"
#include "models/domain/subject.h"

#include <QString>

#include <optional>

namespace szept {

/// A member's words about a case or a person, for colleagues. It can end by itself.
struct Note
{
    NoteId id;
    CaseId caseId; ///< invalid for a note about a person
    PersonId person; ///< invalid for a note about a case
    MemberId member;
    QString text;
    Instant at;
    std::optional<Instant> expiresAt;

    friend bool operator==(const Note &, const Note &) = default;
};

/// Of what it is a note: "case:12", "person:7".
[[nodiscard]] inline QString aboutText(const Note &note)
{
    return note.caseId.isValid() ? subjectText(note.caseId) : subjectText(note.person);
}

/// A ready-made text with {placeholders}.
struct Template
{
    TemplateId id;
    CommunityId community; ///< invalid: for every community
    QString name; ///< unique within a community and language
    QString language; ///< "pl", "en"
    QString body;

    friend bool operator==(const Template &, const Template &) = default;
};

} // namespace szept
