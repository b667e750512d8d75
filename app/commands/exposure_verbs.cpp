// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/domain/trying.h"
#include "models/store/privatestore.h"
#include "models/views/casetext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Exposure)
};

Result<Exit> list(Call &call)
{
    SZEPT_TRY(mine, call.privateStore());
    SZEPT_TRY(isOn, await(mine->read(store::exposureIsRecorded)));
    SZEPT_TRY(lines, await(mine->read(store::exposure)));
    if (call.wantsJson()) {
        QJsonArray hours;
        for (const store::Exposure &line : std::as_const(lines)) {
            hours.append(QJsonObject{{"hour"_L1, timeJson(line.hour)}, {"kind"_L1, toWord(line.kind)},
                {"severity"_L1, line.severity}, {"seconds"_L1, double(line.inView.count()) / 1000}});
        }
        call.out().json(QJsonObject{{"recorded"_L1, isOn}, {"hours"_L1, hours}});
        return Exit::Done;
    }
    call.out().text(
        (isOn ? Say::tr("What you look at is recorded, for you alone.")
              : Say::tr("What you look at is not recorded; the window's page \"My exposure\" switches it on."))
        + u'\n');
    QList<QStringList> rows;
    for (const store::Exposure &line : std::as_const(lines))
        rows.append({views::exactTimeText(line.hour), views::harmText(line.kind), QString::number(line.severity),
            views::spanText(line.inView)});
    if (!rows.isEmpty())
        call.out().table({Say::tr("Hour"), Say::tr("Kind"), Say::tr("Weight"), Say::tr("In view")}, rows);
    return Exit::Done;
}

Result<Exit> remove(Call &call)
{
    SZEPT_TRY(mine, call.privateStore());
    SZEPT_TRY(removed, await(mine->write([](store::Transaction &tx) { return store::deleteExposure(tx); })));
    if (call.wantsJson())
        call.out().json(QJsonObject{{"removed"_L1, removed}});
    else
        call.out().text(Say::tr("Deleted for good.") + u'\n');
    return Exit::Done;
}

} // namespace

VerbSpec exposureVerb()
{
    return {
        .name = "exposure"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "show what you looked at, and for how long"),
        .description = QT_TRANSLATE_NOOP("Help",
            "Kind, weight and time in view, by the hour, and nothing else. It is kept encrypted on this device and "
            "never enters the "
            "workspace. It is off until you switch it on in the window."),
        .run = list,
    };
}

VerbSpec exposureDeleteVerb()
{
    return {
        .name = "exposure delete"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "delete the record of what you looked at"),
        .run = remove,
    };
}

} // namespace szept::commands
