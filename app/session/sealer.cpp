// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sealer.h"

#include "app/secrets/secrets.h"
#include "models/services/checkpoints.h"
#include "models/store/auditlog.h"
#include "models/store/privatestore.h"

namespace szept::session {
namespace {

template <typename T>
QFuture<Result<T>> ready(Result<T> result)
{
    return QtFuture::makeReadyValueFuture(std::move(result));
}

} // namespace

Sealer::Sealer(Result<store::Workspace *> privateStore, std::optional<Checkpoint> seen, QByteArray signingKey,
    const services::By &by)
    : m_private(std::move(privateStore))
    , m_signingKey(std::move(signingKey))
    , m_by(by)
    , m_last(std::move(seen))
{
}

Sealer::~Sealer() { wipe(m_signingKey); }

std::optional<Checkpoint> Sealer::last() const
{
    const std::scoped_lock lock(m_mutex);
    return m_last;
}

QFuture<Result<void>> Sealer::seal(store::Workspace *workspace)
{
    return workspace
        ->read([actor = m_by.actor](store::Connection &connection) { return store::hasUnsigned(connection, actor); })
        .then([this, workspace](const Result<bool> &isDue) { return sign(workspace, isDue); })
        .unwrap()
        .then([this](const Signed &made) { return keep(made); })
        .unwrap();
}

QFuture<Sealer::Signed> Sealer::sign(store::Workspace *workspace, const Result<bool> &isDue)
{
    if (!isDue)
        return ready<std::optional<Checkpoint>>(std::unexpected(isDue.error()));
    if (!*isDue)
        return ready<std::optional<Checkpoint>>(std::nullopt);
    return workspace->write(
        [this](store::Transaction &tx) { return services::signOurs(tx, m_signingKey, last(), m_by); });
}

QFuture<Result<void>> Sealer::keep(const Signed &made)
{
    if (!made)
        return ready<void>(std::unexpected(made.error()));
    if (!*made)
        return ready<void>({});
    {
        const std::scoped_lock lock(m_mutex);
        m_last = *made;
    }
    if (!m_private)
        return ready<void>(std::unexpected(m_private.error()));
    return (*m_private)->write([checkpoint = **made](store::Transaction &tx) {
        return store::putSeenCheckpoint(tx, checkpoint);
    });
}

} // namespace szept::session
