// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/hints.h"
#include "app/sample/sampleworld.h"
#include "app/session/workspacedesk.h"
#include "app/sync/filetrace.h"

#include <QCoroTask>

#include <QFutureWatcher>
#include <QObject>
#include <QProcessEnvironment>

#include <memory>
#include <mutex>

namespace szept {
class Secrets;
}
namespace szept::ui {
class MainWindow;
class RecoveryPage;
class StateView;
} // namespace szept::ui

namespace szept::window {

/// What the window is opened on.
struct WindowRequest
{
    store::Location workspace;
    commands::Hints hints; ///< how commands are named
    bool plain = false; ///< a new workspace is not encrypted
    bool sample = false; ///< the sample workspace instead
    QString trace; ///< the file of a trace for a bug report; none when empty
    QProcessEnvironment environment;
    QString programFolder;
    QString program;
    std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>();
};

/// A passphrase on its way from the dialog to the secrets, which take it on a thread of their own.
class TypedPassphrase
{
public:
    void put(QByteArray passphrase);
    /// NoKeyring "passphrase_wanted" when nobody has typed one.
    [[nodiscard]] Result<QByteArray> take(bool isNew);
    /// It was wanted for a new file.
    [[nodiscard]] bool isNew() const;

private:
    mutable std::mutex m_mutex;
    QByteArray m_passphrase;
    bool m_isNew = false;
};

/// One run of the program as a window, from the first page to a clean end. Lives on the main thread for as long as the
/// application runs; it ends the application when its last window is closed.
class WindowRun : public QObject
{
    Q_OBJECT

public:
    explicit WindowRun(WindowRequest request);
    ~WindowRun() override;

    /// Opens what was asked for. Shows what is in the way, and tries again when asked to.
    void begin();

private:
    QCoro::Task<> open();
    [[nodiscard]] QCoro::Task<Result<void>> readPlugins();
    [[nodiscard]] QCoro::Task<Result<void>> openSession();
    [[nodiscard]] QCoro::Task<Result<void>> fillSample();
    [[nodiscard]] QCoro::Task<Result<void>> startSample();
    [[nodiscard]] Result<void> beginTrace();
    [[nodiscard]] bool isAskedHere(const Error &error) const;
    void askPassphrase(const Error &error);
    void showTrouble(const Error &error);
    void showRecoveryKey(const QString &key);
    void showWindow();
    void end();

    WindowRequest m_request;
    SystemRandom m_random;
    std::shared_ptr<Plugins> m_plugins;
    std::unique_ptr<sample::SampleWorld> m_sample;
    TypedPassphrase m_passphrase; ///< outlives the secrets
    std::unique_ptr<Secrets> m_secrets;
    std::unique_ptr<sync::FileTrace> m_trace;
    std::unique_ptr<session::Session> m_session;
    std::unique_ptr<session::PrivateDesk> m_mine;
    std::unique_ptr<session::WorkspaceDesk> m_desk;
    std::unique_ptr<ui::StateView> m_stage; ///< before there is a window
    std::unique_ptr<ui::RecoveryPage> m_recovery;
    std::unique_ptr<ui::MainWindow> m_window;
    QFutureWatcher<void> m_ended; ///< of the sync thread
    bool m_opening = false;
    bool m_ending = false;
};

/// The program as a window, with the QApplication that is there. Its exit code.
[[nodiscard]] int runWindow(WindowRequest request);

} // namespace szept::window
