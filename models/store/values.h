// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/idtext.h"
#include "models/domain/instant.h"

#include <QByteArray>
#include <QString>
#include <QVariantList>

#include <concepts>
#include <optional>

namespace szept::store {

/// The values of a statement's "?", in order. Make them with bind(…): it knows ids, instants, optionals and flags.
using Values = QVariantList;

/// Text as both databases can keep it, and give back unchanged: NUL is made visible (SQLite cuts there, PostgreSQL refuses it), half of a
/// surrogate pair and U+FFFE become U+FFFD, byte order marks at the front go (both databases would drop them).
[[nodiscard]] QString storable(const QString &text);

/// Null where the database shall have NULL. An empty text or id of zero bytes is not that: Qt would take QString() for NULL.
[[nodiscard]] inline QVariant value(const QString &text) { return QVariant(storable(text)); }
[[nodiscard]] inline QVariant value(QStringView text) { return value(text.toString()); }
[[nodiscard]] inline QVariant value(QLatin1StringView text) { return QVariant(QString(text)); }
[[nodiscard]] inline QVariant value(const QByteArray &bytes)
{
    return QVariant(bytes.isNull() ? QByteArray("") : bytes);
}
template <std::integral Number> // flags too: 0 or 1
[[nodiscard]] QVariant value(Number number)
{
    return QVariant(qint64(number));
}
[[nodiscard]] inline QVariant value(Instant instant) { return QVariant(toMilliseconds(instant)); }
[[nodiscard]] inline QVariant value(std::nullptr_t) { return {}; }
/// An invalid id is NULL: "no room", "no wave".
template <typename Tag, typename Rep>
[[nodiscard]] QVariant value(const Id<Tag, Rep> &id)
{
    if (!id.isValid())
        return {};
    if constexpr (std::is_same_v<Rep, qint64>)
        return QVariant(id.value());
    else
        return QVariant(idText(id));
}
template <typename T>
[[nodiscard]] QVariant value(const std::optional<T> &maybe)
{
    return maybe ? value(*maybe) : QVariant();
}

template <typename T>
concept Storable = requires(const T &all) {
    { value(all) } -> std::same_as<QVariant>;
};

[[nodiscard]] inline Values bind() { return {}; }
/// In the form of std::bind and more constrained than it, because an Instant brings that one into every call.
template <typename First, typename... Rest>
    requires Storable<std::remove_cvref_t<First>> && (... && Storable<std::remove_cvref_t<Rest>>)
[[nodiscard]] Values bind(First &&first, Rest &&...rest)
{
    Values values;
    values.reserve(1 + sizeof...(rest));
    values.append(value(first));
    (values.append(value(rest)), ...);
    return values;
}

} // namespace szept::store
