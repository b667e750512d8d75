// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/case.h"

namespace szept {

/// What the index knows of a case: all that a row of the list paints but its excerpt, and all that it is sorted and filtered by.
struct IndexedCase
{
    CaseId id;
    AccountId account;
    CommunityId community;
    RoomId room;
    PersonId author;
    WaveId wave;
    MemberId claimedBy;
    Instant openedAt;
    std::optional<Instant> wakeAt; ///< while set aside
    int priority = 0;
    int reportCount = 0;
    CaseKind kind = CaseKind::Reported;
    HarmKind harm = HarmKind::Unknown;
    CaseState state = CaseState::Open; ///< Open or Aside: others are not in the index
    bool vulnerable = false;
    QString title;

    friend bool operator==(const IndexedCase &, const IndexedCase &) = default;
};

} // namespace szept
