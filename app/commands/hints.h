// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace szept::commands {

struct Invocation;

/// Command lines that Szept tells people to use, as they can copy them: quoted for the shell, and with the --workspace
/// that this one was begun with.
class Hints
{
public:
    Hints() = default;
    explicit Hints(const Invocation &given);

    /// {"account", "test", "my forum"} → szept --workspace mine.szept account test 'my forum'
    [[nodiscard]] QString line(const QStringList &words) const;
    /// A translated sentence with its %1 … filled in. Commands in it stand in quotation marks and begin with "szept".
    [[nodiscard]] QString filled(const QString &sentence, const QStringList &arguments = {}) const;

    /// What asks a platform that did not answer once more; "szept sync" where nothing else is said.
    [[nodiscard]] QString again() const { return line(m_again); }
    [[nodiscard]] Hints withAgain(const QStringList &words) const;

private:
    [[nodiscard]] QString program() const;

    QString m_workspace; ///< as it was given; empty: it was not
    QStringList m_again{QStringLiteral("sync")};
};

/// In single quotes, whatever it holds.
[[nodiscard]] QString inShellQuotes(QString text);
/// One word for a shell, quoted where it has to be.
[[nodiscard]] QString shellWord(const QString &word);

} // namespace szept::commands
