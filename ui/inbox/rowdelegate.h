// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/inboxroles.h"

#include <QCache>
#include <QStyledItemDelegate>

namespace szept::ui {

/// Paints a row of the inbox: the priority as a number, what it is and where, what was written, who reported. Texts are cut to the
/// width once and kept.
class RowDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit RowDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    /// What is painted of a row at one width.
    struct Lines
    {
        QString of; ///< all that it was made from
        QString priority;
        QString head;
        QString place;
        QString age;
        QString quote;
        QString foot;
        QStringList marks;
    };
    struct Measures;

    [[nodiscard]] const Lines &linesOf(const views::InboxRow &row, const Measures &measures, int width) const;
    void paintMarks(QPainter *painter, const Measures &measures, const QStringList &marks, const QRect &line) const;

    mutable QCache<CaseId, Lines> m_lines{400};
};

} // namespace szept::ui
