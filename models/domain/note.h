// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/domain/instant.h"

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

/// A ready-made text with {placeholders}.
struct Template
{
    qint64 id = 0;
    CommunityId community; ///< invalid: for every community
    QString name; ///< unique within a community and language
    QString language; ///< "pl", "en"
    QString body;

    friend bool operator==(const Template &, const Template &) = default;
};

} // namespace szept
