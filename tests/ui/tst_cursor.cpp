// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/placesmodel.h"
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QScrollBar>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;
using szept::ui::Command;

/// Which case is current when the list is another one by itself, or for a while.
class CursorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Only where there is less height the current row may have to come back into sight.
    void aRowThatIsCutStaysSoWhereThereIsNoLessHeight()
    {
        Scene scene;
        scene.window->resize(1100, 500);
        auto *list = scene.window->inbox().list();
        scene.window->inbox().goTo(scene.window->inbox().model().idAt(5));
        auto *bar = list->verticalScrollBar();
        const int cut = bar->value() + list->visualRect(list->currentIndex()).top() + 9; // its upper edge
        bar->setValue(cut);
        for (const QSize size : {QSize(1200, 500), QSize(1000, 500), QSize(1000, 530)}) {
            scene.window->resize(size);
            QCoreApplication::sendPostedEvents();
            QCOMPARE(bar->value(), cut);
        }
        scene.window->resize(1000, 480);
        QCoreApplication::sendPostedEvents();
        QVERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex())));
    }

    void whatWasTakenBackIsCurrentWhenItIsBack()
    {
        Scene scene;
        scene.press(u"jj"_s);
        const CaseId first = decide(scene);
        scene.desk.withholdCases(true); // the workspace tells of it a moment after the answer
        scene.press(u"u"_s);
        QTRY_VERIFY(scene.said().startsWith(u"Taken back"_s));
        QVERIFY(scene.current() != first);
        show(scene);
        QCOMPARE(scene.current(), first);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"4"_s);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 2);
        QCOMPARE(scene.desk.choices().last().caseId, first);
    }

    void whatIsTakenBackAtOnceIsNoLongerGoing()
    {
        Scene scene;
        scene.desk.withholdCases(true);
        const CaseId first = decide(scene);
        const auto &model = scene.window->inbox().model();
        QVERIFY(model.rowAt(model.rowOf(first)).leaving);
        scene.press(u"u"_s);
        QTRY_COMPARE(scene.current(), first);
        show(scene);
        QCOMPARE(scene.current(), first);
        QVERIFY(!model.rowAt(model.rowOf(first)).leaving);
    }

    void whoMovesOnIsNotCalledBack()
    {
        Scene scene;
        const CaseId first = decide(scene);
        scene.desk.withholdCases(true);
        scene.press(u"u"_s);
        QTRY_VERIFY(scene.said().startsWith(u"Taken back"_s));
        scene.press(u"jj"_s);
        const CaseId further = scene.current();
        show(scene);
        QCOMPARE(scene.current(), further);
        QVERIFY(scene.window->inbox().model().rowOf(first) >= 0);
    }

    /// Its author was dealt with, and the post still waits.
    void aCaseThatIsOpenAgainMovesNobody()
    {
        Scene scene;
        scene.press(u"jj"_s);
        const CaseId punished = decide(scene);
        const CaseId next = scene.current();
        QVERIFY(next != punished);
        QTRY_COMPARE(scene.window->inbox().model().rowOf(punished), -1);
        scene.desk.pass(30s);
        scene.desk.changeCase(punished, [](IndexedCase &) {});
        QTRY_VERIFY(scene.window->inbox().model().rowOf(punished) >= 0);
        QCOMPARE(scene.current(), next);
        QVERIFY(!scene.window->inbox().model().rowAt(scene.window->inbox().model().rowOf(punished)).leaving);
    }

    void takingBackDoesNotLeaveThePlace()
    {
        Scene scene;
        decide(scene);
        scene.press(u"gm"_s); // mine: none
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        const QString place = scene.window->windowTitle();
        scene.press(u"u"_s);
        QTRY_VERIFY(scene.said().startsWith(u"Taken back"_s));
        QCOMPARE(scene.window->windowTitle(), place);
    }

    void aClearedSearchLeadsBack_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<int>("found");
        QTest::addRow("nothing was found") << u"qqqqq"_s << 0;
        QTest::addRow("another case was found") << u"zakwas"_s << 1;
        QTest::addRow("among others") << u"hello"_s << 3;
    }
    void aClearedSearchLeadsBack()
    {
        QFETCH(const QString, words);
        QFETCH(const int, found);
        Scene scene;
        scene.press(u"jjjjjjj"_s);
        const CaseId before = scene.current();
        search(scene, words);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), found);
        QVERIFY(scene.current() != before);
        scene.press(Qt::Key_Escape);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 12);
        QCOMPARE(scene.current(), before);
    }

    void whatWasChosenInASearchStays()
    {
        Scene scene;
        search(scene, u"hello"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 3);
        scene.press(Qt::Key_Return);
        scene.press(u"j"_s);
        const CaseId chosen = scene.current();
        scene.press(Qt::Key_Escape);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 12);
        QCOMPARE(scene.current(), chosen);
    }

    void anotherPlaceLeadsBackToo()
    {
        Scene scene;
        scene.press(u"jjj"_s);
        const CaseId before = scene.current();
        scene.press(u"gs"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        scene.press(u"gi"_s);
        QTRY_COMPARE(scene.current(), before);
    }

    void whatEndsElsewhereStaysUntilTheCursorMoves_data()
    {
        QTest::addColumn<QString>("by");
        QTest::addColumn<QString>("told");
        QTest::addColumn<bool>("armed");
        QTest::addRow("decided by a colleague") << u"Marta"_s << u"Decided by Marta just now"_s << false;
        QTest::addRow("ended at the platform") << QString() << u"Ended at the platform"_s << false;
        QTest::addRow("while a choice is made") << u"Marta"_s << u"Decided by Marta just now"_s << true;
    }
    void whatEndsElsewhereStaysUntilTheCursorMoves()
    {
        QFETCH(const QString, by);
        QFETCH(const QString, told);
        QFETCH(const bool, armed);
        Scene scene;
        const views::InboxModel &model = scene.window->inbox().model();
        scene.press(u"jj"_s);
        const CaseId ended = scene.current();
        const CaseId next = model.idAt(3);
        QTRY_VERIFY(scene.window->casePane().sheet());
        if (armed)
            scene.press(u"4"_s);
        scene.desk.endElsewhere(ended, by);
        scene.press(u"4"_s);
        scene.press(Qt::Key_Return);
        QVERIFY(!scene.isArmed());
        QVERIFY(scene.desk.choices().isEmpty());
        QCOMPARE(scene.current(), ended);
        QCOMPARE(model.rowOf(ended), 2);
        QTRY_VERIFY2(rowText(scene).contains(told), qPrintable(rowText(scene)));
        scene.press(u"j"_s);
        QCOMPARE(scene.current(), next);
        QTRY_COMPARE(model.rowOf(ended), -1);
        QCOMPARE(scene.current(), next);
        scene.press(u"4"_s);
        QVERIFY(scene.isArmed());
    }

    void whatEndedElsewhereLeavesAlsoWhereNothingElseWaits_data()
    {
        QTest::addColumn<int>("left");
        QTest::addRow("the only one") << 0;
        QTest::addRow("the last row") << 3;
    }
    void whatEndedElsewhereLeavesAlsoWhereNothingElseWaits()
    {
        QFETCH(const int, left);
        Scene scene;
        const views::InboxModel &model = scene.window->inbox().model();
        QList<CaseId> others;
        for (int row = left; row < model.rowCount() - 1; ++row)
            others += model.idAt(row);
        const CaseId ended = model.idAt(model.rowCount() - 1);
        scene.window->inbox().goTo(ended);
        scene.desk.removeCases(others);
        scene.desk.endElsewhere(ended, u"Marta"_s);
        QCOMPARE(scene.current(), ended);
        scene.press(u"j"_s);
        QTRY_COMPARE(model.rowCount(), left);
        QCOMPARE(scene.current(), model.idAt(left - 1));
    }

    /// Nothing that this window did is told as somebody else's deed.
    void whatIsLetGoOfLeavesAtOnce()
    {
        Scene scene;
        scene.press(u"c"_s);
        const CaseId mine = scene.current();
        scene.press(u"gm"_s);
        QTRY_COMPARE(scene.current(), mine);
        scene.press(u"c"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
    }

    void whileAListIsFilledItsFirstRowIsCurrent()
    {
        Scene scene;
        const QList<CaseId> evening = scene.desk.allCases();
        scene.desk.removeCases(evening);
        scene.press(u"j"_s); // from the one that was current
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        scene.desk.accountState(AccountId(1)).syncing = true;
        scene.desk.announceAccounts();
        addCase(scene, 90, 20);
        addCase(scene, 91, 40);
        QCOMPARE(scene.current(), CaseId(91));
        addCase(scene, 92, 60);
        QCOMPARE(scene.current(), CaseId(92));
        scene.press(u"p"_s); // somebody reads
        addCase(scene, 93, 80);
        QCOMPARE(scene.current(), CaseId(92));
    }

    void whatComesBackCanBeDecidedAgain()
    {
        Scene scene;
        const CaseId id = scene.current();
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.desk.endElsewhere(id, u"Marta"_s);
        scene.press(u"4"_s);
        QVERIFY(!scene.isArmed());
        scene.desk.sheetOf(id).detail.summary.facts.state = CaseState::Open;
        scene.desk.changeCase(id, [](IndexedCase &) {});
        QCOMPARE(scene.current(), id);
        QTRY_VERIFY2(!rowText(scene).contains(u"Marta"_s), qPrintable(rowText(scene)));
        scene.press(u"4"_s);
        QVERIFY(scene.isArmed());
    }

    /// The window goes nowhere by itself, and least of all under a form in which somebody types.
    void theLastCaseOfARoomLeadsToNoOtherPlace()
    {
        Scene scene;
        chooseRoomOf(scene, CaseId(1));
        const QString place = scene.window->windowTitle();
        QVERIFY2(place.startsWith(u"Photo forum › Darkroom"_s), qPrintable(place));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"4"_s);
        auto *reason = scene.window->findChild<QLineEdit *>(u"reason"_s);
        reason->setFocus();
        scene.press(u"the third "_s);
        scene.desk.endElsewhere(CaseId(1), u"Marta"_s);
        scene.press(u"time"_s);
        QCOMPARE(reason->text(), u"the third time"_s);
        QCOMPARE(scene.window->windowTitle(), place);
        QCOMPARE(scene.current(), CaseId(1));
    }

    void ownLastDecisionInARoomStaysThere()
    {
        Scene scene;
        chooseRoomOf(scene, CaseId(1));
        const QString place = scene.window->windowTitle();
        QCOMPARE(decide(scene), CaseId(1));
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        QCOMPARE(scene.window->windowTitle(), place);
        scene.press(u"gi"_s);
        QTRY_VERIFY(scene.current().isValid());
        QTRY_VERIFY(!placeNames(scene).contains(u"Darkroom"_s));
    }

    /// It waits like any other.
    void aCaseThatIsOnlyInAnotherListNowCanBeDecided_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addRow("a claim ended by itself") << u"gm"_s;
        QTest::addRow("its time has come") << u"gs"_s;
    }
    void aCaseThatIsOnlyInAnotherListNowCanBeDecided()
    {
        QFETCH(const QString, place);
        Scene scene;
        const CaseId id = scene.current();
        const bool mine = place == u"gm"_s;
        scene.desk.changeCase(id, [&scene, mine](IndexedCase &facts) {
            facts.claimedBy = mine ? scene.desk.me() : MemberId();
            facts.state = mine ? CaseState::Open : CaseState::Aside;
        });
        scene.press(place);
        QTRY_COMPARE(scene.current(), id);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.desk.changeCase(id, [](IndexedCase &facts) {
            facts.claimedBy = {};
            facts.state = CaseState::Open;
        });
        QCOMPARE(scene.current(), id);
        QTRY_VERIFY2(rowText(scene).contains(u"No longer in this list"_s), qPrintable(rowText(scene)));
        QVERIFY(scene.window->actions()[Command::Claim]->isEnabled());
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().first().caseId, id);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
    }

    void whatIsOnlyInAnotherListEndsThereToo()
    {
        Scene scene;
        const CaseId id = scene.current();
        scene.press(u"c"_s);
        scene.press(u"gm"_s);
        scene.desk.changeCase(id, [](IndexedCase &facts) { facts.claimedBy = {}; });
        scene.press(u"c"_s); // claimed again, and nowhere else meanwhile
        QTRY_VERIFY2(!rowText(scene).contains(u"No longer"_s), qPrintable(rowText(scene)));
        QCOMPARE(scene.current(), id);
        scene.desk.changeCase(id, [](IndexedCase &facts) { facts.claimedBy = {}; });
        scene.desk.endElsewhere(id, u"Marta"_s);
        QCOMPARE(scene.current(), id);
        QTRY_VERIFY2(rowText(scene).contains(u"Decided by Marta"_s), qPrintable(rowText(scene)));
        QVERIFY(!scene.window->actions()[Command::Claim]->isEnabled());
        scene.press(u"j"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
    }

    void whoeverGoesOnLeavesWhatIsInAnotherList()
    {
        Scene scene;
        const CaseId id = scene.current();
        scene.press(u"c"_s);
        scene.press(u"gm"_s);
        scene.desk.changeCase(id, [](IndexedCase &facts) { facts.claimedBy = {}; });
        QCOMPARE(scene.current(), id);
        scene.press(u"j"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
    }

    void aLinkLeadsToItsCaseWhereverThatIs_data()
    {
        QTest::addColumn<bool>("aside");
        QTest::addColumn<QString>("searched");
        QTest::addRow("set aside") << true << QString();
        QTest::addRow("a search hides it") << false << u"qqqqq"_s;
        QTest::addRow("set aside, and a search") << true << u"hello"_s;
    }
    void aLinkLeadsToItsCaseWhereverThatIs()
    {
        QFETCH(const bool, aside);
        QFETCH(const QString, searched);
        Scene scene;
        const CaseId wanted(20);
        if (aside)
            scene.desk.changeCase(wanted, [](IndexedCase &facts) { facts.state = CaseState::Aside; });
        if (!searched.isEmpty()) {
            search(scene, searched);
            QTRY_COMPARE(scene.window->inbox().model().rowOf(wanted), -1);
        }
        Q_EMIT scene.window->casePane().caseChosen(wanted);
        QTRY_COMPARE(scene.current(), wanted);
        const QString place = aside ? u"Set aside"_s : u"Inbox"_s;
        QVERIFY2(scene.window->windowTitle().startsWith(place), qPrintable(scene.window->windowTitle()));
        QVERIFY(scene.window->findChild<QLineEdit *>(u"search"_s)->text().isEmpty());
        QCOMPARE(QApplication::focusWidget(), scene.window->inbox().list());
    }

    void aLinkToACaseThatEndedIsAnswered()
    {
        Scene scene;
        scene.press(u"gs"_s);
        const QString place = scene.window->windowTitle();
        scene.desk.removeCases({CaseId(20)});
        Q_EMIT scene.window->casePane().caseChosen(CaseId(20));
        QCOMPARE(scene.said(), u"That case no longer waits."_s);
        QCOMPARE(scene.window->windowTitle(), place);
    }

private:
    static void addCase(Scene &scene, int id, int priority)
    {
        scene.desk.addCases(
            {{.id = CaseId(id), .community = photoForum, .priority = priority, .title = u"New"_s, .author = u"x"_s}});
    }
    static void chooseRoomOf(Scene &scene, CaseId id)
    {
        scene.press(u"gp"_s);
        const QString room = scene.desk.sheetOf(id).detail.summary.room;
        auto *places = qobject_cast<QListView *>(QApplication::focusWidget());
        QVERIFY(places);
        places->setCurrentIndex(places->model()->match(
            places->model()->index(0, 0), Qt::DisplayRole, scene.desk.sheetOf(id).detail.summary.community)[0]);
        scene.press(Qt::Key_Right);
        places->setCurrentIndex(places->model()->match(places->model()->index(0, 0), Qt::DisplayRole, room)[0]);
        QTRY_COMPARE(scene.current(), id);
        scene.window->inbox().list()->setFocus();
    }
    static QStringList placeNames(Scene &scene)
    {
        const auto &places = *scene.window->findChild<views::PlacesModel *>();
        QStringList names;
        for (int row = 0; row < places.rowCount(); ++row)
            names += places.rowAt(row).name;
        return names;
    }
    static QString rowText(Scene &scene)
    {
        const views::InboxModel &model = scene.window->inbox().model();
        return model.data(model.index(model.rowOf(scene.current())), Qt::AccessibleTextRole).toString();
    }
    static CaseId decide(Scene &scene)
    {
        const CaseId decided = scene.current();
        [&] { QTRY_VERIFY(scene.window->casePane().sheet()); }();
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        [&] { QTRY_COMPARE(scene.desk.choices().size(), 1); }();
        return decided;
    }
    static void search(Scene &scene, const QString &words)
    {
        scene.press(u"/"_s);
        QTest::keyClicks(scene.target(), words);
    }
    static void show(Scene &scene)
    {
        scene.desk.withholdCases(false);
        scene.desk.announceCases();
    }
};

SZEPT_TEST(CursorTest)
#include "tst_cursor.moc"
