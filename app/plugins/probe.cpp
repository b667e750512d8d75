// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/probe.h"

#include "app/platform/platform.h"
#include "connectors/api/plugin.h"

#include <QProcess>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace szept {
namespace {

constexpr int sound = 0;
constexpr int unresolvable = 20;

/// A sanitizer's own handlers would turn a crash into an ordinary end.
QProcessEnvironment withoutCrashHandlers()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString off = u"handle_segv=0:handle_sigbus=0:handle_abort=0:handle_sigill=0:detect_leaks=0"_s;
    for (const QString &name : {u"ASAN_OPTIONS"_s, u"TSAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s}) {
        const QString set = environment.value(name);
        environment.insert(name, set.isEmpty() ? off : set + u':' + off);
    }
    return environment;
}

} // namespace

ProbeVerdict probe(const QString &program, const QString &path, Duration patience)
{
    using Kind = ProbeVerdict::Kind;
    QProcess child;
    child.setProcessEnvironment(withoutCrashHandlers());
    child.setStandardErrorFile(QProcess::nullDevice());
    child.start(program, {u"--probe-plugin"_s, path});
    child.closeWriteChannel();
    if (!child.waitForFinished(int(patience.count()))) {
        const bool started = child.state() != QProcess::NotRunning;
        child.kill();
        child.waitForFinished();
        return {Kind::Undecided, started ? u"it did not come to an end"_s : child.errorString()};
    }
    if (child.exitStatus() == QProcess::CrashExit) {
        const int signal = child.exitCode();
        return {platform::isCrashSignal(signal) ? Kind::Crashed : Kind::Undecided, u"ended by signal %1"_s.arg(signal)};
    }
    const QString said = QString::fromUtf8(child.readAllStandardOutput()).trimmed();
    switch (child.exitCode()) {
    case sound:
        return {Kind::Sound, {}};
    case unresolvable:
        return {Kind::Unresolvable, said};
    default:
        return {Kind::Undecided, u"ended with %1"_s.arg(child.exitCode())};
    }
}

int probeHere(const QString &path)
{
    platform::forbidCoreDumps();
    QPluginLoader loader(path);
    loader.setLoadHints(pluginLoadHints);
    QString trouble;
    if (!loader.load())
        trouble = loader.errorString();
    else if (!qobject_cast<ConnectorPlugin *>(loader.instance()))
        trouble = u"its root object is no connector"_s;
    if (trouble.isEmpty())
        return sound;
    std::fputs(qUtf8Printable(trouble), stdout);
    return unresolvable;
}

} // namespace szept
