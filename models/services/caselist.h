// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/case.h"
#include "models/domain/error.h"
#include "models/services/by.h"

#include <optional>

namespace szept::services {

/// One complaint as it is shown.
struct ReportView
{
    ReportId id;
    std::optional<RemoteName> reporter;
    QString reason;
    HarmKind harm = HarmKind::Unknown;
    QString comment;
    std::optional<Instant> at;
    int count = 1;
    std::optional<PulledReport::Record> record;

    friend bool operator==(const ReportView &, const ReportView &) = default;
};

/// A case with the names that its ids stand for: what `szept cases` prints.
struct CaseSummary
{
    Case facts; ///< text is left empty: see excerpt, and CaseDetail
    QString account;
    QString platform;
    QString community;
    QString room; ///< empty where there is none
    std::optional<RemoteName> author;
    QString excerpt; ///< the beginning of the text, in one line
    QList<ReportView> reports;

    friend bool operator==(const CaseSummary &, const CaseSummary &) = default;
};

struct CaseFilter
{
    std::optional<CaseState> state = CaseState::Open; ///< empty: every state
    AccountId account; ///< invalid: every account
    QString text; ///< words that all have to occur; empty: no search
    int limit = 0; ///< 0: no limit

    friend bool operator==(const CaseFilter &, const CaseFilter &) = default;
};

/// By priority, then id.
[[nodiscard]] Result<QList<CaseSummary>> cases(store::Connection &connection, const CaseFilter &filter);
/// NotFound where there is none.
[[nodiscard]] Result<CaseSummary> caseSummary(store::Connection &connection, CaseId id);
/// A line of each, in one question: without their reports, and without those that are not there; by priority, then id.
[[nodiscard]] Result<QList<CaseSummary>> caseLines(store::Connection &connection, const QList<CaseId> &ids);

} // namespace szept::services
