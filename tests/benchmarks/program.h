// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace szept::bench {

/// Runs a program beside this one and takes the line of JSON that it prints; whatever fails ends the program.
[[nodiscard]] QJsonObject run(const QString &program, const QStringList &arguments, const QString &input = {});

} // namespace szept::bench
