// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/filesecrets.h"
#include "app/session/workspacedesk.h"
#include "app/sync/storefuture.h"
#include "tests/platforms/frame/faultproxy.h"
#include "tests/platforms/mailman3/standinmailman.h"
#include "tests/support/await.h"
#include "tests/support/stoppableclock.h"

#include <QTemporaryDir>

#include <optional>

namespace szept::test {

/// A desk as the window has it: a session on a real, unencrypted workspace, the real connector, and a stand-in of
/// its platform behind a proxy. A few messages wait there.
class DeskBench
{
public:
    /// connectors: the folders of more than the real one. database: a PostgreSQL's, in place of the file.
    explicit DeskBench(const QStringList &connectors = {}, const QString &database = {});

    void openDesk();
    void closeDesk();
    /// The stand-in's account, added as the window does it.
    void addAccount();
    [[nodiscard]] views::AccountForm form() const;
    /// The case whose title has these words; invalid while there is none.
    [[nodiscard]] CaseId caseAbout(const QString &words);
    [[nodiscard]] views::Choice choice(CaseId id, const QString &action);
    /// Another process at the same workspace: its exit code.
    [[nodiscard]] int szept(const QStringList &arguments) const;
    /// A number from the file itself, past all of our own objects.
    [[nodiscard]] qint64 onDisk(const QString &sql) const;
    /// Changes the file itself.
    void change(const QString &sql) const;
    [[nodiscard]] store::Location location() const
    {
        return m_database.value_or(store::Location::ofFile(m_folder.filePath(QStringLiteral("w.szept"))));
    }

private:
    QTemporaryDir m_folder;
    std::optional<store::Location> m_database;
    QString m_passphraseFile;
    SystemRandom m_random;
    std::unique_ptr<Secrets> m_secrets;
    std::shared_ptr<Plugins> m_plugins;

public:
    StoppableClock clock;
    StandInMailman mailman;
    QString list;
    std::unique_ptr<FaultProxy> proxy;
    std::unique_ptr<session::Session> session;
    std::unique_ptr<session::PrivateDesk> mine;
    std::unique_ptr<session::WorkspaceDesk> desk;
};

/// What a future answers; the event loop runs meanwhile.
template <typename T>
[[nodiscard]] Result<T> answered(QFuture<Result<T>> future)
{
    return await(sync::settled(std::move(future)));
}

} // namespace szept::test
