// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/places.h"

#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace szept::session {

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/szept"_s;
}

store::Location defaultWorkspace()
{
    return store::Location::ofFile(dataFolder() + u"/workspace.szept"_s);
}

QString secretsFile(const store::Location &workspace)
{
    return workspace.isFile() ? QString(workspace.file + u".secrets"_s) : QString(dataFolder() + u"/secrets"_s);
}

QString probeCacheFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation) + u"/szept/connectors.json"_s;
}

} // namespace szept::session
