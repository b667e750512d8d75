// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/doctortext.h"

#include "models/views/errortext.h"
#include "models/views/placeholders.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace szept::views {
namespace {

struct Words
{
    const char *text; ///< %1 … are the finding's arguments
    const char *advice = nullptr;
};

// clang-format off
constexpr const char *fromBackup = QT_TRANSLATE_NOOP("DoctorText", "Write nothing to it any more, keep the file, and import the newest backup into a new workspace: \"szept --workspace NEW import BACKUP\".");
const QHash<QString, Words> &words()
{
    static const QHash<QString, Words> all {
        {u"cannot_open"_s, {QT_TRANSLATE_NOOP("DoctorText", "The workspace cannot be opened: %2.")}},
        {u"cannot_look"_s, {QT_TRANSLATE_NOOP("DoctorText", "This could not be looked at (%1): %2."), fromBackup}},
        {u"is_backup"_s, {QT_TRANSLATE_NOOP("DoctorText", "The file is a backup; it is only looked at."),
            QT_TRANSLATE_NOOP("DoctorText", "Make a workspace of it to work with it: \"szept --workspace NEW import BACKUP\".")}},
        {u"encrypted"_s, {QT_TRANSLATE_NOOP("DoctorText", "The file is encrypted.")}},
        {u"not_encrypted"_s, {QT_TRANSLATE_NOOP("DoctorText", "The file is not encrypted: whoever has it reads it all."),
            QT_TRANSLATE_NOOP("DoctorText", "Export it, and import the export into a new workspace without --plain.")}},
        {u"tls"_s, {QT_TRANSLATE_NOOP("DoctorText", "The way to the server is encrypted (%1).")}},
        {u"same_machine"_s, {QT_TRANSLATE_NOOP("DoctorText", "The server runs on this machine.")}},
        {u"no_tls"_s, {QT_TRANSLATE_NOOP("DoctorText", "The way to the server %1 is not encrypted."),
            QT_TRANSLATE_NOOP("DoctorText", "Add ?sslmode=verify-full to the workspace's address.")}},
        {u"pages_sound"_s, {QT_TRANSLATE_NOOP("DoctorText", "Every page of the file is as it was written.")}},
        {u"pages_damaged"_s, {QT_TRANSLATE_NOOP("DoctorText", "Damaged pages of the file: %1."), fromBackup}},
        {u"tables_sound"_s, {QT_TRANSLATE_NOOP("DoctorText", "The tables are sound.")}},
        {u"tables_damaged"_s, {QT_TRANSLATE_NOOP("DoctorText", "The tables are damaged: %1."), fromBackup}},
        {u"references_sound"_s, {QT_TRANSLATE_NOOP("DoctorText", "Everything that rows refer to is there.")}},
        {u"references_broken"_s, {QT_TRANSLATE_NOOP("DoctorText", "Rows that refer to something missing: %1, the first in %2."), fromBackup}},
        {u"schema"_s, {QT_TRANSLATE_NOOP("DoctorText", "The workspace is of this version (schema %1).")}},
        {u"schema_older"_s, {QT_TRANSLATE_NOOP("DoctorText", "The workspace is of an older version (schema %1, now %2)."),
            QT_TRANSLATE_NOOP("DoctorText", "It is brought up to date when it is next opened; a copy is made before.")}},
        {u"schema_newer"_s, {QT_TRANSLATE_NOOP("DoctorText", "A newer Szept wrote this workspace (schema %1, this one knows %2)."),
            QT_TRANSLATE_NOOP("DoctorText", "Install the newer Szept; nothing was changed.")}},
        {u"evidence_sound"_s, {QT_TRANSLATE_NOOP("DoctorText", "All evidence is as it came; pieces: %1.")}},
        {u"evidence_damaged"_s, {QT_TRANSLATE_NOOP("DoctorText", "Damaged pieces of evidence: %1, the first is %2."),
            QT_TRANSLATE_NOOP("DoctorText", "A backup from before may hold them: keep it, and look in a workspace made of it with \"szept --workspace NEW import BACKUP\".")}},
        {u"nothing_stuck"_s, {QT_TRANSLATE_NOOP("DoctorText", "Nothing is stuck in the outbox.")}},
        {u"stuck_sending"_s, {QT_TRANSLATE_NOOP("DoctorText", "Actions that are being sent for long: %1, the oldest for %2 minutes."),
            QT_TRANSLATE_NOOP("DoctorText", "\"szept outbox send\" finds out what became of them.")}},
        {u"parked"_s, {QT_TRANSLATE_NOOP("DoctorText", "Actions that wait for a person's answer: %1."),
            QT_TRANSLATE_NOOP("DoctorText", "\"szept outbox\" lists them, \"szept outbox answer\" answers.")}},
        {u"backup"_s, {QT_TRANSLATE_NOOP("DoctorText", "The newest backup is %1.")}},
        {u"backup_old"_s, {QT_TRANSLATE_NOOP("DoctorText", "The newest backup is %2 days old: %1."),
            QT_TRANSLATE_NOOP("DoctorText", "\"szept backup\" makes one; it does not disturb who works meanwhile.")}},
        {u"no_backup"_s, {QT_TRANSLATE_NOOP("DoctorText", "There is no backup in %1."),
            QT_TRANSLATE_NOOP("DoctorText", "\"szept backup\" makes one; it does not disturb who works meanwhile.")}},
        {u"wal_small"_s, {QT_TRANSLATE_NOOP("DoctorText", "The log beside the file is short.")}},
        {u"wal_large"_s, {QT_TRANSLATE_NOOP("DoctorText", "The log beside the file (-wal) has %1."),
            QT_TRANSLATE_NOOP("DoctorText", "Close every Szept that has the workspace open once: the log is then taken into the file.")}},
        {u"space_free"_s, {QT_TRANSLATE_NOOP("DoctorText", "%1 are free where the workspace lies.")}},
        {u"space_low"_s, {QT_TRANSLATE_NOOP("DoctorText", "Only %1 are free where the workspace lies."),
            QT_TRANSLATE_NOOP("DoctorText", "Make room: an update needs as much as the workspace has.")}},
        {u"read_only"_s, {QT_TRANSLATE_NOOP("DoctorText", "Nothing can be written in %1: you can look, but not decide."),
            QT_TRANSLATE_NOOP("DoctorText", "To go on working, copy the workspace to where you may write.")}},
        {u"rekey_copy"_s, {QT_TRANSLATE_NOOP("DoctorText", "A change of the key was broken off; the copy from before is %1."),
            QT_TRANSLATE_NOOP("DoctorText", "When the workspace opens, delete that copy.")}},
        {u"clock_plausible"_s, {QT_TRANSLATE_NOOP("DoctorText", "This machine's clock fits what was written last.")}},
        {u"clock_behind"_s, {QT_TRANSLATE_NOOP("DoctorText", "What was written last lies %1 minutes in the future."),
            QT_TRANSLATE_NOOP("DoctorText", "Set this machine's clock, or that of whoever wrote it.")}},
        {u"audit_whole"_s, {QT_TRANSLATE_NOOP("DoctorText", "The audit log is whole; entries: %1.")}},
        {u"audit_broken"_s, {QT_TRANSLATE_NOOP("DoctorText", "The audit log, or what it tells of, was changed from outside; problems: %1."),
            QT_TRANSLATE_NOOP("DoctorText", "\"szept verify\" names them. Keep the file as it is, and a backup from before beside it.")}},
        {u"private_store"_s, {QT_TRANSLATE_NOOP("DoctorText", "What is your own on this device can be read.")}},
        {u"private_store_unusable"_s, {QT_TRANSLATE_NOOP("DoctorText", "What is your own on this device cannot be read: %1."),
            QT_TRANSLATE_NOOP("DoctorText", "See that the data folder may be written, and that there is room.")}},
    };
    return all;
}
// clang-format on

/// Numbers of bytes as people read them.
QStringList shown(const Reason &what)
{
    if (what.code != "space_free"_L1 && what.code != "space_low"_L1 && what.code != "wal_large"_L1)
        return what.arguments;
    return {QLocale().formattedDataSize(what.arguments.value(0).toLongLong())};
}

/// Of a workspace that does not open; for damage the window's advice would be to ask the doctor.
QString adviceOnOpening(const Reason &what)
{
    const auto kind = errorKindFromWord(what.arguments.value(0));
    if (!kind || *kind == ErrorKind::Damaged)
        return QCoreApplication::translate("DoctorText", fromBackup);
    return trouble({*kind, {}, {}, {}}).advice;
}

} // namespace

QString findingText(const Finding &finding)
{
    const auto found = words().constFind(finding.what.code);
    if (found == words().constEnd())
        return finding.what.code;
    return filled(QCoreApplication::translate("DoctorText", found->text), shown(finding.what));
}

QString adviceText(const Finding &finding)
{
    if (finding.what.code == "cannot_open"_L1)
        return adviceOnOpening(finding.what);
    const auto found = words().constFind(finding.what.code);
    if (found == words().constEnd() || !found->advice || finding.severity == Severity::Good)
        return {};
    return QCoreApplication::translate("DoctorText", found->advice);
}

} // namespace szept::views
