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

constexpr int readingWidth = 190; ///< steps
constexpr int wideWidth = 320;

} // namespace

Page::Page(const QString &title, Kind kind, QWidget *parent)
    : QWidget(parent)
    , m_back(new QToolButton(this))
    , m_title(new QLabel(title, this))
{
    auto *across = new QHBoxLayout(this);
    auto *column = new QWidget(this);
    column->setMaximumWidth(step(this, kind == Kind::Reading ? readingWidth : wideWidth));
    across->setContentsMargins({});
    across->addStretch(1);
    across->addWidget(column, 100);
    across->addStretch(1);
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(step(this, 3), step(this, 3), step(this, 3), 0);
    rows->setSpacing(step(this, 3));
    buildHead(rows);
    if (kind == Kind::Wide) {
        m_content = new QVBoxLayout;
        rows->addLayout(m_content, 1);
    } else {
        auto *ground = new QWidget;
        m_content = new QVBoxLayout(ground);
        auto *area = new QScrollArea(column);
        area->setWidgetResizable(true);
        area->setFrameShape(QFrame::NoFrame);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidget(ground);
        rows->addWidget(area, 1);
    }
    m_content->setContentsMargins(0, 0, kind == Kind::Reading ? step(this, 3) : 0, step(this, 3));
    m_content->setSpacing(step(this, 3));
    setAccessibleName(title);
}

void Page::buildHead(QVBoxLayout *column)
{
    makeBarButton(m_back, u"go-previous"_s);
    setWayBack(tr("Inbox"));
    m_title->setTextFormat(Qt::PlainText);
    m_title->setFont(strong(largeFont(font())));
    column->addWidget(m_back, 0, Qt::AlignLeft);
    column->addWidget(m_title);
    connect(m_back, &QToolButton::clicked, this, [this] {
        if (!goBack())
            Q_EMIT left();
    });
}

QString Page::title() const { return m_title->text(); }

void Page::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Page::setWayBack(const QString &where)
{
    m_back->setVisible(!where.isEmpty());
    m_back->setText(where);
    m_back->setToolTip(tr("Back: %1 (Esc)").arg(where));
    m_back->setAccessibleName(tr("Back: %1").arg(where));
}

void Page::takeFocus() { m_back->setFocus(); }

} // namespace szept::ui
