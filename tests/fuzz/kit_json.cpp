// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/json.h"
#include "tests/fuzz/target.h"

#include <QJsonDocument>

using namespace szept;
using namespace szept::kit;

namespace {

void readEverything(const JsonObject &object)
{
    for (const auto names = object.value().keys(); const QString &name : names) {
        const QByteArray latin = name.toLatin1();
        const QLatin1StringView key(latin);
        (void)object.string(key, {});
        (void)object.integer(key, 0);
        (void)object.number(key, 0);
        (void)object.flag(key, false);
        (void)object.id(key, {});
        (void)object.time(key);
        (void)object.strings(key);
        (void)object.ids(key);
        for (const auto elements = object.objectsIfAny(key); const JsonObject &element : elements)
            readEverything(element);
        if (object.value().value(key).isObject())
            readEverything(object.object(key));
    }
}

/// The bytes of a list's elements are those elements.
void compareSlices(const QByteArray &input, const JsonObject &root)
{
    for (const auto names = root.value().keys(); const QString &name : names) {
        const QJsonValue value = root.value().value(name);
        if (!value.isArray() || input.contains('\\'))
            continue; // a key may be written with escapes, and then its bytes are not looked for
        const auto slices = jsonSlices(input, name.toUtf8());
        szept::test::demand(slices.size() == value.toArray().size(), "as many slices as elements");
        for (qsizetype i = 0; i < slices.size(); ++i) {
            const QByteArray list = '[' + slices[i].toByteArray() + ']';
            szept::test::demand(
                QJsonDocument::fromJson(list).array() == QJsonArray{value[i]}, "a slice is its element");
        }
    }
}

void read(const QByteArray &input)
{
    const auto document = JsonDocument::parse(input);
    szept::test::demandHonest(document);
    if (!document) {
        (void)jsonSlices(input, "reviewables");
        (void)isHalfJson(input);
        return;
    }
    szept::test::demand(!isHalfJson(input), "what can be read is whole");
    const bool isList = !document->list().isEmpty() && !document->fault();
    for (const auto objects = isList ? document->list() : QList<JsonObject>{document->root()};
        const JsonObject &object : objects)
        readEverything(object);
    if (!isList)
        compareSlices(input, document->root());
    if (const auto fault = document->fault())
        szept::test::demand(fault->kind == ErrorKind::Malformed && !fault->detail.isEmpty(), "a fault has its path");
}

} // namespace

SZEPT_FUZZ_TARGET(kit_json, read)
