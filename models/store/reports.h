// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/pulled.h"
#include "models/store/transaction.h"

#include <QList>

namespace szept::store {

struct ReportRow
{
    ReportId id;
    CaseId caseId;
    QString remoteId;
    PersonId reporter; ///< invalid where the platform does not tell
    QString reason;
    HarmKind harm = HarmKind::Unknown;
    QString comment;
    std::optional<Instant> at;
    int count = 1;
    std::optional<PulledReport::Record> record;

    friend bool operator==(const ReportRow &, const ReportRow &) = default;
};

/// Inserts, or writes every column of one that has an id.
[[nodiscard]] Result<void> saveReport(Transaction &tx, const ReportRow &row);
/// In the order in which they came.
[[nodiscard]] Result<QList<ReportRow>> reportsOf(Connection &connection, CaseId caseId);
struct ListedReport
{
    ReportRow row;
    std::optional<RemoteName> reporter;
};
/// The same of many cases, in one question; those of each in the order in which they came.
[[nodiscard]] Result<QList<ListedReport>> listedReports(Connection &connection, const QList<CaseId> &cases);

/// Evidence: these bytes of this version were pulled. Nothing when that is on record already.
[[nodiscard]] Result<void> insertPull(
    Transaction &tx, CaseId caseId, const QString &version, const QByteArray &sha256, MemberId member, DeviceId device);
struct PullRow
{
    QString version;
    QByteArray sha256;
    Instant at;
    MemberId member;
};
[[nodiscard]] Result<QList<PullRow>> pullsOf(Connection &connection, CaseId caseId);

} // namespace szept::store
