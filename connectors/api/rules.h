// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/connector.h"

#include <QList>

namespace szept {

/// A rule, guideline page or automatic filter as the platform has it.
struct PlatformRule
{
    QString remoteId;
    QString kind; ///< "guidelines", "watched_word", "list_setting"
    QString title;
    QString text;
    QUrl url;

    friend bool operator==(const PlatformRule &, const PlatformRule &) = default;
};

/// An account whose platform tells its rules. Same threads and errors as Connector.
class Rules
{
public:
    Rules() = default;
    Q_DISABLE_COPY_MOVE(Rules)
    virtual ~Rules() = default;
    [[nodiscard]] virtual Task<QList<PlatformRule>> rules(std::stop_token stop) = 0;
};

} // namespace szept
