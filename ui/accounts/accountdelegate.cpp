// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountdelegate.h"

#include "models/views/accountsmodel.h"
#include "ui/common/look.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

QString symbolOf(views::HealthLevel level)
{
    switch (level) {
    case views::HealthLevel::Good:
        return u"emblem-default"_s;
    case views::HealthLevel::Busy:
        return u"view-refresh"_s;
    case views::HealthLevel::Waiting:
        return u"appointment-soon"_s;
    case views::HealthLevel::Broken:
        return u"dialog-warning"_s;
    }
    return {};
}

} // namespace

AccountDelegate::AccountDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    const int unit = step(option.fontMetrics);
    return {0, 2 * option.fontMetrics.height() + 5 * unit};
}

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto health = index.data(int(views::AccountRole::Health)).value<views::Health>();
    const int unit = step(option.fontMetrics);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QColor ground = chosen ? chosenGround(option.palette, option.state.testFlag(QStyle::State_HasFocus))
                                 : option.palette.color(QPalette::Base);
    painter->save();
    paintRowGround(painter, option, ground);
    QRect box = option.rect.adjusted(3 * unit, 2 * unit, -3 * unit, -2 * unit);
    const int side = 5 * unit;
    symbol(symbolOf(health.level)).paint(painter, QRect(box.left(), box.center().y() - side / 2, side, side));
    box.setLeft(box.left() + side + 3 * unit);
    QRect line(box.left(), box.top(), box.width(), option.fontMetrics.height());
    painter->setFont(strong(option.font));
    painter->setPen(option.palette.color(QPalette::Text));
    const QString name = index.data().toString();
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    const int used = painter->fontMetrics().horizontalAdvance(name);
    painter->setFont(option.font);
    painter->setPen(mutedText(option.palette, ground));
    painter->drawText(line.adjusted(used + 3 * unit, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
        index.data(int(views::AccountRole::Platform)).toString());
    line.moveTop(line.bottom() + 1 + unit);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
        painter->fontMetrics().elidedText(health.word + u" · "_s + health.sentence, Qt::ElideRight, line.width()));
    painter->restore();
}

} // namespace szept::ui
