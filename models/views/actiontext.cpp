// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/actiontext.h"

#include "models/views/deskvalues.h"
#include "models/views/reasontext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::views {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(ActionText)
};

} // namespace

QString connectorText(const QString &platform, const QString &source)
{
    return source.isEmpty() ? QString()
                            : QCoreApplication::translate(platform.toUtf8().constData(), source.toUtf8().constData());
}

QString slotText(Slot slot)
{
    switch (slot) {
    case Slot::Keep:
        return Say::tr("Keep");
    case Slot::Ignore:
        return Say::tr("Ignore");
    case Slot::Limit:
        return Say::tr("Limit");
    case Slot::Remove:
        return Say::tr("Remove");
    case Slot::RemoveWithReason:
        return Say::tr("Remove and say why");
    case Slot::Warn:
        return Say::tr("Warn");
    case Slot::Silence:
        return Say::tr("Silence");
    case Slot::ShutOut:
        return Say::tr("Shut out");
    case Slot::More:
        return Say::tr("More…");
    }
    return {};
}

QString slotMeaning(Slot slot)
{
    switch (slot) {
    case Slot::Keep:
        return Say::tr("Keep it, approve it, let it through.");
    case Slot::Ignore:
        return Say::tr("Not for us to act on.");
    case Slot::Limit:
        return Say::tr("Limit it in a way that can be undone: hide or lock.");
    case Slot::Remove:
        return Say::tr("Remove or reject it.");
    case Slot::RemoveWithReason:
        return Say::tr("Remove or reject it and tell the author why.");
    case Slot::Warn:
        return Say::tr("Warn the person.");
    case Slot::Silence:
        return Say::tr("Silence the person for a time.");
    case Slot::ShutOut:
        return Say::tr("Shut the person out.");
    case Slot::More:
        return Say::tr("Everything else that this place offers.");
    }
    return {};
}

QString whyNotText(const OfferedAction &action)
{
    return action.whyNot.code.isEmpty() ? Say::tr("The platform does not offer this for this case.")
                                        : reasonText(action.whyNot);
}

QString actionDescription(const QString &platform, const OfferedAction &action)
{
    QStringList sentences;
    if (!action.permitted)
        sentences += Say::tr("Not possible now: %1").arg(whyNotText(action));
    if (!action.spec.effect.isEmpty())
        sentences += connectorText(platform, action.spec.effect);
    if (!action.spec.undoable)
        sentences += Say::tr("Once sent it cannot be taken back.");
    return sentences.join(u' ');
}

QString emptySlotText(const CaseSheet &sheet, Slot slot)
{
    if (sheet.offers.isEmpty())
        return Say::tr("What can be done at this place is not known now. The accounts say why.");
    if (sheet.otherKinds.contains(slot))
        return Say::tr("This place has that for other kinds of cases only.");
    return slot == Slot::More ? Say::tr("There are no further actions here.")
                              : Say::tr("This place has no such action.");
}

QString actionName(const QList<ConnectorInfo> &connectors, const QString &platform, const QString &action)
{
    QString found;
    for (const ConnectorInfo &connector : connectors) {
        const auto spec = std::ranges::find(connector.actions, action, &ActionSpec::id);
        if (spec == connector.actions.end())
            continue;
        found = connectorText(connector.id, spec->label);
        if (connector.id == platform)
            return found;
    }
    return found.isEmpty() ? QString(action).replace(u'_', u' ') : found;
}

Reason withActionName(Reason what, const QList<ConnectorInfo> &connectors, const QString &platform)
{
    static const QStringList naming{u"decided"_s, u"sent"_s, u"undone"_s, u"undone_in_part"_s, u"not_undone"_s};
    const bool named = naming.contains(what.code);
    if (named && !what.arguments.value(0).isEmpty())
        what.arguments.first() = actionName(connectors, platform, what.arguments.first());
    return what;
}

} // namespace szept::views
