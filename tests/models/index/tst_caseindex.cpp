// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/index/caseindex.h"
#include "tests/support/testmain.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTest>

using namespace szept;
using namespace Qt::StringLiterals;

namespace {

IndexedCase someCase(qint64 id, int salt = 0)
{
    IndexedCase facts;
    facts.id = CaseId(id);
    facts.account = AccountId(1 + id % 3);
    facts.community = CommunityId(10 + id % 5);
    facts.room = RoomId(id % 4 == 0 ? 0 : 100 + id % 7);
    facts.author = PersonId(id % 11);
    facts.openedAt = fromMilliseconds(1'772'000'000'000 + id * 60'000);
    facts.priority = int((id + salt) % 101);
    facts.reportCount = int(id % 6);
    facts.kind = CaseKind((id + salt) % 5);
    facts.harm = HarmKind(id % 12);
    facts.title = u"Zgłoszenie %1: „Zażółć gęślą jaźń” %2"_s.arg(id).arg(salt);
    return facts;
}

QList<IndexedCase> contents(CaseIndex &index)
{
    QList<IndexedCase> all;
    const auto snapshot = index.snapshot();
    for (size_t chunk = 0; chunk < snapshot->chunks().size(); ++chunk) {
        for (size_t row = 0; row < snapshot->chunks()[chunk]->size(); ++row)
            all.append(snapshot->at(CaseSnapshot::handle(chunk, row)));
    }
    return all;
}

} // namespace

class CaseIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatWasPutIn()
    {
        IndexedCase facts = someCase(7);
        facts.state = CaseState::Aside;
        facts.wakeAt = fromMilliseconds(1'772'000'999'000);
        facts.claimedBy = MemberId(QUuid::fromString("00000000-0000-4000-8000-000000000001"));
        facts.vulnerable = true;
        facts.wave = WaveId(3);
        CaseIndex index;
        index.append(facts);
        index.append(someCase(9));
        QCOMPARE(index.snapshot()->caseOf(CaseId(7)), facts);
        QCOMPARE(index.snapshot()->caseOf(CaseId(9)), someCase(9));
        QVERIFY(!index.snapshot()->caseOf(CaseId(8)));
    }

    void aSnapshotStaysAsItWas()
    {
        CaseIndex index;
        index.append(someCase(1));
        const auto before = index.snapshot();
        index.apply({someCase(1, 50), someCase(2)}, {});
        QCOMPARE(before->size(), 1);
        QCOMPARE(before->caseOf(CaseId(1)), someCase(1));
        QCOMPARE(index.snapshot()->caseOf(CaseId(1)), someCase(1, 50));
        QCOMPARE_GT(index.snapshot()->generation(), before->generation());
        QCOMPARE(index.snapshot(), index.snapshot()); // the same object until something changes
    }

    void oneChangeLeavesAllOtherChunksShared()
    {
        CaseIndex index;
        for (qint64 id = 1; id <= 10'000; ++id)
            index.append(someCase(id));
        const auto before = index.snapshot();
        index.apply({someCase(5'000, 1)}, {});
        const auto after = index.snapshot();
        QCOMPARE(after->chunks().size(), before->chunks().size());
        int made = 0;
        for (size_t chunk = 0; chunk < after->chunks().size(); ++chunk)
            made += after->chunks()[chunk] != before->chunks()[chunk];
        QCOMPARE(made, 1);
    }

    /// Random deltas, compared with a plain map after each.
    void followsEveryDelta()
    {
        QRandomGenerator random(20261123);
        CaseIndex index;
        QMap<CaseId, IndexedCase> model;
        for (qint64 id = 2; id <= 3'000; id += 2) {
            index.append(someCase(id));
            model.insert(CaseId(id), someCase(id));
        }
        for (int step = 0; step < 300; ++step) {
            QList<IndexedCase> changed;
            QList<CaseId> removed;
            for (int i = random.bounded(40); i > 0; --i) {
                const qint64 id = random.bounded(1, 4'000);
                if (random.bounded(3) == 0)
                    removed.append(CaseId(id));
                else
                    changed.append(someCase(id, step));
            }
            for (const IndexedCase &facts : std::as_const(changed))
                removed.removeAll(facts.id);
            index.apply(changed, removed);
            for (const IndexedCase &facts : std::as_const(changed))
                model.insert(facts.id, facts);
            for (const CaseId id : std::as_const(removed))
                model.remove(id);
            QCOMPARE(contents(index), model.values());
            QCOMPARE(index.size(), model.size());
        }
    }

    void anAccountGoesWithAllItsCases()
    {
        CaseIndex index;
        for (qint64 id = 1; id <= 3'000; ++id)
            index.append(someCase(id));
        index.removeAccount(AccountId(2));
        QCOMPARE(index.size(), 2'000);
        QCOMPARE(index.snapshot()->counts(CaseState::Open).accounts.value(AccountId(2)), 0);
    }

    void countsEachPlace()
    {
        CaseIndex index;
        for (qint64 id = 1; id <= 100; ++id) {
            IndexedCase facts = someCase(id);
            if (id % 10 == 0)
                facts.state = CaseState::Aside;
            index.append(facts);
        }
        const PlaceCounts open = index.snapshot()->counts(CaseState::Open);
        QCOMPARE(open.all, 90);
        QCOMPARE(open.communities.value(CommunityId(10)), 10); // ids 5, 15 … 95; 10, 20 … are aside
        QCOMPARE(index.snapshot()->counts(CaseState::Aside).all, 10);
    }

    void explainsAWaveByItsCases()
    {
        CaseIndex index;
        for (qint64 id = 1; id <= 4; ++id) {
            IndexedCase facts = someCase(id);
            facts.wave = WaveId(id == 4 ? 6 : 5);
            facts.room = RoomId(id == 1 ? 0 : 100);
            index.append(facts);
        }
        const WaveSummary expected{3, 2, 3, someCase(1).openedAt, someCase(3).openedAt};
        QCOMPARE(index.snapshot()->wave(WaveId(5)), expected);
        QVERIFY(!index.snapshot()->wave(WaveId(6))); // one case is no wave
    }

    void needsAtMost150BytesACase()
    {
        CaseIndex index;
        constexpr int cases = 50'000;
        for (qint64 id = 1; id <= cases; ++id)
            index.append(someCase(id)); // titles of about 45 characters, 53 bytes
        const qsizetype each = index.snapshot()->bytes() / cases;
        qInfo("%lld bytes a case", qlonglong(each));
        QCOMPARE_LE(each, 150);
    }
};

SZEPT_TEST(CaseIndexTest)
#include "tst_caseindex.moc"
