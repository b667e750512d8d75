// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/unfinished.h"

#include <QFile>
#include <QUuid>

#include <filesystem>

using namespace Qt::StringLiterals;

namespace szept::store {

Unfinished::Unfinished(const QString &name)
    : m_name(name)
    , m_path(name + ".partial-"_L1 + QUuid::createUuid().toString(QUuid::Id128).first(12))
{
}

Unfinished::~Unfinished() { remove(); }

void Unfinished::remove() const
{
    for (const auto &suffix : {""_L1, "-wal"_L1, "-shm"_L1, "-journal"_L1})
        QFile::remove(m_path + suffix);
}

Result<bool> Unfinished::finish(Existing existing)
{
    if (existing == Existing::Keep) {
        if (QFile::rename(m_path, m_name)) // never over an existing file
            return true;
        if (QFile::exists(m_name))
            return false;
    } else {
        std::error_code error;
        std::filesystem::rename(QFile(m_path).filesystemFileName(), QFile(m_name).filesystemFileName(), error);
        if (!error)
            return true;
    }
    return fail(ErrorKind::ReadOnly, u"cannot give a file the name %1"_s.arg(m_name));
}

} // namespace szept::store
