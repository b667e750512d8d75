// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fittedarea.h"

#include "ui/common/look.h"

#include <QResizeEvent>

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
    return QScrollArea::eventFilter(watched, event);
}

void FittedArea::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

} // namespace szept::ui
