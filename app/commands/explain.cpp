// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explain.h"

#include "models/views/errortext.h"
#include "models/views/reasontext.h"

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
        {u"no_terminal"_s, QT_TRANSLATE_NOOP("Explain", "There is no terminal to ask for the passphrase. Write it to a file and name that in SZEPT_PASSPHRASE_FILE")},
        {u"secrets_choice"_s, QT_TRANSLATE_NOOP("Explain", "SZEPT_SECRETS may be \"keyring\" or \"file\", not \"%1\"")},
        {u"secrets_damaged"_s, QT_TRANSLATE_NOOP("Explain", "The secrets file is damaged. Put a copy of it back; what is lost with it has to be signed in again")},
        {u"secrets_unreadable"_s, QT_TRANSLATE_NOOP("Explain", "The secrets file %1 cannot be read")},
        {u"secrets_unwritable"_s, QT_TRANSLATE_NOOP("Explain", "The secrets file %1 cannot be written; its folder has to be writable")},
        // connectors
        {u"no_connector"_s, QT_TRANSLATE_NOOP("Explain", "There is no connector \"%1\"; \"szept connector list\" names those that are installed")},
        {u"connector_unresolvable"_s, QT_TRANSLATE_NOOP("Explain", "The connector %1 does not load: %2. Install what it needs")},
        {u"connector_crashed"_s, QT_TRANSLATE_NOOP("Explain", "The connector %1 crashed when it was tried and is set aside until its file changes (%2)")},
        {u"connector_untried"_s, QT_TRANSLATE_NOOP("Explain", "The connector %1 could not be tried just now; try again")},
        {u"connector_wrong_abi"_s, QT_TRANSLATE_NOOP("Explain", "The connector %1 was made for another Szept (%2). Install one that fits")},
        {u"connector_bad_metadata"_s, QT_TRANSLATE_NOOP("Explain", "The connector %1 describes itself wrongly: %2")},
    };
    return all;
}
// clang-format on

QString sentence(const Reason &reason)
{
    const char *const source = sentences().value(reason.code);
    if (!source)
        return {};
    const QString text = QCoreApplication::translate("Explain", source);
    QString filled;
    // By hand: an argument may itself hold something that looks like a place marker.
    for (qsizetype at = 0; at < text.size(); ++at) {
        const int number = text[at] == u'%' && at + 1 < text.size() ? text[at + 1].digitValue() : 0;
        if (number > 0) {
            filled += reason.arguments.value(number - 1);
            ++at;
        } else {
            filled += text[at];
        }
    }
    return filled;
}

} // namespace

QString explain(const Error &error, const QString &place)
{
    if (const QString own = sentence(error.reason); !own.isEmpty())
        return own;
    const bool asked
        = error.kind == ErrorKind::Invalid || error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Conflict;
    if (asked && views::knowsReason(error.reason.code))
        return views::reasonText(error.reason);
    return views::errorText(error, place);
}

} // namespace szept::commands
