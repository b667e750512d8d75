// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/verdict.h"

#include "models/domain/idtext.h"
#include "models/services/audit.h"
#include "models/services/outbox.h"
#include "tests/support/sure.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

QString subjectOf(const Action &action) { return action.order.subject.remoteId; }

/// As the platform draws it.
QString effectOf(const Action &action)
{
    return (action.compensates.isValid() ? u"back"_s : action.order.action) + u' ' + subjectOf(action);
}

bool isParked(const Action &action) { return action.state == ActionState::Parked; }

/// Nobody can know whether it took effect: it says so itself, or somebody changed the subject after an attempt.
bool isUncertain(const Action &action)
{
    const bool maybeSent = isParked(action) && action.error && action.error->reason.code == u"may_have_been_sent";
    return maybeSent || (action.outcome == Outcome::AlreadyHandled && action.attempts > 0);
}

/// How often something took effect, and how often it may have by what the workspace says.
struct Tallied
{
    int done = 0;
    int uncertain = 0;
    int attempts = 0;
    bool safe = false;
};

} // namespace

Verdict::Verdict(store::Connection &connection, const Tally &platform)
    : m_platform(platform)
    , m_actions(sure(services::allActions(connection)))
    , m_audit(sure(services::verify(connection)))
{
    const auto decision = [this](const store::Row &row) {
        m_decisions.insert(row.text(0), row.flag(1));
        return true;
    };
    const auto subject = [this](const store::Row &row) {
        m_cases.insert(row.text(0), row.text(1));
        return true;
    };
    const auto decisions = connection.rows(u"SELECT id, undone_at IS NOT NULL FROM decisions"_s, {}, decision);
    const auto cases = connection.rows(u"SELECT remote_id, state FROM cases"_s, {}, subject);
    if (!decisions || !cases)
        qFatal("the workspace cannot be read");
}

QStringList Verdict::problems(const Confirmed &confirmed) const
{
    return confirmedProblems(confirmed) + outboxProblems() + effectProblems() + orderProblems() + inboxProblems();
}

QStringList Verdict::confirmedProblems(const Confirmed &confirmed) const
{
    QStringList found;
    for (const QString &id : confirmed.decided) {
        if (!m_decisions.contains(id))
            found.append(u"confirmed and lost: decision "_s + id);
    }
    for (const QString &id : confirmed.undone) {
        if (!m_decisions.value(id))
            found.append(u"confirmed and lost: undo of "_s + id);
    }
    if (!m_audit.ok())
        found.append(u"the audit log does not verify"_s);
    return found;
}

/// Everything is at its end, or stands behind something that needs a person.
QStringList Verdict::outboxProblems() const
{
    QStringList found;
    QSet<QString> heldUp;
    for (const Action &action : m_actions) {
        if (isParked(action))
            heldUp.insert(subjectOf(action));
        const bool waits = action.state == ActionState::Waiting && !heldUp.contains(subjectOf(action));
        if (waits || action.state == ActionState::Sending)
            found.append(u"not at its end: "_s + effectOf(action) + story(subjectOf(action)));
    }
    return found;
}

QStringList Verdict::effectProblems() const
{
    QMap<QString, Tallied> all;
    for (const Action &action : m_actions) {
        Tallied &tallied = all[effectOf(action)];
        tallied.safe = action.repeat == RepeatClass::Safe;
        tallied.done += action.outcome == Outcome::Done ? 1 : 0;
        tallied.uncertain += isUncertain(action) ? 1 : 0;
        tallied.attempts += action.attempts;
    }
    QStringList found;
    for (const QString &effect : m_platform.effects()) {
        if (!all.contains(effect))
            found.append(u"done without a decision: "_s + effect);
    }
    for (const auto &[effect, tallied] : all.asKeyValueRange()) {
        const QString subject = effect.section(u' ', 1);
        const auto times = m_platform.effects().count(effect);
        if (times < tallied.done)
            found.append(u"said to be done and is not: "_s + effect + story(subject));
        if (!tallied.safe && times > tallied.done + tallied.uncertain)
            found.append(u"done twice, or without a trace: "_s + effect + story(subject));
        if (m_platform.asked(effect) > tallied.attempts)
            found.append(u"sent without being written down: "_s + effect + story(subject));
    }
    return found;
}

/// What was done to a subject was done in the order of the decisions.
QStringList Verdict::orderProblems() const
{
    QMap<QString, QStringList> done;
    for (const Action &action : m_actions) {
        if (action.outcome == Outcome::Done)
            done[subjectOf(action)].append(effectOf(action));
    }
    QStringList found;
    for (const auto &[subject, effects] : done.asKeyValueRange()) {
        auto at = m_platform.effects().cbegin();
        for (const QString &effect : effects) {
            at = std::find(at, m_platform.effects().cend(), effect);
            if (at == m_platform.effects().cend()) {
                found.append(u"done out of order: "_s + effect + story(subject));
                break;
            }
            ++at;
        }
    }
    return found;
}

QStringList Verdict::inboxProblems() const
{
    QSet<QString> parked; // waits for a person, here and there
    QSet<QString> stays; // was taken back although the platform knows no way back
    for (const Action &action : m_actions) {
        if (isParked(action))
            parked.insert(subjectOf(action));
        const bool undone = m_decisions.value(idText(action.decision));
        if (undone && !action.undoable && action.outcome == Outcome::Done)
            stays.insert(subjectOf(action));
    }
    QStringList found;
    const QStringList waiting = m_platform.waiting();
    for (const auto ids = m_platform.all(); const QString &id : ids) {
        const QString state = m_cases.value(id, u"not there"_s);
        const bool waits = waiting.contains(id);
        const bool same = waits ? state == u"open" : state != u"open";
        const bool explained = waits ? state == u"decided" && parked.contains(id)
                                     : state == u"open" && (parked.contains(id) || stays.contains(id));
        if (!same && !explained)
            found.append(
                u"%1 is %2 here and %3 there"_s.arg(id, state, waits ? u"waiting"_s : u"decided"_s) + story(id));
    }
    return found;
}

QString Verdict::story(const QString &subject) const
{
    QStringList told;
    for (const Action &action : m_actions) {
        if (subjectOf(action) != subject)
            continue;
        const bool undone = m_decisions.value(idText(action.decision));
        told.append(u"    %1: %2 %3, %4 attempts, error %5%6"_s.arg(effectOf(action), toWord(action.state),
            action.outcome ? toWord(*action.outcome) : QString(), QString::number(action.attempts),
            action.error ? toWord(action.error->kind) + u' ' + action.error->reason.code : u"none"_s,
            undone ? u", undone"_s : QString()));
    }
    for (const Call &call : m_platform.calls()) {
        if (call.path.section(u'/', 2, 2) == subject)
            told.append(u"    the platform got "_s + QString::fromLatin1(call.method) + u' ' + call.path
                + u" version "_s + call.query.value(u"version"_s));
    }
    return told.isEmpty() ? QString() : u'\n' + told.join(u'\n');
}

} // namespace szept::test
