// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/auditlog.h"

#include "models/domain/trying.h"
#include "models/store/statements.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr QStringView columns
    = u"SELECT seq, at, member, device, deed, subject, body, salt, commitment, hash FROM audit";

AuditRow auditRowOf(const Row &row)
{
    AuditRow read{row.integer(0), row.integer(1), row.text(2), row.text(3), row.text(4), row.text(5), {}, {},
        row.bytes(8), row.bytes(9)};
    if (!row.isNull(6))
        read.body = row.text(6);
    if (!row.isNull(7))
        read.salt = row.bytes(7);
    return read;
}

AuditBytes auditBytesOf(const Row &row)
{
    const auto maybe = [&row](int column, QByteArray (Row::*read)(int) const) {
        return row.isNull(column) ? std::nullopt : std::optional((row.*read)(column));
    };
    return {row.integer(0), row.integer(1), row.utf8(2), row.utf8(3), row.utf8(4), row.utf8(5), maybe(6, &Row::utf8),
        maybe(7, &Row::bytes), row.bytes(8), row.bytes(9)};
}

} // namespace

Result<AuditEnd> auditEnd(Connection &connection)
{
    return first(connection, u"SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1"_s, {}, [](const Row &row) {
        return AuditEnd{row.integer(0), row.bytes(1)};
    }).transform([](const std::optional<AuditEnd> &end) { return end.value_or(AuditEnd()); });
}

Result<void> appendAudit(Transaction &tx, const AuditRow &row)
{
    tx.changed(ChangeKind::Audit, QString::number(row.seq));
    static const QString sql
        = u"INSERT INTO audit (seq, at, member, device, deed, subject, body, salt, commitment, hash)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    return done(tx.connection().run(sql,
        bind(row.seq, row.at, row.member, row.device, row.deed, row.subject, row.body, row.salt, row.commitment,
            row.hash)));
}

Result<std::optional<AuditRow>> auditRow(Connection &connection, qint64 seq)
{
    return first(connection, columns + u" WHERE seq = ?"_s, bind(seq), auditRowOf);
}

Result<QList<AuditRow>> auditOf(Connection &connection, const QString &subject)
{
    return list(connection, columns + u" WHERE subject = ? ORDER BY seq"_s, bind(subject), auditRowOf);
}

Result<void> eachAuditBytes(Connection &connection, const std::function<void(const AuditBytes &)> &take)
{
    return connection.rows(columns + u" ORDER BY seq"_s, {}, [&take](const Row &row) {
        take(auditBytesOf(row));
        return true;
    });
}

Result<QList<std::pair<QByteArray, AuditBytes>>> auditLinks(Connection &connection, const QString &subject)
{
    static const QString sql
        = u"SELECT a.seq, a.at, a.member, a.device, a.deed, a.subject, a.body, a.salt, a.commitment, a.hash, before.hash"
          " FROM audit a LEFT JOIN audit before ON before.seq = a.seq - 1"
          " WHERE a.seq IN (SELECT seq FROM audit WHERE subject = ? UNION SELECT seq + 1 FROM audit WHERE subject = ?)"
          " ORDER BY a.seq"_s;
    return list(connection, sql, bind(subject, subject),
        [](const Row &row) { return std::pair(row.bytes(10), auditBytesOf(row)); });
}

Result<qint64> eraseAuditBody(Transaction &tx, qint64 seq)
{
    return tx.connection().run(
        u"UPDATE audit SET body = NULL, salt = NULL WHERE seq = ? AND body IS NOT NULL"_s, bind(seq));
}

Result<void> insertCheckpoint(Transaction &tx, const Checkpoint &checkpoint)
{
    SZEPT_DO(tx.connection().run(
        u"INSERT INTO checkpoints (seq, head, at, member, public_key, signature) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (seq, member) DO NOTHING"_s,
        valuesOf(checkpoint)));
    return done(tx.connection().run(u"DELETE FROM checkpoints WHERE member = ? AND public_key = ? AND seq < ?"_s,
        bind(checkpoint.member, checkpoint.publicKey, checkpoint.seq)));
}

Result<QList<Checkpoint>> checkpoints(Connection &connection)
{
    return list(connection,
        u"SELECT seq, head, at, member, public_key, signature FROM checkpoints ORDER BY seq, member"_s, {},
        checkpointOf);
}

Result<bool> hasUnsigned(Connection &connection, const Actor &actor)
{
    static const QString sql = u"SELECT count(*) FROM (SELECT seq FROM audit WHERE device = ? AND seq >"
                               " (SELECT coalesce(max(seq), 0) FROM checkpoints WHERE member = ?) LIMIT 1) AS found"_s;
    return one(connection, sql, bind(actor.device, actor.member), [](const Row &row) { return row.integer(0) > 0; });
}

Values valuesOf(const Checkpoint &checkpoint)
{
    return bind(
        checkpoint.seq, checkpoint.head, checkpoint.at, checkpoint.member, checkpoint.publicKey, checkpoint.signature);
}

Checkpoint checkpointOf(const Row &row)
{
    return {row.integer(0), row.bytes(1), row.instant(2), row.id<MemberId>(3), row.bytes(4), row.bytes(5)};
}

} // namespace szept::store
