// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "models/store/transaction.h"

#include <QList>

#include <array>

namespace szept::store {

using Bands = std::array<qint64, 4>;
/// What is kept of a case's text under each of its bands.
struct RememberedText
{
    CaseId id;
    quint64 fingerprint = 0;
    Instant openedAt;

    friend bool operator==(const RememberedText &, const RememberedText &) = default;
};
/// Cases that share a band with a text, opened in this time, without the case itself; of each band the newest, at most
/// so many.
[[nodiscard]] Result<QList<RememberedText>> waveCandidates(
    Connection &connection, const Bands &bands, CaseId except, Instant from, Instant to, int limit);
[[nodiscard]] Result<void> putBands(Transaction &tx, const Bands &bands, const RememberedText &text);
/// What was put under these bands for this case.
[[nodiscard]] Result<void> dropBands(Transaction &tx, const Bands &bands, const RememberedText &text);

/// Invalid while the case is alone.
[[nodiscard]] Result<WaveId> waveOf(Connection &connection, CaseId id);
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

} // namespace szept::store
