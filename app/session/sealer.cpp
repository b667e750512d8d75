// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/sealer.h"

#include "app/secrets/secrets.h"
#include "models/services/checkpoints.h"
#include "models/store/auditlog.h"
#include "models/store/privatestore.h"

namespace szept::session {
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
    QPromise<Result<void>> promise;
    promise.start();
    auto future = promise.future();
    workspace->read(
        [actor = m_by.actor](store::Connection &connection) { return store::hasUnsigned(connection, actor); },
        [this, workspace, promise = std::move(promise)](const Result<bool> &due) mutable {
            if (due && *due)
                sign(workspace, std::move(promise));
            else
                tell(std::move(promise), due.transform([](bool) {}));
        });
    return future;
}

void Sealer::sign(store::Workspace *workspace, Told promise)
{
    workspace->write([this](store::Transaction &tx) { return services::signOurs(tx, m_signingKey, last(), m_by); },
        [this, promise = std::move(promise)](const Result<std::optional<Checkpoint>> &made) mutable {
            if (made && *made)
                keep(**made, false, std::move(promise));
            else
                tell(std::move(promise), made.transform([](const auto &) {}));
        });
}

QFuture<Result<void>> Sealer::acknowledge(store::Workspace *workspace)
{
    QPromise<Result<void>> promise;
    promise.start();
    auto future = promise.future();
    const auto seen = last();
    if (!seen) {
        tell(std::move(promise), fail(ErrorKind::NotFound, QStringLiteral("this device remembers nothing of the log")));
        return future;
    }
    workspace->write(
        [this, seen](store::Transaction &tx) { return services::acknowledge(tx, m_signingKey, *seen, m_by); },
        [this, promise = std::move(promise)](const Result<Checkpoint> &made) mutable {
            if (made)
                keep(*made, true, std::move(promise));
            else
                tell(std::move(promise), std::unexpected(made.error()));
        });
    return future;
}

void Sealer::keep(const Checkpoint &checkpoint, bool inPlace, Told promise)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_last = checkpoint;
    }
    if (!m_private)
        return tell(std::move(promise), std::unexpected(m_private.error()));
    (*m_private)
        ->write(
            [checkpoint, inPlace](store::Transaction &tx) {
                return (inPlace ? store::forgetSeenCheckpoint(tx) : Result<void>()).and_then([&] {
                    return store::putSeenCheckpoint(tx, checkpoint);
                });
            },
            [promise = std::move(promise)](const Result<void> &kept) mutable { tell(std::move(promise), kept); });
}

void Sealer::tell(Told promise, Result<void> outcome)
{
    promise.addResult(std::move(outcome));
    promise.finish();
}

} // namespace szept::session
