// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/world.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using szept::test::compareWithThePromises;
using szept::test::Driver;
using szept::test::seed;
using szept::test::World;

namespace {

/// From outside at a workspace in a file, in all its rows together.
int kills()
{
    bool given = false;
    const int number = qEnvironmentVariableIntValue("SZEPT_CRASH_KILLS", &given);
    return given ? number : 200;
}

/// At a server a child takes longer to begin, so there are fewer.
int killsAtAServer() { return kills() * 3 / 10; }

} // namespace

/// Killed from outside at moments that only chance chose; between them, by itself, at any of the named ones.
class RandomMomentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qInfo("SZEPT_CRASH_SEED=%u makes the same choices again", seed()); }

    void whateverMomentItIsAllIsKept_data()
    {
        QTest::addColumn<Driver>("driver");
        QTest::addColumn<quint32>("world");
        QTest::addColumn<int>("times");
        const auto add = [](const char *where, Driver driver, quint32 worlds, int times) {
            for (quint32 world = 0; world < worlds; ++world)
                QTest::addRow("%s, world %u", where, world)
                    << driver << world << (times + int(worlds) - 1) / int(worlds);
        };
        add("a file", Driver::Sqlite, 4, kills());
        add("a server", Driver::Postgresql, 2, killsAtAServer());
    }

    void whateverMomentItIsAllIsKept()
    {
        QFETCH(const Driver, driver);
        QFETCH(const quint32, world);
        QFETCH(const int, times);
        World one(seed() + world, driver);
        one.colleague = true;
        QRandomGenerator random(seed() + world);
        int named = 0;
        for (int killed = 0; killed < times; ++killed) {
            one.platform.add();
            one.platform.add();
            QVERIFY(one.killAfter(std::chrono::milliseconds(random.bounded(250))));
            if (random.bounded(4) == 0) {
                QVERIFY(one.killAt(u"any"_s, 1 + random.bounded(80)));
                ++named;
            }
        }
        qInfo("%d kills from outside, %d at named moments, %d confirmations", times, named, one.confirmed());
        compareWithThePromises(one);
        QVERIFY(one.confirmed() >= times / 4);
    }
};

SZEPT_TEST(RandomMomentsTest)
#include "tst_randommoments.moc"
