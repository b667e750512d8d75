// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/missingsecrets.h"
#include "app/commands/verbs.h"
#include "app/secrets/makesecrets.h"
#include "app/secrets/secrets.h"
#include "app/session/places.h"
#include "app/session/secretnames.h"
#include "app/session/workspacekeys.h"
#include "models/domain/trying.h"
#include "models/store/archivefile.h"
#include "models/store/filekey.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// A backup keeps the key that it was made with: it is among our secrets, or beside the backup, where "recover" put it.
Result<session::WorkspaceKey> keyOfBackup(Call &call, const QString &file, Secrets *secrets)
{
    const auto backup = store::Location::ofFile(file);
    const auto ours = QCoro::waitFor(session::findKey(backup, secrets));
    if (ours || ours.error().kind != ErrorKind::WrongKey)
        return ours;
    const QString beside = session::secretsFile(backup);
    if (QFile::exists(beside)) {
        SZEPT_TRY(others, makeSecrets(call.around().environment, beside, askAtTerminal));
        const auto theirs = QCoro::waitFor(session::findKey(backup, others.get()));
        if (theirs)
            SZEPT_DO(await(secrets->write(session::keyName(store::saltOfFile(file)), theirs->key)));
        if (theirs || theirs.error().kind != ErrorKind::WrongKey)
            return theirs;
    }
    return fail(ErrorKind::WrongKey, ours.error().detail, {u"backup_key_lost"_s, {file, secrets->place()}});
}

/// Out of an export a file is encrypted anew.
Result<session::WorkspaceKey> keyFor(Call &call, const store::Location &location, const QString &file)
{
    SZEPT_TRY(isExport, store::isExport(file));
    SZEPT_TRY(secrets, call.secrets());
    if (!isExport)
        return keyOfBackup(call, file, secrets);
    if (!location.isFile() || call.given().has("plain"_L1))
        return session::WorkspaceKey();
    return QCoro::waitFor(session::newKey(secrets));
}

Result<Exit> run(Call &call)
{
    SZEPT_TRY(location, call.location());
    const QString file = QFileInfo(call.given().arguments[0]).absoluteFilePath();
    if (location.isFile() && QFile::exists(location.file))
        return fail(ErrorKind::Invalid, u"it is there already"_s, {u"workspace_there"_s, {location.shown()}});
    if (location.isFile())
        SZEPT_DO(session::makeFolderOf(location.file));
    SZEPT_TRY(key, keyFor(call, location, file));
    const store::OpenRequest request{.location = location,
        .key = key.key,
        .create = true,
        .clock = &call.around().clock,
        .process = u"szept import"_s};
    SZEPT_TRY(rows, store::importWorkspace(request, file, call.around().random.uuid()));
    if (key.fresh)
        call.tellRecoveryKey(key.key);
    call.tellPlain(location.isFile() && key.key.isEmpty());
    auto names = session::Names::ofTheSystem();
    names.madeCopy = true;
    SZEPT_TRY(session, call.session(false, names));
    const int parked = session->parkedOnOpening();
    SZEPT_DO(tellMissingSecrets(call));
    if (call.wantsJson()) {
        call.out().json(QJsonObject{{"workspace"_L1, location.shown()}, {"rows"_L1, rows}, {"parked"_L1, parked}});
        return Exit::Done;
    }
    call.out().text(Say::tr("Made %1 out of %2.").arg(location.shown(), file) + u'\n');
    if (parked > 0)
        call.out().text(
            call.hints().filled(
                Say::tr("What waited to be sent there may have been sent since, so it is parked: %1. \"szept "
                        "outbox\" lists it."),
                {QString::number(parked)})
            + u'\n');
    return Exit::Done;
}

} // namespace

VerbSpec importVerb()
{
    return {
        .name = "import"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "make a workspace out of an export or a backup"),
        .description = QT_TRANSLATE_NOOP("Help",
            "All of it or nothing, into a workspace that is not there yet. What waited to be sent is parked: the "
            "workspace that it came "
            "from may have sent it. Secrets of accounts that this machine does not keep are named, and given with "
            "\"szept account secret\". A backup opens with the key of its workspace; where that is lost, \"szept --workspace BACKUP "
            "recover\" comes first. Where this machine remembers more of the audit log than is in the copy, \"szept verify\" says so, "
            "and \"szept verify --acknowledge\" records that it is a copy."),
        .arguments = {{"FILE"_L1, QT_TRANSLATE_NOOP("Help", "the export, or the backup"), false, ValueKind::File}},
        .run = run,
    };
}

} // namespace szept::commands
