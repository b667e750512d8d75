// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/places/placesdelegate.h"

#include "models/views/casetext.h"
#include "models/views/placesmodel.h"
#include "ui/common/look.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

using Kind = views::PlaceRow::Kind;

QString symbolOf(const views::PlaceRow &row)
{
    switch (row.kind) {
    case Kind::Inbox:
        return u"mail-folder-inbox"_s;
    case Kind::Mine:
        return u"user-identity"_s;
    case Kind::Aside:
        return u"appointment-soon"_s;
    case Kind::Community:
        return row.hasRooms ? (row.open ? u"go-down"_s : u"go-next"_s) : QString();
    case Kind::Heading:
    case Kind::Room:
        break;
    }
    return {};
}

} // namespace

PlacesDelegate::PlacesDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize PlacesDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(int(views::PlaceRole::Row)).value<views::PlaceRow>();
    const int unit = step(option.fontMetrics);
    return {0, std::max(24, option.fontMetrics.height() + (row.kind == Kind::Heading ? 5 : 2) * unit)};
}

void PlacesDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(int(views::PlaceRole::Row)).value<views::PlaceRow>();
    const int unit = step(option.fontMetrics);
    const QPalette &palette = option.palette;
    QRect box = option.rect.adjusted(unit, 0, -unit, 0);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QColor window = palette.color(QPalette::Active, QPalette::Window);
    const QColor ink = palette.color(QPalette::Active, QPalette::WindowText);
    if (row.kind == Kind::Heading) {
        painter->setFont(strong(smallFont(option.font)));
        painter->setPen(mutedText(palette, window));
        painter->drawText(box.adjusted(2 * unit, 0, 0, -unit), Qt::AlignLeft | Qt::AlignBottom, row.name);
        painter->restore();
        return;
    }
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    const qreal part = chosen ? (focused ? 0.28 : 0.16) : hovered ? 0.07 : 0;
    const QColor ground = mixed(palette.color(QPalette::Active, QPalette::Highlight), window, part);
    const QColor muted = mutedText(palette, ground);
    if (part > 0) {
        painter->setPen(chosen && focused ? QPen(ink, 1) : QPen(Qt::NoPen));
        painter->setBrush(ground);
        painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), unit, unit);
    }
    box.adjust(2 * unit, 0, -2 * unit, 0);
    const int side = 4 * unit;
    const QString name = symbolOf(row);
    if (!name.isEmpty())
        symbol(name).paint(painter, QRect(box.left(), box.center().y() - side / 2 + 1, side, side));
    box.setLeft(box.left() + side + 2 * unit + (row.kind == Kind::Room ? 2 * unit : 0));

    const QFont numbers = tabular(option.font);
    const QString count = row.count > 0 ? views::countText(row.count) : QString();
    painter->setFont(chosen ? strong(numbers) : numbers);
    painter->setPen(muted);
    painter->drawText(box, Qt::AlignRight | Qt::AlignVCenter, count);
    box.setRight(box.right() - (count.isEmpty() ? 0 : painter->fontMetrics().horizontalAdvance(count) + 2 * unit));
    if (!row.trouble.isEmpty()) {
        symbol(u"dialog-warning"_s)
            .paint(painter, QRect(box.right() - side, box.center().y() - side / 2 + 1, side, side));
        box.setRight(box.right() - side - unit);
    }
    painter->setFont(chosen ? strong(option.font) : option.font);
    painter->setPen(row.count > 0 || chosen ? ink : muted);
    painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(row.name, Qt::ElideMiddle, box.width()));
    painter->restore();
}

} // namespace szept::ui
