// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/template/corkboard.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

/// szept-standin-corkboard [--empty] [--until-eof]: a corkboard to try Szept with, on a free port. Prints one line of
/// JSON.
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    szept::test::Corkboard board;
    if (!arguments.contains("--empty"_L1)) {
        board.complain(board.add(u"ola"_s, u"Buy my soup! Buy my soup! Buy my soup!"_s));
        board.add(u"staszek"_s, u"Whoever took my bicycle: I know where you live."_s);
        board.add(u"kasia"_s, u"Lost: a grey cat, answers to Mruczek."_s);
    }
    const QJsonObject facts{{u"platform"_s, u"corkboard"_s}, {u"secret"_s, QString::fromLatin1(board.secret())},
        {u"pid"_s, qint64(QCoreApplication::applicationPid())}};
    return szept::test::runStandIn(board, facts, arguments.contains("--until-eof"_L1));
}
