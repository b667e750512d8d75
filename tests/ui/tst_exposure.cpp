// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "ui/case/exposuremeter.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;

/// What counts as looked at, and what does not.
class ExposureTest : public QObject
{
    Q_OBJECT

private:
    static Duration counted(const Scene &scene)
    {
        Duration all{};
        for (const views::ExposureLine &line : scene.desk.exposureLines())
            all += line.inView;
        return all;
    }

private Q_SLOTS:
    void itIsRecordedOnlyAfterAYes()
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

    void anotherPageHidesTheCase_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addRow("accounts") << u"ga"_s;
        QTest::addRow("exposure") << u"gx"_s;
        QTest::addRow("keys") << u"?"_s;
    }
    void anotherPageHidesTheCase()
    {
        QFETCH(const QString, keys);
        Scene scene;
        (void)scene.desk.setExposureWanted(true);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.desk.hands().advance(10s);
        scene.press(keys);
        QVERIFY(!scene.window->casePane().isVisible());
        scene.desk.hands().advance(20s);
        scene.press(Qt::Key_Escape);
        QVERIFY(scene.window->casePane().isVisible());
        scene.desk.hands().advance(40s);
        scene.press(u"j"_s);
        QCOMPARE(counted(scene), 50s);
    }

    void aWindowThatBeganWithoutAnAccountCountsToo()
    {
        Scene scene(QLocale::English, false);
        (void)scene.desk.setExposureWanted(true);
        QVERIFY(!scene.window->casePane().isVisible());
        fillEvening(scene.desk);
        scene.desk.announceAccounts();
        QTRY_VERIFY(scene.window->casePane().isVisible() && scene.window->casePane().sheet());
        scene.desk.hands().advance(40s);
        scene.press(u"j"_s);
        QCOMPARE(counted(scene), 40s);
    }

    void anotherWindowInFrontIsNotThisOne()
    {
        Scene scene;
        (void)scene.desk.setExposureWanted(true);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.desk.hands().advance(10s);
        {
            QWidget other;
            other.show();
            other.activateWindow();
            QTRY_VERIFY(other.isActiveWindow());
            scene.desk.hands().advance(20s);
        }
        scene.window->activateWindow();
        QTRY_VERIFY(scene.window->isActiveWindow());
        scene.desk.hands().advance(40s);
        scene.press(u"j"_s);
        QCOMPARE(counted(scene), 50s);
    }

    void aNightAsleepIsNotCounted()
    {
        Scene scene;
        (void)scene.desk.setExposureWanted(true);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.desk.hands().advance(8h);
        scene.press(u"j"_s);
        QCOMPARE(counted(scene), 0s);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.desk.hands().advance(40s);
        scene.press(u"k"_s);
        QCOMPARE(counted(scene), 40s);
    }

    /// However long it is, as long as the meter comes to write it down; in the hour that it was in.
    void anEveningInFrontOfOneCaseIsCounted()
    {
        Scene scene;
        (void)scene.desk.setExposureWanted(true);
        QTRY_VERIFY(scene.window->casePane().sheet());
        auto *meter = scene.window->findChild<ui::ExposureMeter *>();
        for (int minute = 0; minute < 90; ++minute) {
            scene.desk.hands().advance(ui::ExposureMeter::interval);
            meter->note();
        }
        QCOMPARE(counted(scene), 90min);
        scene.desk.hands().advance(8h); // asleep
        meter->note();
        scene.desk.hands().advance(40s);
        scene.press(u"j"_s);
        QCOMPARE(counted(scene), 90min + 40s);
    }

    void whatIsNotReadYetIsNotLookedAt()
    {
        Scene scene;
        (void)scene.desk.setExposureWanted(true);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.desk.hands().advance(10s);
        scene.desk.hold();
        scene.window->inbox().goTo(scene.window->inbox().model().idAt(5));
        QTRY_VERIFY(scene.window->casePane().isSketched());
        scene.desk.hands().advance(20s);
        scene.desk.release();
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.desk.hands().advance(40s);
        scene.press(u"j"_s);
        QCOMPARE(counted(scene), 50s);
    }
};

SZEPT_TEST(ExposureTest)
#include "tst_exposure.moc"
