// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"

#include "app/commands/explain.h"
#include "app/platform/platform.h"
#include "app/plugins/plugins.h"
#include "app/secrets/makesecrets.h"
#include "app/session/places.h"
#include "app/session/workspacekeys.h"
#include "models/domain/trying.h"
#include "models/store/recoverykey.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QFileInfo>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace szept::commands {

Call::Call(const Invocation &given, const Surroundings &around)
    : m_given(given)
    , m_around(around)
{
    if (wantsJson())
        m_english.emplace(QLocale::c());
}

Call::~Call() = default;

bool Call::wantsJson() const { return m_given.has("json"_L1); }

Result<QByteArray> Call::readSecret(const QString &prompt)
{
    const auto *const file = qobject_cast<const QFileDevice *>(&m_around.in);
    if (file && platform::isTerminal(file->handle())) {
        auto typed = platform::readHidden(prompt + u' ');
        if (typed || typed.error().kind != ErrorKind::NotFound) // it may not be this process's own terminal
            return typed;
    }
    QByteArray line = m_around.in.readLine();
    if (line.endsWith('\n'))
        line.chop(1);
    return line;
}

void Call::remark(const Error &error, const QString &account)
{
    remark([error, account, hints = hints()] { return explain(error, account, hints); });
}

Plugins &Call::plugins()
{
    if (!m_plugins) {
        const QStringList folders
            = connectorFolders(m_around.programFolder, m_around.environment.value(u"SZEPT_CONNECTORS"_s));
        m_plugins = std::make_shared<Plugins>(PluginsSetup{folders, m_around.program, session::probeCacheFile()});
    }
    return *m_plugins;
}

Result<store::Location> Call::location() const { return workspaceOf(m_given, m_around.environment); }

Result<Secrets *> Call::secrets()
{
    if (!m_secrets) {
        const auto place = location();
        if (!place)
            return std::unexpected(place.error());
        auto made = makeSecrets(m_around.environment, session::secretsFile(*place), askAtTerminal);
        if (!made)
            return std::unexpected(made.error());
        m_secrets = std::move(*made);
    }
    return m_secrets.get();
}

Result<QByteArray> Call::key()
{
    SZEPT_TRY(place, location());
    if (place.isFile() && !QFileInfo::exists(place.file))
        return fail(
            ErrorKind::NotFound, u"no workspace at %1"_s.arg(place.shown()), {u"no_workspace"_s, {place.shown()}});
    SZEPT_TRY(kept, secrets());
    return QCoro::waitFor(session::findKey(place, kept)).transform([](const session::WorkspaceKey &found) {
        return found.key;
    });
}

void Call::tellRecoveryKey(const QByteArray &key)
{
    remark([text = store::recoveryText(key)] {
        return QCoreApplication::translate("Call", "The new recovery key, shown only now; keep it somewhere else: %1")
            .arg(text);
    });
}

void Call::tellPlain(bool madePlain)
{
    if (std::exchange(m_plainTold, true))
        return;
    if (madePlain)
        remark([] {
            return QCoreApplication::translate(
                "Call", "The new workspace is not encrypted: whoever has the file reads posts, names and notes in it.");
        });
    else if (m_given.has("plain"_L1))
        remark([] {
            return QCoreApplication::translate("Call",
                "--plain changed nothing: it counts where a workspace file is made, and a backup's keeps its key.");
        });
}

Result<session::Session *> Call::session(bool make, session::Names names)
{
    if (!m_session) {
        const auto place = location();
        if (!place)
            return std::unexpected(place.error());
        const auto kept = secrets();
        if (!kept)
            return std::unexpected(kept.error());
        if (const auto traced = beginTrace(); !traced)
            return std::unexpected(traced.error());
        std::ignore = plugins();
        const bool plain = m_given.has("plain"_L1);
        const bool isNew = place->isFile() && QFileInfo(place->file).size() == 0;
        auto opened = QCoro::waitFor(session::Session::open({.location = *place,
                                                                .create = make,
                                                                .plain = plain,
                                                                .process = u"szept "_s + m_given.verb->name,
                                                                .names = std::move(names)},
            {*kept, m_plugins, &m_around.clock, &m_around.random, m_trace.get()}));
        if (!opened)
            return std::unexpected(opened.error());
        m_session = std::move(*opened);
        tellRecoveryKey();
        tellPlain(isNew && !m_session->encrypted());
        for (const auto notes = m_session->notes(); const Reason &note : notes)
            remark([note, hints = hints()] { return explain(note, hints); });
    }
    return m_session.get();
}

Result<void> Call::beginTrace()
{
    if (!m_given.has("trace"_L1))
        return {};
    auto opened = sync::FileTrace::open(m_given.value("trace"_L1));
    if (!opened)
        return std::unexpected(opened.error());
    m_trace = *std::move(opened);
    m_trace->begin(m_around.clock.now(), m_given.verb->name);
    return {};
}

Result<store::Workspace *> Call::privateStore()
{
    return session().and_then([](session::Session *opened) { return opened->privateStore(); });
}

void Call::end()
{
    if (!m_session)
        return;
    if (const auto sealed = await(m_session->seal()); !sealed)
        remark([error = sealed.error(), hints = hints()] {
            return QCoreApplication::translate("Call", "The end of the audit log is not signed: %1")
                .arg(explain(error, {}, hints));
        });
}

Result<sync::Sync *> Call::sync()
{
    const auto opened = session();
    if (!opened)
        return std::unexpected(opened.error());
    sync::Part part;
    part.keeps = false;
    part.habits.engine.polls = false;
    part.habits.outbox.asksAgain = false;
    if (m_given.has("wait"_L1))
        part.patience = std::chrono::seconds(m_given.value("wait"_L1).toLongLong());
    return &(*opened)->sync(part);
}

Result<store::Location> workspaceOf(const Invocation &given, const QProcessEnvironment &environment)
{
    const QString named = given.value("workspace"_L1, environment.value(u"SZEPT_WORKSPACE"_s));
    return named.isEmpty() && !given.has("workspace"_L1) ? session::defaultWorkspace() : store::Location::parse(named);
}

OptionSpec waitOption()
{
    return {"wait"_L1,
        QT_TRANSLATE_NOOP(
            "Help", "how many seconds a process that syncs and sends already may take to answer; without it, 300"),
        ValueKind::Number, "SECONDS"_L1};
}

void Call::tellRecoveryKey()
{
    const QString key = m_session->takeRecoveryKey();
    if (!key.isEmpty())
        out().remark(QCoreApplication::translate("Call",
            "A new encrypted workspace was made. Its recovery key, shown only now, opens it when the key in %1 is lost; "
            "keep it somewhere else: %2")
                .arg(m_secrets->place(), key));
}

} // namespace szept::commands
