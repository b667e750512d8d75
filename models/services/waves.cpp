// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/waves.h"

#include "models/domain/attempt.h"
#include "models/store/waves.h"

#include <algorithm>
#include <bit>

namespace szept::services {
namespace {

constexpr int mostCandidates = 64; // of a large wave any few tell that this text belongs to it

std::array<qint64, 4> numbered(const std::array<quint32, 4> &bands)
{
    std::array<qint64, 4> numbers;
    for (size_t i = 0; i < bands.size(); ++i)
        numbers[i] = qint64(i) << 32 | qint64(bands[i]);
    return numbers;
}

/// The wave that all who are near end up in; made when they had none.
Result<WaveId> commonWave(store::Transaction &tx, const QList<store::WaveCandidate> &near, const WaveText &text)
{
    WaveId common;
    for (const store::WaveCandidate &other : near) {
        if (other.wave.isValid() && (!common.isValid() || other.wave < common))
            common = other.wave;
    }
    if (!common.isValid()) {
        const Instant first = std::min(text.openedAt, std::ranges::min(near, {}, &store::WaveCandidate::openedAt).openedAt);
        SZEPT_TRY(made, store::insertWave(tx, text.title, first));
        common = made;
    }
    QList<WaveId> merged;
    for (const store::WaveCandidate &other : near) {
        if (!other.wave.isValid()) {
            SZEPT_DO(store::setWave(tx, other.id, common));
        } else if (other.wave != common && !merged.contains(other.wave)) {
            merged.append(other.wave);
            SZEPT_DO(store::mergeWaves(tx, other.wave, common));
        }
    }
    return common;
}

} // namespace

Result<WaveId> joinWave(store::Transaction &tx, const WaveText &text)
{
    if (!text.fingerprint)
        return WaveId();
    SZEPT_TRY(candidates,
        store::waveCandidates(
            tx.connection(), numbered(text.fingerprint->bands), text.id, text.openedAt - waveReach, mostCandidates));
    const int limit = nearDistance(text.fingerprint->length);
    candidates.removeIf([&](const store::WaveCandidate &other) {
        return distance(other.fingerprint, text.fingerprint->simhash) > limit || other.openedAt > text.openedAt + waveReach;
    });
    if (candidates.isEmpty())
        return WaveId();
    SZEPT_TRY(wave, commonWave(tx, candidates, text));
    // Its reach counts in the priority of all: looked at again whenever the wave has doubled.
    SZEPT_TRY(extent, store::waveExtent(tx.connection(), wave));
    if (std::has_single_bit(unsigned(extent.cases) + 1))
        SZEPT_DO(store::makeAgeingDue(tx, wave));
    return wave;
}

Result<void> rememberText(store::Transaction &tx, CaseId id, const std::optional<Fingerprint> &fingerprint, bool isNew)
{
    if (!isNew)
        SZEPT_DO(store::dropBands(tx, id));
    if (!fingerprint)
        return {};
    return store::putBands(tx, id, numbered(fingerprint->bands));
}

} // namespace szept::services
