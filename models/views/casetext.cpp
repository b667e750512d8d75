// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/casetext.h"

#include <QCoreApplication>
#include <QLocale>

namespace szept::views {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(CaseText)
};

QString reportedBy(const Case &subject)
{
    return subject.harm == HarmKind::Unknown
        ? Say::tr("Reported by %n people", nullptr, subject.reportCount)
        : Say::tr("%1, reported by %n people", nullptr, subject.reportCount).arg(harmText(subject.harm));
}

} // namespace

QString harmText(HarmKind harm)
{
    switch (harm) {
    case HarmKind::Unknown:
        return Say::tr("Reported");
    case HarmKind::OffTopic:
        return Say::tr("Off topic");
    case HarmKind::Spam:
        return Say::tr("Spam");
    case HarmKind::Rude:
        return Say::tr("Rudeness");
    case HarmKind::Harassment:
        return Say::tr("Harassment");
    case HarmKind::Hate:
        return Say::tr("Hate");
    case HarmKind::Sexual:
        return Say::tr("Sexual content");
    case HarmKind::Violence:
        return Say::tr("Violence");
    case HarmKind::SelfHarm:
        return Say::tr("Self-harm");
    case HarmKind::Minors:
        return Say::tr("Concerns minors");
    case HarmKind::Illegal:
        return Say::tr("Against the law");
    case HarmKind::Other:
        return Say::tr("Something else");
    }
    return {};
}

QString kindText(CaseKind kind)
{
    switch (kind) {
    case CaseKind::Reported:
        return Say::tr("Reported");
    case CaseKind::AwaitingApproval:
        return Say::tr("Awaits approval");
    case CaseKind::Joining:
        return Say::tr("Wants to join");
    case CaseKind::Leaving:
        return Say::tr("Wants to leave");
    case CaseKind::Automatic:
        return Say::tr("Caught by a filter");
    }
    return {};
}

QString rowHeadline(CaseKind kind, HarmKind harm, bool wave)
{
    const QString head = kind == CaseKind::Reported ? harmText(harm) : kindText(kind);
    return wave ? Say::tr("%1 · wave").arg(head) : head;
}

QString caseHeadline(const Case &subject)
{
    if (subject.kind == CaseKind::Reported && subject.reportCount > 0)
        return reportedBy(subject);
    return rowHeadline(subject.kind, subject.harm, false);
}

QString reportsText(int count) { return Say::tr("%n report(s)", nullptr, count); }

QString stateText(CaseState state)
{
    switch (state) {
    case CaseState::Open:
        return Say::tr("Open");
    case CaseState::Aside:
        return Say::tr("Set aside");
    case CaseState::Decided:
        return Say::tr("Decided");
    case CaseState::Closed:
        return Say::tr("Ended elsewhere");
    }
    return {};
}

QString countText(qsizetype count, bool more)
{
    const QString number = QLocale().toString(qlonglong(count));
    return more ? Say::tr("%1+", "at least so many").arg(number) : number;
}

int harmWeight(HarmKind harm)
{
    switch (harm) {
    case HarmKind::Unknown:
    case HarmKind::OffTopic:
    case HarmKind::Spam:
    case HarmKind::Other:
        return 0;
    case HarmKind::Rude:
    case HarmKind::Illegal:
        return 1;
    case HarmKind::Harassment:
    case HarmKind::Hate:
    case HarmKind::Sexual:
        return 2;
    case HarmKind::Violence:
    case HarmKind::SelfHarm:
    case HarmKind::Minors:
        return 3;
    }
    return 0;
}

} // namespace szept::views
