// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/call.h"

namespace szept::sample {

/// A moderator's main job in the sample workspace, by the verbs of the command line, each printed before what it
/// prints: sync, list, decide, send, look what came of it. Ends with one line of JSON that counts:
/// {"pulled":n,"decided":n,"sent":n}. The exit code.
[[nodiscard]] int tour(const commands::Surroundings &around);

} // namespace szept::sample
