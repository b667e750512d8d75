// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/changefeed.h"

#include "models/domain/trying.h"
#include "models/store/sqlconnection.h"

#include <QFileInfo>
#include <QFileSystemWatcher>
#include <QLoggingCategory>
#include <QSocketNotifier>
#include <QSqlDriver>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::store {
namespace {

/// Silent unless it is asked for: who writes or reads meets the same trouble, and tells it.
Q_LOGGING_CATEGORY(log, "szept.store.feed", QtWarningMsg)

constexpr auto retry = 2s;
/// A server that ends our session tells nobody who merely listens.
constexpr auto heartbeat = 30s;
/// The event comes when the bytes are written to the WAL; the commit is to be seen only after they were synced and the index of the WAL
/// was updated, which raises no event. So an event is followed by a few looks, further and further apart.
constexpr auto firstLook = 20ms;
constexpr std::chrono::milliseconds lastLook = 6s;

/// The part of the feed that lives on its thread: it waits for events and reads the rows.
class Watch final : public QObject
{
public:
    Watch(ChangeFeed *feed, ChangeFeed::Opener opener, QString file, qint64 after)
        : m_feed(feed)
        , m_opener(std::move(opener))
        , m_file(std::move(file))
        , m_last(after)
    {
    }

    void begin()
    {
        m_again = new QTimer(this);
        m_again->setSingleShot(true);
        connect(m_again, &QTimer::timeout, this, &Watch::lookAgain);
        if (!m_file.isEmpty()) {
            m_files = new QFileSystemWatcher(this);
            connect(m_files, &QFileSystemWatcher::fileChanged, this, &Watch::hear);
            connect(m_files, &QFileSystemWatcher::directoryChanged, this, &Watch::watchFiles);
            m_files->addPath(QFileInfo(m_file).absolutePath());
        }
        look();
    }

    void look()
    {
        watchFiles();
        if (!m_connection) {
            if (const auto opened = open(); !opened)
                return away(opened.error());
        }
        auto changes = changesAfter(*m_connection, m_last);
        if (!changes) {
            m_connection.reset();
            return away(changes.error());
        }
        if (std::exchange(m_wasAway, false)) // who could not read meanwhile does it now
            changes->prepend({m_last, ChangeKind::Reload, {}, {}, {}});
        if (m_file.isEmpty() && !m_again->isActive())
            m_again->start(heartbeat);
        if (changes->isEmpty())
            return;
        m_last = std::max(m_last, changes->last().seq);
        Q_EMIT m_feed->changed(*changes);
    }

private:
    /// One commit writes hundreds of pages, each an event that wakes this thread and holds up the writer: the first one is
    /// enough, until the next look.
    void hear(const QString &wal)
    {
        m_heard = m_files->removePath(wal);
        followUp();
    }

    void followUp()
    {
        m_next = firstLook;
        if (!m_again->isActive()
            || m_again->remainingTimeAsDuration() > firstLook) // who writes all the time does not put it off
            m_again->start(firstLook);
    }

    void lookAgain()
    {
        look();
        m_next = std::min(m_next * 2, lastLook);
        if (m_next < lastLook && !m_again->isActive())
            m_again->start(m_next);
    }

    Result<void> open()
    {
        SZEPT_TRY(connection, m_opener());
        if (connection->dialect() == Dialect::Postgresql) {
            auto *driver = static_cast<SqlConnection &>(*connection).database().driver();
            connect(driver, &QSqlDriver::notification, this, &Watch::look, Qt::QueuedConnection);
            if (!driver->subscribeToNotification(u"szept_changes"_s))
                return fail(ErrorKind::Unavailable, u"the server does not tell of changes"_s);
            if (auto *socket = driver->findChild<QSocketNotifier *>())
                connect(socket, &QSocketNotifier::activated, this, [this, driver, socket] { hearEnd(driver, socket); });
        }
        m_connection = std::move(connection);
        return {};
    }

    /// After the driver has read. When the session has ended it has closed the socket, which must not be listened to any more.
    void hearEnd(const QSqlDriver *driver, QSocketNotifier *socket)
    {
        if (driver->isOpen())
            return;
        socket->setEnabled(false);
        m_again->start(0ms);
    }

    /// Tried again; told once for as long as it lasts.
    void away(const Error &error)
    {
        if (!std::exchange(m_wasAway, true))
            qCInfo(log) << "cannot read the changes:" << error.detail;
        m_again->start(retry);
    }

    /// The WAL comes and goes with the processes that have the file open, so it is watched anew whenever the folder changes.
    void watchFiles()
    {
        if (!m_files)
            return;
        const QString wal = m_file + "-wal"_L1;
        if (m_files->files().contains(wal))
            return;
        const bool heard = std::exchange(m_heard, false);
        if (QFileInfo::exists(wal) && m_files->addPath(wal) && !heard)
            followUp();
    }

    ChangeFeed *m_feed;
    ChangeFeed::Opener m_opener;
    QString m_file;
    qint64 m_last;
    std::unique_ptr<Connection> m_connection;
    QFileSystemWatcher *m_files = nullptr;
    bool m_heard = false; ///< the WAL is not watched, and a look follows
    QTimer *m_again = nullptr;
    std::chrono::milliseconds m_next = lastLook;
    bool m_wasAway = false;
};

} // namespace

Result<QList<Change>> changesAfter(Connection &connection, qint64 seq)
{
    const auto oldest = first(connection, u"SELECT seq, at FROM changes ORDER BY seq LIMIT 1"_s, {},
        [](const Row &row) { return std::pair(row.integer(0), row.instant(1)); });
    if (!oldest)
        return std::unexpected(oldest.error());
    QList<Change> changes;
    // The numbers may have gaps (PostgreSQL counts on when a transaction is rolled back), so only the oldest one tells.
    if (const auto &row = *oldest; row && row->first > std::max<qint64>(seq, 1))
        changes.append({seq, ChangeKind::Reload, {}, {}, row->second});
    return connection
        .rows(u"SELECT seq, at, kind, subject, process FROM changes WHERE seq > ? ORDER BY seq"_s, bind(seq),
            [&](const Row &row) {
                const auto kind = changeKindFromWord(row.text(2)).value_or(ChangeKind::Reload);
                for (const auto subjects = row.text(3).split(u'\n'); const QString &subject : subjects)
                    changes.append({row.integer(0), kind, subject, row.text(4), row.instant(1)});
                return true;
            })
        .transform([&] { return std::move(changes); });
}

Result<qint64> newestChange(Connection &connection)
{
    return first(connection, u"SELECT seq FROM changes ORDER BY seq DESC LIMIT 1"_s, {}, [](const Row &row) {
        return row.integer(0);
    }).transform([](std::optional<qint64> seq) { return seq.value_or(0); });
}

ChangeFeed::ChangeFeed(Opener opener, const QString &file, qint64 after)
{
    auto *watch = new Watch(this, std::move(opener), file, after);
    m_watch = watch;
    watch->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, watch, &Watch::begin);
    connect(&m_thread, &QThread::finished, watch, &QObject::deleteLater);
    m_thread.setObjectName(u"changes"_s);
    m_thread.start();
}

ChangeFeed::~ChangeFeed()
{
    m_thread.quit();
    m_thread.wait();
}

void ChangeFeed::poke()
{
    QMetaObject::invokeMethod(
        m_watch, [watch = static_cast<Watch *>(m_watch)] { watch->look(); }, Qt::QueuedConnection);
}

} // namespace szept::store
