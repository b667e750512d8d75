// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/places.h"

#include <QByteArray>
#include <QFile>

namespace szept::test {

/// What a forum answers, from tests/data/discourse.
inline QByteArray recorded(const QString &name)
{
    QFile file(test::inTree(QStringLiteral("tests/data/discourse/%1.json").arg(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recorded answer %s", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace szept::test
