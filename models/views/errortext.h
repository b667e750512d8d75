// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QString>

namespace szept::views {

/// What a person reads of an error: what happened, and what it means or what one can do. Never the technical detail.
struct Trouble
{
    QString what;
    QString advice;
};

/// place: what the member calls the account or the community; empty where the error is not about one.
[[nodiscard]] Trouble trouble(const Error &error, const QString &place = {});
/// Both sentences in one line.
[[nodiscard]] QString errorText(const Error &error, const QString &place = {});
/// It is the database server of the workspace that refuses, and no platform.
[[nodiscard]] bool isOfServer(const Error &error);
/// It answered before, and does not any more: what is open goes on when it does again.
[[nodiscard]] bool isServerLost(const Error &error);
/// The platform sends on to another origin, which is the reason's argument.
[[nodiscard]] bool isRedirected(const Error &error);
/// Whoever answers there has no certificate that this computer takes: no time mends that, somebody has to.
[[nodiscard]] bool isUnproven(const Error &error);
/// The account's secret is not there, so that nobody has been asked yet whether it is accepted.
[[nodiscard]] bool isSecretMissing(const Error &error);
/// Of a sign-in that was only tried, with what is not kept yet.
[[nodiscard]] QString trialText(const Error &error, const QString &place);
/// It is the workspace that is in trouble, not a platform: nothing can be written until it is dealt with.
[[nodiscard]] bool concernsWorkspace(const Error &error);

} // namespace szept::views
