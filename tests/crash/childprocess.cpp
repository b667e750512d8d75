// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/childprocess.h"

#include "tests/support/places.h"

#include <QSignalSpy>

#include <csignal>

namespace szept::test {

ChildProcess::ChildProcess(const QStringList &words)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ChildProcess::listen);
    m_process.start(test::inBuild(u"bin/crash_child"), words);
}

ChildProcess::~ChildProcess()
{
    disconnect(&m_process, nullptr, this, nullptr);
    m_process.kill();
    m_process.waitForFinished();
}

ChildProcess::End ChildProcess::end(std::chrono::milliseconds patience)
{
    QSignalSpy finished(&m_process, &QProcess::finished);
    if (isRunning() && !finished.wait(patience))
        return End::Otherwise;
    listen();
    if (m_process.error() == QProcess::FailedToStart)
        return End::Otherwise;
    if (m_process.exitStatus() == QProcess::CrashExit)
        return m_process.exitCode() == SIGKILL ? End::Killed : End::Otherwise;
    return m_process.exitCode() == 0 ? End::ByItself : End::Otherwise;
}

void ChildProcess::listen()
{
    while (m_process.canReadLine()) {
        m_said.append(QString::fromUtf8(m_process.readLine()).trimmed());
        Q_EMIT heard(m_said.last());
    }
}

} // namespace szept::test
