// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/recoverykey.h"

#include "models/store/filekey.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

constexpr auto alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"_L1;
constexpr qsizetype checksumSize = 2;
constexpr qsizetype groupSize = 5;
constexpr uint bitsOfLetter = 5;

QByteArray checksum(const QByteArray &key)
{
    return QCryptographicHash::hash(QByteArray("szept recovery key" + key), QCryptographicHash::Blake2b_256).first(checksumSize);
}

/// The value of a letter, or -1.
qsizetype valueOf(QChar letter)
{
    const QChar upper = letter.toUpper();
    if (upper == u'O')
        return 0;
    if (upper == u'I' || upper == u'L')
        return 1;
    return alphabet.indexOf(upper);
}

} // namespace

QString recoveryText(const QByteArray &key)
{
    QString letters;
    uint pending = 0;
    uint bits = 0;
    const QByteArray bytes = key + checksum(key);
    for (const char byte : bytes) {
        pending = (pending << 8U) | uchar(byte);
        for (bits += 8; bits >= bitsOfLetter; bits -= bitsOfLetter)
            letters += alphabet[qsizetype((pending >> (bits - bitsOfLetter)) & 31U)];
        pending &= (1U << bits) - 1;
    }
    if (bits > 0)
        letters += alphabet[qsizetype((pending << (bitsOfLetter - bits)) & 31U)];
    for (qsizetype at = groupSize; at < letters.size(); at += groupSize + 1)
        letters.insert(at, u'-');
    return letters;
}

std::optional<QByteArray> keyFromRecoveryText(const QString &text)
{
    QByteArray bytes;
    uint pending = 0;
    uint bits = 0;
    for (const QChar letter : text) {
        if (letter.isSpace() || letter == u'-')
            continue;
        const qsizetype value = valueOf(letter);
        if (value < 0)
            return std::nullopt;
        pending = (pending << bitsOfLetter) | uint(value);
        bits += bitsOfLetter;
        if (bits >= 8) {
            bits -= 8;
            bytes.append(char(pending >> bits));
            pending &= (1U << bits) - 1;
        }
    }
    const QByteArray key = bytes.first(std::min(bytes.size(), store::keySize));
    if (pending != 0 || bytes.size() != store::keySize + checksumSize || bytes.sliced(store::keySize) != checksum(key))
        return std::nullopt;
    return key;
}

} // namespace szept::session
