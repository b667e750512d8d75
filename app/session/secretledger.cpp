// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/secretledger.h"

#include "app/secrets/secrets.h"
#include "app/session/secretnames.h"
#include "app/sync/storefuture.h"
#include "models/domain/idtext.h"
#include "models/domain/instant.h"
#include "models/domain/trying.h"
#include "models/services/accounts.h"
#include "models/store/privatestore.h"
#include "models/store/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

/// Far longer than a keyring takes, with a person who types a password meanwhile.
constexpr Duration longestAdding = std::chrono::hours(1);
const auto prefix = u"secret/"_s;
const QByteArray removing = "removing";

struct Line
{
    AccountId account;
    std::optional<Instant> addingSince;
};

QString keyOf(AccountId account) { return prefix + idText(account); }

Result<QList<Line>> lines(store::Connection &connection)
{
    SZEPT_TRY(settings, store::settings(connection));
    QList<Line> all;
    for (const auto &[key, value] : settings.asKeyValueRange()) {
        if (key.startsWith(prefix))
            all.append({AccountId(key.sliced(prefix.size()).toLongLong()), fromIso8601(QString::fromUtf8(value))});
    }
    return all;
}

bool isOver(const Line &line, Instant now) { return !line.addingSince || now - *line.addingSince > longestAdding; }

} // namespace

SecretLedger::SecretLedger(store::Workspace *privateStore)
    : m_store(privateStore)
{
}

QFuture<Result<void>> SecretLedger::begin(AccountId account, Deed deed, Instant now) const
{
    if (!m_store)
        return QtFuture::makeReadyValueFuture(Result<void>());
    const QByteArray value = deed == Deed::Adding ? toIso8601(now).toUtf8() : removing;
    return m_store->write(
        [account, value](store::Transaction &tx) { return store::putSetting(tx, keyOf(account), value); });
}

QFuture<Result<void>> SecretLedger::end(AccountId account) const
{
    if (!m_store)
        return QtFuture::makeReadyValueFuture(Result<void>());
    return m_store->write([account](store::Transaction &tx) { return store::putSetting(tx, keyOf(account), {}); });
}

QCoro::Task<Result<void>> SecretLedger::sweep(
    store::Workspace *workspace, Secrets *secrets, QUuid workspaceId, Instant now) const
{
    if (!m_store)
        co_return Result<void>();
    const auto noted = co_await sync::settled(m_store->read(lines));
    if (!noted || noted->isEmpty())
        co_return noted.transform([](const QList<Line> &) {});
    const auto accounts = co_await sync::settled(workspace->read(services::accounts));
    if (!accounts)
        co_return std::unexpected(accounts.error());
    for (const Line &line : *noted) {
        const bool isThere = std::ranges::contains(*accounts, line.account, &Account::id);
        if (!isThere && !isOver(line, now))
            continue;
        if (!isThere) {
            const auto gone = co_await sync::settled(secrets->remove(accountSecretName(workspaceId, line.account)));
            if (!gone)
                co_return gone; // the next session tries again
        }
        if (const auto ended = co_await sync::settled(end(line.account)); !ended)
            co_return ended;
    }
    co_return Result<void>();
}

} // namespace szept::session
