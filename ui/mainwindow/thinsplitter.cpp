// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/thinsplitter.h"

#include "ui/common/look.h"

#include <QPainter>

namespace szept::ui {
namespace {

class LineHandle final : public QSplitterHandle
{
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        QPainter(this).fillRect(QRect(width() / 2, 0, 1, height()), lineColour(palette()));
    }
};

} // namespace

ThinSplitter::ThinSplitter(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
{
    setHandleWidth(step(this));
}

QSplitterHandle *ThinSplitter::createHandle()
{
    return new LineHandle(orientation(), this); // NOLINT: the splitter owns it
}

} // namespace szept::ui
