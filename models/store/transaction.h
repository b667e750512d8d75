// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/connection.h"

#include <QSet>
#include <QStringList>

#include <map>

namespace szept::store {

/// What the change feed tells other windows and processes about. Reload: more than it can tell one by one; read all anew.
enum class ChangeKind { Case, Decision, Action, Account, Rule, Note, Request, Audit, Reload };

[[nodiscard]] QString toWord(ChangeKind kind);
[[nodiscard]] std::optional<ChangeKind> changeKindFromWord(QStringView word);

/// A write transaction: begun at once as the one writer (BEGIN IMMEDIATE), committed once, rolled back when it goes out of
/// scope before that. The schema version is checked as it begins, so that an old process never writes into a new schema.
class Transaction
{
public:
    /// process: who writes, for the feed ("window 4711", "sync 12"). Busy when another process did not let go in time.
    [[nodiscard]] static Result<Transaction> begin(Connection &connection, Instant now, QString process);
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    [[nodiscard]] Connection &connection() { return *m_connection; }
    /// The moment of this transaction: one for everything in it.
    [[nodiscard]] Instant now() const { return m_now; }
    [[nodiscard]] bool hasChanges() const { return !m_changes.empty(); }
    /// Tells the change feed, once for each subject, in this transaction.
    void changed(ChangeKind kind, const QString &subject);
    /// Durable when it returns: with synchronous=FULL the bytes are on disk.
    [[nodiscard]] Result<void> commit();

private:
    Transaction(Connection &connection, Instant now, QString process);
    [[nodiscard]] Result<void> tell();

    Connection *m_connection = nullptr;
    Instant m_now;
    QString m_process;
    std::map<ChangeKind, QStringList> m_changes;
    QSet<std::pair<ChangeKind, QString>> m_told;
};

} // namespace szept::store
