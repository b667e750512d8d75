// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/trace.h"
#include "models/domain/error.h"

#include <QFile>

#include <memory>

namespace szept::sync {

/// A trace in a file that only its owner can read: "2026-02-25T08:00:00.123Z discourse 3 GET /review.json: 200 in …".
/// What stands there already stays. Made on any thread, written to on one.
class FileTrace final : public Trace
{
public:
    static constexpr qint64 largest = 16 * 1024 * 1024;

    /// The error tells the file and what the system says.
    [[nodiscard]] static Result<std::unique_ptr<FileTrace>> open(const QString &name);
    /// The heading of what follows: which Szept it is, and what it was asked to do ("sync", "window").
    void begin(Instant at, const QString &asked);
    void write(Instant at, const QString &line) override;

private:
    FileTrace() = default;

    QFile m_file;
    bool m_full = false;
};

} // namespace szept::sync
