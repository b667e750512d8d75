// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/plugins/pluginfile.h"
#include "app/plugins/probecache.h"
#include "models/domain/connectorrefusal.h"
#include "models/domain/error.h"

#include <QDateTime>
#include <QHash>
#include <QMap>

#include <memory>
#include <mutex>

class QPluginLoader;

namespace szept {

class ConnectorPlugin;

struct PluginsSetup
{
    QStringList folders; ///< the first that has a connector of an id wins
    QString program; ///< that probes: this one
    QString cacheFile;
};

/// The connectors of this installation. What they are is known at once; none is loaded before an account needs it, and
/// none before a child process has survived it. Callable from any thread; load() may wait for the child.
class Plugins
{
public:
    explicit Plugins(PluginsSetup setup);
    Q_DISABLE_COPY_MOVE(Plugins)
    ~Plugins();

    /// Those whose metadata is right, by id.
    [[nodiscard]] QList<ConnectorInfo> connectors() const;
    [[nodiscard]] std::optional<ConnectorInfo> connector(const QString &id) const;
    /// Every file whose metadata refuses it, and why.
    [[nodiscard]] const QList<Refusal> &refused() const { return m_refused; }
    /// All that is there and cannot be used: these files, and the connectors that failed when they were tried. Reads files: not for
    /// a window's thread.
    [[nodiscard]] QList<ConnectorRefusal> refusals() const;
    /// What is known against a platform's connector without trying it: "no_connector", or "connector_…" (a word of
    /// LoadError) with the file and the detail. Empty: nothing.
    [[nodiscard]] std::optional<Error> trouble(const QString &id) const;

    /// The plugin's root object, which lives as long as this. Unsupported with a reason like trouble()'s when it is
    /// refused; Unavailable "connector_untried" when it could not be tried this time.
    [[nodiscard]] Result<const ConnectorPlugin *> load(const QString &id);

private:
    [[nodiscard]] Result<const ConnectorPlugin *> loadHere(const PluginFile &file);
    [[nodiscard]] std::optional<ProbeVerdict> verdictOn(const PluginFile &file);
    /// Of the file as it is now. It is read when it is new or has changed: trouble() is asked for again and again.
    [[nodiscard]] QByteArray hashOf(const QString &path) const;

    struct Hashed
    {
        QDateTime changed;
        qint64 size = 0;
        QByteArray hash;
    };
    PluginsSetup m_setup;
    ProbeCache m_cache;
    QMap<QString, PluginFile> m_files;
    QList<Refusal> m_refused;
    mutable std::mutex m_mutex; ///< guards what follows
    mutable QHash<QString, Hashed> m_hashes;
    std::map<QString, std::unique_ptr<QPluginLoader>> m_loaded;
};

/// Where connectors lie: beside the program in a build or an installation, and in the folders of SZEPT_CONNECTORS
/// before that.
[[nodiscard]] QStringList connectorFolders(const QString &programFolder, const QString &fromEnvironment);

} // namespace szept
