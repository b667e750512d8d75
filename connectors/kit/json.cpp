// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/json.h"

#include "connectors/api/nobodys.h"
#include "connectors/kit/answers.h"

#include <QJsonDocument>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace szept::kit {

struct JsonObject::Faults
{
    std::optional<QString> first;
    void note(const QString &path, const QString &what)
    {
        if (!first)
            first = (path.isEmpty() ? u"the answer"_s : path) + u": "_s + what;
    }
};

namespace {

QString nameOf(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return u"null"_s;
    case QJsonValue::Bool:
        return u"true or false"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"string"_s;
    case QJsonValue::Array:
        return u"list"_s;
    case QJsonValue::Object:
        return u"object"_s;
    case QJsonValue::Undefined:
        break;
    }
    return u"nothing"_s;
}

QString expected(const QString &what, const QJsonValue &found)
{
    return u"expected "_s + what + u", found "_s + nameOf(found.type());
}

QString indexed(const QString &path, qsizetype index) { return path + u'[' + QString::number(index) + u']'; }

struct Nesting
{
    int deepest = 0;
    int left = 0; ///< open at the end
    bool inString = false; ///< at the end
};

/// By brackets outside strings; stops counting beyond the limit.
Nesting nestingOf(QByteArrayView bytes, int limit)
{
    Nesting nesting;
    for (qsizetype i = 0; i < bytes.size() && nesting.deepest <= limit; ++i) {
        const char c = bytes[i];
        if (nesting.inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                nesting.inString = false;
        } else if (c == '"') {
            nesting.inString = true;
        } else if (c == '[' || c == '{') {
            nesting.deepest = std::max(nesting.deepest, ++nesting.left);
        } else if (c == ']' || c == '}') {
            --nesting.left;
        }
    }
    return nesting;
}

} // namespace

JsonObject::JsonObject(QJsonObject value, QString path, std::shared_ptr<Faults> faults)
    : m_value(std::move(value))
    , m_path(std::move(path))
    , m_faults(std::move(faults))
{
}

QString JsonObject::pathTo(QLatin1StringView key) const
{
    return m_path.isEmpty() ? QString(key) : m_path + u'.' + key;
}

QJsonValue JsonObject::typed(QLatin1StringView key, QJsonValue::Type type, bool wanted) const
{
    QJsonValue value = m_value.value(key);
    if (value.type() == type)
        return value;
    if (wanted || !(value.isUndefined() || value.isNull()))
        m_faults->note(pathTo(key), expected(nameOf(type), value));
    return QJsonValue(QJsonValue::Undefined);
}

QString JsonObject::string(QLatin1StringView key) const { return typed(key, QJsonValue::String, true).toString(); }

QString JsonObject::string(QLatin1StringView key, const QString &fallback) const
{
    return typed(key, QJsonValue::String, false).toString(fallback);
}

qint64 JsonObject::integer(QLatin1StringView key) const
{
    if (!has(key))
        m_faults->note(pathTo(key), expected(nameOf(QJsonValue::Double), m_value.value(key)));
    return integer(key, 0);
}

qint64 JsonObject::integer(QLatin1StringView key, qint64 fallback) const
{
    bool inQuotes = false;
    const qint64 quoted = m_value.value(key).toString().toLongLong(&inQuotes);
    if (inQuotes)
        return quoted;
    const QJsonValue value = typed(key, QJsonValue::Double, false);
    if (value.isUndefined())
        return fallback;
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 whole = value.toInteger(none);
    if (whole == none)
        m_faults->note(pathTo(key), u"expected a whole number, found a fraction"_s);
    return whole == none ? fallback : whole;
}

double JsonObject::number(QLatin1StringView key, double fallback) const
{
    return typed(key, QJsonValue::Double, false).toDouble(fallback);
}

bool JsonObject::flag(QLatin1StringView key, bool fallback) const
{
    return typed(key, QJsonValue::Bool, false).toBool(fallback);
}

std::optional<QString> JsonObject::idOf(const QJsonValue &value, const QString &path) const
{
    if (value.isString() && !value.toString().isEmpty())
        return value.toString();
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    if (const qint64 whole = value.toInteger(none); value.isDouble() && whole != none)
        return QString::number(whole);
    m_faults->note(path,
        value.isString() || value.isDouble() ? u"expected an id, found an empty string or a fraction"_s
                                             : expected(u"an id"_s, value));
    return std::nullopt;
}

QString JsonObject::id(QLatin1StringView key) const
{
    return idOf(m_value.value(key), pathTo(key)).value_or(QString());
}

QString JsonObject::id(QLatin1StringView key, const QString &fallback) const { return has(key) ? id(key) : fallback; }

std::optional<Instant> JsonObject::time(QLatin1StringView key) const
{
    const QString text = string(key, {});
    if (text.isEmpty())
        return std::nullopt;
    const auto instant = fromIso8601(text);
    if (!instant)
        m_faults->note(pathTo(key), u"expected a time, found other text"_s);
    return instant;
}

QStringList JsonObject::strings(QLatin1StringView key) const
{
    QStringList all;
    for (const auto values = typed(key, QJsonValue::Array, false).toArray(); const auto &value : values) {
        if (!value.isString())
            m_faults->note(indexed(pathTo(key), all.size()), expected(u"string"_s, value));
        all.append(value.toString());
    }
    return all;
}

QStringList JsonObject::ids(QLatin1StringView key) const
{
    QStringList all;
    for (const auto those = typed(key, QJsonValue::Array, false).toArray(); const auto &value : those)
        all.append(idOf(value, indexed(pathTo(key), all.size())).value_or(QString()));
    return all;
}

QList<JsonObject> JsonObject::objects(QLatin1StringView key, bool wanted) const
{
    QList<JsonObject> all;
    const QString path = pathTo(key);
    for (const auto those = typed(key, QJsonValue::Array, wanted).toArray(); const auto &value : those) {
        if (!value.isObject())
            m_faults->note(indexed(path, all.size()), expected(u"object"_s, value));
        all.append(JsonObject(value.toObject(), indexed(path, all.size()), m_faults));
    }
    return all;
}

QList<JsonObject> JsonObject::objects(QLatin1StringView key) const { return objects(key, true); }

QList<JsonObject> JsonObject::objectsIfAny(QLatin1StringView key) const { return objects(key, false); }

JsonObject JsonObject::object(QLatin1StringView key, bool wanted) const
{
    return {typed(key, QJsonValue::Object, wanted).toObject(), pathTo(key), m_faults};
}

JsonObject JsonObject::object(QLatin1StringView key) const { return object(key, true); }

JsonObject JsonObject::objectIfAny(QLatin1StringView key) const { return object(key, false); }

bool JsonObject::has(QLatin1StringView key) const
{
    const QJsonValue value = m_value.value(key);
    return !value.isUndefined() && !value.isNull();
}

void JsonObject::fault(QLatin1StringView key, const QString &what) const { m_faults->note(pathTo(key), what); }

std::optional<QString> JsonObject::exchangeFault(std::optional<QString> with) const
{
    return std::exchange(m_faults->first, std::move(with));
}

Result<JsonDocument> JsonDocument::parse(const QByteArray &bytes, JsonLimits limits)
{
    if (bytes.size() > limits.bytes)
        return fail(ErrorKind::Malformed, u"the answer is larger than %1 bytes"_s.arg(limits.bytes));
    if (nestingOf(bytes, limits.depth).deepest > limits.depth)
        return fail(ErrorKind::Malformed, u"the answer is nested deeper than %1"_s.arg(limits.depth));
    QJsonParseError error;
    const QJsonDocument parsed = QJsonDocument::fromJson(bytes, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(ErrorKind::Malformed, u"no JSON: %1 at byte %2"_s.arg(error.errorString()).arg(error.offset),
            isPage(bytes) ? pageInstead() : Reason());
    JsonDocument document;
    document.m_root = parsed.isArray() ? QJsonValue(parsed.array()) : QJsonValue(parsed.object());
    document.m_faults = std::make_shared<JsonObject::Faults>();
    return document;
}

bool isJson(const QByteArray &bytes) { return JsonDocument::parse(bytes).has_value(); }

bool isHalfJson(QByteArrayView bytes)
{
    const Nesting nesting = nestingOf(bytes, std::numeric_limits<int>::max() - 1);
    return nesting.left > 0 || nesting.inString || bytes.trimmed().isEmpty();
}

JsonObject JsonDocument::root() const
{
    if (!m_root.isObject())
        m_faults->note({}, expected(u"object"_s, m_root));
    return {m_root.toObject(), {}, m_faults};
}

QList<JsonObject> JsonDocument::list() const
{
    QList<JsonObject> all;
    if (!m_root.isArray())
        m_faults->note({}, expected(u"list"_s, m_root));
    for (const auto values = m_root.toArray(); const auto &value : values) {
        if (!value.isObject())
            m_faults->note(indexed({}, all.size()), expected(u"object"_s, value));
        all.append(JsonObject(value.toObject(), indexed({}, all.size()), m_faults));
    }
    return all;
}

std::optional<Error> JsonDocument::fault() const
{
    if (!m_faults->first)
        return std::nullopt;
    return Error{ErrorKind::Malformed, *m_faults->first, std::nullopt, {}, false};
}

} // namespace szept::kit
