// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "ui/outbox/outboxpanel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;

/// What keys mean while a choice is open beside other things that have keys of their own.
class ChoosingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterBelongsToTheNoteThatHasTheFocus_data()
    {
        QTest::addColumn<bool>("inTheWords");
        QTest::addRow("in its words") << true;
        QTest::addRow("on its button") << false;
    }
    void enterBelongsToTheNoteThatHasTheFocus()
    {
        QFETCH(const bool, inTheWords);
        Scene scene;
        QLineEdit *const note = beginNote(scene);
        const CaseId id = scene.current();
        scene.press(u"4"_s);
        QVERIFY(scene.isArmed());
        (inTheWords ? static_cast<QWidget *>(note) : button(scene, u"Save the note"_s))->setFocus(Qt::TabFocusReason);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.desk.deeds().contains(u"note %1"_s.arg(id.value())));
        QVERIFY(scene.desk.choices().isEmpty());
    }

    void enterBelongsToTheSearchThatHasTheFocus()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"4"_s);
        scene.window->findChild<QLineEdit *>(u"search"_s)->setFocus(Qt::TabFocusReason);
        scene.press(Qt::Key_Return);
        QCOMPARE(QApplication::focusWidget(), scene.window->inbox().list());
        QVERIFY(scene.desk.choices().isEmpty());
        scene.press(Qt::Key_Return); // now it is meant for the form
        QTRY_COMPARE(scene.desk.choices().size(), 1);
    }

    void enterBelongsToTheButtonOfTheOutbox()
    {
        Scene scene;
        decide(scene);
        scene.desk.parkLatest(Error{ErrorKind::Unavailable, {}, {}, {}});
        scene.press(u"go"_s);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"4"_s);
        button(scene, u"Send it again"_s)->setFocus(Qt::TabFocusReason);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.desk.deeds().contains(u"parked"_s));
        QCOMPARE(scene.desk.choices().size(), 1);
    }

    /// Whoever presses a digit is at the case again.
    void whatADigitChoseFromElsewhereIsDecidedByEnter_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addColumn<QString>("done");
        QTest::addRow("a choice") << u"4"_s << QString();
        QTest::addRow("setting aside") << u"s"_s << u"aside"_s;
    }
    void whatADigitChoseFromElsewhereIsDecidedByEnter()
    {
        QFETCH(const QString, keys);
        QFETCH(const QString, done);
        Scene scene;
        decide(scene);
        scene.press(u"go"_s);
        QVERIFY(scene.window->findChild<ui::OutboxPanel *>()->list()->hasFocus());
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(keys);
        scene.press(Qt::Key_Return);
        if (done.isEmpty())
            QTRY_COMPARE(scene.desk.choices().size(), 2);
        else
            QTRY_VERIFY(scene.desk.deeds().join(u' ').contains(done));
    }

    void withControlEnterDecidesAnywhere()
    {
        Scene scene;
        QLineEdit *const note = beginNote(scene);
        scene.press(u"4"_s);
        note->setFocus(Qt::TabFocusReason);
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
    }

    void aDigitWithoutARuleLeavesTheChosenOne()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(1)); // there are rules 1, 3 and 4
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"47"_s);
        QVERIFY2(
            told(scene).contains(u"There is no rule 7 here. Enter decides without a rule"_s), qPrintable(told(scene)));
        scene.press(u"37"_s);
        QVERIFY2(told(scene).contains(u"There is no rule 7 here. Rule 3 stays chosen"_s), qPrintable(told(scene)));
        QVERIFY2(!told(scene).contains(u"without a rule"_s), qPrintable(told(scene)));
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().constFirst().rule, std::optional(3));
    }

    void aWithdrawnRuleIsChosenNoLonger_data()
    {
        QTest::addColumn<bool>("begunEarlier");
        QTest::addRow("in the open form") << false;
        QTest::addRow("with words begun earlier") << true;
    }
    void aWithdrawnRuleIsChosenNoLonger()
    {
        QFETCH(const bool, begunEarlier);
        Scene scene;
        scene.window->inbox().goTo(CaseId(1)); // there are rules 1, 3 and 4
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"43"_s);
        auto *reason = scene.window->findChild<QLineEdit *>(u"reason"_s);
        QTest::keyClicks(reason, u"third time"_s);
        if (begunEarlier)
            scene.press(Qt::Key_Escape);
        changeRules(scene, [](auto &rules) { rules.removeAt(1); });
        if (begunEarlier)
            scene.press(u"4"_s);
        QVERIFY2(told(scene).contains(u"Rule 3 is no longer here."_s), qPrintable(told(scene)));
        scene.press(Qt::Key_Return); // asks first
        QVERIFY(scene.isArmed());
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().constFirst().rule, std::optional<int>());
        QCOMPARE(scene.desk.choices().constFirst().reason, u"third time"_s);
    }

    void aRuleThatReadsOtherwiseIsLookedAtFirst()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(1)); // there are rules 1, 3 and 4
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"43"_s);
        changeRules(scene, [](auto &rules) { rules[1].second.text = u"Be kind."_s; });
        QVERIFY2(told(scene).contains(u"Be kind."_s), qPrintable(told(scene)));
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().constFirst().rule, std::optional(3));
    }

    void anotherRuleDisturbsNobody()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(1)); // there are rules 1, 3 and 4
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"43"_s);
        changeRules(scene, [](auto &rules) { rules.removeAt(0); });
        scene.press(u"1"_s);
        QVERIFY2(told(scene).contains(u"There is no rule 1 here."_s), qPrintable(told(scene)));
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().constFirst().rule, std::optional(3));
    }

    void escClosesTheFormBeforeANoteThatStoodThere()
    {
        Scene scene;
        const QLineEdit *const note = beginNote(scene);
        scene.press(u"4"_s);
        scene.window->findChild<QLineEdit *>(u"reason"_s)->setFocus();
        scene.press(Qt::Key_Escape);
        QVERIFY(!scene.isArmed());
        QVERIFY(note->isVisible());
        scene.press(Qt::Key_Escape);
        QVERIFY(!note->isVisible());
    }

    void escClosesTheNoteThatHasTheFocus()
    {
        Scene scene;
        QLineEdit *const note = beginNote(scene);
        scene.press(u"4"_s);
        note->setFocus();
        scene.press(Qt::Key_Escape);
        QVERIFY(!note->isVisible());
        QVERIFY(scene.isArmed());
    }

    void escClearsTheSearchThatHasTheFocus()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        auto *search = scene.window->findChild<QLineEdit *>(u"search"_s);
        scene.press(u"4"_s);
        search->setFocus();
        QTest::keyClicks(search, u"x"_s);
        scene.press(Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
        QVERIFY(scene.isArmed());
    }

    void escClosesTheOutboxBeforeItClearsASearch_data()
    {
        QTest::addColumn<bool>("empty");
        QTest::addRow("with a line") << false;
        QTest::addRow("empty") << true;
    }
    void escClosesTheOutboxBeforeItClearsASearch()
    {
        QFETCH(const bool, empty);
        Scene scene;
        if (!empty)
            decide(scene);
        scene.press(u"/"_s);
        scene.press(u"e"_s);
        scene.press(Qt::Key_Return);
        scene.press(u"go"_s);
        const auto *outbox = scene.window->findChild<ui::OutboxPanel *>();
        QVERIFY(outbox->isVisible());
        scene.press(Qt::Key_Escape);
        QVERIFY(!outbox->isVisible());
        const auto *search = scene.window->findChild<QLineEdit *>(u"search"_s);
        QCOMPARE(search->text(), u"e"_s);
        scene.press(Qt::Key_Escape);
        QVERIFY(search->text().isEmpty());
    }

    void chordsAndFunctionKeysMeanWhileChoosingWhatTheyMeanElsewhere()
    {
        Scene scene;
        decide(scene);
        QTRY_VERIFY(scene.window->casePane().sheet());
        const CaseId current = scene.current();
        scene.press(u"4"_s);
        QLineEdit *const reason = scene.window->findChild<QLineEdit *>(u"reason"_s);
        QTest::keyClicks(reason, u"third time"_s);
        scene.press(Qt::Key_F5);
        QVERIFY(scene.desk.deeds().contains(u"sync"_s));
        scene.press(Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(scene.desk.outbox().constLast().action.state, ActionState::Withdrawn);
        const QString place = scene.window->windowTitle();
        scene.press(Qt::Key_F1);
        QVERIFY(scene.window->windowTitle() != place);
        scene.press(Qt::Key_Escape);
        QCOMPARE(scene.window->windowTitle(), place);
        QVERIFY(scene.isArmed());
        QCOMPARE(scene.current(), current);
        QCOMPARE(reason->text(), u"third time"_s);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 2);
        QCOMPARE(scene.desk.choices().constLast().caseId, current);
    }

private:
    /// A note that waits with its case, and the focus in the list.
    static QLineEdit *beginNote(Scene &scene)
    {
        [&] { QTRY_VERIFY(scene.window->casePane().sheet()); }();
        scene.press(u"n"_s);
        auto *note = scene.window->findChild<QLineEdit *>(u"note"_s);
        QTest::keyClicks(note, u"asked Marta"_s);
        scene.window->inbox().list()->setFocus();
        return note;
    }
    template <typename Change>
    static void changeRules(Scene &scene, const Change &change)
    {
        auto &sheet = scene.desk.sheetOf(scene.current());
        change(sheet.detail.rules);
        sheet.detail.summary.account = u"Read again"_s;
        Q_EMIT scene.desk.everyCaseChanged();
        QTRY_COMPARE(scene.window->casePane().sheet()->detail.summary.account, u"Read again"_s);
    }
    static QString told(const Scene &scene)
    {
        QStringList texts;
        const auto labels = scene.window->casePane().decisions().findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts.join(u'\n');
    }
    static QPushButton *button(Scene &scene, const QString &text)
    {
        QPushButton *found = nullptr;
        for (const auto buttons = scene.window->findChildren<QPushButton *>(); QPushButton * one : buttons)
            found = one->isVisible() && one->text() == text ? one : found;
        [&] { QVERIFY2(found, qPrintable(text)); }();
        return found;
    }
    static void decide(Scene &scene)
    {
        [&] { QTRY_VERIFY(scene.window->casePane().sheet()); }();
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        [&] { QTRY_COMPARE(scene.desk.choices().size(), 1); }();
    }
};

SZEPT_TEST(ChoosingTest)
#include "tst_choosing.moc"
