// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/work.h"
#include "models/services/outbox.h"

#include <QList>

namespace szept::sync {

/// What "sync" brought, account by account.
struct SyncReport
{
    struct Line
    {
        AccountId account;
        PassStatistics statistics;

        friend bool operator==(const Line &, const Line &) = default;
    };
    QList<Line> accounts;

    friend bool operator==(const SyncReport &, const SyncReport &) = default;
};

/// How the outbox stands after "outbox send": what is in the way where something still waits, and what is left.
struct SendReport
{
    struct Line
    {
        AccountId account;
        Error error;

        friend bool operator==(const Line &, const Line &) = default;
    };
    QList<Line> troubles;
    services::OutboxCounts left;

    friend bool operator==(const SendReport &, const SendReport &) = default;
};

// As one process writes them for another (the requests table).
[[nodiscard]] QString toText(const SyncReport &report);
[[nodiscard]] QString toText(const SendReport &report);
[[nodiscard]] QString toText(const Error &error);
[[nodiscard]] QString toText(const QList<AccountId> &accounts);
/// The report, or the error that was answered instead; Malformed for what is neither.
[[nodiscard]] Result<SyncReport> syncReportFrom(const QString &text);
[[nodiscard]] Result<SendReport> sendReportFrom(const QString &text);
[[nodiscard]] QList<AccountId> accountsFrom(const QString &text);

} // namespace szept::sync
