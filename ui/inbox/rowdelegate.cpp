// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/rowdelegate.h"

#include "models/views/casetext.h"
#include "models/views/inboxtext.h"
#include "models/views/timetext.h"
#include "ui/common/look.h"

#include <QLocale>
#include <QPainter>

#include <ranges>

using namespace Qt::StringLiterals;

namespace szept::ui {

struct RowDelegate::Measures
{
    explicit Measures(const QStyleOptionViewItem &option)
        : normal(tabular(option.font))
        , bold(strong(normal))
        , small(tabular(smallFont(option.font)))
        , unit(step(QFontMetrics(option.font)))
        , margin(3 * unit)
        , number(QFontMetrics(bold).horizontalAdvance(u"100"_s))
        , left(margin + number + 3 * unit)
    {
    }
    [[nodiscard]] int height() const
    {
        return 2 * (2 * unit + unit / 2) + QFontMetrics(bold).height() + unit / 2 + QFontMetrics(normal).height()
            + unit / 2 + QFontMetrics(small).height();
    }

    QFont normal;
    QFont bold;
    QFont small;
    int unit;
    int margin;
    int number;
    int left;
};

RowDelegate::RowDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    return {0, Measures(option).height()};
}

const RowDelegate::Lines &RowDelegate::linesOf(const views::InboxRow &row, const Measures &measures, int width) const
{
    const QString head = views::rowHeadline(row.facts.kind, row.facts.harm, row.wave.has_value());
    const QString place = views::placeText(row.community, row.room);
    const QString age = views::ageText(row.now - row.facts.openedAt);
    const QString foot = views::rowFootText(row);
    const QStringList marks = views::rowMarks(row);
    const QStringList from{QString::number(width), QString::number(row.facts.priority), head, place, age, row.excerpt,
        foot, marks.join(u'|'), measures.normal.key()};
    const QString of = from.join(QChar(0));
    if (const Lines *kept = m_lines.object(row.facts.id); kept && kept->of == of)
        return *kept;

    auto *made
        = new Lines{of, QLocale().toString(row.facts.priority), {}, {}, age, {}, {}, marks}; // NOLINT: QCache owns it
    const QFontMetrics normal(measures.normal);
    const QFontMetrics bold(measures.bold);
    const QFontMetrics small(measures.small);
    const int room = width - measures.left - measures.margin;
    const int headRoom = room - small.horizontalAdvance(age) - 2 * measures.unit;
    made->head = bold.elidedText(head, Qt::ElideRight, headRoom);
    const QString where = u"  "_s + place;
    const int placeRoom = headRoom - bold.horizontalAdvance(made->head);
    if (placeRoom > 6 * measures.unit)
        made->place = normal.elidedText(where, Qt::ElideRight, placeRoom);
    made->quote = normal.elidedText(views::rowQuote(row), Qt::ElideRight, room);
    int marksRoom = 0;
    for (const QString &mark : marks)
        marksRoom += small.horizontalAdvance(mark) + 4 * measures.unit;
    made->foot = (row.gone.isEmpty() ? small : QFontMetrics(strong(measures.small)))
                     .elidedText(foot, Qt::ElideRight, std::max(0, room - marksRoom));
    m_lines.insert(row.facts.id, made);
    return *made;
}

void RowDelegate::paintMarks(
    QPainter *painter, const Measures &measures, const QStringList &marks, const QRect &line) const
{
    const QFontMetrics small(measures.small);
    int right = line.right();
    for (const QString &mark : marks | std::views::reverse) {
        const int width = small.horizontalAdvance(mark) + 3 * measures.unit;
        const QRectF box(right - width + 0.5, line.top() + 0.5, width - 1, line.height() - 1);
        painter->drawRoundedRect(box, measures.unit, measures.unit);
        painter->drawText(box, Qt::AlignCenter, mark);
        right -= width + measures.unit;
    }
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto row = index.data(int(views::InboxRole::Row)).value<views::InboxRow>();
    const Measures measures(option);
    const QRect &box = option.rect;
    const Lines &lines = linesOf(row, measures, box.width());
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const QColor ground = chosen ? chosenGround(option.palette, option.state.testFlag(QStyle::State_HasFocus))
        : option.state.testFlag(QStyle::State_MouseOver) ? hoverGround(option.palette)
                                                         : option.palette.color(QPalette::Base);
    const QColor muted = mutedText(option.palette, ground);
    const bool goes = row.leaving || !row.gone.isEmpty();
    const QColor text = goes ? muted : option.palette.color(QPalette::Text);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(painter, option, ground, measures.left);

    const int room = box.width() - measures.left - measures.margin;
    QRect line(box.left() + measures.left, box.top() + 2 * measures.unit + measures.unit / 2, room,
        QFontMetrics(measures.bold).height());
    painter->setFont(measures.bold);
    painter->setPen(text);
    painter->drawText(QRect(box.left() + measures.margin, line.top(), measures.number, line.height()),
        Qt::AlignRight | Qt::AlignVCenter, lines.priority);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, lines.head);
    const int headWidth = QFontMetrics(measures.bold).horizontalAdvance(lines.head);
    painter->setFont(measures.normal);
    painter->setPen(muted);
    painter->drawText(line.adjusted(headWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, lines.place);
    painter->setFont(measures.small);
    painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter, lines.age);

    line.moveTop(line.bottom() + 1 + measures.unit / 2);
    line.setHeight(QFontMetrics(measures.normal).height());
    painter->setFont(measures.normal);
    painter->setPen(text);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, lines.quote);

    line.moveTop(line.bottom() + 1 + measures.unit / 2);
    line.setHeight(QFontMetrics(measures.small).height());
    painter->setFont(row.gone.isEmpty() ? measures.small : strong(measures.small));
    painter->setPen(row.gone.isEmpty() ? muted : option.palette.color(QPalette::Text));
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, lines.foot);
    painter->setFont(measures.small);
    painter->setPen(muted);
    paintMarks(painter, measures, lines.marks, line);
    painter->restore();
}

} // namespace szept::ui
