// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/waves.h"

#include "models/domain/idtext.h"
#include "models/domain/trying.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {

Result<QList<RememberedText>> waveCandidates(
    Connection &connection, const Bands &bands, CaseId except, Instant from, Instant to, int limit)
{
    static const QString sql = u"SELECT case_id, fingerprint, opened_at FROM fingerprint_bands"
                               " WHERE band = ? AND opened_at BETWEEN ? AND ? AND case_id <> ?"
                               " ORDER BY opened_at DESC, case_id DESC LIMIT ?"_s;
    QList<RememberedText> all;
    for (const qint64 band : bands) {
        SZEPT_DO(connection.rows(sql, bind(band, from, to, except.value(), limit), [&all](const Row &row) {
            const RememberedText text{row.id<CaseId>(0), quint64(row.integer(1)), row.instant(2)};
            if (!all.contains(text))
                all.append(text);
            return true;
        }));
    }
    return all;
}

Result<void> putBands(Transaction &tx, const Bands &bands, const RememberedText &text)
{
    static const QString sql
        = u"INSERT INTO fingerprint_bands (band, opened_at, case_id, fingerprint) VALUES (?, ?, ?, ?)"_s;
    for (const qint64 band : bands)
        SZEPT_DO(tx.connection().run(sql, bind(band, text.openedAt, text.id, text.fingerprint)));
    return {};
}

Result<void> dropBands(Transaction &tx, const Bands &bands, const RememberedText &text)
{
    static const QString sql = u"DELETE FROM fingerprint_bands WHERE band = ? AND opened_at = ? AND case_id = ?"_s;
    for (const qint64 band : bands)
        SZEPT_DO(tx.connection().run(sql, bind(band, text.openedAt, text.id)));
    return {};
}

Result<WaveId> waveOf(Connection &connection, CaseId id)
{
    return one(connection, u"SELECT wave FROM cases WHERE id = ?"_s, bind(id),
        [](const Row &row) { return row.id<WaveId>(0); });
}

Result<WaveId> insertWave(Transaction &tx, const QString &title, Instant beganAt)
{
    return inserted<WaveId>(
        tx.connection(), u"INSERT INTO waves (title, began_at) VALUES (?, ?)"_s, bind(title, beganAt));
}

Result<void> setWave(Transaction &tx, CaseId id, WaveId wave)
{
    tx.changed(ChangeKind::Case, idText(id));
    return done(tx.connection().run(u"UPDATE cases SET wave = ? WHERE id = ?"_s, bind(wave, id)));
}

Result<void> mergeWaves(Transaction &tx, WaveId from, WaveId into)
{
    SZEPT_TRY(members, list(tx.connection(), u"SELECT id FROM cases WHERE wave = ?"_s, bind(from), [](const Row &row) {
        return row.id<CaseId>(0);
    }));
    for (const CaseId id : std::as_const(members))
        SZEPT_DO(setWave(tx, id, into));
    return {};
}

Result<WaveExtent> waveExtent(Connection &connection, WaveId wave)
{
    static const QString sql
        = u"SELECT count(*), count(DISTINCT coalesce(room, -community)), count(DISTINCT account), min(opened_at),"
          " max(opened_at) FROM cases WHERE wave = ?"_s;
    return one(connection, sql, bind(wave), [](const Row &row) {
        return WaveExtent{
            int(row.integer(0)), int(row.integer(1)), int(row.integer(2)), row.instant(3), row.instant(4)};
    });
}

Result<bool> waveIsIn(Connection &connection, WaveId wave, RoomId room, CommunityId community)
{
    const qint64 place = room.isValid() ? room.value() : -community.value();
    return first(connection, u"SELECT 1 FROM cases WHERE wave = ? AND coalesce(room, -community) = ? LIMIT 1"_s,
        bind(wave, place), firstInteger)
        .transform([](const auto &found) { return found.has_value(); });
}

Result<void> makeAgeingDue(Transaction &tx, WaveId wave)
{
    return done(tx.connection().run(
        u"UPDATE cases SET priority_next = ? WHERE wave = ? AND state IN ('open', 'aside')"_s, bind(tx.now(), wave)));
}

} // namespace szept::store
