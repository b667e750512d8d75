// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/case.h"
#include "models/store/transaction.h"

#include <QList>

namespace szept::store {

/// A case with the names that its ids stand for.
struct ListedCase
{
    Case facts; ///< text is left empty
    QString account;
    QString platform;
    QString community;
    QString room;
    std::optional<RemoteName> author;
    QString opening; ///< the beginning of the text
};

struct ListFilter
{
    std::optional<CaseState> state;
    AccountId account;
    std::optional<QList<CaseId>> among; ///< in one question, however many
    int limit = 0;
};

/// By priority, then id.
[[nodiscard]] Result<QList<ListedCase>> listedCases(Connection &connection, const ListFilter &filter);
[[nodiscard]] Result<std::optional<ListedCase>> listedCase(Connection &connection, CaseId id);

/// A case beside the one that is looked at, with the last decision on it that stands.
struct NearCase
{
    CaseId id;
    PersonId author;
    QString title;
    QString community;
    CaseState state = CaseState::Open;
    Instant openedAt;
    QString action; ///< empty without a decision
    std::optional<Instant> decidedAt;
};
/// On the list (open or set aside), but one; by priority.
[[nodiscard]] Result<QList<NearCase>> openCasesOfPersons(
    Connection &connection, const QList<PersonId> &persons, CaseId except, int limit);
/// Ended ones, newest first.
[[nodiscard]] Result<QList<NearCase>> endedCasesOfPersons(
    Connection &connection, const QList<PersonId> &persons, CaseId except, int limit);
/// How many there are of both, without a limit.
struct CaseCounts
{
    int open = 0;
    int ended = 0;
};
[[nodiscard]] Result<CaseCounts> caseCountsOfPersons(
    Connection &connection, const QList<PersonId> &persons, CaseId except);
[[nodiscard]] Result<QList<NearCase>> openCasesOfWave(Connection &connection, WaveId wave, CaseId except, int limit);
} // namespace szept::store
