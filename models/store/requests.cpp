// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/requests.h"

#include "models/domain/idtext.h"
#include "models/store/values.h"

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr Duration remembered = std::chrono::hours(24);

} // namespace

Result<void> ask(Transaction &tx, const QUuid &id, const QString &verb, const QString &argument)
{
    if (auto pruned = tx.connection().run(u"DELETE FROM requests WHERE answered_at < ?"_s, bind(tx.now() - remembered));
        !pruned)
        return std::unexpected(pruned.error());
    tx.changed(ChangeKind::Request, idText(id));
    return tx.connection()
        .run(u"INSERT INTO requests (id, verb, argument, asked_at) VALUES (?, ?, ?, ?)"_s,
            bind(idText(id), verb, argument, tx.now()))
        .transform([](qint64) {});
}

Result<QList<Request>> openRequests(Connection &connection)
{
    return list(connection,
        u"SELECT id, verb, argument, asked_at FROM requests WHERE answered_at IS NULL ORDER BY asked_at, id"_s, {},
        [](const Row &row) {
            return Request{QUuid::fromString(row.text(0)), row.text(1), row.text(2), row.instant(3)};
        });
}

Result<void> answer(Transaction &tx, const QUuid &id, const QString &text)
{
    tx.changed(ChangeKind::Request, idText(id));
    return tx.connection()
        .run(u"UPDATE requests SET answered_at = ?, answer = ? WHERE id = ? AND answered_at IS NULL"_s,
            bind(tx.now(), text, idText(id)))
        .transform([](qint64) {});
}

Result<std::optional<QString>> answerTo(Connection &connection, const QUuid &id)
{
    return first(connection, u"SELECT answer FROM requests WHERE id = ? AND answered_at IS NOT NULL"_s,
        bind(idText(id)), [](const Row &row) { return row.text(0); });
}

} // namespace szept::store
