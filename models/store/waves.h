// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/store/transaction.h"

#include <QList>

#include <array>

namespace szept::store {

/// A case whose text shares a band with another.
struct WaveCandidate
{
    CaseId id;
    WaveId wave; ///< invalid while it is alone
    quint64 fingerprint = 0;
    Instant openedAt;
};
/// The newest first, at most so many, not opened before `since`; without the case itself.
[[nodiscard]] Result<QList<WaveCandidate>> waveCandidates(
    Connection &connection, const std::array<qint64, 4> &bands, CaseId except, Instant since, int limit);
[[nodiscard]] Result<void> putBands(Transaction &tx, CaseId id, const std::array<qint64, 4> &bands);
[[nodiscard]] Result<void> dropBands(Transaction &tx, CaseId id);

[[nodiscard]] Result<WaveId> insertWave(Transaction &tx, const QString &title, Instant beganAt);
[[nodiscard]] Result<void> setWave(Transaction &tx, CaseId id, WaveId wave);
/// All cases of one wave into another.
[[nodiscard]] Result<void> mergeWaves(Transaction &tx, WaveId from, WaveId into);

struct WaveExtent
{
    int cases = 0;
    int rooms = 0; ///< rooms, or communities where there are none
    int accounts = 0;
    Instant first;
    Instant last;
};
[[nodiscard]] Result<WaveExtent> waveExtent(Connection &connection, WaveId wave);
[[nodiscard]] Result<bool> waveIsIn(Connection &connection, WaveId wave, RoomId room, CommunityId community);
/// The priorities of a wave's open cases are computed anew at the next ageing.
[[nodiscard]] Result<void> makeAgeingDue(Transaction &tx, WaveId wave);
[[nodiscard]] Result<QList<CaseId>> openCasesOf(Connection &connection, WaveId wave);

} // namespace szept::store
