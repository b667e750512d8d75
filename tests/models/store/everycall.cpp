// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/store/everycall.h"

#include "models/domain/idtext.h"
#include "models/domain/trying.h"
#include "models/store/accounts.h"
#include "models/store/actions.h"
#include "models/store/auditlog.h"
#include "models/store/blobs.h"
#include "models/store/caselisting.h"
#include "models/store/changefeed.h"
#include "models/store/decisions.h"
#include "models/store/loggeddeeds.h"
#include "models/store/members.h"
#include "models/store/notes.h"
#include "models/store/places.h"
#include "models/store/reports.h"
#include "models/store/requests.h"
#include "models/store/rules.h"
#include "models/store/search.h"
#include "models/store/waves.h"
#include "tests/models/services/desk.h"
#include "tests/support/places.h"

#include <QDir>
#include <QRegularExpression>

using namespace szept::store;

namespace szept::test {
namespace {

/// f(Connection &) or f(Transaction &), whatever it answers.
template <typename F>
StoreCall call(const QString &name, F f)
{
    return {name, [f](Transaction &tx) {
                const auto answer = [&] {
                    if constexpr (std::is_invocable_v<const F &, Connection &>)
                        return f(tx.connection());
                    else
                        return f(tx);
                }();
                return answer ? Result<void>() : Result<void>(std::unexpected(answer.error()));
            }};
}

/// What the calls name, all of it in the desk.
struct There
{
    explicit There(Desk &desk);

    AccountId account;
    Actor actor;
    CaseRow row;
    CaseId id;
    PersonId author;
    CommunityId community;
    RoomId room;
    Decision decision;
    ActionRow sent;
    ActionRow waiting;
    WaveId wave;
    RuleId rule;
    RuleVersionId version;
    ReportRow report;
    Note note;
    QByteArray blob;
    Bands bands{1, 2, 3, 4};
    Instant now;
};

There::There(Desk &desk)
    : account(desk.account)
    , actor(desk.store.actor())
    , now(desk.now())
{
    must(desk.pull({Desk::item(u"1"_s), Desk::item(u"2"_s)}));
    row = desk.row(u"1"_s);
    id = row.facts.id;
    author = row.facts.author;
    community = row.facts.community;
    room = row.facts.room;
    const auto decided = must(desk.decide(desk.request(id, {Desk::plan(u"remove"_s), Desk::plan(u"warn"_s)})));
    decision = decided.decision;
    desk.send(decided.actions.first().id);
    Connection &connection = desk.store.connection();
    sent = *must(actionRow(connection, decided.actions.first().id));
    waiting = *must(actionRow(connection, decided.actions.last().id));
    report = must(reportsOf(connection, id)).constFirst();
    note = {{}, id, {}, actor.member, u"a note"_s, now, now};
    must(desk.write([this](Transaction &tx) -> Result<int> {
        SZEPT_TRY(madeWave, insertWave(tx, u"wave"_s, now));
        SZEPT_DO(setWave(tx, id, wave = madeWave));
        SZEPT_TRY(madeRule, insertRule(tx, community, 1));
        SZEPT_TRY(madeVersion, insertRuleVersion(tx, {{}, rule = madeRule, 1, u"rule"_s, u"text"_s, now}));
        version = madeVersion;
        SZEPT_TRY(madeNote, insertNote(tx, note));
        note.id = madeNote;
        SZEPT_TRY(bytes, packed("bytes"));
        SZEPT_DO(putBlob(tx, bytes));
        blob = bytes.sha256;
        return 0;
    }));
}

QList<StoreCall> accountCalls(const There &t)
{
    const Account another{{}, u"discourse"_s, u"another"_s, QUrl(u"https://another.test"_s), {}, {}};
    SyncState state;
    state.account = t.account;
    return {
        call(u"insertAccount"_s, [=](Transaction &tx) { return insertAccount(tx, another); }),
        call(u"markAccountRemoved"_s, [=](Transaction &tx) { return markAccountRemoved(tx, t.account); }),
        call(u"markAccountAdded"_s, [=](Transaction &tx) { return markAccountAdded(tx, t.account); }),
        call(u"setBaseUrl"_s, [=](Transaction &tx) { return setBaseUrl(tx, t.account, another.baseUrl); }),
        call(u"closeCasesOf"_s,
            [=](Transaction &tx) { return closeCasesOf(tx, t.account, {u"account_removed"_s, {}}); }),
        call(u"accounts"_s, [=](Connection &db) { return accounts(db); }),
        call(u"everyAccount"_s, [=](Connection &db) { return everyAccount(db); }),
        call(u"account"_s, [=](Connection &db) { return account(db, t.account); }),
        call(u"accountNamed"_s, [=](Connection &db) { return accountNamed(db, u"forum"_s); }),
        call(u"syncState"_s, [=](Connection &db) { return syncState(db, t.account); }),
        call(u"syncStates"_s, [=](Connection &db) { return syncStates(db); }),
        call(u"saveSyncState"_s, [=](Transaction &tx) { return saveSyncState(tx, state); }),
        call(u"ask"_s, [=](Transaction &tx) { return ask(tx, QUuid::createUuid(), u"sync"_s, {}); }),
        call(u"openRequests"_s, [=](Connection &db) { return openRequests(db); }),
        call(u"answer"_s, [=](Transaction &tx) { return answer(tx, QUuid::createUuid(), {}); }),
        call(u"answerTo"_s, [=](Connection &db) { return answerTo(db, QUuid::createUuid()); }),
    };
}

QList<StoreCall> actionCalls(const There &t)
{
    ActionRow another = t.waiting;
    another.action.id = ActionId(QUuid::createUuid());
    another.action.position = 7;
    const AttemptRow attempt{t.waiting.action.id, 1, t.now, {}, {}, {}};
    const ActionId id = t.waiting.action.id;
    return {
        call(u"insertAction"_s, [=](Transaction &tx) { return insertAction(tx, another); }),
        call(u"updateAction"_s, [=](Transaction &tx) { return updateAction(tx, t.waiting, ActionState::Waiting, 0); }),
        call(u"actionRow"_s, [=](Connection &db) { return actionRow(db, id); }),
        call(u"actionsOf"_s, [=](Connection &db) { return actionsOf(db, t.decision.id); }),
        call(u"actionsOf"_s, [=](Connection &db) { return actionsOf(db, t.id); }),
        call(u"actionsOf"_s, [=](Connection &db) { return actionsOf(db, QList{t.id}); }),
        call(u"leftSinceDecided"_s, [=](Connection &db) { return leftSinceDecided(db, t.waiting); }),
        call(u"compensationOf"_s, [=](Connection &db) { return compensationOf(db, id); }),
        call(u"waitingHeads"_s, [=](Connection &db) { return waitingHeads(db, t.account, 50); }),
        call(u"isHeldUp"_s, [=](Connection &db) { return isHeldUp(db, id); }),
        call(u"actionsSending"_s, [=](Connection &db) { return actionsSending(db); }),
        call(u"stuckSending"_s, [=](Connection &db) { return stuckSending(db, t.now); }),
        call(u"outboxRows"_s, [=](Connection &db) { return outboxRows(db, {}); }),
        call(u"outboxRows"_s, [=](Connection &db) { return outboxRows(db, t.now); }),
        call(u"allActionRows"_s, [=](Connection &db) { return allActionRows(db); }),
        call(u"makeDue"_s, [=](Transaction &tx) { return makeDue(tx, t.actor.member); }),
        call(u"unfinishedCounts"_s, [=](Connection &db) { return unfinishedCounts(db); }),
        call(u"unfinishedCount"_s, [=](Connection &db) { return unfinishedCount(db, t.account); }),
        call(u"accountsWithoutLane"_s, [=](Connection &db) { return accountsWithoutLane(db); }),
        call(u"insertAttempt"_s, [=](Transaction &tx) { return insertAttempt(tx, attempt); }),
        call(u"endAttempt"_s, [=](Transaction &tx) { return endAttempt(tx, id, 1, {}); }),
        call(u"attemptsOf"_s, [=](Connection &db) { return attemptsOf(db, id); }),
        call(u"insertDecision"_s,
            [=](Transaction &tx) {
                Decision decided = t.decision;
                decided.id = DecisionId(QUuid::createUuid());
                return insertDecision(tx, {decided, Slot::Remove});
            }),
        call(u"markUndone"_s, [=](Transaction &tx) { return markUndone(tx, t.decision.id); }),
        call(u"decision"_s, [=](Connection &db) { return decision(db, t.decision.id); }),
        call(u"decisionsOf"_s, [=](Connection &db) { return decisionsOf(db, t.id); }),
        call(u"decisionsOf"_s, [=](Connection &db) { return decisionsOf(db, QList{t.id}); }),
        call(u"standingDecision"_s, [=](Connection &db) { return standingDecision(db, t.id); }),
        call(u"loggedDeeds"_s, [=](Connection &db) { return loggedDeeds(db, u"case:1"_s, 1, 50); }),
        call(u"loggedDeedsOf"_s, [=](Connection &db) { return loggedDeedsOf(db, t.id); }),
        call(u"auditLinks"_s, [=](Connection &db) { return auditLinks(db, u"case:1"_s); }),
        call(u"decidedIn"_s, [=](Connection &db) { return decidedIn(db, {t.id}); }),
        call(u"casesDecidedUnlogged"_s, [=](Connection &db) { return casesDecidedUnlogged(db); }),
    };
}

QList<StoreCall> caseCalls(const There &t)
{
    CaseRow another = t.row;
    another.facts.id = {};
    another.facts.ref.remoteId = u"another"_s;
    const ItemRef ref = t.row.facts.ref;
    const auto each = [](const Case &) {};
    ReportRow newReport = t.report;
    newReport.id = {};
    return {
        call(u"caseRow"_s, [=](Connection &db) { return caseRow(db, t.id); }),
        call(u"caseRow"_s, [=](Connection &db) { return caseRow(db, t.account, ref); }),
        call(u"saveCase"_s, [=](Transaction &tx) { return saveCase(tx, another); }),
        call(u"saveCase"_s, [=](Transaction &tx) { return saveCase(tx, t.row); }),
        call(u"caseMark"_s, [=](Connection &db) { return caseMark(db, t.account, ref); }),
        call(u"markSeen"_s, [=](Transaction &tx) { return markSeen(tx, t.id, 2); }),
        call(u"casesNotSeen"_s, [=](Connection &db) { return casesNotSeen(db, t.account, 2); }),
        call(u"casesToWake"_s, [=](Connection &db) { return casesToWake(db, t.now, 500); }),
        call(u"nextWake"_s, [=](Connection &db) { return nextWake(db); }),
        call(u"casesToLetGo"_s, [=](Connection &db) { return casesToLetGo(db, t.now, 500); }),
        call(u"nextClaimEnd"_s, [=](Connection &db) { return nextClaimEnd(db); }),
        call(u"casesToAge"_s, [=](Connection &db) { return casesToAge(db, t.now, 50); }),
        call(u"nextAgeing"_s, [=](Connection &db) { return nextAgeing(db); }),
        call(u"eachIndexed"_s, [=](Connection &db) { return eachIndexed(db, each); }),
        call(u"indexed"_s, [=](Connection &db) { return indexed(db, t.id); }),
        call(u"saveReport"_s, [=](Transaction &tx) { return saveReport(tx, newReport); }),
        call(u"saveReport"_s, [=](Transaction &tx) { return saveReport(tx, t.report); }),
        call(u"reportsOf"_s, [=](Connection &db) { return reportsOf(db, t.id); }),
        call(u"listedReports"_s, [=](Connection &db) { return listedReports(db, {t.id}); }),
        call(u"insertPull"_s,
            [=](Transaction &tx) { return insertPull(tx, t.id, u"v"_s, t.blob, t.actor.member, t.actor.device); }),
        call(u"pullsOf"_s, [=](Connection &db) { return pullsOf(db, t.id); }),
        call(u"putBlob"_s, [=](Transaction &tx) { return putBlob(tx, must(packed("others"))); }),
        call(u"blob"_s, [=](Connection &db) { return blob(db, t.blob); }),
    };
}

QList<StoreCall> listCalls(const There &t)
{
    const auto listed = [](const ListFilter &filter) {
        return call(u"listedCases"_s, [=](Connection &db) { return listedCases(db, filter); });
    };
    const RememberedText text{t.id, 5, t.now};
    return {
        listed({.state = CaseState::Open, .account = {}, .among = {}, .limit = 0}),
        listed({.state = CaseState::Open, .account = t.account, .among = {}, .limit = 10}),
        listed({.state = CaseState::Open, .account = {}, .among = QList{t.id, CaseId(2)}, .limit = 10}),
        listed({.state = {}, .account = t.account, .among = {}, .limit = 0}),
        listed({}),
        call(u"listedCase"_s, [=](Connection &db) { return listedCase(db, t.id); }),
        call(u"openCasesOfPersons"_s, [=](Connection &db) { return openCasesOfPersons(db, {t.author}, t.id, 5); }),
        call(u"endedCasesOfPersons"_s, [=](Connection &db) { return endedCasesOfPersons(db, {t.author}, t.id, 5); }),
        call(u"caseCountsOfPersons"_s, [=](Connection &db) { return caseCountsOfPersons(db, {t.author}, t.id); }),
        call(u"openCasesOfWave"_s, [=](Connection &db) { return openCasesOfWave(db, t.wave, t.id, 5); }),
        call(u"waveCandidates"_s, [=](Connection &db) { return waveCandidates(db, t.bands, t.id, t.now, t.now, 9); }),
        call(u"putBands"_s, [=](Transaction &tx) { return putBands(tx, t.bands, text); }),
        call(u"dropBands"_s, [=](Transaction &tx) { return dropBands(tx, t.bands, text); }),
        call(u"waveOf"_s, [=](Connection &db) { return waveOf(db, t.id); }),
        call(u"insertWave"_s, [=](Transaction &tx) { return insertWave(tx, u"wave"_s, t.now); }),
        call(u"setWave"_s, [=](Transaction &tx) { return setWave(tx, t.id, t.wave); }),
        call(u"mergeWaves"_s, [=](Transaction &tx) { return mergeWaves(tx, t.wave, t.wave); }),
        call(u"waveExtent"_s, [=](Connection &db) { return waveExtent(db, t.wave); }),
        call(u"waveIsIn"_s, [=](Connection &db) { return waveIsIn(db, t.wave, t.room, t.community); }),
        call(u"makeAgeingDue"_s, [=](Transaction &tx) { return makeAgeingDue(tx, t.wave); }),
        call(u"putSearchText"_s, [=](Transaction &tx) { return putSearchText(tx, t.id, u"words"_s); }),
        call(u"putSearchWords"_s, [=](Transaction &tx) { return putSearchWords(tx, t.id, {u"words"_s}); }),
        call(u"removeSearchText"_s, [=](Transaction &tx) { return removeSearchText(tx, t.id); }),
        call(u"findCases"_s, [=](Connection &db) { return findCases(db, u"author"_s); }),
        call(u"rebuildSearch"_s, [=](Transaction &tx) { return rebuildSearch(tx); }),
    };
}

QList<StoreCall> peopleCalls(const There &t)
{
    const Member another{MemberId(QUuid::createUuid()), u"Ola"_s, QByteArray(32, 'o')};
    const PulledPerson somebody{{u"x"_s, u"X"_s}, {}, {}};
    const PulledPerson renamed{{u"a-1"_s, u"another name"_s}, {}, {}};
    const RemoteName place{u"9"_s, u"place"_s};
    const Note ofPerson{{}, {}, t.author, t.actor.member, u"note"_s, t.now, {}};
    return {
        call(u"putCommunity"_s, [=](Transaction &tx) { return putCommunity(tx, t.account, place); }),
        call(u"putRoom"_s, [=](Transaction &tx) { return putRoom(tx, t.community, place); }),
        call(u"communities"_s, [=](Connection &db) { return communities(db); }),
        call(u"rooms"_s, [=](Connection &db) { return rooms(db); }),
        call(u"putPerson"_s, [=](Transaction &tx) { return putPerson(tx, t.account, somebody); }),
        call(u"putPerson"_s, [=](Transaction &tx) { return putPerson(tx, t.account, renamed); }),
        call(u"person"_s, [=](Connection &db) { return person(db, t.author); }),
        call(u"linkedPersons"_s, [=](Connection &db) { return linkedPersons(db, t.author); }),
        call(u"setLink"_s, [=](Transaction &tx) { return setLink(tx, t.author, t.author); }),
        call(u"decisionsAgainst"_s, [=](Connection &db) { return decisionsAgainst(db, t.author, t.id); }),
        call(u"workspaceUuid"_s, [=](Connection &db) { return workspaceUuid(db); }),
        call(u"setWorkspaceUuid"_s, [=](Transaction &tx) { return setWorkspaceUuid(tx, QUuid::createUuid()); }),
        call(u"secretsHome"_s, [=](Connection &db) { return secretsHome(db); }),
        call(u"markCopy"_s, [=](Connection &db) { return markCopy(db, QUuid::createUuid()); }),
        call(u"insertMember"_s, [=](Transaction &tx) { return insertMember(tx, another); }),
        call(u"insertDevice"_s,
            [=](Transaction &tx) {
                return insertDevice(tx, {DeviceId(QUuid::createUuid()), t.actor.member, u"laptop"_s});
            }),
        call(u"updatePublicKey"_s,
            [=](Transaction &tx) { return updatePublicKey(tx, t.actor.member, another.publicKey); }),
        call(u"members"_s, [=](Connection &db) { return members(db); }),
        call(u"devices"_s, [=](Connection &db) { return devices(db); }),
        call(u"member"_s, [=](Connection &db) { return member(db, t.actor.member); }),
        call(u"memberName"_s, [=](Connection &db) { return memberName(db, t.actor.member); }),
        call(u"insertNote"_s, [=](Transaction &tx) { return insertNote(tx, ofPerson); }),
        call(u"deleteNote"_s, [=](Transaction &tx) { return deleteNote(tx, t.note); }),
        call(u"note"_s, [=](Connection &db) { return note(db, t.note.id); }),
        call(u"notesOf"_s, [=](Connection &db) { return notesOf(db, t.id, t.now); }),
        call(u"notesOf"_s, [=](Connection &db) { return notesOf(db, t.author, t.now); }),
        call(u"nextNoteEnd"_s, [=](Connection &db) { return nextNoteEnd(db); }),
        call(u"expiredNotes"_s, [=](Connection &db) { return expiredNotes(db, t.now, 500); }),
    };
}

QList<StoreCall> bookCalls(const There &t)
{
    const Template ofAll{{}, {}, u"thanks"_s, u"en"_s, u"Thanks"_s};
    const Template ofOne{{}, t.community, u"thanks"_s, u"en"_s, u"Thanks"_s};
    const Checkpoint checkpoint{1, "head", t.now, t.actor.member, "key", "signature"};
    const AuditRow entry{
        1000, 0, idText(t.actor.member), idText(t.actor.device), u"deed"_s, u"case:1"_s, {}, {}, "c", "h"};
    return {
        call(u"insertRule"_s, [=](Transaction &tx) { return insertRule(tx, t.community, 2); }),
        call(u"insertRuleVersion"_s,
            [=](Transaction &tx) { return insertRuleVersion(tx, {{}, t.rule, 2, u"rule"_s, u"text"_s, t.now}); }),
        call(u"markRuleWithdrawn"_s, [=](Transaction &tx) { return markRuleWithdrawn(tx, t.rule); }),
        call(u"highestRuleNumber"_s, [=](Connection &db) { return highestRuleNumber(db, t.community); }),
        call(u"rule"_s, [=](Connection &db) { return rule(db, t.rule); }),
        call(u"ruleNumbered"_s, [=](Connection &db) { return ruleNumbered(db, t.community, 1); }),
        call(u"rulesAt"_s, [=](Connection &db) { return rulesAt(db, t.community, t.now); }),
        call(u"versionsOf"_s, [=](Connection &db) { return versionsOf(db, t.rule); }),
        call(u"ruleVersion"_s, [=](Connection &db) { return ruleVersion(db, t.version); }),
        call(u"putTemplate"_s, [=](Transaction &tx) { return putTemplate(tx, ofAll); }),
        call(u"putTemplate"_s, [=](Transaction &tx) { return putTemplate(tx, ofOne); }),
        call(u"templates"_s, [=](Connection &db) { return templates(db, t.community); }),
        call(u"auditEnd"_s, [=](Connection &db) { return auditEnd(db); }),
        call(u"appendAudit"_s, [=](Transaction &tx) { return appendAudit(tx, entry); }),
        call(u"auditRow"_s, [=](Connection &db) { return auditRow(db, 1); }),
        call(u"auditOf"_s, [=](Connection &db) { return auditOf(db, u"case:1"_s); }),
        call(u"eachAuditBytes"_s, [=](Connection &db) { return eachAuditBytes(db, [](const AuditBytes &) {}); }),
        call(u"eraseAuditBody"_s, [=](Transaction &tx) { return eraseAuditBody(tx, 1); }),
        call(u"insertCheckpoint"_s, [=](Transaction &tx) { return insertCheckpoint(tx, checkpoint); }),
        call(u"checkpoints"_s, [=](Connection &db) { return checkpoints(db); }),
        call(u"hasUnsigned"_s, [=](Connection &db) { return hasUnsigned(db, t.actor); }),
        call(u"changesAfter"_s, [=](Connection &db) { return changesAfter(db, 1); }),
        call(u"newestChange"_s, [=](Connection &db) { return newestChange(db); }),
    };
}

} // namespace

QList<StoreCall> everyCall(Desk &desk)
{
    const There there(desk);
    return accountCalls(there) + actionCalls(there) + caseCalls(there) + listCalls(there) + peopleCalls(there)
        + bookCalls(there);
}

QStringList declaredCalls()
{
    // The ways to a database and whole copies of one; a member's private store, which holds a few rows a day.
    const QStringList others{u"archive.h"_s, u"archivetables.h"_s, u"connection.h"_s, u"copy.h"_s, u"migrations.h"_s,
        u"privatestore.h"_s, u"statements.h"_s, u"syncright.h"_s, u"transaction.h"_s, u"upgrade.h"_s, u"workspace.h"_s};
    static const QRegularExpression call(uR"(> (\w+)\(\s*(?:Connection|Transaction) &)"_s);
    const QDir folder(test::inTree(u"models/store"));
    QStringList names;
    for (const auto files = folder.entryList({u"*.h"_s}, QDir::Files); const QString &name : files) {
        if (others.contains(name))
            continue;
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(file.fileName()));
        for (const QString text = QString::fromUtf8(file.readAll()); const auto &match : call.globalMatch(text))
            names.append(match.captured(1));
    }
    return names;
}

} // namespace szept::test
