// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/frame/standin.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <array>
#include <csignal>
#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

int wakeUp = -1; // the end of a pipe that the signal handler writes to

void stopped(int)
{
    const char byte = 's';
    (void)!::write(wakeUp, &byte, 1);
}

} // namespace

int runStandIn(const StandIn &standIn, QJsonObject line, bool untilEof)
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return 1;
    wakeUp = ends[1];
    QSocketNotifier signal(ends[0], QSocketNotifier::Read);
    QObject::connect(&signal, &QSocketNotifier::activated, qApp, &QCoreApplication::quit);
    std::signal(SIGTERM, stopped);
    std::signal(SIGINT, stopped);

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    input.setEnabled(untilEof);
    QObject::connect(&input, &QSocketNotifier::activated, qApp, [] {
        std::array<char, 256> ignored{};
        if (::read(STDIN_FILENO, ignored.data(), ignored.size()) <= 0)
            QCoreApplication::quit();
    });

    line.insert(u"base_url"_s, standIn.url().toString());
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
    return QCoreApplication::exec();
}

} // namespace szept::test
