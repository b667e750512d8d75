// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <memory>
#include <optional>

namespace szept::kit {

struct JsonLimits
{
    qsizetype bytes = 16 * 1024 * 1024;
    int depth = 64;
};

/// An object in a JSON document that knows the path to itself. Each getter reads one field; what is wrong is noted once, at the
/// first fault, as "reviewables[3].score: expected number, found string", and the getter returns an empty value, so that a
/// reader is written straight down and asked for faults at its end (readJson does). Fields nobody reads are tolerated.
/// The getters without a fallback want the field to be there; those with one take a missing field or null for it.
class JsonObject
{
public:
    [[nodiscard]] QString string(QLatin1StringView key) const;
    [[nodiscard]] QString string(QLatin1StringView key, const QString &fallback) const;
    /// A number may stand in quotes.
    [[nodiscard]] qint64 integer(QLatin1StringView key) const;
    [[nodiscard]] qint64 integer(QLatin1StringView key, qint64 fallback) const;
    [[nodiscard]] double number(QLatin1StringView key, double fallback) const;
    [[nodiscard]] bool flag(QLatin1StringView key, bool fallback) const;
    /// An id as text, whether the platform writes it as an integer or as a string.
    [[nodiscard]] QString id(QLatin1StringView key) const;
    [[nodiscard]] QString id(QLatin1StringView key, const QString &fallback) const;
    [[nodiscard]] std::optional<Instant> time(QLatin1StringView key) const; ///< empty for a missing field or null
    [[nodiscard]] QStringList strings(QLatin1StringView key) const; ///< empty for a missing field or null
    [[nodiscard]] QStringList ids(QLatin1StringView key) const; ///< likewise
    [[nodiscard]] QList<JsonObject> objects(QLatin1StringView key) const; ///< wants the field
    [[nodiscard]] QList<JsonObject> objectsIfAny(QLatin1StringView key) const;
    [[nodiscard]] JsonObject object(QLatin1StringView key) const;
    /// An empty object for a missing field or null.
    [[nodiscard]] JsonObject objectIfAny(QLatin1StringView key) const;

    [[nodiscard]] bool has(QLatin1StringView key) const; ///< there, and not null
    [[nodiscard]] const QJsonObject &value() const { return m_value; }
    /// Notes a fault of a field that is of the right type but makes no sense.
    void fault(QLatin1StringView key, const QString &what) const;
    /// What read() makes of an entry that the rest of the document does not depend on. The first fault that it meets, here or in
    /// what is told elsewhere in the document, is told here alone: the document can be read all the same.
    template <typename Read>
    [[nodiscard]] auto readApart(Read read) const -> Result<decltype(read(std::declval<const JsonObject &>()))>
    {
        const std::optional<QString> before = exchangeFault(std::nullopt);
        auto value = read(*this);
        if (auto fault = exchangeFault(before))
            return fail(ErrorKind::Malformed, *std::move(fault));
        return value;
    }

private:
    struct Faults;
    JsonObject(QJsonObject value, QString path, std::shared_ptr<Faults> faults);
    [[nodiscard]] QString pathTo(QLatin1StringView key) const;
    [[nodiscard]] QJsonValue typed(QLatin1StringView key, QJsonValue::Type type, bool wanted) const;
    [[nodiscard]] QList<JsonObject> objects(QLatin1StringView key, bool wanted) const;
    [[nodiscard]] JsonObject object(QLatin1StringView key, bool wanted) const;
    [[nodiscard]] std::optional<QString> idOf(const QJsonValue &value, const QString &path) const;
    /// Returns the first fault so far, and puts another one, or none, in its place.
    [[nodiscard]] std::optional<QString> exchangeFault(std::optional<QString> with) const;

    QJsonObject m_value;
    QString m_path;
    std::shared_ptr<Faults> m_faults;

    friend class JsonDocument; // makes the root
};

/// A parsed document whose root is an object or a list of objects.
class JsonDocument
{
public:
    /// Malformed when it is no JSON, too large or too deep.
    [[nodiscard]] static Result<JsonDocument> parse(const QByteArray &bytes, JsonLimits limits = {});
    [[nodiscard]] JsonObject root() const;
    [[nodiscard]] QList<JsonObject> list() const;
    /// The first fault, or nothing.
    [[nodiscard]] std::optional<Error> fault() const;

private:
    QJsonValue m_root;
    std::shared_ptr<JsonObject::Faults> m_faults;
};

/// bytes → T by a pure function T read(const JsonObject &root).
template <typename Read>
[[nodiscard]] auto readJson(const QByteArray &bytes, Read read, JsonLimits limits = {})
    -> Result<decltype(read(std::declval<const JsonObject &>()))>
{
    const auto document = JsonDocument::parse(bytes, limits);
    if (!document)
        return std::unexpected(document.error());
    auto value = read(document->root());
    if (auto fault = document->fault())
        return std::unexpected(std::move(*fault));
    return value;
}

[[nodiscard]] bool isJson(const QByteArray &bytes);
/// Whether it ends inside a list, an object or a string, or before it began: a part of a JSON text.
[[nodiscard]] bool isHalfJson(QByteArrayView bytes);

/// What stands under a key of the root object, as the bytes it came in; empty where there is none. The bytes must have been
/// parsed before; of a repeated key the last one counts, as for the parser.
[[nodiscard]] QByteArrayView jsonMember(QByteArrayView bytes, QByteArrayView key);
/// The elements of the list there.
[[nodiscard]] QList<QByteArrayView> jsonSlices(QByteArrayView bytes, QByteArrayView key);

} // namespace szept::kit
