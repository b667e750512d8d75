// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/outcometext.h"

#include "models/services/dropping.h"
#include "models/services/triage.h"
#include "models/views/actiontext.h"
#include "models/views/errortext.h"
#include "models/views/hostiletext.h"
#include "models/views/reasontext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::views {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(OutcomeText)
};

bool isRequest(CaseKind kind) { return kind == CaseKind::Joining || kind == CaseKind::Leaving; }

QString subjectOf(const OutboxLine &line) { return visibleLine(line.title, 48); }

QString labelOf(const OutboxLine &line) { return connectorText(line.platform, line.label); }

/// "%1" is the subject, "%2" what is left of the wait.
QString willBe(Deed deed, CaseKind kind)
{
    switch (deed) {
    case Deed::Approved:
        return isRequest(kind)                   ? Say::tr("“%1”: the request will be granted in %2")
            : kind == CaseKind::AwaitingApproval ? Say::tr("“%1” will be let through in %2")
                                                 : Say::tr("“%1” will be kept, in %2");
    case Deed::Ignored:
        return Say::tr("“%1” will be left as it is, in %2");
    case Deed::Hidden:
        return Say::tr("“%1” will be hidden in %2");
    case Deed::Locked:
        return Say::tr("“%1” will be locked in %2");
    case Deed::Closed:
        return Say::tr("“%1” will be closed in %2");
    case Deed::Removed:
        return Say::tr("“%1” will be removed in %2");
    case Deed::RemovedAndTold:
        return Say::tr("“%1” will be removed in %2, and its author told why");
    case Deed::Rejected:
        return isRequest(kind) ? Say::tr("“%1”: the request will be refused in %2")
                               : Say::tr("“%1” will be rejected in %2");
    case Deed::RejectedAndTold:
        return isRequest(kind) ? Say::tr("“%1”: the request will be refused in %2")
                               : Say::tr("“%1” will be rejected in %2, and its author told why");
    case Deed::Warned:
        return Say::tr("The author of “%1” will be warned in %2");
    case Deed::Silenced:
        return Say::tr("The author of “%1” will be silenced in %2");
    case Deed::ShutOut:
        return Say::tr("The author of “%1” will be shut out in %2");
    case Deed::Unnamed:
        return {};
    }
    return {};
}

QString done(Deed deed, CaseKind kind)
{
    switch (deed) {
    case Deed::Approved:
        return isRequest(kind)                   ? Say::tr("Request granted")
            : kind == CaseKind::AwaitingApproval ? Say::tr("Let through")
                                                 : Say::tr("Kept");
    case Deed::Ignored:
        return Say::tr("Left as it is");
    case Deed::Hidden:
        return Say::tr("Hidden");
    case Deed::Locked:
        return Say::tr("Locked");
    case Deed::Closed:
        return Say::tr("Closed");
    case Deed::Removed:
        return Say::tr("Removed");
    case Deed::RemovedAndTold:
        return Say::tr("Removed, author told why");
    case Deed::Rejected:
        return isRequest(kind) ? Say::tr("Request refused") : Say::tr("Rejected");
    case Deed::RejectedAndTold:
        return isRequest(kind) ? Say::tr("Request refused") : Say::tr("Rejected, author told why");
    case Deed::Warned:
        return Say::tr("Warned");
    case Deed::Silenced:
        return Say::tr("Silenced");
    case Deed::ShutOut:
        return Say::tr("Shut out");
    case Deed::Unnamed:
        return {};
    }
    return {};
}

QString at(const OutboxLine &line, const QString &text)
{
    const QString place = line.community.isEmpty() ? line.account : line.community;
    QStringList about{visibleLine(line.author, 40), visibleLine(place, 40)};
    about.removeAll(QString());
    return about.isEmpty() ? text : Say::tr("%1 (%2)", "what happens, where").arg(text, about.join(u" · "_s));
}

/// What could not be sent is tried again after the pause that is left, and nobody knows when it will be done.
QString heldUpText(const OutboxLine &line, Duration rest)
{
    Error error = *line.action.error;
    error.retryAfter = rest > 0ms ? std::optional(rest) : std::nullopt;
    const QString what = line.action.compensates.isValid()
        ? undoText(line)
        : at(line, Say::tr("%1: “%2”", "Removed: “text”").arg(labelOf(line), subjectOf(line)));
    return Say::tr("Waits: %1 · %2").arg(what, errorText(error, line.account));
}

QString waitingText(const OutboxLine &line, Instant now)
{
    const QString subject = subjectOf(line);
    const Duration rest = restOf(line, now);
    if (line.action.error)
        return heldUpText(line, rest);
    if (rest == 0ms)
        return at(line, Say::tr("Waits its turn: %1, “%2”").arg(labelOf(line), subject));
    const QString left = leftText(rest);
    if (line.action.compensates.isValid())
        return at(line, Say::tr("Will be taken back in %2: %3, “%1”").arg(subject, left, labelOf(line)));
    const QString sentence = willBe(line.deed, line.kind);
    return at(line,
        sentence.isEmpty() ? Say::tr("In %2: %3, “%1”").arg(subject, left, labelOf(line))
                           : sentence.arg(subject, left));
}

QString withCaveat(const QString &text, const Action &action)
{
    const auto caveat = services::caveatOf(action);
    return caveat ? text + ". "_L1 + reasonText(*caveat) : text;
}

QString sentText(const OutboxLine &line)
{
    const QString subject = subjectOf(line);
    switch (line.action.outcome.value_or(Outcome::Done)) {
    case Outcome::Done:
        break;
    case Outcome::AlreadyDone:
        return at(line, Say::tr("“%1” was that way already: %2").arg(subject, deedText(line)));
    case Outcome::AlreadyHandled: {
        const Reason what = doneElsewhere(u"handled_by"_s, line.action.by, line.action.what, line.action.how);
        return at(line, Say::tr("“%1”: %2").arg(subject, reasonText(what)));
    }
    }
    if (line.action.compensates.isValid())
        return at(line, Say::tr("Taken back: %2, “%1”").arg(subject, labelOf(line)));
    return withCaveat(at(line, Say::tr("%1: “%2”", "Removed: “text”").arg(deedText(line), subject)), line.action);
}

QString parkedText(const OutboxLine &line)
{
    const QString subject = subjectOf(line);
    const QString whose = line.author.isEmpty() ? QString() : u" · "_s + visibleLine(line.author, 40);
    const QString what = labelOf(line) + whose;
    const Error error = line.action.error.value_or(Error{});
    if (services::mayHaveBeenSent(line.action)) {
        return Say::tr("%1, “%2”: it may have been sent. %3 gave no complete answer; look there and say what you find.")
            .arg(what, subject, line.account);
    }
    return Say::tr("%1, “%2”: not sent. %3").arg(what, subject, errorText(error, line.account));
}

/// Not sent is one thing, taken back another, and of some nobody knows.
QString withdrawnText(const OutboxLine &line)
{
    const QString subject = subjectOf(line);
    if (services::foundChanged(line.action))
        return at(line,
            Say::tr("Not sent: %1. “%2” changed before that; look at it again and decide anew.")
                .arg(labelOf(line), subject));
    if (const auto dropped = services::whyDropped(line.action)) {
        const QString what = Say::tr("%1: %2, “%3”", "Not sent: Agree and hide, “text”")
                                 .arg(actionStateText(line.action), labelOf(line), subject);
        return at(line, what) + ". "_L1 + reasonText(*dropped);
    }
    return at(line,
        (line.action.compensates.isValid() ? Say::tr("There was nothing to take back: “%1”")
                                           : Say::tr("Taken back, nothing was sent: “%1”"))
            .arg(subject));
}

QString withdrawnStateText(const Action &action)
{
    if (services::foundChanged(action))
        return Say::tr("Not sent: it changed");
    const bool takesBack = action.compensates.isValid();
    if (services::droppedUnsure(action))
        return takesBack ? Say::tr("Perhaps not taken back") : Say::tr("Not sent again");
    if (services::whyDropped(action))
        return takesBack ? Say::tr("Not taken back") : Say::tr("Not sent");
    return takesBack ? Say::tr("Not needed", "a taking back") : Say::tr("Taken back");
}

} // namespace

QList<services::ParkedAnswer> answersTo(const Action &parked)
{
    using Answer = services::ParkedAnswer;
    if (services::mayHaveBeenSent(parked))
        return {Answer::SendAgain, Answer::CountAsSent, Answer::Drop};
    if (parked.error && parked.error->reason.code == "not_as_logged"_L1)
        return {Answer::Drop}; // what the log does not know is sent for nobody
    return {Answer::SendAgain, Answer::Drop};
}

QString deedText(const OutboxLine &line)
{
    const QString text = done(line.deed, line.kind);
    return text.isEmpty() ? labelOf(line) : text;
}

QString undoText(const OutboxLine &line)
{
    return at(line, Say::tr("Take back: %1, “%2”").arg(labelOf(line), subjectOf(line)));
}

QString actionStateText(const Action &action)
{
    switch (action.state) {
    case ActionState::Waiting:
        return action.error ? Say::tr("Waiting for the platform") : Say::tr("Waiting");
    case ActionState::Sending:
        return Say::tr("Being sent");
    case ActionState::Sent:
        return action.outcome == Outcome::AlreadyHandled ? Say::tr("Handled by others") : Say::tr("Done");
    case ActionState::Parked:
        return Say::tr("Needs you");
    case ActionState::Withdrawn:
        return withdrawnStateText(action);
    }
    return {};
}

Duration restOf(const OutboxLine &line, Instant now)
{
    const Action &action = line.action;
    if (action.state != ActionState::Waiting)
        return 0ms;
    const Duration rest = std::max<Duration>(0ms, action.due - now);
    if (action.error || action.attempts > 0)
        return rest;
    const Duration window = std::clamp<Duration>(action.due - line.decidedAt, 0ms, services::longUndoWindow);
    return std::min(rest, window);
}

QString outboxText(const OutboxLine &line, Instant now)
{
    switch (line.action.state) {
    case ActionState::Waiting:
        return waitingText(line, now);
    case ActionState::Sending:
        return at(line,
            (line.action.compensates.isValid() ? Say::tr("Being taken back: %1, “%2”")
                                               : Say::tr("Being sent: %1, “%2”"))
                .arg(labelOf(line), subjectOf(line)));
    case ActionState::Sent:
        return sentText(line);
    case ActionState::Parked:
        return parkedText(line);
    case ActionState::Withdrawn:
        return withdrawnText(line);
    }
    return {};
}

QString undoneText(const services::UndoOutcome &outcome)
{
    QStringList parts;
    if (!outcome.cannot.isEmpty())
        parts += Say::tr("Not everything could be taken back: %1").arg(reasonText(outcome.cannot.first().why));
    if (!outcome.compensating.isEmpty())
        parts += Say::tr("What was sent already is being taken back at the platform.");
    if (parts.isEmpty())
        parts += Say::tr("Taken back; nothing was sent. The case is open again.");
    return parts.join(u' ');
}

} // namespace szept::views
