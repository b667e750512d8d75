// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/fakedesk.h"

#include "models/services/dropping.h"
#include "models/services/offers.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::test {
namespace {

QList<services::ReportView> plausibleReports(const FakeCase &told, Instant now)
{
    static const QStringList names{
        u"marta_w"_s, u"Jonas"_s, u"old_lens"_s, u"k.zielinska"_s, u"petr"_s, u"s.oyelaran"_s};
    QList<services::ReportView> reports;
    for (int i = 0; i < std::min(told.reports, 6); ++i) {
        services::ReportView report;
        report.id = ReportId(told.id.value() * 10 + i);
        report.reporter = RemoteName{QString::number(i), names[(int(told.id.value()) + i) % names.size()]};
        report.harm = told.harm;
        report.at = now - told.age + std::chrono::minutes(i);
        if (i == 0)
            report.comment = u"This is the third time this week."_s;
        report.record = PulledReport::Record{.agreed = 3 + i, .disagreed = i % 2, .ignored = 1};
        reports.append(report);
    }
    return reports;
}

QString kindAtThePlatform(CaseKind kind)
{
    switch (kind) {
    case CaseKind::AwaitingApproval:
        return u"held"_s;
    case CaseKind::Joining:
        return u"subscription"_s;
    case CaseKind::Leaving:
        return u"unsubscription"_s;
    case CaseKind::Reported:
    case CaseKind::Automatic:
        break;
    }
    return u"ReviewableFlaggedPost"_s;
}

Case caseFrom(const FakeCase &told, const IndexedCase &facts)
{
    Case made;
    made.id = told.id;
    made.account = facts.account;
    made.community = told.community;
    made.room = told.room;
    made.kind = told.kind;
    made.harm = told.harm;
    made.ref = {kindAtThePlatform(told.kind), QString::number(told.id.value())};
    made.version = u"1"_s;
    made.title = told.title;
    made.text = told.text;
    made.url = QUrl(u"https://forum.example/t/%1"_s.arg(told.id.value()));
    made.openedAt = facts.openedAt;
    made.reportCount = facts.reportCount;
    made.priority = told.priority;
    const int forHarm = told.priority * 2 / 3;
    made.priorityWhy = {{u"harm"_s, {QString::number(forHarm), toWord(told.harm)}},
        {u"reporters"_s, {QString::number(told.priority - forHarm), QString::number(told.reports)}}};
    return made;
}

} // namespace

FakeDesk::FakeDesk()
    : m_snapshot(m_index.snapshot())
{
}

void FakeDesk::addPlace(AccountId account, const QString &accountName, const QString &platform)
{
    m_places.accounts.insert(account, {accountName, platform});
    views::AccountState state;
    state.account = {account, platform, accountName, QUrl(u"https://forum.example"_s), u"moderator"_s, {}};
    state.sync.account = account;
    state.sync.lastGoodAt = m_clock.now() - 2min;
    m_accounts.append(state);
}

void FakeDesk::addCommunity(CommunityId community, AccountId account, const QString &name)
{
    m_places.communities.insert(community, {account, name});
}

void FakeDesk::addRoom(RoomId room, CommunityId community, const QString &name)
{
    m_places.rooms.insert(room, {community, name});
}

void FakeDesk::addCases(const QList<FakeCase> &cases)
{
    QList<IndexedCase> added;
    for (const FakeCase &told : cases) {
        const IndexedCase facts = factsOf(told);
        m_facts.insert(told.id, facts);
        m_told.insert(told.id, told);
        added.append(facts);
    }
    m_index.setPlaces(m_places);
    m_index.apply(added, {});
    announceCases();
}

IndexedCase FakeDesk::factsOf(const FakeCase &told) const
{
    IndexedCase facts;
    facts.id = told.id;
    facts.account = m_places.communities.value(told.community).account;
    facts.community = told.community;
    facts.room = told.room;
    facts.author = PersonId(told.id.value());
    facts.wave = told.wave;
    facts.openedAt = m_clock.now() - told.age;
    facts.priority = told.priority;
    facts.reportCount = told.kind == CaseKind::Reported ? told.reports : 0;
    facts.kind = told.kind;
    facts.harm = told.harm;
    facts.title = told.title;
    return facts;
}

views::CaseSheet &FakeDesk::sheetOf(CaseId id)
{
    if (!m_sheets.contains(id))
        m_sheets.insert(id, sheetFrom(m_told.value(id), m_facts.value(id)));
    return m_sheets[id];
}

views::CaseLine FakeDesk::lineOf(const FakeCase &told)
{
    return {told.id, told.title, told.text.simplified().left(200), told.author};
}

views::CaseSheet FakeDesk::sheetFrom(const FakeCase &told, const IndexedCase &facts) const
{
    views::CaseSheet sheet;
    auto &summary = sheet.detail.summary;
    summary.facts = caseFrom(told, facts);
    const auto account = m_places.accounts.value(facts.account);
    summary.account = account.name;
    summary.platform = account.platform;
    summary.community = m_places.communities.value(told.community).name;
    summary.room = m_places.rooms.value(told.room).name;
    summary.author = RemoteName{told.author, told.author};
    summary.excerpt = told.text.simplified().left(200);
    if (told.kind == CaseKind::Reported)
        summary.reports = plausibleReports(told, m_clock.now());
    sheet.detail.threadTitle = told.title;
    sheet.detail.writtenAt = facts.openedAt - 20min;
    services::PersonView person;
    person.id = facts.author;
    person.name = *summary.author;
    person.joinedAt = m_clock.now() - std::chrono::days(30 + told.id.value() * 97 % 2000);
    sheet.detail.person = person;
    const auto connector = std::ranges::find(m_connectors, account.platform, &ConnectorInfo::id);
    if (connector != m_connectors.end()) {
        sheet.offers = services::offersFor(connector->actions, summary.facts.ref.kind, {});
        sheet.otherKinds = services::slotsOfOtherKinds(connector->actions, summary.facts.ref.kind);
        sheet.canContext = connector->context;
    }
    return sheet;
}

void FakeDesk::removeCases(const QList<CaseId> &cases)
{
    m_index.apply({}, cases);
    announceCases();
}

void FakeDesk::endElsewhere(CaseId id, const QString &by)
{
    auto &detail = sheetOf(id).detail;
    detail.summary.facts.state = by.isEmpty() ? CaseState::Closed : CaseState::Decided;
    if (!by.isEmpty()) {
        services::DecisionView decision;
        decision.decision.at = m_clock.now();
        decision.member = by;
        detail.decisions.append(decision);
    }
    m_index.apply({}, {id});
    Q_EMIT caseChanged(id);
    announceCases();
}

void FakeDesk::changeCase(CaseId id, const std::function<void(IndexedCase &)> &change)
{
    change(m_facts[id]);
    m_index.apply({m_facts[id]}, {});
    Q_EMIT caseChanged(id);
    announceCases();
}

views::AccountState &FakeDesk::accountState(AccountId id)
{
    return *std::ranges::find_if(m_accounts, [id](const views::AccountState &state) { return state.account.id == id; });
}

void FakeDesk::setStatus(const views::DeskStatus &status)
{
    m_status = status;
    Q_EMIT statusChanged();
}

void FakeDesk::announceCases()
{
    if (m_withheld)
        return;
    m_snapshot = m_index.snapshot();
    Q_EMIT casesChanged();
}

void FakeDesk::parkLatest(const Error &error)
{
    m_outbox.last().action.state = ActionState::Parked;
    m_outbox.last().action.error = error;
    Q_EMIT outboxChanged();
}

void FakeDesk::postponeLatest(const Error &error, Duration pause)
{
    m_outbox.last().action.error = error;
    m_outbox.last().action.due = m_clock.now() + pause;
    Q_EMIT outboxChanged();
}

void FakeDesk::pass(Duration time)
{
    m_clock.advance(time);
    for (views::OutboxLine &line : m_outbox) {
        if (line.action.state == ActionState::Waiting && line.action.due <= m_clock.now() && !line.action.error) {
            line.action.state = ActionState::Sent;
            line.action.outcome = Outcome::Done;
        }
    }
    Q_EMIT outboxChanged();
}

void FakeDesk::release()
{
    m_holding = false;
    for (const auto held = std::exchange(m_held, {}); const auto &finish : held)
        finish();
}

void FakeDesk::releaseFirst()
{
    const auto finish = std::move(m_held.front());
    m_held.pop_front();
    finish();
}

template <typename T>
views::Desk::Answer<T> FakeDesk::answer(std::function<Result<T>()> work)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto finish = [this, promise, work] {
        if (m_failure)
            promise->addResult(std::unexpected(*m_failure));
        else
            promise->addResult(work());
        promise->finish();
    };
    const auto future = promise->future();
    if (m_holding)
        m_held.emplace_back(finish);
    else
        finish();
    return future;
}

views::Desk::Answer<void> FakeDesk::deed(const QString &what, const std::function<void()> &work)
{
    m_deeds += what;
    return answer<void>([work] {
        work();
        return Result<void>();
    });
}

views::Desk::Answer<QList<views::CaseLine>> FakeDesk::lines(QList<CaseId> cases)
{
    m_linesAsked += int(cases.size());
    return answer<QList<views::CaseLine>>([this, cases] {
        QList<views::CaseLine> all;
        for (const CaseId &id : cases) {
            if (m_told.contains(id))
                all.append(lineOf(m_told.value(id)));
        }
        return all;
    });
}

views::Desk::Answer<views::CaseSheet> FakeDesk::sheet(CaseId id)
{
    ++m_sheetsAsked;
    return answer<views::CaseSheet>([this, id]() -> Result<views::CaseSheet> {
        if (!m_told.contains(id))
            return fail(ErrorKind::NotFound, u"no case"_s, {u"case"_s, {}});
        return sheetOf(id);
    });
}

views::Desk::Answer<Context> FakeDesk::context(CaseId id)
{
    return answer<Context>([this, id] {
        const auto &detail = sheetOf(id).detail;
        Context context;
        context.title = detail.threadTitle;
        context.posts = {
            {.author = RemoteName{u"1"_s, u"old_lens"_s},
                .at = m_clock.now() - 3h,
                .text = u"Ilford Rapid Fixer 1+4, five minutes. What do you use?"_s,
                .url = {},
                .subject = false},
            {.author = detail.summary.author,
                .at = m_clock.now() - 2h,
                .text = detail.summary.facts.text,
                .url = {},
                .subject = true},
            {.author = RemoteName{u"2"_s, u"marta_w"_s},
                .at = m_clock.now() - 1h,
                .text = u"Can we stay on topic, please?"_s,
                .url = {},
                .subject = false},
        };
        context.person = {{u"post_count"_s, u"212"_s}, {u"earlier_actions"_s, u"silence_user by jan: rude"_s}};
        context.moreBefore = true;
        return context;
    });
}

views::Desk::Answer<QList<CaseId>> FakeDesk::search(QString words)
{
    ++m_searchesAsked;
    return answer<QList<CaseId>>([this, words] {
        QList<CaseId> found;
        for (const auto &[id, told] : m_told.asKeyValueRange()) {
            const views::CaseLine line = lineOf(told);
            const QStringList all{line.title, line.excerpt, line.author};
            if (all.join(u' ').contains(words, Qt::CaseInsensitive))
                found.append(id);
        }
        return found;
    });
}

const ActionSpec *FakeDesk::spec(const QString &platform, const QString &action) const
{
    const auto connector = std::ranges::find(m_connectors, platform, &ConnectorInfo::id);
    if (connector == m_connectors.end())
        return nullptr;
    const auto found = std::ranges::find(connector->actions, action, &ActionSpec::id);
    return found == connector->actions.end() ? nullptr : &*found;
}

services::Decided FakeDesk::takeDecision(const views::Choice &choice)
{
    const auto &summary = sheetOf(choice.caseId).detail.summary;
    const ActionSpec *what = spec(summary.platform, choice.action);
    services::Decided decided;
    decided.decision.id = DecisionId(m_random.uuid());
    decided.decision.caseId = choice.caseId;
    decided.decision.action = choice.action;
    decided.decision.at = m_clock.now();
    decided.decision.sendsAt
        = m_clock.now() + (what && !what->undoable ? services::longUndoWindow : services::undoWindow);
    Action action;
    action.id = ActionId(m_random.uuid());
    action.decision = decided.decision.id;
    action.caseId = choice.caseId;
    action.account = summary.facts.account;
    action.order.action = choice.action;
    action.order.fields = choice.fields;
    action.due = decided.decision.sendsAt;
    action.undoable = what && what->undoable;
    decided.actions = {action};
    m_outbox.append({action, summary.platform, what ? what->label : choice.action, what ? what->deed : Deed::Unnamed,
        summary.facts.kind, summary.excerpt, summary.author->name, summary.community, summary.account, true,
        m_clock.now()});
    removeCases({choice.caseId});
    Q_EMIT outboxChanged();
    return decided;
}

views::Desk::Answer<services::Decided> FakeDesk::decide(views::Choice choice)
{
    m_choices.append(choice);
    if (const auto refusal = std::exchange(m_refusal, std::nullopt))
        return answer<services::Decided>([refusal] { return std::unexpected(*refusal); });
    return answer<services::Decided>([this, choice] { return takeDecision(choice); });
}

void FakeDesk::putBack(CaseId id)
{
    m_index.apply({m_facts[id]}, {});
    announceCases();
}

views::OutboxLine FakeDesk::takingBack(const views::OutboxLine &line)
{
    views::OutboxLine made = line;
    made.action.id = ActionId(m_random.uuid());
    made.action.compensates = line.action.id;
    made.action.position = line.action.position + 1;
    made.action.state = ActionState::Waiting;
    made.action.outcome.reset();
    made.action.due = m_clock.now() + services::undoWindow;
    return made;
}

views::Desk::Answer<services::UndoOutcome> FakeDesk::undo(DecisionId decision)
{
    return answer<services::UndoOutcome>([this, decision]() -> Result<services::UndoOutcome> {
        services::UndoOutcome outcome;
        outcome.decision = decision;
        QList<views::OutboxLine> back;
        for (views::OutboxLine &line : m_outbox) {
            if (line.action.decision != decision || line.action.state == ActionState::Withdrawn
                || line.action.compensates.isValid())
                continue;
            if (line.action.state == ActionState::Waiting) {
                line.action.state = ActionState::Withdrawn;
                outcome.withdrawn.append(line.action.id);
            } else if (line.action.undoable) {
                back.append(takingBack(line));
                outcome.compensating.append(back.last().action.id);
            } else {
                outcome.cannot.append({line.action.id, {u"not_undoable"_s, {}}});
            }
            putBack(line.action.caseId);
        }
        m_outbox += back;
        Q_EMIT outboxChanged();
        return outcome;
    });
}

views::Desk::Answer<void> FakeDesk::setAside(CaseId id, Instant until, QString /*reason*/)
{
    return deed(u"aside %1"_s.arg(id.value()), [this, id, until] {
        changeCase(id, [until](IndexedCase &facts) {
            facts.state = CaseState::Aside;
            facts.wakeAt = until;
        });
    });
}

views::Desk::Answer<void> FakeDesk::wake(CaseId id)
{
    return deed(u"wake %1"_s.arg(id.value()), [this, id] {
        changeCase(id, [](IndexedCase &facts) {
            facts.state = CaseState::Open;
            facts.wakeAt.reset();
        });
    });
}

views::Desk::Answer<void> FakeDesk::claim(CaseId id, bool mine)
{
    return deed(u"%1 %2"_s.arg(mine ? u"claim"_s : u"release"_s).arg(id.value()), [this, id, mine] {
        changeCase(id, [this, mine](IndexedCase &facts) { facts.claimedBy = mine ? m_me : MemberId(); });
    });
}

views::Desk::Answer<void> FakeDesk::markVulnerable(CaseId id, bool concerned)
{
    return deed(u"%1 %2"_s.arg(concerned ? u"vulnerable"_s : u"not vulnerable"_s).arg(id.value()),
        [this, id, concerned] { changeCase(id, [concerned](IndexedCase &facts) { facts.vulnerable = concerned; }); });
}

views::Desk::Answer<void> FakeDesk::addNote(CaseId id, bool onPerson, QString text)
{
    return deed(u"note %1"_s.arg(id.value()), [this, id, onPerson, text] {
        Note note;
        note.id = NoteId(1);
        note.caseId = onPerson ? CaseId() : id;
        note.member = m_me;
        note.text = text;
        note.at = m_clock.now();
        (onPerson ? sheetOf(id).detail.person->notes : sheetOf(id).detail.notes).append(note);
        Q_EMIT caseChanged(id);
    });
}

views::Desk::Answer<void> FakeDesk::answerParked(ActionId action, services::ParkedAnswer answer)
{
    return deed(u"parked"_s, [this, action, answer] {
        for (views::OutboxLine &line : m_outbox) {
            if (line.action.id != action)
                continue;
            const bool dropped = answer == services::ParkedAnswer::Drop;
            const bool unsure = services::mayHaveBeenSent(line.action);
            line.action.error = dropped ? std::optional(services::droppedError(line.action, unsure)) : std::nullopt;
            line.action.state = answer == services::ParkedAnswer::SendAgain ? ActionState::Waiting
                : dropped                                                   ? ActionState::Withdrawn
                                                                            : ActionState::Sent;
        }
        Q_EMIT outboxChanged();
    });
}

views::Desk::Answer<views::AccountCheck> FakeDesk::testAccount(views::AccountForm form)
{
    m_deeds += u"test "_s + form.account.platform;
    return answer<views::AccountCheck>([form]() -> Result<views::AccountCheck> {
        if (form.secret == "wrong")
            return fail(ErrorKind::Unauthorised, u"401"_s);
        return views::AccountCheck{u"ola"_s, {u"moderator"_s}, {u"silence people: needs the right to silence"_s}, {}};
    });
}

views::Desk::Answer<AccountId> FakeDesk::addAccount(views::AccountForm form)
{
    m_deeds += u"add "_s + form.account.name;
    return answer<AccountId>([this, form] {
        const AccountId id(m_accounts.size() + 1);
        addPlace(id, form.account.name, form.account.platform);
        accountState(id).sync.lastGoodAt.reset();
        accountState(id).syncing = true;
        Q_EMIT accountsChanged();
        return id;
    });
}

views::Desk::Answer<void> FakeDesk::changeAccount(views::AccountForm form)
{
    const QString secret = form.secret.isEmpty() ? u"as it was"_s : QString::fromUtf8(form.secret);
    const QString told = u"change %1: %2, secret %3"_s.arg(form.account.name, form.account.baseUrl.toString(), secret);
    return deed(told, [this, form] {
        accountState(form.account.id).account = form.account;
        accountState(form.account.id).sync.error.reset();
        Q_EMIT accountsChanged();
    });
}

views::Desk::Answer<void> FakeDesk::removeAccount(AccountId id)
{
    return deed(u"remove account"_s, [this, id] {
        m_accounts.removeIf([id](const views::AccountState &state) { return state.account.id == id; });
        Q_EMIT accountsChanged();
    });
}

void FakeDesk::syncNow(std::optional<AccountId> /*account*/) { m_deeds += u"sync"_s; }

views::Desk::Answer<void> FakeDesk::setExposureWanted(bool wanted)
{
    return deed(wanted ? u"exposure on"_s : u"exposure off"_s, [this, wanted] { m_exposureWanted = wanted; });
}

views::Desk::Answer<QList<views::ExposureLine>> FakeDesk::exposure()
{
    return answer<QList<views::ExposureLine>>([this] { return m_exposure; });
}

views::Desk::Answer<void> FakeDesk::deleteExposure()
{
    return deed(u"exposure deleted"_s, [this] { m_exposure.clear(); });
}

void FakeDesk::recordExposure(HarmKind harm, int severity, Duration inView)
{
    if (m_exposureWanted)
        m_exposure.append({m_clock.now(), harm, severity, inView});
}

} // namespace szept::test
