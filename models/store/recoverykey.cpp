// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/recoverykey.h"

#include "models/store/filekey.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

constexpr QLatin1StringView digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"_L1;
constexpr size_t groups = 13;
constexpr size_t inGroup = 4; ///< without the one that checks
constexpr size_t all = groups * (inGroup + 1);
constexpr size_t bitsOfDigit = 5;

using Digits = std::array<uint, groups * inGroup>;

/// Multiplication in the field of 32 elements (x⁵ + x² + 1).
uint product(uint a, uint b)
{
    constexpr uint elements = 32;
    constexpr uint polynomial = 0b100101;
    uint result = 0;
    for (; b != 0; b >>= 1U) {
        if ((b & 1U) != 0)
            result ^= a;
        a <<= 1U;
        if ((a & elements) != 0)
            a ^= polynomial;
    }
    return result;
}

/// Each place has another weight, so one wrong character and two that changed places are always found; the group's
/// number is in it, so groups that changed places are found too.
uint checkOf(const Digits &data, size_t group)
{
    constexpr uint weightOfNumber = 17;
    uint sum = product(uint(group) + 1, weightOfNumber);
    for (size_t i = 0; i < inGroup; ++i)
        sum ^= product(data[group * inGroup + i], uint(2 + i));
    return sum;
}

/// 256 bits fill 52 digits but for four bits: these are the beginning of the key's hash.
QByteArray withTail(const QByteArray &key)
{
    return key + QCryptographicHash::hash(key, QCryptographicHash::Sha256).first(1);
}

/// The bits of the bytes, five by five.
Digits digitsOf(const QByteArray &bytes)
{
    Digits data{};
    for (size_t at = 0; at < data.size() * bitsOfDigit; ++at) {
        const uint bit = uint(uchar(bytes[qsizetype(at / 8)])) >> (7 - at % 8) & 1U;
        data[at / bitsOfDigit] = data[at / bitsOfDigit] << 1U | bit;
    }
    return data;
}

QByteArray keyOf(const Digits &data)
{
    QByteArray key(keySize, '\0');
    for (size_t at = 0; at < size_t(keySize) * 8; ++at) {
        const uint bit = data[at / bitsOfDigit] >> (bitsOfDigit - 1 - at % bitsOfDigit) & 1U;
        key[qsizetype(at / 8)] = char(uint(uchar(key[qsizetype(at / 8)])) << 1U | bit);
    }
    return key;
}

std::optional<uint> digitOf(QChar letter)
{
    QChar upper = letter.toUpper();
    if (upper == u'O')
        upper = u'0';
    if (upper == u'I' || upper == u'L')
        upper = u'1';
    const qsizetype digit = digits.indexOf(upper);
    return digit < 0 ? std::nullopt : std::optional(uint(digit));
}

std::unexpected<Error> wrongGroup(size_t group)
{
    const QString number = QString::number(group + 1);
    return fail(
        ErrorKind::Invalid, u"group %1 of the recovery key is mistyped"_s.arg(number), {u"recovery_group"_s, {number}});
}

} // namespace

QString recoveryText(const QByteArray &key)
{
    Q_ASSERT(key.size() == keySize);
    const Digits data = digitsOf(withTail(key));
    QString text;
    for (size_t group = 0; group < groups; ++group) {
        if (group > 0)
            text += u'-';
        for (size_t i = 0; i < inGroup; ++i)
            text += QChar(digits[qsizetype(data[group * inGroup + i])]);
        text += QChar(digits[qsizetype(checkOf(data, group))]);
    }
    return text;
}

Result<QByteArray> keyFromRecoveryText(const QString &text)
{
    QString typed;
    std::ranges::copy_if(text, std::back_inserter(typed), [](QChar c) { return c.isLetterOrNumber(); });
    if (size_t(typed.size()) != all) {
        return fail(ErrorKind::Invalid, u"a recovery key has %1 characters, this has %2"_s.arg(all).arg(typed.size()),
            {u"recovery_length"_s, {QString::number(typed.size()), QString::number(all)}});
    }
    Digits data{};
    for (size_t at = 0; at < all; ++at) {
        const size_t group = at / (inGroup + 1);
        const size_t place = at % (inGroup + 1);
        const auto digit = digitOf(typed[qsizetype(at)]);
        if (!digit || (place == inGroup && *digit != checkOf(data, group)))
            return wrongGroup(group);
        if (place < inGroup)
            data[group * inGroup + place] = *digit;
    }
    QByteArray key = keyOf(data);
    // Several slips that cancel each other out in every group are left to this, and to the key that then does not open.
    if (digitsOf(withTail(key)) != data)
        return wrongGroup(groups - 1);
    return key;
}

} // namespace szept::store
