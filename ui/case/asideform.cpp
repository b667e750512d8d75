// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/asideform.h"

#include "models/views/timetext.h"
#include "ui/common/keybutton.h"
#include "ui/common/look.h"
#include "ui/common/tilegrid.h"

#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

constexpr int columns = 3;
constexpr int leastTile = 36; ///< steps
constexpr int tiles = 6;

QDateTime local(Instant instant) { return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant)); }

} // namespace

AsideForm::AsideForm(QWidget *parent)
    : AnswerForm(parent)
    , m_time(new QDateTimeEdit(this))
    , m_reason(new QLineEdit(this))
{
    auto *title = plainLabel(this);
    title->setText(tr("Set aside until"));
    title->setFont(strong(font()));
    auto *grid = new TileGrid(leastTile, columns, this);
    for (int digit = 1; digit <= tiles; ++digit) {
        auto *button = new KeyButton(QString::number(digit), KeyButton::Shape::Tile, grid);
        button->setCheckable(true);
        button->setObjectName(u"aside%1"_s.arg(digit));
        connect(button, &QAbstractButton::clicked, this, [this, digit] { pressDigit(digit); });
        grid->add(button);
        m_buttons.append(button);
    }
    makeRoomy(m_time);
    m_time->setAccessibleName(tr("Day and hour"));
    m_reason->setPlaceholderText(tr("Why, for colleagues (optional)"));
    m_reason->setAccessibleName(tr("Why, for colleagues"));
    makeRoomy(m_reason);
    body()->addWidget(title);
    body()->addWidget(grid);
    body()->addWidget(m_time, 0, Qt::AlignLeft);
    body()->addWidget(m_reason);
    enter()->set(tr("Set aside"), {});
}

void AsideForm::begin(Instant now)
{
    m_now = now;
    setObstacle({});
    m_times = views::asideTimes(now);
    for (qsizetype i = 0; i < m_times.size(); ++i) {
        m_buttons[i]->set(m_times[i].name, views::exactTimeText(m_times[i].until));
        m_buttons[i]->setDetail(views::whenText(m_times[i].until));
    }
    m_buttons.last()->set(tr("Another time…"), tr("Choose the day and the hour."));
    m_time->setDateTime(local(m_times.at(views::usualAsideTime - 1).until));
    m_reason->clear();
    choose(views::usualAsideTime);
}

void AsideForm::choose(int digit)
{
    m_chosen = digit;
    for (qsizetype i = 0; i < m_buttons.size(); ++i)
        m_buttons[i]->setChecked(i + 1 == digit);
    m_time->setVisible(digit == other());
    say({});
    reveal(digit == other() ? static_cast<QWidget *>(m_time) : m_buttons[digit - 1]);
}

void AsideForm::pressDigit(int digit)
{
    if (digit > tiles) {
        say(tr("A digit from 1 to %1 chooses a time.").arg(tiles));
        return;
    }
    choose(digit);
    if (digit == other())
        m_time->setFocus();
    else
        announce(this, m_times.at(digit - 1).name + u", "_s + views::exactTimeText(until()));
}

Instant AsideForm::until() const
{
    return m_chosen == other() ? fromMilliseconds(m_time->dateTime().toMSecsSinceEpoch())
                               : m_times.at(m_chosen - 1).until;
}

void AsideForm::answer()
{
    if (until() <= m_now) {
        say(tr("That time is over. Choose a later one."));
        m_time->setFocus();
        return;
    }
    Q_EMIT chosen(until(), m_reason->text().trimmed());
}

} // namespace szept::ui
