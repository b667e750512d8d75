// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/doctor.h"

#include "models/store/actions.h"
#include "models/store/backup.h"
#include "models/store/blobs.h"
#include "models/store/copy.h"
#include "models/store/migrations.h"
#include "models/store/postgresconnection.h"
#include "models/store/rekey.h"
#include "models/store/sqliteconnection.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::store {
namespace {

constexpr auto stuckAfter = 10min;
constexpr auto clockSlack = 5min;
constexpr auto oldBackup = std::chrono::days(14);
constexpr qint64 largeWal = 256LL << 20;

QString minutes(Duration duration)
{
    return QString::number(std::chrono::floor<std::chrono::minutes>(duration).count());
}

class Examination
{
public:
    Examination(Connection &connection, const Patient &patient)
        : m_connection(connection)
        , m_patient(patient)
    {
    }

    void lookWhatItIs();
    void lookAtFile();
    void lookAtServer();
    /// False when the rest cannot be looked at: its tables are not those that we know.
    [[nodiscard]] bool lookAtSchema();
    void lookAtEvidence();
    void lookAtOutbox();
    void lookAtBackups();
    void lookAtClock();
    [[nodiscard]] const QList<Finding> &findings() const { return m_findings; }

private:
    void add(Severity severity, const QString &code, const QStringList &arguments = {})
    {
        m_findings.append({severity, {code, arguments}});
    }
    /// Good when it is sound; else the finding and its severity.
    void judge(
        bool isSound, const QString &good, Severity severity, const QString &bad, const QStringList &arguments = {})
    {
        add(isSound ? Severity::Good : severity, isSound ? good : bad, arguments);
    }
    void cannotLook(const QString &where, const Error &error)
    {
        add(Severity::Problem, u"cannot_look"_s, {where, error.detail});
    }
    /// A list of one text column; a failure to read is itself a finding.
    std::optional<QStringList> texts(const QString &where, const QString &sql)
    {
        auto found = list(m_connection, sql, {}, [](const Row &row) { return row.text(0); });
        if (found)
            return *std::move(found);
        cannotLook(where, found.error());
        return {};
    }
    void lookAtPages();
    void lookAtRoom();

    Connection &m_connection;
    const Patient &m_patient;
    QList<Finding> m_findings;
};

void Examination::lookAtPages()
{
    const QString check = u"PRAGMA cipher_integrity_check"_s;
    auto pages = texts(u"pages"_s, check);
    if (pages && !pages->isEmpty()) // another process may have been writing just then
        pages = texts(u"pages"_s, check);
    if (pages)
        judge(pages->isEmpty(), u"pages_sound"_s, Severity::Problem, u"pages_damaged"_s,
            {QString::number(pages->size())});
}

void Examination::lookAtRoom()
{
    const QString &file = m_patient.location.file;
    const qint64 wal = QFileInfo(file + "-wal"_L1).size();
    judge(wal <= largeWal, u"wal_small"_s, Severity::Note, u"wal_large"_s, {QString::number(wal)});
    const QString folder = QFileInfo(file).absolutePath();
    if (!QFileInfo(folder).isWritable())
        return add(Severity::Note, u"read_only"_s, {folder});
    const qint64 free = QStorageInfo(folder).bytesAvailable();
    const bool isEnough = free >= std::max(m_patient.lowSpace, 2 * QFileInfo(file).size());
    judge(isEnough, u"space_free"_s, Severity::Problem, u"space_low"_s, {QString::number(free)});
    if (QFileInfo::exists(rekeyCopyOf(file)))
        add(Severity::Note, u"rekey_copy"_s, {rekeyCopyOf(file)});
}

void Examination::lookAtFile()
{
    judge(!m_patient.key.isEmpty(), u"encrypted"_s, Severity::Note, u"not_encrypted"_s);
    if (!m_patient.key.isEmpty())
        lookAtPages();
    if (const auto tables = texts(u"tables"_s, u"PRAGMA integrity_check(100)"_s)) {
        judge(*tables == QStringList{u"ok"_s}, u"tables_sound"_s, Severity::Problem, u"tables_damaged"_s,
            {tables->value(0)});
    }
    if (const auto broken = texts(u"references"_s, u"PRAGMA foreign_key_check"_s)) {
        judge(broken->isEmpty(), u"references_sound"_s, Severity::Problem, u"references_broken"_s,
            {QString::number(broken->size()), broken->value(0)});
    }
    lookAtRoom();
}

void Examination::lookAtServer()
{
    // Members of a team may act as one role, which is not shown the connection of whoever signed in.
    std::ignore = m_connection.execute(u"SET ROLE NONE"_s);
    const auto tls = texts(u"tls"_s, u"SELECT coalesce(version, '') FROM pg_stat_ssl WHERE pid = pg_backend_pid()"_s);
    std::ignore = m_connection.execute(u"RESET ROLE"_s);
    if (!tls)
        return;
    if (!tls->value(0).isEmpty())
        add(Severity::Good, u"tls"_s, {tls->first()});
    else
        judge(m_patient.location.isOnThisMachine(), u"same_machine"_s, Severity::Note, u"no_tls"_s,
            {m_patient.location.host});
}

bool Examination::lookAtSchema()
{
    const auto found = schemaOf(m_connection);
    const auto known = knownMigrations(StoreKind::Workspace);
    if (!found || !known) {
        cannotLook(u"schema"_s, found ? known.error() : found.error());
        return false;
    }
    const QStringList both{QString::number(*found), QString::number(known->size())};
    if (*found > known->size())
        add(Severity::Problem, u"schema_newer"_s, both);
    else
        judge(*found == known->size(), u"schema"_s, Severity::Note, u"schema_older"_s, both);
    return *found == known->size();
}

void Examination::lookAtEvidence()
{
    QByteArray after;
    qint64 count = 0;
    QStringList damaged;
    for (;;) {
        const auto next = list(m_connection, u"SELECT sha256 FROM blobs WHERE sha256 > ? ORDER BY sha256 LIMIT 200"_s,
            bind(after), [](const Row &row) { return row.bytes(0); });
        if (!next)
            return cannotLook(u"evidence"_s, next.error());
        if (next->isEmpty())
            break;
        for (const QByteArray &sha256 : *next) {
            const auto bytes = blob(m_connection, sha256);
            if (!bytes && bytes.error().kind != ErrorKind::Damaged)
                return cannotLook(u"evidence"_s, bytes.error());
            if (!bytes)
                damaged.append(QString::fromLatin1(sha256.toHex()));
        }
        count += next->size();
        after = next->last();
    }
    if (damaged.isEmpty())
        add(Severity::Good, u"evidence_sound"_s, {QString::number(count)});
    else
        add(Severity::Problem, u"evidence_damaged"_s, {QString::number(damaged.size()), damaged.first()});
}

void Examination::lookAtOutbox()
{
    const auto sending = stuckSending(m_connection, m_patient.now - stuckAfter);
    const auto counts = unfinishedCounts(m_connection);
    if (!sending || !counts)
        return cannotLook(u"outbox"_s, sending ? counts.error() : sending.error());
    const int parked = counts->value(ActionState::Parked);
    if (sending->count > 0)
        add(Severity::Problem, u"stuck_sending"_s,
            {QString::number(sending->count), minutes(m_patient.now - sending->since.value_or(m_patient.now))});
    if (parked > 0)
        add(Severity::Note, u"parked"_s, {QString::number(parked)});
    if (sending->count == 0 && parked == 0)
        add(Severity::Good, u"nothing_stuck"_s);
}

void Examination::lookWhatItIs()
{
    if (isMarkedBackup(m_connection).value_or(false))
        add(Severity::Note, u"is_backup"_s);
}

void Examination::lookAtBackups()
{
    const QStringList all = backups(m_patient.location, m_patient.backupFolder);
    if (all.isEmpty())
        return add(Severity::Note, u"no_backup"_s, {m_patient.backupFolder});
    const QFileInfo newest(QDir(m_patient.backupFolder).filePath(all.last()));
    const Duration age = m_patient.now - fromMilliseconds(newest.lastModified().toMSecsSinceEpoch());
    const qint64 days = std::chrono::floor<std::chrono::days>(age).count();
    judge(age < oldBackup, u"backup"_s, Severity::Note, u"backup_old"_s, {newest.filePath(), QString::number(days)});
}

/// What was written "in the future" was written under another clock, or this one is wrong.
void Examination::lookAtClock()
{
    const auto newest = first(m_connection, u"SELECT at FROM changes ORDER BY seq DESC LIMIT 1"_s, {},
        [](const Row &row) { return row.instant(0); });
    if (!newest)
        return cannotLook(u"clock"_s, newest.error());
    const Duration ahead = newest->value_or(m_patient.now) - m_patient.now;
    judge(ahead <= clockSlack, u"clock_plausible"_s, Severity::Problem, u"clock_behind"_s, {minutes(ahead)});
}

Result<std::unique_ptr<Connection>> connectTo(const Patient &patient)
{
    if (patient.location.isFile())
        return SqliteConnection::open({.file = patient.location.file, .key = patient.key, .access = Access::Read});
    return PostgresConnection::open(patient.location);
}

} // namespace

QList<Finding> examine(const Patient &patient)
{
    const auto connection = connectTo(patient);
    if (!connection) {
        const Error &error = connection.error();
        return {{Severity::Problem, {u"cannot_open"_s, {toWord(error.kind), error.detail}}}};
    }
    Examination examination(**connection, patient);
    examination.lookWhatItIs();
    if (patient.location.isFile())
        examination.lookAtFile();
    else
        examination.lookAtServer();
    if (examination.lookAtSchema()) {
        examination.lookAtEvidence();
        examination.lookAtOutbox();
        examination.lookAtClock();
    }
    examination.lookAtBackups();
    return examination.findings();
}

} // namespace szept::store
