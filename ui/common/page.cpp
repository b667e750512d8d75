// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/page.h"

#include "ui/common/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

constexpr int widestText = 190; ///< steps

} // namespace

Page::Page(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton(this))
    , m_title(new QLabel(title, this))
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(step(this, 3), step(this, 2), step(this, 3), step(this, 2));
    head->setSpacing(step(this, 2));
    m_back->setIcon(symbol(u"go-previous"_s));
    m_back->setText(tr("Inbox"));
    m_back->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_back->setAutoRaise(true);
    m_back->setFocusPolicy(Qt::StrongFocus);
    m_back->setMinimumHeight(targetHeight(this));
    m_back->setToolTip(tr("Back to the inbox (Esc)"));
    m_back->setAccessibleName(tr("Back to the inbox"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(strong(largeFont(font())));
    head->addWidget(m_back);
    head->addWidget(m_title, 1);
    connect(m_back, &QToolButton::clicked, this, [this] {
        if (!goBack())
            Q_EMIT left();
    });

    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    auto *ground = new QWidget(area);
    auto *across = new QHBoxLayout(ground);
    auto *column = new QWidget(ground);
    column->setMaximumWidth(step(this, widestText));
    m_content = new QVBoxLayout(column);
    m_content->setContentsMargins(step(this, 3), step(this, 3), step(this, 3), step(this, 6));
    m_content->setSpacing(step(this, 3));
    across->setContentsMargins({});
    across->addStretch(1);
    across->addWidget(column, 100);
    across->addStretch(1);
    area->setWidget(ground);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins({});
    all->setSpacing(0);
    all->addLayout(head);
    all->addWidget(area, 1);
    setAccessibleName(title);
}

QString Page::title() const
{
    return m_title->text();
}

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Page::setWayBack(bool shown)
{
    m_back->setVisible(shown);
}

void Page::takeFocus()
{
    m_back->setFocus();
}

} // namespace szept::ui
