// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/timetext.h"
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"

#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;

/// What becomes of a deed that is quicker than the list, or that is refused.
class RefusalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuickDecisionNeverLandsOnACaseThatIsLeaving()
    {
        Scene scene;
        const auto &model = scene.window->inbox().model();
        QList<CaseId> others = scene.desk.allCases();
        for (int row = 0; row < 3; ++row)
            others.removeOne(model.idAt(row));
        scene.desk.removeCases(others);
        QCOMPARE(model.rowCount(), 3);
        scene.desk.withholdCases(true); // the list hears of the decisions later
        scene.window->inbox().goTo(model.idAt(2));
        const auto decide = [&scene] {
            QTRY_VERIFY(scene.window->casePane().sheet());
            scene.press(u"1"_s);
            scene.press(Qt::Key_Return);
        };
        decide();
        QCOMPARE(scene.current(), model.idAt(1));
        decide();
        QCOMPARE(scene.current(), model.idAt(0));
        decide();
        QCOMPARE(scene.desk.choices().size(), 3);
        QVERIFY(!scene.current().isValid());
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.desk.choices().size(), 3);
    }

    void aRefusedDecisionBringsTheCaseBack_data()
    {
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("told");
        const views::Language language{QLocale(QLocale::English)};
        const QString moment = u"2026-02-25T10:00:00Z"_s;
        const QString shown = views::exactTimeText(*fromIso8601(moment));
        QTest::addRow("decided") << Reason{u"decided_by"_s, {u"marta"_s, moment}}
                                 << u"marta decided it, %1."_s.arg(shown);
        QTest::addRow("claimed") << Reason{u"claimed_by"_s, {u"marta"_s, moment}}
                                 << u"marta is at it until %1."_s.arg(shown);
        QTest::addRow("ended elsewhere") << Reason{u"closed_elsewhere"_s, {u"ola"_s, u"approved"_s}}
                                         << u"ola has handled it: approved."_s;
        QTest::addRow("not on the list") << Reason{u"not_open"_s, {u"closed"_s}}
                                         << u"The case is no longer on the list."_s;
        const QString changed = u"It changed on Photo forum since you looked. Look at it again, then decide again."_s;
        QTest::addRow("changed") << Reason{u"changed"_s, {}} << changed;
        QTest::addRow("of a newer connector") << Reason{u"moved_by_tides"_s, {}} << changed;
    }
    void aRefusedDecisionBringsTheCaseBack()
    {
        QFETCH(const Reason, reason);
        QFETCH(const QString, told);
        Scene scene;
        const CaseId id = scene.current();
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"1"_s);
        scene.desk.failWith(Error{ErrorKind::Conflict, {}, {}, reason});
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.said(), u"Not decided. "_s + told);
        QCOMPARE(scene.current(), id);
        QVERIFY(!scene.window->inbox().model().rowAt(0).leaving);
    }

    void aRefusedDecisionKeepsItsWords_data()
    {
        QTest::addColumn<bool>("alone");
        QTest::addRow("beside other cases") << false;
        QTest::addRow("the only case") << true;
    }
    void aRefusedDecisionKeepsItsWords()
    {
        QFETCH(const bool, alone);
        Scene scene;
        const CaseId id = scene.current();
        if (alone) {
            QList<CaseId> others = scene.desk.allCases();
            others.removeOne(id);
            scene.desk.removeCases(others);
        }
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"4"_s);
        auto *reason = scene.window->findChild<QLineEdit *>(u"reason"_s);
        reason->setText(u"the third time"_s);
        scene.desk.refuseDecision(Error{ErrorKind::NoSpace, {}, {}, {}});
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.said().startsWith(u"Not decided."_s));
        QTRY_VERIFY(scene.isArmed());
        QCOMPARE(scene.current(), id);
        QCOMPARE(reason->text(), u"the third time"_s);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 2);
        QCOMPARE(scene.desk.choices().last(), scene.desk.choices().first());
    }

    /// The outbox does not tell yet of what is being saved.
    void aQuickUndoTakesBackWhatWasDecidedLast()
    {
        Scene scene;
        const auto stateOf = [&scene](CaseId id) {
            for (const auto lines = scene.desk.outbox(); const views::OutboxLine &line : lines) {
                if (line.action.caseId == id)
                    return line.action.state;
            }
            return ActionState::Sent;
        };
        const auto decide = [&scene] {
            QTRY_VERIFY(scene.window->casePane().sheet());
            scene.press(u"2"_s);
            scene.press(Qt::Key_Return);
        };
        const CaseId first = scene.current();
        decide();
        QTRY_COMPARE(stateOf(first), ActionState::Waiting);
        scene.desk.hands().advance(1s);
        const CaseId second = scene.current();
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.desk.hold();
        decide();
        scene.press(u"u"_s);
        scene.desk.release();
        QTRY_COMPARE(stateOf(second), ActionState::Withdrawn);
        QCOMPARE(stateOf(first), ActionState::Waiting);
    }

    void anUndoOfWhatWasNotDecidedTakesBackNothingElse()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"2"_s);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.outbox().size(), 1);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.desk.hold();
        scene.press(u"2"_s);
        scene.desk.refuseDecision(Error{ErrorKind::NoSpace, {}, {}, {}});
        scene.press(Qt::Key_Return);
        scene.press(u"u"_s);
        scene.desk.release();
        QTRY_VERIFY(scene.said().startsWith(u"Not decided."_s));
        QCOMPARE(scene.desk.outbox().constFirst().action.state, ActionState::Waiting);
    }

    void aNoteThatCannotBeSavedKeepsItsWords()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        auto *note = scene.window->findChild<QLineEdit *>(u"note"_s);
        scene.desk.failWith(Error{ErrorKind::NoSpace, {}, {}, {}});
        scene.press(u"n"_s);
        scene.press(u"seen before"_s);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(note->isVisible() && note->text() == u"seen before"_s);
    }

    /// The letters meant for B would be commands, and the Enter meant for it would decide A.
    void whoTypesIsNotTakenAwayByARefusal_data()
    {
        QTest::addColumn<QString>("deed");
        QTest::addRow("a decision") << u"decision"_s;
        QTest::addRow("setting aside") << u"aside"_s;
        QTest::addRow("a note") << u"note"_s;
    }
    void whoTypesIsNotTakenAwayByARefusal()
    {
        QFETCH(const QString, deed);
        Scene scene;
        const CaseId first = scene.current();
        const CaseId second = readBoth(scene);
        auto *reason = scene.window->findChild<QLineEdit *>(u"reason"_s);
        scene.desk.hold();
        begin(scene, deed);
        scene.press(Qt::Key_Return);
        scene.window->inbox().goTo(second);
        QCOMPARE(scene.current(), second);
        scene.press(u"4"_s);
        QVERIFY(scene.isArmed());
        reason->setFocus();
        scene.press(u"off "_s);
        const qsizetype decided = scene.desk.choices().size();
        if (deed != u"decision"_s)
            scene.desk.failWith(Error{ErrorKind::NoSpace, {}, {}, {}});
        const QString before = scene.said();
        scene.desk.release();
        QTRY_VERIFY(scene.said() != before);
        scene.press(u"topic"_s);
        QCOMPARE(scene.current(), second);
        QCOMPARE(reason->text(), u"off topic"_s);
        QVERIFY(scene.isArmed());
        QVERIFY(!scene.window->inbox().model().rowAt(scene.window->inbox().model().rowOf(first)).leaving);
        if (deed == u"decision"_s) {
            const QString quoted = scene.desk.sheetOf(first).detail.summary.excerpt.left(12);
            QVERIFY2(scene.said().startsWith(u"Not decided: “"_s + quoted), qPrintable(scene.said()));
            QCOMPARE(scene.desk.begun(first).choice->reason, u"the third time"_s);
        }
        if (deed == u"note"_s)
            QCOMPARE(scene.desk.begun(first).note, u"the third time"_s);
        scene.desk.failWith({});
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), decided + 1);
        QCOMPARE(scene.desk.choices().constLast().caseId, second);
    }

    void whoTypesAnewInTheRefusedCaseKeepsBoth()
    {
        Scene scene;
        const CaseId first = scene.current();
        readBoth(scene);
        scene.desk.hold();
        begin(scene, u"note"_s);
        scene.press(Qt::Key_Return);
        scene.press(u"n"_s);
        scene.press(u"seen it"_s);
        scene.desk.failWith(Error{ErrorKind::NoSpace, {}, {}, {}});
        scene.desk.release();
        QTRY_COMPARE(scene.desk.begun(first).note, u"the third time; seen it"_s);
        QCOMPARE(scene.window->findChild<QLineEdit *>(u"note"_s)->text(), u"the third time; seen it"_s);
    }

    void whoTypesIsNotTakenAwayByAnUndo_data()
    {
        QTest::addColumn<bool>("searches");
        QTest::addRow("in the search") << true;
        QTest::addRow("in a form") << false;
    }
    void whoTypesIsNotTakenAwayByAnUndo()
    {
        QFETCH(const bool, searches);
        Scene scene;
        const CaseId first = scene.current();
        const CaseId second = readBoth(scene);
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.outbox().size(), 1);
        QCOMPARE(scene.current(), second);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.desk.hold();
        scene.press(u"u"_s);
        scene.press(searches ? u"/"_s : u"4"_s);
        if (!searches)
            scene.window->findChild<QLineEdit *>(u"reason"_s)->setFocus();
        scene.press(u"a"_s);
        QWidget *const typing = QApplication::focusWidget();
        scene.desk.release();
        QTRY_COMPARE(scene.desk.outbox().constLast().action.state, ActionState::Withdrawn);
        QTRY_VERIFY(scene.window->inbox().model().rowOf(first) >= 0);
        QCOMPARE(QApplication::focusWidget(), typing);
        QCOMPARE(scene.current(), second);
        QCOMPARE(scene.isArmed(), !searches);
    }

    /// It comes back later than the answer.
    void whatIsTakenBackDoesNotBreakIntoAChoice()
    {
        Scene scene;
        const CaseId first = scene.current();
        const CaseId second = readBoth(scene);
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.window->inbox().model().rowOf(first) < 0);
        scene.desk.withholdCases(true);
        scene.press(u"u"_s);
        QTRY_COMPARE(scene.desk.outbox().constLast().action.state, ActionState::Withdrawn);
        QTRY_VERIFY(scene.said().startsWith(u"Taken back"_s));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"4"_s);
        scene.desk.withholdCases(false);
        scene.desk.announceCases();
        QTRY_VERIFY(scene.window->inbox().model().rowOf(first) >= 0);
        QCOMPARE(scene.current(), second);
        QVERIFY(scene.isArmed());
    }

private:
    /// The current case and the one after it are read by then; that one is told.
    static CaseId readBoth(Scene &scene)
    {
        const auto wait = [&scene] { QTRY_VERIFY(scene.window->casePane().sheet()); };
        wait();
        scene.press(u"j"_s);
        wait();
        const CaseId second = scene.current();
        scene.press(u"k"_s);
        wait();
        return second;
    }
    /// With "the third time" typed, one Enter before it is done.
    static void begin(Scene &scene, const QString &deed)
    {
        if (deed == u"decision"_s) {
            scene.press(u"4"_s);
            QTest::keyClicks(scene.window->findChild<QLineEdit *>(u"reason"_s), u"the third time"_s);
            scene.desk.refuseDecision(Error{ErrorKind::NoSpace, {}, {}, {}});
        } else if (deed == u"aside"_s) {
            scene.press(u"s"_s);
        } else {
            scene.press(u"n"_s);
            scene.press(u"the third time"_s);
        }
    }
};

SZEPT_TEST(RefusalsTest)
#include "tst_refusals.moc"
