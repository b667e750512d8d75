// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace szept::ui {

/// Tiles in rows, side by side as many as the width takes.
class TileGrid final : public QWidget
{
    Q_OBJECT

public:
    /// least: how wide a tile is to be at the least, in steps.
    TileGrid(int least, int mostColumns, QWidget *parent);

    void add(QWidget *tile);
    /// One column.
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut(int columns);

    QGridLayout *m_grid;
    QList<QWidget *> m_tiles;
    int m_least;
    int m_mostColumns;
    int m_columns;
};

} // namespace szept::ui
