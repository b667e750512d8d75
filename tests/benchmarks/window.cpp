// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/window.h"

#include "app/secrets/filesecrets.h"
#include "app/session/places.h"
#include "app/session/secretnames.h"
#include "app/window/windowrun.h"
#include "models/store/filekey.h"
#include "tests/benchmarks/bare.h"
#include "tests/benchmarks/large.h"
#include "ui/case/casepane.h"
#include "ui/inbox/inboxpane.h"
#include "ui/inbox/uniformlistview.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QPaintEvent>
#include <QTest>
#include <QTimer>

#include <print>

using namespace Qt::StringLiterals;

namespace szept::bench {
namespace {

constexpr auto passphrase = "bench"_L1;
constexpr auto pause = std::chrono::milliseconds(150); ///< between two keys of somebody in a hurry

QString passphraseFile(const QString &file) { return file + u".passphrase"_s; }

int runWindow(const QString &file)
{
    window::WindowRequest request;
    request.workspace = store::Location::ofFile(file);
    request.environment = QProcessEnvironment::systemEnvironment();
    request.environment.insert(u"SZEPT_SECRETS"_s, u"file"_s);
    request.environment.insert(u"SZEPT_PASSPHRASE_FILE"_s, passphraseFile(file));
    request.programFolder = QCoreApplication::applicationDirPath();
    request.program = request.programFolder + u"/szept"_s;
    return window::runWindow(std::move(request));
}

/// Waits for the picture in which the list has rows.
class FirstPicture : public QObject
{
public:
    explicit FirstPicture(std::function<void(ui::MainWindow &)> then)
        : m_then(std::move(then))
    {
        QCoreApplication::instance()->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || !m_then || !watched->isWidgetType())
            return false;
        auto *widget = static_cast<QWidget *>(watched);
        auto *window = qobject_cast<ui::MainWindow *>(widget->window());
        if (window && widget == window->inbox().list()->viewport() && window->inbox().model().rowCount() > 0) {
            // Queued: the picture is made once this event, and those of the other widgets, are dealt with.
            QMetaObject::invokeMethod(
                this, [window, then = std::exchange(m_then, {})] { then(*window); }, Qt::QueuedConnection);
        }
        return false;
    }

private:
    std::function<void(ui::MainWindow &)> m_then;
};

/// Presses the same keys again and again, and takes the time from the last of them to the picture of another case.
class Presser : public QObject
{
public:
    Presser(ui::MainWindow &window, const QList<Qt::Key> &keys, int presses, std::function<void(double)> done)
        : m_window(window)
        , m_keys(keys)
        , m_presses(presses)
        , m_done(std::move(done))
    {
        connect(&window.casePane(), &ui::CasePane::painted, this, &Presser::take);
        pressLater();
    }

private:
    void pressLater() { QTimer::singleShot(pause, this, &Presser::press); }
    void press()
    {
        if (!m_window.casePane().sheet())
            return pressLater(); // there is nothing to decide yet
        m_before = m_window.inbox().current();
        for (const Qt::Key key : std::as_const(m_keys)) {
            m_clock.start();
            QWidget *const focused = QApplication::focusWidget(); // none while another program has the keyboard
            QTest::keyClick(focused ? focused : &m_window, key);
        }
    }
    void take(CaseId painted)
    {
        if (!m_before.isValid() || painted == m_before)
            return; // the case before, painted anew
        m_before = {};
        m_times.append(double(m_clock.nsecsElapsed()) / 1e6);
        if (m_times.size() < m_presses)
            pressLater();
        else
            m_done(percentile(m_times, 0.95));
    }

    ui::MainWindow &m_window;
    QList<Qt::Key> m_keys;
    int m_presses;
    std::function<void(double)> m_done;
    CaseId m_before;
    QElapsedTimer m_clock;
    QList<double> m_times;
};

} // namespace

void moveIn(const QString &file)
{
    const QFileInfo info(file);
    qputenv("XDG_DATA_HOME", QFile::encodeName(info.absolutePath() + u"/data"_s));
    qputenv("XDG_CACHE_HOME", QFile::encodeName(info.absolutePath() + u"/cache"_s));
    QFile words(passphraseFile(file));
    if (!words.open(QIODevice::WriteOnly) || words.write(passphrase.data()) < 0)
        giveUp(words.errorString());
    FileSecrets secrets(session::secretsFile(store::Location::ofFile(file)),
        [](bool) { return Result<QByteArray>(QByteArray(passphrase.data(), passphrase.size())); });
    auto kept = secrets.write(session::keyName(store::saltOf(largeKey())), largeKey());
    kept.waitForFinished();
    if (!kept.result())
        giveUp(kept.result().error().detail);
}

int showWindow(const QString &file)
{
    const FirstPicture picture([](ui::MainWindow &window) {
        std::println("painted");
        std::fflush(stdout);
        window.close();
    });
    return runWindow(file);
}

int pressKeys(const QString &file, int presses)
{
    const double bare = bareKeyToPicture();
    std::unique_ptr<Presser> presser;
    const FirstPicture picture([&](ui::MainWindow &window) {
        presser = std::make_unique<Presser>(window, QList{Qt::Key_J}, presses, [&](double next) {
            presser.release()->deleteLater(); // it is the one that calls
            presser = std::make_unique<Presser>(
                window, QList{Qt::Key_1, Qt::Key_Return}, presses, [&, next](double decide) {
                    std::println("{{\"next\":{},\"decide\":{},\"bare\":{}}}", next, decide, bare);
                    std::fflush(stdout);
                    presser.release()->deleteLater();
                    window.close();
                });
        });
    });
    return runWindow(file);
}

} // namespace szept::bench
