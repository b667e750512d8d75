// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/accountsmodel.h"
#include "models/views/language.h"
#include "models/views/outboxmodel.h"
#include "models/views/placesmodel.h"
#include "tests/support/testmain.h"
#include "tests/ui/support/sampleevening.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;
using namespace szept::views;

namespace {

QString drawn(const PlacesModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row) {
        const PlaceRow place = model.rowAt(row);
        if (place.kind != PlaceRow::Kind::Heading)
            rows += (place.kind == PlaceRow::Kind::Room ? u"> "_s : QString()) + place.name + u' '
                + QString::number(place.count);
    }
    return rows.join(u" | "_s);
}

QString drawn(const OutboxModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows += QString::number(model.lineAt(row).action.caseId.value()) + u' '
            + model.data(model.index(row), int(OutboxRole::State)).toString();
    return rows.join(u" | "_s);
}

void decide(FakeDesk &desk, CaseId id) { (void)desk.decide({id, u"1"_s, u"defer"_s, {}, {}, {}}); }

} // namespace

class ListModelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<Language>(QLocale(QLocale::English)); }

    void placesAreCounted()
    {
        FakeDesk desk;
        fillEvening(desk);
        PlacesModel model(desk);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(drawn(model),
            u"Inbox 12 | Mine 0 | Set aside 0 | announce@example.org 1 | dev@example.org 3 | Kuchnia polska 3 | "
            "Photo forum 5"_s);
        model.setOpen(photoForum, true);
        QCOMPARE(drawn(model),
            u"Inbox 12 | Mine 0 | Set aside 0 | announce@example.org 1 | dev@example.org 3 | Kuchnia polska 3 | "
            "Photo forum 5 | > Darkroom 1 | > Gear 2 | > Street 2"_s);
        (void)desk.claim(CaseId(1), true);
        (void)desk.setAside(CaseId(2), desk.clock().now() + 1h, {});
        desk.removeCases({CaseId(23)});
        model.setOpen(photoForum, false);
        QCOMPARE(drawn(model),
            u"Inbox 10 | Mine 1 | Set aside 1 | announce@example.org 0 | dev@example.org 3 | Kuchnia polska 2 | "
            "Photo forum 5"_s);
    }

    void theRoomThatIsChosenKeepsItsRow()
    {
        FakeDesk desk;
        fillEvening(desk);
        PlacesModel model(desk);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setOpen(photoForum, true);
        const RoomId darkroom = desk.cases()->caseOf(CaseId(1))->room;
        const auto row = [&model, darkroom] { return model.rowOf(PlaceRow::Kind::Room, photoForum, darkroom); };
        model.keepRoom(darkroom);
        desk.removeCases({CaseId(1)});
        QVERIFY(row() >= 0);
        QCOMPARE(model.rowAt(row()).count, 0);
        model.keepRoom({});
        QTRY_COMPARE(row(), -1);
    }

    void aPlaceAsksForItsCases()
    {
        FakeDesk desk;
        fillEvening(desk);
        const PlacesModel model(desk);
        QCOMPARE(model.queryAt(model.rowOf(PlaceRow::Kind::Community, devList)).community, devList);
        QCOMPARE(model.queryAt(model.rowOf(PlaceRow::Kind::Aside)).state, CaseState::Aside);
        QCOMPARE(model.queryAt(model.rowOf(PlaceRow::Kind::Mine)).claimedBy, desk.me());
    }

    void aPlaceTellsWhyItsAccountDoesNotAnswer()
    {
        FakeDesk desk;
        fillEvening(desk);
        const PlacesModel model(desk);
        desk.accountState(AccountId(3)).sync.error = Error{ErrorKind::Unavailable, {}, {}, {}};
        desk.announceAccounts();
        const QModelIndex row = model.index(model.rowOf(PlaceRow::Kind::Community, devList));
        QCOMPARE(row.data(Qt::AccessibleDescriptionRole).toString(),
            u"Lists at example.org does not answer. Szept tries again by itself."_s);
    }

    void theOutboxPutsWhatNeedsAPersonFirst()
    {
        FakeDesk desk;
        fillEvening(desk);
        OutboxModel model(desk);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        decide(desk, CaseId(20));
        desk.pass(1s);
        decide(desk, CaseId(21));
        QCOMPARE(drawn(model), u"20 Waiting | 21 Waiting"_s);
        desk.pass(7500ms);
        QCOMPARE(drawn(model), u"21 Waiting | 20 Done"_s);
        desk.parkLatest({ErrorKind::Unavailable, {}, {}, {}});
        QCOMPARE(drawn(model), u"21 Needs you | 20 Done"_s);
        QCOMPARE(model.unfinished(), 1);
        QCOMPARE(model.parked(), 1);
    }

    /// Its decision was taken back once: that is not done again, whatever became of it.
    void whatWasNotTakenBackInTheEndIsNotOfferedAgain()
    {
        FakeDesk desk;
        fillEvening(desk);
        const OutboxModel model(desk);
        (void)desk.decide({CaseId(1), u"1"_s, u"agree_and_hide"_s, {}, {}, {}});
        const DecisionId decision = model.latest()->action.decision;
        desk.pass(30s);
        QVERIFY(model.canBeTakenBack(*model.latest()));
        (void)desk.undo(decision);
        desk.parkLatest(Error{ErrorKind::Rejected, {}, {}, {}});
        const ActionId original = model.lineAt(1).action.id;
        (void)desk.answerParked(model.lineAt(0).action.id, services::ParkedAnswer::Drop);
        QVERIFY(!model.canBeTakenBack(*model.lineOf(original)));
    }

    void undoTakesTheLatestAndThenTheOneBefore()
    {
        FakeDesk desk;
        fillEvening(desk);
        OutboxModel model(desk);
        QVERIFY(!model.undoable());
        decide(desk, CaseId(20));
        desk.pass(1s);
        decide(desk, CaseId(21));
        QCOMPARE(model.undoable()->action.caseId, CaseId(21));
        (void)desk.undo(model.undoable()->action.decision);
        QCOMPARE(model.undoable()->action.caseId, CaseId(20));
        (void)desk.undo(model.undoable()->action.decision);
        QVERIFY(!model.undoable());
    }

    void itTicksOnlyWhileSomethingCounts()
    {
        FakeDesk desk;
        fillEvening(desk);
        OutboxModel model(desk);
        QVERIFY(!model.nextTick());
        decide(desk, CaseId(20));
        QCOMPARE(model.nextTick(), 1000ms);
        desk.pass(700ms);
        QCOMPARE(model.nextTick(), 300ms);
        QCOMPARE(model.index(0).data().toString().contains(u"8 s"_s), true);
        desk.pass(8s);
        QVERIFY(!model.nextTick());
    }

    /// Where minutes are shown nothing is to be done each second.
    void aLongPauseTicksOnlyWhenItsMinuteChanges()
    {
        FakeDesk desk;
        fillEvening(desk);
        OutboxModel model(desk);
        decide(desk, CaseId(20));
        const auto waits = [&desk, &model](Duration pause) {
            desk.postponeLatest(Error{ErrorKind::RateLimited, {}, {}, {}}, pause);
            return model.nextTick();
        };
        QCOMPARE(waits(60min), 60s);
        QCOMPARE(waits(10min + 20s), 20s);
        QCOMPARE(waits(100s), 10s); // then it counts seconds
        QCOMPARE(waits(90s), 1s);
        QCOMPARE(waits(3h), 1min);
        decide(desk, CaseId(21));
        QCOMPARE(model.nextTick(), 1s);
    }

    void accountsTellHowTheyAre()
    {
        FakeDesk desk;
        fillEvening(desk);
        const AccountsModel model(desk);
        QCOMPARE(model.summary().text, u"all 3 answer"_s);
        QCOMPARE(model.healthAt(0).sentence, u"The whole queue was read 2 min ago."_s);
        for (const int id : {1, 2, 3})
            desk.accountState(AccountId(id)).sync.wholeQueue = false;
        desk.announceAccounts();
        QCOMPARE(model.healthAt(0).sentence, u"As much of the queue as the platform shows was read 2 min ago."_s);
        desk.accountState(AccountId(1)).sync.error = Error{ErrorKind::Unauthorised, {}, {}, {}};
        desk.announceAccounts();
        QCOMPARE(model.summary().text, u"2 of 3 answer"_s);
        QCOMPARE(model.summary().level, HealthLevel::Broken);
        for (const int id : {1, 2, 3})
            desk.accountState(AccountId(id)).sync.error = Error{ErrorKind::Unavailable, {}, {}, {}};
        desk.announceAccounts();
        QVERIFY(model.summary().offline);
        QCOMPARE(model.summary().text, u"offline"_s);
    }

    void oneSilentPlaceIsNotCalledOffline()
    {
        FakeDesk desk;
        desk.addPlace(AccountId(1), u"Photo forum"_s, u"discourse"_s);
        const AccountsModel model(desk);
        desk.accountState(AccountId(1)).sync.error = Error{ErrorKind::Unavailable, {}, {}, {}};
        desk.announceAccounts();
        QCOMPARE(model.summary().text, u"0 of 1 answer"_s);
    }

private:
    std::unique_ptr<Language> m_language;
};

SZEPT_TEST(ListModelsTest)
#include "tst_listmodels.moc"
