// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/output.h"

#include "app/commands/textwrap.h"
#include "app/platform/platform.h"
#include "models/views/hostiletext.h"

#include <QFileDevice>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

constexpr qsizetype longestRemark = 1000;

bool steersTerminals(char32_t character)
{
    constexpr std::array steering{QChar::Other_Control, QChar::Other_Format, QChar::Other_PrivateUse,
        QChar::Separator_Line, QChar::Separator_Paragraph};
    // Tags and selectors of the fourteenth plane say things that nobody sees, those without a meaning yet included.
    return std::ranges::contains(steering, QChar::category(character))
        || (character >= 0xE0000 && character <= 0xE0FFF);
}

/// As JSON writes what does not stand for itself: beyond U+FFFF by the two of its pair.
QString escaped(char32_t character)
{
    QString text;
    const auto units = QChar::fromUcs4(character);
    for (const QChar unit : QStringView(units))
        text += u"\\u"_s + QString::number(unit.unicode(), 16).rightJustified(4, u'0');
    return text;
}

} // namespace

QByteArray harmlessJson(const QJsonValue &value)
{
    const QJsonDocument document = value.isArray() ? QJsonDocument(value.toArray()) : QJsonDocument(value.toObject());
    // Outside strings compact JSON has no such characters, so that each stands inside one and may be escaped.
    const QString text = QString::fromUtf8(document.toJson(QJsonDocument::Compact));
    QString clean;
    clean.reserve(text.size());
    for (const char32_t character : text.toUcs4()) {
        if (steersTerminals(character))
            clean += escaped(character);
        else
            clean += QChar::fromUcs4(character);
    }
    return clean.toUtf8();
}

Output::Output(QIODevice &out, QIODevice &err, int width)
    : m_out(out)
    , m_err(err)
    , m_width(width)
{
}

void Output::json(const QJsonValue &value) { write(m_out, harmlessJson(value) + '\n'); }

void Output::text(const QString &text) { write(m_out, views::markedText(text).toUtf8()); }

void Output::table(const QStringList &head, const QList<QStringList> &rows)
{
    QList<QStringList> harmless;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (const QString &cell : row)
            cells.append(views::markedText(cell).simplified());
        harmless.append(cells);
    }
    text(commands::table(head, harmless, m_width));
}

void Output::remark(const QString &line)
{
    write(m_err, u"szept: "_s.append(views::visibleLine(line.simplified(), longestRemark)).append(u'\n').toUtf8());
}

void Output::write(QIODevice &device, const QByteArray &bytes)
{
    auto *const file = qobject_cast<QFileDevice *>(&device);
    const bool written = device.write(bytes) == bytes.size() && (!file || file->flush());
    if (written || &device != &m_out)
        return;
    m_failed = true;
    m_readerGone = m_readerGone || (file && platform::readerIsGone(file->handle()));
}

} // namespace szept::commands
