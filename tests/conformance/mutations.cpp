// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/mutations.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace szept::test {
namespace {

QJsonValue ofOtherType(const QJsonValue &value)
{
    if (value.isObject() || value.isArray())
        return 7;
    return value.isString() ? QJsonValue(QJsonArray{value}) : QJsonValue(QJsonObject{{QStringLiteral("was"), value}});
}

/// Counts the leaf down and mutates the value at which it is nought.
QJsonValue mutated(const QJsonValue &value, int &leaf)
{
    if (leaf-- == 0)
        return ofOtherType(value);
    if (value.isObject()) {
        QJsonObject object = value.toObject();
        for (auto at = object.begin(); at != object.end() && leaf >= 0; ++at)
            at.value() = mutated(at.value(), leaf);
        return object;
    }
    if (value.isArray()) {
        QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size() && leaf >= 0; ++i)
            list[i] = mutated(list[i], leaf);
        return list;
    }
    return value;
}

} // namespace

std::optional<QByteArray> withLeafOfOtherType(const QByteArray &json, int leaf)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    ++leaf; // the root stays what it is
    if (document.isArray()) {
        const QJsonValue changed = mutated(document.array(), leaf);
        return leaf < 0 ? std::optional(QJsonDocument(changed.toArray()).toJson(QJsonDocument::Compact)) : std::nullopt;
    }
    const QJsonValue changed = mutated(document.object(), leaf);
    return leaf < 0 ? std::optional(QJsonDocument(changed.toObject()).toJson(QJsonDocument::Compact)) : std::nullopt;
}

} // namespace szept::test
