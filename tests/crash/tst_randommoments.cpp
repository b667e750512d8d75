// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/world.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using szept::test::compareWithThePromises;
using szept::test::seed;
using szept::test::World;

namespace {

/// In all, over the four rows; as many in each run, however long it takes.
int kills()
{
    bool given = false;
    const int number = qEnvironmentVariableIntValue("SZEPT_CRASH_KILLS", &given);
    return given ? number : 200;
}

} // namespace

/// Killed where nobody has put a name: at any moment from within, and from outside.
class RandomMomentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qInfo("SZEPT_CRASH_SEED=%u makes the same choices again", seed()); }

    void whateverMomentItIsAllIsKept_data()
    {
        QTest::addColumn<quint32>("world");
        for (quint32 world = 0; world < 4; ++world)
            QTest::addRow("world %u", world) << world;
    }

    void whateverMomentItIsAllIsKept()
    {
        QFETCH(const quint32, world);
        World one(seed() + world);
        one.colleague = true;
        QRandomGenerator random(seed() + world);
        const int times = (kills() + 3) / 4;
        for (int killed = 0; killed < times; ++killed) {
            one.platform.add();
            one.platform.add();
            if (random.bounded(2) == 0)
                QVERIFY(one.killAt(u"any"_s, 1 + random.bounded(80)));
            else
                one.killAfter(std::chrono::milliseconds(random.bounded(250)));
        }
        qInfo("%d kills, %d confirmations", times, one.confirmed());
        compareWithThePromises(one);
        QVERIFY(one.confirmed() >= times / 4);
    }
};

SZEPT_TEST(RandomMomentsTest)
#include "tst_randommoments.moc"
