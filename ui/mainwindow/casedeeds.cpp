// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/casedeeds.h"

#include "models/views/desk.h"
#include "models/views/errortext.h"
#include "models/views/hostiletext.h"
#include "models/views/outboxmodel.h"
#include "models/views/outcometext.h"
#include "models/views/timetext.h"
#include "ui/case/casepane.h"
#include "ui/case/decisionpanel.h"
#include "ui/case/noteform.h"
#include "ui/common/commands.h"
#include "ui/common/look.h"
#include "ui/inbox/inboxpane.h"
#include "ui/outbox/quietbar.h"

#include <QDesktopServices>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace szept::ui {

CaseDeeds::CaseDeeds(views::Desk &desk, const Workplace &place, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_inbox(place.inbox)
    , m_case(place.casePane)
    , m_quiet(place.quiet)
    , m_outbox(place.outbox)
    , m_keymap(place.keymap)
{
}

void CaseDeeds::decide(const views::Choice &choice)
{
    const QString quote = quoted();
    m_inbox.leaveCurrent();
    ++m_saving;
    Q_EMIT handedOn();
    m_desk.decide(choice).then(
        this, [this, choice, quote, place = placeOf(choice.caseId)](const Result<services::Decided> &decided) {
            --m_saving;
            if (decided) {
                saved(*decided);
                m_case.forgetChoice(choice.caseId);
            } else {
                m_undosAsked = std::max(0, m_undosAsked - 1); // what it was asked for is not decided
                notDecided(choice, quote, views::errorText(decided.error(), place));
            }
            undoWhatWasAskedFor();
        });
    Q_EMIT undoableChanged();
}

void CaseDeeds::notDecided(const views::Choice &choice, const QString &quote, const QString &why)
{
    m_inbox.keep(choice.caseId);
    if (!isFree()) {
        m_case.keepRefused(choice);
        m_quiet.say(tr("Not decided: “%1”. %2", "how a case begins, why not").arg(quote, why), true);
        return;
    }
    m_inbox.goTo(choice.caseId);
    m_case.giveBackChoice(choice);
    m_quiet.say(tr("Not decided. %1").arg(why), true);
}

bool CaseDeeds::isFree() const { return !m_case.decisions().isOpen() && !isTypedIn(m_case.window()->focusWidget()); }

void CaseDeeds::saved(const services::Decided &decided)
{
    m_saved.removeIf([this](const auto &one) { return m_outbox.caseOf(one.first).isValid(); });
    m_saved.append({decided.decision.id, decided.decision.caseId});
    Q_EMIT undoableChanged();
}

void CaseDeeds::undoWhatWasAskedFor()
{
    if (m_saving > 0)
        return;
    for (int left = std::exchange(m_undosAsked, 0); left > 0; --left)
        undoLatest();
}

bool CaseDeeds::canUndo() const
{
    const auto latest = m_outbox.latest();
    const bool isNew = std::ranges::any_of(m_saved,
        [this](const auto &one) { return !m_outbox.caseOf(one.first).isValid() && !m_undone.contains(one.first); });
    return m_saving > 0 || isNew || m_outbox.undoable(m_undone) || (latest && m_outbox.canBeTakenBack(*latest));
}

void CaseDeeds::undoLatest()
{
    if (m_saving > 0) {
        ++m_undosAsked;
        return;
    }
    // What was saved last may be so new that the outbox does not tell of it yet.
    while (!m_saved.isEmpty()) {
        const auto [latest, about] = m_saved.takeLast();
        if (!m_outbox.caseOf(latest).isValid() && !m_undone.contains(latest))
            return takeBack(latest, about);
    }
    if (const auto line = m_outbox.undoable(m_undone))
        undo(line->action.decision);
    else
        m_quiet.say(tr("Sent already. %1 shows the outbox, where it can be taken back.")
                .arg(m_keymap.shown(Command::GoOutbox)));
}

void CaseDeeds::undo(DecisionId decision) { takeBack(decision, m_outbox.caseOf(decision)); }

void CaseDeeds::takeBack(DecisionId decision, CaseId about)
{
    const QString place = m_outbox.placeOf(decision);
    m_undone.insert(decision);
    m_desk.undo(decision).then(this, [this, decision, about, place](const Result<services::UndoOutcome> &outcome) {
        if (!outcome) {
            m_undone.remove(decision);
            m_quiet.say(views::errorText(outcome.error(), place), true);
            return;
        }
        m_quiet.say(views::undoneText(*outcome));
        if (outcome->cannot.isEmpty() && !outcome->compensating.isEmpty())
            m_quiet.follow(outcome->compensating.first());
        if (!isFree())
            return m_inbox.keep(about);
        Q_EMIT inboxWanted();
        m_inbox.comeBackTo(about);
    });
}

void CaseDeeds::asideOrBack()
{
    const CaseId id = m_inbox.current();
    const auto facts = m_desk.cases()->caseOf(id);
    if (facts && facts->state == CaseState::Aside) {
        m_inbox.letLeave(id);
        m_desk.wake(id).then(this,
            [this, place = placeOf(id)](const Result<void> &done) { tell(done, tr("Back on the list."), place); });
        return;
    }
    m_case.askAside();
}

void CaseDeeds::setAside(CaseId id, Instant until, const QString &reason)
{
    const QString quote = quoted();
    m_inbox.leaveCurrent();
    Q_EMIT handedOn();
    m_desk.setAside(id, until, reason)
        .then(this, [this, id, until, quote, place = placeOf(id)](const Result<void> &done) {
            m_inbox.keep(id);
            if (!done)
                return notSetAside(id, quote, views::errorText(done.error(), place));
            m_quiet.say(tr("Set aside until %1: “%2”").arg(views::exactTimeText(until), quote));
        });
}

void CaseDeeds::notSetAside(CaseId id, const QString &quote, const QString &why)
{
    if (isFree())
        m_inbox.goTo(id);
    m_quiet.say(tr("Not set aside: “%1”. %2", "how a case begins, why not").arg(quote, why), true);
}

void CaseDeeds::claimOrLetGo()
{
    const CaseId id = m_inbox.current();
    const auto facts = m_desk.cases()->caseOf(id);
    const bool mine = facts && facts->claimedBy == m_desk.me();
    if (mine)
        m_inbox.letLeave(id); // from the list of what is claimed
    m_desk.claim(id, !mine).then(this, [this, mine, place = placeOf(id)](const Result<void> &done) {
        tell(done, mine ? tr("Let go: others can take it.") : tr("Claimed: the others see that you are at it."), place);
    });
}

void CaseDeeds::markVulnerable()
{
    const CaseId id = m_inbox.current();
    const auto facts = m_desk.cases()->caseOf(id);
    const bool concerned = facts && !facts->vulnerable;
    m_desk.markVulnerable(id, concerned).then(this, [this, concerned, place = placeOf(id)](const Result<void> &done) {
        tell(done, concerned ? tr("Marked: someone vulnerable is concerned.") : tr("The mark is taken away."), place);
    });
}

void CaseDeeds::saveNote(CaseId id, bool onPerson, const QString &text)
{
    Q_EMIT handedOn();
    m_desk.addNote(id, onPerson, text)
        .then(this, [this, id, onPerson, text, quote = quoted(), place = placeOf(id)](const Result<void> &done) {
            if (done) {
                m_quiet.say(tr("The note is saved."));
                return m_case.note().forget(id, text);
            }
            m_quiet.say(tr("The note is not saved, for “%1”. %2", "how a case begins, why not")
                            .arg(quote, views::errorText(done.error(), place)),
                true);
            giveNoteBack(id, onPerson, text);
        });
}

void CaseDeeds::giveNoteBack(CaseId id, bool onPerson, const QString &text)
{
    const bool free = isFree();
    if (free)
        m_inbox.goTo(id);
    m_case.note().giveBack(id, onPerson, text);
    if (free && m_inbox.current() == id)
        m_case.note().open();
}

void CaseDeeds::openAtPlatform()
{
    if (!m_case.sheet())
        return;
    // The platform gave the address: only what a browser opens is handed on.
    const QUrl url = m_case.sheet()->detail.summary.facts.url;
    const bool web = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!web || url.host().isEmpty())
        m_quiet.say(tr("The platform gives no address for this."), true);
    else if (!QDesktopServices::openUrl(url))
        m_quiet.say(tr("No browser could be opened for %1.").arg(url.host()), true);
    else
        m_quiet.say(tr("Opened in the browser: %1").arg(url.host()));
}

void CaseDeeds::answerParked(ActionId action, services::ParkedAnswer answer)
{
    m_desk.answerParked(action, answer).then(this, [this](const Result<void> &done) { tell(done, {}); });
}

QString CaseDeeds::quoted() const
{
    const auto &sheet = m_case.sheet();
    const services::CaseSummary summary = sheet ? sheet->detail.summary : services::CaseSummary{};
    return views::visibleLine(summary.excerpt.isEmpty() ? summary.facts.title : summary.excerpt, 48);
}

QString CaseDeeds::placeOf(CaseId id) const
{
    const auto cases = m_desk.cases();
    const auto facts = cases->caseOf(id);
    return facts ? cases->places().accounts.value(facts->account).name : QString();
}

void CaseDeeds::tell(const Result<void> &done, const QString &text, const QString &place)
{
    if (!done)
        m_quiet.say(views::errorText(done.error(), place), true);
    else if (!text.isEmpty())
        m_quiet.say(text);
}

} // namespace szept::ui
