// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/inboxtext.h"

#include "models/services/casedetail.h"
#include "models/views/casetext.h"
#include "models/views/hostiletext.h"
#include "models/views/reasontext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::views {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(InboxText)
};

} // namespace

QString placeText(const QString &community, const QString &room)
{
    return room.isEmpty() ? visibleLine(community, 60) : visibleLine(community, 60) + u" › "_s + visibleLine(room, 60);
}

QString rowQuote(const InboxRow &row)
{
    return visibleLine(row.excerpt.isEmpty() ? row.facts.title : row.excerpt, 200);
}

QString goneText(const services::CaseDetail &detail, Instant now)
{
    switch (detail.summary.facts.state) {
    case CaseState::Decided:
        if (detail.decisions.isEmpty())
            return Say::tr("Decided meanwhile");
        return Say::tr("Decided by %1 %2", "who, how long ago")
            .arg(visibleLine(detail.decisions.last().member, 40), agoText(detail.decisions.last().decision.at, now));
    case CaseState::Closed: {
        const Reason how = doneElsewhere({}, detail.closedBy, detail.closedWhat, detail.closedHow);
        const QString ended = Say::tr("Ended at the platform");
        return how == doneElsewhere({}, {}, {}) ? ended
                                                : ended + u" · "_s + reasonText({u"closed_elsewhere"_s, how.arguments});
    }
    case CaseState::Aside:
        return detail.summary.facts.wakeAt
            ? Say::tr("Set aside until %1").arg(exactTimeText(*detail.summary.facts.wakeAt))
            : stateText(CaseState::Aside);
    case CaseState::Open:
        break;
    }
    return Say::tr("No longer in this list");
}

QString rowFootText(const InboxRow &row)
{
    if (!row.gone.isEmpty())
        return row.gone;
    if (row.strayed)
        return Say::tr("No longer in this list");
    QStringList parts;
    if (row.facts.reportCount > 0 && row.facts.kind == CaseKind::Reported)
        parts += reportsText(row.facts.reportCount);
    if (!row.author.isEmpty())
        parts += visibleLine(row.author, 40);
    return parts.join(u" · "_s);
}

QStringList rowMarks(const InboxRow &row)
{
    QStringList marks;
    if (row.leaving)
        marks += Say::tr("being saved");
    if (row.mine)
        marks += Say::tr("yours");
    else if (row.facts.claimedBy.isValid())
        marks += Say::tr("taken");
    if (row.facts.vulnerable)
        marks += Say::tr("someone vulnerable");
    if (row.wave)
        marks += Say::tr("%n alike", nullptr, row.wave->cases);
    if (row.facts.wakeAt)
        marks += Say::tr("back in %1").arg(leftText(*row.facts.wakeAt - row.now));
    return marks;
}

QString inboxRowText(const InboxRow &row)
{
    const QString head = rowHeadline(row.facts.kind, row.facts.harm, row.wave.has_value());
    QStringList parts{head, placeText(row.community, row.room), rowQuote(row), rowFootText(row)};
    parts += rowMarks(row);
    parts += Say::tr("priority %1").arg(row.facts.priority);
    parts += agoText(row.facts.openedAt, row.now);
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString newAboveText(int cases, const QString &keys)
{
    return Say::tr("%n new above, press %1", nullptr, cases).arg(keys);
}

} // namespace szept::views
