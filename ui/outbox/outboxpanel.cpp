// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/outbox/outboxpanel.h"

#include "models/views/outboxmodel.h"
#include "models/views/outcometext.h"
#include "ui/common/look.h"
#include "ui/outbox/outboxdelegate.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace szept::ui {

OutboxPanel::OutboxPanel(views::OutboxModel &outbox, QWidget *parent)
    : QWidget(parent)
    , m_outbox(outbox)
    , m_list(new QListView(this))
    , m_delegate(new OutboxDelegate(m_list))
    , m_whole(new QLabel(this))
    , m_undo(new QPushButton(tr("Take it back"), this))
    , m_close(new QToolButton(this))
{
    prepareList();
    m_whole->setTextFormat(Qt::PlainText);
    m_whole->setWordWrap(true);
    auto *body = new QVBoxLayout;
    body->setSpacing(step(this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(step(this, 3), 0, step(this, 3), step(this));
    column->setSpacing(0); // what stands in the head has air of its own
    column->addLayout(headRow());
    column->addLayout(body, 1);
    body->addWidget(m_list, 1);
    body->addWidget(m_whole, 0);
    body->addLayout(answersRow());
    connect(m_close, &QToolButton::clicked, this, &OutboxPanel::closed);
    connect(m_undo, &QPushButton::clicked, this,
        [this] { Q_EMIT undoWanted(m_outbox.lineAt(m_list->currentIndex().row()).action.decision); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &OutboxPanel::offerAnswers);
    connect(&m_outbox, &views::OutboxModel::changed, this, &OutboxPanel::measure);
    measure();
}

QLayout *OutboxPanel::headRow()
{
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("Outbox"), this);
    title->setFont(strong(font()));
    m_close->setIcon(symbol(u"window-close"_s));
    m_close->setAutoRaise(true);
    m_close->setFocusPolicy(Qt::StrongFocus);
    m_close->setMinimumSize(targetHeight(this), targetHeight(this));
    m_close->setAccessibleName(tr("Hide the outbox"));
    m_close->setToolTip(tr("Hide the outbox"));
    head->addWidget(title, 1);
    head->addWidget(m_close);
    return head;
}

QLayout *OutboxPanel::answersRow()
{
    auto *answers = new QHBoxLayout;
    for (const auto answer :
        {services::ParkedAnswer::SendAgain, services::ParkedAnswer::CountAsSent, services::ParkedAnswer::Drop})
        addAnswer(answer);
    offer(m_answers.keys()); // in the longest words, which the buttons get room for
    for (QPushButton *button : std::as_const(m_answers)) {
        makeRoomy(button);
        answers->addWidget(button);
    }
    answers->addWidget(m_undo);
    answers->addStretch();
    makeRoomy(m_undo);
    return answers;
}

void OutboxPanel::prepareList()
{
    m_list->setModel(&m_outbox);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Outbox"));
    m_list->viewport()->installEventFilter(this);
    m_list->setMinimumHeight(targetHeight(this)); // a row, where the window is low
}

void OutboxPanel::addAnswer(services::ParkedAnswer answer)
{
    auto *button = new QPushButton(this);
    connect(button, &QPushButton::clicked, this,
        [this, answer] { Q_EMIT parkedAnswered(m_outbox.lineAt(m_list->currentIndex().row()).action.id, answer); });
    m_answers.insert(answer, button);
}

/// To send is to send again where it may have been sent: that is answered by whoever looked there.
void OutboxPanel::offer(const QList<services::ParkedAnswer> &answers)
{
    using Answer = services::ParkedAnswer;
    const bool looked = answers.contains(Answer::CountAsSent);
    const auto word = [this](Answer answer, const QString &text, const QString &description) {
        m_answers[answer]->setText(text);
        m_answers[answer]->setToolTip(description);
        m_answers[answer]->setAccessibleDescription(description);
    };
    word(Answer::SendAgain, looked ? tr("Send it again") : tr("Send it"),
        looked ? tr("You looked: it did not happen.") : tr("It is sent after all."));
    word(Answer::CountAsSent, tr("It did happen"), tr("You looked: it is done there. Nothing more is sent."));
    word(Answer::Drop, tr("Do not send it"), tr("Nothing is sent, and it is no longer asked about."));
    for (const auto &[answer, button] : m_answers.asKeyValueRange())
        button->setVisible(answers.contains(answer));
}

void OutboxPanel::begin()
{
    if (m_outbox.parked() > 0 || !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_outbox.index(0)); // what needs somebody is first
    m_list->scrollTo(m_list->currentIndex());
    (m_list->isVisible() ? static_cast<QWidget *>(m_list) : m_close)->setFocus();
}

/// One row that says something else may move the sentences of all of them.
void OutboxPanel::measure()
{
    if (m_delegate->measure(m_outbox, m_list->font()))
        m_list->viewport()->update();
    offerAnswers();
}

void OutboxPanel::offerAnswers()
{
    const QModelIndex index = m_list->currentIndex();
    const views::OutboxLine line = m_outbox.lineAt(index.row());
    const bool parked = index.isValid() && line.action.state == ActionState::Parked;
    offer(parked ? views::answersTo(line.action) : QList<services::ParkedAnswer>());
    m_undo->setVisible(index.isValid() && m_outbox.canBeTakenBack(line));
    m_list->setVisible(m_outbox.rowCount() > 0);
    m_whole->setText(m_outbox.rowCount() == 0 ? tr("Nothing is on its way.") : index.data().toString());
    const bool cut = index.isValid() && m_delegate->isCut(index, m_list->font(), m_list->viewport()->width());
    m_whole->setVisible(m_outbox.rowCount() == 0 || parked || cut);
}

/// What is cut depends on the room of the rows, and on their letters.
bool OutboxPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        measure();
    else if (event->type() == QEvent::Resize)
        offerAnswers();
    return QWidget::eventFilter(watched, event);
}

void OutboxPanel::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.setPen(lineColour(palette()));
    painter.drawLine(rect().topLeft(), rect().topRight());
}

} // namespace szept::ui
