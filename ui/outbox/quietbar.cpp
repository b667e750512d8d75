// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/quietbar.h"

#include "models/views/desk.h"
#include "models/views/outboxmodel.h"
#include "models/views/outcometext.h"
#include "ui/common/actions.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/keybutton.h"
#include "ui/common/look.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

/// Which decision the bar speaks of and how far it is; the seconds left are no part of it.
QByteArray stateOf(const std::optional<views::OutboxLine> &line)
{
    if (!line)
        return {};
    return line->action.id.value().toByteArray() + char('0' + int(line->action.state))
        + (line->action.error ? 'e' : '-');
}

} // namespace

QuietBar::QuietBar(views::Desk &desk, views::OutboxModel &outbox, const Actions &actions, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_outbox(outbox)
    , m_text(new ElidedLabel(this))
    , m_undo(new KeyButton(actions.keymap().shown(Command::Undo), KeyButton::Shape::Line, this))
    , m_count(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(step(this, 3), step(this), step(this, 2), step(this));
    row->setSpacing(step(this, 3));
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    row->addWidget(m_count);
    m_text->setFont(tabular(font()));
    m_text->setMinimumHeight(targetHeight(this));
    m_undo->setObjectName(u"undo"_s);
    m_undo->leaveEnter(); // who decides by Enter never takes back by it
    makeBarButton(m_count, u"mail-send"_s);
    m_count->setObjectName(u"outbox"_s);
    m_count->setToolTip(actions.tip(Command::GoOutbox));
    m_timer->setSingleShot(true);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_undo, &QAbstractButton::clicked, actions[Command::Undo], &QAction::trigger);
    connect(m_count, &QToolButton::clicked, actions[Command::GoOutbox], &QAction::trigger);
    connect(&m_outbox, &views::OutboxModel::changed, this, &QuietBar::showLatest);
    connect(m_timer, &QTimer::timeout, &m_outbox, &views::OutboxModel::tick);
    showLatest();
}

QString QuietBar::text() const { return m_text->text(); }

bool QuietBar::isCounting() const { return m_timer->isActive(); }

void QuietBar::say(const QString &text, bool urgent)
{
    m_said = text;
    m_saidWhen = stateOf(spokenOf());
    announce(this, text, urgent);
    showLatest();
}

void QuietBar::follow(ActionId action)
{
    m_followed = action;
    m_followedWhen = stateOf(m_outbox.latest());
    showLatest();
}

std::optional<views::OutboxLine> QuietBar::spokenOf()
{
    const auto latest = m_outbox.latest();
    if (m_followedWhen != stateOf(latest))
        m_followed = {};
    const auto followed = m_outbox.lineOf(m_followed);
    return followed ? followed : latest;
}

void QuietBar::showLatest()
{
    const auto latest = spokenOf();
    if (m_saidWhen != stateOf(latest))
        m_said.clear();
    const QString text = !m_said.isEmpty() ? m_said
        : latest                           ? views::outboxText(*latest, m_desk.clock().now())
                                           : QString();
    const bool counts = m_said.isEmpty() && latest && latest->action.state == ActionState::Waiting;
    m_text->setElideMode(counts ? Qt::ElideMiddle : Qt::ElideRight); // for how long it can be taken back stands last
    m_text->setText(text);
    const auto undoable = m_outbox.undoable();
    m_undo->set(tr("Undo"), undoable ? views::undoText(*undoable) : tr("Nothing waits that could be taken back."),
        undoable.has_value());
    const int parked = m_outbox.parked();
    const QString count = parked > 0 ? tr("Outbox %1 · %n need you", nullptr, parked).arg(m_outbox.unfinished())
                                     : tr("Outbox %1").arg(m_outbox.unfinished());
    m_count->setText(u' ' + count);
    m_count->setAccessibleName(count);
    if (m_said.isEmpty() && m_told != stateOf(latest)) {
        m_told = stateOf(latest);
        tellScreenReader(text);
    }
    keepTicking();
}

void QuietBar::tellScreenReader(const QString &text)
{
    if (!text.isEmpty())
        announce(this, text);
}

void QuietBar::keepTicking()
{
    if (const auto next = m_outbox.nextTick())
        m_timer->start(*next + std::chrono::milliseconds(1));
    else
        m_timer->stop();
}

void QuietBar::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(lineColour(palette()));
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace szept::ui
