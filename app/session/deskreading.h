// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plugins/plugins.h"
#include "models/services/by.h"
#include "models/views/deskvalues.h"

/// What the window shows, read in the workspace. Free functions for the reader thread: they touch nothing of the desk.
namespace szept::session {

/// The parts of an AccountState that the workspace knows, by name. What is known against an account's connector is its
/// trouble, whatever the last sync said.
[[nodiscard]] Result<QList<views::AccountState>> readAccounts(store::Connection &connection, const Plugins &plugins);

/// What is not at its end, and what ended since then; oldest first. me: whose decisions are "mine".
[[nodiscard]] Result<QList<views::OutboxLine>> readOutbox(
    store::Connection &connection, const Plugins &plugins, MemberId me, Instant since);

/// In any order; a case that is gone is left out.
[[nodiscard]] Result<QList<views::CaseLine>> readLines(store::Connection &connection, const QList<CaseId> &cases);

[[nodiscard]] Result<views::CaseSheet> readSheet(
    store::Connection &connection, const Plugins &plugins, CaseId id, Instant now);

} // namespace szept::session
