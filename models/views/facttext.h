// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace szept::views {

// What a platform tells besides, of a subject or a person: pairs of keys and values. A connector's own keys, and values that are words
// of its own, stand in its metadata ("facts", "values"). What several platforms have is called the same for all of them, and stands in
// facttext.cpp: address, attachments, created_at, deleted_at, last_seen_at, post_count, replies, revision, score, shortened, size_bytes,
// staff, trust_level, type, username; and of values the roles of staff, yes and no.

/// "typing_duration_ms" in words; a key that is not known here with its lines as spaces.
[[nodiscard]] QString factName(const QString &platform, const QString &key);
/// Times, lengths of time (a key in "_ms") and sizes ("_bytes") as people read them; anything else on one line, safe to look at.
[[nodiscard]] QString factValue(const QString &platform, const QString &key, const QString &value);

} // namespace szept::views
