// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outboxdelegate.h"

#include "models/views/outboxmodel.h"
#include "ui/common/look.h"

#include <QPainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

QString symbolOf(const Action &action)
{
    switch (action.state) {
    case ActionState::Waiting:
        return u"appointment-soon"_s;
    case ActionState::Sending:
        return u"mail-send"_s;
    case ActionState::Sent:
        return u"emblem-default"_s;
    case ActionState::Parked:
        return u"dialog-warning"_s;
    case ActionState::Withdrawn:
        return u"edit-undo"_s;
    }
    return {};
}

QString stateAt(const QModelIndex &index) { return index.data(int(views::OutboxRole::State)).toString(); }

/// Beside the symbol.
QRect textBox(const QRect &row, int unit) { return row.adjusted(8 * unit, 0, -2 * unit, 0); }

} // namespace

OutboxDelegate::OutboxDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

bool OutboxDelegate::measure(const QAbstractItemModel &outbox, const QFont &font)
{
    constexpr int enoughRows = 100; // of a long outbox the first ones tell
    const QFontMetrics bold(strong(font)); // as what waits for a person is told
    int widest = 0;
    for (int row = 0; row < std::min(outbox.rowCount(), enoughRows); ++row)
        widest = std::max(widest, bold.horizontalAdvance(stateAt(outbox.index(row, 0))));
    const int column = widest + step(bold, 4);
    return column != std::exchange(m_stateColumn, column);
}

/// The longest of the states that are there has room, where the row is wide enough.
int OutboxDelegate::stateColumn(int width) const { return std::min(m_stateColumn, width / 3); }

QSize OutboxDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    const int unit = step(option.fontMetrics);
    return {0, std::max(24, option.fontMetrics.height() + 2 * unit)};
}

bool OutboxDelegate::isCut(const QModelIndex &index, const QFont &font, int width) const
{
    const QFontMetrics metrics(font);
    const int box = textBox({0, 0, width, 0}, step(metrics)).width();
    const int state = stateColumn(box);
    return QFontMetrics(strong(font)).horizontalAdvance(stateAt(index)) > state - step(metrics)
        || QFontMetrics(tabular(font)).horizontalAdvance(index.data().toString()) > box - state;
}

void OutboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto line = index.data(int(views::OutboxRole::Row)).value<views::OutboxLine>();
    const int unit = step(option.fontMetrics);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QColor ground = chosen ? chosenGround(option.palette, option.state.testFlag(QStyle::State_HasFocus))
                                 : option.palette.color(QPalette::Base);
    painter->save();
    paintRowGround(painter, option, ground);
    QRect box = textBox(option.rect, unit);
    const int side = 4 * unit;
    const int top = box.center().y() - side / 2 + 1;
    symbol(symbolOf(line.action)).paint(painter, QRect(option.rect.left() + 2 * unit, top, side, side));
    const int stateWidth = stateColumn(box.width());
    painter->setFont(line.action.state == ActionState::Parked ? strong(option.font) : option.font);
    painter->setPen(line.action.state == ActionState::Parked ? option.palette.color(QPalette::Text)
                                                             : mutedText(option.palette, ground));
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(stateAt(index), Qt::ElideRight, stateWidth - unit));
    box.setLeft(box.left() + stateWidth);
    painter->setFont(tabular(option.font));
    painter->setPen(option.palette.color(QPalette::Text));
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, box.width()));
    painter->restore();
}

} // namespace szept::ui
