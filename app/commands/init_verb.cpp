// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/domain/trying.h"
#include "models/store/migrations.h"
#include "models/store/postgresconnection.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Init)
};

Result<Exit> run(Call &call)
{
    const auto location = call.location();
    if (!location)
        return std::unexpected(location.error());
    if (location->isFile() && QFileInfo(location->file).size() > 0)
        return fail(ErrorKind::Invalid, u"it is there already"_s, {u"workspace_there"_s, {location->shown()}});
    if (!location->isFile()) {
        SZEPT_TRY(connection, store::PostgresConnection::open(*location));
        SZEPT_TRY(schema, store::schemaOf(*connection));
        if (schema > 0)
            return fail(ErrorKind::Invalid, u"it is there already"_s, {u"workspace_there"_s, {location->shown()}});
    }
    const auto session = call.session(true);
    if (!session)
        return std::unexpected(session.error());
    if (call.wantsJson()) {
        call.out().json(QJsonObject{{"workspace"_L1, location->shown()}, {"encrypted"_L1, (*session)->encrypted()},
            {"member"_L1, idText((*session)->identity().actor.member)}});
        return Exit::Done;
    }
    call.out().text(Say::tr("Made %1.").arg(location->shown()) + u'\n');
    return Exit::Done;
}

} // namespace

VerbSpec initVerb()
{
    return {
        .name = "init"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "make an empty workspace"),
        .description = QT_TRANSLATE_NOOP("Help",
            "It is encrypted; its key is kept among the secrets, and the recovery key is shown once, on standard "
            "error. With --plain it is not "
            "encrypted: whoever has the file reads posts, names and notes in it. \"szept account add\" makes one too, "
            "where there is none."),
        .run = run,
    };
}

} // namespace szept::commands
