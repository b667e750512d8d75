// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QProcess>
#include <QStringList>

#include <chrono>

namespace szept::test {

/// A crash_child at work, from its making to its end.
class ChildProcess : public QObject
{
    Q_OBJECT

public:
    enum class End {
        ByItself, ///< it said all and left
        Killed, ///< SIGKILL, its own or ours
        Otherwise, ///< a fault: it must not happen
    };

    explicit ChildProcess(const QStringList &words);
    ~ChildProcess() override;

    void kill() { m_process.kill(); }
    [[nodiscard]] bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// Runs the event loop until it has ended; one that does not is a fault.
    [[nodiscard]] End end(std::chrono::milliseconds patience = std::chrono::seconds(60));
    [[nodiscard]] const QStringList &said() const { return m_said; }

Q_SIGNALS:
    void heard(const QString &line);

private:
    void listen();

    QProcess m_process;
    QStringList m_said;
};

} // namespace szept::test
