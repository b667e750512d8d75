// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/instant.h"
#include "models/domain/reason.h"

#include <expected>
#include <optional>

namespace szept {

/// What kind of thing went wrong. The first group is what a platform answers, the second what a workspace answers.
enum class ErrorKind {
    Unauthorised, ///< the secret is wrong, expired or revoked: sign in again
    Forbidden, ///< signed in, but this is not allowed to this account
    Gone, ///< the subject is not there (any more)
    AlreadyHandled, ///< somebody else decided it; the reason says who and what, where known
    Conflict, ///< it changed since we looked: look again, decide again
    RateLimited, ///< wait for retryAfter
    Unavailable, ///< no connection, no complete answer, a time-out, 5xx: the outcome of what was sent is not known
    Malformed, ///< the answer is not what the platform documents; the detail names the path
    Unsupported, ///< this platform or version cannot do it
    Cancelled, ///< a stop was asked for
    Rejected, ///< the platform refuses what was sent (a field is missing or too long): correct it, do not repeat it

    Invalid, ///< what a caller asked makes no sense; the detail says what would
    NotFound, ///< no such case, account, decision …
    Busy, ///< another process holds what is needed and did not answer in time
    NewerSchema, ///< a newer Szept wrote this workspace
    Damaged, ///< the file is no workspace, or is broken
    WrongKey, ///< the key does not open it
    NoEncryption, ///< the SQLite library in use cannot encrypt
    NoSpace,
    ReadOnly,
    NoKeyring, ///< no Secret Service in reach
    Fault, ///< a bug of ours
};

/// The one error of Szept. The kind decides what happens next; the detail is a technical line in English for the log and bug
/// reports (no secrets, no texts of people); what the user reads is made of kind and reason in models/views.
struct Error
{
    ErrorKind kind = ErrorKind::Fault;
    QString detail;
    std::optional<Duration> retryAfter;
    Reason reason;
    /// Of something that was to be sent: not a byte of it left this machine, so it cannot have happened. An Unavailable or
    /// Cancelled without it means that the outcome is not known.
    bool nothingSent = false;

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> fail(ErrorKind kind, QString detail, Reason reason = {})
{
    return std::unexpected(Error{kind, std::move(detail), std::nullopt, std::move(reason), false});
}

/// "rate_limited": the word of the command line's JSON and of the store, and back.
[[nodiscard]] QString toWord(ErrorKind kind);
[[nodiscard]] std::optional<ErrorKind> errorKindFromWord(QStringView word);

} // namespace szept
