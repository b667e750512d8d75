// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/faultreport.h"

#include "app/platform/platform.h"

#include <QDir>
#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace szept::commands {

QString writeFaultReport(const QString &folder, const QString &verb, const Error &error, Instant now)
{
    const QString path = u"%1/fault-%2.txt"_s.arg(folder).arg(toMilliseconds(now));
    const QStringList lines{
        u"szept %1, Qt %2, %3"_s.arg(
            QStringLiteral(SZEPT_VERSION), QString::fromLatin1(qVersion()), QSysInfo::prettyProductName()),
        u"at: %1"_s.arg(toIso8601(now)),
        u"verb: %1"_s.arg(verb),
        u"kind: %1"_s.arg(toWord(error.kind)),
        u"reason: %1"_s.arg(error.reason.code),
        u"detail: %1"_s.arg(error.detail),
    };
    const bool written
        = QDir().mkpath(folder) && platform::replaceFile(path, QString(lines.join(u'\n') + u'\n').toUtf8()).has_value();
    return written ? path : QString();
}

} // namespace szept::commands
