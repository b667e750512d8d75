// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/workspaceright.h"
#include "models/index/casesnapshot.h"
#include "models/services/accounts.h"
#include "models/services/notes.h"
#include "tests/app/session/deskbench.h"
#include "tests/support/fastest.h"
#include "tests/support/lostsession.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <algorithm>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class WorkspaceDeskTest : public QObject
{
    Q_OBJECT

private:
    static QStringList titles(DeskBench &bench, const QList<CaseId> &cases)
    {
        QStringList titles;
        for (const auto told = answered(bench.desk->lines(cases)).value_or(QList<views::CaseLine>());
            const views::CaseLine &line : told)
            titles.append(line.title);
        return titles;
    }
    static QStringList outbox(const DeskBench &bench)
    {
        QStringList lines;
        for (const auto outbox = bench.desk->outbox(); const views::OutboxLine &line : outbox)
            lines.append(
                QStringList{line.title, line.label, toWord(line.action.state), line.mine ? u"mine"_s : u"another's"_s}
                    .join(u' '));
        return lines;
    }

private Q_SLOTS:
    void anEmptyWorkspaceIsLoadedToo()
    {
        DeskBench bench;
        QCOMPARE(bench.desk->status().keeping, views::Keeping::PlainFile);
        QVERIFY(bench.desk->cases());
        QTRY_VERIFY(bench.desk->status().loaded);
        QVERIFY(bench.desk->accounts().isEmpty());
        QCOMPARE(bench.desk->cases()->size(), 0);
        QVERIFY(std::ranges::contains(bench.desk->connectors(), u"mailman3"_s, &ConnectorInfo::id));
    }

    /// Its place is missing, and the window can say why.
    void aConnectorThatIsRefusedIsTold()
    {
        const DeskBench bench(QStringList(inBuild(u"tests/app/plugins/plugins/wrongabi")));
        QTRY_COMPARE(bench.desk->refusals().size(), 1);
        const ConnectorRefusal refusal = bench.desk->refusals().constFirst();
        QCOMPARE(refusal.name, u"toy"_s);
        QCOMPARE(refusal.why.code, u"connector_wrong_abi"_s);
        QVERIFY(refusal.why.arguments.constFirst().endsWith("/wrongabi.so"_L1));
        QVERIFY(!std::ranges::contains(bench.desk->connectors(), u"toy"_s, &ConnectorInfo::id));
    }

    void aConnectorThatCrashesWhenItIsTriedIsToldFromThenOn()
    {
        const DeskBench bench(QStringList(inBuild(u"tests/app/plugins/plugins/segv")));
        QTRY_VERIFY(bench.desk->status().loaded);
        QVERIFY(bench.desk->refusals().isEmpty());
        views::AccountForm form = bench.form();
        form.account.platform = u"toy"_s;
        QCOMPARE(answered(bench.desk->testAccount(form)).error().reason.code, u"connector_crashed"_s);
        QTRY_COMPARE(bench.desk->refusals().size(), 1);
        QCOMPARE(bench.desk->refusals().constFirst().id, u"toy"_s);
    }

    /// Whoever hears that it is loaded and sees no accounts offers to add the first one.
    void whenItIsLoadedEverythingIsThere()
    {
        DeskBench bench;
        bench.addAccount();
        bench.closeDesk();
        bench.openDesk();
        std::optional<std::pair<qsizetype, qsizetype>> seen;
        const auto look = [&bench, &seen] {
            if (bench.desk->status().loaded && !seen)
                seen.emplace(bench.desk->accounts().size(), bench.desk->cases()->size());
        };
        connect(bench.desk.get(), &views::Desk::statusChanged, this, look);
        look(); // a quick reader thread has answered while the desk was being made
        QTRY_VERIFY_WITH_TIMEOUT(seen, 30s);
        QCOMPARE(*seen, std::pair(qsizetype(1), qsizetype(3)));
    }

    void whatIsPulledIsShown()
    {
        DeskBench bench;
        bench.addAccount();
        QTRY_COMPARE(bench.desk->cases()->size(), 3);
        QTRY_VERIFY(!bench.desk->accounts().isEmpty() && bench.desk->accounts().constFirst().sync.lastGoodAt);
        QCOMPARE(bench.desk->accounts().constFirst().account.name, u"lists"_s);
        const CaseId fixer = bench.caseAbout(u"fixer"_s);
        const CaseId bellows = bench.caseAbout(u"letter bellows"_s);
        QCOMPARE(titles(bench, {fixer, CaseId(999), bellows}), (QStringList{u"fixer"_s, u"bellows"_s}));
        const views::CaseSheet sheet = *answered(bench.desk->sheet(fixer));
        QVERIFY(sheet.detail.summary.facts.text.contains(u"A letter about fixer"_s));
        QVERIFY(sheet.canContext);
        QVERIFY(std::ranges::any_of(sheet.offers,
            [](const OfferedAction &offered) { return offered.spec.id == "accept"_L1 && offered.permitted; }));
        QVERIFY(answered(bench.desk->context(fixer)).has_value());
        QCOMPARE(answered(bench.desk->sheet(CaseId(999))).error().kind, ErrorKind::NotFound);
        QCOMPARE(answered(bench.desk->context(CaseId(999))).error().kind, ErrorKind::NotFound);
    }

    void aDecisionIsOnDiskWhenTheFutureEnds()
    {
        DeskBench bench;
        bench.addAccount();
        const views::Choice choice = bench.choice(bench.caseAbout(u"fixer"_s), u"accept"_s);
        const QFuture<Result<services::Decided>> decided = bench.desk->decide(choice);
        QVERIFY(answered(decided).has_value());
        QCOMPARE(bench.onDisk(u"SELECT count(*) FROM decisions WHERE action = 'accept'"_s), 1);
        QCOMPARE(bench.onDisk(u"SELECT count(*) FROM actions WHERE state = 'waiting'"_s), 1);
        QTRY_COMPARE(bench.desk->cases()->size(), 2);
        QTRY_COMPARE(outbox(bench), (QStringList{u"A letter about fixer. Accept waiting mine"_s}));
    }

    /// The server ends the session as the decision is written.
    void aLostSessionLosesNoDecision()
    {
        const QString database = freshDatabase();
        DeskBench bench({}, database);
        bench.addAccount();
        const CaseId fixer = bench.caseAbout(u"fixer"_s);
        const views::Choice choice = bench.choice(fixer, u"accept"_s);
        loseSessionAtFirstDecision(database);
        const auto decided = answered(bench.desk->decide(choice));
        QVERIFY2(decided, qPrintable(decided.error_or({}).detail));
        QCOMPARE(decided->decision.caseId, fixer);
        QCOMPARE(decisionsTried(database), 2);
        QTRY_COMPARE(outbox(bench), (QStringList{u"A letter about fixer. Accept waiting mine"_s}));
    }

    void whatIsTakenBackComesBack()
    {
        DeskBench bench;
        bench.addAccount();
        const CaseId fixer = bench.caseAbout(u"fixer"_s);
        const auto decided = answered(bench.desk->decide(bench.choice(fixer, u"accept"_s)));
        QTRY_COMPARE(bench.desk->cases()->size(), 2);
        const auto undone = answered(bench.desk->undo(decided->decision.id));
        QCOMPARE(undone->withdrawn.size(), 1);
        QTRY_COMPARE(bench.desk->cases()->size(), 3);
        QTRY_COMPARE(outbox(bench), (QStringList{u"A letter about fixer. Accept withdrawn mine"_s}));
        QVERIFY(bench.mailman.deeds().isEmpty());
    }

    void whatIsDueIsSentByTheWindow()
    {
        DeskBench bench;
        bench.addAccount();
        const auto decided = answered(bench.desk->decide(bench.choice(bench.caseAbout(u"fixer"_s), u"defer"_s)));
        QVERIFY(decided.has_value());
        QTRY_COMPARE_WITH_TIMEOUT(outbox(bench), (QStringList{u"A letter about fixer. Defer sent mine"_s}), 30'000);
    }

    void whatTheMemberDidNotSeeIsRefused()
    {
        DeskBench bench;
        bench.addAccount();
        views::Choice choice = bench.choice(bench.caseAbout(u"fixer"_s), u"accept"_s);
        choice.version = u"another"_s;
        const auto changed = answered(bench.desk->decide(choice));
        QCOMPARE(changed.error().kind, ErrorKind::Conflict);
        QCOMPARE(changed.error().reason.code, u"changed"_s);
        choice = bench.choice(choice.caseId, u"no such action"_s);
        QCOMPARE(answered(bench.desk->decide(choice)).error().reason.code, u"not_offered"_s);
        QCOMPARE(bench.onDisk(u"SELECT count(*) FROM decisions"_s), 0);
    }

    void theOtherDeedsAreWritten()
    {
        DeskBench bench;
        bench.addAccount();
        const CaseId fixer = bench.caseAbout(u"fixer"_s);
        QVERIFY(answered(bench.desk->claim(fixer, true)).has_value());
        QVERIFY(answered(bench.desk->markVulnerable(fixer, true)).has_value());
        QVERIFY(answered(bench.desk->addNote(fixer, false, u"about the case"_s)).has_value());
        QVERIFY(answered(bench.desk->addNote(fixer, true, u"about Ada"_s)).has_value());
        const views::CaseSheet sheet = *answered(bench.desk->sheet(fixer));
        QCOMPARE(sheet.detail.claimedBy, u"Ala"_s);
        QVERIFY(sheet.detail.summary.facts.vulnerable);
        QCOMPARE(sheet.detail.notes.size(), 1);
        QCOMPARE(sheet.detail.person->notes.size(), 1);
        QVERIFY(answered(bench.desk->claim(fixer, false)).has_value());
        QCOMPARE(answered(bench.desk->sheet(fixer))->detail.claimedBy, QString());
    }

    void whatWasSetAsideWakesByItself()
    {
        DeskBench bench;
        bench.addAccount();
        const CaseId fixer = bench.caseAbout(u"fixer"_s);
        const auto state = [&bench, fixer] { return answered(bench.desk->sheet(fixer))->detail.summary.facts.state; };
        QVERIFY(
            answered(bench.desk->setAside(fixer, bench.desk->clock().now() + std::chrono::hours(1), {})).has_value());
        QCOMPARE(state(), CaseState::Aside);
        QVERIFY(answered(bench.desk->wake(fixer)).has_value());
        QCOMPARE(state(), CaseState::Open);
        bench.clock.stop();
        QVERIFY(answered(bench.desk->setAside(fixer, bench.clock.now() + 1s, {})).has_value());
        QCOMPARE(state(), CaseState::Aside);
        bench.clock.advance(1s);
        QTRY_COMPARE_WITH_TIMEOUT(state(), CaseState::Open, 30s);
    }

    void aClaimEndsByItself()
    {
        DeskBench bench;
        bench.addAccount();
        const CaseId fixer = bench.caseAbout(u"fixer"_s);
        const auto claimedBy = [&bench, fixer] { return bench.desk->cases()->caseOf(fixer)->claimedBy; };
        QVERIFY(answered(bench.desk->claim(fixer, true)).has_value());
        QTRY_COMPARE(claimedBy(), bench.desk->me());
        bench.clock.stop();
        const qint64 soon = toMilliseconds(bench.clock.now() + 1s);
        bench.change(u"UPDATE cases SET claimed_until = %1 WHERE claimed_until IS NOT NULL"_s.arg(soon));
        QVERIFY(answered(bench.desk->markVulnerable(fixer, true)).has_value()); // it looks at the clock again
        QCOMPARE(claimedBy(), bench.desk->me());
        bench.clock.advance(1s);
        QTRY_COMPARE_WITH_TIMEOUT(claimedBy(), MemberId(), 30s);
    }

    /// Whoever wrote it, when the window had already looked at what comes next.
    void aNoteEndsByItself()
    {
        DeskBench bench;
        bench.addAccount();
        const CaseId fixer = bench.caseAbout(u"fixer"_s);
        bench.clock.stop();
        const Note brief{{}, fixer, {}, {}, u"seen before"_s, {}, bench.clock.now() + 1s};
        const auto written = bench.session->workspace().write(
            [&brief, by = bench.session->by()](store::Transaction &tx) { return services::addNote(tx, brief, by); });
        QVERIFY(answered(written).has_value());
        QCOMPARE(bench.onDisk(u"SELECT count(*) FROM notes"_s), 1);
        bench.clock.advance(1s);
        QTRY_COMPARE_WITH_TIMEOUT(bench.onDisk(u"SELECT count(*) FROM notes"_s), 0, 30s);
    }

    /// While nothing can be written the member is told, though everything can be read.
    void whatIsWrongWithTheWorkspaceStaysInSight()
    {
        DeskBench bench;
        bench.addAccount();
        const CaseId fixer = bench.caseAbout(u"fixer"_s);
        const auto trouble = [&bench] { return bench.desk->status().trouble; };
        bench.clock.stop();
        QVERIFY(answered(bench.desk->setAside(fixer, bench.clock.now() + 1s, {})).has_value());
        const qint64 schema = bench.onDisk(u"SELECT value FROM meta WHERE key = 'schema'"_s);
        bench.change(u"UPDATE meta SET value = '99' WHERE key = 'schema'"_s);
        bench.clock.advance(1s); // there is something to write now
        QTRY_VERIFY_WITH_TIMEOUT(trouble(), 30s);
        QCOMPARE(trouble()->kind, ErrorKind::NewerSchema);
        QVERIFY(answered(bench.desk->sheet(fixer)).has_value());
        QVERIFY(trouble());
        bench.change(u"UPDATE meta SET value = '%1' WHERE key = 'schema'"_s.arg(schema));
        QTRY_VERIFY_WITH_TIMEOUT(!trouble(), 30s);
    }

    void aPassIsSeenWhileItRuns()
    {
        DeskBench bench;
        bench.addAccount();
        QTRY_VERIFY(!bench.desk->accounts().isEmpty());
        const auto runs = [&bench] { return bench.desk->accounts().constFirst().syncing; };
        QTRY_VERIFY(!runs());
        bool ran = false;
        connect(bench.desk.get(), &views::Desk::accountsChanged, this, [&] { ran = ran || runs(); });
        bench.desk->syncNow({});
        QTRY_VERIFY(ran);
        QTRY_VERIFY(!runs());
    }

    void whatAnotherProcessDidShowsByItself()
    {
        DeskBench bench;
        bench.addAccount();
        QTRY_COMPARE(bench.desk->cases()->size(), 3);
        const CaseId fixer = bench.caseAbout(u"fixer"_s);
        QSignalSpy told(bench.desk.get(), &views::Desk::caseChanged);
        QCOMPARE(
            bench.szept({u"decide"_s, QString::number(fixer.value()), u"--action"_s, u"accept"_s, u"--json"_s}), 0);
        QTRY_COMPARE(bench.desk->cases()->size(), 2);
        QTRY_COMPARE(outbox(bench).size(), 1);
        QVERIFY(told.contains(QVariantList{QVariant::fromValue(fixer)}));
        QSignalSpy any(bench.desk.get(), &views::Desk::everyCaseChanged); // a note may concern others too
        QCOMPARE(bench.szept({u"note"_s, QString::number(bench.caseAbout(u"bellows"_s).value()), u"hello"_s}), 0);
        QTRY_VERIFY(any.count() > 0);
    }

    /// From the other's commit to the list of this window; what lies at a server is told as soon (tests/models/store/tst_processes.cpp).
    void whatAnotherDidShowsWithinASecond()
    {
        DeskBench bench;
        bench.addAccount();
        const CaseId fixer = bench.caseAbout(u"fixer"_s);
        const auto other = store::Workspace::open(
            {.location = bench.location(), .key = {}, .clock = &bench.clock, .process = u"other"_s});
        // Nothing that stands in the audit log: to sign that is a write of ours, and our own writes have our feed look at once.
        const auto mark = [&](int n) {
            const auto done = (*other)->write([fixer, n](store::Transaction &tx) {
                tx.changed(store::ChangeKind::Case, QString::number(fixer.value()));
                return tx.connection().run(
                    u"UPDATE cases SET vulnerable = ? WHERE id = ?"_s, store::bind(n % 2 == 0, fixer));
            });
            QVERIFY(answered(done).has_value());
        };
        const auto isSeen = [&](int n) { return bench.desk->cases()->caseOf(fixer)->vulnerable == (n % 2 == 0); };
        const auto best = fastest(mark, isSeen);
        QVERIFY2(best < 1s, qPrintable(u"%1 ms"_s.arg(best.count())));
    }

    void itSaysWhenAnotherProcessSends()
    {
        DeskBench bench;
        QTRY_VERIFY(bench.desk->status().loaded);
        QTRY_VERIFY(bench.session->sync({}).holdsRight());
        QVERIFY(bench.desk->status().sendsHere);
        bench.closeDesk();
        const SystemClock clock;
        {
            const auto workspace = store::Workspace::open(
                {.location = bench.location(), .key = {}, .clock = &clock, .process = u"test"_s});
            session::WorkspaceRight right(**workspace);
            QVERIFY(right.take().result().value().has_value());
            bench.openDesk();
            QTRY_VERIFY(!bench.desk->status().sendsHere);
        }
        QTRY_VERIFY_WITH_TIMEOUT(bench.desk->status().sendsHere, 20'000);
    }

    /// The window may go while answers are on their way.
    void closingTheDeskCancelsWhatWasAsked()
    {
        DeskBench bench;
        bench.addAccount();
        const CaseId fixer = bench.caseAbout(u"fixer"_s);
        bench.proxy->arm(fault::silenceBefore(), {});
        QSignalSpy arrived(bench.proxy.get(), &FaultProxy::arrived);
        const QFuture<Result<Context>> context = bench.desk->context(fixer);
        QTRY_VERIFY(!arrived.isEmpty());
        const QFuture<Result<views::AccountCheck>> check = bench.desk->testAccount(bench.form());
        const QFuture<Result<views::CaseSheet>> sheet = bench.desk->sheet(fixer);
        bench.desk.reset();
        QVERIFY(context.isFinished() && check.isFinished() && sheet.isFinished());
        QCOMPARE(context.result().error().kind, ErrorKind::Cancelled);
        QCOMPARE(check.result().error().kind, ErrorKind::Cancelled);
        QVERIFY(sheet.result().has_value()
            || sheet.result().error().kind == ErrorKind::Cancelled); // it may have been there
    }

    /// A decision that was asked for is written, whether its answer is still wanted or not.
    void closingTheDeskLosesNoDecision()
    {
        DeskBench bench;
        bench.addAccount();
        const views::Choice choice = bench.choice(bench.caseAbout(u"fixer"_s), u"accept"_s);
        const auto decided = bench.desk->decide(choice);
        bench.closeDesk();
        QVERIFY(decided.isFinished());
        QCOMPARE(bench.onDisk(u"SELECT count(*) FROM decisions"_s), 1);
    }

    void anAccountIsTriedAddedAndRemoved()
    {
        DeskBench bench;
        views::AccountForm wrong = bench.form();
        wrong.secret = "wrong";
        QCOMPARE(answered(bench.desk->testAccount(wrong)).error().kind, ErrorKind::Unauthorised);
        QVERIFY(answered(bench.desk->testAccount(bench.form())).has_value());
        QCOMPARE(bench.onDisk(u"SELECT count(*) FROM accounts"_s), 0);
        bench.addAccount();
        QTRY_COMPARE(bench.desk->accounts().size(), 1);
        QCOMPARE(answered(bench.desk->addAccount(bench.form())).error().reason.code, u"name_taken"_s);
        QVERIFY(answered(bench.desk->removeAccount(bench.desk->accounts().constFirst().account.id)).has_value());
        QTRY_VERIFY(bench.desk->accounts().isEmpty());
        QTRY_COMPARE(bench.desk->cases()->size(), 0);
    }

    void anAccountSignsInAgain()
    {
        DeskBench bench;
        views::AccountForm form = bench.form();
        form.secret = "outdated";
        form.account.id = *answered(bench.desk->addAccount(form));
        const auto state = [&bench] { return bench.desk->accounts().value(0); };
        QTRY_VERIFY(state().sync.error);
        QCOMPARE(state().sync.error->kind, ErrorKind::Unauthorised);
        form.secret = bench.form().secret;
        QVERIFY(answered(bench.desk->testAccount(form)).has_value());
        QVERIFY(answered(bench.desk->changeAccount(form)).has_value());
        QTRY_COMPARE_WITH_TIMEOUT(bench.desk->cases()->size(), 3, 30'000);
        QTRY_VERIFY(!state().sync.error);

        form.secret.clear();
        form.account.baseUrl = bench.mailman.url();
        QVERIFY(answered(bench.desk->testAccount(form)).has_value()); // with the one that is kept
        QVERIFY(answered(bench.desk->changeAccount(form)).has_value());
        QTRY_COMPARE(state().account.baseUrl, bench.mailman.url());
        bench.proxy.reset();
        bench.desk->syncNow({});
        QTRY_VERIFY(!state().syncing && !state().sync.error);
        QCOMPARE(bench.onDisk(u"SELECT count(*) FROM audit WHERE deed = 'account.moved'"_s), 1);
    }

    /// Whoever shares the workspace can write another address into it.
    void anAddressThatSomebodyElseChangedGetsNoSecret()
    {
        DeskBench bench;
        bench.addAccount();
        QTRY_COMPARE_WITH_TIMEOUT(bench.desk->cases()->size(), 3, 30'000);
        QTcpServer elsewhere;
        QVERIFY(elsewhere.listen(QHostAddress::LocalHost));
        const auto state = [&bench] { return bench.desk->accounts().value(0); };
        const auto move = [&bench, &state](const QUrl &address) {
            return answered(bench.session->workspace().write(
                [id = state().account.id, address, by = bench.session->by()](
                    store::Transaction &tx) { return services::moveAccount(tx, id, address, by); }));
        };
        const QUrl ours = state().account.baseUrl;
        const QUrl theirs(u"http://127.0.0.1:%1/"_s.arg(elsewhere.serverPort()));
        QVERIFY(move(theirs).has_value());
        QTRY_COMPARE(state().account.baseUrl, theirs);
        bench.desk->syncNow({});
        QTRY_VERIFY(!state().syncing && state().sync.error);
        QCOMPARE(state().sync.error->reason.code, u"address_changed"_s);
        const auto asKept = answered(bench.desk->testAccount({state().account, {}}));
        QCOMPARE(asKept.error().reason.code, u"address_changed"_s);
        QVERIFY(!elsewhere.hasPendingConnections());

        QVERIFY(move(ours).has_value());
        QTRY_COMPARE(state().account.baseUrl, ours);
        bench.desk->syncNow({});
        QTRY_VERIFY(!state().syncing && !state().sync.error);
    }

    /// What was asked for is done or not; whoever asked hears that it was not waited for.
    void closingWhileAccountsComeAndGoTouchesNothingThatHasGone()
    {
        QFuture<Result<void>> removed;
        QFuture<Result<AccountId>> added;
        {
            DeskBench bench;
            const AccountId first = *answered(bench.session->addAccount(bench.form().account, QByteArray("secret")));
            removed = bench.session->removeAccount(first);
            views::AccountForm form = bench.form();
            form.account.name = u"another"_s;
            added = bench.session->addAccount(form.account, form.secret);
            bench.closeDesk();
        }
        QCOMPARE(answered(removed).error().kind, ErrorKind::Cancelled);
        QCOMPARE(answered(added).error().kind, ErrorKind::Cancelled);
    }
};

SZEPT_TEST(WorkspaceDeskTest)
#include "tst_workspacedesk.moc"
