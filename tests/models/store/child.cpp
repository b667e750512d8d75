// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/trying.h"
#include "models/store/migrations.h"
#include "models/store/postgresconnection.h"
#include "models/store/sqliteconnection.h"
#include "models/store/syncright.h"
#include "models/store/transaction.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;

/// Another process at the same workspace: store_child VERB WORKSPACE ARGUMENT…; the key is that of TestStore.
namespace {

Result<std::unique_ptr<Connection>> connectTo(const Location &location)
{
    if (!location.isFile())
        return PostgresConnection::open(location, Duration(60'000));
    return SqliteConnection::open(
        {.file = location.file, .key = QByteArray(32, '\x07'), .busyLimit = Duration(60'000)});
}

/// Prints a line and waits until the test writes one (or ends).
void tell(const char *line)
{
    std::puts(line);
    std::fflush(stdout);
    for (int c = std::getchar(); c != '\n' && c != EOF; c = std::getchar()) {}
}

/// Adds one to the same counter, so many times, each in a transaction of its own.
Result<void> hammer(Connection &connection, int times)
{
    SZEPT_TRY(known, schemaOf(connection));
    connection.setSchema(known);
    tell("ready");
    for (int i = 0; i < times; ++i) {
        SZEPT_TRY(tx, Transaction::begin(connection, Instant(), u"child"_s));
        SZEPT_TRY(before, first(connection, u"SELECT value FROM meta WHERE key = 'counter'"_s, {}, [](const Row &row) {
            return row.text(0).toInt();
        }));
        SZEPT_DO(connection.run(
            u"UPDATE meta SET value = ? WHERE key = 'counter'"_s, bind(QString::number(before.value_or(0) + 1))));
        tx.changed(ChangeKind::Note, QString::number(i));
        SZEPT_DO(tx.commit());
    }
    return {};
}

/// Writes a change each time that the test lets it, so many times.
Result<void> writeWhenTold(Connection &connection, int times)
{
    SZEPT_TRY(known, schemaOf(connection));
    connection.setSchema(known);
    for (int i = 0; i < times; ++i) {
        tell("ready");
        SZEPT_TRY(tx, Transaction::begin(connection, Instant(), u"child"_s));
        tx.changed(ChangeKind::Note, QString::number(i));
        SZEPT_DO(tx.commit());
    }
    return {};
}

/// A program of an older version: it opened the workspace before another one updated it, and writes after that.
Result<void> writeOld(Connection &connection)
{
    SZEPT_TRY(known, schemaOf(connection));
    connection.setSchema(known);
    tell("ready");
    SZEPT_TRY(tx, Transaction::begin(connection, Instant(), u"old"_s));
    SZEPT_DO(connection.run(u"INSERT INTO meta (key, value) VALUES ('old', 'x')"_s));
    return tx.commit();
}

/// Holds a write transaction until the test lets go.
Result<void> holdWrite(Connection &connection)
{
    SZEPT_TRY(tx, Transaction::begin(connection, Instant(), u"holder"_s));
    tell("ready");
    return tx.commit();
}

/// Holds the right to sync until the test lets go.
Result<void> holdRight(Connection &connection)
{
    SZEPT_TRY(tx, Transaction::begin(connection, Instant(), u"holder"_s));
    SZEPT_TRY(isOurs, takeSyncRight(tx));
    SZEPT_DO(tx.commit());
    tell(isOurs ? "ready" : "refused");
    return {};
}

Result<void> act(const QStringList &arguments)
{
    SZEPT_TRY(location, Location::parse(arguments.at(2)));
    SZEPT_TRY(connection, connectTo(location));
    if (arguments.at(1) == "right"_L1)
        return holdRight(*connection);
    if (arguments.at(1) == "hammer"_L1)
        return hammer(*connection, arguments.at(3).toInt());
    if (arguments.at(1) == "write"_L1)
        return writeWhenTold(*connection, arguments.at(3).toInt());
    if (arguments.at(1) == "hold"_L1)
        return holdWrite(*connection);
    if (arguments.at(1) == "old"_L1)
        return writeOld(*connection);
    return fail(ErrorKind::Invalid, u"no such verb"_s);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const auto done = act(QCoreApplication::arguments());
    if (done)
        return 0;
    std::printf("%s: %s\n", qPrintable(toWord(done.error().kind)), qPrintable(done.error().detail));
    return 1;
}
