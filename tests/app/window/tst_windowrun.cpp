// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowrun.h"
#include "models/views/language.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"
#include "ui/common/stateview.h"
#include "ui/inbox/inboxpane.h"
#include "ui/inbox/uniformlistview.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/start/passphrasedialog.h"
#include "ui/start/recoverypage.h"

#include <QAccessible>
#include <QApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace szept;
using namespace Qt::StringLiterals;

/// The program as a window, from its first page to its end.
class WindowRunTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_home;
    const QByteArray m_dataBefore = qgetenv("XDG_DATA_HOME");

    [[nodiscard]] window::WindowRequest request() const
    {
        QFile passphrase(m_home->filePath(u"passphrase"_s));
        if (!passphrase.open(QIODevice::WriteOnly) || passphrase.write("correct horse") < 0)
            qFatal("no passphrase file");
        window::WindowRequest request;
        request.workspace = store::Location::ofFile(m_home->filePath(u"w.szept"_s));
        request.environment.insert(u"SZEPT_SECRETS"_s, u"file"_s);
        request.environment.insert(u"SZEPT_PASSPHRASE_FILE"_s, passphrase.fileName());
        request.program = test::inBuild(u"bin/szept");
        request.programFolder = QFileInfo(request.program).absolutePath();
        return request;
    }
    /// The one visible window of that kind; null while there is none.
    template <typename Widget>
    static Widget *shown()
    {
        for (const auto widgets = QApplication::topLevelWidgets(); auto *widget : widgets) {
            if (auto *found = qobject_cast<Widget *>(widget); found && found->isVisible())
                return found;
        }
        return nullptr;
    }
    /// Keys to what has the focus in the dialog; Enter ends it. A second text goes into the next field.
    static void type(const QString &text, const std::optional<QString> &again = {})
    {
        auto *dialog = shown<ui::PassphraseDialog>();
        QTest::keyClicks(dialog->focusWidget(), text);
        if (again) {
            QTest::keyClick(dialog->focusWidget(), Qt::Key_Tab);
            QTest::keyClicks(dialog->focusWidget(), *again);
        }
        QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    }
    static QString complaint() { return shown<ui::PassphraseDialog>()->complaint(); }
    static QString said(const ui::StateView *page)
    {
        return page->accessibleName() + u": "_s + page->accessibleDescription();
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        qputenv("XDG_DATA_HOME", QFile::encodeName(m_home->filePath(u"data"_s)));
    }
    void cleanup() { qputenv("XDG_DATA_HOME", m_dataBefore); }

    void aNewWorkspacesRecoveryKeyIsShownOnce()
    {
        {
            window::WindowRun run(request());
            run.begin();
            QTRY_VERIFY(shown<ui::RecoveryPage>());
            QCOMPARE(shown<ui::RecoveryPage>()->key()->text().count(u'-'), 12);
            QVERIFY(!shown<ui::MainWindow>() && !shown<ui::StateView>());
            shown<ui::RecoveryPage>()->goOn()->click();
            QTRY_VERIFY(shown<ui::MainWindow>() && !shown<ui::RecoveryPage>());
        }
        window::WindowRun again(request());
        again.begin();
        QTRY_VERIFY(shown<ui::MainWindow>());
        QVERIFY(!shown<ui::RecoveryPage>());
    }

    void whatIsNoWorkspaceIsToldAndTriedAgain()
    {
        const window::WindowRequest wanted = request();
        QFile letter(wanted.workspace.file);
        QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear moderator, this is a letter.") > 0);
        letter.close();
        window::WindowRun run(wanted);
        run.begin();
        QTRY_VERIFY(shown<ui::StateView>() && shown<ui::StateView>()->button()->isVisible());
        QVERIFY2(said(shown<ui::StateView>()).contains("cannot be used"_L1), qPrintable(said(shown<ui::StateView>())));
        QVERIFY(!shown<ui::MainWindow>());
        QVERIFY(letter.remove());
        shown<ui::StateView>()->button()->click();
        QTRY_VERIFY(shown<ui::RecoveryPage>());
    }

    void withoutAPassphraseItSaysWhatToDo()
    {
        window::WindowRequest wanted = request();
        wanted.environment.insert(u"SZEPT_PASSPHRASE_FILE"_s, m_home->filePath(u"none"_s));
        window::WindowRun run(wanted);
        run.begin();
        QTRY_VERIFY(shown<ui::StateView>() && shown<ui::StateView>()->button()->isVisible());
        QVERIFY2(said(shown<ui::StateView>()).contains("SZEPT_PASSPHRASE_FILE"_L1),
            qPrintable(said(shown<ui::StateView>())));
        QVERIFY(!QFile::exists(wanted.workspace.file));
    }

    void aTraceIsKeptWhereItIsAskedFor()
    {
        window::WindowRequest wanted = request();
        wanted.plain = true;
        wanted.trace = m_home->filePath(u"no/such/folder/trace.txt"_s);
        {
            window::WindowRun run(wanted);
            run.begin();
            QTRY_VERIFY(shown<ui::StateView>() && shown<ui::StateView>()->button()->isVisible());
            QVERIFY2(said(shown<ui::StateView>()).contains(wanted.trace), qPrintable(said(shown<ui::StateView>())));
            QVERIFY(!QFile::exists(wanted.workspace.file));
        }
        wanted.trace = m_home->filePath(u"trace.txt"_s);
        window::WindowRun run(wanted);
        run.begin();
        QTRY_VERIFY(shown<ui::MainWindow>());
        QFile trace(wanted.trace);
        QVERIFY(trace.open(QIODevice::ReadOnly));
        QVERIFY(trace.readLine().contains(" window, Qt "));
    }

    /// Nothing but keys: a passphrase is set, and asked for the next time.
    void aPassphraseIsSetAndAskedFor()
    {
        window::WindowRequest wanted = request();
        wanted.environment.remove(u"SZEPT_PASSPHRASE_FILE"_s);
        {
            window::WindowRun run(wanted);
            run.begin();
            QTRY_VERIFY(shown<ui::PassphraseDialog>());
            type(u""_s);
            QVERIFY2(complaint().contains("first"_L1), qPrintable(complaint()));
            type(u"correct horse"_s, u"correct house"_s);
            QVERIFY2(complaint().contains("not the same"_L1), qPrintable(complaint()));
            QVERIFY(!QFile::exists(wanted.workspace.file));
            type(u"correct horse"_s); // the second again
            QTRY_VERIFY(shown<ui::RecoveryPage>());
            QVERIFY(!shown<ui::PassphraseDialog>());
        }
        window::WindowRun again(wanted);
        again.begin();
        QTRY_VERIFY(shown<ui::PassphraseDialog>());
        QCOMPARE(complaint(), QString());
        const QPointer<ui::PassphraseDialog> first = shown<ui::PassphraseDialog>();
        type(u"battery staple"_s);
        QTRY_VERIFY(!first && shown<ui::PassphraseDialog>());
        QVERIFY2(complaint().contains("does not open"_L1), qPrintable(complaint()));
        QVERIFY(!shown<ui::MainWindow>());
        type(u"correct horse"_s);
        QTRY_VERIFY(shown<ui::MainWindow>());
        QVERIFY(!shown<ui::PassphraseDialog>());
    }

    void whoGivesNoPassphraseEndsTheRun()
    {
        window::WindowRequest wanted = request();
        wanted.environment.remove(u"SZEPT_PASSPHRASE_FILE"_s);
        window::WindowRun run(wanted);
        run.begin();
        QTRY_VERIFY(shown<ui::PassphraseDialog>());
        QTimer::singleShot(0, shown<ui::PassphraseDialog>(),
            [] { QTest::keyClick(shown<ui::PassphraseDialog>()->focusWidget(), Qt::Key_Escape); });
        QTimer::singleShot(std::chrono::seconds(20), qApp, [] { QCoreApplication::exit(1); });
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(!QFile::exists(wanted.workspace.file));
    }

    void thePassphraseIsAskedForInPolish()
    {
        const views::Language language{QLocale(QLocale::Polish)};
        const ui::PassphraseDialog dialog(ui::PassphraseDialog::Kind::New, nullptr);
        QStringList names;
        for (const auto widgets = dialog.findChildren<QWidget *>(); const QWidget *widget : widgets) {
            if (widget->focusPolicy() != Qt::NoFocus && !qobject_cast<const QLabel *>(widget))
                names.append(
                    QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget))->text(QAccessible::Name));
        }
        QCOMPARE(names, (QStringList{u"Hasło"_s, u"Hasło jeszcze raz"_s, u"Ustaw"_s, u"Zakończ"_s}));
    }

    void theSampleEveningIsShown()
    {
        window::WindowRequest wanted = request();
        wanted.sample = true;
        window::WindowRun run(wanted);
        run.begin();
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 30'000);
        QTRY_VERIFY(shown<ui::MainWindow>()->inbox().list()->model()->rowCount() > 5);
        QVERIFY(!QFile::exists(wanted.workspace.file));
    }

    /// A stand-in takes its time, and ends without a word: the window goes on meanwhile, and says so then.
    void theWindowGoesOnWhileTheSampleStarts()
    {
        window::WindowRequest wanted = request();
        wanted.sample = true;
        wanted.programFolder = m_home->path();
        QFile slow(m_home->filePath(u"szept-standin-slow"_s));
        QVERIFY(slow.open(QIODevice::WriteOnly));
        QVERIFY(slow.write("#!/bin/sh\nuntil [ -e \"$0.go\" ]; do sleep 0.05; done\n") > 0);
        slow.close();
        QVERIFY(slow.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        window::WindowRun run(wanted);
        const QDeadlineTimer soon(std::chrono::seconds(10)); // half of what a stand-in is waited for
        run.begin();
        QVERIFY(!soon.hasExpired());
        QVERIFY(shown<ui::StateView>() && !shown<ui::StateView>()->button()->isVisible());
        QFile go(slow.fileName() + u".go"_s);
        QVERIFY(go.open(QIODevice::WriteOnly));
        QTRY_VERIFY(shown<ui::StateView>()->button()->isVisible());
        QVERIFY2(
            said(shown<ui::StateView>()).contains("szept-standin-slow"_L1), qPrintable(said(shown<ui::StateView>())));
    }

    /// Closing the last window ends the work, and then the application.
    void closingTheWindowEndsTheRun()
    {
        window::WindowRequest wanted = request();
        wanted.plain = true;
        window::WindowRun run(wanted);
        run.begin();
        QTRY_VERIFY(shown<ui::MainWindow>());
        QTimer::singleShot(0, shown<ui::MainWindow>(), &QWidget::close);
        QTimer::singleShot(std::chrono::seconds(20), qApp, [] { QCoreApplication::exit(1); });
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(!shown<ui::MainWindow>());
    }
};

SZEPT_TEST(WindowRunTest)
#include "tst_windowrun.moc"
