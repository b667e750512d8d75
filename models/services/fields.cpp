// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

bool isWord(const QString &text)
{
    return std::ranges::all_of(
        text, [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-'; });
}

bool isNumber(const QString &text)
{
    bool is = false;
    (void)text.toLongLong(&is);
    return is;
}

/// As platforms count: what lies beyond the Basic Multilingual Plane is one character.
qsizetype charactersIn(const QString &text)
{
    return text.size() - std::ranges::count_if(text, [](QChar c) { return c.isLowSurrogate(); });
}

QString codeOfType(const FieldSpec &field, const QString &value, Instant now)
{
    switch (field.type) {
    case FieldType::Number:
        return isNumber(value) ? QString() : u"field_number"_s;
    case FieldType::Flag:
        return value == "true"_L1 || value == "false"_L1 ? QString() : u"field_flag"_s;
    case FieldType::Word:
        return isWord(value) ? QString() : u"field_word"_s;
    case FieldType::Time: {
        const std::optional<Instant> time = fromIso8601(value);
        if (!time)
            return u"field_time"_s;
        return field.future && *time <= now ? u"field_past"_s : QString();
    }
    case FieldType::Choice:
    case FieldType::Text:
    case FieldType::LongText:
    case FieldType::Secret:
        break;
    }
    return {};
}

} // namespace

std::optional<Reason> misfit(const FieldSpec &field, const QString &value, Instant now)
{
    const QString text = value.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (!field.choices.isEmpty() && !field.choices.contains(text))
        return Reason{u"field_choice"_s, {field.key, field.choices.join(", "_L1), text}};
    if (const QString code = codeOfType(field, text, now); !code.isEmpty())
        return Reason{code, {field.key, text}};
    const qsizetype length = charactersIn(text);
    if (field.longest > 0 && length > field.longest)
        return Reason{u"field_too_long"_s, {field.key, QString::number(field.longest), QString::number(length)}};
    return std::nullopt;
}

} // namespace szept::services
