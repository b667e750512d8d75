// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/case.h"
#include "models/services/priority.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

#include <limits>

using namespace szept;
using namespace szept::services;
using namespace Qt::StringLiterals;

namespace {

int pointsOf(const Priority &priority, const QString &code)
{
    for (const Reason &reason : priority.why) {
        if (reason.code == code)
            return reason.arguments.first().toInt();
    }
    return 0;
}

PriorityFacts randomFacts(QRandomGenerator &random)
{
    PriorityFacts facts;
    facts.kind = CaseKind(random.bounded(5));
    facts.harm = HarmKind(random.bounded(12));
    facts.reporters = random.bounded(30);
    facts.age = std::chrono::hours(random.bounded(100));
    facts.rooms = 1 + random.bounded(20);
    facts.history = random.bounded(10);
    facts.vulnerable = random.bounded(4) == 0;
    for (int i = random.bounded(4); i > 0; --i)
        facts.records.append({random.bounded(40), random.bounded(40), random.bounded(40)});
    return facts;
}

const PriorityWeights &weights() { return PriorityWeights::shipped(); }

} // namespace

class PriorityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHarmAndKindHasItsWeight()
    {
        for (int harm = 0; harm <= int(HarmKind::Other); ++harm)
            QVERIFY2(weights().harm.contains(toWord(HarmKind(harm))), qPrintable(toWord(HarmKind(harm))));
        for (int kind = 0; kind <= int(CaseKind::Automatic); ++kind)
            QVERIFY2(weights().kind.contains(toWord(CaseKind(kind))), qPrintable(toWord(CaseKind(kind))));
    }

    void theReasonsSumToTheValue()
    {
        QRandomGenerator random(7);
        for (int i = 0; i < 2'000; ++i) {
            const Priority priority = priorityOf(randomFacts(random), weights());
            int sum = 0;
            for (const Reason &reason : priority.why) {
                QVERIFY(reason.arguments.first().toInt() > 0); // what counts nothing is not shown
                sum += reason.arguments.first().toInt();
            }
            QCOMPARE(sum, priority.value);
            QVERIFY(priority.value >= 0 && priority.value <= 100);
        }
    }

    void noReportersRecordEverLowersAPriority()
    {
        QRandomGenerator random(8);
        for (int i = 0; i < 2'000; ++i) {
            PriorityFacts facts = randomFacts(random);
            const PriorityFacts known = facts;
            facts.records.append({random.bounded(60), random.bounded(60), random.bounded(60)});
            QCOMPARE_GE(priorityOf(facts, weights()).value, priorityOf(known, weights()).value);
        }
    }

    void aGoodRecordMayRaiseIt()
    {
        PriorityFacts facts;
        facts.records = {{10, 0, 0}};
        QCOMPARE(pointsOf(priorityOf(facts, weights()), u"record"_s), 8);
        facts.records = {{1, 0, 5}}; // too few were judged to tell anything
        QCOMPARE(pointsOf(priorityOf(facts, weights()), u"record"_s), 0);
        facts.records = {{0, 90, 0}, {85, 15, 0}}; // the best of several counts
        QCOMPARE(pointsOf(priorityOf(facts, weights()), u"record"_s), 4);
        facts.records = {{std::numeric_limits<int>::max(), 1, 0}}; // a platform may tell any number
        QCOMPARE(pointsOf(priorityOf(facts, weights()), u"record"_s), 8);
    }

    void moreOfAnythingNeverLowersIt()
    {
        QRandomGenerator random(9);
        for (int i = 0; i < 2'000; ++i) {
            const PriorityFacts facts = randomFacts(random);
            PriorityFacts more = facts;
            more.reporters += random.bounded(5);
            more.rooms += random.bounded(5);
            more.history += random.bounded(3);
            more.age += std::chrono::hours(random.bounded(50));
            more.vulnerable = true;
            QCOMPARE_GE(priorityOf(more, weights()).value, priorityOf(facts, weights()).value);
        }
    }

    void graveHarmStandsAboveManyReportsOfASmallOne()
    {
        PriorityFacts grave;
        grave.harm = HarmKind::SelfHarm;
        PriorityFacts many;
        many.harm = HarmKind::OffTopic;
        many.reporters = 50;
        many.age = std::chrono::days(5);
        QCOMPARE_GT(priorityOf(grave, weights()).value, priorityOf(many, weights()).value);
    }

    void saysWhenAgeChangesItNext()
    {
        PriorityFacts facts;
        QCOMPARE(priorityOf(facts, weights()).changesAt, Duration(std::chrono::hours(1)));
        facts.age = std::chrono::hours(5);
        QCOMPARE(priorityOf(facts, weights()).changesAt, Duration(std::chrono::hours(12)));
        facts.age = std::chrono::days(30);
        QVERIFY(!priorityOf(facts, weights()).changesAt);
    }

    void refusesWeights_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("names");
        QTest::newRow("no JSON") << QByteArray("{") << u"byte"_s;
        QTest::newRow("nothing in it") << QByteArray("{}") << u"harm"_s;
        QTest::newRow("a kind that is none") << QByteArray(R"({"harm":{"rudeness":1}})") << u"harm.rudeness"_s;
        QTest::newRow("a negative weight") << QByteArray(R"({"harm":{"rude":-1}})") << u"harm.rude"_s;
        QTest::newRow("steps that fall") << QByteArray(R"({"harm":{},"kind":{},"reporters":[[1,5],[2,3]]})")
                                         << u"reporters[1]"_s;
    }

    void refusesWeights()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, names);
        const auto read = PriorityWeights::parse(json);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Malformed);
        QVERIFY2(read.error().detail.contains(names), qPrintable(read.error().detail));
    }
};

SZEPT_TEST(PriorityTest)
#include "tst_priority.moc"
