// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/world.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using szept::test::compareWithThePromises;
using szept::test::Driver;
using szept::test::driverOfRow;
using szept::test::eachDriver;
using szept::test::seed;
using szept::test::World;

class CrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qInfo("SZEPT_CRASH_SEED=%u makes the same choices again", seed()); }

    void atEveryNamedMoment_data()
    {
        QTest::addColumn<Driver>("driver");
        QTest::addColumn<QStringList>("moments");
        for (const auto &[driver, where] :
            {std::pair(Driver::Sqlite, "a file"), std::pair(Driver::Postgresql, "a server")}) {
            QTest::addRow("intake, %s", where)
                << driver
                << QStringList{u"pull.answered"_s, u"intake.written"_s, u"intake.committed"_s, u"passend.written"_s,
                       u"passend.committed"_s};
            QTest::addRow("decide, %s", where) << driver << QStringList{u"decide.written"_s, u"decide.committed"_s};
            QTest::addRow("send, %s", where)
                << driver
                << QStringList{u"attempt.written"_s, u"attempt.committed"_s, u"send.answered"_s, u"outcome.written"_s,
                       u"outcome.committed"_s, u"send.looked"_s};
            QTest::addRow("undo, %s", where) << driver << QStringList{u"undo.written"_s, u"undo.committed"_s};
        }
    }

    void atEveryNamedMoment()
    {
        QFETCH(const Driver, driver);
        QFETCH(const QStringList, moments);
        World world(seed(), driver);
        for (const QString &moment : moments) {
            for (const int times : {1, 3}) {
                world.platform.add();
                world.platform.add();
                QVERIFY2(world.killAt(moment, times), qPrintable(u"never came by "_s + moment));
            }
        }
        compareWithThePromises(world);
    }

    /// What a colleague decided at the platform is found by the pass after it.
    void atTheMomentsOfClosing_data() { eachDriver(); }
    void atTheMomentsOfClosing()
    {
        World world(seed(), driverOfRow());
        QCOMPARE(world.settle(), u"settled"_s);
        for (const auto &moment : {u"look.answered"_s, u"closing.written"_s, u"closing.committed"_s}) {
            world.handleOne();
            world.handleOne();
            QVERIFY2(world.killReaderAt(moment, 2), qPrintable(u"never came by "_s + moment));
        }
        compareWithThePromises(world);
    }

    /// What a dead process was sending is sorted out by the next one, which dies as it does.
    void atTheMomentsOfRecovery_data() { eachDriver(); }
    void atTheMomentsOfRecovery()
    {
        World world(seed(), driverOfRow());
        for (const auto &moment : {u"recover.written"_s, u"recover.committed"_s}) {
            QVERIFY(world.killAt(u"send.answered"_s, 2));
            QVERIFY2(world.killAt(moment, 1), qPrintable(u"never came by "_s + moment));
        }
        compareWithThePromises(world);
    }

    /// At a server a process may have lost the right and live: what it was sending is left alone as long as it may be on
    /// its wire, and then looked at.
    void whatMayBeOnTheWireIsLeftAlone()
    {
        World world(seed(), Driver::Postgresql);
        QVERIFY(world.killAt(u"send.answered"_s, 1));
        QCOMPARE(world.sending(), 1);
        world.timePasses = false;
        QVERIFY(world.killReaderAt(u"recover.committed"_s, 1));
        QCOMPARE(world.sending(), 1);
        world.timePasses = true;
        compareWithThePromises(world);
    }

    // The test of the test.

    /// Without the durable mark before sending, what was done twice is found.
    void aMarkThatIsLeftOutIsFound_data() { eachDriver(); }
    void aMarkThatIsLeftOutIsFound()
    {
        World world(seed(), driverOfRow());
        for (int times = 0; times < 6; ++times) {
            world.platform.add();
            world.platform.add();
            world.platform.add();
            QVERIFY(world.killAt(u"send.answered"_s, 1 + times % 3, {u"forget"_s}));
        }
        QVERIFY(world.killAt(u"pull.answered"_s, 10, {u"forget"_s}));
        QCOMPARE(world.settle(), u"settled"_s);
        QVERIFY(world.problems().join(u'\n').contains(u"done twice, or without a trace"_s));
    }

    void aConfirmationBeforeTheDiskIsFound_data() { eachDriver(); }
    void aConfirmationBeforeTheDiskIsFound()
    {
        World world(seed(), driverOfRow());
        QVERIFY(world.killAt(u"decide.written"_s, 2, {u"early"_s}));
        QCOMPARE(world.settle(), u"settled"_s);
        QVERIFY(world.problems().join(u'\n').contains(u"confirmed and lost: decision"_s));
    }
};

SZEPT_TEST(CrashTest)
#include "tst_crash.moc"
