// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/pluginfile.h"

#include "app/plugins/metadata.h"
#include "connectors/api/plugin.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonObject>
#include <QPluginLoader>

using namespace Qt::StringLiterals;

namespace szept {

std::expected<PluginFile, Refusal> readPluginFile(const QString &path)
{
    QString id;
    const auto refuse
        = [&](LoadError error, const QString &detail) { return std::unexpected(Refusal{path, error, detail, id}); };
    const QPluginLoader loader(path);
    const QJsonObject outer = loader.metaData();
    if (outer.isEmpty())
        return refuse(LoadError::NotAPlugin, loader.errorString());
    const QString iid = outer.value("IID"_L1).toString();
    if (iid != QStringLiteral(SZEPT_CONNECTOR_IID))
        return refuse(
            LoadError::WrongIid, u"it is a \"%1\", not a \"%2\""_s.arg(iid, QStringLiteral(SZEPT_CONNECTOR_IID)));
    const QJsonObject json = outer.value("MetaData"_L1).toObject();
    if (json.isEmpty())
        return refuse(LoadError::NoMetadata, u"no JSON in it"_s);
    id = json.value("id"_L1).toString();
    // Before the rest: metadata of another version may look different and be right.
    if (const QJsonValue abi = json.value("abi"_L1); abi.isDouble() && abi.toInt() != connectorAbi)
        return refuse(
            LoadError::WrongAbi, u"made for version %1 of the contract, not %2"_s.arg(abi.toInt()).arg(connectorAbi));
    auto info = readMetadata(json);
    if (!info)
        return refuse(LoadError::BadMetadata, info.error());
    return PluginFile{path, std::move(*info)};
}

QByteArray hashOfFile(const QString &path)
{
    QFile file(path);
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
        return {};
    return hash.result().toHex();
}

} // namespace szept
