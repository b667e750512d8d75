// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fittedarea.h"

#include "ui/common/look.h"

#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace szept::ui {
namespace {

constexpr int leastSteps = 14; ///< so much of it is always seen

} // namespace

FittedArea::FittedArea(QWidget *inside, QWidget *parent)
    : QScrollArea(parent)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    setWidget(inside);
    inside->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    connect(verticalScrollBar(), &QAbstractSlider::actionTriggered, this, [this] { m_sought.clear(); });
}

QSize FittedArea::sizeHint() const
{
    const QWidget *inside = widget();
    const int height
        = inside->hasHeightForWidth() ? inside->heightForWidth(viewport()->width()) : inside->sizeHint().height();
    return {inside->sizeHint().width(), std::max(height, inside->minimumHeight())};
}

QSize FittedArea::minimumSizeHint() const
{
    return {widget()->minimumSizeHint().width(), std::min(sizeHint().height(), step(this, leastSteps))};
}

bool FittedArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        updateGeometry();
    if (watched == widget() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
        QMetaObject::invokeMethod(this, &FittedArea::look, Qt::QueuedConnection); // when it is laid out
    return QScrollArea::eventFilter(watched, event);
}

void FittedArea::reveal(QWidget *part)
{
    m_sought = part;
    look();
}

void FittedArea::look()
{
    if (!m_sought || !widget()->isAncestorOf(m_sought))
        return;
    // ensureWidgetVisible() would be content with the place of a text's cursor.
    const int top = m_sought->mapTo(widget(), QPoint()).y();
    const int lowest = top + m_sought->height() - viewport()->height();
    verticalScrollBar()->setValue(std::min(top, std::max(lowest, verticalScrollBar()->value())));
}

void FittedArea::wheelEvent(QWheelEvent *event)
{
    m_sought.clear();
    QScrollArea::wheelEvent(event);
}

void FittedArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
    look();
}

} // namespace szept::ui
