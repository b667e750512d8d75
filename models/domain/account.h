// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"

#include <QMap>
#include <QString>
#include <QUrl>

namespace szept {

/// A login at a platform. Its secret is never here: it lies in the keyring under the account's id.
struct Account
{
    AccountId id;
    QString platform; ///< the connector's id
    QString name; ///< what the member calls it; unique in a workspace
    QUrl baseUrl;
    QString user; ///< the login's name where the platform wants one
    QMap<QString, QString> options; ///< further fields of the connector's form

    friend bool operator==(const Account &, const Account &) = default;
};

} // namespace szept
