// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/output.h"
#include "app/commands/verb.h"

#include <QProcessEnvironment>

#include <memory>

class QIODevice;

namespace szept {
class Plugins;
}

namespace szept::commands {

/// What a verb runs in. Everything outlives the call.
struct Surroundings
{
    Output &out;
    QIODevice &in;
    QProcessEnvironment environment;
    QString programFolder;
    QString program; ///< this one, for probing connectors
};

/// One run of a verb: what was asked, and what it needs, made when it is first asked for.
class Call
{
public:
    Call(const Invocation &given, const Surroundings &around);
    Q_DISABLE_COPY_MOVE(Call)
    ~Call();

    [[nodiscard]] const Invocation &given() const { return m_given; }
    [[nodiscard]] bool wantsJson() const;
    [[nodiscard]] Output &out() { return m_around.out; }

    /// The connectors that are installed.
    [[nodiscard]] Plugins &plugins();

private:
    const Invocation &m_given;
    const Surroundings &m_around;
    std::unique_ptr<Plugins> m_plugins;
};

/// Parses, runs, and tells: the whole of a command line but the process. Its exit code.
[[nodiscard]] int runCommandLine(const QStringList &arguments, const Surroundings &around);

} // namespace szept::commands
