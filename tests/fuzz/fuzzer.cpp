// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <random>

extern "C" size_t LLVMFuzzerMutate(unsigned char *bytes, size_t size, size_t limit);

namespace {

using Random = std::minstd_rand;

/// The same with one value somewhere in it gone, or of another kind.
QJsonValue changed(const QJsonValue &value, Random &random)
{
    static const QJsonArray others{
        QJsonValue(), true, 0, -1, 0.5, 1e300, QString(), QStringLiteral("/"), QJsonArray(), QJsonObject()};
    const bool here = random() % 8 == 0;
    const bool goes = random() % 3 == 0;
    if (QJsonObject object = value.toObject(); !here && !object.isEmpty()) {
        const QString key = object.keys().at(qsizetype(random() % size_t(object.size())));
        if (goes)
            object.remove(key);
        else
            object[key] = changed(object[key], random);
        return object;
    }
    if (QJsonArray array = value.toArray(); !here && !array.isEmpty()) {
        const auto at = qsizetype(random() % size_t(array.size()));
        if (goes)
            array.removeAt(at);
        else
            array[at] = changed(array[at], random);
        return array;
    }
    return others[qsizetype(random() % size_t(others.size()))];
}

} // namespace

/// libFuzzer's way in; its program has one target.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *bytes, size_t size)
{
    static const szept::test::FuzzTarget target = szept::test::FuzzTarget::all().constFirst();
    // A copy of its own, so that reading one byte too far is seen.
    target.read(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size)));
    return 0;
}

/// Bytes that change at random are mostly no JSON any more, which is all that a reader then says. So every other time
/// it is one value that changes.
extern "C" size_t LLVMFuzzerCustomMutator(unsigned char *bytes, size_t size, size_t limit, unsigned seed)
{
    Random random(seed);
    const QByteArray input(reinterpret_cast<const char *>(bytes), qsizetype(size));
    const QJsonDocument before = random() % 2 == 0 ? QJsonDocument() : QJsonDocument::fromJson(input);
    if (before.isNull())
        return LLVMFuzzerMutate(bytes, size, limit);
    const QJsonValue root = before.isArray() ? QJsonValue(before.array()) : QJsonValue(before.object());
    const QJsonValue after = changed(root, random);
    const QJsonDocument document = after.isArray() ? QJsonDocument(after.toArray()) : QJsonDocument(after.toObject());
    const QByteArray output = document.toJson(QJsonDocument::Compact);
    if (size_t(output.size()) > limit)
        return LLVMFuzzerMutate(bytes, size, limit);
    std::ranges::copy(output, bytes);
    return size_t(output.size());
}
