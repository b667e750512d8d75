// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/platform.h"

#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <termios.h>
#include <thread>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace szept::platform {
namespace {

constexpr Duration lockAgain = std::chrono::milliseconds(10);

ErrorKind kindOf(int error)
{
    switch (error) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return ErrorKind::NoSpace;
    case EROFS:
    case EACCES:
    case EPERM:
        return ErrorKind::ReadOnly;
    case ENOENT:
    case ENOTDIR:
        return ErrorKind::NotFound;
    default:
        return ErrorKind::Fault;
    }
}

std::unexpected<Error> failure(const QString &path, int error)
{
    return fail(kindOf(error), u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(error))));
}

/// All of it, through interruptions; errno tells of a failure.
bool writeAll(int descriptor, const QByteArray &content)
{
    qsizetype done = 0;
    while (done < content.size()) {
        const ssize_t wrote = ::write(descriptor, content.constData() + done, size_t(content.size() - done));
        if (wrote < 0 && errno != EINTR)
            return false;
        done += std::max<ssize_t>(wrote, 0);
    }
    return true;
}

/// The folder of a file; negative when it cannot be opened.
int openFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    return ::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
}

std::unexpected<Error> noTerminal()
{
    return fail(ErrorKind::NotFound, u"no terminal to ask at"_s, {u"no_terminal"_s, {}});
}

/// What is typed up to Enter.
Result<QByteArray> readTyped(int terminal)
{
    constexpr char interrupt = 3;
    constexpr char end = 4;
    constexpr char backspace = 8;
    constexpr char erase = 127;
    QByteArray typed;
    typed.reserve(1024); // so that growing leaves no copies behind
    char character = 0;
    while (::read(terminal, &character, 1) == 1 && character != interrupt) {
        if (character == '\n' || character == '\r' || character == end)
            return typed;
        if (character != backspace && character != erase) {
            typed.append(character);
            continue;
        }
        while (!typed.isEmpty() && (uchar(typed.back()) & 0xC0U) == 0x80U) // the tail of a UTF-8 character
            typed.chop(1);
        if (!typed.isEmpty())
            typed.chop(1);
    }
    return fail(ErrorKind::Cancelled, u"broken off at the terminal"_s, {u"broken_off"_s, {}});
}

} // namespace

Result<QByteArray> readHidden(const QString &prompt)
{
    const int terminal = ::open("/dev/tty", O_RDWR | O_CLOEXEC);
    if (terminal < 0)
        return noTerminal();
    const auto closed = qScopeGuard([terminal] { ::close(terminal); });
    termios before{};
    if (::tcgetattr(terminal, &before) != 0)
        return noTerminal();
    termios hidden = before;
    // No signals either: an interrupted process would leave the terminal mute.
    hidden.c_lflag &= ~tcflag_t(ECHO | ICANON | ISIG);
    ::tcsetattr(terminal, TCSAFLUSH, &hidden);
    const auto restored = qScopeGuard([terminal, &before] {
        ::tcsetattr(terminal, TCSAFLUSH, &before);
        writeAll(terminal, "\n");
    });
    if (!writeAll(terminal, prompt.toLocal8Bit()))
        return noTerminal();
    return readTyped(terminal);
}

bool isTerminal(int descriptor) { return ::isatty(descriptor) == 1; }

bool outputIsTerminal() { return isTerminal(STDOUT_FILENO); }

bool readerIsGone(int descriptor)
{
    pollfd pipe{.fd = descriptor, .events = POLLOUT, .revents = 0};
    return ::poll(&pipe, 1, 0) > 0 && (pipe.revents & POLLERR) != 0;
}

int terminalWidth()
{
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
        return size.ws_col;
    return 80;
}

void forbidCoreDumps()
{
    const rlimit none{};
    ::setrlimit(RLIMIT_CORE, &none);
}

void keepFilesPrivate() { ::umask(S_IRWXG | S_IRWXO); }

void surviveFileLimits() { std::signal(SIGXFSZ, SIG_IGN); }

Result<void> replaceFile(const QString &path, const QByteArray &content)
{
    // A rename is on disk only when its folder is, so nothing is replaced in one that could not be brought there.
    const int folder = openFolderOf(path);
    if (folder < 0)
        return failure(path, errno);
    const auto closed = qScopeGuard([folder] { ::close(folder); });
    const QByteArray name = QFile::encodeName(path);
    QByteArray beside = name + ".XXXXXX";
    const int descriptor = ::mkostemp(beside.data(), O_CLOEXEC); // made with mode 0600
    if (descriptor < 0)
        return failure(path, errno);
    bool done = writeAll(descriptor, content) && ::fsync(descriptor) == 0;
    int error = errno;
    if (::close(descriptor) != 0 && done) {
        done = false;
        error = errno;
    }
    if (done && ::rename(beside.constData(), name.constData()) != 0) {
        done = false;
        error = errno;
    }
    if (!done) {
        ::unlink(beside.constData());
        return failure(path, error);
    }
    // The new content is there for everybody by now, so this is no error; some file systems cannot sync a folder at all.
    if (::fsync(folder) != 0 && errno != EINVAL)
        qWarning("%s is replaced, and may be the old one again after a power cut: %s", name.constData(),
            std::strerror(errno));
    return {};
}

bool isCrashSignal(int signal)
{
    return signal == SIGSEGV || signal == SIGABRT || signal == SIGBUS || signal == SIGILL;
}

Result<FileLock> FileLock::take(const QString &path, Duration patience)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return failure(path, errno);
    FileLock lock(descriptor);
    // The kernel can wait for a lock, but not for so long and no longer.
    for (Duration waited{}; ::flock(descriptor, LOCK_EX | LOCK_NB) != 0; waited += lockAgain) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return failure(path, errno);
        if (waited >= patience)
            return fail(ErrorKind::Busy, u"%1: another process holds it"_s.arg(path));
        std::this_thread::sleep_for(lockAgain);
    }
    return lock;
}

FileLock::FileLock(FileLock &&other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1))
{
}

FileLock::~FileLock()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

} // namespace szept::platform
