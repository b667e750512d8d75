// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/error.h"

#include "models/domain/words.h"

using namespace Qt::StringLiterals;

namespace szept {
namespace {

constexpr WordTable<ErrorKind, 22> kinds{{
    {ErrorKind::Unauthorised, "unauthorised"_L1},
    {ErrorKind::Forbidden, "forbidden"_L1},
    {ErrorKind::Gone, "gone"_L1},
    {ErrorKind::AlreadyHandled, "already_handled"_L1},
    {ErrorKind::Conflict, "conflict"_L1},
    {ErrorKind::RateLimited, "rate_limited"_L1},
    {ErrorKind::Unavailable, "unavailable"_L1},
    {ErrorKind::Malformed, "malformed"_L1},
    {ErrorKind::Unsupported, "unsupported"_L1},
    {ErrorKind::Cancelled, "cancelled"_L1},
    {ErrorKind::Rejected, "rejected"_L1},
    {ErrorKind::Invalid, "invalid"_L1},
    {ErrorKind::NotFound, "not_found"_L1},
    {ErrorKind::Busy, "busy"_L1},
    {ErrorKind::NewerSchema, "newer_schema"_L1},
    {ErrorKind::Damaged, "damaged"_L1},
    {ErrorKind::WrongKey, "wrong_key"_L1},
    {ErrorKind::NoEncryption, "no_encryption"_L1},
    {ErrorKind::NoSpace, "no_space"_L1},
    {ErrorKind::ReadOnly, "read_only"_L1},
    {ErrorKind::NoKeyring, "no_keyring"_L1},
    {ErrorKind::Fault, "fault"_L1},
}};

} // namespace

QString toWord(ErrorKind kind) { return wordOf(kinds, kind); }

std::optional<ErrorKind> errorKindFromWord(QStringView word) { return valueOf(kinds, word); }

} // namespace szept
