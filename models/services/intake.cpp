// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/intake.h"

#include "models/domain/subject.h"
#include "models/domain/trying.h"
#include "models/services/audit.h"
#include "models/services/intakecase.h"
#include "models/services/passend.h"
#include "models/store/accounts.h"
#include "models/store/cases.h"

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

Result<SyncState> runningPass(store::Transaction &tx, const IntakeRequest &request)
{
    SZEPT_TRY(state, store::syncState(tx.connection(), request.account));
    if (!state)
        return fail(ErrorKind::NotFound, u"no account %1"_s.arg(request.account.value()), {u"account"_s, {}});
    if (!state->passRuns || state->pass != request.pass)
        return passOver(request.pass);
    return *state;
}

/// One entry for a page that changed anything: the bytes' hashes stand in the chain from the moment they came in.
Result<void> recordPage(store::Transaction &tx, const IntakeRequest &request, const QList<Taken> &written, const By &by)
{
    if (written.isEmpty())
        return {};
    QMap<QString, QString> cases;
    for (const Taken &taken : written)
        cases.insert(idText(taken.id), QString::fromLatin1(taken.sha256.toHex()));
    return record(
        tx, u"page.taken_in"_s, subjectText(request.account), {{u"pass"_s, request.pass}, {u"cases"_s, cases}}, by);
}

void count(IntakeOutcome &outcome, Taken::What what)
{
    ++outcome.pulled;
    switch (what) {
    case Taken::What::Unchanged:
        ++outcome.unchanged;
        break;
    case Taken::What::Added:
        ++outcome.added;
        break;
    case Taken::What::Updated:
        ++outcome.updated;
        break;
    case Taken::What::Reopened:
        ++outcome.reopened;
        break;
    }
}

} // namespace

Result<IntakeOutcome> takeIn(
    store::Transaction &tx, const IntakeRequest &request, const PriorityWeights &weights, const By &by)
{
    SZEPT_TRY(state, runningPass(tx, request));
    IntakeOutcome outcome;
    QList<Taken> written;
    CaseIntake intake(tx, request, weights, by);
    SZEPT_DO(intake.prepare());
    for (qsizetype i = 0; i < request.page.items.size(); ++i) {
        SZEPT_TRY(taken, intake.take(i));
        count(outcome, taken.what);
        if (taken.what != Taken::What::Unchanged)
            written.append(taken);
    }
    SZEPT_DO(intake.finish());
    SZEPT_DO(recordPage(tx, request, written, by));
    state.cursor = request.page.next;
    state.wholeQueue = state.wholeQueue && request.page.wholeQueue;
    SZEPT_DO(store::saveSyncState(tx, state));
    return outcome;
}

Result<void> takeInOne(
    store::Transaction &tx, AccountId account, const PulledItem &item, const PriorityWeights &weights, const By &by)
{
    SZEPT_TRY(found, store::caseRow(tx.connection(), account, item.ref));
    if (!found)
        return {};
    IntakeRequest request{.account = account, .pass = found->seenPass, .page = {}, .askedAt = tx.now()};
    request.page.items = {item};
    CaseIntake intake(tx, request, weights, by);
    SZEPT_DO(intake.prepare());
    SZEPT_TRY(taken, intake.take(0));
    SZEPT_DO(intake.finish());
    return taken.what == Taken::What::Unchanged ? Result<void>() : recordPage(tx, request, {taken}, by);
}

} // namespace szept::services
