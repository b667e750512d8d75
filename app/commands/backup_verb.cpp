// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/verbs.h"
#include "app/session/places.h"
#include "models/domain/trying.h"
#include "models/store/backup.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

Result<Exit> run(Call &call)
{
    SZEPT_TRY(location, call.location());
    SZEPT_TRY(key, call.key());
    const QString folder = call.given().value("to"_L1, session::backupFolder(location));
    const int keep = call.given().value("keep"_L1, u"7"_s).toInt();
    SZEPT_TRY(made, store::backUp({location, key, QDir(folder).absolutePath(), keep, call.now()}));
    if (call.wantsJson()) {
        call.out().json(QJsonObject{{"file"_L1, made.file}, {"bytes"_L1, made.bytes},
            {"removed"_L1, QJsonArray::fromStringList(made.removed)}});
        return Exit::Done;
    }
    call.out().text(Say::tr("Copied to %1, and checked.").arg(made.file) + u'\n');
    for (const QString &file : std::as_const(made.removed))
        call.out().text(Say::tr("Removed the older %1.").arg(file) + u'\n');
    return Exit::Done;
}

} // namespace

VerbSpec backupVerb()
{
    return {
        .name = "backup"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "copy the workspace while it is used"),
        .description = QT_TRANSLATE_NOOP("Help",
            "The copy is checked, and then the oldest go. It opens with the same key; \"szept import\" makes a "
            "workspace of it."),
        .options = {{"to"_L1, QT_TRANSLATE_NOOP("Help", "the folder; without it, one beside the workspace"),
                        ValueKind::File, "FOLDER"_L1},
            {"keep"_L1, QT_TRANSLATE_NOOP("Help", "how many copies stay; without it, 7"), ValueKind::Number,
                "NUMBER"_L1, {}, false, false, 1}},
        .run = run,
    };
}

} // namespace szept::commands
