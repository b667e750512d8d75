// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/transaction.h"

#include "models/domain/words.h"
#include "models/store/migrations.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr WordTable<ChangeKind, 9> changeKinds{{
    {ChangeKind::Case, "case"_L1},
    {ChangeKind::Decision, "decision"_L1},
    {ChangeKind::Action, "action"_L1},
    {ChangeKind::Account, "account"_L1},
    {ChangeKind::Rule, "rule"_L1},
    {ChangeKind::Note, "note"_L1},
    {ChangeKind::Request, "request"_L1},
    {ChangeKind::Audit, "audit"_L1},
    {ChangeKind::Reload, "reload"_L1},
}};
/// The feed keeps this many rows; who is further behind is told to reload.
constexpr qint64 keptChanges = 20'000;
constexpr qint64 pruneEvery = 500;

Result<void> checkSchema(Connection &connection)
{
    if (connection.schema() == 0)
        return {};
    auto found = schemaOf(connection);
    if (!found)
        return std::unexpected(found.error());
    if (*found == connection.schema())
        return {};
    return fail(ErrorKind::NewerSchema,
        u"the workspace has schema %1, this program writes %2: it was updated by another process, start again"_s
            .arg(*found)
            .arg(connection.schema()));
}

} // namespace

QString toWord(ChangeKind kind) { return wordOf(changeKinds, kind); }

std::optional<ChangeKind> changeKindFromWord(QStringView word) { return valueOf(changeKinds, word); }

Transaction::Transaction(Connection &connection, Instant now, QString process)
    : m_connection(&connection)
    , m_now(now)
    , m_process(std::move(process))
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
    , m_now(other.m_now)
    , m_process(std::move(other.m_process))
    , m_changes(std::move(other.m_changes))
    , m_told(std::move(other.m_told))
{
}

Transaction::~Transaction()
{
    if (m_connection)
        m_connection->rollback();
}

Result<Transaction> Transaction::begin(Connection &connection, Instant now, QString process)
{
    if (auto begun = connection.begin(Access::Write); !begun)
        return std::unexpected(begun.error());
    Transaction transaction(connection, now, std::move(process));
    if (auto same = checkSchema(connection); !same)
        return std::unexpected(same.error());
    return transaction;
}

void Transaction::changed(ChangeKind kind, const QString &subject)
{
    const std::pair told(kind, subject);
    if (m_told.contains(told))
        return;
    m_told.insert(told);
    m_changes[kind].append(subject);
}

Result<void> Transaction::tell()
{
    if (m_changes.empty())
        return {};
    qint64 last = 0;
    for (const auto &[kind, subjects] : m_changes) {
        const auto seq = m_connection->insert(u"INSERT INTO changes (at, kind, subject, process) VALUES (?, ?, ?, ?)"_s,
            bind(m_now, toWord(kind), subjects.join(u'\n'), m_process), u"seq");
        if (!seq)
            return std::unexpected(seq.error());
        last = *seq;
    }
    if (last % pruneEvery < qint64(m_changes.size())) {
        auto pruned = m_connection->run(u"DELETE FROM changes WHERE seq <= ?"_s, bind(last - keptChanges));
        if (!pruned)
            return std::unexpected(pruned.error());
    }
    if (m_connection->dialect() == Dialect::Postgresql)
        return m_connection->execute(u"NOTIFY szept_changes"_s);
    return {};
}

Result<void> Transaction::commit()
{
    if (!m_connection)
        return fail(ErrorKind::Fault, u"a transaction that is over"_s);
    if (auto told = tell(); !told)
        return told;
    return std::exchange(m_connection, nullptr)->commit();
}

} // namespace szept::store
