// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

namespace szept::test {

/// What a real Mailman answered, from tests/data/mailman3.
inline QByteArray recorded(const QString &name)
{
    QFile file(QStringLiteral(SZEPT_TEST_DATA "/mailman3/") + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recorded answer %s", qPrintable(file.fileName()));
    return file.readAll();
}

} // namespace szept::test
