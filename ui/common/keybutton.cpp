// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/keybutton.h"

#include "models/views/hostiletext.h"
#include "ui/common/look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

constexpr int normalLines = 2;
constexpr int smallLines = 3;

/// The text on at most so many lines of that width; nothing when it does not fit there whole.
std::optional<QString> onLines(const QString &text, const QFont &font, int width, int most)
{
    QTextLayout layout(text, font);
    layout.setTextOption(QTextOption()); // breaks between words alone
    QStringList lines;
    bool fits = true;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && fits; line = layout.createLine()) {
        line.setLineWidth(width);
        fits = lines.size() < most && line.naturalTextWidth() <= width;
        lines += text.sliced(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return fits ? std::optional(lines.join(u'\n')) : std::nullopt;
}

/// The text on two lines of that width, each cut where it must be.
QString cutOnTwoLines(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(width);
    layout.endLayout();
    const QFontMetrics metrics(font);
    const QString head = text.first(first.textLength()).trimmed();
    const QString tail = text.sliced(first.textLength()).trimmed();
    const QStringList lines{
        metrics.elidedText(head, Qt::ElideRight, width), metrics.elidedText(tail, Qt::ElideRight, width)};
    return lines.join(u'\n').trimmed();
}

/// The lines in the middle of the room, nearer together where it is low.
void paintLines(QPainter &painter, const QRect &room, const QStringList &lines)
{
    const qreal pitch
        = std::min(qreal(painter.fontMetrics().lineSpacing()), qreal(room.height()) / qreal(lines.size()));
    qreal top = QRectF(room).center().y() - pitch * qreal(lines.size()) / 2;
    for (const QString &line : lines) {
        painter.drawText(QRectF(room.left(), top, room.width(), pitch),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine | Qt::TextDontClip, line);
        top += pitch;
    }
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
    takeOnePress(this);
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
    showTip();
    setAccessibleName(
        possible ? tr("%1, %2", "key, label").arg(m_key, label) : tr("%1, %2, not possible").arg(m_key, label));
    setAccessibleDescription(why);
    updateGeometry();
    update();
}

void KeyButton::setDetail(const QString &detail)
{
    m_detail = detail;
    showTip();
    update();
}

QString KeyButton::told() const
{
    if (!isCut())
        return m_why;
    const QString whole = m_detail.isEmpty() ? m_label : tr("%1, %2", "label, detail").arg(m_label, m_detail);
    return m_why.isEmpty() ? whole : tr("%1: %2", "label, what it does").arg(whole, m_why);
}

bool KeyButton::isCut() const { return fitted(labelRoom().width()).cut; }

void KeyButton::showTip() { setToolTip(views::asToolTip(told())); }

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

QRect KeyButton::labelRoom() const
{
    QRect room = rect().adjusted(padding(), 0, -padding(), 0);
    if (!m_key.isEmpty())
        room.setLeft(room.left() + capWidth() + step(this, 2));
    if (m_lasting)
        room.setRight(room.right() - step(this, 4));
    return room;
}

KeyButton::Fitted KeyButton::fitted(int width) const
{
    const QFont labels = m_shape == Shape::Main || isChecked() ? strong(font()) : font();
    const auto whole = [width](const QString &text, const QFont &font) {
        return QFontMetrics(font).horizontalAdvance(text) <= width;
    };
    if (m_shape != Shape::Tile || !m_detail.isEmpty())
        return {labels, QFontMetrics(labels).elidedText(m_label, Qt::ElideRight, width),
            !whole(m_label, labels) || !whole(m_detail, smallFont(font()))};
    if (const auto lines = onLines(m_label, labels, width, normalLines))
        return {labels, *lines, false};
    const QFont small = smallFont(labels);
    if (const auto lines = onLines(m_label, small, width, smallLines))
        return {small, *lines, false};
    return {labels, cutOnTwoLines(m_label, labels, width), true};
}

void KeyButton::paintLabel(QPainter &painter) const
{
    const QRect room = labelRoom();
    if (m_lasting) {
        const int side = step(this, 3);
        const QRect mark(rect().right() - padding() - side, room.center().y() - side / 2, side, side);
        symbol(u"object-locked"_s).paint(&painter, mark, Qt::AlignCenter, m_possible ? QIcon::Normal : QIcon::Disabled);
    }
    const Fitted label = fitted(room.width());
    painter.setPen(ink());
    painter.setFont(label.font);
    if (m_shape == Shape::Tile && !m_detail.isEmpty())
        paintDetailed(painter, room, label);
    else
        paintLines(painter, room.adjusted(0, step(this) / 2, 0, -step(this) / 2), label.text.split(u'\n'));
}

void KeyButton::paintDetailed(QPainter &painter, const QRect &room, const Fitted &label) const
{
    const QFontMetrics metrics(label.font);
    const QFont small = smallFont(font());
    const QFontMetrics smaller(small);
    const int top = room.center().y() - (metrics.height() + smaller.height()) / 2;
    painter.drawText(
        QRect(room.left(), top, room.width(), metrics.height()), Qt::AlignLeft | Qt::AlignVCenter, label.text);
    painter.setFont(small);
    painter.setPen(mutedText(palette()));
    painter.drawText(QRect(room.left(), top + metrics.height(), room.width(), smaller.height()),
        Qt::AlignLeft | Qt::AlignVCenter, smaller.elidedText(m_detail, Qt::ElideRight, room.width()));
}

void KeyButton::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBox(painter);
    if (!m_key.isEmpty()) {
        const int side = fontMetrics().height() + step(this) / 2;
        paintCap(painter, QRect(padding(), (height() - side) / 2, capWidth(), side));
    }
    paintLabel(painter);
}

bool KeyButton::event(QEvent *event)
{
    // Enter belongs to the button that has the focus, also where it is a shortcut of the window.
    if (m_takesEnter && event->type() == QEvent::ShortcutOverride && presses(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractButton::event(event);
}

void KeyButton::keyPressEvent(QKeyEvent *event)
{
    if (m_takesEnter && presses(*event))
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
    const bool byKey = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (byKey && (!m_possible || isCut())) // who has no pointer to let rest on it reads it all the same
        QToolTip::showText(mapToGlobal(rect().bottomLeft()), toolTip(), this);
}

void KeyButton::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    showTip();
}

} // namespace szept::ui
