// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/plugin.h"

#include <QStringList>

namespace szept::kit {

/// Takes out of a line for a bug report what must not stand in one. Connectors hand over routes and technical details
/// without secrets and people; this is the second wall, for the one that does not.
class Redaction
{
public:
    /// Nothing of the account's own is told: its secret, login, name, server and options, however they are encoded. What is too
    /// short to be looked for in other words, and each segment of the server's path, is taken out where it stands as a word.
    Redaction(const Account &account, const QByteArray &secret);

    /// One line, printable, of limited length, with mail addresses and what looks like a token replaced too.
    [[nodiscard]] QString text(QString text) const;
    /// A route: besides, without query, and each segment that may be a value as "{…}".
    [[nodiscard]] QString path(const QString &path) const;

private:
    QStringList m_parts; ///< longest first
    QStringList m_words;
};

/// "PUT /review/{id}/perform/{action}.json: 409 in 231 ms, 812 bytes, 17 left, pause 5000 ms"
[[nodiscard]] QString traceLine(const Exchange &exchange, const Redaction &redaction);
/// "pull: malformed, reviewables[3].score: expected number, found string"
[[nodiscard]] QString traceLine(QLatin1StringView operation, const Error &error, const Redaction &redaction);

} // namespace szept::kit
