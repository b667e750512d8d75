// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"

#include <QLineEdit>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;

namespace {

const CaseId unread{1}; ///< has rules

/// A window at a case that is being read until it is released.
class Waiting : public Scene
{
public:
    Waiting()
    {
        window->inbox().goTo(CaseId(7));
        [&] { QTRY_VERIFY(window->casePane().sheet()); }();
        Q_EMIT desk.caseChanged(unread); // it may have been read ahead
        desk.hold();
        window->inbox().goTo(unread);
    }
    void letCome()
    {
        desk.release();
        [&] { QTRY_VERIFY(window->casePane().sheet()); }();
        QCOMPARE(window->casePane().sheet()->detail.summary.facts.id, unread);
    }
    OfferedAction &offered(Slot slot)
    {
        return *std::ranges::find(desk.sheetOf(unread).offers, slot, [](const auto &one) { return one.spec.slot; });
    }
};

} // namespace

/// What is pressed before a case is there.
class EarlyKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDigitKeepsItsMeaning()
    {
        Waiting scene;
        scene.press(u"41"_s);
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
        scene.desk.release();
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().constFirst().caseId, unread);
        QCOMPARE(scene.desk.choices().constFirst().action, u"delete_and_agree"_s);
        QVERIFY(scene.desk.choices().constFirst().rule);
    }

    void untilWhenIsNoDecision()
    {
        Waiting scene;
        scene.press(u"s3"_s);
        scene.press(Qt::Key_Return);
        scene.desk.release();
        QTRY_VERIFY(scene.desk.deeds().contains(u"aside 1"_s));
        QVERIFY(scene.desk.choices().isEmpty());
    }

    void theWordsOfANoteAreNoCommands()
    {
        Waiting scene;
        scene.press(u"njoku"_s);
        scene.letCome();
        QCOMPARE(scene.current(), unread);
        auto *note = scene.window->findChild<QLineEdit *>(u"note"_s);
        QVERIFY(note->hasFocus());
        scene.press(u"1"_s);
        QCOMPARE(note->text(), u"joku1"_s);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.desk.deeds().contains(u"note 1"_s));
    }

    void whoeverOnlyWalksIsNotHeldUp()
    {
        Waiting scene;
        scene.press(u"j"_s);
        QVERIFY(scene.current() != unread);
    }

    void whatIsTypedIntoTheSearchStaysThere()
    {
        Waiting scene;
        auto *search = scene.window->findChild<QLineEdit *>(u"search"_s);
        search->setFocus();
        scene.press(u"41"_s);
        QCOMPARE(search->text(), u"41"_s);
        scene.letCome();
        QVERIFY(!scene.isArmed());
    }

    void whatLeadsNowhereTakesTheRestWithIt()
    {
        Waiting scene;
        scene.offered(Slot::Remove).permitted = false;
        scene.press(u"41"_s);
        scene.press(Qt::Key_Return);
        scene.letCome();
        QVERIFY(!scene.isArmed());
        QVERIFY(scene.desk.choices().isEmpty());
    }

    /// Neither is the question answered that nobody has seen, nor the next case decided.
    void afterEnterNothingIsKept()
    {
        Waiting scene;
        scene.offered(Slot::Remove).spec.severe = true;
        scene.press(u"4"_s);
        scene.press(Qt::Key_Return);
        scene.press(Qt::Key_Return);
        scene.press(u"1"_s);
        scene.letCome();
        QVERIFY(scene.isArmed());
        QVERIFY(scene.desk.choices().isEmpty());
        scene.press(Qt::Key_Return); // of the same breath
        QVERIFY(scene.desk.choices().isEmpty());
    }

    void escForgetsThem()
    {
        Waiting scene;
        scene.press(u"4"_s);
        scene.press(Qt::Key_Escape);
        scene.letCome();
        QVERIFY(!scene.isArmed());
        scene.press(u"4"_s);
        QVERIFY(scene.isArmed());
    }

    /// Until a pause: what is typed on is still meant for it.
    void whereTheCaseDoesNotComeTheRestMeansNothing()
    {
        Waiting scene;
        scene.press(u"n"_s);
        scene.desk.failWith(Error{ErrorKind::Unavailable, {}, {}, {}});
        scene.desk.release();
        QTRY_VERIFY(!scene.window->casePane().whyUnread().isEmpty());
        scene.press(u"ju"_s);
        QCOMPARE(scene.current(), unread);
        const auto *pause = scene.window->findChild<QTimer *>(u"earlyPause"_s);
        QVERIFY(pause);
        QTRY_VERIFY(!pause->isActive());
        scene.press(u"j"_s);
        QVERIFY(scene.current() != unread);
    }

    void anotherCaseForgetsThem()
    {
        Waiting scene;
        scene.press(u"4"_s);
        scene.window->inbox().goTo(CaseId(7));
        scene.window->inbox().goTo(unread);
        scene.letCome();
        QVERIFY(!scene.isArmed());
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
    }
};

SZEPT_TEST(EarlyKeysTest)
#include "tst_earlykeys.moc"
