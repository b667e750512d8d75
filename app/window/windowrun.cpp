// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowrun.h"

#include "app/commands/explain.h"
#include "app/plugins/plugins.h"
#include "app/sample/samplerules.h"
#include "app/secrets/makesecrets.h"
#include "app/secrets/secrets.h"
#include "app/session/places.h"
#include "app/sync/storefuture.h"
#include "ui/common/stateview.h"
#include "ui/inbox/inboxpane.h"
#include "ui/inbox/uniformlistview.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/start/passphrasedialog.h"
#include "ui/start/recoverypage.h"

#include <QApplication>
#include <QProcess>
#include <QPushButton>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace szept::window {
namespace {

/// How long what is on the wire may take to come in when the window is closed; then it is an unknown outcome, looked at
/// next time.
constexpr Duration endPatience = std::chrono::seconds(5);

const QString passphraseWanted = u"passphrase_wanted"_s;

Result<std::shared_ptr<Plugins>> pluginsOf(const PluginsSetup &setup) { return std::make_shared<Plugins>(setup); }

} // namespace

void TypedPassphrase::put(QByteArray passphrase)
{
    const std::scoped_lock lock(m_mutex);
    m_passphrase = std::move(passphrase);
}

/// The secrets are asked in the middle of opening, where nobody can wait for a person: it fails then, and is begun anew
/// with what was typed.
Result<QByteArray> TypedPassphrase::take(bool isNew)
{
    const std::scoped_lock lock(m_mutex);
    m_isNew = isNew;
    if (m_passphrase.isEmpty())
        return fail(ErrorKind::NoKeyring, u"the passphrase is asked for in the window"_s, {passphraseWanted, {}});
    return std::exchange(m_passphrase, {});
}

bool TypedPassphrase::isNew() const
{
    const std::scoped_lock lock(m_mutex);
    return m_isNew;
}

WindowRun::WindowRun(WindowRequest request)
    : m_request(std::move(request))
{
    // Queued: the window that is being closed is still at work.
    connect(qApp, &QGuiApplication::lastWindowClosed, this, &WindowRun::end, Qt::QueuedConnection);
    connect(&m_ended, &QFutureWatcherBase::finished, qApp, &QCoreApplication::quit);
}

WindowRun::~WindowRun() = default;

void WindowRun::begin()
{
    m_stage = std::make_unique<ui::StateView>();
    m_stage->setWindowTitle(tr("Szept"));
    m_stage->resize(m_stage->fontMetrics().averageCharWidth() * 90, m_stage->fontMetrics().height() * 24);
    connect(m_stage.get(), &ui::StateView::pressed, this, &WindowRun::open);
    m_stage->show();
    open();
}

QCoro::Task<> WindowRun::open()
{
    if (m_opening)
        co_return;
    m_opening = true;
    m_stage->sketch(tr("Opening the workspace"));
    Result<void> opened = co_await readPlugins();
    if (opened && m_request.sample)
        opened = co_await startSample();
    if (opened)
        opened = co_await openSession();
    if (opened && m_sample)
        opened = co_await fillSample();
    m_opening = false;
    if (m_ending)
        co_return;
    if (!opened) {
        if (isAskedHere(opened.error()))
            askPassphrase(opened.error());
        else
            showTrouble(opened.error());
        co_return;
    }
    m_desk = std::make_unique<session::WorkspaceDesk>(*m_session, *m_mine, m_request.sample);
    const QString key = m_session->takeRecoveryKey();
    if (key.isEmpty() || m_request.sample)
        showWindow();
    else
        showRecoveryKey(key);
}

/// From the libraries' files, so on a thread of the pool.
QCoro::Task<Result<void>> WindowRun::readPlugins()
{
    if (m_plugins)
        co_return Result<void>();
    const QStringList folders
        = connectorFolders(m_request.programFolder, m_request.environment.value(u"SZEPT_CONNECTORS"_s));
    auto read = co_await sync::settled(
        QtConcurrent::run(pluginsOf, PluginsSetup{folders, m_request.program, session::probeCacheFile()}));
    if (!read)
        co_return std::unexpected(read.error());
    m_plugins = *std::move(read);
    co_return Result<void>();
}

QCoro::Task<Result<void>> WindowRun::startSample()
{
    m_sample = std::make_unique<sample::SampleWorld>();
    auto started = co_await m_sample->start(m_request.programFolder, m_plugins.get());
    if (!started)
        m_sample.reset();
    co_return started;
}

Result<void> WindowRun::beginTrace()
{
    if (m_request.trace.isEmpty() || m_trace)
        return {};
    auto opened = sync::FileTrace::open(m_request.trace);
    if (!opened)
        return std::unexpected(opened.error());
    m_trace = *std::move(opened);
    m_trace->begin(m_request.clock->now(), u"window"_s);
    return {};
}

QCoro::Task<Result<void>> WindowRun::openSession()
{
    const store::Location location = m_sample ? m_sample->workspace() : m_request.workspace;
    auto secrets = makeSecrets(m_sample ? m_sample->environment() : m_request.environment,
        session::secretsFile(location), [this](bool isNew) { return m_passphrase.take(isNew); });
    if (!secrets)
        co_return std::unexpected(secrets.error());
    if (const auto traced = beginTrace(); !traced)
        co_return std::unexpected(traced.error());
    m_mine.reset(); // it writes into the session's store
    m_session.reset();
    m_secrets = std::move(*secrets);
    auto session = co_await session::Session::open(
        {.location = location, .create = true, .plain = m_request.plain, .process = u"window"_s},
        {m_secrets.get(), m_plugins, m_request.clock.get(), &m_random, m_trace.get()});
    if (!session)
        co_return std::unexpected(session.error());
    m_session = std::move(*session);
    const auto store = m_session->privateStore();
    if (!store)
        qWarning("what is the member's own is not kept: %s", qPrintable(store.error().detail));
    auto mine = co_await session::PrivateDesk::open(store ? *store : nullptr);
    if (!mine) {
        qWarning("what is the member's own cannot be read: %s", qPrintable(mine.error().detail));
        mine = co_await session::PrivateDesk::open(nullptr);
    }
    if (!mine)
        co_return std::unexpected(mine.error());
    m_mine = std::move(*mine);
    co_return Result<void>();
}

QCoro::Task<Result<void>> WindowRun::fillSample()
{
    for (const sample::SampleAccount &login : m_sample->accounts()) {
        const auto added = co_await sync::settled(m_session->addAccount(login.account, login.secret));
        if (!added)
            co_return std::unexpected(added.error());
    }
    const auto synced = co_await sync::settled(m_session->sync({}).syncNow());
    if (!synced)
        co_return std::unexpected(synced.error());
    const auto written = co_await sync::settled(m_session->workspace().write(
        [by = m_session->by()](store::Transaction &tx) { return sample::writeRuleBooks(tx, by); }));
    co_return written.transform([](int) {});
}

bool WindowRun::isAskedHere(const Error &error) const
{
    const bool isTyped = m_request.environment.value(u"SZEPT_PASSPHRASE_FILE"_s).isEmpty();
    return isTyped && !m_sample
        && (error.reason.code == passphraseWanted || error.reason.code == "wrong_passphrase"_L1);
}

void WindowRun::askPassphrase(const Error &error)
{
    using ui::PassphraseDialog;
    auto *dialog = new PassphraseDialog(
        m_passphrase.isNew() ? PassphraseDialog::Kind::New : PassphraseDialog::Kind::Known, m_stage.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (error.reason.code != passphraseWanted)
        dialog->complain(commands::explain(error, {}, m_request.hints));
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_passphrase.put(dialog->take());
        open();
    });
    connect(dialog, &QDialog::rejected, this, &WindowRun::end);
    dialog->open();
}

void WindowRun::showTrouble(const Error &error)
{
    m_stage->say(u"dialog-warning"_s,
        m_request.sample ? tr("The sample workspace cannot be shown") : tr("The workspace cannot be used"),
        commands::explain(error, {}, m_request.hints), tr("Try again"));
    m_stage->button()->setFocus();
}

void WindowRun::showRecoveryKey(const QString &key)
{
    m_recovery = std::make_unique<ui::RecoveryPage>(key);
    m_recovery->setWindowTitle(tr("Szept"));
    m_recovery->resize(m_stage->size());
    connect(m_recovery.get(), &ui::RecoveryPage::kept, this, &WindowRun::showWindow);
    m_recovery->show();
    m_recovery->goOn()->setFocus();
    m_stage.reset();
}

void WindowRun::showWindow()
{
    m_window = std::make_unique<ui::MainWindow>(*m_desk);
    connect(m_window.get(), &ui::MainWindow::sampleWanted, this,
        [this] { QProcess::startDetached(m_request.program, {u"--demo"_s}); });
    m_window->show();
    m_window->inbox().list()->setFocus();
    m_stage.reset();
    if (m_recovery)
        m_recovery.release()->deleteLater(); // it may be its own button that is being pressed
}

void WindowRun::end()
{
    if (std::exchange(m_ending, true))
        return;
    m_window.reset();
    m_recovery.reset();
    m_desk.reset();
    m_mine.reset();
    if (!m_session) {
        QCoreApplication::quit();
        return;
    }
    sync::Sync &sync = m_session->sync({});
    sync.finish();
    QTimer::singleShot(endPatience, qApp, &QCoreApplication::quit);
    m_ended.setFuture(sync.ended());
}

int runWindow(WindowRequest request)
{
    QApplication::setQuitOnLastWindowClosed(false);
    WindowRun run(std::move(request));
    run.begin();
    return QApplication::exec();
}

} // namespace szept::window
