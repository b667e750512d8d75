// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/workspace.h"

#include "models/domain/trying.h"
#include "models/store/changefeed.h"
#include "models/store/copy.h"
#include "models/store/postgresconnection.h"
#include "models/store/sqliteconnection.h"
#include "models/store/upgrade.h"
#include "models/store/worker.h"

#include <QFile>

#include <latch>
#include <optional>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

Result<std::unique_ptr<Connection>> connectTo(const OpenRequest &request, Access access)
{
    if (!request.location.isFile())
        return PostgresConnection::open(request.location);
    return SqliteConnection::open({.file = request.location.file, .key = request.key, .access = access});
}

/// A connection with its thread. It is opened and closed there.
struct Lane
{
    std::unique_ptr<Connection> connection;
    std::optional<Error> error;
    std::optional<Worker> worker;
};

/// Opens a lane on its own thread and waits for it.
template <typename Prepare>
Result<void> start(Lane &lane, const OpenRequest &request, Access access, Prepare prepare)
{
    std::latch ready(1);
    lane.worker.emplace(
        [&lane, &request, &ready, access, prepare] {
            auto connection = connectTo(request, access);
            if (connection) {
                lane.connection = std::move(*connection);
                if (auto done = prepare(*lane.connection); !done)
                    lane.error = done.error();
            } else {
                lane.error = connection.error();
            }
            if (lane.error)
                lane.connection.reset();
            ready.count_down();
        },
        [&lane] { lane.connection.reset(); });
    ready.wait();
    return lane.error ? Result<void>(std::unexpected(*lane.error)) : Result<void>();
}

/// What was not to be made has to be there already.
Result<void> checkIsThere(Connection &connection, const OpenRequest &request)
{
    if (request.create)
        return {};
    SZEPT_TRY(schema, schemaOf(connection));
    if (schema > 0)
        return {};
    const QString where = request.location.shown();
    if (request.location.isFile())
        return fail(ErrorKind::Damaged, u"%1 holds no workspace"_s.arg(where));
    return fail(ErrorKind::NotFound, u"%1 holds no workspace"_s.arg(where), {u"no_workspace"_s, {where}});
}

/// What a server refuses here is about its database, and no platform's.
Error atTheServer(Error error, const Location &location)
{
    if (!location.isFile() && error.kind == ErrorKind::Forbidden && error.reason.code.isEmpty())
        error.reason = {u"server_forbidden"_s, {location.shown()}};
    return error;
}

/// A backup may hold actions that wait, and that the workspace has sent since.
Result<void> checkIsNoBackup(Connection &connection, const OpenRequest &request)
{
    SZEPT_TRY(isBackup, isMarkedBackup(connection));
    if (!isBackup)
        return {};
    return fail(ErrorKind::Invalid, u"%1 is a backup"_s.arg(request.location.shown()),
        {u"backup_opened"_s, {request.location.shown()}});
}

/// It can be looked at as it lies there: whoever wants to write is told.
bool canOnlyRead(const OpenRequest &request, const Error &whyNotWrite)
{
    return whyNotWrite.kind == ErrorKind::ReadOnly && request.kind == StoreKind::Workspace && request.location.isFile()
        && QFile::exists(request.location.file);
}

Result<void> checkToRead(Connection &connection, const OpenRequest &request, const QList<Migration> &steps)
{
    SZEPT_DO(checkIsThere(connection, request));
    SZEPT_DO(checkIsNoBackup(connection, request));
    SZEPT_TRY(schema, schemaOf(connection));
    if (schema > steps.size())
        return fail(ErrorKind::NewerSchema, u"%1 has schema %2"_s.arg(request.location.shown()).arg(schema));
    if (schema < steps.size())
        return fail(ErrorKind::ReadOnly, u"%1 would have to be brought up to date"_s.arg(request.location.shown()));
    return {};
}

} // namespace

struct Workspace::Parts
{
    /// begin(Connection &) on the lane's own thread. A server may end a session, as when it is started anew: what was
    /// open in it is rolled back there, and the next begins in another session.
    template <typename Begin>
    auto begun(Lane &lane, Access access, Begin begin) -> std::invoke_result_t<Begin &, Connection &>
    {
        if (lane.error)
            return std::unexpected(*lane.error);
        if (!lane.connection->isBroken()) {
            auto first = begin(*lane.connection);
            if (first || !lane.connection->isBroken())
                return first;
        }
        SZEPT_TRY(another, connectTo(request, access));
        another->setSchema(lane.connection->schema());
        lane.connection = std::move(another);
        if (feed)
            feed->poke(); // its session has most likely ended too
        return begin(*lane.connection);
    }

    OpenRequest request;
    QList<Reason> notes;
    std::unique_ptr<ChangeFeed> feed;
    Lane writer;
    Lane reader;
};

Workspace::Workspace()
    : m_parts(std::make_unique<Parts>())
{
}

Workspace::~Workspace()
{
    // Readers first: what follows from an answer may be a write, and that is still done. The feed last: commits poke it.
    for (Lane *lane : {&m_parts->reader, &m_parts->writer}) {
        if (lane->worker)
            lane->worker->end();
    }
}

Result<std::unique_ptr<Workspace>> Workspace::open(const OpenRequest &request)
{
    std::unique_ptr<Workspace> workspace(new Workspace);
    Parts &parts = *workspace->m_parts;
    parts.request = request;
    SZEPT_TRY(steps, knownMigrations(request.kind));
    if (request.create && request.location.isFile() && !QFile::exists(request.location.file))
        SZEPT_DO(createFile(request, steps));
    qint64 newest = 0;
    auto opened = start(parts.writer, parts.request, Access::Write, [&](Connection &connection) -> Result<void> {
        SZEPT_DO(checkIsThere(connection, request));
        SZEPT_DO(checkIsNoBackup(connection, request));
        SZEPT_DO(upgrade(connection, parts.request, steps, parts.notes));
        if (request.kind == StoreKind::Private)
            return {};
        return newestChange(connection).transform([&](qint64 seq) { newest = seq; });
    });
    const bool onlyRead = !opened && canOnlyRead(request, opened.error());
    if (opened || onlyRead) {
        opened = start(parts.reader, parts.request, Access::Read, [&](Connection &connection) -> Result<void> {
            return onlyRead ? checkToRead(connection, request, steps) : Result<void>();
        });
    }
    if (!opened)
        return std::unexpected(atTheServer(opened.error(), request.location));
    if (request.kind == StoreKind::Workspace) {
        parts.feed = std::make_unique<ChangeFeed>(
            [request] { return connectTo(request, Access::Read); }, request.location.file, newest);
    }
    return workspace;
}

void Workspace::postWrite(std::move_only_function<void(Begin, Commit)> job)
{
    m_parts->writer.worker->post([this, job = std::move(job)]() mutable {
        const auto begin = [this] {
            return m_parts->begun(m_parts->writer, Access::Write, [this](Connection &connection) {
                return Transaction::begin(connection, m_parts->request.clock->now(), m_parts->request.process);
            });
        };
        job(begin, [this](Transaction &transaction) {
            const bool tells = transaction.hasChanges();
            auto done = transaction.commit();
            if (done && tells)
                m_parts->feed->poke();
            return done;
        });
    });
}

void Workspace::postRead(std::move_only_function<void(Result<Connection *>)> job)
{
    m_parts->reader.worker->post([this, job = std::move(job)]() mutable {
        const auto connection
            = m_parts->begun(m_parts->reader, Access::Read, [](Connection &open) -> Result<Connection *> {
                  return open.begin(Access::Read).transform([&open] { return &open; });
              });
        job(connection);
        if (connection)
            (*connection)->rollback();
    });
}

ChangeFeed &Workspace::feed() { return *m_parts->feed; }

const QList<Reason> &Workspace::notes() const { return m_parts->notes; }

const Location &Workspace::location() const { return m_parts->request.location; }

} // namespace szept::store
