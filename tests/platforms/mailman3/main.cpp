// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/mailman3/standinmailman.h"

#include <QCoreApplication>
#include <QDateTime>

using namespace Qt::StringLiterals;

/// szept-standin-mailman3 [--empty] [--until-eof]: a Mailman to try Szept with, on a free port. Prints one line of
/// JSON.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    szept::test::StandInMailman server;
    if (arguments.contains("--empty"_L1))
        server.addList(u"photo-talk@lists.example"_s);
    else
        fillWithSamples(server, QDateTime::currentDateTimeUtc());
    const QJsonObject facts{{u"server"_s, u"mailman3"_s}, {u"platform"_s, u"mailman3"_s},
        {u"user"_s, szept::test::StandInMailman::user},
        {u"password"_s, QString::fromLatin1(szept::test::StandInMailman::password)},
        {u"pid"_s, qint64(QCoreApplication::applicationPid())}};
    return szept::test::runStandIn(server, facts, arguments.contains("--until-eof"_L1));
}
