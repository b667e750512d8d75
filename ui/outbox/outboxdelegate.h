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
    /// Whether its row has no room for all that it says.
    [[nodiscard]] static bool isCut(const QModelIndex &index, const QFont &font, int width);
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace szept::ui
