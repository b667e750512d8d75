// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/services/by.h"

namespace szept::services {

/// A member says that two persons at different places are the same human. Never done by Szept itself.
[[nodiscard]] Result<void> linkPersons(store::Transaction &tx, PersonId one, PersonId other, const By &by);
/// Takes a person out of the ones that it is linked with.
[[nodiscard]] Result<void> unlinkPerson(store::Transaction &tx, PersonId person, const By &by);

} // namespace szept::services
