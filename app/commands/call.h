// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/await.h"
#include "app/commands/hints.h"
#include "app/commands/output.h"
#include "app/commands/verb.h"
#include "app/session/session.h"
#include "app/sync/filetrace.h"
#include "models/views/language.h"

#include <QProcessEnvironment>

#include <functional>
#include <memory>
#include <optional>

class QIODevice;

namespace szept::commands {

/// What a verb runs in. Everything outlives the call.
struct Surroundings
{
    Output &out;
    QIODevice &in;
    QProcessEnvironment environment;
    QString programFolder;
    QString program; ///< this one, for probing connectors
    const Clock &clock;
    Random &random;
};

/// One run of a verb: what was asked, and what it needs, made when it is first asked for. A verb is straight text: it waits.
class Call
{
public:
    Call(const Invocation &given, const Surroundings &around);
    Q_DISABLE_COPY_MOVE(Call)
    ~Call();

    [[nodiscard]] const Invocation &given() const { return m_given; }
    [[nodiscard]] bool wantsJson() const;
    [[nodiscard]] Output &out() { return m_around.out; }
    [[nodiscard]] const Surroundings &around() const { return m_around; }
    [[nodiscard]] Instant now() const { return m_around.clock.now(); }
    /// How the person writes and counts. JSON is in English whatever they speak, so that scripts meet one text: QLocale() is then that.
    [[nodiscard]] const QLocale &locale() const { return m_locale; }
    /// How to name commands to the person.
    [[nodiscard]] Hints hints() const { return Hints(m_given); }
    /// One line on standard error besides. It is made when the verb has ended, and so in the person's language with --json too.
    void remark(std::function<QString()> line) { m_remarks.append(std::move(line)); }
    /// What explain() says of an account's trouble.
    void remark(const Error &error, const QString &account);
    [[nodiscard]] QList<std::function<QString()>> takeRemarks() { return std::exchange(m_remarks, {}); }
    /// One line of standard input, without its newline. Somebody who sits there is asked, and it is not shown.
    [[nodiscard]] Result<QByteArray> readSecret(const QString &prompt);

    /// The connectors that are installed.
    [[nodiscard]] Plugins &plugins();
    /// workspaceOf() this call.
    [[nodiscard]] Result<store::Location> location() const;
    [[nodiscard]] Result<Secrets *> secrets();
    /// The key of a workspace that is there, which is not opened; empty when it is not encrypted.
    [[nodiscard]] Result<QByteArray> key();
    /// The one time that it is shown.
    void tellRecoveryKey(const QByteArray &key);
    /// What it means that this call made a workspace which is not encrypted; else, with --plain, that this did nothing. Once.
    void tellPlain(bool madePlain);
    /// Opens the workspace. It is made when it is not there and "make" says so; then the recovery key is told, or what --plain means. The
    /// names count for the first call.
    [[nodiscard]] Result<session::Session *> session(
        bool make = false, session::Names names = session::Names::ofTheSystem());
    /// What is the member's own on this device.
    [[nodiscard]] Result<store::Workspace *> privateStore();
    /// After the verb: what it wrote is signed. Says so when that failed; the verb itself is done nevertheless.
    void end();
    /// The sync thread, for a verb: nothing is begun by itself. --wait, where the verb has it, limits how long the holder of the
    /// right may take to answer.
    [[nodiscard]] Result<sync::Sync *> sync();

    /// f(store::Connection &) -> Result<T>, read in the workspace.
    template <typename F>
    auto read(F f) -> std::invoke_result_t<F &, store::Connection &>
    {
        const auto opened = session();
        if (!opened)
            return std::unexpected(opened.error());
        return await((*opened)->workspace().read(std::move(f)));
    }
    /// f(store::Transaction &, const services::By &) -> Result<T>, written in one transaction.
    template <typename F>
    auto write(F f) -> std::invoke_result_t<F &, store::Transaction &, const services::By &>
    {
        const auto opened = session();
        if (!opened)
            return std::unexpected(opened.error());
        return await((*opened)->workspace().write(
            [f = std::move(f), by = (*opened)->by()](store::Transaction &tx) mutable { return f(tx, by); }));
    }

private:
    /// Opens the file of --trace.
    [[nodiscard]] Result<void> beginTrace();
    void tellRecoveryKey();

    const Invocation &m_given;
    const Surroundings &m_around;
    QLocale m_locale;
    std::optional<views::Language> m_english; ///< of JSON
    QList<std::function<QString()>> m_remarks;
    bool m_plainTold = false;
    std::shared_ptr<Plugins> m_plugins;
    std::unique_ptr<Secrets> m_secrets;
    std::unique_ptr<sync::FileTrace> m_trace;
    std::unique_ptr<session::Session> m_session;
};

/// The workspace that --workspace names, or SZEPT_WORKSPACE, or the default one.
[[nodiscard]] Result<store::Location> workspaceOf(const Invocation &given, const QProcessEnvironment &environment);

/// --wait of the verbs that ask the holder of the right.
[[nodiscard]] OptionSpec waitOption();

/// Parses, runs, and tells: the whole of a command line but the process. Its exit code.
[[nodiscard]] int runCommandLine(const QStringList &arguments, const Surroundings &around);

} // namespace szept::commands
