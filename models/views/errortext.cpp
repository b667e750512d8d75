// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/errortext.h"

#include "models/views/hostiletext.h"
#include "models/views/reasontext.h"
#include "models/views/timetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::views {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};

constexpr qsizetype longestAddress = 200;

QString because(const Error &error, const QString &otherwise)
{
    return error.reason.code.isEmpty() ? otherwise : reasonText(error.reason);
}

QString nextTry(const Error &error)
{
    return error.retryAfter ? Say::tr("Szept tries again in %1.").arg(leftText(*error.retryAfter))
                            : Say::tr("Szept tries again by itself.");
}

/// What is kept on this device is for another address or user, or nobody knows for which.
bool isNotForIt(const Error &error)
{
    const QString &code = error.reason.code;
    return code == "address_changed"_L1 || code == "user_changed"_L1 || code == "secret_unbound"_L1;
}

/// The beginning of a sentence. Where the place stands inside one, there is another sentence for when it is not known.
QString named(const QString &place) { return place.isEmpty() ? Say::tr("The platform") : place; }

QString notSignedIn(const Error &error, const QString &place)
{
    const bool ofKept = isSecretMissing(error) || isNotForIt(error);
    if (ofKept && place.isEmpty())
        return reasonText(error.reason);
    const QString said = error.reason.arguments.value(0);
    if (isSecretMissing(error))
        return Say::tr("The secret of %1 is not kept on the computer “%2”.").arg(place, said);
    if (isNotForIt(error) && error.reason.code != "address_changed"_L1)
        return Say::tr("%1: %2", "an account, what is wrong with its secret").arg(place, reasonText(error.reason));
    if (isNotForIt(error))
        return Say::tr("The address of %1 was changed to %2, so the secret kept here was not sent.").arg(place, said);
    return Say::tr("%1 does not accept the sign-in.").arg(named(place));
}

QString gone(const QString &place)
{
    return place.isEmpty() ? Say::tr("It is no longer there.") : Say::tr("It is no longer there on %1.").arg(place);
}

QString handled(const QString &place)
{
    return place.isEmpty() ? Say::tr("Somebody else has handled it.")
                           : Say::tr("Somebody else has handled it on %1.").arg(place);
}

/// Most are refused by the workspace, each for a reason of its own: who was quicker, what has to end first.
Trouble conflict(const Error &error, const QString &place)
{
    if (error.reason.code != "changed"_L1 && knowsReason(error.reason.code))
        return {reasonText(error.reason), {}};
    return {place.isEmpty() ? Say::tr("It changed since you looked.")
                            : Say::tr("It changed on %1 since you looked.").arg(place),
        Say::tr("Look at it again, then decide again.")};
}

Trouble atThePlatform(const Error &error, const QString &place)
{
    switch (error.kind) {
    case ErrorKind::Unauthorised:
        return {
            notSignedIn(error, place), Say::tr("Sign in again under Accounts; what you decided is saved and waits.")};
    case ErrorKind::Forbidden:
        return {Say::tr("%1 does not allow this account to do that.").arg(named(place)),
            because(error, Say::tr("Somebody with more rights there has to do it, or has to grant them."))};
    case ErrorKind::Gone:
        return {gone(place),
            because(error, Say::tr("Its author or somebody else removed it. There is nothing left to do."))};
    case ErrorKind::AlreadyHandled:
        return {handled(place), because(error, Say::tr("Nothing was overwritten."))};
    case ErrorKind::Conflict:
        return conflict(error, place);
    case ErrorKind::RateLimited:
        return {Say::tr("%1 asks for a pause.").arg(named(place)), nextTry(error)};
    case ErrorKind::Unavailable:
        if (isUnproven(error))
            return {
                Say::tr("%1 does not prove that it is the right server, so nothing was sent there.").arg(named(place)),
                reasonText(error.reason)};
        return {Say::tr("%1 does not answer.").arg(named(place)), nextTry(error)};
    case ErrorKind::Malformed:
        return {Say::tr("%1 answered something that Szept does not understand.").arg(named(place)),
            knowsReason(error.reason.code)
                ? reasonText(error.reason)
                : Say::tr("To report it, start Szept with --trace FILE. Nothing was changed by guessing.")};
    case ErrorKind::Unsupported:
        return {Say::tr("%1 cannot do that.").arg(named(place)),
            because(error, Say::tr("Choose another action, or do it at the platform."))};
    case ErrorKind::Rejected:
        return {Say::tr("%1 refuses what was sent.").arg(named(place)),
            because(error, Say::tr("Something in the fields is missing or too long. Correct it and decide again."))};
    case ErrorKind::NewerSchema:
    case ErrorKind::Damaged:
    case ErrorKind::WrongKey:
    case ErrorKind::NoEncryption:
    case ErrorKind::NoSpace:
    case ErrorKind::ReadOnly:
    case ErrorKind::NoKeyring:
    case ErrorKind::Cancelled:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Busy:
    case ErrorKind::Fault:
        break;
    }
    return {};
}

Trouble inTheWorkspace(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::NewerSchema:
        return {Say::tr("A newer Szept has written this workspace."),
            Say::tr("Update Szept on this computer. Nothing was changed.")};
    case ErrorKind::Damaged:
        if (error.reason.code == "not_as_logged"_L1) // of one action, and nothing is wrong with the file
            return {reasonText(error.reason),
                Say::tr("Choose “Do not send it” and decide anew. “szept verify” tells what else was changed.")};
        return {Say::tr("The workspace file is damaged, or is not a workspace."),
            Say::tr("“szept doctor” says more and knows the latest backup. Nothing was changed.")};
    case ErrorKind::WrongKey:
        return {Say::tr("The key does not open this workspace, or the file is damaged."),
            Say::tr("Use the recovery key that was shown when it was made; if it is not taken either, make a workspace "
                    "of a backup.")};
    case ErrorKind::NoEncryption:
        return {Say::tr("The SQLite library on this computer cannot encrypt."),
            Say::tr("Install SQLCipher. Szept does not write personal data in the clear by itself.")};
    case ErrorKind::NoSpace:
        return {Say::tr("The disk is full."), Say::tr("Free some space. What was confirmed is safe on disk.")};
    case ErrorKind::ReadOnly:
        return {Say::tr("The workspace cannot be written."),
            error.reason.code == "read_only_unclean"_L1 || error.reason.code == "workspace_moved"_L1
                ? reasonText(error.reason)
                : Say::tr("Its folder or file is read-only. You can look, but not decide.")};
    case ErrorKind::NoKeyring:
        return {Say::tr("No keyring is in reach."),
            Say::tr("Start the desktop's keyring, or keep secrets in an encrypted file (SZEPT_SECRETS=file).")};
    case ErrorKind::Unauthorised:
    case ErrorKind::Forbidden:
    case ErrorKind::Gone:
    case ErrorKind::AlreadyHandled:
    case ErrorKind::Conflict:
    case ErrorKind::RateLimited:
    case ErrorKind::Unavailable:
    case ErrorKind::Malformed:
    case ErrorKind::Unsupported:
    case ErrorKind::Rejected:
    case ErrorKind::Cancelled:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Busy:
    case ErrorKind::Fault:
        break;
    }
    return {};
}

/// What is about neither a platform nor the workspace file.
Trouble amongOurselves(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled && knowsReason(error.reason.code))
        return {reasonText(error.reason), {}}; // not by a stop: a person did not want it
    if (error.kind == ErrorKind::Cancelled)
        return {Say::tr("Stopped."), Say::tr("Nothing was changed.")};
    if (error.kind == ErrorKind::Invalid)
        return {Say::tr("That cannot be done in this way."),
            because(error, Say::tr("Look at what was entered and try again; nothing was changed."))};
    if (error.kind == ErrorKind::NotFound)
        return {Say::tr("It is not here any more."), Say::tr("The list shows what there is now.")};
    if (error.kind == ErrorKind::Busy)
        return {Say::tr("Another Szept holds what is needed and does not answer."),
            Say::tr("Close it, or wait a moment and try again.")};
    return {Say::tr("Something went wrong inside Szept."),
        Say::tr(
            "That is a bug of ours; what was confirmed before is safe. Try again, and report it if it comes back.")};
}

} // namespace

bool isOfServer(const Error &error) { return error.reason.code.startsWith("server_"_L1); }

bool isServerLost(const Error &error)
{
    return error.reason.code == "server_away"_L1 && error.reason.arguments.size() == 1;
}

bool isRedirected(const Error &error) { return error.reason.code == "redirected"_L1; }

bool isUnproven(const Error &error) { return error.reason.code == "tls_refused"_L1; }

bool isSecretMissing(const Error &error) { return error.reason.code == "no_secret"_L1; }

bool concernsWorkspace(const Error &error) { return isOfServer(error) || !inTheWorkspace(error).what.isEmpty(); }

Trouble trouble(const Error &error, const QString &place)
{
    if (isServerLost(error))
        return {reasonText(error.reason),
            Say::tr("What was confirmed is safe there. Szept goes on when it answers again.")};
    if (isOfServer(error))
        return {reasonText(error.reason), {}};
    if (isRedirected(error))
        return {Say::tr("%1 sends on to %2, and Szept takes its secret nowhere by itself.")
                    .arg(named(place), visibleLine(error.reason.arguments.value(0), longestAddress)),
            Say::tr("If that is its address now, give it under Accounts.")};
    if (const Trouble there = atThePlatform(error, place); !there.what.isEmpty())
        return there;
    if (const Trouble here = inTheWorkspace(error); !here.what.isEmpty())
        return here;
    return amongOurselves(error);
}

QString errorText(const Error &error, const QString &place)
{
    const Trouble both = trouble(error, place);
    return both.advice.isEmpty() ? both.what : both.what + u' ' + both.advice;
}

QString trialText(const Error &error, const QString &place)
{
    if (isSecretMissing(error))
        return trouble(error, place).what + u' ' + Say::tr("Give it first; nothing was changed.");
    if (isNotForIt(error))
        return trouble(error, place).what + u' '
            + Say::tr("If that address is right, give the secret for it; nothing was changed.");
    if (error.kind == ErrorKind::Unauthorised)
        return Say::tr("%1 does not accept this sign-in. Look at the secret and the user name; nothing was changed.")
            .arg(place);
    if (error.kind == ErrorKind::RateLimited || (error.kind == ErrorKind::Unavailable && !isUnproven(error)))
        return trouble(error, place).what + u' ' + Say::tr("Try again later; nothing was changed.");
    return errorText(error, place);
}

} // namespace szept::views
