// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reason.h"

namespace szept {

/// Why a file in a connectors folder is not used.
enum class LoadError {
    NotAPlugin, ///< no library of this machine, or one without Qt's plugin section
    NoMetadata, ///< a Qt plugin that says nothing of itself
    WrongIid, ///< a Qt plugin of something else
    WrongAbi, ///< a connector built for another version of connectors/api
    BadMetadata, ///< what it says of itself is wrong; the detail names the place
    Unresolvable, ///< it does not load: a missing library or symbol
    Crashed, ///< it ended the process that tried it, by SIGSEGV, SIGABRT, SIGBUS or SIGILL
};

struct Refusal
{
    QString path;
    LoadError error = LoadError::NotAPlugin;
    QString detail; ///< technical, English
    QString id; ///< the connector's, where it could be read

    friend bool operator==(const Refusal &, const Refusal &) = default;
};

[[nodiscard]] QString toWord(LoadError error);
/// "connector_…" with the word, the file and the detail: views::reasonText() makes the sentence for window and command line.
[[nodiscard]] Reason reasonOf(const Refusal &refusal);

} // namespace szept
