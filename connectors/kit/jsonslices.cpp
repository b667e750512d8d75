// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/json.h"

namespace szept::kit {
namespace {

/// Walks over bytes that are known to be JSON. Out of the end it stays there.
class Walker
{
public:
    explicit Walker(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    [[nodiscard]] char next()
    {
        while (m_at < m_bytes.size()
            && (m_bytes[m_at] == ' ' || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r' || m_bytes[m_at] == '\t'))
            ++m_at;
        return m_at < m_bytes.size() ? m_bytes[m_at] : '\0';
    }

    bool take(char wanted)
    {
        if (next() != wanted)
            return false;
        ++m_at;
        return true;
    }

    QByteArrayView value()
    {
        (void)next();
        const qsizetype from = m_at;
        int depth = 0;
        do {
            const char c = next();
            if (c == '\0')
                break;
            if (c == '"') {
                string();
            } else if (c == '[' || c == '{') {
                ++depth;
                ++m_at;
            } else if (c == ']' || c == '}') {
                if (--depth < 0)
                    break;
                ++m_at;
            } else if (depth == 0 && (c == ',' || c == ':')) {
                break;
            } else if (c == ',' || c == ':') {
                ++m_at;
            } else {
                bare();
            }
        } while (depth > 0);
        return m_bytes.sliced(from, m_at - from);
    }

private:
    void bare()
    {
        constexpr QByteArrayView ends = ",:]}\"[{ \n\r\t";
        while (m_at < m_bytes.size() && !ends.contains(m_bytes[m_at]))
            ++m_at;
    }

    void string()
    {
        for (++m_at; m_at < m_bytes.size() && m_bytes[m_at] != '"'; ++m_at) {
            if (m_bytes[m_at] == '\\')
                ++m_at;
        }
        m_at = std::min(m_at + 1, m_bytes.size());
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

QList<QByteArrayView> elements(QByteArrayView list)
{
    QList<QByteArrayView> all;
    Walker walker(list);
    if (!walker.take('['))
        return all;
    while (walker.next() != ']' && walker.next() != '\0') {
        const QByteArrayView element = walker.value();
        if (element.isEmpty())
            break;
        all.append(element);
        walker.take(',');
    }
    return all;
}

} // namespace

QByteArrayView jsonMember(QByteArrayView bytes, QByteArrayView key)
{
    QByteArrayView found;
    Walker walker(bytes);
    if (!walker.take('{'))
        return found;
    while (walker.next() == '"') {
        const QByteArrayView name = walker.value();
        if (!walker.take(':'))
            break;
        const QByteArrayView value = walker.value();
        if (name.size() == key.size() + 2 && name.sliced(1, key.size()) == key)
            found = value;
        if (!walker.take(','))
            break;
    }
    return found;
}

QList<QByteArrayView> jsonSlices(QByteArrayView bytes, QByteArrayView key) { return elements(jsonMember(bytes, key)); }

} // namespace szept::kit
