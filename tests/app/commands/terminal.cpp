// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/terminal.h"

#include <QDeadlineTimer>

#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

namespace szept::test {
namespace {

constexpr std::chrono::seconds patience{30};

/// In the child: its session's terminal is the first that it opens.
void sitDownAt(const char *path, bool asInput)
{
    ::setsid();
    const int terminal = ::open(path, O_RDWR);
    if (terminal < 0)
        ::_exit(99);
    if (asInput)
        ::dup2(terminal, STDIN_FILENO);
    ::close(terminal);
}

} // namespace

Terminal::Terminal()
    : m_keys(::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC))
{
    std::array<char, 64> path{};
    if (m_keys < 0 || ::grantpt(m_keys) != 0 || ::unlockpt(m_keys) != 0
        || ::ptsname_r(m_keys, path.data(), path.size()) != 0)
        qFatal("no terminal can be made");
    m_path = path.data();
}

Terminal::~Terminal() { ::close(m_keys); }

void Terminal::start(const CommandLine &szept, const QStringList &arguments, Input input)
{
    szept.start(m_process, QStringList{QStringLiteral("--workspace"), szept.workspace()} + arguments,
        [path = m_path, input] { sitDownAt(path.constData(), input == Input::Terminal); });
    if (input == Input::Nothing)
        m_process.closeWriteChannel();
}

bool Terminal::shows(const QByteArray &words)
{
    const QDeadlineTimer end(patience);
    while (!end.hasExpired()) {
        if (const qsizetype at = m_screen.indexOf(words, m_seen); at >= 0) {
            m_seen = at + words.size();
            return true;
        }
        read();
    }
    return false;
}

void Terminal::type(const QByteArray &keys)
{
    if (::write(m_keys, keys.constData(), size_t(keys.size())) != keys.size())
        qFatal("nothing can be typed");
}

CommandLine::Ended Terminal::end()
{
    if (!m_process.waitForFinished(std::chrono::milliseconds(patience).count())) {
        m_process.kill();
        m_process.waitForFinished();
    }
    read();
    return {m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1,
        m_process.readAllStandardOutput(), m_process.readAllStandardError()};
}

void Terminal::read()
{
    constexpr int moment = 100;
    pollfd keys{.fd = m_keys, .events = POLLIN, .revents = 0};
    if (::poll(&keys, 1, moment) <= 0)
        return;
    std::array<char, 4096> shown{};
    if (const ssize_t size = ::read(m_keys, shown.data(), shown.size()); size > 0)
        m_screen.append(shown.data(), size);
}

} // namespace szept::test
