// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <concepts>
#include <initializer_list>

namespace szept::services {

class AuditBody;

/// One value of an audit entry's body, as JSON text.
class AuditValue
{
public:
    AuditValue(const QString &text);
    AuditValue(const QStringList &texts);
    AuditValue(const QMap<QString, QString> &map);
    AuditValue(const QList<AuditBody> &bodies);
    template <std::integral Number>
    AuditValue(Number number)
        : m_json(QString::number(qint64(number)))
    {
    }
    [[nodiscard]] const QString &json() const { return m_json; }

private:
    QString m_json;
};

/// What an audit entry tells: canonical JSON, keys in order and no space, because its very bytes are committed to.
class AuditBody
{
public:
    AuditBody() = default;
    AuditBody(std::initializer_list<std::pair<QString, AuditValue>> values);
    void insert(const QString &key, const AuditValue &value) { m_values.insert(key, value.json()); }
    [[nodiscard]] QString json() const;

private:
    QMap<QString, QString> m_values; ///< JSON text by key
};

} // namespace szept::services
