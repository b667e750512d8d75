// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/aside.h"
#include "models/services/intake.h"
#include "models/store/blobs.h"
#include "models/store/migrations.h"
#include "models/store/places.h"
#include "models/store/reports.h"
#include "models/store/search.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>

using namespace szept;
using namespace szept::services;
using namespace szept::test;

class IntakeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesOneCaseOfAllReportsAboutASubject_data() { eachDriver(); }
    void makesOneCaseOfAllReportsAboutASubject()
    {
        Desk desk;
        PulledItem item = Desk::item(u"1"_s);
        item.reports
            = {Desk::report(u"r1"_s, HarmKind::Spam, u"anna"_s), Desk::report(u"r2"_s, HarmKind::Hate, u"bob"_s)};
        QCOMPARE(desk.pull({item}), (IntakeOutcome{1, 1, 0, 0, 0}));
        const store::CaseRow row = desk.row(u"1"_s);
        QCOMPARE(row.facts.reportCount, 2);
        QCOMPARE(row.facts.harm, HarmKind::Hate); // the gravest
        QCOMPARE(row.facts.title, u"Title of 1"_s);
        QCOMPARE_GT(row.facts.priority, 0);
        QVERIFY(!row.facts.priorityWhy.isEmpty());
        QCOMPARE(must(store::reportsOf(desk.store.connection(), row.facts.id)).size(), 2);
    }

    void whatAPluginPutThereGoesOnUnderItsIdAlone_data() { eachDriver(); }
    void whatAPluginPutThereGoesOnUnderItsIdAlone()
    {
        Desk desk;
        PulledItem item = Desk::item(u"7"_s);
        PulledItem flagged = Desk::item(u"8"_s);
        flagged.ref.kind = u"ReviewableFlaggedPost"_s;
        for (const auto &kind : {u"ReviewableChatMessage"_s, u"Chat::ReviewableMessage"_s}) {
            item.ref.kind = kind; // an earlier build doubled it
            must(desk.pull({item, flagged}));
        }
        const CaseId newest = must(store::caseRow(desk.store.connection(), desk.account, item.ref))->facts.id;
        const auto steps = must(store::knownMigrations(store::StoreKind::Workspace));
        const auto step = std::ranges::find(steps, u"0005_plugin_reviewables"_s, &store::Migration::name);
        for (const auto all = store::statementsOf(step->sql, desk.store.connection().dialect()); const auto &sql : all)
            must(desk.store.connection().execute(sql));
        item.ref.kind = u"Reviewable"_s;
        QCOMPARE(must(desk.pull({item, flagged})).added, 0);
        QCOMPARE(must(store::caseRow(desk.store.connection(), desk.account, item.ref))->facts.id, newest);
    }

    void theSameAgainChangesNothing_data() { eachDriver(); }
    void theSameAgainChangesNothing()
    {
        Desk desk;
        const QList<PulledItem> items{Desk::item(u"1"_s), Desk::item(u"2"_s), Desk::item(u"1"_s)};
        QCOMPARE(desk.pull(items), (IntakeOutcome{3, 2, 0, 0, 1})); // twice in one page
        const store::CaseRow before = desk.row(u"1"_s);
        desk.pass(std::chrono::minutes(1));
        QCOMPARE(desk.pull(items), (IntakeOutcome{3, 0, 0, 0, 3}));
        store::CaseRow after = desk.row(u"1"_s);
        after.seenPass = before.seenPass;
        QCOMPARE(after, before);
        QCOMPARE(must(store::reportsOf(desk.store.connection(), before.facts.id)).size(), 1);
    }

    void aNewReportJoinsTheCase_data() { eachDriver(); }
    void aNewReportJoinsTheCase()
    {
        Desk desk;
        PulledItem item = Desk::item(u"1"_s);
        must(desk.pull({item}));
        item.reports.append(Desk::report(u"r2"_s, HarmKind::Harassment, u"bob"_s));
        QCOMPARE(desk.pull({item}), (IntakeOutcome{1, 0, 1, 0, 0}));
        QCOMPARE(desk.row(u"1"_s).facts.reportCount, 2);
        // The platform shows only the newest: what was said before stays.
        item.reports.removeFirst();
        must(desk.pull({item}));
        QCOMPARE(desk.row(u"1"_s).facts.reportCount, 2);
    }

    /// How often a reporter was right and how much an author wrote change with every decision anywhere.
    void whatIsOnlyCountedIsKeptUpToDateAndToldOfNobody_data() { eachDriver(); }
    void whatIsOnlyCountedIsKeptUpToDateAndToldOfNobody()
    {
        Desk desk;
        PulledItem item = Desk::item(u"1"_s);
        item.author->facts = {{u"post_count"_s, u"3"_s}};
        item.reports.first().record = PulledReport::Record{1, 0, 0};
        must(desk.pull({item}));
        const CaseId id = desk.row(u"1"_s).facts.id;
        const Instant before = desk.row(u"1"_s).facts.changedAt;
        desk.pass(std::chrono::minutes(1));
        item.author->facts = {{u"post_count"_s, u"4"_s}};
        item.reports.first().record = PulledReport::Record{2, 0, 0};
        item.raw += " and counters";
        QCOMPARE(desk.pull({item}), (IntakeOutcome{1, 0, 0, 0, 1}));
        QCOMPARE(must(store::pullsOf(desk.store.connection(), id)).size(), 1);
        QCOMPARE(desk.row(u"1"_s).facts.changedAt, before);
        QCOMPARE(must(store::reportsOf(desk.store.connection(), id)).first().record, item.reports.first().record);
        const auto author = must(store::person(desk.store.connection(), desk.row(u"1"_s).facts.author));
        QCOMPARE(author->facts, item.author->facts);
        QCOMPARE(desk.pull({item}), (IntakeOutcome{1, 0, 0, 0, 1}));
    }

    /// No index of PostgreSQL takes them; a page that cannot be written would be the last that is read.
    void namesOfAnyLengthAreTakenIn_data() { eachDriver(); }
    void namesOfAnyLengthAreTakenIn()
    {
        Desk desk;
        QList<PulledItem> items{Desk::item(u"1"_s), Desk::item(u"2"_s), Desk::item(u"3"_s)};
        QRandomGenerator random(7);
        QString endless; // what does not compress
        while (endless.size() < 9'000)
            endless += QString::number(random.generate64(), 36);
        for (PulledItem &item : items) {
            item.author->name.remoteId = endless;
            item.community.remoteId = endless;
            item.room->remoteId = endless;
            item.reports.first().reporter->remoteId = endless;
        }
        items.last().author->name.remoteId += u"x"_s;
        QCOMPARE(desk.pull(items), (IntakeOutcome{3, 3, 0, 0, 0}));
        const PersonId author = desk.row(u"1"_s).facts.author;
        QCOMPARE(desk.row(u"2"_s).facts.author, author);
        QVERIFY(desk.row(u"3"_s).facts.author != author);
        QCOMPARE(desk.row(u"3"_s).facts.room, desk.row(u"1"_s).facts.room);
    }

    void reportsWithoutAnIdAreToldApartByTheirContents_data() { eachDriver(); }
    void reportsWithoutAnIdAreToldApartByTheirContents()
    {
        Desk desk;
        PulledItem item = Desk::item(u"1"_s);
        PulledReport counted; // "5 reports: spam", nobody named
        counted.reason = u"spam"_s;
        counted.count = 5;
        item.reports = {counted};
        must(desk.pull({item}));
        item.reports.first().count = 7;
        must(desk.pull({item}));
        QCOMPARE(desk.row(u"1"_s).facts.reportCount, 7);
    }

    void keepsTheBytesOfEachVersion_data() { eachDriver(); }
    void keepsTheBytesOfEachVersion()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s)}));
        must(desk.pull({Desk::item(u"1"_s, u"v2"_s)}));
        const auto pulls = must(store::pullsOf(desk.store.connection(), desk.row(u"1"_s).facts.id));
        QCOMPARE(pulls.size(), 2);
        QCOMPARE(pulls.first().member, desk.store.actor().member);
        QCOMPARE(must(store::blob(desk.store.connection(), pulls.first().sha256)), QByteArray("raw 1v1"));
        QCOMPARE(must(store::blob(desk.store.connection(), pulls.last().sha256)), QByteArray("raw 1v2"));
    }

    /// Of a long page much is made beside the database: each case has its own text, words and bytes, whatever came when.
    void aLongPageIsTakenInInItsOrder_data() { eachDriver(); }
    void aLongPageIsTakenInInItsOrder()
    {
        Desk desk;
        const auto paged = [](const QString &version) {
            QList<PulledItem> items;
            for (int i = 0; i < 40; ++i) {
                items.append(Desk::item(QString::number(i), version));
                items.last().text = u"Word%1 "_s.arg(i).repeated(20 + i);
            }
            return items;
        };
        QList<PulledItem> twice = paged(u"v1"_s);
        twice.append(Desk::item(u"7"_s, u"v2"_s));
        QCOMPARE(desk.pull(twice), (IntakeOutcome{41, 40, 1, 0, 0}));
        QCOMPARE(desk.row(u"7"_s).facts.text, u"Text of 7"_s);
        QList<PulledItem> mixed = paged(u"v1"_s);
        for (const int i : {3, 7}) {
            mixed[i].version = u"v3"_s;
            mixed[i].raw = QByteArray::number(i) + "v3";
        }
        QCOMPARE(desk.pull(mixed), (IntakeOutcome{40, 0, 2, 0, 38}));
        for (int i = 0; i < 40; ++i) {
            const store::CaseRow row = desk.row(QString::number(i));
            QCOMPARE(row.facts.text, mixed[i].text);
            QCOMPARE(must(store::findCases(desk.store.connection(), u"\"word%1\""_s.arg(i))), QList{row.facts.id});
            const auto pulls = must(store::pullsOf(desk.store.connection(), row.facts.id));
            QCOMPARE(must(store::blob(desk.store.connection(), pulls.last().sha256)), mixed[i].raw);
        }
    }

    void theCursorIsSavedWithThePage_data() { eachDriver(); }
    void theCursorIsSavedWithThePage()
    {
        Desk desk;
        const qint64 pass = desk.beginPass();
        PulledPage page;
        page.items = {Desk::item(u"1"_s)};
        page.next = u"page 2"_s;
        must(desk.takePage(pass, page, desk.now()));
        // A crash here: the next one goes on where this one stopped, in the same pass.
        const SyncState resumed
            = must(desk.write([&](store::Transaction &tx) { return services::beginPass(tx, desk.account); }));
        QCOMPARE(resumed.cursor, u"page 2"_s);
        QCOMPARE(resumed.pass, pass);
        QVERIFY(!desk.takePage(pass + 1, page, desk.now()));
    }

    void aPassNamesTheCasesThatItDidNotShow_data() { eachDriver(); }
    void aPassNamesTheCasesThatItDidNotShow()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s), Desk::item(u"2"_s), Desk::item(u"3"_s)}));
        QVERIFY(desk.missing.isEmpty());
        must(desk.decide(desk.request(desk.row(u"3"_s).facts.id, {Desk::plan(u"delete"_s)})));
        must(desk.pull({Desk::item(u"1"_s)}));
        QCOMPARE(desk.missing, (QList<MissingCase>{{desk.row(u"2"_s).facts.id, {u"flag"_s, u"2"_s}, u"v1"_s}}));
    }

    void aPartialQueueTellsNothingAboutWhatItDoesNotShow_data() { eachDriver(); }
    void aPartialQueueTellsNothingAboutWhatItDoesNotShow()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s)}));
        const qint64 pass = desk.beginPass();
        PulledPage page;
        page.wholeQueue = false;
        must(desk.takePage(pass, page, desk.now()));
        QVERIFY(!must(desk.write([&](store::Transaction &tx) { return services::endPass(tx, desk.account, pass); })));
    }

    void whatEndedElsewhereIsClosedAndComesBackWhenItIsBack_data() { eachDriver(); }
    void whatEndedElsewhereIsClosedAndComesBackWhenItIsBack()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s)}));
        RemoteState handled = Desk::gone();
        handled.by = u"celia"_s;
        handled.what = u"agreed"_s;
        const CaseId id = desk.row(u"1"_s).facts.id;
        const Instant asked = desk.now();
        desk.pass(std::chrono::seconds(1));
        QVERIFY(must(
            desk.write([&](store::Transaction &tx) { return services::closeElsewhere(tx, id, handled, desk.by()); })));
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Closed);
        QCOMPARE(desk.row(id).closedBy, u"celia"_s);
        // A page that was asked for before tells an older story.
        PulledPage page;
        page.items = {Desk::item(u"1"_s)};
        must(desk.takePage(desk.beginPass(), page, asked));
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Closed);
        desk.pass(std::chrono::seconds(1));
        QCOMPARE(must(desk.pull({Desk::item(u"1"_s)})).reopened, 1);
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Open);
    }

    void aDecidedCaseStaysSoWhileItsActionsWait_data() { eachDriver(); }
    void aDecidedCaseStaysSoWhileItsActionsWait()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s)}));
        const Decided decided = must(desk.decide(desk.request(desk.row(u"1"_s).facts.id, {Desk::plan(u"delete"_s)})));
        must(desk.pull({Desk::item(u"1"_s, u"v7"_s)}));
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Decided);
        desk.send(decided.actions.first().id, u"v2"_s);
        desk.pass(std::chrono::seconds(1));
        for (const QString &ours : {u"v1"_s, u"v2"_s}) { // what we saw, and what we led to: the platform is only late
            must(desk.pull({Desk::item(u"1"_s, ours)}));
            QCOMPARE(desk.stateOf(u"1"_s), CaseState::Decided);
        }
        QCOMPARE(must(desk.pull({Desk::item(u"1"_s, u"v9"_s)})).reopened, 1); // somebody else changed it
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Open);
    }

    void whatStillWaitsLongAfterOurActionIsBack_data() { eachDriver(); }
    void whatStillWaitsLongAfterOurActionIsBack()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s)}));
        const Decided decided = must(desk.decide(desk.request(desk.row(u"1"_s).facts.id, {Desk::plan(u"delete"_s)})));
        desk.send(decided.actions.first().id, u"v2"_s);
        desk.pass(std::chrono::minutes(4));
        must(desk.pull({Desk::item(u"1"_s, u"v2"_s)}));
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Decided); // it may only be late
        desk.pass(std::chrono::minutes(2));
        QCOMPARE(must(desk.pull({Desk::item(u"1"_s, u"v2"_s)})).reopened, 1);
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Open);
        const CaseId id = desk.row(u"1"_s).facts.id;
        QVERIFY(must(desk.write(
            [&](store::Transaction &tx) { return services::closeElsewhere(tx, id, Desk::gone(u"v2"_s), desk.by()); })));
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Closed); // and it can end elsewhere
    }

    void whatWasLeftAloneOnPurposeIsShownForEver_data() { eachDriver(); }
    void whatWasLeftAloneOnPurposeIsShownForEver()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s)}));
        PlannedAction ignore = Desk::plan(u"ignore"_s);
        ignore.spec.slot = Slot::Ignore;
        const Decided decided = must(desk.decide(desk.request(desk.row(u"1"_s).facts.id, {ignore})));
        desk.send(decided.actions.first().id, u"v2"_s);
        desk.pass(std::chrono::hours(1));
        must(desk.pull({Desk::item(u"1"_s, u"v2"_s)}));
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Decided);
    }

    /// Its end lies in the future then.
    void aClockThatIsSetBackHidesNothing_data() { eachDriver(); }
    void aClockThatIsSetBackHidesNothing()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s), Desk::item(u"2"_s)}));
        const Decided decided = must(desk.decide(desk.request(desk.row(u"1"_s).facts.id, {Desk::plan(u"delete"_s)})));
        desk.send(decided.actions.first().id, u"v2"_s);
        RemoteState handled = Desk::gone();
        handled.by = u"celia"_s;
        must(desk.write([&](store::Transaction &tx) {
            return services::closeElsewhere(tx, desk.row(u"2"_s).facts.id, handled, desk.by());
        }));
        const Instant before = desk.now() - std::chrono::seconds(1);
        desk.store.clock().jump(-std::chrono::hours(1));
        PulledPage page;
        page.items = {Desk::item(u"1"_s, u"v9"_s), Desk::item(u"2"_s, u"v9"_s)};
        must(desk.takePage(desk.beginPass(), page, before)); // it was on its way as the clock was set
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Decided);
        QCOMPARE(desk.stateOf(u"2"_s), CaseState::Closed);
        page.items[0].version = page.items[1].version = u"v10"_s;
        QCOMPARE(must(desk.pull(page.items)).reopened, 2);
    }

    void aCaseSetAsideComesBackForGraverReportsOnly_data() { eachDriver(); }
    void aCaseSetAsideComesBackForGraverReportsOnly()
    {
        Desk desk;
        PulledItem item = Desk::item(u"1"_s);
        must(desk.pull({item}));
        must(desk.writeVoid([&](store::Transaction &tx) {
            return services::setAside(tx, desk.row(u"1"_s).facts.id, desk.now() + std::chrono::hours(8), {}, desk.by());
        }));
        item.reports.append(Desk::report(u"r2"_s, HarmKind::OffTopic, u"bob"_s));
        must(desk.pull({item}));
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Aside);
        item.reports.append(Desk::report(u"r3"_s, HarmKind::Violence, u"celia"_s));
        QCOMPARE(must(desk.pull({item})).reopened, 1);
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Open);
    }

    void theSameTextInSeveralRoomsIsAWave_data() { eachDriver(); }
    void theSameTextInSeveralRoomsIsAWave()
    {
        Desk desk;
        QList<PulledItem> items;
        for (int i = 0; i < 4; ++i) {
            PulledItem item = Desk::item(QString::number(i));
            item.room = RemoteName{QString::number(i), u"room %1"_s.arg(i)};
            if (i < 3)
                item.text
                    = u"Earn 3000 dollars a week from home with our trading robot! No experience needed, write to the manager "_s
                    + QString::number(i);
            items.append(item);
        }
        must(desk.pull(items));
        const WaveId wave = desk.row(u"0"_s).facts.wave;
        QVERIFY(wave.isValid());
        QCOMPARE(desk.row(u"1"_s).facts.wave, wave);
        QCOMPARE(desk.row(u"2"_s).facts.wave, wave);
        QVERIFY(!desk.row(u"3"_s).facts.wave.isValid());
    }
};

SZEPT_TEST(IntakeTest)
#include "tst_intake.moc"
