// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/topbar.h"

#include "models/views/accountsmodel.h"
#include "models/views/desk.h"
#include "models/views/hostiletext.h"
#include "models/views/worktext.h"
#include "ui/common/actions.h"
#include "ui/common/look.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::ui {
namespace {

constexpr int longestAnswer = 44; ///< letters; a place may be called anything, and the window is no wider for it

} // namespace

TopBar::TopBar(views::Desk &desk, views::AccountsModel &accounts, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_accounts(accounts)
    , m_search(new QLineEdit(this))
    , m_sync(new QToolButton(this))
    , m_health(new QToolButton(this))
    , m_patience(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(step(this, 3), step(this, 2), step(this, 2), step(this, 2));
    row->setSpacing(step(this, 2));
    row->addWidget(m_search, 1);
    row->addStretch();
    row->addWidget(m_sync);
    row->addWidget(m_health);
    prepareSearch();
    makeBarButton(m_sync, u"view-refresh"_s);
    makeBarButton(m_health, u"emblem-default"_s);
    connect(m_sync, &QToolButton::clicked, actions[Command::SyncNow], &QAction::trigger);
    connect(m_health, &QToolButton::clicked, actions[Command::GoAccounts], &QAction::trigger);
    connect(&m_accounts, &views::AccountsModel::changed, this, &TopBar::refresh);
    m_sync->setObjectName(u"sync"_s);
    m_health->setObjectName(u"health"_s);
    m_patience->setSingleShot(true);
    connect(m_patience, &QTimer::timeout, this, [this] {
        m_tellsWorks = true;
        m_patience->start(5s); // as long as it lasts: it may become a silence
        refresh();
    });
    connect(&m_desk, &views::Desk::worksChanged, this, &TopBar::followWorks);
    followWorks();
}

void TopBar::prepareSearch()
{
    m_search->setObjectName(u"search"_s);
    m_search->setPlaceholderText(
        tr("%1 to search titles, texts, names and notes").arg(m_actions.keymap().shown(Command::Search)));
    m_search->setAccessibleName(tr("Search titles, texts, names and notes"));
    m_search->setClearButtonEnabled(true);
    makeRoomy(m_search);
    m_search->setMaximumWidth(step(this, 130));
    m_search->addAction(symbol(u"edit-find"_s), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &TopBar::searched);
    connect(m_search, &QLineEdit::returnPressed, this, &TopBar::searchLeft);
}

bool TopBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress
        || static_cast<QKeyEvent *>(event)->key() != Qt::Key_Down)
        return QWidget::eventFilter(watched, event);
    Q_EMIT searchLeft();
    return true;
}

void TopBar::followWorks()
{
    const bool busy = !views::busyText(m_desk.works()).isEmpty();
    m_tellsWorks = m_tellsWorks && busy;
    if (!busy)
        m_patience->stop();
    else if (!m_tellsWorks && !m_patience->isActive())
        m_patience->start(1s);
    refresh();
}

void TopBar::refresh()
{
    const views::HealthSummary health = m_accounts.summary();
    const QString since = health.since.isEmpty() ? tr("not read yet") : health.since;
    const QString busy = m_tellsWorks ? views::busyText(m_desk.works()) : QString();
    QList<Account> accounts;
    for (const auto states = m_desk.accounts(); const views::AccountState &state : states)
        accounts += state.account;
    const QStringList works = views::workLines(m_desk.works(), accounts, m_desk.clock().now());
    m_sync->setText(u' ' + (busy.isEmpty() ? since : busy));
    m_sync->setToolTip(views::asToolTip((QStringList(m_actions.tip(Command::SyncNow)) + works).join(u'\n')));
    m_sync->setAccessibleName(tr("Read all places now. Last read: %1").arg(since));
    m_sync->setAccessibleDescription((works + QStringList(m_actions.tip(Command::SyncNow))).join(u'\n'));
    const QString silence = views::silenceText(m_desk.works(), accounts, m_desk.clock().now());
    const QString answering = silence.isEmpty() ? health.text : silence;
    const int room = fontMetrics().averageCharWidth() * longestAnswer;
    m_health->setText(u' ' + fontMetrics().elidedText(answering, Qt::ElideMiddle, room).replace(u'&', "&&"_L1));
    m_health->setToolTip(views::asToolTip(silence.isEmpty() ? health.sentence : silence + u'\n' + health.sentence));
    m_health->setAccessibleName(tr("Accounts: %1").arg(answering));
    m_health->setAccessibleDescription(health.sentence);
    const bool well
        = silence.isEmpty() && (health.level == views::HealthLevel::Good || health.level == views::HealthLevel::Busy);
    m_health->setIcon(symbol(well ? u"emblem-default"_s : u"dialog-warning"_s));
    m_sync->setVisible(health.all > 0);
    m_health->setVisible(health.all > 0);
}

void TopBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(lineColour(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace szept::ui
