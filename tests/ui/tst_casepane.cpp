// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "ui/case/caseview.h"
#include "ui/case/noteform.h"
#include "ui/common/actions.h"

#include <QAction>
#include <QCalendarWidget>
#include <QCheckBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>

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

    /// What is noted anywhere has the case read again.
    void whoeverWalksTheLinksIsNotThrownBack()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(1));
        QTRY_VERIFY(scene.window->casePane().sheet());
        auto *view = scene.window->casePane().view();
        const auto link = [view] {
            QTextCursor at = view->textCursor();
            at.setPosition(at.selectionStart() + 1);
            return at.charFormat().anchorHref();
        };
        view->setFocus();
        const QString rules = u"section:%1"_s.arg(int(ui::Section::Rules));
        for (int tabs = 0; tabs < 20 && link() != rules; ++tabs)
            scene.press(Qt::Key_Tab);
        QCOMPARE(link(), rules);
        scene.press(Qt::Key_Return); // opens it, and the text is another one
        QCOMPARE(link(), rules);
        auto &note = scene.desk.sheetOf(CaseId(1)).detail.notes.emplaceBack();
        note.text = u"seen before"_s;
        Q_EMIT scene.desk.everyCaseChanged();
        QTRY_VERIFY(view->toPlainText().contains(u"seen before"_s));
        QCOMPARE(link(), rules);
        scene.press(Qt::Key_Return);
        QCOMPARE(link(), rules);
        scene.press(Qt::Key_Tab);
        QVERIFY2(link() != rules && link() != u"section:%1"_s.arg(int(ui::Section::Why)), qPrintable(link()));
    }

    void whatIsSelectedStaysSelected()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(1));
        QTRY_VERIFY(scene.window->casePane().sheet());
        auto *view = scene.window->casePane().view();
        const QString words = u"Keep talking"_s;
        QVERIFY(view->find(words));
        auto &note = scene.desk.sheetOf(CaseId(1)).detail.notes.emplaceBack();
        note.text = u"seen before"_s;
        Q_EMIT scene.desk.everyCaseChanged();
        QTRY_VERIFY(view->toPlainText().contains(u"seen before"_s));
        QCOMPARE(view->textCursor().selectedText(), words);
        scene.window->inbox().goTo(CaseId(2));
        QTRY_VERIFY(scene.window->casePane().sheet());
        QVERIFY(!view->textCursor().hasSelection());
    }

    void whatWasReadAheadBeforeAChangeIsNotShownAfterIt()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        const CaseId next = scene.window->inbox().following();
        Q_EMIT scene.desk.caseChanged(next); // it was read ahead with the first
        scene.desk.hold();
        scene.window->casePane().readAhead(next);
        Q_EMIT scene.desk.caseChanged(next);
        scene.window->casePane().readAhead(next);
        scene.desk.releaseFirst(); // as it was before the change
        scene.desk.sheetOf(next).detail.summary.account = u"As it is now"_s;
        scene.desk.release();
        scene.window->inbox().goTo(next);
        QTRY_VERIFY(scene.window->casePane().sheet());
        QCOMPARE(scene.window->casePane().sheet()->detail.summary.account, u"As it is now"_s);
    }

    void whatWasReadAheadIsReadAgainWhenAnyCaseMayHaveChanged()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        const CaseId next = scene.window->inbox().following();
        scene.desk.sheetOf(next).detail.summary.account = u"As it is now"_s;
        Q_EMIT scene.desk.everyCaseChanged();
        scene.window->inbox().goTo(next);
        QTRY_VERIFY(scene.window->casePane().sheet());
        QCOMPARE(scene.window->casePane().sheet()->detail.summary.account, u"As it is now"_s);
    }

    void whatWasReadBeforeAChangeIsNotShownAfterWhatWasReadSince()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        const CaseId other = scene.window->inbox().model().idAt(5);
        scene.desk.hold();
        scene.window->inbox().goTo(other);
        Q_EMIT scene.desk.caseChanged(other);
        scene.desk.releaseFirst(); // of the case itself, before the change
        QVERIFY(!scene.window->casePane().sheet());
        scene.desk.release();
        QTRY_VERIFY(scene.window->casePane().sheet());
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

    void whatIsOpenedComesIntoSight_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("heading");
        QTest::addRow("the thread") << u"t"_s << u"▾ Thread around it"_s;
        QTest::addRow("the person") << u"w"_s << u"▾ anna_k"_s;
        QTest::addRow("the past") << u"i"_s << u"▾ What happened so far"_s;
        QTest::addRow("the digits") << u"d"_s << u"▾ What the digits do here"_s;
    }
    void whatIsOpenedComesIntoSight()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, heading);
        Scene scene;
        scene.window->resize(1100, 620);
        scene.window->inbox().goTo(CaseId(1));
        QTRY_VERIFY(scene.window->casePane().sheet());
        const auto *view = scene.window->casePane().view();
        scene.press(key);
        const QTextCursor at = view->document()->find(heading);
        QVERIFY(!at.isNull());
        QTRY_VERIFY(view->viewport()->rect().contains(view->cursorRect(at)));
        QTextCursor under = at;
        under.movePosition(QTextCursor::NextBlock);
        QVERIFY(view->viewport()->rect().contains(view->cursorRect(under)));
    }

    void wordsThatWereTypedAreThereWhenOneComesBack()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        const CaseId id = scene.current();
        auto &decisions = scene.window->casePane().decisions();
        const auto told = [&decisions] {
            QStringList texts;
            for (const auto labels = decisions.findChildren<QLabel *>(); const QLabel *label : labels) {
                if (label->isVisible())
                    texts.append(label->text());
            }
            return texts.join(u'\n');
        };
        auto *reason = decisions.findChild<QLineEdit *>(u"reason"_s);
        scene.press(u"1"_s);
        reason->setFocus();
        QTest::keyClicks(reason, u"third time this week"_s);
        scene.press(Qt::Key_Escape);
        QVERIFY(!scene.isArmed());
        scene.press(u"j"_s);
        QTRY_VERIFY(scene.current() != id);
        QTRY_VERIFY(scene.window->casePane().sheet());
        QVERIFY(!told().contains(u"You began"_s));
        scene.press(u"1"_s);
        QVERIFY(reason->text().isEmpty()); // another case, other words
        scene.press(Qt::Key_Escape);
        scene.press(u"k"_s);
        QTRY_COMPARE(scene.current(), id);
        QTRY_VERIFY2(told().contains(u"You began"_s), qPrintable(told()));
        scene.press(u"1"_s);
        QCOMPARE(reason->text(), u"third time this week"_s);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().constFirst().reason, u"third time this week"_s);
        QVERIFY(scene.desk.begun(id).isEmpty()); // it is decided
    }

    void aListOfMoreStaysWhileItOffersTheSame()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        const CaseId id = scene.current();
        auto &sheet = scene.desk.sheetOf(id);
        OfferedAction moved = sheet.offers.constFirst();
        moved.spec.id = u"move"_s;
        moved.spec.slot = Slot::More;
        const auto readAgain = [&scene, &sheet, id](const QString &account) {
            sheet.detail.summary.facts.version = account;
            sheet.detail.summary.account = account;
            Q_EMIT scene.desk.caseChanged(id);
            QTRY_COMPARE(scene.window->casePane().sheet()->detail.summary.account, account);
        };
        const auto *keys = scene.window->casePane().decisions().findChild<QWidget *>(u"slot1"_s);
        sheet.offers.append(moved);
        readAgain(u"with one more"_s);
        scene.press(u"9"_s);
        QVERIFY(!keys->isVisible());
        readAgain(u"with another report"_s);
        QVERIFY(!keys->isVisible()); // the next digit still chooses of the list
        moved.spec.id = u"copy"_s;
        sheet.offers.append(moved);
        readAgain(u"with two more"_s);
        QVERIFY(keys->isVisible());
    }

    void wordsThatAreTakenAwayAgainAreForgotten()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        auto *reason = scene.window->casePane().decisions().findChild<QLineEdit *>(u"reason"_s);
        scene.press(u"1"_s);
        reason->setFocus();
        QTest::keyClicks(reason, u"no"_s);
        QCOMPARE(scene.desk.begun(scene.current()).choice->reason, u"no"_s);
        reason->selectAll();
        QTest::keyClick(reason, Qt::Key_Delete);
        QVERIFY(scene.desk.begun(scene.current()).isEmpty());
    }

    void wordsAreKeptUntilWhatTheySayIsSaved()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        const CaseId id = scene.current();
        scene.press(u"n"_s);
        scene.press(u"asked Marta"_s);
        scene.desk.hold();
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.desk.begun(id).note, u"asked Marta"_s);
        scene.press(u"4"_s);
        auto *reason = scene.window->findChild<QLineEdit *>(u"reason"_s);
        reason->setFocus();
        QTest::keyClicks(reason, u"the third time"_s);
        scene.press(Qt::Key_Return);
        QCOMPARE(scene.desk.choices().size(), 1);
        QVERIFY(scene.desk.begun(id).choice);
        scene.desk.release();
        QTRY_VERIFY(scene.desk.begun(id).isEmpty());
    }

    void theNextNoteIsOfTheCaseAgain()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        auto &detail = scene.desk.sheetOf(scene.current()).detail;
        const qsizetype before = detail.notes.size();
        auto *onPerson = scene.window->casePane().note().findChild<QCheckBox *>();
        scene.press(u"n"_s);
        scene.press(u"of the person"_s);
        onPerson->click();
        scene.press(Qt::Key_Return);
        QCOMPARE(detail.notes.size(), before);
        scene.press(u"n"_s);
        QVERIFY(!onPerson->isChecked());
        scene.press(u"of the case"_s);
        scene.press(Qt::Key_Return);
        QCOMPARE(detail.notes.size(), before + 1);
    }

    /// Nothing of what was shown comes back half.
    void whatCouldNotBeReadAgainIsGoneAsAWhole()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        const auto &pane = scene.window->casePane();
        scene.desk.failWith(Error{ErrorKind::Unavailable, {}, {}, {}});
        Q_EMIT scene.desk.caseChanged(scene.current());
        QTRY_VERIFY(!pane.view()->isVisible());
        QVERIFY(!pane.sheet());
        for (const QString &key : {u"r"_s, u"t"_s, u"p"_s, u"n"_s, u"4"_s}) {
            scene.press(key);
            QVERIFY2(!pane.view()->isVisible(), qPrintable(key));
            QVERIFY2(scene.target()->isVisible(), qPrintable(key));
            QVERIFY(!scene.isArmed());
        }
        const QAction *note = scene.window->actions()[ui::Command::Note];
        QVERIFY(!note->isEnabled());
        QVERIFY2(note->toolTip().contains(u"could not be read"_s), qPrintable(note->toolTip()));
        scene.desk.failWith({});
        Q_EMIT scene.desk.caseChanged(scene.current());
        QTRY_VERIFY(pane.view()->isVisible());
        QVERIFY(note->isEnabled());
    }

    void aNoteThatWasBegunWaitsWithItsCase()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        const CaseId id = scene.current();
        scene.press(u"n"_s);
        auto *note = scene.window->findChild<QLineEdit *>(u"note"_s);
        QTest::keyClicks(note, u"asked Marta"_s);
        scene.window->inbox().list()->setFocus();
        scene.press(u"j"_s);
        QTRY_VERIFY(scene.current() != id);
        QVERIFY(!note->isVisible());
        scene.press(u"k"_s);
        QTRY_COMPARE(scene.current(), id);
        QVERIFY(note->isVisible());
        QCOMPARE(note->text(), u"asked Marta"_s);
        note->setFocus();
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.begun(id).isEmpty()); // it is saved
    }
};

SZEPT_TEST(CasePaneTest)
#include "tst_casepane.moc"
