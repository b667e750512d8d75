// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/exitcode.h"

#include "models/views/errortext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {

const QList<Exit> &anyVerb()
{
    static const QList<Exit> all{Exit::Done, Exit::Fault, Exit::WrongUse, Exit::Busy, Exit::Unusable};
    return all;
}

const QList<ExitMeaning> &exitMeanings()
{
    static const QList<ExitMeaning> all{
        {Exit::Done, QT_TRANSLATE_NOOP("Exit", "done")},
        {Exit::Fault, QT_TRANSLATE_NOOP("Exit", "unexpected fault: a bug; the line says where the report lies")},
        {Exit::WrongUse,
            QT_TRANSLATE_NOOP("Exit", "wrong use: unknown verb, option or value; the line names the right one")},
        {Exit::AccountFailed, QT_TRANSLATE_NOOP("Exit", "some account failed")},
        {Exit::Parked, QT_TRANSLATE_NOOP("Exit", "something is parked and needs a person")},
        {Exit::VerificationFailed, QT_TRANSLATE_NOOP("Exit", "verification found a problem")},
        {Exit::Busy, QT_TRANSLATE_NOOP("Exit", "another process holds what is needed and did not answer in time")},
        {Exit::InPart, QT_TRANSLATE_NOOP("Exit", "done in part")},
        {Exit::Unusable,
            QT_TRANSLATE_NOOP(
                "Exit", "the workspace cannot be used: newer schema, damaged, no space, read-only, wrong key")},
    };
    return all;
}

Exit exitFor(const Error &error)
{
    if (error.reason.code == "no_workspace"_L1 || error.reason.code == "server_away"_L1
        || error.reason.code == "archive_line"_L1)
        return Exit::Unusable; // no platform's answer is malformed, but the export that was to become a workspace
    if (error.reason.code == "not_as_logged"_L1)
        return Exit::VerificationFailed;
    if (views::isOfServer(error))
        return Exit::Unusable;
    switch (error.kind) {
    case ErrorKind::Unauthorised:
    case ErrorKind::Forbidden:
    case ErrorKind::Gone:
    case ErrorKind::AlreadyHandled:
    case ErrorKind::RateLimited:
    case ErrorKind::Unavailable:
    case ErrorKind::Malformed:
    case ErrorKind::Unsupported:
    case ErrorKind::Rejected:
        return Exit::AccountFailed;
    case ErrorKind::Conflict:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
        return Exit::WrongUse;
    case ErrorKind::Busy:
        return Exit::Busy;
    case ErrorKind::NewerSchema:
    case ErrorKind::Damaged:
    case ErrorKind::WrongKey:
    case ErrorKind::NoEncryption:
    case ErrorKind::NoSpace:
    case ErrorKind::ReadOnly:
    case ErrorKind::NoKeyring:
        return Exit::Unusable;
    case ErrorKind::Cancelled:
    case ErrorKind::Fault:
        return Exit::Fault;
    }
    return Exit::Fault;
}

} // namespace szept::commands
