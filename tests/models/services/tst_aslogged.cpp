// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subject.h"
#include "models/services/aslogged.h"
#include "models/services/audit.h"
#include "models/services/bootstrap.h"
#include "models/store/auditlog.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

using namespace szept;
using namespace szept::services;
using namespace Qt::StringLiterals;
using test::Desk;
using test::must;

namespace {

/// Case 1 was decided and sent, 2 waits with a text, 3 was sent and taken back, 4 is parked, 5 is open. A second member looks on.
class Book : public Desk
{
public:
    Book()
    {
        must(write([this](store::Transaction &tx) {
            return services::join(tx, {u"Ola"_s, u"laptop"_s, "another key"}, store.random());
        }));
        must(pull({item(u"1"_s), item(u"2"_s), item(u"3"_s), item(u"4"_s), item(u"5"_s)}));
        send(decided(u"1"_s).actions.first().id);
        decided(u"2"_s);
        const Decided third = decided(u"3"_s);
        send(third.actions.first().id);
        must(undo(third.decision.id));
        const AttemptRef fourth = must(begin(decided(u"4"_s).actions.first().id));
        must(write([&](store::Transaction &tx) {
            return services::park(tx, fourth, {ErrorKind::Rejected, {}, {}, {}}, false, by());
        }));
    }

    Decided decided(const QString &remoteId)
    {
        DecideRequest request = this->request(row(remoteId).facts.id, {plan(u"remove"_s)});
        request.actions.first().fields = {{u"text"_s, u"off topic \u2028 \"quoted\" żółw"_s}};
        request.reason = u"as agreed\nyesterday"_s;
        pass(std::chrono::seconds(1));
        return must(decide(request));
    }
    QStringList problems()
    {
        QStringList all;
        for (const auto found = must(services::notAsLogged(store.connection())); const AuditProblem &problem : found)
            all.append((QStringList(problem.what.code) + problem.what.arguments.mid(1)).join(u' '));
        return all;
    }
    /// Past Szept. "{3}" stands for the id of the case with that subject.
    void tamper(const QString &statements)
    {
        QString sql = statements;
        for (const QString &id : {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s})
            sql.replace(u'{' + id + u'}', QString::number(row(id).facts.id.value()));
        for (const auto all = sql.split(u';', Qt::SkipEmptyParts); const QString &one : all)
            QVERIFY2(must(store.connection().run(one)) > 0, qPrintable(one));
    }
    Action actionOf(const QString &remoteId)
    {
        return must(store::actionsOf(store.connection(), row(remoteId).facts.id)).constLast().action;
    }
    /// Of the entry that tells of a deed on a case.
    void eraseEntry(const QString &remoteId, const QString &deed)
    {
        const QString subject = subjectText(row(remoteId).facts.id);
        for (const auto all = must(store::auditOf(store.connection(), subject)); const store::AuditRow &entry : all) {
            if (entry.deed == deed)
                must(writeVoid([&](store::Transaction &tx) { return eraseBody(tx, entry.seq, u"asked for"_s, by()); }));
        }
    }
};

/// Statements past Szept, and what is told of them.
QList<std::pair<QString, QStringList>> forgeries()
{
    const QString copied
        = u"INSERT INTO decisions SELECT '0b7a3a3e-0000-4000-8000-000000000001', %1, member, device, action,"
          " slot, rule_version, reason, at, sends_at, undone_at FROM decisions WHERE case_id = {1}"_s;
    const QString differs = u"decision_differs "_s;
    const QString unlike = u"action_differs "_s;
    return {
        // decisions
        {u"UPDATE decisions SET action = 'ban' WHERE case_id = {1}"_s, {differs + u"action"_s}},
        {u"UPDATE decisions SET member = (SELECT max(m.id) FROM members m WHERE m.id <> decisions.member) WHERE case_id = {1}"_s,
            {differs + u"member"_s}},
        {u"UPDATE decisions SET reason = 'none' WHERE case_id = {2}"_s, {differs + u"reason"_s}},
        {u"UPDATE decisions SET at = at - 1000 WHERE case_id = {2}"_s, {differs + u"time"_s}},
        {u"UPDATE decisions SET undone_at = 5 WHERE case_id = {2}"_s, {differs + u"undone"_s}},
        {u"UPDATE decisions SET undone_at = NULL WHERE case_id = {3}"_s, {differs + u"undone"_s}},
        {u"DELETE FROM attempts WHERE action = (SELECT id FROM actions WHERE case_id = {1});"
         "DELETE FROM actions WHERE case_id = {1}; DELETE FROM decisions WHERE case_id = {1}"_s,
            {u"decision_missing"_s, u"action_missing"_s}},
        {u"UPDATE decisions SET case_id = {5} WHERE case_id = {2}"_s, {u"decision_unlogged"_s, u"decision_missing"_s}},
        {copied.arg(u"{5}"_s), {u"decision_unlogged"_s}},
        {copied.arg(u"{1}"_s), {u"decision_unlogged"_s}},
        // actions
        {u"UPDATE actions SET outcome = 'already_done' WHERE case_id = {1}"_s, {unlike + u"outcome"_s}},
        {u"UPDATE actions SET state = 'withdrawn', outcome = NULL WHERE case_id = {1}"_s, {unlike + u"outcome"_s}},
        {u"UPDATE actions SET state = 'sent', outcome = 'done' WHERE case_id = {2}"_s, {unlike + u"outcome"_s}},
        {u"UPDATE actions SET state = 'waiting' WHERE case_id = {4}"_s, {unlike + u"outcome"_s}},
        {u"UPDATE actions SET fields = '{\"text\":\"forged\"}' WHERE case_id = {2}"_s, {unlike + u"fields"_s}},
        {u"UPDATE actions SET action = 'ban' WHERE case_id = {2}"_s, {unlike + u"action"_s}},
        {u"UPDATE actions SET remote_id = '5' WHERE case_id = {2}"_s, {unlike + u"subject"_s}},
        {u"UPDATE actions SET remote_id = '5' WHERE case_id = {3} AND compensates IS NOT NULL"_s,
            {unlike + u"subject"_s}},
        {u"UPDATE actions SET repeat = CASE repeat WHEN 'safe' THEN 'unsafe' ELSE 'safe' END WHERE case_id = {2}"_s,
            {unlike + u"manner"_s}},
        {u"UPDATE actions SET severe = 1 - severe WHERE case_id = {2}"_s, {unlike + u"manner"_s}},
        {u"UPDATE actions SET undo = '{\"user\":\"239\"}' WHERE case_id = {1}"_s, {unlike + u"left"_s}},
        {u"UPDATE actions SET compensates = (SELECT a.id FROM actions a WHERE a.case_id = {1}) WHERE case_id = {2}"_s,
            {unlike + u"decision"_s}},
    };
}

/// The reason of a refusal with its arguments.
QString whyNot(const auto &result)
{
    return result ? QString() : (QStringList(result.error().reason.code) + result.error().reason.arguments).join(u' ');
}

} // namespace

class AsLoggedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatSzeptDidIsAsLogged_data() { test::eachDriver(); }
    void whatSzeptDidIsAsLogged()
    {
        Book book;
        QCOMPARE(book.problems(), QStringList());
        QVERIFY(must(services::verify(book.store.connection())).ok());
        book.send(book.actionOf(u"3"_s).id); // the taking back
        must(book.writeVoid([&](store::Transaction &tx) {
            return answerParked(tx, book.actionOf(u"4"_s).id, ParkedAnswer::SendAgain, book.by());
        }));
        QCOMPARE(book.problems(), QStringList());
        book.send(book.actionOf(u"4"_s).id);
        must(book.undo(book.actionOf(u"2"_s).decision));
        QCOMPARE(book.problems(), QStringList());
    }

    void whatWasForgedIsTold_data() { test::eachDriver(); }
    void whatWasForgedIsTold()
    {
        Book book;
        for (const auto all = forgeries(); const auto &forgery : all) {
            const QString &sql = forgery.first;
            const QStringList &told = forgery.second;
            const auto undone = book.store.write([&](store::Transaction &) -> Result<int> {
                book.tamper(sql);
                [&] { QCOMPARE(book.problems(), told); }();
                [&] { QCOMPARE(must(services::verify(book.store.connection())).problems.size(), told.size()); }();
                return fail(ErrorKind::Cancelled, {});
            });
            QVERIFY2(!undone && !QTest::currentTestFailed(), qPrintable(sql));
        }
        QCOMPARE(book.problems(), QStringList());
    }

    void anEntryOnSomethingElseIsNotHeldAgainstTheCaseOfItsNumber_data() { test::eachDriver(); }
    void anEntryOnSomethingElseIsNotHeldAgainstTheCaseOfItsNumber()
    {
        Book book;
        const PersonId person(book.row(u"1"_s).facts.id.value());
        must(book.writeVoid([&](store::Transaction &tx) {
            return services::record(tx, u"case.decided"_s, subjectText(person),
                {{u"decision"_s, idText(book.store.random().uuid())}}, book.by());
        }));
        QCOMPARE(book.problems(), QStringList{u"decision_missing"_s});
    }

    /// Whoever has the right to be forgotten is, in the log and in the rows, and that is no forgery.
    void whatWasErasedLawfullyIsNoForgery_data() { test::eachDriver(); }
    void whatWasErasedLawfullyIsNoForgery()
    {
        Book book;
        book.eraseEntry(u"1"_s, u"case.decided"_s);
        book.eraseEntry(u"3"_s, u"case.undone"_s);
        book.eraseEntry(u"3"_s, u"action.sent"_s);
        book.tamper(
            u"UPDATE decisions SET reason = '' WHERE case_id = {1}; UPDATE actions SET fields = '{}' WHERE case_id = {1}"_s);
        QCOMPARE(book.problems(), QStringList());
        QVERIFY(must(services::verify(book.store.connection())).ok());
        book.tamper(u"UPDATE decisions SET reason = '' WHERE case_id = {2}"_s); // the entry of another case still tells
        QCOMPARE(book.problems(), QStringList{u"decision_differs reason"_s});
    }

    /// Entries did not always tell on what a decision acts.
    void whatAnOldEntryDoesNotTellIsNotHeldAgainstIt()
    {
        Book book;
        const CaseId id = book.row(u"2"_s).facts.id;
        QList<store::LoggedDeed> deeds = must(store::loggedDeedsOf(book.store.connection(), id));
        const store::DecidedRows rows = must(store::decidedIn(book.store.connection(), {id})).value(id);
        QCOMPARE(notAsLogged(deeds, rows).size(), 0);
        deeds.first().account.reset();
        deeds.first().on.reset();
        QCOMPARE(notAsLogged(deeds, rows).size(), 0);
    }

    void aLongLogIsHeldAgainstAllItsCases_data() { test::eachDriver(); }
    void aLongLogIsHeldAgainstAllItsCases()
    {
        constexpr int cases = 550; // with two entries each more than one step takes
        Desk desk;
        QList<PulledItem> items;
        for (int i = 0; i < cases; ++i)
            items.append(Desk::item(QString::number(i)));
        must(desk.pull(items));
        must(desk.writeVoid([&](store::Transaction &tx) -> Result<void> {
            for (const PulledItem &item : std::as_const(items)) {
                const auto row = store::caseRow(tx.connection(), desk.account, item.ref);
                const auto done
                    = services::decide(tx, desk.request((*row)->facts.id, {Desk::plan(u"remove"_s)}), desk.by());
                const auto sent = services::alreadyDone(tx, {done->actions.first().id, 0}, Desk::gone(), desk.by());
                if (!sent)
                    return sent;
            }
            return {};
        }));
        QCOMPARE(must(services::notAsLogged(desk.store.connection())).size(), 0);
        must(desk.store.connection().run(u"UPDATE decisions SET reason = 'forged'"_s));
        QCOMPARE(must(services::notAsLogged(desk.store.connection())).size(), cases);
    }

    void whatIsForgedIsNotSent_data() { test::eachDriver(); }
    void whatIsForgedIsNotSent()
    {
        Book book;
        const ActionId second = book.actionOf(u"2"_s).id;
        book.tamper(u"UPDATE actions SET fields = '{\"text\":\"forged\"}' WHERE case_id = {2}"_s);
        QCOMPARE(whyNot(book.begin(second)), u"not_as_logged fields"_s);
        QCOMPARE(book.action(second).state, ActionState::Waiting);
        const Error error = forged({u"fields"_s}).error();
        must(book.write(
            [&](store::Transaction &tx) { return services::park(tx, book.ref(second), error, false, book.by()); }));
        const auto again = book.writeVoid(
            [&](store::Transaction &tx) { return answerParked(tx, second, ParkedAnswer::SendAgain, book.by()); });
        QCOMPARE(whyNot(again), u"not_as_logged fields"_s);
        must(book.writeVoid(
            [&](store::Transaction &tx) { return answerParked(tx, second, ParkedAnswer::Drop, book.by()); }));
        QCOMPARE(book.stateOf(u"2"_s), CaseState::Open); // to be decided anew
    }

    void whatWasSentIsNotSentAgainByAForgery_data() { test::eachDriver(); }
    void whatWasSentIsNotSentAgainByAForgery()
    {
        Book book;
        const ActionId first = book.actionOf(u"1"_s).id;
        book.tamper(u"UPDATE actions SET state = 'waiting', outcome = NULL, ended_at = NULL WHERE case_id = {1}"_s);
        QCOMPARE(whyNot(book.begin(first)), u"not_as_logged outcome"_s);
    }

    /// What an undo goes by lies in the row of what it takes back.
    void nothingIsTakenBackByForgedTraces_data() { test::eachDriver(); }
    void nothingIsTakenBackByForgedTraces()
    {
        Book book;
        book.tamper(u"UPDATE actions SET undo = '{\"user\":\"239\"}' WHERE case_id = {3} AND compensates IS NULL"_s);
        QCOMPARE(whyNot(book.begin(book.actionOf(u"3"_s).id)), u"not_as_logged left"_s);
    }

    /// Row and entry may have been changed alike: then the entry does not fit the log.
    void whatAForgedEntryVouchesForIsNotSent_data() { test::eachDriver(); }
    void whatAForgedEntryVouchesForIsNotSent()
    {
        const auto begun = [](const QString &forgery) {
            Book book;
            book.tamper(forgery);
            return whyNot(book.begin(book.actionOf(u"2"_s).id));
        };
        const QString entry = u" WHERE subject = 'case:{2}' AND deed = 'case.decided'"_s;
        QCOMPARE(
            begun(u"UPDATE audit SET body = replace(body, 'off topic', 'forged')"_s + entry), u"not_as_logged entry"_s);
        QCOMPARE(begun(u"UPDATE audit SET at = at + 1"_s + entry), u"not_as_logged entry"_s);
    }

    /// An entry that was erased may have told that it was sent.
    void whatAnErasedEndMayHaveToldIsNotSent_data() { test::eachDriver(); }
    void whatAnErasedEndMayHaveToldIsNotSent()
    {
        Book book;
        book.eraseEntry(u"1"_s, u"action.sent"_s);
        book.tamper(u"UPDATE actions SET state = 'waiting', outcome = NULL, ended_at = NULL WHERE case_id = {1}"_s);
        QCOMPARE(whyNot(book.begin(book.actionOf(u"1"_s).id)), u"not_as_logged erased"_s);
    }

    void whatNoEntryVouchesForIsNotSent_data() { test::eachDriver(); }
    void whatNoEntryVouchesForIsNotSent()
    {
        Book book;
        const ActionId second = book.actionOf(u"2"_s).id;
        book.eraseEntry(u"2"_s, u"case.decided"_s);
        QCOMPARE(whyNot(book.begin(second)), u"not_as_logged erased"_s);
        book.decided(u"5"_s);
        book.tamper(u"UPDATE actions SET id = '0b7a3a3e-0000-4000-8000-000000000005' WHERE case_id = {5}"_s);
        QCOMPARE(whyNot(book.begin(book.actionOf(u"5"_s).id)), u"not_as_logged unlogged"_s);
    }
};

SZEPT_TEST(AsLoggedTest)
#include "tst_aslogged.moc"
