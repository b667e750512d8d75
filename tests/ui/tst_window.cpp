// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/outboxmodel.h"
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "ui/inbox/uniformlistview.h"

#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueueIsClearedByKeyboardAlone_data()
    {
        QTest::addColumn<QLocale::Language>("tongue");
        QTest::addRow("English") << QLocale::English;
        QTest::addRow("Polish") << QLocale::Polish;
    }
    void aQueueIsClearedByKeyboardAlone()
    {
        QFETCH(const QLocale::Language, tongue);
        Scene scene(tongue);
        const int all = scene.window->inbox().model().rowCount();
        QVERIFY(all >= 12);
        for (int decided = 0; decided < all; ++decided) {
            const CaseId id = scene.current();
            QVERIFY(id.isValid());
            QTRY_VERIFY(scene.window->casePane().sheet());
            scene.press(decided % 3 == 0 ? u"1"_s : u"4"_s);
            if (!scene.isArmed())
                scene.press(u"1"_s); // this place cannot do that
            QVERIFY(scene.isArmed());
            scene.press(Qt::Key_Return);
            QTRY_COMPARE(scene.desk.choices().size(), decided + 1);
            QCOMPARE(scene.desk.choices().last().caseId, id);
            QVERIFY(scene.current() != id || decided + 1 == all);
        }
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        scene.desk.pass(30s);
        for (const views::OutboxLine &line : scene.desk.outbox())
            QCOMPARE(line.action.state, ActionState::Sent);
    }

    void aDigitChoosesTheNextNamesARuleEnterDecides()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(1));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"4"_s);
        QVERIFY(scene.isArmed());
        QVERIFY(scene.desk.choices().isEmpty());
        scene.press(u"3"_s);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().first().rule, std::optional(3));
    }

    void escapeLeavesEverythingAsItWas()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"1"_s);
        QVERIFY(scene.isArmed());
        scene.press(Qt::Key_Escape);
        QVERIFY(!scene.isArmed());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
    }

    void anEmptySlotSaysSoAndDoesNothing()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(20));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"3"_s); // a mailing list has nothing to limit
        QVERIFY(!scene.isArmed());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
    }

    void whatIsSevereAsksBeforeEnter()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(21));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"8"_s);
        QVERIFY(scene.isArmed());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
        scene.press(Qt::Key_Escape); // from the question back to the form
        QVERIFY(scene.isArmed());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().first().action, u"ban_and_discard"_s);
    }

    void whatIsNeededIsAskedForInPlace()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(20));
        auto &offers = scene.desk.sheetOf(CaseId(20)).offers;
        for (OfferedAction &offer : offers) {
            if (offer.spec.id == "reject"_L1)
                offer.spec.fields.first().required = true;
        }
        Q_EMIT scene.desk.caseChanged(CaseId(20));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"5"_s);
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
        auto *reason = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(reason);
        scene.press(u"1 link too many"_s);
        QCOMPARE(reason->toPlainText(), u"1 link too many"_s);
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().first().fields.value(u"reason"_s), u"1 link too many"_s);
    }

    void moreActionsAreUnderNine()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(20));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"9"_s);
        QVERIFY(!scene.isArmed());
        scene.press(u"1"_s);
        QVERIFY(scene.isArmed());
    }

    void undoTakesBackTheLatestAndReturnsToIt()
    {
        Scene scene;
        const CaseId first = scene.current();
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.current() != first);
        QTRY_VERIFY(scene.said().contains(u" s"_s));
        scene.press(u"u"_s);
        QTRY_COMPARE(scene.current(), first);
        QCOMPARE(scene.desk.outbox().last().action.state, ActionState::Withdrawn);
        QVERIFY(scene.said().startsWith(u"Taken back"_s));
        scene.press(u"u"_s); // nothing left
        QCOMPARE(scene.desk.outbox().size(), 1);
    }

    void theBarCountsOnlyWhileSomethingCounts()
    {
        Scene scene;
        QVERIFY(!scene.window->quietBar().isCounting());
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.window->quietBar().isCounting());
        scene.desk.pass(30s);
        QTRY_VERIFY(!scene.window->quietBar().isCounting());
        QVERIFY2(!scene.said().contains(u"will be"_s), qPrintable(scene.said()));
    }

    void nothingHappensWhileATextFieldHasFocus()
    {
        Scene scene;
        const CaseId before = scene.current();
        scene.press(u"/"_s);
        auto *search = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(search);
        scene.press(u"jk1u4sczgi"_s);
        QCOMPARE(search->text(), u"jk1u4sczgi"_s);
        QCOMPARE(scene.current(), before);
        QVERIFY(!scene.isArmed());
        QVERIFY(scene.desk.deeds().isEmpty());
        scene.press(Qt::Key_Escape);
        QTRY_COMPARE(QApplication::focusWidget(), scene.window->inbox().list());
    }

    void aSearchThatFindsNothingSaysSoAndIsCleared()
    {
        Scene scene;
        scene.press(u"/"_s);
        scene.press(u"qqqqq"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        scene.press(Qt::Key_Escape);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 12);
        scene.press(u"/"_s);
        scene.press(u"fixer"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 1);
    }

    void theRowUnderTheCursorStaysWhereItIs()
    {
        Scene scene;
        scene.window->resize(1100, 500);
        auto *list = scene.window->inbox().list();
        scene.window->inbox().goTo(CaseId(6));
        QTRY_COMPARE(scene.current(), CaseId(6));
        const int top = list->visualRect(list->currentIndex()).top();
        scene.desk.addCases({{.id = CaseId(90), .community = photoForum, .priority = 99, .title = u"New"_s, .author = u"x"_s},
            {.id = CaseId(91), .community = photoForum, .priority = 98, .title = u"New"_s, .author = u"y"_s}});
        QCOMPARE(scene.current(), CaseId(6));
        QCOMPARE(list->visualRect(list->currentIndex()).top(), top);
        bool told = false;
        for (const QToolButton *button : scene.window->findChildren<QToolButton *>())
            told = told || (button->isVisible() && button->text() == u"2 new above, press G G"_s);
        QVERIFY(told);
        scene.press(u"gg"_s);
        QCOMPARE(scene.current(), CaseId(90));
    }

    void aCaseThatEndsElsewhereNeverPassesItsChoiceOn()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"1"_s);
        QVERIFY(scene.isArmed());
        scene.desk.removeCases({scene.current()});
        QVERIFY(!scene.isArmed());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
    }

    void aRefusedDecisionBringsTheCaseBack()
    {
        Scene scene;
        const CaseId id = scene.current();
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"1"_s);
        scene.desk.failWith(Error {ErrorKind::Conflict, {}, {}, {u"decided_by"_s, {u"marta"_s, u"2026-02-25T10:00:00Z"_s}}});
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.said().startsWith(u"Not decided."_s));
        QCOMPARE(scene.current(), id);
        QVERIFY(!scene.window->inbox().model().rowAt(0).leaving);
    }

    void keysGoFromPageToPageAndBackToTheSameRow()
    {
        Scene scene;
        scene.press(u"jj"_s);
        const CaseId row = scene.current();
        auto *pages = scene.window->findChild<QStackedWidget *>();
        for (const QString &keys : {u"ga"_s, u"gx"_s, u"?"_s}) {
            scene.press(keys);
            QVERIFY2(pages->currentIndex() != 0, qPrintable(keys));
            scene.press(Qt::Key_Escape);
            QCOMPARE(pages->currentIndex(), 0);
            QCOMPARE(scene.current(), row);
        }
    }

    void setAsideClaimAndNoteAreKeys()
    {
        Scene scene;
        const CaseId id = scene.current();
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"c"_s);
        QTRY_VERIFY(scene.desk.deeds().contains(u"claim %1"_s.arg(id.value())));
        scene.press(u"n"_s);
        scene.press(u"seen before"_s);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.desk.deeds().contains(u"note %1"_s.arg(id.value())));
        scene.press(u"s"_s);
        QTRY_VERIFY(scene.desk.deeds().contains(u"aside %1"_s.arg(id.value())));
        QTRY_VERIFY(scene.current() != id);
        scene.press(u"gs"_s);
        QTRY_COMPARE(scene.current(), id);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"s"_s);
        QTRY_VERIFY(scene.desk.deeds().contains(u"wake %1"_s.arg(id.value())));
    }

    void theFirstMinuteLeadsToAFirstAccount()
    {
        Scene scene(QLocale::English, false);
        auto *pages = scene.window->findChild<QStackedWidget *>();
        QVERIFY(pages->currentIndex() != 0);
        scene.press(Qt::Key_Escape); // there is nothing to go back to
        QVERIFY(pages->currentIndex() != 0);
    }

    void exposureIsRecordedOnlyAfterAYes()
    {
        Scene scene;
        scene.desk.hands().advance(5s);
        scene.press(u"j"_s);
        QVERIFY(scene.desk.exposureLines().isEmpty());
        (void)scene.desk.setExposureWanted(true);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.desk.hands().advance(70s);
        scene.press(u"j"_s);
        QTRY_COMPARE(scene.desk.exposureLines().size(), 1);
        QCOMPARE(scene.desk.exposureLines().first().harm, HarmKind::Harassment);
        QCOMPARE(scene.desk.exposureLines().first().inView, 70s);
    }
};

SZEPT_TEST(WindowTest)
#include "tst_window.moc"
