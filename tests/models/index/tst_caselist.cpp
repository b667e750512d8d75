// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/index/caseindex.h"
#include "models/index/caselist.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <array>
#include <functional>
#include <tuple>

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

/// What a list is sorted by; equal ones are in the order of their ids.
using Key = std::function<std::tuple<int, int, int>(const Given &)>;

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

    /// The same with several chunks of rows, most of which are equal to others in what is asked for.
    void sortsAndFiltersManyAlike_data()
    {
        QTest::addColumn<CaseSort>("sort");
        QTest::addColumn<Key>("key");
        QTest::newRow("by priority") << CaseSort::Priority
                                     << Key([](const Given &one) { return std::tuple(-one.priority, 0, 0); });
        QTest::newRow("by age") << CaseSort::Age << Key([](const Given &one) { return std::tuple(one.minute, 0, 0); });
        QTest::newRow("by place") << CaseSort::Place << Key([](const Given &one) {
            return std::tuple(one.community == 2 ? 0 : 1, one.room == 0 ? 0 : one.room == 8 ? 1 : 2, -one.priority);
        });
        QTest::newRow("by harm") << CaseSort::Kind << Key([](const Given &one) {
            return std::tuple(gravity(one.harm), 0, -one.priority);
        });
    }

    void sortsAndFiltersManyAlike()
    {
        QFETCH(CaseSort, sort);
        QFETCH(Key, key);
        QRandomGenerator random(1);
        QList<Given> all;
        QList<Given> wanted;
        for (qint64 id = 1; id <= 3 * qint64(CaseChunk::maxRows); ++id) {
            const qint64 community = random.bounded(1, 3);
            const qint64 room = community == 1 ? std::array{0, 7, 8}[size_t(random.bounded(3))] : 0;
            const auto harm = std::array{HarmKind::Spam, HarmKind::Hate, HarmKind::Minors}[size_t(random.bounded(3))];
            all.append({id, int(random.bounded(101)), int(random.bounded(60)), community, room, harm});
            if (all.last().minute < 30)
                wanted.append(all.last());
        }
        std::ranges::sort(wanted, {}, [&](const Given &one) { return std::pair(key(one), one.id); });
        QList<qint64> ids;
        for (const Given &one : std::as_const(wanted))
            ids.append(one.id);
        const CaseQuery query{.sort = sort, .openedBefore = fromMilliseconds(30 * 60'000)};
        QCOMPARE(idsOf(CaseList(snapshotOf(all), query)), ids);
    }
};

SZEPT_TEST(CaseListTest)
#include "tst_caselist.moc"
