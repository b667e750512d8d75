// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/index/caseindex.h"
#include "models/services/bootstrap.h"
#include "models/services/casedetail.h"
#include "models/services/caseindexing.h"
#include "models/services/notes.h"
#include "models/services/persons.h"
#include "models/services/rulebook.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"
#include "tests/support/tracedconnection.h"

using namespace szept;
using namespace szept::services;
using namespace szept::test;

namespace {

QStringList titlesOf(const QList<CaseSummary> &cases)
{
    QStringList titles;
    for (const CaseSummary &summary : cases)
        titles.append(summary.facts.title);
    return titles;
}

QStringList codesOf(const QList<TimelineEntry> &timeline)
{
    QStringList codes;
    for (const TimelineEntry &entry : timeline)
        codes.append(entry.what.code);
    return codes;
}

} // namespace

class CaseDetailTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsByPriorityThenId_data() { eachDriver(); }
    void listsByPriorityThenId()
    {
        Desk desk;
        PulledItem grave = Desk::item(u"3"_s);
        grave.reports = {Desk::report(u"r"_s, HarmKind::Minors)};
        must(desk.pull({Desk::item(u"1"_s), Desk::item(u"2"_s), grave}));
        const auto listed = must(services::cases(desk.store.connection(), {}));
        QCOMPARE(titlesOf(listed), (QStringList{u"Title of 3"_s, u"Title of 1"_s, u"Title of 2"_s}));
        const CaseSummary &first = listed[1];
        QCOMPARE(first.account, u"forum"_s);
        QCOMPARE(first.platform, u"discourse"_s);
        QCOMPARE(first.community, u"Photo forum"_s);
        QCOMPARE(first.room, u"Darkroom"_s);
        QCOMPARE(first.author, (RemoteName{u"a-1"_s, u"author of 1"_s}));
        QCOMPARE(first.excerpt, u"Text of 1"_s);
        QCOMPARE(first.reports.size(), 1);
        QCOMPARE(first.reports.first().reporter, (RemoteName{u"anna"_s, u"anna"_s}));
    }

    /// However many they are.
    void listsWithFewQuestions()
    {
        Desk desk;
        QList<PulledItem> items;
        for (int i = 0; i < 30; ++i) {
            PulledItem item = Desk::item(QString::number(i));
            item.reports += Desk::report(u"r2-%1"_s.arg(i), HarmKind::Spam, u"reporter %1"_s.arg(i));
            items.append(item);
        }
        must(desk.pull(items));
        TracedConnection traced(desk.store.connection());
        const auto listed = must(services::cases(traced, {}));
        QCOMPARE(listed.size(), 30);
        QCOMPARE(traced.takeStatements().size(), 2);
        for (const CaseSummary &summary : listed) {
            QCOMPARE(summary.reports.size(), 2);
            const QString own = u"reporter "_s + summary.facts.ref.remoteId;
            QCOMPARE(summary.reports.first().reporter, (RemoteName{u"anna"_s, u"anna"_s}));
            QCOMPARE(summary.reports.last().reporter, (RemoteName{own, own}));
        }
    }

    void listsOneStateOrAll_data() { eachDriver(); }
    void listsOneStateOrAll()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s), Desk::item(u"2"_s)}));
        must(desk.decide(desk.request(desk.row(u"1"_s).facts.id, {Desk::plan(u"hide"_s)})));
        const auto titles = [&](std::optional<CaseState> state, int limit) {
            return titlesOf(must(services::cases(desk.store.connection(), {state, {}, {}, limit})));
        };
        QCOMPARE(titles(CaseState::Open, 0), QStringList{u"Title of 2"_s});
        QCOMPARE(titles(CaseState::Decided, 0), QStringList{u"Title of 1"_s});
        QCOMPARE(titles(std::nullopt, 0).size(), 2);
        QCOMPARE(titles(std::nullopt, 1).size(), 1);
    }

    void findsWordsInTitlesTextsNamesAndNotes_data() { eachDriver(); }
    void findsWordsInTitlesTextsNamesAndNotes()
    {
        Desk desk;
        PulledItem polish = Desk::item(u"1"_s);
        polish.text = u"Zażółć gęślą jaźń w Łodzi"_s;
        PulledItem byAuthor = Desk::item(u"2"_s);
        byAuthor.author->name.name = u"Grzegorz Brzęczyszczykiewicz"_s;
        must(desk.pull({polish, byAuthor, Desk::item(u"3"_s)}));
        must(desk.write([&](store::Transaction &tx) {
            return services::addNote(
                tx, {{}, desk.row(u"3"_s).facts.id, {}, {}, u"ask the compliance desk"_s, {}, {}}, desk.by());
        }));
        const auto found = [&](const QString &words) {
            return titlesOf(must(services::cases(desk.store.connection(), {CaseState::Open, {}, words, 0})));
        };
        QCOMPARE(found(u"zazolc lodzi"_s), QStringList{u"Title of 1"_s});
        QCOMPARE(found(u"brzeczysz"_s), QStringList{u"Title of 2"_s});
        QCOMPARE(found(u"compliance"_s), QStringList{u"Title of 3"_s});
        QCOMPARE(found(u"nowhere"_s), QStringList());
        must(desk.write([&](store::Transaction &tx) {
            return services::addNote(
                tx, {{}, {}, desk.row(u"2"_s).facts.author, {}, u"asked for patience"_s, {}, {}}, desk.by());
        }));
        QVERIFY(found(u"patience"_s).contains(u"Title of 2"_s));
        // What it says now is found, what it said is not.
        polish.version = u"v2"_s;
        polish.text = u"Something else"_s;
        must(desk.pull({polish}));
        QCOMPARE(found(u"gesla"_s), QStringList());
    }

    void tellsEverythingAboutACase_data() { eachDriver(); }
    void tellsEverythingAboutACase()
    {
        Desk desk;
        PulledItem second = Desk::item(u"2"_s);
        PulledItem third = Desk::item(u"3"_s);
        second.author = third.author = Desk::item(u"1"_s).author; // one person wrote all three
        must(desk.pull({Desk::item(u"1"_s), second, third, Desk::item(u"4"_s)}));
        const CaseId id = desk.row(u"1"_s).facts.id;
        const PersonId author = desk.row(u"1"_s).facts.author;
        const RuleVersion rule = must(desk.write([&](store::Transaction &tx) {
            return services::addRule(tx, {desk.row(id).facts.community, 3, u"Be kind"_s, u"…"_s, {}}, desk.by());
        }));
        must(desk.writeVoid([&](store::Transaction &tx) {
            return services::linkPersons(tx, author, desk.row(u"4"_s).facts.author, desk.by());
        }));
        must(desk.write([&](store::Transaction &tx) {
            return services::addNote(tx, {{}, {}, author, {}, u"talked to them"_s, {}, {}}, desk.by());
        }));
        must(desk.decide(desk.request(desk.row(u"2"_s).facts.id, {Desk::plan(u"delete"_s)})));
        DecideRequest request = desk.request(id, {Desk::plan(u"hide"_s)});
        request.rule = 3;
        must(desk.decide(request));
        must(desk.undo(request.id));

        const CaseDetail detail = must(services::caseDetail(desk.store.connection(), id, desk.now()));
        QCOMPARE(detail.summary.facts.text, u"Text of 1"_s);
        QVERIFY(detail.person);
        QCOMPARE(detail.person->open.size(), 2); // the third one, and the linked person's
        QCOMPARE(detail.person->earlier.size(), 1);
        QCOMPARE(detail.person->earlier.first().action, u"delete"_s);
        QCOMPARE(detail.person->linked.size(), 1);
        QCOMPARE(detail.person->notes.first().text, u"talked to them"_s);
        QCOMPARE(detail.rules.size(), 1);
        QCOMPARE(detail.decisions.size(), 1);
        QCOMPARE(detail.decisions.first().member, u"Ala"_s);
        QCOMPARE(detail.decisions.first().rule, rule);
        QCOMPARE(detail.decisions.first().ruleNumber, 3);
        QCOMPARE(codesOf(detail.timeline), (QStringList{u"pulled"_s, u"decided"_s, u"undone"_s}));
    }

    /// However many there are of them, and of those linked to the author: the newest are told, and how many there are.
    void tellsTheNewestOfAllPersonsBehindAnAuthor_data() { eachDriver(); }
    void tellsTheNewestOfAllPersonsBehindAnAuthor()
    {
        constexpr int eachHas = 40;
        Desk desk;
        const auto author = Desk::item(u"1"_s).author;
        const auto other = Desk::item(u"2"_s).author;
        QList<PulledItem> items{Desk::item(u"1"_s)};
        for (int i = 0; i < 2 * eachHas; ++i) {
            PulledItem item = Desk::item(u"more %1"_s.arg(i));
            item.author = i % 2 == 0 ? author : other;
            items.append(item);
        }
        must(desk.pull(items));
        const CaseId id = desk.row(u"1"_s).facts.id;
        const PersonId person = desk.row(id).facts.author;
        must(desk.writeVoid([&](store::Transaction &tx) {
            return services::linkPersons(tx, person, desk.row(u"more 1"_s).facts.author, desk.by());
        }));
        const auto told = [&] { return *must(services::caseDetail(desk.store.connection(), id, desk.now())).person; };
        const PersonView open = told();
        QCOMPARE(open.open.size(), 50);
        QCOMPARE(open.openCount, 2 * eachHas);
        QVERIFY(open.earlier.isEmpty());
        QCOMPARE(open.earlierCount, 0);
        for (int i = 0; i < 2 * eachHas; ++i) {
            desk.pass(std::chrono::minutes(1));
            must(desk.decide(desk.request(desk.row(u"more %1"_s.arg(i)).facts.id, {Desk::plan(u"hide"_s)})));
        }
        const PersonView ended = told();
        QVERIFY(ended.open.isEmpty());
        QCOMPARE(ended.openCount, 0);
        QCOMPARE(ended.earlier.size(), 50);
        QCOMPARE(ended.earlierCount, 2 * eachHas);
        QVERIFY(std::ranges::is_sorted(ended.earlier, std::ranges::greater(), &EarlierCase::decidedAt));
        QCOMPARE(ended.earlier.first().title, u"Title of more 79"_s);
        QVERIFY(ended.earlier.first().linked);
        QVERIFY(!ended.earlier.at(1).linked);
    }

    /// Whoever did it stands beside it: undo is not left to whoever decided.
    void namesWhoTookADecisionBack_data() { eachDriver(); }
    void namesWhoTookADecisionBack()
    {
        Desk desk;
        const Actor other = must(desk.write([&](store::Transaction &tx) {
            return services::join(tx, {u"Basia"_s, u"laptop"_s, {}}, desk.store.random());
        }));
        must(desk.pull({Desk::item(u"1"_s)}));
        const CaseId id = desk.row(u"1"_s).facts.id;
        const Decided decided = must(desk.decide(desk.request(id, {Desk::plan(u"hide"_s)})));
        desk.pass(std::chrono::seconds(1));
        must(desk.write([&](store::Transaction &tx) {
            return services::undo(tx, decided.decision.id, {other, &desk.store.random()});
        }));
        const auto timeline = must(services::caseDetail(desk.store.connection(), id, desk.now())).timeline;
        QCOMPARE(codesOf(timeline), (QStringList{u"pulled"_s, u"decided"_s, u"undone"_s}));
        QCOMPARE(timeline[1].member, u"Ala"_s);
        QCOMPARE(timeline[2], (TimelineEntry{desk.now(), u"Basia"_s, {u"undone"_s, {u"hide"_s}}}));
    }

    void tellsWhyACaseIsOpenAgain_data() { eachDriver(); }
    void tellsWhyACaseIsOpenAgain()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s)}));
        const CaseId id = desk.row(u"1"_s).facts.id;
        DecideRequest request = desk.request(id, {Desk::plan(u"silence"_s)});
        request.now = true;
        const Decided decided = must(desk.decide(request));
        const AttemptRef attempt = must(desk.begin(decided.actions.first().id));
        must(desk.writeVoid(
            [&](store::Transaction &tx) { return services::finished(tx, attempt, Performed{}, desk.by()); }));
        const auto timeline = must(services::caseDetail(desk.store.connection(), id, desk.now())).timeline;
        QCOMPARE(codesOf(timeline), (QStringList{u"pulled"_s, u"decided"_s, u"sent"_s, u"reopened"_s}));
        QCOMPARE(timeline.last().member, QString()); // it follows from what the platform told
    }

    void tellsWhereThePlatformDoesNotSayThatItWasUs_data() { eachDriver(); }
    void tellsWhereThePlatformDoesNotSayThatItWasUs()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s)}));
        const CaseId id = desk.row(u"1"_s).facts.id;
        DecideRequest request = desk.request(id, {Desk::plan(u"hide"_s)});
        request.now = true;
        const Decided decided = must(desk.decide(request));
        const AttemptRef attempt = must(desk.begin(decided.actions.first().id));
        Performed performed;
        performed.state.open = false;
        performed.caveat = Reason{u"gone_unsure"_s, {}};
        must(desk.writeVoid(
            [&](store::Transaction &tx) { return services::finished(tx, attempt, performed, desk.by()); }));
        const auto timeline = must(services::caseDetail(desk.store.connection(), id, desk.now())).timeline;
        QCOMPARE(codesOf(timeline), (QStringList{u"pulled"_s, u"decided"_s, u"sent"_s, u"gone_unsure"_s}));
    }

    void whoHandledItThereIsToldOnce()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s)}));
        const CaseId id = desk.row(u"1"_s).facts.id;
        const Decided decided = must(desk.decide(desk.request(id, {Desk::plan(u"hide"_s)})));
        RemoteState state = Desk::gone();
        state.by = u"moderator"_s;
        must(desk.writeVoid([&](store::Transaction &tx) {
            return services::alreadyHandled(tx, desk.ref(decided.actions.first().id), state, desk.by());
        }));
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Closed);
        const auto timeline = must(services::caseDetail(desk.store.connection(), id, desk.now())).timeline;
        QCOMPARE(codesOf(timeline), (QStringList{u"pulled"_s, u"decided"_s, u"handled_by"_s}));
    }

    void soItDoesOfOneThatChangedMeanwhile_data() { eachDriver(); }
    void soItDoesOfOneThatChangedMeanwhile()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s)}));
        const CaseId id = desk.row(u"1"_s).facts.id;
        DecideRequest request = desk.request(id, {Desk::plan(u"approve"_s)});
        request.now = true;
        const AttemptRef attempt = must(desk.begin(must(desk.decide(request)).actions.first().id));
        must(desk.writeVoid([&](store::Transaction &tx) { return services::changed(tx, attempt, desk.by()); }));
        const auto timeline = must(services::caseDetail(desk.store.connection(), id, desk.now())).timeline;
        QCOMPARE(codesOf(timeline), (QStringList{u"pulled"_s, u"decided"_s, u"reopened_changed"_s}));
    }

    void saysThatThereIsNoSuchCase_data() { eachDriver(); }
    void saysThatThereIsNoSuchCase()
    {
        Desk desk;
        const auto detail = services::caseDetail(desk.store.connection(), CaseId(77), desk.now());
        QVERIFY(!detail);
        QCOMPARE(detail.error().kind, ErrorKind::NotFound);
    }

    void theIndexIsLoadedAndFollows_data() { eachDriver(); }
    void theIndexIsLoadedAndFollows()
    {
        Desk desk;
        must(desk.pull({Desk::item(u"1"_s), Desk::item(u"2"_s)}));
        CaseIndex index;
        must(services::loadIndex(desk.store.connection(), index));
        QCOMPARE(index.size(), 2);
        QCOMPARE(index.snapshot()->places().communities.size(), 1);
        const CaseId first = desk.row(u"1"_s).facts.id;
        QCOMPARE(index.snapshot()->caseOf(first)->title, u"Title of 1"_s);
        must(desk.decide(desk.request(first, {Desk::plan(u"hide"_s)})));
        must(desk.pull({Desk::item(u"2"_s), Desk::item(u"3"_s)}));
        must(services::updateIndex(desk.store.connection(), index, {first, desk.row(u"3"_s).facts.id}));
        QVERIFY(!index.contains(first));
        QVERIFY(index.contains(desk.row(u"3"_s).facts.id));
    }
};

SZEPT_TEST(CaseDetailTest)
#include "tst_casedetail.moc"
