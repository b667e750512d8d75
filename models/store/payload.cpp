// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/payload.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace szept::store {
namespace {

QString array(const QStringList &texts)
{
    QString json = u"["_s;
    for (const QString &text : texts)
        json += (json.size() > 1 ? u"," : u"") + quotedJson(text);
    return json + u']';
}

QString text(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject object(const QString &json) { return QJsonDocument::fromJson(json.toUtf8()).object(); }

QJsonArray array(const QString &json) { return QJsonDocument::fromJson(json.toUtf8()).array(); }

QJsonObject objectOf(const QMap<QString, QString> &map)
{
    QJsonObject object;
    for (const auto &[key, value] : map.asKeyValueRange())
        object.insert(key, value);
    return object;
}

QMap<QString, QString> mapOf(const QJsonObject &object)
{
    QMap<QString, QString> map;
    for (auto at = object.begin(); at != object.end(); ++at)
        map.insert(at.key(), at.value().toString());
    return map;
}

QStringList textsOf(const QJsonArray &array)
{
    QStringList texts;
    for (const auto &value : array)
        texts.append(value.toString());
    return texts;
}

void put(QJsonObject &object, const QString &key, const std::optional<Instant> &instant)
{
    if (instant)
        object.insert(key, toMilliseconds(*instant));
}

std::optional<Instant> instantOf(const QJsonValue &value)
{
    return value.isUndefined() ? std::nullopt : std::optional(fromMilliseconds(value.toInteger()));
}

} // namespace

// What every case has is written straight; a QJsonDocument costs more than the rest of its row.
QString quotedJson(const QString &text)
{
    QString json = u"\""_s;
    json.reserve(text.size() + 2);
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            json += u'\\';
        if (c.unicode() < 0x20)
            json += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QChar(u'0'));
        else
            json += c;
    }
    return json + u'"';
}

QString toJson(const QMap<QString, QString> &map)
{
    QString json = u"{"_s;
    for (const auto &[key, value] : map.asKeyValueRange())
        json += (json.size() > 1 ? u"," : u"") + quotedJson(key) + u':' + quotedJson(value);
    return json + u'}';
}

QMap<QString, QString> mapFromJson(const QString &json)
{
    return json == "{}"_L1 ? QMap<QString, QString>() : mapOf(object(json));
}

QString toJson(const QStringList &list) { return array(list); }

QStringList listFromJson(const QString &json) { return json == "[]"_L1 ? QStringList() : textsOf(array(json)); }

QString toJson(const QList<Reason> &reasons)
{
    QString json = u"["_s;
    for (const Reason &reason : reasons) {
        json += (json.size() > 1 ? u",{" : u"{") + u"\"arguments\":"_s + array(reason.arguments) + u",\"code\":"_s
            + quotedJson(reason.code) + u'}';
    }
    return json + u']';
}

QList<Reason> reasonsFromJson(const QString &json)
{
    QList<Reason> reasons;
    for (const auto values = array(json); const auto &value : values)
        reasons.append(reasonFrom(value.toObject()));
    return reasons;
}

QJsonObject toObject(const Reason &reason)
{
    return {{u"code"_s, reason.code}, {u"arguments"_s, QJsonArray::fromStringList(reason.arguments)}};
}

Reason reasonFrom(const QJsonObject &object)
{
    return {object["code"_L1].toString(), textsOf(object["arguments"_L1].toArray())};
}

QString toJson(const Reason &reason) { return text(toObject(reason)); }

Reason reasonFromJson(const QString &json) { return reasonFrom(object(json)); }

QJsonObject toObject(const Error &error)
{
    QJsonObject object{{u"kind"_s, toWord(error.kind)}, {u"detail"_s, error.detail}};
    if (error.retryAfter)
        object.insert(u"retry_after"_s, qint64(error.retryAfter->count()));
    if (error.reason != Reason())
        object.insert(u"reason"_s, toObject(error.reason));
    if (error.nothingSent)
        object.insert(u"nothing_sent"_s, true);
    return object;
}

Error errorFrom(const QJsonObject &from)
{
    Error error{
        errorKindFromWord(from["kind"_L1].toString()).value_or(ErrorKind::Fault), from["detail"_L1].toString(), {}, {}};
    if (from.contains("retry_after"_L1))
        error.retryAfter = Duration(from["retry_after"_L1].toInteger());
    error.reason = reasonFrom(from["reason"_L1].toObject());
    error.nothingSent = from["nothing_sent"_L1].toBool();
    return error;
}

QString toJson(const Error &error) { return text(toObject(error)); }

Error errorFromJson(const QString &json) { return errorFrom(object(json)); }

QString toJson(const RemoteState &state)
{
    QJsonObject object{{u"version"_s, state.version}, {u"open"_s, state.open}};
    const auto putText = [&object](const QString &key, const QString &value) {
        if (!value.isEmpty())
            object.insert(key, value);
    };
    putText(u"status"_s, state.status);
    putText(u"by"_s, state.by);
    putText(u"what"_s, state.what);
    if (state.how != Reason())
        object.insert(u"how"_s, toObject(state.how));
    put(object, u"at"_s, state.at);
    if (!state.facts.isEmpty())
        object.insert(u"facts"_s, objectOf(state.facts));
    return text(object);
}

RemoteState stateFromJson(const QString &json)
{
    const QJsonObject from = object(json);
    return {from["version"_L1].toString(), from["status"_L1].toString(), from["open"_L1].toBool(true),
        from["by"_L1].toString(), from["what"_L1].toString(), reasonFrom(from["how"_L1].toObject()),
        instantOf(from["at"_L1]), mapOf(from["facts"_L1].toObject())};
}

QString toJson(const RateBudget &budget)
{
    QJsonObject object;
    if (budget.remaining)
        object.insert(u"remaining"_s, *budget.remaining);
    if (budget.limit)
        object.insert(u"limit"_s, *budget.limit);
    put(object, u"resets_at"_s, budget.resetsAt);
    return text(object);
}

RateBudget budgetFromJson(const QString &json)
{
    const QJsonObject from = object(json);
    const auto number = [&from](QLatin1StringView key) {
        return from.contains(key) ? std::optional(from[key].toInt()) : std::nullopt;
    };
    return {number("remaining"_L1), number("limit"_L1), instantOf(from["resets_at"_L1])};
}

} // namespace szept::store
