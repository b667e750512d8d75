// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keyboard is.
#include "ui/case/casepane.h"
#include "ui/common/page.h"
#include "ui/inbox/inboxpane.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/outbox/outboxpanel.h"

#include <QListView>
#include <QScopedValueRollback>
#include <QStackedWidget>

namespace szept::ui {

void MainWindow::turnTo(QWidget *page)
{
    const QScopedValueRollback turning(m_turning, true);
    m_pages->setCurrentWidget(page);
}

void MainWindow::focusWork()
{
    if (m_zen)
        m_case->takeFocus();
    else
        m_inbox->takeFocus();
}

void MainWindow::focusOpen()
{
    if (auto *const page = qobject_cast<Page *>(m_pages->currentWidget()))
        page->takeFocus();
    else
        focusWork();
}

void MainWindow::catchFocus(const QWidget *left, const QWidget *taken)
{
    if (m_turning || !left || left->window() != this || !isActiveWindow())
        return;
    if (taken && left->isVisible() && left->isEnabled())
        return;
    auto *const page = qobject_cast<Page *>(m_pages->currentWidget());
    if (m_outbox->isAncestorOf(left) && m_outbox->list()->isVisible())
        m_outbox->list()->setFocus();
    else if (!page)
        focusWork();
    else if (!taken || !page->isAncestorOf(taken))
        page->takeFocus();
}

} // namespace szept::ui
