// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/answerform.h"

#include "ui/common/fittedarea.h"
#include "ui/common/flowlayout.h"
#include "ui/common/keybutton.h"
#include "ui/common/look.h"

#include <QLabel>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace szept::ui {

AnswerForm::AnswerForm(QWidget *parent)
    : QWidget(parent)
    , m_area(new FittedArea(new QWidget, this))
    , m_body(new QVBoxLayout(m_area->widget()))
    , m_said(plainLabel(this))
    , m_enter(new KeyButton(tr("Enter"), KeyButton::Shape::Main, this))
    , m_back(new KeyButton(tr("Esc"), KeyButton::Shape::Line, this))
{
    m_body->setContentsMargins(0, 0, step(this), 0); // it does not touch the bar that scrolls it
    m_body->setSpacing(step(this, 2));
    m_said->setFont(strong(font()));
    m_enter->setObjectName(u"enter"_s);
    m_back->setObjectName(u"esc"_s);
    m_back->set(tr("Back"), {});
    auto *buttons = new QWidget(this);
    auto *flow = new FlowLayout(buttons);
    flow->addWidget(m_enter);
    flow->addWidget(m_back);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(step(this, 2));
    column->addWidget(m_area);
    column->addStretch();
    column->addWidget(m_said);
    column->addWidget(buttons);
    connect(m_enter, &QAbstractButton::clicked, this, &AnswerForm::pressEnter);
    connect(m_back, &QAbstractButton::clicked, this, &AnswerForm::leave);
}

void AnswerForm::leave() { Q_EMIT leftAlone(); }

void AnswerForm::setLow(bool low)
{
    m_low = low;
    showArea();
}

void AnswerForm::showArea() { m_area->setVisible(!m_low || !m_asks); }

void AnswerForm::pressEnter()
{
    if (m_obstacle.isEmpty())
        answer();
    else
        say(m_obstacle);
}

void AnswerForm::setObstacle(const QString &what)
{
    const QString before = std::exchange(m_obstacle, what);
    if (before != what && (!what.isEmpty() || said() == before))
        say(what);
}

void AnswerForm::say(const QString &text)
{
    m_asks = false;
    m_said->setText(text.isEmpty() ? m_obstacle : text);
    m_said->setVisible(!said().isEmpty());
    if (!text.isEmpty())
        announce(this, text, true);
    showArea();
}

void AnswerForm::ask(const QString &question)
{
    say(question);
    m_asks = true;
    showArea();
}

QString AnswerForm::said() const { return m_said->text(); }

void AnswerForm::reveal(QWidget *part) { m_area->reveal(part); }

} // namespace szept::ui
