// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/placetile.h"

#include "ui/common/look.h"

#include <QKeyEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace szept::ui {

PlaceTile::PlaceTile(const QString &name, const QString &line, QWidget *parent)
    : QAbstractButton(parent)
    , m_line(line)
    , m_mark(name.left(1).toUpper())
{
    setText(name);
    setAccessibleName(name);
    setAccessibleDescription(line);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QRect PlaceTile::lineBox(int width) const
{
    const int margin = step(this, 3);
    const int left = margin + step(this, 9) + margin;
    return fontMetrics().boundingRect(
        QRect(left, 0, width - left - margin, 10'000), Qt::AlignLeft | Qt::TextWordWrap, m_line);
}

int PlaceTile::heightForWidth(int width) const
{
    const int name = QFontMetrics(strong(font())).height();
    return std::max(step(this, 15), 2 * step(this, 3) + name + step(this) + lineBox(width).height());
}

QSize PlaceTile::sizeHint() const { return {step(this, 90), heightForWidth(step(this, 90))}; }

void PlaceTile::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void PlaceTile::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int unit = step(this);
    const QColor ground = palette().color(QPalette::Base);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::WindowText), 2) : QPen(lineColour(palette()), 1));
    painter.setBrush(underMouse() || isDown() ? hoverGround(palette()) : ground);
    painter.drawRoundedRect(box, 1.5 * unit, 1.5 * unit);

    // Our own neutral mark: the first letter. No platform's artwork.
    const QRectF mark(3 * unit, 3 * unit, 9 * unit, 9 * unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(palette().color(QPalette::Highlight), ground, 0.18));
    painter.drawRoundedRect(mark, 1.5 * unit, 1.5 * unit);
    painter.setPen(palette().color(QPalette::Text));
    painter.setFont(strong(largeFont(font())));
    painter.drawText(mark, Qt::AlignCenter, m_mark);

    const QRect line = lineBox(width());
    QRect name(line.left(), 3 * unit, width() - line.left() - 3 * unit, QFontMetrics(strong(font())).height());
    painter.setFont(strong(font()));
    painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setFont(font());
    painter.setPen(mutedText(palette()));
    painter.drawText(
        QRect(line.left(), name.bottom() + 1 + unit, name.width(), height()), Qt::AlignLeft | Qt::TextWordWrap, m_line);
}

} // namespace szept::ui
