// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/discourse/standindiscourse.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using szept::test::StandInDiscourse;

/// szept-standin-discourse [--empty] [--until-eof]: a forum to try Szept with, on a free port. Prints one line of JSON.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    StandInDiscourse server;
    if (!arguments.contains("--empty"_L1))
        fillWithSamples(server, QDateTime::currentDateTimeUtc());
    const QJsonObject facts{{u"server"_s, u"discourse"_s}, {u"platform"_s, u"discourse"_s},
        {u"user"_s, StandInDiscourse::moderator}, {u"secret"_s, QString::fromLatin1(StandInDiscourse::adminKey())},
        {u"user_key"_s, QString::fromLatin1(StandInDiscourse::userKey())},
        {u"pid"_s, qint64(QCoreApplication::applicationPid())}};
    return szept::test::runStandIn(server, facts, arguments.contains("--until-eof"_L1));
}
