// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"
#include "models/domain/pulled.h"

#include <QList>
#include <QString>

namespace szept {

/// One post around the subject.
struct ContextPost
{
    std::optional<RemoteName> author;
    std::optional<Instant> at;
    QString text;
    QUrl url;
    bool subject = false; ///< this is the post that the case is about

    friend bool operator==(const ContextPost &, const ContextPost &) = default;
};

/// What stands around a subject, fetched on demand.
struct Context
{
    QString title;
    QList<ContextPost> posts;
    QMap<QString, QString> person; ///< what the platform tells of the author
    bool moreBefore = false;
    bool moreAfter = false;

    friend bool operator==(const Context &, const Context &) = default;
};

} // namespace szept
