// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"

#include <QPluginLoader>
#include <QString>

namespace szept {

/// What came of loading a plugin in a process of its own.
struct ProbeVerdict
{
    enum class Kind {
        Sound,
        Unresolvable,
        Crashed,
        Undecided, ///< somebody ended the process, or it took too long: tells nothing of the plugin, and is not
        ///< remembered
    };
    Kind kind = Kind::Undecided;
    QString detail; ///< technical, English

    friend bool operator==(const ProbeVerdict &, const ProbeVerdict &) = default;
};

/// Every symbol at once: a missing one is found when it is loaded, not when it is first called. Never unloaded.
inline constexpr QLibrary::LoadHints pluginLoadHints = QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint;
inline constexpr Duration probePatience = std::chrono::seconds(20);

/// Starts "program --probe-plugin path" and waits for it: never on the UI thread of a window.
[[nodiscard]] ProbeVerdict probe(const QString &program, const QString &path, Duration patience = probePatience);

/// The other end: what that process does, and its exit code. What is wrong goes to standard output.
[[nodiscard]] int probeHere(const QString &path);

} // namespace szept
