// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explain.h"

#include "models/views/errortext.h"
#include "models/views/placeholders.h"
#include "models/views/reasontext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

/// Sentences that name a command or an environment variable; %1 … are the reason's arguments.
// clang-format off
const QHash<QString, const char *> &sentences()
{
    static const QHash<QString, const char *> all {
        // secrets
        {u"no_keyring"_s, QT_TRANSLATE_NOOP("Explain", "No keyring is in reach. Start the desktop's keyring, or set SZEPT_SECRETS=file to keep secrets in an encrypted file")},
        {u"keyring_denied"_s, QT_TRANSLATE_NOOP("Explain", "The keyring was not unlocked. Unlock it and try again, or set SZEPT_SECRETS=file to keep secrets in an encrypted file")},
        {u"keyring_silent"_s, QT_TRANSLATE_NOOP("Explain", "The keyring does not answer. Unlock it and try again, or set SZEPT_SECRETS=file to keep secrets in an encrypted file")},
        {u"wrong_passphrase"_s, QT_TRANSLATE_NOOP("Explain", "The passphrase does not open the secrets file, or somebody changed the file. Nothing was changed")},
        {u"passphrase_empty"_s, QT_TRANSLATE_NOOP("Explain", "The passphrase is empty. Choose one, or write it to the file that SZEPT_PASSPHRASE_FILE names")},
        {u"passphrase_file"_s, QT_TRANSLATE_NOOP("Explain", "The file that SZEPT_PASSPHRASE_FILE names cannot be read: %1 (%2)")},
        {u"passphrases_differ"_s, QT_TRANSLATE_NOOP("Explain", "The two passphrases differ. Nothing was changed; try again")},
        {u"broken_off"_s, QT_TRANSLATE_NOOP("Explain", "It was broken off at the question; nothing was changed")},
        {u"no_terminal"_s, QT_TRANSLATE_NOOP("Explain", "There is no terminal to ask for the passphrase. Write it to a file and name that in SZEPT_PASSPHRASE_FILE")},
        {u"secrets_choice"_s, QT_TRANSLATE_NOOP("Explain", "SZEPT_SECRETS may be \"keyring\" or \"file\", not \"%1\"")},
        {u"secrets_damaged"_s, QT_TRANSLATE_NOOP("Explain", "The secrets file is damaged. Put a copy of it back; accounts whose secret is lost have to sign in again")},
        {u"secrets_unreadable"_s, QT_TRANSLATE_NOOP("Explain", "The secrets file %1 cannot be read; look whose it is and what its permissions are")},
        {u"secrets_unwritable"_s, QT_TRANSLATE_NOOP("Explain", "The secrets file %1 cannot be written; its folder has to be writable")},
        // connectors
        {u"no_connector"_s, QT_TRANSLATE_NOOP("Explain", "There is no connector \"%1\"; \"szept connector list\" names those that are installed")},
        {u"connector_untried"_s, QT_TRANSLATE_NOOP("Explain", "The connector %1 could not be tried just now; try again")},
        {u"no_stand_ins"_s, QT_TRANSLATE_NOOP("Explain", "The sample workspace's platforms are not installed beside the program, or do not start: %1")},
        // words of the command line
        {u"trace_file"_s, QT_TRANSLATE_NOOP("Explain", "The trace file %1 cannot be written (%2)")},
        {u"no_verb"_s, QT_TRANSLATE_NOOP("Explain", "There is no verb \"%1\"; \"szept --help\" lists the verbs")},
        {u"no_verb_but"_s, QT_TRANSLATE_NOOP("Explain", "There is no verb \"%1\"; did you mean \"%2\"?")},
        {u"bad_case_id"_s, QT_TRANSLATE_NOOP("Explain", "\"%1\" is no case; \"szept cases\" lists them with their ids")},
        {u"no_case"_s, QT_TRANSLATE_NOOP("Explain", "There is no case %1; \"szept cases --state all\" lists them")},
        {u"bad_decision_id"_s, QT_TRANSLATE_NOOP("Explain", "\"%1\" is no decision; \"szept show ID\" prints those of a case")},
        {u"no_decision"_s, QT_TRANSLATE_NOOP("Explain", "There is no decision %1; \"szept show ID\" prints those of a case")},
        {u"bad_action_id"_s, QT_TRANSLATE_NOOP("Explain", "\"%1\" is no action of the outbox; \"szept outbox\" lists them")},
        {u"no_such_action"_s, QT_TRANSLATE_NOOP("Explain", "There is no action %1 in the outbox; \"szept outbox\" lists them")},
        {u"not_parked"_s, QT_TRANSLATE_NOOP("Explain", "This action is not parked; \"szept outbox\" tells how it stands")},
        {u"may_have_been_sent"_s, QT_TRANSLATE_NOOP("Explain", "It may have been sent, and is not sent again by itself. Look there, and say with \"szept outbox answer\" what you found")},
        {u"not_as_logged"_s, QT_TRANSLATE_NOOP("Explain", "This action is not what the audit log says, so it is not sent: drop it with \"szept outbox answer\" and decide anew. \"szept verify\" tells what was changed")},
        {u"no_accounts"_s, QT_TRANSLATE_NOOP("Explain", "There is no account \"%1\", nor any other; \"szept help account add\" tells how to add one")},
        {u"no_account"_s, QT_TRANSLATE_NOOP("Explain", "There is no account \"%1\"; there are: %2")},
        {u"no_account_but"_s, QT_TRANSLATE_NOOP("Explain", "There is no account \"%1\"; did you mean \"%2\"?")},
        {u"no_community"_s, QT_TRANSLATE_NOOP("Explain", "There is no community \"%1\"; there are: %2")},
        {u"no_community_but"_s, QT_TRANSLATE_NOOP("Explain", "There is no community \"%1\"; did you mean \"%2\"?")},
        {u"community_ambiguous"_s, QT_TRANSLATE_NOOP("Explain", "More than one account has a community \"%1\"; say which with --account NAME")},
        {u"key_twice"_s, QT_TRANSLATE_NOOP("Explain", "\"%1\" is given twice")},
        {u"time_past"_s, QT_TRANSLATE_NOOP("Explain", "\"%1\" is over already; give a later time")},
        {u"no_person"_s, QT_TRANSLATE_NOOP("Explain", "The platform does not tell who wrote this; leave --person away")},
        {u"no_member"_s, QT_TRANSLATE_NOOP("Explain", "There is no member \"%1\" here; there are: %2")},
        {u"joined_beside"_s, QT_TRANSLATE_NOOP("Explain", "There is a member \"%1\" already, so you are \"%2\" here. If you are that member: \"szept join %1\"")},
        {u"device_anew"_s, QT_TRANSLATE_NOOP("Explain", "This is a copy of a workspace, or it does not know this device any more: you are \"%1\" on a new device here, and your drafts and your record of exposure begin anew. If nobody copied or restored it, run \"szept verify\"")},
        {u"log_other"_s, QT_TRANSLATE_NOOP("Explain", "The audit log of this workspace is not the one that this device remembers. \"szept verify\" tells more")},
        // accounts
        {u"no_connector_but"_s, QT_TRANSLATE_NOOP("Explain", "There is no connector \"%1\"; did you mean \"%2\"?")},
        {u"option_missing"_s, QT_TRANSLATE_NOOP("Explain", "%2 needs --option %1=…; \"szept connector list --json\" tells its fields")},
        {u"user_missing"_s, QT_TRANSLATE_NOOP("Explain", "%1 needs --user USER")},
        {u"secret_missing"_s, QT_TRANSLATE_NOOP("Explain", "%1 needs a secret: give --secret-stdin and the secret on standard input")},
        {u"option_choice"_s, QT_TRANSLATE_NOOP("Explain", "--option %1 may be one of %2, not \"%3\"")},
        {u"no_option"_s, QT_TRANSLATE_NOOP("Explain", "%2 has no option \"%1\"; it has: %3")},
        {u"no_options"_s, QT_TRANSLATE_NOOP("Explain", "%2 has no options; leave --option %1=… away")},
        {u"bad_url"_s, QT_TRANSLATE_NOOP("Explain", "\"%1\" is not an address to use here; it has to look like https://forum.example, with no user name and no question mark in it")},
        {u"secret_in_url"_s, QT_TRANSLATE_NOOP("Explain", "The address holds a password; give --user USER and the password with --secret-stdin")},
        {u"secret_empty"_s, QT_TRANSLATE_NOOP("Explain", "Standard input holds no secret; write it there, on one line")},
        // deciding
        {u"no_action_named"_s, QT_TRANSLATE_NOOP("Explain", "There is no action \"%1\" for this case; there are: %2")},
        {u"no_action_but"_s, QT_TRANSLATE_NOOP("Explain", "There is no action \"%1\" for this case; did you mean \"%2\"?")},
        {u"no_field"_s, QT_TRANSLATE_NOOP("Explain", "\"%1\" has no field \"%2\"; it has: %3")},
        {u"no_fields"_s, QT_TRANSLATE_NOOP("Explain", "\"%1\" has no fields; leave --set %2=… away")},
        {u"field_choice"_s, QT_TRANSLATE_NOOP("Explain", "--set %1 may be one of %2, not \"%3\"")},
        {u"field_number"_s, QT_TRANSLATE_NOOP("Explain", "--set %1 is a number, not \"%2\"")},
        {u"field_flag"_s, QT_TRANSLATE_NOOP("Explain", "--set %1 may be true or false, not \"%2\"")},
        {u"field_time"_s, QT_TRANSLATE_NOOP("Explain", "--set %1 is a time such as 2031-05-01T10:00:00Z, not \"%2\"")},
        {u"field_past"_s, QT_TRANSLATE_NOOP("Explain", "--set %1 has to be a time that lies ahead, and %2 is over")},
        {u"field_word"_s, QT_TRANSLATE_NOOP("Explain", "--set %1 is a word of a-z, 0-9, _ and -, not \"%2\"")},
        {u"field_too_long"_s, QT_TRANSLATE_NOOP("Explain", "--set %1 may have %2 characters, and this text has %3; shorten it")},
        {u"field_missing"_s, QT_TRANSLATE_NOOP("Explain", "\"%1\" needs --set %2=…")},
        {u"placeholder_empty"_s, QT_TRANSLATE_NOOP("Explain", "The template \"%1\" needs {%2}, which this case does not fill")},
        {u"template"_s, QT_TRANSLATE_NOOP("Explain", "There is no such template; \"szept template list\" lists them")},
        {u"unknown_rule"_s, QT_TRANSLATE_NOOP("Explain", "There is no rule %1 in this community's book; \"szept rule list --community %2\" lists them")},
        // the workspace
        {u"no_workspace"_s, QT_TRANSLATE_NOOP("Explain", "There is no workspace at %1 yet; \"szept init\" or \"szept account add\" makes one")},
        {u"workspace_there"_s, QT_TRANSLATE_NOOP("Explain", "There is a workspace at %1 already; name another place with --workspace")},
        {u"folder_unwritable"_s, QT_TRANSLATE_NOOP("Explain", "The folder %1 cannot be made; the one above it has to be writable")},
        {u"key_lost"_s, QT_TRANSLATE_NOOP("Explain", "%2 has no key for %1: the key is lost, or the file's beginning is damaged. \"szept recover\" takes the recovery key that was shown when it was made; if that is not taken either, \"szept --workspace NEW import BACKUP\" makes a workspace of a backup")},
        {u"backup_key_lost"_s, QT_TRANSLATE_NOOP("Explain", "The key of the backup %1 is not in %2. \"szept --workspace %1 recover\" takes the recovery key that was shown when the workspace was made; then import it again")},
        {u"no_key"_s, QT_TRANSLATE_NOOP("Explain", "%1 has no key of its own; only an encrypted file can get another one")},
        {u"no_file"_s, QT_TRANSLATE_NOOP("Explain", "There is no file %1")},
        {u"file_there"_s, QT_TRANSLATE_NOOP("Explain", "There is a file %1 already; name another one")},
        {u"file_unreadable"_s, QT_TRANSLATE_NOOP("Explain", "The file %1 cannot be read")},
        {u"file_unwritable"_s, QT_TRANSLATE_NOOP("Explain", "The file %1 cannot be written")},
        {u"not_empty"_s, QT_TRANSLATE_NOOP("Explain", "An export is read into an empty workspace only; name another one with --workspace")},
        {u"backup_opened"_s, QT_TRANSLATE_NOOP("Explain", "%1 is a backup, and what waits in it may have been sent since. Make a workspace of it: \"szept --workspace NEW import %1\"")},
        {u"backup_is_file"_s, QT_TRANSLATE_NOOP("Explain", "A backup can only become a file; for a database, import it into a file, export that, and import the export")},
        {u"export_schema"_s, QT_TRANSLATE_NOOP("Explain", "The export was written by another version of Szept (schema %1, this one reads %2); use that one")},
        {u"archive_line"_s, QT_TRANSLATE_NOOP("Explain", "The export is damaged at line %1; nothing was made")},
        {u"log_tampered"_s, QT_TRANSLATE_NOOP("Explain", "The audit log was cut off or changed since it was signed at entry %1, so its end was not signed anew. \"szept verify\" tells more")},
        {u"recovery_empty"_s, QT_TRANSLATE_NOOP("Explain", "Standard input holds no recovery key; write it there, on one line")},
        {u"recovery_group"_s, QT_TRANSLATE_NOOP("Explain", "Group %1 of the recovery key is mistyped. Nothing was changed")},
        {u"recovery_length"_s, QT_TRANSLATE_NOOP("Explain", "A recovery key has %2 letters and digits, this has %1. Nothing was changed")},
        {u"recovery_other"_s, QT_TRANSLATE_NOOP("Explain", "That is not the recovery key of %1, or the file's beginning is damaged. Nothing was changed; \"szept --workspace NEW import BACKUP\" makes a workspace of a backup")},
        {u"file_emptied"_s, QT_TRANSLATE_NOOP("Explain", "%1 is empty, and was a workspace before: it was cut off. Nothing was made over it. \"szept --workspace NEW import BACKUP\" makes a workspace of a backup; they lie in %2")},
        {u"right_unusable"_s, QT_TRANSLATE_NOOP("Explain", "%1 is in the way: it should be the file that says who syncs, and cannot be used as one. Move it away and try again")},
    };
    return all;
}
// clang-format on

/// What one can do about what the views have a sentence for, in commands.
const QHash<QString, const char *> &nextSteps()
{
    static const QHash<QString, const char *> all{
        {u"decided_by"_s,
            QT_TRANSLATE_NOOP(
                "Explain", "\"szept show ID\" prints that decision, and \"szept undo DECISION\" takes it back.")},
        {u"closed_elsewhere"_s,
            QT_TRANSLATE_NOOP(
                "Explain", "There is nothing left to decide; \"szept show ID\" prints what became of it.")},
        {u"not_offered"_s, QT_TRANSLATE_NOOP("Explain", "\"szept actions ID\" lists what it offers.")},
        {u"unsent"_s,
            QT_TRANSLATE_NOOP("Explain",
                "\"szept outbox send\" sends them; \"szept outbox\" lists them, and \"szept undo DECISION\" takes one back.")},
    };
    return all;
}

QString sentence(const Reason &reason, const Hints &hints)
{
    const char *const source = sentences().value(reason.code);
    if (!source)
        return {};
    return hints.filled(QCoreApplication::translate("Explain", source), reason.arguments);
}

/// Behind a command line nobody stays to try again, and it has no page of accounts; empty where what the window says is right here too.
QString adviceHere(const Error &error, const QString &place, const Hints &hints)
{
    if (views::isOfServer(error) && !views::isServerLost(error))
        return {};
    const auto told = [](const char *source) { return QCoreApplication::translate("Explain", source); };
    if (error.kind == ErrorKind::Unauthorised && !place.isEmpty())
        return hints.filled(
            told(QT_TRANSLATE_NOOP("Explain",
                "\"szept account secret %1 --secret-stdin\" signs in again; what you decided is saved and waits.")),
            {place});
    if (views::isRedirected(error) && !place.isEmpty())
        return hints.filled(
            told(QT_TRANSLATE_NOOP("Explain", "If that is its address now, \"szept account address %1 %2\" keeps it.")),
            {place, error.reason.arguments.value(0)});
    if (error.kind == ErrorKind::RateLimited && error.retryAfter)
        return views::filled(told(QT_TRANSLATE_NOOP("Explain", "Run \"%1\" again in %2.")),
            {hints.again(), views::leftText(*error.retryAfter)});
    if (error.kind == ErrorKind::RateLimited || error.kind == ErrorKind::Unavailable)
        return views::filled(told(QT_TRANSLATE_NOOP("Explain", "Run \"%1\" again.")), {hints.again()});
    return {};
}

} // namespace

QString explain(const Error &error, const QString &place, const Hints &hints)
{
    if (const QString own = sentence(error.reason, hints); !own.isEmpty())
        return own;
    const bool asked
        = error.kind == ErrorKind::Invalid || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Conflict;
    const bool ofConnector = error.reason.code.startsWith("connector_"_L1); // no platform has said anything
    if ((asked || ofConnector) && views::knowsReason(error.reason.code)) {
        const QString next = hints.filled(QCoreApplication::translate("Explain", nextSteps().value(error.reason.code)));
        return next.isEmpty() ? views::reasonText(error.reason) : views::reasonText(error.reason) + u' ' + next;
    }
    const QString advice = adviceHere(error, place, hints);
    return advice.isEmpty() ? views::errorText(error, place) : views::trouble(error, place).what + u' ' + advice;
}

QString explain(const Reason &reason, const Hints &hints)
{
    const QString own = sentence(reason, hints);
    return own.isEmpty() ? views::reasonText(reason) : own;
}

} // namespace szept::commands
