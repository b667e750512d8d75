// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

namespace szept::store {

/// A file that is being made, under a name of its own beside the one that it will have; gone if it never becomes whole.
/// Whoever makes it brings its content to the disk.
class Unfinished
{
public:
    explicit Unfinished(const QString &name);
    ~Unfinished();
    Q_DISABLE_COPY_MOVE(Unfinished)

    [[nodiscard]] const QString &path() const { return m_path; }

    enum class Existing { Replace, Keep };
    /// Gives it its name in one step. A file of that name is replaced, or kept: then false, and ours goes.
    [[nodiscard]] Result<bool> finish(Existing existing = Existing::Replace);

private:
    void remove() const;

    QString m_name;
    QString m_path;
};

} // namespace szept::store
