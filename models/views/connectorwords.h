// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace szept::views {

/// What is said of one platform alone, in its connector's words, as its metadata gives them: resources/translations makes the table of
/// them when the program is built, beside their Polish. A connector from elsewhere has none here; its codes are shown as they are.
struct ConnectorWord
{
    enum class Of {
        Reason, ///< "reasons": the sentence behind a code that only this connector gives
        Fact, ///< "facts": the name of a key
        Value, ///< "values": a fact's value that is a word of the connector's, not of a person's
    };
    Of of;
    const char *platform;
    const char *key;
    const char *text; ///< English: connectorText() translates it
};

[[nodiscard]] std::span<const ConnectorWord> connectorWords();
/// Null where it has none.
[[nodiscard]] const ConnectorWord *connectorWord(ConnectorWord::Of of, const QString &platform, const QString &key);
/// A reason is not told with its platform, so no code is in two connectors' tables (tests/resources/translations).
[[nodiscard]] const ConnectorWord *connectorReason(const QString &code);

} // namespace szept::views
