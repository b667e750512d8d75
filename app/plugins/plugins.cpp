// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/plugins.h"

#include "connectors/api/plugin.h"

#include <QDir>
#include <QPluginLoader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept {
namespace {

constexpr int tries = 3;

Error errorOf(const Refusal &refusal)
{
    return {ErrorKind::Unsupported, u"%1: %2: %3"_s.arg(refusal.path, toWord(refusal.error), refusal.detail),
        std::nullopt, reasonOf(refusal)};
}

std::optional<Refusal> refusalOf(const PluginFile &file, const ProbeVerdict &verdict)
{
    switch (verdict.kind) {
    case ProbeVerdict::Kind::Unresolvable:
        return Refusal{file.path, LoadError::Unresolvable, verdict.detail, file.info.id};
    case ProbeVerdict::Kind::Crashed:
        return Refusal{file.path, LoadError::Crashed, verdict.detail, file.info.id};
    case ProbeVerdict::Kind::Sound:
    case ProbeVerdict::Kind::Undecided:
        break;
    }
    return std::nullopt;
}

} // namespace

Plugins::Plugins(PluginsSetup setup)
    : m_setup(std::move(setup))
    , m_cache(m_setup.cacheFile)
{
    for (const QString &folder : std::as_const(m_setup.folders)) {
        const QFileInfoList libraries
            = QDir(folder).entryInfoList({u"*.so"_s, u"*.dll"_s, u"*.dylib"_s}, QDir::Files, QDir::Name);
        for (const QFileInfo &found : libraries) {
            auto file = readPluginFile(found.absoluteFilePath());
            if (!file)
                m_refused.append(file.error());
            else if (!m_files.contains(file->info.id))
                m_files.insert(file->info.id, *file);
        }
    }
}

Plugins::~Plugins() = default;

QList<ConnectorInfo> Plugins::connectors() const
{
    QList<ConnectorInfo> all;
    for (const PluginFile &file : m_files)
        all.append(file.info);
    return all;
}

std::optional<ConnectorInfo> Plugins::connector(const QString &id) const
{
    const auto at = m_files.find(id);
    return at == m_files.end() ? std::nullopt : std::optional(at->info);
}

std::optional<Error> Plugins::trouble(const QString &id) const
{
    if (const auto at = m_files.find(id); at != m_files.end()) {
        const auto known = m_cache.find(hashOf(at->path));
        const auto refusal = known ? refusalOf(*at, *known) : std::nullopt;
        return refusal.transform(errorOf);
    }
    if (const auto at = std::ranges::find(m_refused, id, &Refusal::id); at != m_refused.end())
        return errorOf(*at);
    return Error{
        ErrorKind::Unsupported, u"no connector \"%1\" is installed"_s.arg(id), std::nullopt, {u"no_connector"_s, {id}}};
}

QList<ConnectorRefusal> Plugins::refusals() const
{
    QList<ConnectorRefusal> all;
    for (const Refusal &refusal : m_refused) {
        const QString name = refusal.id.isEmpty() ? QFileInfo(refusal.path).fileName() : refusal.id;
        all.append({{}, name, reasonOf(refusal)});
    }
    for (const PluginFile &file : m_files) {
        if (const auto tried = trouble(file.info.id))
            all.append({file.info.id, file.info.name, tried->reason});
    }
    return all;
}

QByteArray Plugins::hashOf(const QString &path) const
{
    const QFileInfo file(path);
    {
        const std::scoped_lock lock(m_mutex);
        const auto known = m_hashes.constFind(path);
        if (known != m_hashes.constEnd() && known->changed == file.lastModified() && known->size == file.size())
            return known->hash;
    }
    const Hashed read{file.lastModified(), file.size(), hashOfFile(path)};
    const std::scoped_lock lock(m_mutex);
    return m_hashes.insert(path, read)->hash;
}

Result<const ConnectorPlugin *> Plugins::load(const QString &id)
{
    const auto at = m_files.find(id);
    if (at == m_files.end())
        return std::unexpected(*trouble(id));
    {
        const std::scoped_lock lock(m_mutex);
        if (const auto loaded = m_loaded.find(id); loaded != m_loaded.end())
            return qobject_cast<ConnectorPlugin *>(loaded->second->instance());
    }
    const auto verdict = verdictOn(*at);
    if (!verdict)
        return fail(
            ErrorKind::Unavailable, u"%1 could not be tried"_s.arg(at->path), {u"connector_untried"_s, {at->path}});
    if (const auto refusal = refusalOf(*at, *verdict))
        return std::unexpected(errorOf(*refusal));
    return loadHere(*at);
}

Result<const ConnectorPlugin *> Plugins::loadHere(const PluginFile &file)
{
    auto loader = std::make_unique<QPluginLoader>(file.path);
    loader->setLoadHints(pluginLoadHints);
    const auto *plugin = qobject_cast<ConnectorPlugin *>(loader->instance());
    if (!plugin)
        return std::unexpected(errorOf({file.path, LoadError::Unresolvable, loader->errorString(), file.info.id}));
    const std::scoped_lock lock(m_mutex);
    m_loaded.emplace(file.info.id, std::move(loader));
    return plugin;
}

/// Known from before, or from a child process now; nothing when three in a row told nothing.
std::optional<ProbeVerdict> Plugins::verdictOn(const PluginFile &file)
{
    const QByteArray hash = hashOf(file.path);
    if (const auto known = m_cache.find(hash))
        return known;
    for (int attempt = 0; attempt < tries; ++attempt) {
        ProbeVerdict verdict = probe(m_setup.program, file.path);
        if (verdict.kind == ProbeVerdict::Kind::Undecided)
            continue;
        m_cache.keep(hash, verdict);
        return verdict;
    }
    return std::nullopt;
}

QStringList connectorFolders(const QString &programFolder, const QString &fromEnvironment)
{
    QStringList folders = fromEnvironment.split(QDir::listSeparator(), Qt::SkipEmptyParts);
    folders.append(QDir::cleanPath(programFolder + u"/../lib/szept/connectors"_s));
#ifdef SZEPT_CONNECTOR_FOLDER
    folders.append(QStringLiteral(SZEPT_CONNECTOR_FOLDER)); // of an installation with a library folder of its own
#endif
    return folders;
}

} // namespace szept
