// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/transaction.h"

#include <QUuid>

namespace szept::store {

/// What a process asks of the one that holds the right to sync and send.
struct Request
{
    QUuid id;
    QString verb;
    QString argument;
    Instant askedAt;

    friend bool operator==(const Request &, const Request &) = default;
};

/// Asks, at the transaction's moment, and tells the feed. What was answered long ago is forgotten meanwhile.
[[nodiscard]] Result<void> ask(Transaction &tx, const QUuid &id, const QString &verb, const QString &argument);
/// Those without an answer, oldest first.
[[nodiscard]] Result<QList<Request>> openRequests(Connection &connection);
/// Answers, and tells the feed. The first answer counts.
[[nodiscard]] Result<void> answer(Transaction &tx, const QUuid &id, const QString &text);
/// Empty as long as there is none.
[[nodiscard]] Result<std::optional<QString>> answerTo(Connection &connection, const QUuid &id);

} // namespace szept::store
