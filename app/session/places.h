// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/store/location.h"

namespace szept::session {

/// $XDG_DATA_HOME/szept: the default workspace, what is the member's own, fault reports.
[[nodiscard]] QString dataFolder();
/// workspace.szept in the data folder.
[[nodiscard]] store::Location defaultWorkspace();
/// The encrypted file for those who have no keyring: beside a workspace file, else in the data folder.
[[nodiscard]] QString secretsFile(const store::Location &workspace);
/// What is a member's own beside one workspace: private/DEVICE.szept in the data folder. A device is one installation in one workspace,
/// and its key lies with the secrets that say so.
[[nodiscard]] QString privateStoreFile(DeviceId device);
/// Where backups go when nobody says otherwise: beside a workspace file, else in the data folder.
[[nodiscard]] QString backupFolder(const store::Location &workspace);
/// Makes the folder, for nobody else's eyes, when it is not there.
[[nodiscard]] Result<void> makeFolderOf(const QString &file);
/// $XDG_CACHE_HOME/szept/connectors.json: what came of trying connectors.
[[nodiscard]] QString probeCacheFile();

} // namespace szept::session
