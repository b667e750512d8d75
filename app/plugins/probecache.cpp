// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/probecache.h"

#include "app/platform/platform.h"
#include "connectors/api/plugin.h"
#include "models/domain/words.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace szept {
namespace {

using Kind = ProbeVerdict::Kind;
constexpr WordTable<Kind, 3> words{{
    {Kind::Sound, "sound"_L1},
    {Kind::Unresolvable, "unresolvable"_L1},
    {Kind::Crashed, "crashed"_L1},
}};

/// The same file may be sound for one build and not for another.
QString keyOf(const QByteArray &hash)
{
    return u"%1 szept-%2 qt-%3 abi-%4"_s.arg(QString::fromLatin1(hash), QStringLiteral(SZEPT_VERSION),
        QString::fromLatin1(qVersion()), QString::number(connectorAbi));
}

QJsonObject load(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

void save(const QString &path, const QJsonObject &json)
{
    if (QDir().mkpath(QFileInfo(path).absolutePath())) {
        // An unwritable cache costs a probe each time, nothing else.
        std::ignore = platform::replaceFile(path, QJsonDocument(json).toJson());
    }
}

} // namespace

ProbeCache::ProbeCache(QString path)
    : m_path(std::move(path))
{
}

std::optional<ProbeVerdict> ProbeCache::find(const QByteArray &hash) const
{
    const QJsonObject entry = load(m_path).value(keyOf(hash)).toObject();
    const auto kind = valueOf(words, entry.value("verdict"_L1).toString());
    if (hash.isEmpty() || !kind)
        return std::nullopt;
    return ProbeVerdict{*kind, entry.value("detail"_L1).toString()};
}

void ProbeCache::keep(const QByteArray &hash, const ProbeVerdict &verdict) const
{
    if (hash.isEmpty() || verdict.kind == Kind::Undecided)
        return;
    QJsonObject json = load(m_path);
    json.insert(keyOf(hash), QJsonObject{{"verdict"_L1, wordOf(words, verdict.kind)}, {"detail"_L1, verdict.detail}});
    save(m_path, json);
}

void ProbeCache::forget(const QByteArray &hash) const
{
    QJsonObject json = load(m_path);
    json.remove(keyOf(hash));
    save(m_path, json);
}

} // namespace szept
