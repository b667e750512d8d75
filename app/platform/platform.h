// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QString>

/// What differs between operating systems.
namespace szept::platform {

/// Asks at the terminal, not at standard input, and does not show what is typed. NotFound "no_terminal" when the process
/// has none; Cancelled "broken_off" after Ctrl+C and when the terminal goes.
[[nodiscard]] Result<QByteArray> readHidden(const QString &prompt);

/// Whether somebody sits at the other end of this descriptor.
[[nodiscard]] bool isTerminal(int descriptor);

/// Whether people look at what is written there.
[[nodiscard]] bool outputIsTerminal();

/// Whether nobody reads the other end of this pipe any more; false for what is no pipe.
[[nodiscard]] bool readerIsGone(int descriptor);

/// Columns of the terminal; 80 without one.
[[nodiscard]] int terminalWidth();

/// Whether a window can be shown: there is a screen, and it can be reached.
[[nodiscard]] bool hasDisplay();

/// Keeps the process's memory out of core files, so that a crash does not write secrets to disk.
void forbidCoreDumps();

/// A limit to the size of files is an error of the write that meets it, and does not end the process.
void surviveFileLimits();

/// Whatever this process and its children create is their user's alone, files and folders, however the shell is set.
void keepFilesPrivate();

/// Writes the file beside its place, readable by its owner alone, and puts it there in one step, on disk when it
/// returns (where the disk fails just then, the log tells). An error leaves what was there.
[[nodiscard]] Result<void> replaceFile(const QString &path, const QByteArray &content);

/// True for the signals by which a broken library ends its process; false for those by which somebody else ends it.
[[nodiscard]] bool isCrashSignal(int signal);

/// The one holder of a file's name among all processes; let go when it is destroyed or when the process ends in any
/// way.
class FileLock
{
public:
    /// Waits for at most that long, then ErrorKind::Busy.
    [[nodiscard]] static Result<FileLock> take(const QString &path, Duration patience);
    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&) = delete;
    ~FileLock();

private:
    explicit FileLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor = -1;
};

} // namespace szept::platform
