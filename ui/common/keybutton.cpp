// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/slotbutton.h"

#include "ui/common/look.h"

#include <QPainter>
#include <QTextLayout>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

/// The text on at most two lines of that width.
QString onTwoLines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    QTextLine second = layout.createLine();
    if (second.isValid())
        second.setLineWidth(width);
    layout.endLayout();
    const QFontMetrics metrics(font);
    if (!second.isValid())
        return metrics.elidedText(text, Qt::ElideRight, width);
    const QString head = text.first(first.textLength()).trimmed();
    return metrics.elidedText(head, Qt::ElideRight, width) + u'\n'
        + metrics.elidedText(text.sliced(first.textLength()).trimmed(), Qt::ElideRight, width);
}

} // namespace

SlotButton::SlotButton(const QString &digit, QWidget *parent)
    : QAbstractButton(parent)
    , m_digit(digit)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SlotButton::set(const QString &label, const QString &why, bool possible, bool lasting)
{
    m_label = label;
    m_why = why;
    m_possible = possible;
    m_lasting = lasting;
    setText(label);
    setToolTip(why);
    setAccessibleName(possible ? tr("%1, %2", "digit, label").arg(m_digit, label) : tr("%1, %2, not possible").arg(m_digit, label));
    setAccessibleDescription(why);
    update();
}

QSize SlotButton::sizeHint() const
{
    return {step(this, 30), std::max(targetHeight(this), 2 * fontMetrics().lineSpacing() + step(this, 2))};
}

QSize SlotButton::minimumSizeHint() const
{
    return {step(this, 22), sizeHint().height()};
}

void SlotButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int unit = step(this);
    const QPalette &colours = palette();
    const QColor text = colours.color(QPalette::WindowText);
    const QColor ground = colours.color(QPalette::Window);
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(hasFocus() ? QPen(colours.color(QPalette::Highlight), 2) : QPen(m_possible ? lineColour(colours) : ground, 1));
    const bool lit = m_possible && (underMouse() || isDown());
    painter.setBrush(lit ? mixed(colours.color(QPalette::Highlight), ground, 0.12)
                         : m_possible ? colours.color(QPalette::Base) : ground);
    painter.drawRoundedRect(hasFocus() ? box.adjusted(0.5, 0.5, -0.5, -0.5) : box, unit, unit);

    const QFont digits = strong(tabular(font()));
    const int cap = QFontMetrics(digits).height() + unit / 2;
    const QRectF key(2 * unit, (height() - cap) / 2.0, cap, cap);
    painter.setPen(QPen(mixed(text, ground, m_possible ? 0.45 : 0.2), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(key, unit, unit);
    const QColor ink = m_possible ? text : mixed(text, ground, 0.55);
    painter.setPen(ink);
    painter.setFont(digits);
    painter.drawText(key, Qt::AlignCenter, m_digit);

    QRect label = rect().adjusted(qRound(key.right()) + 2 * unit, 0, -unit, 0);
    if (m_lasting) {
        const int side = 3 * unit;
        symbol(u"object-locked"_s).paint(&painter, QRect(label.right() - side - unit, (height() - side) / 2, side, side),
            Qt::AlignCenter, m_possible ? QIcon::Normal : QIcon::Disabled);
        label.setRight(label.right() - side - 2 * unit);
    }
    painter.setFont(font());
    painter.drawText(label, Qt::AlignLeft | Qt::AlignVCenter, onTwoLines(m_label, font(), label.width()));
}

void SlotButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    Q_EMIT lookedAt();
}

void SlotButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void SlotButton::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT lookedAt();
}

} // namespace szept::ui
