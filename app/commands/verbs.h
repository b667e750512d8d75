// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/verb.h"

/// The makers of the table's rows; each stands in a file of its own.
namespace szept::commands {

[[nodiscard]] VerbSpec initVerb();
[[nodiscard]] VerbSpec joinVerb();
[[nodiscard]] VerbSpec accountAddVerb();
[[nodiscard]] VerbSpec accountListVerb();
[[nodiscard]] VerbSpec accountRemoveVerb();
[[nodiscard]] VerbSpec accountTestVerb();
[[nodiscard]] VerbSpec accountSecretVerb();
[[nodiscard]] VerbSpec accountAddressVerb();
[[nodiscard]] VerbSpec connectorListVerb();
[[nodiscard]] VerbSpec syncVerb();
[[nodiscard]] VerbSpec casesVerb();
[[nodiscard]] VerbSpec showVerb();
[[nodiscard]] VerbSpec actionsVerb();
[[nodiscard]] VerbSpec decideVerb();
[[nodiscard]] VerbSpec undoVerb();
[[nodiscard]] VerbSpec outboxVerb();
[[nodiscard]] VerbSpec outboxSendVerb();
[[nodiscard]] VerbSpec outboxAnswerVerb();
[[nodiscard]] VerbSpec noteVerb();
[[nodiscard]] VerbSpec setAsideVerb();
[[nodiscard]] VerbSpec wakeVerb();
[[nodiscard]] VerbSpec claimVerb();
[[nodiscard]] VerbSpec vulnerableVerb();
[[nodiscard]] VerbSpec ruleListVerb();
[[nodiscard]] VerbSpec ruleAddVerb();
[[nodiscard]] VerbSpec ruleChangeVerb();
[[nodiscard]] VerbSpec ruleWithdrawVerb();
[[nodiscard]] VerbSpec templateListVerb();
[[nodiscard]] VerbSpec templateSaveVerb();
[[nodiscard]] VerbSpec recoverVerb();
[[nodiscard]] VerbSpec rekeyVerb();
[[nodiscard]] VerbSpec doctorVerb();
[[nodiscard]] VerbSpec backupVerb();
[[nodiscard]] VerbSpec exportVerb();
[[nodiscard]] VerbSpec importVerb();
[[nodiscard]] VerbSpec exposureVerb();
[[nodiscard]] VerbSpec exposureDeleteVerb();
[[nodiscard]] VerbSpec verifyVerb();
[[nodiscard]] VerbSpec helpVerb();
[[nodiscard]] VerbSpec completeVerb();
[[nodiscard]] VerbSpec manualVerb();

} // namespace szept::commands
