// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/deskreading.h"
#include "app/session/workspacedesk.h"
#include "models/domain/trying.h"
#include "models/services/accounts.h"
#include "models/services/aside.h"
#include "models/services/claims.h"
#include "models/services/notes.h"
#include "models/services/offers.h"
#include "models/services/priority.h"
#include "models/services/search.h"
#include "models/services/vulnerable.h"
#include "models/store/repeatable.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// The desk's calls: what is read on demand, and what a member does.
namespace szept::session {
namespace {

/// What the member chose, as the services take it.
Result<services::DecideRequest> requestFor(
    store::Connection &connection, const views::Choice &choice, const Plugins &plugins, DecisionId id)
{
    SZEPT_TRY(summary, services::caseSummary(connection, choice.caseId));
    const auto connector = plugins.connector(summary.platform);
    if (!connector)
        return std::unexpected(*plugins.trouble(summary.platform));
    const auto spec = std::ranges::find(connector->actions, choice.action, &ActionSpec::id);
    if (spec == connector->actions.end())
        return fail(ErrorKind::Invalid, u"no action \"%1\""_s.arg(choice.action), {u"not_offered"_s, {choice.action}});
    services::DecideRequest request;
    request.id = id;
    request.caseId = choice.caseId;
    request.version = choice.version;
    request.actions = {{*spec, choice.fields}};
    request.rule = choice.rule;
    request.reason = choice.reason;
    return request;
}

} // namespace

WorkspaceDesk::Answer<QList<views::CaseLine>> WorkspaceDesk::lines(QList<CaseId> cases)
{
    return read([cases](store::Connection &connection) { return readLines(connection, cases); });
}

WorkspaceDesk::Answer<views::CaseSheet> WorkspaceDesk::sheet(CaseId id)
{
    return read([id, plugins = m_session.sharedPlugins(), now = clock().now()](
                    store::Connection &connection) { return readSheet(connection, *plugins, id, now); });
}

WorkspaceDesk::Answer<Context> WorkspaceDesk::context(CaseId id)
{
    const auto owed = m_home.owe<Context>();
    const auto found = [owed](const Result<Context> &context) { owed.give(context); };
    m_home.bring(m_session.workspace().read(
                     [id](store::Connection &connection) { return services::caseSummary(connection, id); }),
        [this, owed, found](const Result<services::CaseSummary> &summary) {
            if (summary)
                m_home.bring(sync().context(summary->facts.account, summary->facts.ref), found);
            else
                owed.give(std::unexpected(summary.error()));
        });
    return owed.future();
}

WorkspaceDesk::Answer<QList<CaseId>> WorkspaceDesk::search(QString words)
{
    return read([words](store::Connection &connection) { return services::searchCases(connection, words); });
}

WorkspaceDesk::Answer<services::Decided> WorkspaceDesk::decide(views::Choice choice)
{
    const DecisionId id(m_session.random().uuid());
    return m_home.bring(store::writeRepeatable(m_session.workspace(),
        [choice, id, plugins = m_session.sharedPlugins(), by = m_session.by()](
            store::Transaction &tx) -> Result<services::Decided> {
            SZEPT_TRY(request, requestFor(tx.connection(), choice, *plugins, id));
            return services::decide(tx, request, by);
        }));
}

WorkspaceDesk::Answer<services::UndoOutcome> WorkspaceDesk::undo(DecisionId decision)
{
    return write(
        [decision](store::Transaction &tx, const services::By &by) { return services::undo(tx, decision, by); });
}

WorkspaceDesk::Answer<void> WorkspaceDesk::setAside(CaseId id, Instant until, QString reason)
{
    return write([id, until, reason](store::Transaction &tx, const services::By &by) {
        return services::setAside(tx, id, until, reason, by);
    });
}

WorkspaceDesk::Answer<void> WorkspaceDesk::wake(CaseId id)
{
    return write([id](store::Transaction &tx, const services::By &by) { return services::wake(tx, id, by); });
}

WorkspaceDesk::Answer<void> WorkspaceDesk::claim(CaseId id, bool mine)
{
    return write([id, mine](store::Transaction &tx, const services::By &by) -> Result<void> {
        return mine ? services::claim(tx, id, by).transform([](Instant) {}) : services::release(tx, id, by);
    });
}

WorkspaceDesk::Answer<void> WorkspaceDesk::markVulnerable(CaseId id, bool concerned)
{
    return write([id, concerned](store::Transaction &tx, const services::By &by) {
        return services::markVulnerable(tx, id, concerned, services::PriorityWeights::shipped(), by);
    });
}

WorkspaceDesk::Answer<void> WorkspaceDesk::addNote(CaseId id, bool onPerson, QString text)
{
    return write([id, onPerson, text](store::Transaction &tx, const services::By &by) -> Result<void> {
        Note note;
        note.text = text;
        if (onPerson) {
            SZEPT_TRY(summary, services::caseSummary(tx.connection(), id));
            if (!summary.facts.author.isValid())
                return fail(ErrorKind::Invalid, u"nobody is known to have written it"_s, {u"no_person"_s, {}});
            note.person = summary.facts.author;
        } else {
            note.caseId = id;
        }
        return services::addNote(tx, note, by).transform([](NoteId) {});
    });
}

WorkspaceDesk::Answer<void> WorkspaceDesk::answerParked(ActionId action, services::ParkedAnswer answer)
{
    return write([action, answer](store::Transaction &tx, const services::By &by) {
        return services::answerParked(tx, action, answer, by);
    });
}

WorkspaceDesk::Answer<views::AccountCheck> WorkspaceDesk::testAccount(views::AccountForm form)
{
    const auto owed = m_home.owe<views::AccountCheck>();
    const auto tried = [this, owed](const Result<szept::Identity> &identity) {
        if (!identity && identity.error().kind == ErrorKind::Unsupported) {
            m_stale.accounts = true; // its connector may have failed just now, which stands in no change feed
            refresh();
        }
        owed.give(identity.transform([](const szept::Identity &found) {
            return views::AccountCheck{found.name, found.permissions, found.missing, found.clockSkew};
        }));
    };
    const bool asKept = form.account.id.isValid() && form.secret.isEmpty();
    m_home.bring(m_session.tryAccount(sync(), form.account, asKept ? std::nullopt : std::optional(form.secret)), tried);
    return owed.future();
}

WorkspaceDesk::Answer<AccountId> WorkspaceDesk::addAccount(views::AccountForm form)
{
    return m_home.bring(
        m_session.addAccount(form.account, form.secret.isEmpty() ? std::nullopt : std::optional(form.secret)));
}

WorkspaceDesk::Answer<void> WorkspaceDesk::changeAccount(views::AccountForm form)
{
    const auto owed = m_home.owe<void>();
    m_home.bring(
        m_session.changeAccount(form.account, form.secret.isEmpty() ? std::nullopt : std::optional(form.secret)),
        [this, owed, id = form.account.id](const Result<void> &changed) {
            if (changed)
                std::ignore = sync().signedIn(id); // as with syncNow()
            owed.give(changed);
        });
    return owed.future();
}

WorkspaceDesk::Answer<void> WorkspaceDesk::removeAccount(AccountId id)
{
    return m_home.bring(m_session.removeAccount(id));
}

void WorkspaceDesk::syncNow(std::optional<AccountId> account)
{
    // What comes of it is told by the change feed and by progressed().
    std::ignore = sync().syncNow(account ? QList<AccountId>{*account} : QList<AccountId>());
}

} // namespace szept::session
