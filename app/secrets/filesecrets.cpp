// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/filesecrets.h"

#include "app/platform/platform.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace szept {
namespace {

constexpr Duration writerPatience = std::chrono::seconds(10);
/// Far above anything kept there, far below what would hurt.
constexpr qint64 largestFile = 16 << 20;

void wipeAll(NamedSecrets &secrets)
{
    for (QByteArray &secret : secrets)
        wipe(secret);
}

/// The file's bytes; nothing when there is no file yet.
Result<std::optional<QByteArray>> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::ReadOnly, u"%1: %2"_s.arg(path, file.errorString()), {u"secrets_unreadable"_s, {path}});
    if (file.size() > largestFile)
        return fail(
            ErrorKind::Damaged, u"%1: too large for a secrets file"_s.arg(path), {u"secrets_damaged"_s, {path}});
    return file.readAll();
}

} // namespace

FileSecrets::FileSecrets(QString path, Passphrase passphrase)
    : m_path(std::move(path))
    , m_passphrase(std::move(passphrase))
{
    m_pool.setMaxThreadCount(1); // so that calls are done in order, and the key is used by one at a time
}

QFuture<Result<std::optional<QByteArray>>> FileSecrets::read(QString name)
{
    return QtConcurrent::run(&m_pool, [this, name] { return find(name); });
}

QFuture<Result<void>> FileSecrets::write(QString name, QByteArray secret)
{
    return QtConcurrent::run(&m_pool, [this, name, secret]() mutable {
        auto written = change([&](NamedSecrets &secrets) { secrets.insert(name, secret); });
        wipe(secret); // whoever wipes theirs when this is answered has the last one
        return written;
    });
}

QFuture<Result<void>> FileSecrets::remove(QString name)
{
    return QtConcurrent::run(
        &m_pool, [this, name] { return change([&name](NamedSecrets &secrets) { secrets.remove(name); }); });
}

Result<std::optional<QByteArray>> FileSecrets::find(const QString &name)
{
    return load().transform([&name](NamedSecrets secrets) {
        std::optional<QByteArray> secret;
        if (secrets.contains(name))
            secret = secrets.take(name);
        wipeAll(secrets);
        return secret;
    });
}

Result<NamedSecrets> FileSecrets::load()
{
    const auto sealed = bytesOf(m_path);
    if (!sealed)
        return std::unexpected(sealed.error());
    if (*sealed && m_key && m_key->fits(**sealed))
        return m_key->open(**sealed);
    if (!*sealed && m_key)
        return NamedSecrets();
    auto passphrase = m_passphrase(!*sealed);
    if (!passphrase)
        return std::unexpected(passphrase.error());
    auto key = *sealed ? BoxKey::of(*passphrase, **sealed) : BoxKey::make(*passphrase);
    wipe(*passphrase);
    if (!key)
        return std::unexpected(key.error());
    // A wrong key is not kept: the person may try again.
    auto secrets = *sealed ? key->open(**sealed) : NamedSecrets();
    if (secrets)
        m_key = std::move(*key);
    return secrets;
}

Result<void> FileSecrets::change(const std::function<void(NamedSecrets &)> &edit)
{
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath()))
        return fail(
            ErrorKind::ReadOnly, u"%1: the folder cannot be made"_s.arg(m_path), {u"secrets_unwritable"_s, {m_path}});
    // The passphrase is asked for before the lock is taken: a person may take long.
    if (const auto first = load(); !first)
        return std::unexpected(first.error());
    const auto lock = platform::FileLock::take(m_path + u".lock"_s, writerPatience);
    if (!lock)
        return std::unexpected(lock.error());
    auto secrets = load();
    if (!secrets)
        return std::unexpected(secrets.error());
    edit(*secrets);
    const QByteArray sealed = m_key->seal(*secrets);
    wipeAll(*secrets);
    return platform::replaceFile(m_path, sealed);
}

} // namespace szept
