// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/verbs.h"
#include "models/domain/trying.h"
#include "models/store/archivefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Export)
};

Result<Exit> run(Call &call)
{
    SZEPT_TRY(location, call.location());
    SZEPT_TRY(key, call.key());
    const QString file = QFileInfo(call.given().arguments[0]).absoluteFilePath();
    SZEPT_TRY(rows, store::exportWorkspace(location, key, file));
    if (call.wantsJson())
        call.out().json(QJsonObject{{"file"_L1, file}, {"rows"_L1, rows}});
    else
        call.out().text(Say::tr("Exported to %1.").arg(file) + u'\n');
    call.remark(
        [] { return Say::tr("The export is not encrypted: whoever has the file reads posts, names and notes in it"); });
    return Exit::Done;
}

} // namespace

VerbSpec exportVerb()
{
    return {
        .name = "export"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "write the whole workspace into one readable file"),
        .description = QT_TRANSLATE_NOOP("Help",
            "Lines of JSON, packed with zstd, from a file or a database alike. It is not encrypted. Secrets of "
            "accounts are not in it."),
        .arguments
        = {{"FILE"_L1, QT_TRANSLATE_NOOP("Help", "the file, which is not there yet"), false, ValueKind::File}},
        .run = run,
    };
}

} // namespace szept::commands
