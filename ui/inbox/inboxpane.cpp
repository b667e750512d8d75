// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inbox/inboxpane.h"

#include "models/views/casetext.h"
#include "models/views/desk.h"
#include "models/views/healthtext.h"
#include "models/views/inboxtext.h"
#include "ui/common/actions.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/look.h"
#include "ui/common/stateview.h"
#include "ui/inbox/rowdelegate.h"
#include "ui/inbox/uniformlistview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::ui {
namespace {

constexpr auto patience = 150ms; ///< so long nothing is shown as loading

} // namespace

InboxPane::InboxPane(views::Desk &desk, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_model(new views::InboxModel(desk, this))
    , m_actions(actions)
    , m_title(new ElidedLabel(this))
    , m_count(new QLabel(this))
    , m_newAbove(new QToolButton(this))
    , m_list(new UniformListView(this))
    , m_state(new StateView(this))
    , m_stack(new QStackedLayout)
    , m_patience(new QTimer(this))
{
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Cases"));
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    layOut();
    connectModel();
    connect(m_newAbove, &QToolButton::clicked, this, &InboxPane::goFirst);
    connect(m_patience, &QTimer::timeout, this, &InboxPane::sketchIfStillLoading);
    connect(&m_desk, &views::Desk::statusChanged, this, &InboxPane::showState);
    connect(&m_desk, &views::Desk::accountsChanged, this, &InboxPane::showState);
    connect(m_state, &StateView::pressed, this, [this] {
        if (m_searched.isEmpty())
            Q_EMIT syncWanted();
        else
            Q_EMIT searchCleared();
    });
    takeListing(true);
}

void InboxPane::layOut()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(step(this, 3), step(this), step(this, 3), step(this));
    head->setSpacing(step(this, 4));
    head->addStrut(targetHeight(this)); // the list stays where it is, whatever is told above it
    head->addWidget(m_title, 1);
    head->addWidget(m_newAbove);
    head->addWidget(m_count);
    m_title->setFont(strong(font()));
    m_count->setFont(tabular(font()));
    m_newAbove->setFocusPolicy(Qt::StrongFocus);
    m_newAbove->setAutoRaise(true);
    m_newAbove->setFixedHeight(targetHeight(this));
    m_newAbove->setMinimumWidth(targetHeight(this)); // the pane gets no wider for it
    m_newAbove->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(m_stack, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_state);
}

void InboxPane::connectModel()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &InboxPane::takeCurrent);
    const auto rest = [this] {
        if (!std::exchange(m_resting, true))
            m_list->holdCurrentRow();
    };
    connect(m_model, &QAbstractItemModel::rowsAboutToBeInserted, this, rest);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, rest);
    connect(m_model, &QAbstractItemModel::rowsAboutToBeMoved, this, rest);
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, rest);
    connect(m_model, &views::InboxModel::listed, this, &InboxPane::takeListing);
    connect(m_model, &views::InboxModel::arrived, this, &InboxPane::takeArrivals);
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, &InboxPane::showNewAbove);
}

void InboxPane::show(const CaseQuery &query, const QString &title, const QString &searched)
{
    m_searched = searched;
    m_title->setText(title);
    m_fresh.clear();
    m_model->setQuery(query);
    showState();
}

void InboxPane::takeFocus()
{
    QWidget *const button = m_state->button();
    if (m_list->isVisible())
        m_list->setFocus();
    else
        (button->isVisible() ? button : m_state)->setFocus();
}

CaseId InboxPane::following() const { return m_model->idAt(m_row + 1); }

void InboxPane::setRow(int row)
{
    if (row >= 0 && row < m_model->rowCount())
        m_row = row; // the view says nothing when its current case is the same in another row
    m_list->setCurrentIndex(m_model->index(row));
    if (row < 0 || row >= m_model->rowCount())
        takeCurrent({});
}

void InboxPane::takeCurrent(const QModelIndex &index)
{
    if (m_resting)
        return; // the view looks for another row while the model changes; takeListing() says which one it is
    if (!m_listing) {
        takeHold();
        m_awaited = {};
        m_left = {};
    }
    const CaseId id = m_model->idAt(index.row());
    if (index.isValid())
        m_row = index.row();
    if (id == m_current)
        return;
    m_current = id;
    m_gone = false;
    m_model->keepRow(id);
    Q_EMIT currentChanged(id);
}

void InboxPane::takeListing(bool anew)
{
    const bool wasResting = std::exchange(m_resting, false);
    const QScopedValueRollback listing(m_listing, true);
    const int row = rowToShow(anew);
    if (wasResting || m_list->currentIndex().row() != row)
        m_list->releaseCurrentRow();
    setRow(row);
    if (anew)
        m_list->scrollTo(m_list->currentIndex(), QAbstractItemView::EnsureVisible);
    m_count->setText(views::countText(m_model->waiting()));
    followEnd();
    if (!m_gone)
        m_model->keepRow(m_current);
    showState();
    showNewAbove();
}

void InboxPane::followEnd()
{
    if (isCurrentGone() == std::exchange(m_gone, isCurrentGone()))
        return;
    if (!m_gone) {
        Q_EMIT currentGone({});
        return;
    }
    tellGone(m_current, tr("It no longer waits"));
    m_desk.sheet(m_current).then(this, [this, id = m_current](const Result<views::CaseSheet> &sheet) {
        if (sheet && id == m_current && m_gone)
            tellGone(id, views::goneText(sheet->detail, m_desk.clock().now()));
    });
}

void InboxPane::tellGone(CaseId id, const QString &what)
{
    m_model->tellGone(id, what);
    Q_EMIT currentGone(what);
}

int InboxPane::rowToShow(bool anew)
{
    const auto rowOf = [this](CaseId id) { return id.isValid() ? m_model->rowOf(id) : -1; };
    m_filling = (m_filling || !m_current.isValid()) && isBeingRead();
    if (m_filling)
        return std::min(0, m_model->rowCount() - 1);
    if (const int row = rowOf(m_awaited); row >= 0)
        return row;
    if (const int row = anew ? rowOf(m_left) : -1; row >= 0) {
        m_left = {};
        return row;
    }
    if (const int row = rowOf(m_current); row >= 0)
        return row;
    const int last = m_model->rowCount() - 1;
    if (!anew)
        return nearestStaying(std::min(m_row, last));
    if (!m_left.isValid())
        m_left = m_current;
    return std::min(0, last);
}

void InboxPane::takeArrivals(const QList<CaseId> &cases)
{
    m_fresh.unite(QSet<CaseId>(cases.begin(), cases.end()));
    m_fresh = freshAbove(m_row);
    showNewAbove();
}

QSet<CaseId> InboxPane::freshAbove(int row) const
{
    QSet<CaseId> above;
    const int end = m_fresh.isEmpty() ? 0 : std::min(row, m_model->rowCount());
    for (int at = 0; at < end; ++at) { // once through the rows: to look for each case would take its time for each
        if (const CaseId id = m_model->idAt(at); m_fresh.contains(id))
            above.insert(id);
    }
    return above;
}

void InboxPane::showNewAbove()
{
    m_fresh = freshAbove(m_list->firstWholeRow());
    const QString keys = m_actions.keymap().shown(Command::First);
    const QString text = m_fresh.isEmpty() ? QString() : views::newAboveText(int(m_fresh.size()), keys);
    if (!text.isEmpty() && text != m_newAbove->accessibleName())
        announce(this, text);
    m_newAbove->setAccessibleName(text);
    fitNewAbove();
    m_newAbove->setVisible(!m_fresh.isEmpty());
}

/// Where the pane is narrow the count is read, and the rest of it on hover.
void InboxPane::fitNewAbove()
{
    const QString text = m_newAbove->accessibleName();
    const int room = width() - m_count->sizeHint().width() - step(this, 20);
    m_newAbove->setText(m_newAbove->fontMetrics().elidedText(text, Qt::ElideRight, room));
    m_newAbove->setToolTip(text);
}

void InboxPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitNewAbove();
}

void InboxPane::moveBy(int rows)
{
    if (m_model->rowCount() == 0)
        return;
    const int row = std::clamp(m_row + rows, 0, m_model->rowCount() - 1);
    if (row == m_row && m_model->isHeld(m_current))
        m_model->keepRow({}); // there is no other row: what takes its place is chosen
    else
        setRow(row);
}

void InboxPane::goFirst()
{
    m_fresh.clear();
    m_list->scrollToTop();
    moveBy(-m_model->rowCount());
    showNewAbove();
}

void InboxPane::goTo(CaseId id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        setRow(row);
}

void InboxPane::comeBackTo(CaseId id)
{
    keep(id);
    leadTo(id);
}

void InboxPane::leadTo(CaseId id)
{
    goTo(id);
    m_awaited = id;
}

void InboxPane::leaveCurrent()
{
    m_awaited = {};
    m_left = {};
    const CaseId left = m_current;
    m_model->setLeaving(left, true);
    setRow(nearestStaying(m_row + 1)); // with none, no key decides one of them again
}

int InboxPane::nearestStaying(int row) const
{
    const int count = m_model->rowCount();
    for (int at = std::max(row, 0); at < count; ++at) {
        if (!m_model->isLeaving(at))
            return at;
    }
    for (int at = std::min(row, count) - 1; at >= 0; --at) {
        if (!m_model->isLeaving(at))
            return at;
    }
    return -1;
}

void InboxPane::letLeave(CaseId id)
{
    if (id == m_current)
        m_model->keepRow({});
}

void InboxPane::keep(CaseId id) { m_model->setLeaving(id, false); }

bool InboxPane::isLoading() const { return !m_desk.status().loaded || !m_model->isSettled(); }

bool InboxPane::isBeingRead() const
{
    const auto accounts = m_desk.accounts();
    return std::ranges::any_of(accounts, [](const views::AccountState &state) { return state.syncing; });
}

void InboxPane::sketchIfStillLoading()
{
    if (isLoading() && m_model->rowCount() == 0) {
        m_state->sketch(tr("The list is being read"));
        m_stack->setCurrentWidget(m_state);
    }
}

void InboxPane::showState()
{
    if (m_model->rowCount() > 0) {
        const bool focused = m_state->isAncestorOf(window()->focusWidget()) || m_state->hasFocus();
        m_stack->setCurrentWidget(m_list);
        if (focused)
            m_list->setFocus();
        return;
    }
    if (isLoading()) {
        m_patience->start();
        return;
    }
    sayWhyEmpty();
    m_stack->setCurrentWidget(m_state);
    if (m_state->hasFocus())
        takeFocus(); // there may be a button now
}

void InboxPane::sayWhyEmpty()
{
    const auto accounts = m_desk.accounts();
    const auto reading = std::ranges::find_if(accounts, [](const views::AccountState &state) { return state.syncing; });
    const views::HealthSummary health = views::healthSummary(accounts, m_desk.clock().now());
    const CaseQuery &query = m_model->query();
    if (!m_searched.isEmpty()) {
        m_state->say(u"edit-find"_s, tr("Nothing here matches “%1”.").arg(m_searched),
            tr("It looks at titles, texts, names and notes."), tr("Clear the search"));
    } else if (query.claimedBy.isValid()) {
        m_state->say(u"user-identity"_s, tr("No case is yours."),
            tr("%1 claims the case that is chosen; the others see that you are at it.")
                .arg(m_actions.keymap().shown(Command::Claim)));
    } else if (query.state == CaseState::Aside) {
        m_state->say(u"appointment-soon"_s, tr("Nothing is set aside."),
            tr("%1 sets a case aside for a time; then it comes back by itself.")
                .arg(m_actions.keymap().shown(Command::SetAside)));
    } else if (reading != accounts.end()) {
        m_state->say(u"view-refresh"_s, tr("Reading %1…").arg(reading->account.name),
            views::accountHealth(*reading, m_desk.clock().now()).sentence);
    } else if (health.well < health.all) {
        m_state->say(
            u"dialog-warning"_s, tr("Nothing waits here, as far as is known."), health.sentence, tr("Look again"));
    } else {
        m_state->say(u"emblem-default"_s, tr("Nothing waits here."),
            health.since.isEmpty() ? tr("No place has been read yet.")
                                   : tr("Every place was read %1.").arg(health.since),
            tr("Look again"));
    }
}

} // namespace szept::ui
