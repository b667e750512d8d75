// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace szept::ui {

/// A list whose rows are all of one height, so that nothing of it depends on how many there are: no layout, no positions kept.
/// When rows come and go above, the current row stays where it is on the screen; when the list gets lower, it stays in sight.
class UniformListView final : public QListView
{
    Q_OBJECT

public:
    explicit UniformListView(QWidget *parent = nullptr);

    /// Between these two calls the model changes; afterwards the current row is where it was.
    void holdCurrentRow();
    void releaseCurrentRow();
    /// While it is still, keys choose no other row.
    void setStill(bool still) { m_still = still; }
    /// How many of the rows are above the first one that is seen whole.
    [[nodiscard]] int firstWholeRow() const;

    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    /// Letters are commands, and none of them looks for a row.
    void keyboardSearch(const QString & /*search*/) override {}

protected:
    void updateGeometries() override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles) override;
    void changeEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] int rows() const { return model() ? model()->rowCount() : 0; }
    [[nodiscard]] int rowHeight() const;
    void setHovered(int row);

    mutable int m_rowHeight = 0; ///< 0: not known
    int m_heldTop = 0;
    int m_hovered = -1;
    bool m_still = false;
    QPersistentModelIndex m_held;
};

} // namespace szept::ui
