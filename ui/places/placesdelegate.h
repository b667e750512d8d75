// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace szept::ui {

/// Paints a line of the places pane: its name, a mark where its account does not answer, and its count.
class PlacesDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PlacesDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace szept::ui
