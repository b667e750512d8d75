// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/world.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using szept::test::ChildProcess;
using szept::test::driverOfRow;
using szept::test::eachDriver;
using szept::test::World;

namespace {

/// Who spoke to the platform, one name for a row of requests: "a b" when a was followed by b for good.
QString speakers(const World &world)
{
    QStringList names;
    for (const szept::test::Call &call : world.platform.calls()) {
        const QString name = QString::fromLatin1(call.header("x-process"));
        if (names.isEmpty() || names.last() != name)
            names.append(name);
    }
    return names.join(u' ');
}

void hearAll(World &world, ChildProcess &child)
{
    QObject::connect(&child, &ChildProcess::heard, &child, [&world](const QString &line) { world.hear(line); });
}

} // namespace

/// Several processes on one workspace, as a platform sees them.
class TakeoverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneReadsAndSendsForAll_data() { eachDriver(); }
    void oneReadsAndSendsForAll()
    {
        World world(1, driverOfRow());
        ChildProcess first(world.words(u"work"_s, {u"name=first"_s}));
        hearAll(world, first);
        QTRY_VERIFY_WITH_TIMEOUT(!world.platform.calls().isEmpty(), 20s);
        ChildProcess second(world.words(u"work"_s, {u"name=second"_s}));
        hearAll(world, second);
        QTRY_VERIFY_WITH_TIMEOUT(second.said().size() > 3, 20s); // it decides as well
        QTRY_VERIFY_WITH_TIMEOUT(world.platform.effects().size() > 5, 20s);
        QCOMPARE(speakers(world), u"first"_s);

        first.kill();
        QCOMPARE(first.end(), ChildProcess::End::Killed);
        for (int i = 0; i < 5; ++i)
            world.platform.add();
        QTRY_COMPARE_WITH_TIMEOUT(speakers(world), u"first second"_s, 20s);
        const auto before = world.platform.effects().size();
        QTRY_VERIFY_WITH_TIMEOUT(world.platform.effects().size() > before, 20s);
        second.kill();
        QCOMPARE(second.end(), ChildProcess::End::Killed);
        QCOMPARE(world.settle(), u"settled"_s);
        QCOMPARE(world.problems(), QStringList());
    }

    void whoHasNotTheRightAsksAndWaits_data() { eachDriver(); }
    void whoHasNotTheRightAsksAndWaits()
    {
        World world(2, driverOfRow());
        ChildProcess holder(world.words(u"read"_s, {u"name=holder"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(!world.platform.calls().isEmpty(), 20s);
        world.platform.add();
        const auto before = world.platform.calls().size();
        QCOMPARE(world.settle(), u"settled"_s);
        QVERIFY(world.platform.calls().size() > before); // it was answered after it was done
        QCOMPARE(speakers(world), u"holder"_s);
        QCOMPARE(world.problems(), QStringList());
    }

    void whoWaitsTakesOverFromAHolderThatDies_data() { eachDriver(); }
    void whoWaitsTakesOverFromAHolderThatDies()
    {
        World world(3, driverOfRow());
        QRandomGenerator random(3);
        for (int round = 0; round < 5; ++round) {
            world.platform.add();
            ChildProcess holder(world.words(u"work"_s, {u"hasty"_s}));
            hearAll(world, holder);
            QTRY_VERIFY_WITH_TIMEOUT(holder.said().size() > 2, 20s);
            ChildProcess asking(world.words(u"settle"_s));
            QTRY_VERIFY_WITH_TIMEOUT(!asking.said().isEmpty(), 20s);
            QTimer::singleShot(std::chrono::milliseconds(random.bounded(40)), &holder, &ChildProcess::kill);
            QCOMPARE(holder.end(), ChildProcess::End::Killed);
            QCOMPARE(asking.end(), ChildProcess::End::ByItself);
            QCOMPARE(asking.said().last(), u"settled"_s);
        }
        QCOMPARE(world.settle(), u"settled"_s);
        QCOMPARE(world.problems(), QStringList());
    }
};

SZEPT_TEST(TakeoverTest)
#include "tst_takeover.moc"
