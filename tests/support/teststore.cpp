// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/teststore.h"

#include "models/store/migrations.h"
#include "models/store/postgresconnection.h"
#include "models/store/sqliteconnection.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <csignal>
#include <grp.h>
#include <optional>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

/// A cluster that ends with the program, whatever ends it. PostgreSQL refuses root; what root starts goes on as nobody.
class Cluster
{
public:
    Cluster()
    {
        shelter();
        QDir versions(u"/usr/lib/postgresql"_s);
        const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        if (found.isEmpty())
            qFatal("PostgreSQL is not installed: the tests of the store need it");
        const QString newest = std::ranges::max(found, {}, [](const QString &version) { return version.toDouble(); });
        const QString bin = versions.filePath(newest + "/bin/"_L1);
        const QString data = m_home + "/data"_L1;
        callAsServer(bin + "initdb"_L1,
            {u"-D"_s, data, u"-U"_s, u"szept"_s, u"--auth=trust"_s, u"--encoding=UTF8"_s, u"--locale=C.UTF-8"_s,
                u"--no-sync"_s});
        QStringList arguments{u"-D"_s, data};
        for (const QString &option : {u"listen_addresses="_s, QString(u"unix_socket_directories="_s + m_home),
                 u"fsync=off"_s, u"synchronous_commit=off"_s, u"full_page_writes=off"_s, u"shared_buffers=16MB"_s,
                 u"max_connections=60"_s, u"jit=off"_s})
            arguments << u"-c"_s << option;
        m_server.setChildProcessModifier([who = m_serverUser] {
            become(who);
            prctl(PR_SET_PDEATHSIG, SIGINT);
        });
        m_server.setStandardErrorFile(m_folder.filePath(u"log"_s));
        m_server.start(bin + "postgres"_L1, arguments);
        m_psql = bin + "psql"_L1;
        m_server.waitForStarted();
        while (!answers()) {
            if (m_server.waitForFinished(50)) // false, after a moment, as long as it runs
                qFatal("PostgreSQL does not start");
        }
    }
    ~Cluster()
    {
        ::kill(pid_t(m_server.processId()), SIGINT);
        m_server.waitForFinished();
        QProcess rm; // of what stays, nothing is wrong with the tests
        rm.setChildProcessModifier([who = m_serverUser] { become(who); });
        rm.start(u"rm"_s, {u"-rf"_s, u"--"_s, m_home + "/data"_L1});
        rm.waitForFinished();
    }
    QString database()
    {
        const QString name = u"szept%1"_s.arg(++m_count);
        call(m_psql, {u"-h"_s, m_home, u"-U"_s, u"szept"_s, u"-qAtXc"_s, u"CREATE DATABASE "_s + name, u"postgres"_s});
        return u"postgresql://szept:unused@/%1?host=%2"_s.arg(name, m_home);
    }

private:
    bool answers() const
    {
        QProcess process;
        process.start(m_psql, {u"-h"_s, m_home, u"-U"_s, u"szept"_s, u"-qAtXc"_s, u"SELECT"_s, u"postgres"_s});
        return process.waitForFinished() && process.exitCode() == 0;
    }

    struct User
    {
        uid_t id;
        gid_t group;
    };

    /// The server's folder, in which it may do what it likes.
    void shelter()
    {
        m_home = m_folder.filePath(u"c"_s);
        if (!QDir().mkpath(m_home))
            qFatal("no folder %s", qPrintable(m_home));
        if (geteuid() != 0)
            return;
        const passwd *nobody = getpwnam("nobody");
        m_serverUser = User{nobody->pw_uid, nobody->pw_gid};
        const auto everybody
            = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ExeOther | QFile::ReadOther;
        if (!QFile::setPermissions(m_folder.path(), everybody) || !QFile::setPermissions(m_home, everybody)
            || chown(QFile::encodeName(m_home).constData(), m_serverUser->id, m_serverUser->group) != 0)
            qFatal("%s cannot be handed to nobody", qPrintable(m_home));
    }
    static void become(std::optional<User> user)
    {
        if (user && (setgroups(0, nullptr) != 0 || setgid(user->group) != 0 || setuid(user->id) != 0))
            _exit(127);
    }
    void callAsServer(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.setChildProcessModifier([who = m_serverUser] { become(who); });
        process.setWorkingDirectory(m_home);
        end(process, program, arguments);
    }
    static void call(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        end(process, program, arguments);
    }
    static void end(QProcess &process, const QString &program, const QStringList &arguments)
    {
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(program, arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            qFatal("%s: %s", qPrintable(program), process.readAll().constData());
    }

    QTemporaryDir m_folder;
    QString m_home;
    std::optional<User> m_serverUser; ///< none: our own
    QProcess m_server;
    QString m_psql;
    int m_count = 0;
};

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return *std::move(result);
}

} // namespace

Driver driverOfRow()
{
    return qstrcmp(QTest::currentDataTag(), "postgresql") == 0 ? Driver::Postgresql : Driver::Sqlite;
}

void eachDriver()
{
    QTest::addColumn<bool>("");
    QTest::newRow("sqlite") << false;
    QTest::newRow("postgresql") << true;
}

QString freshDatabase()
{
    static Cluster cluster;
    return cluster.database();
}

TestStore::TestStore()
    : TestStore(driverOfRow())
{
}

TestStore::TestStore(Driver driver)
    : m_driver(driver)
    , m_actor{MemberId(m_random.uuid()), DeviceId(m_random.uuid())}
    , m_address(driver == Driver::Sqlite ? m_folder.filePath(u"team.szept"_s) : freshDatabase())
    , m_location(must(store::Location::parse(m_address)))
    , m_connection(another())
{
    must(store::migrate(
        *m_connection, store::StoreKind::Workspace, must(store::knownMigrations(store::StoreKind::Workspace)), {}));
    must(write([this](store::Transaction &transaction) -> Result<qint64> {
        auto done = transaction.connection().run(u"INSERT INTO members (id, name, public_key) VALUES (?, ?, ?)"_s,
            store::bind(m_actor.member, u"Ala"_s, QByteArray(32, 'k')));
        if (!done)
            return done;
        return transaction.connection().run(u"INSERT INTO devices (id, member, name) VALUES (?, ?, ?)"_s,
            store::bind(m_actor.device, m_actor.member, u"desk"_s));
    }));
}

TestStore::~TestStore() = default;

store::OpenRequest TestStore::request() const
{
    return {.location = m_location,
        .key = m_location.isFile() ? QByteArray(32, '\x07') : QByteArray(),
        .create = true,
        .clock = &m_clock,
        .process = u"test"_s};
}

store::OpenRequest TestStore::namesake() const
{
    store::OpenRequest other = request();
    if (m_driver == Driver::Sqlite) {
        other.location = store::Location::ofFile(m_folder.filePath(u"team.db"_s));
        std::ignore = must(store::Workspace::open(other));
        return other;
    }
    const QString way = m_folder.filePath(u"way"_s);
    if (!QFile::exists(way) && !QFile::link(m_location.host, way))
        qFatal("no way to %s", qPrintable(m_location.host));
    other.location.host = way;
    return other;
}

std::unique_ptr<store::Connection> TestStore::another(store::Access access, Duration busyLimit) const
{
    if (m_driver == Driver::Sqlite)
        return must(store::SqliteConnection::open(
            {.file = m_location.file, .key = request().key, .create = true, .access = access, .busyLimit = busyLimit}));
    return must(store::PostgresConnection::open(m_location, busyLimit));
}

store::Workspace &TestStore::workspace()
{
    if (!m_workspace)
        m_workspace = must(store::Workspace::open(request()));
    return *m_workspace;
}

} // namespace szept::test
