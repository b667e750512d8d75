// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/sealedbox.h"

#include "app/secrets/secrets.h"

#include <sodium.h>

#include <QCborMap>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace szept {
namespace {

constexpr QByteArrayView magic = "szept-secrets-1\n";
constexpr qsizetype numberSize = sizeof(quint64);
constexpr qsizetype parametersSize = magic.size() + 2 * numberSize + crypto_pwhash_SALTBYTES;
constexpr qsizetype nonceSize = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype headerSize = parametersSize + nonceSize;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;
/// A file that asks for more was made to tie the machine up.
constexpr quint64 mostPasses = crypto_pwhash_OPSLIMIT_SENSITIVE;
constexpr quint64 mostMemory = crypto_pwhash_MEMLIMIT_SENSITIVE;

const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }

unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }

QByteArray number(quint64 value)
{
    QByteArray bytes(numberSize, Qt::Uninitialized);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

quint64 numberAt(const QByteArray &bytes, qsizetype at) { return qFromLittleEndian<quint64>(bytes.constData() + at); }

std::unexpected<Error> noBox()
{
    return fail(ErrorKind::Damaged, u"the secrets file is cut short, or is none"_s, {u"secrets_damaged"_s, {}});
}

} // namespace

void wipe(QByteArray &secret)
{
    if (secret.isDetached())
        sodium_memzero(secret.data(), size_t(secret.size()));
    secret.clear();
}

void BoxKey::Free::operator()(unsigned char *memory) const
{
    sodium_free(memory); // wipes it first
}

BoxKey::BoxKey(Guarded key, QByteArray parameters)
    : m_key(std::move(key))
    , m_parameters(std::move(parameters))
{
}

Result<BoxKey> BoxKey::make(const QByteArray &passphrase)
{
    if (sodium_init() < 0)
        return fail(ErrorKind::Fault, u"libsodium does not start"_s);
    QByteArray salt(crypto_pwhash_SALTBYTES, Qt::Uninitialized);
    randombytes_buf(salt.data(), size_t(salt.size()));
    return derive(passphrase,
        magic.toByteArray() + number(crypto_pwhash_OPSLIMIT_INTERACTIVE) + number(crypto_pwhash_MEMLIMIT_INTERACTIVE)
            + salt);
}

Result<BoxKey> BoxKey::of(const QByteArray &passphrase, const QByteArray &sealed)
{
    if (sodium_init() < 0)
        return fail(ErrorKind::Fault, u"libsodium does not start"_s);
    if (sealed.size() < headerSize + tagSize || !sealed.startsWith(magic))
        return noBox();
    return derive(passphrase, sealed.left(parametersSize));
}

Result<BoxKey> BoxKey::derive(const QByteArray &passphrase, QByteArray parameters)
{
    const quint64 passes = numberAt(parameters, magic.size());
    const quint64 memory = numberAt(parameters, magic.size() + numberSize);
    if (passes < crypto_pwhash_OPSLIMIT_MIN || passes > mostPasses || memory < crypto_pwhash_MEMLIMIT_MIN
        || memory > mostMemory)
        return noBox();
    Guarded key(static_cast<unsigned char *>(sodium_malloc(crypto_aead_xchacha20poly1305_ietf_KEYBYTES)));
    if (!key)
        return fail(ErrorKind::Fault, u"no guarded memory for a key"_s);
    const QByteArray salt = parameters.sliced(magic.size() + 2 * numberSize);
    if (crypto_pwhash(key.get(), crypto_aead_xchacha20poly1305_ietf_KEYBYTES, passphrase.constData(),
            size_t(passphrase.size()), raw(salt), passes, memory, crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return fail(ErrorKind::Fault, u"not enough memory to derive a key (%1 MB)"_s.arg(memory >> 20U));
    sodium_mprotect_readonly(key.get());
    return BoxKey(std::move(key), std::move(parameters));
}

bool BoxKey::fits(const QByteArray &sealed) const { return sealed.startsWith(m_parameters); }

QByteArray BoxKey::seal(const NamedSecrets &secrets) const
{
    QCborMap map;
    for (const auto &[name, secret] : secrets.asKeyValueRange())
        map.insert(name, secret);
    QByteArray plain = map.toCborValue().toCbor();
    QByteArray nonce(nonceSize, Qt::Uninitialized);
    randombytes_buf(nonce.data(), size_t(nonce.size()));
    const QByteArray header = m_parameters + nonce;
    QByteArray hidden(plain.size() + tagSize, Qt::Uninitialized);
    crypto_aead_xchacha20poly1305_ietf_encrypt(raw(hidden), nullptr, raw(plain), quint64(plain.size()), raw(header),
        quint64(header.size()), nullptr, raw(nonce), m_key.get());
    wipe(plain);
    return header + hidden;
}

Result<NamedSecrets> BoxKey::open(const QByteArray &sealed) const
{
    if (sealed.size() < headerSize + tagSize || !sealed.startsWith(magic))
        return noBox();
    const QByteArray header = sealed.left(headerSize);
    const QByteArray nonce = header.sliced(parametersSize);
    const QByteArray hidden = sealed.sliced(headerSize);
    QByteArray plain(hidden.size() - tagSize, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(raw(plain), nullptr, nullptr, raw(hidden), quint64(hidden.size()),
            raw(header), quint64(header.size()), raw(nonce), m_key.get())
        != 0)
        return fail(ErrorKind::WrongKey, u"the passphrase is wrong, or the secrets file was changed"_s,
            {u"wrong_passphrase"_s, {}});
    const QCborValue value = QCborValue::fromCbor(plain);
    wipe(plain);
    if (!value.isMap())
        return noBox();
    NamedSecrets secrets;
    for (const auto [name, secret] : value.toMap())
        secrets.insert(name.toString(), secret.toByteArray());
    return secrets;
}

} // namespace szept
