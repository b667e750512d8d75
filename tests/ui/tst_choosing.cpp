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
