// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace szept::ui {

/// Paints a line of the outbox: a word for how far it is, then the sentence.
class OutboxDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit OutboxDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// Measures the words for how far the rows are; true where their column is another than before, in all the rows.
    bool measure(const QAbstractItemModel &outbox, const QFont &font);
    /// Whether its row has no room for all that it says.
    [[nodiscard]] bool isCut(const QModelIndex &index, const QFont &font, int width) const;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] int stateColumn(int width) const;

    int m_stateColumn = 0; ///< as wide as it wants to be
};

} // namespace szept::ui
