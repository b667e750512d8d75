// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/index/caseindex.h"
#include "models/index/caselist.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace szept;
using namespace Qt::StringLiterals;

namespace {

struct Given
{
    qint64 id;
    int priority;
    int minute;
    qint64 community;
    qint64 room;
    HarmKind harm = HarmKind::Unknown;
};

std::shared_ptr<const CaseSnapshot> snapshotOf(const QList<Given> &cases)
{
    CaseIndex index;
    for (const Given &given : cases) {
        IndexedCase facts;
        facts.id = CaseId(given.id);
        facts.account = AccountId(1);
        facts.community = CommunityId(given.community);
        facts.room = RoomId(given.room);
        facts.openedAt = fromMilliseconds(given.minute * 60'000);
        facts.priority = given.priority;
        facts.harm = given.harm;
        index.append(facts);
    }
    PlaceNames names;
    names.communities = {{CommunityId(1), {AccountId(1), u"zebra"_s}}, {CommunityId(2), {AccountId(1), u"Aquarium"_s}}};
    names.rooms = {{RoomId(7), {CommunityId(1), u"b-room"_s}}, {RoomId(8), {CommunityId(1), u"A-room"_s}}};
    index.setPlaces(names);
    return index.snapshot();
}

QList<qint64> idsOf(const CaseList &list)
{
    QList<qint64> ids;
    for (qsizetype row = 0; row < list.size(); ++row)
        ids.append(list.idAt(row).value());
    return ids;
}

const QList<Given> five{
    {1, 40, 50, 1, 7, HarmKind::Spam},
    {2, 90, 10, 2, 0, HarmKind::Minors},
    {3, 40, 30, 1, 8, HarmKind::Hate},
    {4, 10, 20, 1, 0, HarmKind::Spam},
    {5, 60, 40, 1, 7, HarmKind::Unknown},
};

} // namespace

class CaseListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sorts_data()
    {
        QTest::addColumn<CaseSort>("sort");
        QTest::addColumn<QList<qint64>>("ids");
        QTest::newRow("by priority, then id") << CaseSort::Priority << QList<qint64>{2, 5, 1, 3, 4};
        QTest::newRow("the oldest first") << CaseSort::Age << QList<qint64>{2, 4, 3, 5, 1};
        QTest::newRow("by community and room, case ignored") << CaseSort::Place << QList<qint64>{2, 4, 3, 5, 1};
        QTest::newRow("by harm, the gravest first") << CaseSort::Kind << QList<qint64>{2, 3, 5, 1, 4};
    }

    void sorts()
    {
        QFETCH(CaseSort, sort);
        QTEST(idsOf(CaseList(snapshotOf(five), {.sort = sort})), "ids");
    }

    void filters_data()
    {
        QTest::addColumn<CaseQuery>("query");
        QTest::addColumn<QList<qint64>>("ids");
        QTest::newRow("everything") << CaseQuery{} << QList<qint64>{2, 5, 1, 3, 4};
        QTest::newRow("a community") << CaseQuery{.community = CommunityId(1)} << QList<qint64>{5, 1, 3, 4};
        QTest::newRow("a room") << CaseQuery{.room = RoomId(7)} << QList<qint64>{5, 1};
        QTest::newRow("a harm") << CaseQuery{.harm = HarmKind::Spam} << QList<qint64>{1, 4};
        QTest::newRow("another kind") << CaseQuery{.kind = CaseKind::Joining} << QList<qint64>{};
        QTest::newRow("older than") << CaseQuery{.openedBefore = fromMilliseconds(30 * 60'000)} << QList<qint64>{2, 4};
        QTest::newRow("what a search found")
            << CaseQuery{.among = QList{CaseId(9), CaseId(4), CaseId(2)}} << QList<qint64>{2, 4};
        QTest::newRow("a search that found nothing") << CaseQuery{.among = QList<CaseId>()} << QList<qint64>{};
        QTest::newRow("set aside") << CaseQuery{.state = CaseState::Aside} << QList<qint64>{};
        QTest::newRow("mine") << CaseQuery{.claimedBy = MemberId(QUuid::createUuid())} << QList<qint64>{};
    }

    void filters()
    {
        QFETCH(CaseQuery, query);
        QTEST(idsOf(CaseList(snapshotOf(five), query)), "ids");
    }

    void findsTheRowOfACase()
    {
        const CaseList list(snapshotOf(five), {.community = CommunityId(1)});
        QCOMPARE(list.rowOf(CaseId(3)), 2);
        QVERIFY(!list.rowOf(CaseId(2))); // filtered out
        QVERIFY(!list.rowOf(CaseId(77))); // not there
    }

    void sortsAndFilters200000Quickly()
    {
        QRandomGenerator random(1);
        CaseIndex index;
        for (qint64 id = 1; id <= 200'000; ++id) {
            IndexedCase facts;
            facts.id = CaseId(id);
            facts.community = CommunityId(random.bounded(1, 3));
            facts.openedAt = fromMilliseconds(random.bounded(1'000'000'000));
            facts.priority = random.bounded(101);
            facts.title = u"Some title of a usual length, as posts have it"_s;
            index.append(facts);
        }
        const auto snapshot = index.snapshot();
        for (const CaseSort sort : {CaseSort::Priority, CaseSort::Age, CaseSort::Place, CaseSort::Kind}) {
            QElapsedTimer timer;
            timer.start();
            const CaseList list(snapshot, {.sort = sort, .openedBefore = fromMilliseconds(900'000'000)});
            const qint64 took = timer.elapsed();
            qInfo("sort %d: %lld rows in %lld ms", int(sort), qlonglong(list.size()), qlonglong(took));
            for (qsizetype row = 1; row < list.size(); ++row) {
                if (sort == CaseSort::Priority)
                    QVERIFY(list.at(row - 1).priority >= list.at(row).priority);
                else if (sort == CaseSort::Age)
                    QVERIFY(list.at(row - 1).openedAt <= list.at(row).openedAt);
            }
        }
    }
};

SZEPT_TEST(CaseListTest)
#include "tst_caselist.moc"
