// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/postgresconnection.h"

#include <QLibrary>
#include <QSqlDriver>
#include <QSqlError>

#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

/// The writers' lock: "szept" in bytes, so that it meets nobody else's.
constexpr qint64 writersLock = 0x737A657074;

ErrorKind kindOf(const QString &state)
{
    if (state == "28P01"_L1 || state.startsWith("28"_L1))
        return ErrorKind::Unauthorised;
    if (state == "3D000"_L1)
        return ErrorKind::NotFound;
    if (state == "42501"_L1)
        return ErrorKind::Forbidden;
    if (state == "25006"_L1)
        return ErrorKind::ReadOnly;
    if (state.startsWith("53"_L1))
        return state == "53100"_L1 ? ErrorKind::NoSpace : ErrorKind::Unavailable;
    if (state == "55P03"_L1 || state.startsWith("40"_L1))
        return ErrorKind::Busy;
    if (state.startsWith("08"_L1) || state.startsWith("57"_L1))
        return ErrorKind::Unavailable;
    if (state.startsWith("XX"_L1))
        return ErrorKind::Damaged;
    return ErrorKind::Fault;
}

/// The server's first line, without the values that it may quote.
QString withoutValues(const QString &text)
{
    const QString line = text.section(u'\n', 0, 0);
    return line.first(line.contains(": \""_L1) ? line.indexOf(": \""_L1) : line.size());
}

/// The session was ended, or its connection: without an answer there is no code.
bool endsSession(const QString &state)
{
    return state.isEmpty() || state.startsWith("08"_L1) || state == "57P01"_L1 || state == "57P02"_L1
        || state == "57P03"_L1;
}

/// What a server says outside any answer ("terminating connection …") libpq writes on standard error, which is not its place. That
/// the session has ended shows at the next statement.
void silenceNotices(const QSqlDriver &driver)
{
    using Take = void (*)(void *, const char *);
    using SetNoticeProcessor = Take (*)(void *, Take, void *);
    QLibrary libpq(u"pq"_s, 5); // the driver has it loaded
    const auto set = reinterpret_cast<SetNoticeProcessor>(libpq.resolve("PQsetNoticeProcessor"));
    const QVariant handle = driver.handle();
    const QByteArrayView type = handle.typeName();
    if (set && (type == "PGconn*" || type == "pg_conn*")) // by the name it has in C, or by that of its struct
        set(*static_cast<void *const *>(handle.constData()), [](void *, const char *) {}, nullptr);
}

class QueryRow final : public Row
{
public:
    explicit QueryRow(const QSqlQuery &query)
        : m_query(query)
    {
    }
    [[nodiscard]] bool isNull(int column) const override { return m_query.isNull(column); }
    [[nodiscard]] qint64 integer(int column) const override { return m_query.value(column).toLongLong(); }
    [[nodiscard]] QString text(int column) const override { return m_query.value(column).toString(); }
    [[nodiscard]] QByteArray bytes(int column) const override { return m_query.value(column).toByteArray(); }

private:
    const QSqlQuery &m_query;
};

} // namespace

/// A statement while it runs. It is reset when this goes away.
class PostgresConnection::Use
{
public:
    explicit Use(Statement &kept)
        : m_kept(&kept)
    {
        kept.inUse = true;
    }
    explicit Use(QSqlQuery query)
        : m_own(std::move(query))
    {
    }
    Use(Use &&other) noexcept
        : m_kept(std::exchange(other.m_kept, nullptr))
        , m_own(std::move(other.m_own))
    {
    }
    Use &operator=(Use &&) = delete;
    ~Use()
    {
        if (!m_kept)
            return;
        m_kept->query.finish();
        m_kept->inUse = false;
    }
    [[nodiscard]] QSqlQuery &query() { return m_kept ? m_kept->query : *m_own; }

private:
    Statement *m_kept = nullptr;
    std::optional<QSqlQuery> m_own; ///< when the kept one runs already: the same text inside its own answer
};

PostgresConnection::PostgresConnection()
    : SqlConnection(u"QPSQL"_s)
{
}

PostgresConnection::~PostgresConnection()
{
    close(); // first: the server frees the statements, and of one that has gone the driver would say that it could not
    m_statements.clear();
}

std::unexpected<Error> PostgresConnection::failed(const QSqlError &error)
{
    const QString state = error.nativeErrorCode();
    const QString detail = u"PostgreSQL %1: %2"_s.arg(state, withoutValues(error.databaseText()));
    if (!endsSession(state))
        return fail(kindOf(state), detail);
    m_broken = true;
    return fail(ErrorKind::Unavailable, detail, {u"server_away"_s, {m_shown}});
}

Result<PostgresConnection::Use> PostgresConnection::start(const QString &sql, const Values &values)
{
    const auto at = m_statements.find(sql);
    std::optional<Use> use;
    if (at != m_statements.end() && !at->second.inUse) {
        use.emplace(at->second);
    } else {
        QSqlQuery query(database()); // not forward-only: QPSQL would lose the rest of the rows at the next statement
        if (!query.prepare(sql))
            return failed(query.lastError());
        if (at == m_statements.end())
            use.emplace(m_statements.emplace(sql, Statement{std::move(query)}).first->second);
        else
            use.emplace(std::move(query));
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        use->query().bindValue(int(i), values[i]);
    if (!use->query().exec())
        return failed(use->query().lastError());
    return std::move(*use);
}

Result<void> PostgresConnection::doRows(const QString &sql, const Values &values, const Take &take)
{
    auto use = start(sql, values);
    if (!use)
        return std::unexpected(use.error());
    QSqlQuery &query = use->query();
    const QueryRow row(query);
    while (query.next()) {
        if (!take(row))
            return {};
    }
    if (query.lastError().isValid())
        return failed(query.lastError());
    return {};
}

Result<qint64> PostgresConnection::doRun(const QString &sql, const Values &values)
{
    return start(sql, values).transform([](Use use) -> qint64 { return use.query().numRowsAffected(); });
}

Result<qint64> PostgresConnection::doInsert(const QString &sql, const Values &values, QStringView key)
{
    qint64 number = 0;
    return doRows(sql + u" RETURNING " + key, values, [&number](const Row &row) {
        number = row.integer(0);
        return false;
    }).transform([&number] { return number; });
}

Result<void> PostgresConnection::doExecute(const QString &sql)
{
    QSqlQuery query(database());
    if (!query.exec(sql))
        return failed(query.lastError());
    return {};
}

Result<std::unique_ptr<PostgresConnection>> PostgresConnection::open(const Location &location, Duration busyLimit)
{
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection);
    connection->m_shown = location.shown();
    QSqlDatabase &database = connection->database();
    if (!database.isValid())
        return fail(ErrorKind::Fault, u"Qt's PostgreSQL driver is not installed"_s);
    database.setHostName(location.host);
    database.setPort(location.port);
    database.setDatabaseName(location.database);
    database.setUserName(location.user);
    database.setPassword(location.password);
    database.setConnectOptions(location.options);
    if (!database.open()) {
        QString text = database.lastError().databaseText().simplified();
        if (!location.password.isEmpty())
            text.replace(location.password, u"…"_s);
        const auto refused = [&location](ErrorKind kind, const QString &code) {
            return fail(kind, u"no connection to %1"_s.arg(location.shown()), {code, {location.shown()}});
        };
        if (text.contains("SSL"_L1) || text.contains("certificate"_L1))
            return refused(ErrorKind::NoEncryption, u"server_tls"_s);
        if (text.contains("authentication failed"_L1) || text.contains("role \""_L1) || text.contains("password"_L1))
            return refused(ErrorKind::Unauthorised, u"server_signin"_s);
        if (text.contains("permission denied"_L1))
            return refused(ErrorKind::Forbidden, u"server_forbidden"_s);
        if (text.contains("database \""_L1) && text.contains("does not exist"_L1))
            return refused(ErrorKind::NotFound, u"server_no_database"_s);
        // Whatever it is, in the language of the server or of libpq: a person has to read it.
        return fail(ErrorKind::Unavailable, u"no connection to %1"_s.arg(location.shown()),
            {u"server_away"_s, {location.shown(), text}});
    }
    silenceNotices(*database.driver());
    const QString milliseconds = QString::number(busyLimit.count());
    for (const QString &setting :
        {QString(u"lock_timeout = "_s + milliseconds), u"synchronous_commit = on"_s, u"client_min_messages = warning"_s,
            u"default_transaction_isolation = 'repeatable read'"_s, u"application_name = 'szept'"_s}) {
        if (auto done = connection->execute(u"SET "_s + setting); !done)
            return std::unexpected(done.error());
    }
    return connection;
}

Result<void> PostgresConnection::doBegin(Access access)
{
    if (access == Access::Read)
        return doExecute(u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
    // READ COMMITTED: each statement sees what was committed before the lock was had; after that there is no other writer.
    auto begun = doExecute(u"BEGIN ISOLATION LEVEL READ COMMITTED"_s);
    if (!begun)
        return begun;
    auto locked = doRun(u"SELECT pg_advisory_xact_lock(?)"_s, {writersLock});
    if (!locked) {
        if (!m_broken)
            (void)doExecute(u"ROLLBACK"_s);
        return std::unexpected(locked.error());
    }
    return {};
}

} // namespace szept::store
