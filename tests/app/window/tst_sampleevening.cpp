// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/windowrun.h"
#include "models/views/language.h"
#include "tests/platforms/discourse/standindiscourse.h"
#include "tests/platforms/mailman3/standinmailman.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"
#include "ui/case/casepane.h"
#include "ui/case/decisionpanel.h"
#include "ui/inbox/inboxpane.h"
#include "ui/inbox/uniformlistview.h"
#include "ui/mainwindow/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The clock of the machine, and what was skipped of it.
class SkippingClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_system.now() + Duration(m_skipped); }
    [[nodiscard]] Duration steady() const override { return m_system.steady() + Duration(m_skipped); }
    void skip(Duration time) { m_skipped += time.count(); }

private:
    SystemClock m_system;
    std::atomic<qint64> m_skipped = 0;
};

/// The places of the sample, in this process so that they can be asked afterwards; the folder has a program for each that
/// tells where it is.
class Places
{
public:
    Places()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        fillWithSamples(forum, now);
        fillWithSamples(lists, now);
        tell(u"discourse"_s,
            {{u"base_url"_s, forum.base().toString()}, {u"user"_s, StandInDiscourse::moderator},
                {u"secret"_s, QString::fromLatin1(StandInDiscourse::adminKey())}});
        tell(u"mailman3"_s,
            {{u"base_url"_s, lists.url().toString()}, {u"user"_s, StandInMailman::user},
                {u"password"_s, QString::fromLatin1(StandInMailman::password)}});
    }

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] qsizetype waiting() const
    {
        return std::ranges::count_if(forum.forum().reviewables, &discourse::Reviewable::pending) + lists.waiting();
    }
    /// What was asked of them besides being read: "PUT /review/7/perform/ignore.json".
    [[nodiscard]] QStringList writes() const
    {
        QStringList all;
        for (const StandIn *place : std::initializer_list<const StandIn *>{&forum, &lists}) {
            for (const Call &call : place->calls()) {
                if (call.method != "GET")
                    all.append(QString::fromLatin1(call.method) + u' ' + call.path);
            }
        }
        return all;
    }
    /// What they carried out: one line for each time.
    [[nodiscard]] QStringList deeds() const
    {
        QStringList all;
        for (const discourse::Reviewable &each : forum.forum().reviewables)
            all += QStringList(each.effects, u"reviewable %1"_s.arg(each.id));
        for (const QString &deed : lists.deeds())
            all.append(deed.section(u' ', 1));
        return all;
    }

    StandInDiscourse forum;
    StandInMailman lists;

private:
    void tell(const QString &platform, QJsonObject facts) const
    {
        facts.insert(u"platform"_s, platform);
        QFile program(m_folder.filePath(u"szept-standin-"_s + platform));
        const QByteArray script
            = "#!/bin/sh\necho '" + QJsonDocument(facts).toJson(QJsonDocument::Compact) + "'\nexec cat >/dev/null\n";
        if (!program.open(QIODevice::WriteOnly) || program.write(script) < 0
            || !program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
            qFatal("no program for %s", qPrintable(platform));
    }

    QTemporaryDir m_folder;
};

/// Somebody at the keyboard of the window.
class Moderator
{
public:
    explicit Moderator(ui::MainWindow &window)
        : m_window(window)
    {
    }

    void decideAll()
    {
        static const QStringList slotKeys{u"4"_s, u"1"_s, u"3"_s, u"5"_s};
        for (; m_window.inbox().current().isValid(); ++m_decided)
            decide(slotKeys[m_decided % slotKeys.size()]);
    }
    [[nodiscard]] int decided() const { return m_decided; }
    [[nodiscard]] int formsFilled() const { return m_formsFilled; }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(target(), key, modifiers); }

private:
    void decide(const QString &key)
    {
        const CaseId id = m_window.inbox().current();
        const auto &pane = m_window.casePane();
        QTRY_VERIFY(pane.sheet() && pane.sheet()->detail.summary.facts.id == id);
        type(key);
        if (!pane.decisions().isArmed())
            type(u"1"_s); // this place cannot do that
        QVERIFY(pane.decisions().isArmed());
        type(u"2"_s); // the rule; then what is needed besides is asked for
        if (inText()) {
            type(u"Please read rule 2"_s);
            press(Qt::Key_Return, Qt::ControlModifier);
            ++m_formsFilled;
        } else {
            press(Qt::Key_Return);
        }
        QTRY_VERIFY(m_window.inbox().current() != id);
    }
    void type(const QString &text) const { QTest::keyClicks(target(), text); }
    [[nodiscard]] QWidget *target() const
    {
        QWidget *focused = QApplication::focusWidget();
        return focused ? focused : &m_window;
    }
    static bool inText()
    {
        const QWidget *focused = QApplication::focusWidget();
        return qobject_cast<const QLineEdit *>(focused) || qobject_cast<const QPlainTextEdit *>(focused);
    }

    ui::MainWindow &m_window;
    int m_decided = 0;
    int m_formsFilled = 0;
};

ui::MainWindow *shownWindow()
{
    for (const auto widgets = QApplication::topLevelWidgets(); auto *widget : widgets) {
        if (auto *window = qobject_cast<ui::MainWindow *>(widget); window && window->isVisible())
            return window;
    }
    return nullptr;
}

} // namespace

/// The whole way at once: the window, the desk on its workspace, the real connectors, and the sample's places.
class SampleEveningTest : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_dataBefore = qgetenv("XDG_DATA_HOME"); // the sample has one of its own

    static window::WindowRequest request(const Places &places, const std::shared_ptr<const Clock> &clock)
    {
        window::WindowRequest request;
        request.workspace = store::Location::ofFile(places.path(u"w.szept"_s));
        request.sample = true;
        request.environment.insert(u"SZEPT_CONNECTORS"_s, test::inBuild(u"lib/szept/connectors"));
        request.program = test::inBuild(u"bin/szept");
        request.programFolder = places.folder();
        request.clock = clock;
        return request;
    }

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }
    void cleanup() { qputenv("XDG_DATA_HOME", m_dataBefore); }

    void itsQueuesAreClearedByKeyboardAlone_data()
    {
        QTest::addColumn<QLocale::Language>("tongue");
        QTest::addColumn<QString>("title");
        QTest::addRow("English") << QLocale::English << u"Inbox – Szept"_s;
        QTest::addRow("Polish") << QLocale::Polish << u"Skrzynka – Szept"_s;
    }
    void itsQueuesAreClearedByKeyboardAlone()
    {
        QFETCH(const QLocale::Language, tongue);
        QFETCH(const QString, title);
        const views::Language language{QLocale(tongue)};
        const Places places;
        const qsizetype all = places.waiting();
        const auto clock = std::make_shared<SkippingClock>();
        window::WindowRun run(request(places, clock));
        run.begin();
        QTRY_VERIFY_WITH_TIMEOUT(shownWindow(), 30'000);
        ui::MainWindow &window = *shownWindow();
        window.activateWindow();
        QTRY_VERIFY(window.isActiveWindow());
        QCOMPARE(window.windowTitle(), title);
        QTRY_COMPARE(window.inbox().model().rowCount(), int(all));

        Moderator moderator(window);
        moderator.decideAll();
        QCOMPARE(moderator.decided(), int(all));
        QVERIFY(moderator.formsFilled() > 0);
        QTRY_COMPARE(window.inbox().model().rowCount(), 0);

        clock->skip(services::longUndoWindow);
        moderator.press(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(places.waiting(), 0, 20'000);
        QStringList deeds = places.deeds();
        QCOMPARE(deeds.size(), all);
        QCOMPARE(deeds.removeDuplicates(), 0);
        QStringList writes = places.writes();
        QCOMPARE(writes.size(), all);
        QCOMPARE(writes.removeDuplicates(), 0);
        QCOMPARE(window.inbox().model().rowCount(), 0);
    }
};

SZEPT_TEST(SampleEveningTest)
#include "tst_sampleevening.moc"
