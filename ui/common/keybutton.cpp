// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/keybutton.h"

#include "models/views/hostiletext.h"
#include "ui/common/look.h"

#include <QKeyEvent>
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

bool presses(const QKeyEvent &event)
{
    const bool plain = event.modifiers() == Qt::NoModifier || event.modifiers() == Qt::KeypadModifier;
    return plain && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter);
}

} // namespace

KeyButton::KeyButton(const QString &key, Shape shape, QWidget *parent)
    : QAbstractButton(parent)
    , m_key(key)
    , m_shape(shape)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(shape == Shape::Tile ? QSizePolicy::Expanding : QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void KeyButton::set(const QString &label, const QString &why, bool possible, bool lasting)
{
    if (label == m_label && why == m_why && possible == m_possible && lasting == m_lasting)
        return;
    m_label = label;
    m_why = why;
    m_possible = possible;
    m_lasting = lasting;
    setText(label);
    setToolTip(views::asToolTip(why));
    setAccessibleName(
        possible ? tr("%1, %2", "key, label").arg(m_key, label) : tr("%1, %2, not possible").arg(m_key, label));
    setAccessibleDescription(why);
    updateGeometry();
    update();
}

void KeyButton::setDetail(const QString &detail)
{
    m_detail = detail;
    update();
}

int KeyButton::capWidth() const
{
    const QFontMetrics metrics(strong(tabular(font())));
    return std::max(metrics.height() + step(this) / 2, metrics.horizontalAdvance(m_key) + step(this, 3));
}

int KeyButton::padding() const { return step(this, m_key.isEmpty() ? 3 : 2); }

QSize KeyButton::sizeHint() const
{
    const int line = fontMetrics().lineSpacing();
    if (m_shape == Shape::Tile)
        return {step(this, 30), std::max(targetHeight(this), 2 * line + step(this, 2))};
    const int mark = m_lasting ? step(this, 5) : 0;
    const int cap = m_key.isEmpty() ? 0 : capWidth() + step(this, 2);
    const int label
        = std::max(fontMetrics().horizontalAdvance(m_label), QFontMetrics(strong(font())).horizontalAdvance(m_label));
    return {2 * padding() + cap + label + mark + step(this), std::max(targetHeight(this), line + step(this, 3))};
}

QSize KeyButton::minimumSizeHint() const
{
    const int least
        = m_shape == Shape::Tile ? step(this, 22) : std::min(sizeHint().width(), capWidth() + step(this, 18));
    return {least, sizeHint().height()};
}

QColor KeyButton::ground() const
{
    const QColor window = palette().color(QPalette::Window);
    const QColor highlight = palette().color(QPalette::Highlight);
    const bool lit = m_possible && (underMouse() || isDown());
    if (!m_possible)
        return window;
    if (m_shape == Shape::Main || isChecked())
        return mixed(highlight, palette().color(QPalette::Base), lit ? 0.34 : 0.24);
    return lit ? mixed(highlight, window, 0.12) : palette().color(QPalette::Base);
}

QColor KeyButton::ink() const { return m_possible ? palette().color(QPalette::WindowText) : mutedText(palette()); }

void KeyButton::paintBox(QPainter &painter) const
{
    const QColor highlight = palette().color(QPalette::Highlight);
    const QColor calm = m_shape == Shape::Main || isChecked() ? mixed(highlight, palette().color(QPalette::Base), 0.7)
        : m_possible                                          ? lineColour(palette())
                                                              : palette().color(QPalette::Window);
    const qreal width = hasFocus() ? 2 : 1;
    painter.setPen(QPen(hasFocus() ? palette().color(QPalette::WindowText) : calm, width));
    painter.setBrush(ground());
    const QRectF box = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.drawRoundedRect(box, step(this), step(this));
}

void KeyButton::paintCap(QPainter &painter, const QRect &cap) const
{
    painter.setPen(QPen(mixed(ink(), ground(), m_possible ? 0.5 : 0.3), 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), step(this), step(this));
    painter.setPen(ink());
    painter.setFont(strong(tabular(font())));
    painter.drawText(cap, Qt::AlignCenter, m_key);
}

void KeyButton::paintLabel(QPainter &painter, QRect room) const
{
    if (m_lasting) {
        const int side = step(this, 3);
        const QRect mark(room.right() - side, room.center().y() - side / 2, side, side);
        symbol(u"object-locked"_s).paint(&painter, mark, Qt::AlignCenter, m_possible ? QIcon::Normal : QIcon::Disabled);
        room.setRight(mark.left() - step(this));
    }
    const QFont labels = m_shape == Shape::Main || isChecked() ? strong(font()) : font();
    painter.setPen(ink());
    painter.setFont(labels);
    if (m_shape == Shape::Tile && m_detail.isEmpty()) {
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, onTwoLines(m_label, labels, room.width()));
        return;
    }
    if (m_shape == Shape::Tile) {
        const QFont small = smallFont(font());
        const int height = QFontMetrics(labels).height() + QFontMetrics(small).height();
        const QRect line(room.left(), room.center().y() - height / 2, room.width(), QFontMetrics(labels).height());
        painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(labels).elidedText(m_label, Qt::ElideRight, room.width()));
        painter.setFont(small);
        painter.setPen(mutedText(palette()));
        const QRect under(room.left(), line.bottom() + 1, room.width(), QFontMetrics(small).height());
        painter.drawText(under, Qt::AlignLeft | Qt::AlignVCenter,
            QFontMetrics(small).elidedText(m_detail, Qt::ElideRight, room.width()));
        return;
    }
    painter.drawText(
        room, Qt::AlignLeft | Qt::AlignVCenter, QFontMetrics(labels).elidedText(m_label, Qt::ElideRight, room.width()));
}

void KeyButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter);
    QRect room = rect().adjusted(padding(), 0, -padding(), 0);
    if (!m_key.isEmpty()) {
        const int side = fontMetrics().height() + step(this) / 2;
        const QRect cap(room.left(), (height() - side) / 2, capWidth(), side);
        paintCap(painter, cap);
        room.setLeft(cap.right() + step(this, 2));
    }
    paintLabel(painter, room);
}

bool KeyButton::event(QEvent *event)
{
    // Enter belongs to the button that has the focus, also where it is a shortcut of the window.
    if (event->type() == QEvent::ShortcutOverride && presses(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void KeyButton::keyPressEvent(QKeyEvent *event)
{
    if (presses(*event))
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void KeyButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    Q_EMIT lookedAt();
}

void KeyButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void KeyButton::focusInEvent(QFocusEvent *event)
{
    QAbstractButton::focusInEvent(event);
    Q_EMIT lookedAt();
}

} // namespace szept::ui
