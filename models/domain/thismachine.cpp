// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/thismachine.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept {
namespace {

/// 127.0.0.0/8, written out as QUrl writes it.
bool isLoopback(const QString &host)
{
    const QStringList parts = host.split(u'.');
    return parts.size() == 4 && parts.first() == "127"_L1 && std::ranges::all_of(parts, [](const QString &part) {
        bool isNumber = false;
        return part.toUInt(&isNumber) <= 255 && isNumber;
    });
}

} // namespace

// "x.localhost" is not: without a resolver that knows it, DNS is asked, and who answers gets what was meant to stay here.
bool isThisMachine(const QString &host) { return host == "localhost"_L1 || host == "::1"_L1 || isLoopback(host); }

} // namespace szept
