// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"

#include <QList>

namespace szept::services {

struct Found
{
    QList<CaseId> cases;
    QList<PersonId> persons;
    QList<NoteId> notes;

    friend bool operator==(const Found &, const Found &) = default;
};

/// Words in titles, texts, names and notes; all have to occur, the last one may be the beginning of a word. Folded:
/// "lodz" finds Łódź.
[[nodiscard]] Result<Found> search(store::Connection &connection, const QString &words, int limit = 0);
/// Only cases, those of found persons and notes included.
[[nodiscard]] Result<QList<CaseId>> searchCases(store::Connection &connection, const QString &words);

} // namespace szept::services
