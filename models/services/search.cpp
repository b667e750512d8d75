// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/search.h"

#include "models/domain/attempt.h"
#include "models/store/search.h"

namespace szept::services {

Result<Found> search(store::Connection &connection, const QString &words, int limit)
{
    SZEPT_TRY(subjects, store::findSubjects(connection, words, limit));
    Found found;
    for (const store::SearchSubject &subject : std::as_const(subjects)) {
        if (const auto *id = std::get_if<CaseId>(&subject))
            found.cases.append(*id);
        else if (const auto *person = std::get_if<PersonId>(&subject))
            found.persons.append(*person);
        else
            found.notes.append(std::get<NoteId>(subject));
    }
    return found;
}

Result<QList<CaseId>> searchCases(store::Connection &connection, const QString &words)
{
    return store::findCases(connection, words);
}

} // namespace szept::services
