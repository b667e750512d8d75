// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

namespace szept::store {

/// What the change feed tells other windows and processes about.
enum class ChangeKind { Case, Decision, Action, Account, Rule, Note, Request, Audit };

/// A write transaction: begun at once as the one writer (BEGIN IMMEDIATE), committed once, rolled back when it goes out of
/// scope before that. The schema version is checked as it begins, so that an old process never writes into a new schema.
class Transaction
{
public:
    [[nodiscard]] static Result<Transaction> begin(Connection &connection, Instant now, QString process);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Connection &connection() { return *m_connection; }
    /// The moment of this transaction: one for everything in it.
    [[nodiscard]] Instant now() const { return m_now; }
    /// Tells the change feed, once for each subject, in this transaction.
    void changed(ChangeKind kind, const QString &subject);
    /// Durable when it returns: with synchronous=FULL the bytes are on disk.
    [[nodiscard]] Result<void> commit();

private:
    Transaction(Connection &connection, Instant now, QString process);

    Connection *m_connection = nullptr;
    Instant m_now;
    QString m_process;
    QList<std::pair<ChangeKind, QString>> m_changes;
};

} // namespace szept::store
