// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/commands/commandline.h"

#include <QByteArray>
#include <QStringList>

namespace szept::test {

/// A terminal at whose keys the test sits, and one run of the program there. Standard output and error go to pipes.
class Terminal
{
public:
    /// With the terminal as standard input, or with that closed and the terminal only to be found as /dev/tty.
    enum class Input { Terminal, Nothing };

    Terminal();
    Q_DISABLE_COPY_MOVE(Terminal)
    ~Terminal();

    void start(const CommandLine &szept, const QStringList &arguments, Input input);
    /// Waits for these words on the screen, behind those that were waited for before.
    [[nodiscard]] bool shows(const QByteArray &words);
    void type(const QByteArray &keys);
    [[nodiscard]] CommandLine::Ended end();
    /// All that it showed so far.
    [[nodiscard]] const QByteArray &screen() const { return m_screen; }

private:
    void read();

    int m_keys = -1;
    QByteArray m_path; ///< of its other end
    QByteArray m_screen;
    qsizetype m_seen = 0;
    QProcess m_process;
};

} // namespace szept::test
