// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/domain/instant.h"
#include "models/domain/itemref.h"
#include "models/domain/pulled.h"
#include "models/domain/reason.h"

#include <QList>
#include <QString>

namespace szept {

enum class CaseState {
    Open,
    Aside, ///< set aside until a time
    Decided, ///< a member decided it here
    Closed, ///< it ended elsewhere: somebody handled it at the platform, or it is gone
};

/// All reports about one subject: the unit of work.
struct Case
{
    CaseId id;
    AccountId account;
    CommunityId community;
    RoomId room; ///< invalid where the platform has none
    PersonId author; ///< invalid where unknown
    ItemRef ref;
    QString version; ///< the subject's version at the last pull
    CaseKind kind = CaseKind::Reported;
    CaseState state = CaseState::Open;
    QString title;
    QString text;
    QUrl url;
    Instant openedAt; ///< when the platform queued it, or when it was first pulled
    Instant changedAt;
    int reportCount = 0;
    HarmKind harm = HarmKind::Unknown; ///< the gravest that was reported
    int priority = 0; ///< 0 … 100
    QList<Reason> priorityWhy;
    WaveId wave; ///< invalid outside a wave
    bool vulnerable = false; ///< a member's own mark that someone vulnerable is concerned; never inferred
    MemberId claimedBy;
    std::optional<Instant> wakeAt; ///< while set aside

    friend bool operator==(const Case &, const Case &) = default;
};

[[nodiscard]] QString toWord(CaseState state);
[[nodiscard]] std::optional<CaseState> caseStateFromWord(QStringView word);
[[nodiscard]] QString toWord(CaseKind kind);
[[nodiscard]] std::optional<CaseKind> caseKindFromWord(QStringView word);
/// 0 for the gravest harm, then ascending: for comparing reports and for order.
[[nodiscard]] int gravity(HarmKind harm);

[[nodiscard]] QString toWord(HarmKind harm);
[[nodiscard]] std::optional<HarmKind> harmKindFromWord(QStringView word);

} // namespace szept
