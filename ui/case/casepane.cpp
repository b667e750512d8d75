// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/casepane.h"

#include "models/views/desk.h"
#include "models/views/errortext.h"
#include "ui/case/caseview.h"
#include "ui/case/decisionpanel.h"
#include "ui/case/earlykeys.h"
#include "ui/case/exposuremeter.h"
#include "ui/case/noteform.h"
#include "ui/common/actions.h"
#include "ui/common/look.h"
#include "ui/common/stateview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedLayout>
#include <QTimer>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::ui {
namespace {

constexpr auto patience = 150ms; ///< so long nothing is shown as loading
constexpr qreal zenScale = 1.35;
constexpr int leastView = 16; ///< steps
constexpr int lowSteps = 90; ///< below this height room is short

} // namespace

CasePane::CasePane(views::Desk &desk, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_actions(actions)
    , m_view(new CaseView(this))
    , m_decisions(new DecisionPanel(this))
    , m_note(new NoteForm(desk, this))
    , m_page(new QWidget(this))
    , m_state(new StateView(this))
    , m_stack(new QStackedLayout(this))
    , m_patience(new QTimer(this))
    , m_meter(new ExposureMeter(desk, this))
    , m_early(new EarlyKeys(actions, [this] { return isTakingKeys(); }, this))
{
    auto *column = new QVBoxLayout(m_page);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_view, 1);
    column->addWidget(m_note);
    auto *across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(m_decisions, 1000);
    across->addStretch(1);
    column->addLayout(across);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_state);
    m_patience->setSingleShot(true);
    m_patience->setInterval(patience);
    m_view->setMinimumHeight(step(this, leastView));
    m_view->viewport()->installEventFilter(this);
    m_page->installEventFilter(this);

    connect(m_patience, &QTimer::timeout, this, &CasePane::sketchIfStillLoading);
    connect(m_early, &EarlyKeys::kept, this, [this] { announce(this, tr("The case is being read")); });
    connect(m_view, &CaseView::sectionToggled, this, &CasePane::toggle);
    connect(m_view, &CaseView::caseChosen, this, &CasePane::caseChosen);
    connect(m_decisions, &DecisionPanel::decided, this, &CasePane::decided);
    connect(m_decisions, &DecisionPanel::asideChosen, this, &CasePane::asideChosen);
    connect(m_decisions, &DecisionPanel::choiceBegun, this, &CasePane::keepChoice);
    connect(m_decisions, &DecisionPanel::armedChanged, this, [this] {
        m_view->keepPost(m_decisions->isArmed());
        Q_EMIT armedChanged();
    });
    connect(m_state, &StateView::pressed, this, [this] { show(std::exchange(m_id, {})); });
    connect(&m_desk, &views::Desk::caseChanged, this, &CasePane::forget);
    connect(&m_desk, &views::Desk::everyCaseChanged, this, &CasePane::forgetAll);
    show({});
}

void CasePane::keepChoice(CaseId id, const std::optional<views::Choice> &choice)
{
    views::Begun begun = m_desk.begun(id);
    begun.choice = choice;
    m_desk.keepBegun(id, begun);
}

void CasePane::show(CaseId id)
{
    if (id == m_id && m_sheet)
        return;
    m_id = id;
    m_shownAsked = 0;
    m_sheet.reset();
    m_returned.reset();
    m_whyUnread.clear();
    m_gone.clear();
    m_around = {};
    m_open = {Section::Reports};
    m_decisions->clear();
    m_early->forget();
    m_note->showFor(id);
    if (!id.isValid()) {
        m_meter->look({});
        m_state->say({}, {}, tr("No case is chosen."));
        m_stack->setCurrentWidget(m_state);
        return;
    }
    if (const views::CaseSheet *known = m_read.object(id)) {
        take(*known);
        return;
    }
    m_patience->start();
    readShown();
}

void CasePane::readShown()
{
    m_shownAsked = ++m_asked;
    if (!m_sheet)
        m_early->begin();
    m_desk.sheet(m_id).then(this, [this, asked = m_asked](const Result<views::CaseSheet> &sheet) {
        if (asked == m_shownAsked) // else another case is shown by now, or this one was read anew
            take(sheet);
    });
}

void CasePane::readAhead(CaseId id)
{
    if (!id.isValid() || m_read.contains(id) || m_reading.contains(id))
        return;
    m_reading.insert(id, ++m_asked);
    m_desk.sheet(id).then(this, [this, id, asked = m_asked](const Result<views::CaseSheet> &sheet) {
        if (m_reading.value(id) != asked)
            return; // it has changed since
        m_reading.remove(id);
        if (sheet)
            m_read.insert(id, new views::CaseSheet(*sheet)); // NOLINT(cppcoreguidelines-owning-memory): QCache owns it
    });
}

void CasePane::take(const Result<views::CaseSheet> &sheet)
{
    m_patience->stop();
    if (!sheet && m_sheet && isTakingKeys())
        return; // what is decided or noted, is about what was read
    if (!sheet) {
        m_sheet.reset();
        m_decisions->clear();
        m_early->forget();
        const views::Trouble trouble = views::trouble(sheet.error());
        m_whyUnread = trouble.what;
        m_state->say(u"dialog-warning"_s, trouble.what, trouble.advice, tr("Try again"));
        m_stack->setCurrentWidget(m_state);
        m_meter->look({});
        Q_EMIT readingEnded();
        return;
    }
    m_sheet = *sheet;
    m_whyUnread.clear();
    m_meter->look(sheet->detail.summary.facts.harm);
    showSheet();
    showDecisions();
    Q_EMIT readingEnded();
    m_early->play();
}

bool CasePane::isTakingKeys() const { return m_decisions->isOpen() || m_note->isAncestorOf(window()->focusWidget()); }

void CasePane::setGone(const QString &what)
{
    m_gone = what;
    m_decisions->setGone(what);
}

void CasePane::showDecisions()
{
    m_decisions->show(*m_sheet);
    m_decisions->setGone(m_gone);
    m_decisions->remember(m_desk.begun(m_id).choice);
    if (const auto returned = std::exchange(m_returned, std::nullopt))
        m_decisions->takeUp(*returned);
}

void CasePane::showSheet()
{
    CasePage page{*m_sheet, m_around, m_open, {}, m_desk.connectors(), m_desk.clock().now()};
    const auto key
        = [&](Section section, Command command) { page.keys.insert(section, m_actions.keymap().shown(command)); };
    key(Section::Why, Command::Why);
    key(Section::Reports, Command::Reports);
    key(Section::Thread, Command::Thread);
    key(Section::Person, Command::Person);
    key(Section::Keys, Command::KeysHere);
    key(Section::Past, Command::Past);
    m_view->show(page);
    m_stack->setCurrentWidget(m_page);
    m_paintAwaited = m_id;
}

void CasePane::toggle(Section section)
{
    if (!m_sheet)
        return;
    if (!m_open.remove(section))
        m_open.insert(section);
    const bool asks = section == Section::Thread || section == Section::Person; // the answer is about both
    if (asks && m_open.contains(section) && m_sheet->canContext && !std::exchange(m_around.asked, true)) {
        m_desk.context(m_id).then(
            this, [this, id = m_id, section](const Result<Context> &context) { showContext(id, context, section); });
    }
    showSheet();
    if (m_open.contains(section))
        m_view->bringIntoSight(section);
}

void CasePane::showContext(CaseId id, const Result<Context> &context, Section asked)
{
    if (id != m_id || !m_sheet)
        return;
    if (context)
        m_around.context = *context;
    else
        m_around.error = context.error();
    m_around.asked = context.has_value(); // after an error it may be asked again
    showSheet();
    if (m_open.contains(asked))
        m_view->bringIntoSight(asked);
}

void CasePane::forget(CaseId id)
{
    m_read.remove(id);
    m_reading.remove(id);
    if (id == m_id)
        readShown();
}

void CasePane::forgetAll()
{
    m_read.clear();
    m_reading.clear();
    if (m_id.isValid())
        readShown();
}

void CasePane::sketchIfStillLoading()
{
    if (m_sheet || !m_id.isValid())
        return;
    m_meter->look({});
    m_state->sketch(tr("The case is being read"));
    m_stack->setCurrentWidget(m_state);
}

bool CasePane::isSketched() const
{
    return m_id.isValid() && !m_sheet && m_whyUnread.isEmpty() && m_stack->currentWidget() == m_state;
}

void CasePane::writeNote()
{
    if (m_sheet)
        m_note->open();
}

void CasePane::forgetChoice(CaseId id) { keepChoice(id, std::nullopt); }

void CasePane::giveBackChoice(const views::Choice &choice)
{
    if (!choice.fields.isEmpty() || !choice.reason.isEmpty())
        keepChoice(choice.caseId, choice);
    if (choice.caseId != m_id)
        return;
    m_returned = choice;
    if (m_sheet)
        showDecisions();
}

void CasePane::keepRefused(const views::Choice &choice)
{
    const bool hasWords = !choice.fields.isEmpty() || !choice.reason.isEmpty();
    if (hasWords && !m_desk.begun(choice.caseId).choice)
        keepChoice(choice.caseId, choice);
    if (choice.caseId == m_id)
        m_decisions->remember(m_desk.begun(m_id).choice);
}

void CasePane::askAside()
{
    if (m_sheet)
        m_decisions->askAside(m_desk.clock().now());
}

void CasePane::turnPage(bool on)
{
    m_view->verticalScrollBar()->triggerAction(
        on ? QAbstractSlider::SliderPageStepAdd : QAbstractSlider::SliderPageStepSub);
}

void CasePane::setZen(bool zen)
{
    if (zen == std::exchange(m_zen, zen))
        return;
    QFont sized = font();
    sized.setPointSizeF(sized.pointSizeF() * (zen ? zenScale : 1 / zenScale));
    setFont(sized);
    m_view->setCentred(zen);
    limitDecisions();
}

void CasePane::takeFocus()
{
    QWidget *const button = m_state->button();
    if (m_stack->currentWidget() == m_page)
        m_view->setFocus();
    else
        (button->isVisible() ? button : m_state)->setFocus();
}

/// What is decided about stays in sight, and so do the ways on under a long form.
void CasePane::limitDecisions()
{
    const int least = m_decisions->minimumSizeHint().height();
    m_decisions->setRoom(std::max(least, height() * 5 / 8), height() < step(this, lowSteps));
    m_decisions->setMaximumWidth(m_zen ? m_view->widestLine() + step(this, 8) : QWIDGETSIZE_MAX);
}

void CasePane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    limitDecisions();
}

bool CasePane::pressBack()
{
    const bool hasNote = m_note->isVisible();
    const bool inNote = hasNote && m_note->isAncestorOf(window()->focusWidget());
    if (!inNote && m_decisions->pressBack())
        return true; // a note that was begun earlier only stands there
    m_note->hide();
    return hasNote;
}

bool CasePane::event(QEvent *event)
{
    // A pane under another page hears nothing of its window: what it missed it sees when it is shown.
    static constexpr std::array turns{QEvent::Show, QEvent::Hide, QEvent::WindowActivate, QEvent::WindowDeactivate};
    if (std::ranges::contains(turns, event->type()))
        m_meter->setWatched(isVisible() && isActiveWindow());
    return QWidget::event(event);
}

bool CasePane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::LayoutRequest)
        limitDecisions();
    if (watched != m_page && event->type() == QEvent::Paint && m_paintAwaited.isValid()) {
        QMetaObject::invokeMethod(
            this, [this, id = std::exchange(m_paintAwaited, {})] { Q_EMIT painted(id); }, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace szept::ui
