// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/stateview.h"

#include "ui/common/look.h"
#include "ui/common/symbolmark.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

constexpr int roomForSymbol = 60; ///< steps of height

} // namespace

StateView::StateView(QWidget *parent)
    : QWidget(parent)
    , m_symbol(new SymbolMark(step(this, 10), this))
    , m_headline(plainLabel(this))
    , m_sentence(plainLabel(this))
    , m_button(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(step(this, 2));
    column->addStretch(2);
    column->addWidget(m_symbol, 0, Qt::AlignHCenter);
    column->addWidget(m_headline);
    column->addWidget(m_sentence);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setFont(strong(largeFont(font())));
    m_sentence->setAlignment(Qt::AlignCenter);
    connect(m_button, &QPushButton::clicked, this, &StateView::pressed);
}

void StateView::say(const QString &symbolName, const QString &headline, const QString &sentence, const QString &button)
{
    m_sketching = false;
    m_symbol->setSymbol(symbolName);
    m_hasSymbol = !symbolName.isEmpty();
    showSymbol();
    m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    m_button->setText(button);
    makeRoomy(m_button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(headline.isEmpty() ? sentence : headline);
    setAccessibleDescription(headline.isEmpty() ? QString() : sentence);
    update();
}

/// What is said needs the room more.
void StateView::showSymbol() { m_symbol->setVisible(m_hasSymbol && height() >= step(this, roomForSymbol)); }

void StateView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showSymbol();
}

void StateView::sketch(const QString &accessible)
{
    m_sketching = true;
    m_hasSymbol = false;
    showSymbol();
    m_headline->hide();
    m_sentence->hide();
    m_button->hide();
    setAccessibleName(accessible);
    setAccessibleDescription({});
    update();
}

void StateView::paintEvent(QPaintEvent * /*event*/)
{
    if (!m_sketching)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), 0.08));
    const int line = step(this, 3);
    const int gap = step(this, 2);
    int top = step(this, 4);
    for (int row = 0; top < height() && row < 8; ++row) {
        int left = step(this, 4);
        for (const qreal part : {0.45, 0.85, 0.3}) {
            painter.drawRoundedRect(QRectF(left, top, (width() - 2 * left) * part, line), line / 4.0, line / 4.0);
            top += line + gap;
        }
        top += 2 * gap;
    }
}

Banner::Banner(QWidget *parent)
    : QWidget(parent)
    , m_text(plainLabel(this))
    , m_button(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(step(this, 3), step(this), step(this, 2), step(this));
    auto *sign = new SymbolMark(step(this, 4), this);
    sign->setSymbol(u"dialog-warning"_s);
    row->addWidget(sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    m_button->setMinimumHeight(targetHeight(this));
    m_button->setFocusPolicy(Qt::StrongFocus);
    connect(m_button, &QToolButton::clicked, this, &Banner::pressed);
    hide();
}

void Banner::say(const QString &text, const QString &button)
{
    if (!text.isEmpty() && text != m_text->text())
        announce(this, text);
    m_text->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    m_button->setAccessibleName(button);
    m_button->setAccessibleDescription(text);
    setVisible(!text.isEmpty());
}

void Banner::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), mixed(palette().color(QPalette::Highlight), palette().color(QPalette::Window), 0.10));
    painter.setPen(lineColour(palette()));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
}

} // namespace szept::ui
