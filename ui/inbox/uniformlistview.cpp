// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/uniformlistview.h"

#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>

#include <algorithm>

namespace szept::ui {

UniformListView::UniformListView(QWidget *parent)
    : QListView(parent)
{
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setTabKeyNavigation(false);
}

int UniformListView::rowHeight() const
{
    if (m_rowHeight == 0 && rows() > 0) {
        QStyleOptionViewItem option;
        initViewItemOption(&option);
        m_rowHeight
            = std::max(1, itemDelegateForIndex(model()->index(0, 0))->sizeHint(option, model()->index(0, 0)).height());
    }
    return std::max(1, m_rowHeight);
}

int UniformListView::verticalOffset() const { return verticalScrollBar()->value(); }

QRect UniformListView::visualRect(const QModelIndex &index) const
{
    if (!index.isValid() || index.model() != model())
        return {};
    const qint64 top = qint64(index.row()) * rowHeight() - verticalOffset();
    if (top < -1'000'000 || top > 1'000'000)
        return {0, int(std::clamp<qint64>(top, -1'000'000, 1'000'000)), viewport()->width(), rowHeight()};
    return {0, int(top), viewport()->width(), rowHeight()};
}

QModelIndex UniformListView::indexAt(const QPoint &point) const
{
    const int row = (point.y() + verticalOffset()) / rowHeight();
    return point.y() + verticalOffset() >= 0 && row < rows() ? model()->index(row, 0) : QModelIndex();
}

int UniformListView::firstWholeRow() const { return (verticalOffset() + rowHeight() - 1) / rowHeight(); }

void UniformListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const int top = index.row() * rowHeight();
    const int offset = verticalOffset();
    const int page = viewport()->height();
    if (hint == PositionAtTop || (hint == EnsureVisible && top < offset))
        verticalScrollBar()->setValue(top);
    else if (hint == PositionAtBottom || (hint == EnsureVisible && top + rowHeight() > offset + page))
        verticalScrollBar()->setValue(top + rowHeight() - page);
    else if (hint == PositionAtCenter)
        verticalScrollBar()->setValue(top - (page - rowHeight()) / 2);
}

void UniformListView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout(); // NOLINT(bugprone-parent-virtual-call): QListView's own lays out each row
}

void UniformListView::updateGeometries()
{
    const int page = viewport()->height();
    verticalScrollBar()->setSingleStep(std::max(1, rowHeight() / 3));
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, std::max(0, rows() * rowHeight() - page));
    QAbstractItemView::updateGeometries(); // NOLINT(bugprone-parent-virtual-call): QListView's own lays out each row
}

void UniformListView::resizeEvent(QResizeEvent *event)
{
    const QRect before(QPoint(), event->oldSize());
    const bool isLower = event->size().height() < before.height();
    const bool wasInSight = before.intersects(visualRect(currentIndex()));
    QListView::resizeEvent(event);
    updateGeometries(); // QListView waits while a layout is due
    if (isLower && wasInSight)
        scrollTo(currentIndex());
}

void UniformListView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const int first = std::max(0, (event->rect().top() + verticalOffset()) / rowHeight());
    const int last = std::min(rows() - 1, (event->rect().bottom() + verticalOffset()) / rowHeight());
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0);
        option.rect = visualRect(index);
        option.state.setFlag(QStyle::State_Selected, index == currentIndex());
        option.state.setFlag(QStyle::State_HasFocus, index == currentIndex() && hasFocus());
        option.state.setFlag(QStyle::State_Active, hasFocus());
        option.state.setFlag(QStyle::State_MouseOver, row == m_hovered);
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

QModelIndex UniformListView::moveCursor(CursorAction action, Qt::KeyboardModifiers /*modifiers*/)
{
    const int count = rows();
    if (count == 0)
        return {};
    if (m_still)
        return currentIndex();
    const int page = std::max(1, viewport()->height() / rowHeight() - 1);
    int row = currentIndex().row();
    switch (action) {
    case MoveUp:
    case MovePrevious:
        row -= 1;
        break;
    case MoveDown:
    case MoveNext:
        row += 1;
        break;
    case MovePageUp:
        row -= page;
        break;
    case MovePageDown:
        row += page;
        break;
    case MoveHome:
        row = 0;
        break;
    case MoveEnd:
        row = count - 1;
        break;
    case MoveLeft:
    case MoveRight:
        break;
    }
    return model()->index(std::clamp(row, 0, count - 1), 0);
}

void UniformListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    const QModelIndex index = indexAt(rect.center());
    selectionModel()->select(index.isValid() ? QItemSelection(index, index) : QItemSelection(), command);
}

QRegion UniformListView::visualRegionForSelection(const QItemSelection &selection) const
{
    QRegion region;
    for (const QItemSelectionRange &range : selection)
        region += visualRect(range.topLeft()).united(visualRect(range.bottomRight()));
    return region & viewport()->rect();
}

void UniformListView::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> & /*roles*/)
{
    const int top = visualRect(topLeft).top();
    const int bottom = visualRect(bottomRight).bottom();
    if (bottom >= 0 && top <= viewport()->height())
        viewport()->update(
            0, std::max(0, top), viewport()->width(), std::min(viewport()->height(), bottom + 1) - std::max(0, top));
}

void UniformListView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_rowHeight = 0;
        scheduleDelayedItemsLayout();
    }
    QListView::changeEvent(event);
}

void UniformListView::mouseMoveEvent(QMouseEvent *event)
{
    setHovered(indexAt(event->position().toPoint()).row());
    QAbstractItemView::mouseMoveEvent(event); // NOLINT(bugprone-parent-virtual-call): QListView's own lays out each row
}

void UniformListView::leaveEvent(QEvent *event)
{
    setHovered(-1);
    QAbstractItemView::leaveEvent(event);
}

void UniformListView::setHovered(int row)
{
    if (row == m_hovered)
        return;
    for (const int changed : {std::exchange(m_hovered, row), row}) {
        if (changed >= 0)
            viewport()->update(visualRect(model()->index(changed, 0)));
    }
}

void UniformListView::holdCurrentRow()
{
    m_held = currentIndex();
    m_heldTop = visualRect(m_held).top();
}

void UniformListView::releaseCurrentRow()
{
    executeDelayedItemsLayout();
    updateGeometries();
    if (m_held.isValid() && m_heldTop + rowHeight() > 0 && m_heldTop < viewport()->height())
        verticalScrollBar()->setValue(m_held.row() * rowHeight() - m_heldTop);
    m_held = QModelIndex();
}

} // namespace szept::ui
