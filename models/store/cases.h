// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/case.h"
#include "models/store/transaction.h"

#include <QList>
#include <QMap>

namespace szept::store {

/// A case with all that is remembered about it.
struct CaseRow
{
    Case facts;
    QByteArray content; ///< a digest of what was pulled
    QString threadId;
    QString threadTitle;
    QMap<QString, QString> pulledFacts;
    std::optional<QStringList> permitted; ///< as PulledItem::permittedActions
    std::optional<Instant> writtenAt;
    std::optional<Instant> priorityNext; ///< when its age raises the priority next
    std::optional<quint64> fingerprint;
    std::optional<Instant> claimedUntil;
    qint64 seenPass = 0;
    QString settledVersion; ///< that our own actions led to
    QString seenVersion; ///< that the last decision was made on
    std::optional<Instant> endedAt; ///< when it was last settled or closed
    QString closedBy;
    QString closedWhat;
    Reason closedHow; ///< where the platform has no words for it

    friend bool operator==(const CaseRow &, const CaseRow &) = default;
};

[[nodiscard]] Result<std::optional<CaseRow>> caseRow(Connection &connection, CaseId id);
[[nodiscard]] Result<std::optional<CaseRow>> caseRow(Connection &connection, AccountId account, const ItemRef &ref);
/// Inserts, or writes every column of one that has an id; tells the feed. The id.
[[nodiscard]] Result<CaseId> saveCase(Transaction &tx, const CaseRow &row);

/// The little that tells whether something pulled is new at all.
struct CaseMark
{
    CaseId id;
    QByteArray content;
    CaseState state = CaseState::Open;
};
[[nodiscard]] Result<std::optional<CaseMark>> caseMark(Connection &connection, AccountId account, const ItemRef &ref);
/// The one thing written about what is unchanged; not told to the feed.
[[nodiscard]] Result<void> markSeen(Transaction &tx, CaseId id, qint64 pass);
struct UnseenCase
{
    CaseId id;
    ItemRef ref;
    QString version;
};
/// Open and set-aside cases of an account not seen in a pass, without actions that are not at their end.
[[nodiscard]] Result<QList<UnseenCase>> casesNotSeen(Connection &connection, AccountId account, qint64 pass);

/// Set aside and due to wake, at most so many.
[[nodiscard]] Result<QList<CaseId>> casesToWake(Connection &connection, Instant now, int limit);
[[nodiscard]] Result<std::optional<Instant>> nextWake(Connection &connection);
/// Claimed, and the lease is over; at most so many.
[[nodiscard]] Result<QList<CaseId>> casesToLetGo(Connection &connection, Instant now, int limit);
[[nodiscard]] Result<std::optional<Instant>> nextClaimEnd(Connection &connection);
/// Open or set aside and due for a higher priority by age, at most so many.
[[nodiscard]] Result<QList<CaseId>> casesToAge(Connection &connection, Instant now, int limit);
[[nodiscard]] Result<std::optional<Instant>> nextAgeing(Connection &connection);

/// Calls take for each open and set-aside case, in the order of their ids: the columns of the index only.
[[nodiscard]] Result<void> eachIndexed(Connection &connection, const std::function<void(const Case &)> &take);
[[nodiscard]] Result<std::optional<Case>> indexed(Connection &connection, CaseId id);

} // namespace szept::store
