// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "ui/case/caseview.h"

#include <QCalendarWidget>
#include <QDateTimeEdit>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;

/// What the case pane tells of a case.
class CasePaneTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatThePlatformTellsBesidesIsThereWhenAskedFor()
    {
        Scene scene;
        scene.desk.sheetOf(CaseId(1)).detail.facts
            = {{u"typing_duration_ms"_s, u"9400"_s}, {u"other_actions"_s, u"lock: Lock <b>it</b>"_s}};
        scene.window->inbox().goTo(CaseId(1));
        Q_EMIT scene.desk.caseChanged(CaseId(1));
        const auto text = [&scene] { return scene.window->casePane().view()->toPlainText(); };
        QTRY_VERIFY2(text().contains(u"▸ What else is known  2"_s), qPrintable(text()));
        QVERIFY(!text().contains(u"time spent typing"_s));
        scene.window->casePane().toggle(ui::Section::Facts);
        QVERIFY2(text().contains(u"time spent typing: 9 s"_s), qPrintable(text()));
        QVERIFY2(text().contains(u"lock: Lock <b>it</b>"_s), qPrintable(text()));
    }

    void whatThePlatformTellsOfThePersonIsAskedForWithThem()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(1));
        scene.desk.sheetOf(CaseId(1)).detail.person->facts = {{u"post_count"_s, u"7"_s}, {u"trust_level"_s, u"2"_s}};
        Q_EMIT scene.desk.caseChanged(CaseId(1));
        const auto text = [&scene] { return scene.window->casePane().view()->toPlainText(); };
        QTRY_VERIFY2(text().contains(u"old_lens"_s) || scene.window->casePane().sheet(), qPrintable(text()));
        scene.press(u"w"_s);
        QTRY_VERIFY2(text().contains(u"what staff did before: silence_user by jan: rude"_s), qPrintable(text()));
        QVERIFY2(text().contains(u"level of trust: 2"_s), qPrintable(text()));
        // What was asked for just now is newer than what came with the case.
        QVERIFY2(text().contains(u"posts: 212"_s) && !text().contains(u"posts: 7"_s), qPrintable(text()));
    }

    void nothingToldIsNoHeading()
    {
        const Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        QVERIFY(!scene.window->casePane().view()->toPlainText().contains(u"What else is known"_s));
    }

    void timesAreReadAsTheLanguageOfTheWindowWritesThem_data()
    {
        QTest::addColumn<QLocale::Language>("tongue");
        QTest::addRow("English") << QLocale::English;
        QTest::addRow("Polish") << QLocale::Polish;
    }
    void timesAreReadAsTheLanguageOfTheWindowWritesThem()
    {
        QFETCH(const QLocale::Language, tongue);
        Scene scene(tongue);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"s6"_s);
        const auto *time = scene.window->findChild<QDateTimeEdit *>();
        QVERIFY(time && time->isVisible());
        const QLocale locale(tongue);
        QVERIFY2(time->text().endsWith(locale.toString(time->time(), QLocale::ShortFormat)), qPrintable(time->text()));
        QVERIFY(time->calendarWidget());
        QCOMPARE(time->calendarWidget()->locale().language(), tongue);
        QCOMPARE(time->calendarWidget()->firstDayOfWeek(), locale.firstDayOfWeek());
    }
};

SZEPT_TEST(CasePaneTest)
#include "tst_casepane.moc"
