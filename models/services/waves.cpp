// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/waves.h"

#include "models/domain/trying.h"
#include "models/store/waves.h"

#include <algorithm>
#include <bit>

namespace szept::services {
namespace {

constexpr int mostCandidates = 64; // of a band
constexpr qsizetype mostNear = 16; // of a large wave any few tell that this text belongs to it

std::array<qint64, 4> numbered(const std::array<quint32, 4> &bands)
{
    std::array<qint64, 4> numbers;
    for (size_t i = 0; i < bands.size(); ++i)
        numbers[i] = qint64(i) << 32 | qint64(bands[i]);
    return numbers;
}

struct Near
{
    store::RememberedText text;
    WaveId wave; ///< invalid while it is alone
};

/// Those whose text is nearly the same.
Result<QList<Near>> nearTo(store::Connection &connection, const WaveText &text)
{
    SZEPT_TRY(candidates,
        store::waveCandidates(connection, numbered(text.fingerprint->bands), text.id, text.openedAt - waveReach,
            text.openedAt + waveReach, mostCandidates));
    const int limit = nearDistance(text.fingerprint->length);
    QList<Near> near;
    for (const store::RememberedText &other : std::as_const(candidates)) {
        if (near.size() == mostNear)
            break;
        if (distance(other.fingerprint, text.fingerprint->simhash) > limit)
            continue;
        SZEPT_TRY(wave, store::waveOf(connection, other.id));
        near.append({other, wave});
    }
    return near;
}

store::RememberedText rememberedOf(const WaveText &text, const Fingerprint &fingerprint)
{
    return {text.id, fingerprint.simhash, text.openedAt};
}

/// The wave that all who are near end up in; made when they had none.
Result<WaveId> commonWave(store::Transaction &tx, const QList<Near> &near, const WaveText &text)
{
    WaveId common;
    for (const Near &other : near) {
        if (other.wave.isValid() && (!common.isValid() || other.wave < common))
            common = other.wave;
    }
    if (!common.isValid()) {
        const auto openedAt = [](const Near &other) { return other.text.openedAt; };
        const Instant first = std::min(text.openedAt, std::ranges::min(near, {}, openedAt).text.openedAt);
        SZEPT_TRY(made, store::insertWave(tx, text.title, first));
        common = made;
    }
    QList<WaveId> merged;
    for (const Near &other : near) {
        if (!other.wave.isValid()) {
            SZEPT_DO(store::setWave(tx, other.text.id, common));
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
    SZEPT_TRY(near, nearTo(tx.connection(), text));
    if (near.isEmpty())
        return WaveId();
    SZEPT_TRY(wave, commonWave(tx, near, text));
    // Its reach counts in the priority of all: looked at again whenever the wave has doubled.
    SZEPT_TRY(extent, store::waveExtent(tx.connection(), wave));
    if (std::has_single_bit(unsigned(extent.cases) + 1))
        SZEPT_DO(store::makeAgeingDue(tx, wave));
    return wave;
}

Result<void> rememberText(store::Transaction &tx, const WaveText &text, const std::optional<Fingerprint> &before)
{
    if (before)
        SZEPT_DO(store::dropBands(tx, numbered(before->bands), rememberedOf(text, *before)));
    if (!text.fingerprint)
        return {};
    return store::putBands(tx, numbered(text.fingerprint->bands), rememberedOf(text, *text.fingerprint));
}

} // namespace szept::services
