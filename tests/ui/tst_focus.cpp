// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/outboxmodel.h"
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "ui/case/caseview.h"
#include "ui/outbox/outboxpanel.h"
#include "ui/start/recoverypage.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;

/// Where the keys go when what had the focus is no longer there, and what they mean then.
class FocusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterTheLastCaseEnterTakesNothingBack()
    {
        Scene scene;
        const int all = scene.window->inbox().model().rowCount();
        for (int decided = 0; decided < all; ++decided)
            decide(scene);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        scene.press(Qt::Key_Return); // "Look again"
        QVERIFY(scene.desk.deeds().contains(u"sync"_s));
        setReading(scene, true); // there is no button meanwhile
        scene.desk.addCases({newCase(90)});
        setReading(scene, false);
        QTRY_COMPARE(scene.current(), CaseId(90));
        QCOMPARE(QApplication::focusWidget(), scene.window->inbox().list());
        decide(scene);
        QCOMPARE(scene.desk.choices().last().caseId, CaseId(90));
        for (const auto outbox = scene.desk.outbox(); const views::OutboxLine &line : outbox)
            QCOMPARE(line.action.state, ActionState::Waiting);
    }

    void enterPressesUndoNowhere()
    {
        Scene scene;
        decide(scene);
        auto *undo = scene.window->findChild<QAbstractButton *>(u"undo"_s);
        undo->setFocus(Qt::TabFocusReason);
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.desk.outbox().constLast().action.state, ActionState::Waiting);
        scene.desk.hands().advance(1s);
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 2);
        undo->setFocus(Qt::TabFocusReason);
        scene.press(Qt::Key_Space);
        QTRY_COMPARE(scene.desk.outbox().constLast().action.state, ActionState::Withdrawn);
    }

    void aFormThatVanishesLeavesTheFocusWithTheList_data()
    {
        QTest::addColumn<bool>("zen");
        QTest::addRow("beside the list") << false;
        QTest::addRow("alone") << true;
    }
    void aFormThatVanishesLeavesTheFocusWithTheList()
    {
        QFETCH(const bool, zen);
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        if (zen)
            scene.press(u"z"_s);
        QWidget *const work = QApplication::focusWidget();
        scene.press(u"1"_s);
        scene.window->findChild<QLineEdit *>(u"reason"_s)->setFocus();
        scene.press(Qt::Key_Escape);
        QTRY_VERIFY(!scene.isArmed());
        QCOMPARE(QApplication::focusWidget(), work);
    }

    /// What is typed on would be commands, and Enter would decide.
    void aFormInWhichSomebodyTypesStaysWhateverHappens_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addRow("the post is another text now") << u"changed"_s;
        QTest::addRow("the action is not permitted any more") << u"forbidden"_s;
        QTest::addRow("a colleague decided") << u"decided"_s;
    }
    void aFormInWhichSomebodyTypesStaysWhateverHappens()
    {
        QFETCH(const QString, what);
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        const CaseId id = scene.current();
        auto &sheet = scene.desk.sheetOf(id);
        scene.press(u"1"_s);
        auto *reason = scene.window->findChild<QLineEdit *>(u"reason"_s);
        reason->setFocus();
        scene.press(u"1 of 2 "_s);
        if (what == u"changed"_s)
            sheet.detail.summary.facts.version = u"2"_s;
        else if (what == u"forbidden"_s)
            std::ranges::find(sheet.offers, Slot::Keep, [](const auto &offer) { return offer.spec.slot; })->permitted
                = false;
        if (what == u"decided"_s) {
            scene.desk.endElsewhere(id, u"Marta"_s);
        } else {
            sheet.detail.summary.account = u"Read again"_s;
            Q_EMIT scene.desk.caseChanged(id);
            QTRY_COMPARE(scene.window->casePane().sheet()->detail.summary.account, u"Read again"_s);
        }
        scene.press(u"just 4"_s);
        QCOMPARE(reason->text(), u"1 of 2 just 4"_s);
        QCOMPARE(QApplication::focusWidget(), reason);
        scene.press(Qt::Key_Return); // asks, or says why not
        QVERIFY(scene.isArmed());
        QVERIFY(scene.desk.choices().isEmpty());
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), what == u"changed"_s ? 1 : 0);
        if (what == u"changed"_s) {
            QCOMPARE(scene.desk.choices().constFirst().version, u"2"_s);
            return;
        }
        scene.press(Qt::Key_Escape);
        QVERIFY(!scene.isArmed());
        QCOMPARE(scene.desk.begun(id).choice->reason, u"1 of 2 just 4"_s);
    }

    void zenEndsWithTheLastCase()
    {
        Scene scene;
        QList<CaseId> others = scene.desk.allCases();
        others.removeOne(scene.current());
        scene.desk.removeCases(others);
        scene.press(u"z"_s);
        decide(scene);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        QVERIFY(scene.window->inbox().isVisible());
        QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
        QVERIFY(scene.window->inbox().isAncestorOf(QApplication::focusWidget()));
    }

    void zenThatEndsUnderAPageTakesNoFocusFromIt()
    {
        Scene scene;
        scene.press(u"z"_s);
        scene.press(u"ga"_s);
        QWidget *const work = QApplication::focusWidget();
        scene.desk.removeCases(scene.desk.allCases());
        scene.window->inbox().letLeave(scene.current()); // what was looked at goes too
        QTRY_VERIFY(!scene.current().isValid());
        QCOMPARE(QApplication::focusWidget(), work);
        QVERIFY(!scene.window->findChild<QLineEdit *>(u"search"_s)->isVisible());
        scene.press(Qt::Key_Escape);
        QVERIFY(scene.window->inbox().isVisible());
    }

    void inZenTheFocusIsOnWhatIsInSight()
    {
        Scene scene;
        scene.press(u"z"_s);
        const CaseId next = scene.window->inbox().following();
        Q_EMIT scene.desk.caseChanged(next);
        scene.desk.failWith(Error{ErrorKind::Unavailable, {}, {}, {}});
        scene.press(u"j"_s);
        QTRY_VERIFY(!scene.window->casePane().view()->isVisible());
        scene.press(u"ga"_s);
        scene.press(Qt::Key_Escape);
        QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
        QVERIFY(scene.window->casePane().isAncestorOf(QApplication::focusWidget()));
        scene.press(u"z"_s);
        QVERIFY(scene.window->inbox().isVisible());
    }

    void anAnsweredLineLeavesTheFocusInTheOutbox()
    {
        Scene scene;
        decide(scene);
        scene.desk.parkLatest(Error{ErrorKind::Unavailable, {}, {}, {}});
        scene.press(u"go"_s);
        auto *outbox = scene.window->findChild<ui::OutboxPanel *>();
        QPushButton *answer = nullptr;
        for (const auto buttons = outbox->findChildren<QPushButton *>(); QPushButton * button : buttons)
            answer = button->text() == u"It did happen"_s ? button : answer;
        QVERIFY(answer && answer->isVisible());
        answer->setFocus();
        scene.press(Qt::Key_Space);
        QTRY_VERIFY(!answer->isVisible());
        QCOMPARE(QApplication::focusWidget(), outbox->list());
    }

    /// Whoever reads "with a reason" types the reason.
    void whatIsNeededHasTheFocusAtOnce()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(20)); // there are no rules
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"5"_s);
        scene.press(u"you should know"_s);
        auto *reason = scene.window->findChild<QPlainTextEdit *>(u"reason"_s);
        QCOMPARE(reason->toPlainText(), u"you should know"_s);
        QVERIFY(scene.isArmed());
        QVERIFY(scene.desk.deeds().isEmpty());
    }

    void whereThereAreRulesTheRuleComesFirst()
    {
        Scene scene;
        scene.desk.sheetOf(CaseId(20)).detail.rules = scene.desk.sheetOf(CaseId(1)).detail.rules;
        scene.window->inbox().goTo(CaseId(20));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"53"_s);
        scene.press(u"4 times"_s);
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().first().rule, std::optional(3));
        QCOMPARE(scene.desk.choices().first().fields.value(u"reason"_s), u"4 times"_s);
    }

    void whileAChoiceIsMadeLettersMeanNothing_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addRow("a choice") << u"3"_s;
        QTest::addRow("setting aside") << u"s"_s;
    }
    void whileAChoiceIsMadeLettersMeanNothing()
    {
        QFETCH(const QString, keys);
        Scene scene;
        decide(scene);
        const CaseId current = scene.current();
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(keys);
        QVERIFY(scene.isArmed());
        const QStringList deeds = scene.desk.deeds();
        const QString place = scene.window->windowTitle();
        scene.press(u"you should know, jokes: /? zip wrt cvb gi"_s);
        for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Up, Qt::Key_End})
            scene.press(key);
        QVERIFY(scene.isArmed());
        QCOMPARE(scene.current(), current);
        QCOMPARE(scene.desk.deeds(), deeds);
        QCOMPARE(scene.window->windowTitle(), place);
        QCOMPARE(scene.desk.outbox().constLast().action.state, ActionState::Waiting);
        QVERIFY(scene.window->inbox().isVisible());
        scene.press(Qt::Key_Escape);
        scene.press(u"j"_s);
        QVERIFY(scene.current() != current);
    }

    /// Letters that are no command do not search the rows.
    void aLetterThatMeansNothingMovesNobody()
    {
        Scene scene;
        const CaseId current = scene.current();
        scene.press(u"haha"_s); // "Harassment"
        QCOMPARE(scene.current(), current);
    }

    void tabGoesInReadingOrder_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("button");
        QTest::addRow("a decision with fields and rules") << u"7"_s << QString();
        QTest::addRow("more actions") << u"9"_s << QString();
        QTest::addRow("setting aside") << u"s"_s << QString();
        QTest::addRow("a note") << u"n"_s << QString();
        QTest::addRow("accounts") << u"ga"_s << QString();
        QTest::addRow("signing in again") << u"ga"_s << u"Sign in again…"_s;
        QTest::addRow("kinds of places") << u"ga"_s << u"Add an account…"_s;
        QTest::addRow("a new account") << u"ga"_s << u"Add an account…|Discourse"_s;
        QTest::addRow("exposure") << u"gx"_s << QString();
        QTest::addRow("the outbox") << u"go"_s << QString();
    }
    void tabGoesInReadingOrder()
    {
        QFETCH(const QString, keys);
        QFETCH(const QString, button);
        Scene scene;
        scene.window->resize(1280, 900);
        scene.window->inbox().goTo(CaseId(1));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(keys);
        for (const QString &text : button.split(u'|', Qt::SkipEmptyParts))
            pressButton(scene, text);
        QCoreApplication::sendPostedEvents(); // laid out
        QWidget *const ground = scene.window->centralWidget();
        QList<std::pair<QPoint, QString>> column;
        QWidget *at = ground->nextInFocusChain();
        for (; at != ground; at = at->nextInFocusChain()) {
            const bool stops = at->isVisible() && at->isEnabled() && (at->focusPolicy() & Qt::TabFocus) != 0;
            if (stops && !at->focusProxy())
                column.append({at->mapTo(scene.window.get(), at->rect().center()), told(at)});
        }
        QVERIFY(column.size() > 3);
        for (qsizetype i = 1; i < column.size(); ++i) {
            const auto &[before, first] = column.at(i - 1);
            const auto &[after, second] = column.at(i);
            const bool onward = after.y() > before.y() + 12 || after.x() > before.x(); // lower, or to the right
            QVERIFY2(onward, qPrintable(first + u" → "_s + second));
        }
    }

    void returnSubmitsTheAccountForms()
    {
        Scene scene;
        scene.press(u"ga"_s);
        pressButton(scene, u"Sign in again…"_s);
        scene.press(u"wrong"_s);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.desk.deeds().last().startsWith(u"test "_s));
        auto *secret = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(secret && secret->objectName() == u"secret"_s);
        scene.press(Qt::Key_Escape);
        pressButton(scene, u"Add an account…"_s);
        pressButton(scene, u"Discourse"_s);
        scene.press(Qt::Key_Tab);
        scene.press(u"forum.example"_s);
        scene.press(Qt::Key_Return); // the rest is missing: it goes on there
        scene.press(u"ola"_s);
        scene.press(Qt::Key_Return);
        scene.press(u"key"_s);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.desk.deeds().contains(u"add Discourse"_s));
    }

    void enterPressesBothButtonsUnderTheRecoveryKey()
    {
        ui::RecoveryPage page(u"ABCD-EFGH"_s);
        page.show();
        page.activateWindow();
        QTRY_VERIFY(page.isActiveWindow());
        const QSignalSpy kept(&page, &ui::RecoveryPage::kept);
        for (const auto buttons = page.findChildren<QPushButton *>(); QPushButton * button : buttons) {
            button->setFocus();
            QTest::keyClick(button, Qt::Key_Return);
        }
        QCOMPARE(QGuiApplication::clipboard()->text(), u"ABCD-EFGH"_s);
        QCOMPARE(kept.size(), 1);
    }

    void aRecoveryKeyThatNobodyKeptIsNotClosedByHabit()
    {
        ui::RecoveryPage page(u"ABCD-EFGH"_s);
        page.show();
        QVERIFY(!page.close());
        QVERIFY(page.isVisible());
        const auto labels = page.findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels,
            [](const QLabel *label) { return label->isVisible() && label->text().contains("Close once more"_L1); }));
        QVERIFY(page.close());
    }

    void aPageBeginsWhereSomethingIsToBeDone()
    {
        Scene scene;
        scene.press(Qt::Key_N, Qt::ControlModifier);
        scene.press(Qt::Key_Return); // the first place
        auto *name = scene.window->findChild<QLineEdit *>(u"name"_s);
        QVERIFY(name->isVisible() && name->hasFocus());
    }

private:
    static QString told(const QWidget *widget)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u' '
            + (button ? button->text() : widget->accessibleName());
    }
    static void pressButton(Scene &scene, const QString &text)
    {
        QAbstractButton *found = nullptr;
        for (const auto buttons = scene.window->findChildren<QAbstractButton *>(); QAbstractButton * button : buttons)
            found = button->isVisible() && button->text() == text ? button : found;
        QVERIFY2(found, qPrintable(text));
        found->setFocus();
        found->click();
    }
    static FakeCase newCase(int id)
    {
        return {.id = CaseId(id), .community = photoForum, .priority = 50, .title = u"New"_s, .author = u"x"_s};
    }
    static void setReading(Scene &scene, bool reading)
    {
        scene.desk.accountState(AccountId(1)).syncing = reading;
        scene.desk.announceAccounts();
    }
    static void decide(Scene &scene)
    {
        const qsizetype before = scene.desk.choices().size();
        [&] { QTRY_VERIFY(scene.window->casePane().sheet()); }();
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        [&] { QTRY_COMPARE(scene.desk.choices().size(), before + 1); }();
    }
};

SZEPT_TEST(FocusTest)
#include "tst_focus.moc"
