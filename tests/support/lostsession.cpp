// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/lostsession.h"

#include "models/store/postgresconnection.h"
#include "models/store/statements.h"
#include "tests/support/sure.h"

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

std::unique_ptr<store::Connection> connectTo(const QString &database)
{
    return sure(store::PostgresConnection::open(sure(store::Location::parse(database))));
}

} // namespace

void loseSessionAtFirstDecision(const QString &database)
{
    const auto connection = connectTo(database);
    // A sequence goes on although what asked for it is rolled back.
    for (const QString &sql : {u"CREATE SEQUENCE tried"_s,
             u"CREATE FUNCTION lose() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF nextval(''tried'') = 1 THEN"
             " PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NEW; END'"_s,
             u"CREATE TRIGGER lose BEFORE INSERT ON decisions FOR EACH ROW EXECUTE FUNCTION lose()"_s})
        sure(connection->execute(sql));
}

qint64 decisionsTried(const QString &database)
{
    return sure(store::one(*connectTo(database), u"SELECT last_value FROM tried"_s, {}, store::firstInteger));
}

} // namespace szept::test
