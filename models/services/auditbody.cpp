// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/auditbody.h"

#include "models/store/payload.h"

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

using store::quotedJson;

template <typename All, typename Json>
QString array(const All &all, Json json)
{
    QStringList parts;
    for (const auto &one : all)
        parts.append(json(one));
    return u'[' + parts.join(u',') + u']';
}

/// values are JSON already.
QString object(const QMap<QString, QString> &values)
{
    QStringList parts;
    for (const auto &[key, json] : values.asKeyValueRange())
        parts.append(quotedJson(key) + u':' + json);
    return u'{' + parts.join(u',') + u'}';
}

} // namespace

AuditValue::AuditValue(const QString &text)
    : m_json(quotedJson(text))
{
}

AuditValue::AuditValue(const QStringList &texts)
    : m_json(array(texts, quotedJson))
{
}

AuditValue::AuditValue(const QMap<QString, QString> &map)
{
    QMap<QString, QString> json = map;
    for (QString &value : json)
        value = quotedJson(value);
    m_json = object(json);
}

AuditValue::AuditValue(const QList<AuditBody> &bodies)
    : m_json(array(bodies, [](const AuditBody &body) { return body.json(); }))
{
}

AuditBody::AuditBody(std::initializer_list<std::pair<QString, AuditValue>> values)
{
    for (const auto &[key, value] : values)
        insert(key, value);
}

QString AuditBody::json() const { return object(m_values); }

} // namespace szept::services
