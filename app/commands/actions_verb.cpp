// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/services/accounts.h"
#include "models/services/offers.h"
#include "models/views/actiontext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

/// Whatever its platform would permit: nobody would send it.
void offerNothing(QList<OfferedAction> &offers, const Reason &why)
{
    for (OfferedAction &offered : offers) {
        offered.permitted = false;
        offered.whyNot = why;
    }
}

Result<Exit> run(Call &call)
{
    const auto detail = caseFrom(call);
    if (!detail)
        return std::unexpected(detail.error());
    const QString platform = detail->summary.platform;
    const auto info = connectorFrom(call, platform);
    if (!info)
        return std::unexpected(info.error());
    QList<OfferedAction> offers = services::offersFor(info->actions, detail->summary.facts.ref.kind, detail->permitted);
    const auto known = call.read([account = detail->summary.facts.account](store::Connection &connection) {
        return services::checkNotRemoved(connection, account);
    });
    if (!known && known.error().kind != ErrorKind::Conflict)
        return std::unexpected(known.error());
    if (!known)
        offerNothing(offers, known.error().reason);
    if (call.wantsJson()) {
        call.out().json(jsonList(offers));
        return Exit::Done;
    }
    QList<QStringList> rows;
    for (const OfferedAction &offered : offers) {
        const ActionSpec &spec = offered.spec;
        QStringList marks;
        if (!spec.undoable)
            marks.append(Say::tr("cannot be taken back"));
        if (spec.severe)
            marks.append(Say::tr("severe"));
        rows.append(
            {QString::number(std::to_underlying(spec.slot)), spec.id, views::connectorText(platform, spec.label),
                offered.permitted ? marks.join(", "_L1) : views::whyNotText(offered)});
    }
    call.out().table({Say::tr("KEY"), Say::tr("ACTION"), Say::tr("WHAT IT IS CALLED THERE"), {}}, rows);
    return Exit::Done;
}

} // namespace

VerbSpec actionsVerb()
{
    return {
        .name = "actions"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "list what can be done to a case at its platform"),
        .arguments = {{"ID"_L1, QT_TRANSLATE_NOOP("Help", "the case's id, as \"szept cases\" prints it")}},
        .exits = {Exit::AccountFailed},
        .run = run,
    };
}

} // namespace szept::commands
