// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/tilegrid.h"

#include "ui/common/look.h"

#include <QGridLayout>
#include <QResizeEvent>

#include <algorithm>

namespace szept::ui {

TileGrid::TileGrid(int least, int mostColumns, QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_least(least)
    , m_mostColumns(mostColumns)
    , m_columns(mostColumns)
{
    m_grid->setContentsMargins({});
    m_grid->setSpacing(step(this));
}

void TileGrid::add(QWidget *tile)
{
    const int at = int(m_tiles.size());
    m_tiles.append(tile);
    m_grid->addWidget(tile, at / m_columns, at % m_columns);
}

void TileGrid::layOut(int columns)
{
    if (columns == std::exchange(m_columns, columns))
        return;
    for (QWidget *tile : std::as_const(m_tiles))
        m_grid->removeWidget(tile);
    for (int i = 0; i < int(m_tiles.size()); ++i)
        m_grid->addWidget(m_tiles[i], i / columns, i % columns);
}

QSize TileGrid::minimumSizeHint() const { return {step(this, m_least), QWidget::minimumSizeHint().height()}; }

void TileGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int gap = m_grid->spacing();
    layOut(std::clamp((width() + gap) / (step(this, m_least) + gap), 1, m_mostColumns));
}

} // namespace szept::ui
