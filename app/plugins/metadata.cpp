// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/metadata.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace szept {
namespace {

/// Reads members of one object and keeps the first thing that is wrong, with its path.
class Reader
{
public:
    Reader(const QJsonObject &json, QString path, QString &trouble)
        : m_json(json)
        , m_path(std::move(path))
        , m_trouble(trouble)
    {
    }

    QString text(QLatin1StringView key, bool required = true)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isString() && (!required || !value.toString().isEmpty()))
            return value.toString();
        if (required || !value.isUndefined())
            wrong(key, u"expected a string"_s);
        return {};
    }

    [[nodiscard]] bool has(QLatin1StringView key) const { return m_json.contains(key); }

    bool flag(QLatin1StringView key)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isUndefined() && !value.isBool())
            wrong(key, u"expected true or false"_s);
        return value.toBool();
    }

    int number(QLatin1StringView key, int least, int most)
    {
        const QJsonValue value = m_json.value(key);
        const int number = value.toInt(least - 1);
        if (number < least || number > most)
            wrong(key, u"expected a number from %1 to %2"_s.arg(least).arg(most));
        return number;
    }

    QStringList texts(QLatin1StringView key)
    {
        QStringList all;
        for (const auto values = array(key); const auto &value : values) {
            if (!value.isString())
                wrong(key, u"expected strings"_s);
            all.append(value.toString());
        }
        return all;
    }

    template <typename Make>
    auto list(QLatin1StringView key, Make make) -> QList<std::invoke_result_t<Make, Reader &>>
    {
        QList<std::invoke_result_t<Make, Reader &>> all;
        for (const auto those = array(key); const auto &value : those) {
            const QString place = u"%1%2[%3]"_s.arg(m_path, key).arg(all.size());
            if (!value.isObject() && m_trouble.isEmpty())
                m_trouble = place + u": expected an object"_s;
            Reader inner(value.toObject(), place + u'.', m_trouble);
            all.append(make(inner));
        }
        return all;
    }

    template <typename Value>
    Value word(QLatin1StringView key, std::optional<Value> (*fromWord)(QStringView), Value otherwise)
    {
        if (!m_json.contains(key))
            return otherwise;
        const auto value = fromWord(text(key));
        if (!value)
            wrong(key, u"unknown word \"%1\""_s.arg(m_json.value(key).toString()));
        return value.value_or(otherwise);
    }

    void wrong(QLatin1StringView key, const QString &what)
    {
        if (m_trouble.isEmpty())
            m_trouble = m_path + key + u": "_s + what;
    }

private:
    QJsonArray array(QLatin1StringView key)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isUndefined() && !value.isArray())
            wrong(key, u"expected an array"_s);
        return value.toArray();
    }

    const QJsonObject m_json;
    QString m_path;
    QString &m_trouble;
};

FieldSpec fieldFrom(Reader &json)
{
    FieldSpec field;
    field.key = json.text("key"_L1);
    field.label = json.text("label"_L1);
    field.type = json.word("type"_L1, &fieldTypeFromWord, FieldType::Text);
    field.required = json.flag("required"_L1);
    field.choices = json.texts("choices"_L1);
    field.initial = json.text("initial"_L1, false);
    field.longest = json.has("longest"_L1) ? json.number("longest"_L1, 1, 1'000'000) : 0;
    field.future = json.flag("future"_L1);
    if (field.type == FieldType::Choice && field.choices.isEmpty())
        json.wrong("choices"_L1, u"a choice needs some"_s);
    return field;
}

ActionSpec actionFrom(Reader &json)
{
    ActionSpec action;
    action.id = json.text("id"_L1);
    action.label = json.text("label"_L1);
    action.effect = json.text("effect"_L1, false);
    action.slot = Slot(json.number("slot"_L1, int(Slot::Keep), int(Slot::More)));
    action.deed = json.word("deed"_L1, &deedFromWord, Deed::Unnamed);
    action.undoable = json.flag("undoable"_L1);
    action.repeat = json.word("repeat"_L1, &repeatClassFromWord, RepeatClass::Unsafe);
    action.severe = json.flag("severe"_L1);
    action.preferred = json.flag("preferred"_L1);
    action.kinds = json.texts("kinds"_L1);
    action.fields = json.list("fields"_L1, fieldFrom);
    return action;
}

template <typename Item, typename Key>
QString repeated(const QList<Item> &items, Key key)
{
    QSet<QString> seen;
    for (const Item &item : items) {
        if (seen.contains(std::invoke(key, item)))
            return std::invoke(key, item);
        seen.insert(std::invoke(key, item));
    }
    return {};
}

} // namespace

std::expected<ConnectorInfo, QString> readMetadata(const QJsonObject &json)
{
    QString trouble;
    Reader reader(json, {}, trouble);
    ConnectorInfo info;
    info.id = reader.text("id"_L1);
    info.name = reader.text("name"_L1);
    info.version = reader.text("version"_L1);
    info.abi = reader.number("abi"_L1, 1, 1'000'000);
    info.summary = reader.text("summary"_L1, false);
    info.fields = reader.list("fields"_L1, fieldFrom);
    info.pull = reader.flag("pull"_L1);
    info.listen = reader.flag("listen"_L1);
    info.context = reader.flag("context"_L1);
    info.rules = reader.flag("rules"_L1);
    info.levers = reader.flag("levers"_L1);
    info.actions = reader.list("actions"_L1, actionFrom);
    info.cannot = reader.texts("cannot"_L1);
    static const QRegularExpression plainWord(u"^[a-z][a-z0-9_-]*$"_s);
    if (!plainWord.match(info.id).hasMatch())
        reader.wrong("id"_L1, u"expected a word of a-z, 0-9, _ and -"_s);
    if (const QString twice = repeated(info.actions, &ActionSpec::id); !twice.isEmpty())
        reader.wrong("actions"_L1, u"\"%1\" stands there twice"_s.arg(twice));
    if (const QString twice = repeated(info.fields, &FieldSpec::key); !twice.isEmpty())
        reader.wrong("fields"_L1, u"\"%1\" stands there twice"_s.arg(twice));
    if (!trouble.isEmpty())
        return std::unexpected(trouble);
    return info;
}

} // namespace szept
