// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index/casesnapshot.h"

#include <QObject>

#include <optional>

namespace szept::views {

/// What the list's delegate and the screen reader are given of a row.
struct InboxRow
{
    IndexedCase facts;
    QString account;
    QString community;
    QString room;
    QString excerpt; ///< empty until it has been read
    QString author;
    std::optional<WaveSummary> wave; ///< where it is one of several
    bool read = false; ///< excerpt and author are known
    bool mine = false; ///< claimed by this window's member
    QString gone; ///< what became of it where it is no longer in the list and still shown
    bool strayed = false; ///< it waits, but in another list than this, and is still shown
    bool leaving = false; ///< decided or set aside a moment ago; the list will lose it
    Instant now; ///< when this was asked for, for its age
};

enum class InboxRole {
    Row = Qt::UserRole, ///< InboxRow
    Id, ///< CaseId
};

} // namespace szept::views
