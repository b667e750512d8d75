// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/call.h"
#include "models/domain/account.h"
#include "models/services/casedetail.h"

/// What the words of a command line stand for. Each error names what would be right.
namespace szept::commands {

[[nodiscard]] Result<CaseId> caseIdFrom(const QString &text);
[[nodiscard]] Result<DecisionId> decisionIdFrom(const QString &text);
[[nodiscard]] Result<ActionId> actionIdFrom(const QString &text);
[[nodiscard]] Result<Account> accountFrom(Call &call, const QString &name);
/// The case of the first argument.
[[nodiscard]] Result<services::CaseDetail> caseFrom(Call &call);
/// A time that lies ahead; one that is over is refused.
[[nodiscard]] Result<Instant> timeAheadFrom(Call &call, const QString &text);
/// The community of that name (in the account, where two have one of that name).
[[nodiscard]] Result<CommunityId> communityFrom(Call &call, const QString &name, const QString &account);
/// "k=v", "a=b" → a map; a key twice is refused.
[[nodiscard]] Result<QMap<QString, QString>> pairsFrom(const QStringList &pairs);
/// The connector of a platform; its trouble when it is not there.
[[nodiscard]] Result<ConnectorInfo> connectorFrom(Call &call, const QString &platform);

/// The address of a platform, to which a secret may be sent.
[[nodiscard]] Result<QUrl> addressFrom(const QString &text);
/// The line on standard input; an empty one is refused.
[[nodiscard]] Result<QByteArray> secretFrom(Call &call);

/// An error of wrong use: the sentence is the reason's, with its arguments.
[[nodiscard]] std::unexpected<Error> wrongUse(const QString &code, const QStringList &arguments = {});

} // namespace szept::commands
