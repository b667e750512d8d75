// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/privatestore.h"

#include "models/domain/trying.h"
#include "models/store/auditlog.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr auto exposureSwitch = "exposure.recorded"_L1;

} // namespace

Result<bool> exposureIsRecorded(Connection &connection)
{
    return first(connection, u"SELECT value FROM settings WHERE key = ?"_s, bind(exposureSwitch), [](const Row &row) {
        return row.bytes(0) == "1";
    }).transform([](const std::optional<bool> &isOn) { return isOn.value_or(false); });
}

Result<void> setExposureRecorded(Transaction &tx, bool recorded)
{
    return putSetting(tx, exposureSwitch, recorded ? "1" : "");
}

Result<void> addExposure(Transaction &tx, HarmKind kind, int severity, Duration inView)
{
    SZEPT_TRY(recorded, exposureIsRecorded(tx.connection()));
    if (!recorded || inView <= Duration::zero())
        return {};
    return done(tx.connection().run(u"INSERT INTO exposure (hour, kind, severity, milliseconds) VALUES (?, ?, ?, ?)"
                                    " ON CONFLICT (hour, kind, severity) DO UPDATE SET milliseconds = milliseconds"
                                    " + excluded.milliseconds"_s,
        bind(Instant(std::chrono::floor<std::chrono::hours>(tx.now())), toWord(kind), severity, inView.count())));
}

Result<QList<Exposure>> exposure(Connection &connection)
{
    return list(connection,
        u"SELECT hour, kind, severity, milliseconds FROM exposure ORDER BY hour DESC, kind, severity"_s, {},
        [](const Row &row) {
            const HarmKind kind = harmKindFromWord(row.text(1)).value_or(HarmKind::Unknown);
            return Exposure{row.instant(0), kind, int(row.integer(2)), Duration(row.integer(3))};
        });
}

Result<qint64> deleteExposure(Transaction &tx, std::optional<Instant> before)
{
    if (before)
        return tx.connection().run(u"DELETE FROM exposure WHERE hour < ?"_s, bind(*before));
    return tx.connection().run(u"DELETE FROM exposure"_s);
}

Result<void> putDraft(Transaction &tx, const QString &subject, const QString &text)
{
    if (text.isEmpty())
        return done(tx.connection().run(u"DELETE FROM drafts WHERE subject = ?"_s, bind(subject)));
    return done(
        tx.connection().run(u"INSERT INTO drafts (subject, text, changed_at) VALUES (?, ?, ?) ON CONFLICT (subject)"
                            " DO UPDATE SET text = excluded.text, changed_at = excluded.changed_at"_s,
            bind(subject, text, tx.now())));
}

Result<QList<Draft>> drafts(Connection &connection)
{
    return list(connection, u"SELECT subject, text, changed_at FROM drafts ORDER BY subject"_s, {},
        [](const Row &row) { return Draft{row.text(0), row.text(1), row.instant(2)}; });
}

Result<void> dropDrafts(Transaction &tx, Instant before)
{
    return done(tx.connection().run(u"DELETE FROM drafts WHERE changed_at < ?"_s, bind(before)));
}

Result<void> putSetting(Transaction &tx, const QString &key, const QByteArray &value)
{
    if (value.isEmpty())
        return done(tx.connection().run(u"DELETE FROM settings WHERE key = ?"_s, bind(key)));
    return done(tx.connection().run(
        u"INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
        bind(key, value)));
}

Result<QMap<QString, QByteArray>> settings(Connection &connection)
{
    QMap<QString, QByteArray> all;
    return connection
        .rows(u"SELECT key, value FROM settings WHERE key <> ?"_s, bind(exposureSwitch),
            [&all](const Row &row) {
                all.insert(row.text(0), row.bytes(1));
                return true;
            })
        .transform([&all] { return std::move(all); });
}

Result<void> forgetSeenCheckpoint(Transaction &tx)
{
    return done(tx.connection().run(u"DELETE FROM seen_checkpoint"_s));
}

Result<void> putSeenCheckpoint(Transaction &tx, const Checkpoint &checkpoint)
{
    return done(tx.connection().run(
        u"INSERT INTO seen_checkpoint (id, seq, head, at, member, public_key, signature) VALUES (1, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, head = excluded.head, at = excluded.at, member = "
        "excluded.member,"
        " public_key = excluded.public_key, signature = excluded.signature WHERE excluded.seq > seen_checkpoint.seq"_s,
        valuesOf(checkpoint)));
}

Result<std::optional<Checkpoint>> seenCheckpoint(Connection &connection)
{
    return first(
        connection, u"SELECT seq, head, at, member, public_key, signature FROM seen_checkpoint"_s, {}, checkpointOf);
}

} // namespace szept::store
