// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqlitestatement.h"

#include <QStringEncoder>

#include <sqlite3.h>
#include <utility>

namespace szept::store {
namespace {

/// A statement keeps the memory of its texts for the next time, up to this.
constexpr size_t keptMemory = 64 * 1024;

} // namespace

SqliteStatement::SqliteStatement(SqliteStatement &&other) noexcept
    : inUse(std::exchange(other.inUse, false))
    , m_statement(std::exchange(other.m_statement, nullptr))
    , m_texts(std::move(other.m_texts))
{
}

SqliteStatement &SqliteStatement::operator=(SqliteStatement &&other) noexcept
{
    std::swap(inUse, other.inUse);
    std::swap(m_statement, other.m_statement);
    std::swap(m_texts, other.m_texts);
    return *this;
}

SqliteStatement::~SqliteStatement() { sqlite3_finalize(m_statement); }

int SqliteStatement::prepare(sqlite3 *database, const QString &sql)
{
    const QByteArray text = sql.toUtf8();
    return sqlite3_prepare_v3(
        database, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
}

int SqliteStatement::bind(const Values &values)
{
    if (sqlite3_bind_parameter_count(m_statement) != values.size())
        return SQLITE_RANGE;
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    qsizetype room = 0;
    for (const QVariant &value : values) {
        if (value.typeId() == QMetaType::QString)
            room += encode.requiredSpace(static_cast<const QString *>(value.constData())->size());
    }
    if (size_t(room) > m_texts.size())
        m_texts.resize(size_t(room));
    char *free = m_texts.data();
    int at = 0;
    for (const QVariant &value : values) {
        int done = SQLITE_OK;
        ++at;
        switch (value.typeId()) {
        case QMetaType::QString: {
            char *const end = encode.appendToBuffer(free, *static_cast<const QString *>(value.constData()));
            done = sqlite3_bind_text64(m_statement, at, free, sqlite3_uint64(end - free), SQLITE_STATIC, SQLITE_UTF8);
            free = end;
            break;
        }
        case QMetaType::LongLong:
            done = sqlite3_bind_int64(m_statement, at, *static_cast<const qint64 *>(value.constData()));
            break;
        case QMetaType::QByteArray: {
            const auto &bytes = *static_cast<const QByteArray *>(value.constData());
            done = sqlite3_bind_blob64(m_statement, at, bytes.constData(), sqlite3_uint64(bytes.size()), SQLITE_STATIC);
            break;
        }
        default:
            done = value.isValid() ? SQLITE_MISMATCH : sqlite3_bind_null(m_statement, at);
        }
        if (done != SQLITE_OK)
            return done;
    }
    return SQLITE_OK;
}

int SqliteStatement::step() { return sqlite3_step(m_statement); }

void SqliteStatement::reset()
{
    sqlite3_reset(m_statement);
    if (m_texts.size() > keptMemory)
        std::string().swap(m_texts);
    inUse = false;
}

bool SqliteRow::isNull(int column) const { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }

qint64 SqliteRow::integer(int column) const { return sqlite3_column_int64(m_statement, column); }

QString SqliteRow::text(int column) const
{
    const unsigned char *const text = sqlite3_column_text(m_statement, column);
    if (!text)
        return {};
    return QString::fromUtf8(reinterpret_cast<const char *>(text), sqlite3_column_bytes(m_statement, column));
}

QByteArray SqliteRow::utf8(int column) const
{
    const auto *const text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return {text, sqlite3_column_bytes(m_statement, column)};
}

QByteArray SqliteRow::bytes(int column) const
{
    const auto *const bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return {bytes, sqlite3_column_bytes(m_statement, column)};
}

} // namespace szept::store
