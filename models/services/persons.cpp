// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/persons.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/audit.h"
#include "models/store/places.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

/// Linked ones all point at the lowest id among them, which points nowhere.
Result<void> pointAllAt(store::Transaction &tx, const QList<PersonId> &group)
{
    if (group.isEmpty())
        return {};
    const PersonId head = std::ranges::min(group);
    for (const PersonId id : group)
        SZEPT_DO(store::setLink(tx, id, id == head ? PersonId() : head));
    return {};
}

Result<QList<PersonId>> groupOf(store::Connection &connection, PersonId id)
{
    SZEPT_TRY(known, store::person(connection, id));
    if (!known)
        return fail(ErrorKind::NotFound, u"no person %1"_s.arg(id.value()), {u"person"_s, {}});
    SZEPT_TRY(linked, store::linkedPersons(connection, id));
    QList<PersonId> group{id};
    for (const store::PersonRow &row : std::as_const(linked))
        group.append(row.id);
    return group;
}

} // namespace

Result<void> linkPersons(store::Transaction &tx, PersonId one, PersonId other, const By &by)
{
    if (one == other)
        return fail(ErrorKind::Invalid, u"a person is linked with another one"_s, {u"same_person"_s, {}});
    SZEPT_TRY(group, groupOf(tx.connection(), one));
    SZEPT_TRY(more, groupOf(tx.connection(), other));
    SZEPT_DO(pointAllAt(tx, group + more));
    return record(tx, u"person.linked"_s, subjectText(one), {{u"with"_s, subjectText(other)}}, by);
}

Result<void> unlinkPerson(store::Transaction &tx, PersonId person, const By &by)
{
    SZEPT_TRY(group, groupOf(tx.connection(), person));
    group.removeAll(person);
    SZEPT_DO(store::setLink(tx, person, PersonId()));
    SZEPT_DO(pointAllAt(tx, group));
    return record(tx, u"person.unlinked"_s, subjectText(person), {}, by);
}

} // namespace szept::services
