// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/places.h"

#include <QByteArray>
#include <QFile>

namespace szept::test {

/// What a real Mailman answered, from tests/data/mailman3.
inline QByteArray recorded(const QString &name)
{
    QFile file(test::inTree(QStringLiteral("tests/data/mailman3/%1.json").arg(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recorded answer %s", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace szept::test
