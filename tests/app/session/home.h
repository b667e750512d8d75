// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/secrets/filesecrets.h"
#include "app/session/session.h"
#include "models/store/sqliteconnection.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

namespace szept::test {

/// Somebody's home folder: the data folder of this process lies in it, secrets in an encrypted file.
class Home
{
public:
    Home();
    ~Home();
    Q_DISABLE_COPY_MOVE(Home)
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] store::Location workspace() const { return store::Location::ofFile(path(QStringLiteral("w.szept"))); }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] Secrets &secrets() { return m_secrets; }
    [[nodiscard]] session::SessionTools tools();

    /// Opens the workspace, which is made without encryption, so that the test can look into it and change it.
    [[nodiscard]] std::unique_ptr<session::Session> open();
    /// Past everything that guards it.
    [[nodiscard]] std::unique_ptr<store::SqliteConnection> rawWorkspace() const;

private:
    QTemporaryDir m_folder;
    QByteArray m_before; ///< the data folder of who comes afterwards
    FakeClock m_clock;
    FakeRandom m_random;
    FileSecrets m_secrets;
};

/// Waits for a future of a session, with the event loop that it needs.
template <typename T>
[[nodiscard]] Result<T> outcomeOf(QFuture<Result<T>> future)
{
    return QCoro::waitFor(sync::settled(std::move(future)));
}

/// An entry in the audit log, by the session's member.
[[nodiscard]] Result<qint64> writeEntry(session::Session &session);

} // namespace szept::test
