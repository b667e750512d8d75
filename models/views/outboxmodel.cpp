// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/outboxmodel.h"

#include "models/views/desk.h"
#include "models/views/outcometext.h"
#include "models/views/timetext.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace szept::views {
namespace {

bool isOver(const OutboxLine &line)
{
    return line.action.state == ActionState::Sent || line.action.state == ActionState::Withdrawn;
}

int group(const OutboxLine &line)
{
    if (line.action.state == ActionState::Parked)
        return 0;
    return isOver(line) ? 2 : 1;
}

bool goesBefore(const OutboxLine &a, const OutboxLine &b)
{
    if (group(a) != group(b))
        return group(a) < group(b);
    return group(a) == 2 ? a.decidedAt > b.decidedAt : a.action.due < b.action.due;
}

} // namespace

OutboxModel::OutboxModel(Desk &desk, QObject *parent)
    : RowsModel(parent)
    , m_desk(desk)
{
    connect(&desk, &Desk::outboxChanged, this, &OutboxModel::refresh);
    refresh();
}

void OutboxModel::refresh()
{
    QList<OutboxLine> lines = m_desk.outbox();
    std::ranges::stable_sort(lines, goesBefore);
    replace(lines, [](const OutboxLine &line) { return line.action.id; });
    Q_EMIT changed();
}

int OutboxModel::unfinished() const
{
    return int(std::ranges::count_if(rows(), [](const OutboxLine &line) { return !isOver(line); }));
}

int OutboxModel::parked() const
{
    return int(
        std::ranges::count(rows(), ActionState::Parked, [](const OutboxLine &line) { return line.action.state; }));
}

OutboxLine OutboxModel::firstOf(DecisionId decision) const
{
    const auto line = std::ranges::find(rows(), decision, [](const OutboxLine &one) { return one.action.decision; });
    return line == rows().end() ? OutboxLine() : *line;
}

CaseId OutboxModel::caseOf(DecisionId decision) const { return firstOf(decision).action.caseId; }

QString OutboxModel::placeOf(DecisionId decision) const { return firstOf(decision).account; }

std::optional<OutboxLine> OutboxModel::lineOf(ActionId action) const
{
    const auto line = std::ranges::find(rows(), action, [](const OutboxLine &one) { return one.action.id; });
    return line == rows().end() ? std::nullopt : std::optional(*line);
}

bool OutboxModel::canBeTakenBack(const OutboxLine &line) const
{
    const Action &action = line.action;
    if (action.compensates.isValid())
        return false;
    if (action.state == ActionState::Waiting)
        return true;
    // Whatever became of that: an undo is not done again.
    const auto takesItBack = [&action](const OutboxLine &other) { return other.action.compensates == action.id; };
    return action.state == ActionState::Sent && action.undoable && action.outcome == Outcome::Done
        && std::ranges::none_of(rows(), takesItBack);
}

std::optional<OutboxLine> OutboxModel::undoable(const QSet<DecisionId> &but) const
{
    const OutboxLine *found = nullptr;
    for (const OutboxLine &line : rows()) {
        const bool canBe = line.mine && line.action.state == ActionState::Waiting && !line.action.compensates.isValid()
            && !but.contains(line.action.decision);
        if (canBe
            && (!found || line.decidedAt > found->decidedAt
                || (line.decidedAt == found->decidedAt && line.action.position < found->action.position)))
            found = &line;
    }
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<OutboxLine> OutboxModel::latest() const
{
    const OutboxLine *found = nullptr;
    for (const OutboxLine &line : rows()) {
        if (line.mine
            && (!found || line.decidedAt > found->decidedAt
                || (line.decidedAt == found->decidedAt && line.action.position < found->action.position)))
            found = &line;
    }
    return found ? std::optional(*found) : std::nullopt;
}

std::optional<Duration> OutboxModel::nextTick() const
{
    const Instant now = m_desk.clock().now();
    std::optional<Duration> next;
    for (const OutboxLine &line : rows()) {
        const Duration rest = restOf(line, now);
        if (rest > 0ms)
            next = std::min(next.value_or(Duration::max()), untilLeftChanges(rest));
    }
    return next;
}

void OutboxModel::tick()
{
    if (!rows().isEmpty())
        Q_EMIT dataChanged(index(0), index(int(rows().size()) - 1), {int(OutboxRole::Text)});
    Q_EMIT changed();
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutboxLine line = lineAt(index.row());
    switch (role) {
    case int(OutboxRole::Row):
        return QVariant::fromValue(line);
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
    case int(OutboxRole::Text):
        return outboxText(line, m_desk.clock().now());
    case int(OutboxRole::State):
    case Qt::AccessibleDescriptionRole:
        return actionStateText(line.action);
    default:
        return {};
    }
}

} // namespace szept::views
