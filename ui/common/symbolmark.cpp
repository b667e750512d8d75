// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/symbolmark.h"

#include "ui/common/look.h"

#include <QIcon>
#include <QPainter>

namespace szept::ui {

SymbolMark::SymbolMark(int side, QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(side, side);
}

void SymbolMark::setSymbol(const QString &name)
{
    m_name = name;
    update();
}

void SymbolMark::paintEvent(QPaintEvent * /*event*/)
{
    if (m_name.isEmpty())
        return;
    QPainter painter(this);
    symbol(m_name).paint(&painter, rect());
}

} // namespace szept::ui
