// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/teststore.h"

#include <QCoreApplication>
#include <QProcess>

namespace szept::test {

/// Another process at the same workspace (child.cpp); killed when this goes away.
class Child
{
public:
    Child(const QString &verb, const TestStore &store, const QStringList &more = {})
        : Child(verb, store.address(), more)
    {
    }
    Child(const QString &verb, const QString &workspace, const QStringList &more = {})
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/store_child"),
            QStringList{verb, workspace} + more);
    }
    ~Child() { kill(); }
    Q_DISABLE_COPY_MOVE(Child)

    /// The next line that it prints, or nothing when it ended.
    QByteArray line()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(60'000)) {}
        return m_process.readLine().trimmed();
    }
    void go()
    {
        m_process.write("go\n");
        m_process.waitForBytesWritten();
    }
    /// Its exit status.
    int end()
    {
        m_process.waitForFinished(120'000);
        return m_process.exitCode();
    }
    void kill()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

private:
    QProcess m_process;
};

} // namespace szept::test
