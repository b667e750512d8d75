// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/keyring.h"

#include <qt6keychain/keychain.h>

#include <QPromise>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace szept {
namespace {

constexpr auto service = "szept"_L1;
/// A person may have to type the keyring's own password.
constexpr Duration patience = std::chrono::minutes(2);

Error errorOf(const QKeychain::Job &job)
{
    const bool denied = job.error() == QKeychain::AccessDenied || job.error() == QKeychain::AccessDeniedByUser;
    const QString code = denied ? u"keyring_denied"_s : u"no_keyring"_s;
    return {ErrorKind::NoKeyring, u"keyring: %1"_s.arg(job.errorString()), std::nullopt, {code, {job.errorString()}}};
}

/// Starts the job; its future is ready when the job has ended, or when the keyring has kept silent for too long.
template <typename T, typename Finish>
QFuture<Result<T>> run(QKeychain::Job *job, const QString &name, Finish finish)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    const auto answer = [promise](Result<T> result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(result));
        promise->finish();
    };
    job->setKey(name);
    QObject::connect(
        job, &QKeychain::Job::finished, job, [answer, finish](QKeychain::Job *ended) { answer(finish(*ended)); });
    QTimer::singleShot(patience, job,
        [answer] { answer(fail(ErrorKind::NoKeyring, u"the keyring does not answer"_s, {u"keyring_silent"_s, {}})); });
    job->start();
    return promise->future();
}

} // namespace

QFuture<Result<std::optional<QByteArray>>> Keyring::read(QString name)
{
    using Found = std::optional<QByteArray>;
    return run<Found>(new QKeychain::ReadPasswordJob(service), name, [](const QKeychain::Job &job) -> Result<Found> {
        if (job.error() == QKeychain::EntryNotFound)
            return std::nullopt;
        if (job.error() != QKeychain::NoError)
            return std::unexpected(errorOf(job));
        return static_cast<const QKeychain::ReadPasswordJob &>(job).binaryData();
    });
}

QFuture<Result<void>> Keyring::write(QString name, QByteArray secret)
{
    auto *const job = new QKeychain::WritePasswordJob(service);
    job->setBinaryData(secret);
    return run<void>(job, name, [](const QKeychain::Job &ended) -> Result<void> {
        if (ended.error() != QKeychain::NoError)
            return std::unexpected(errorOf(ended));
        return {};
    });
}

QFuture<Result<void>> Keyring::remove(QString name)
{
    return run<void>(new QKeychain::DeletePasswordJob(service), name, [](const QKeychain::Job &job) -> Result<void> {
        if (job.error() != QKeychain::NoError && job.error() != QKeychain::EntryNotFound)
            return std::unexpected(errorOf(job));
        return {};
    });
}

QString Keyring::place() const { return u"keyring"_s; }

} // namespace szept
