// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Which commands are possible now, and why the others are not.
#include "ui/case/casepane.h"
#include "ui/case/caseview.h"
#include "ui/case/decisionpanel.h"
#include "ui/inbox/inboxpane.h"
#include "ui/inbox/uniformlistview.h"
#include "ui/mainwindow/casedeeds.h"
#include "ui/mainwindow/mainwindow.h"

#include <QSplitter>
#include <QStackedWidget>

namespace szept::ui {
namespace {

bool isOfTheList(Command command)
{
    return command == Command::Next || command == Command::Previous || command == Command::First;
}

/// What typed keys may mean while a choice is made: whoever types a word of it, in no field, has done nothing yet.
bool isOfAChoice(Command command)
{
    return Actions::digitOf(command) > 0 || command == Command::Decide || command == Command::Back
        || command == Command::ReadOn || command == Command::ReadBack;
}

/// Changes where a case stands.
bool decides(Command command)
{
    return Actions::digitOf(command) > 0 || command == Command::Decide || command == Command::SetAside
        || command == Command::Claim || command == Command::Vulnerable;
}

bool isOfACase(const CommandInfo &info)
{
    return info.group == CommandGroup::OneCase || info.group == CommandGroup::Looking || info.command == Command::Decide
        || Actions::digitOf(info.command) > 0;
}

} // namespace

/// Enter is meant for the open form: with the focus in it or where the work is. Anything else has its own Enter.
bool MainWindow::isAtTheChoice() const
{
    const QWidget *const at = focusWidget();
    return !at || at == m_inbox->list() || at == m_case->view() || m_case->decisions().isAncestorOf(at);
}

void MainWindow::allowCommands()
{
    const bool choosing = m_pages->currentWidget() == m_panes && m_case->decisions().isArmed();
    const bool elsewhere = !isAtTheChoice();
    m_inbox->list()->setStill(choosing);
    for (const CommandInfo &info : commandTable()) {
        m_actions->allow(info.command, whyNot(info));
        const bool hasMeaning = isOfAChoice(info.command) && !(elsewhere && info.command == Command::Decide);
        m_actions->rest(info.command, choosing && !hasMeaning);
    }
}

QString MainWindow::whyNot(const CommandInfo &info) const
{
    if (info.command == Command::Undo)
        return m_caseDeeds->canUndo() ? QString() : tr("Nothing waits that could be taken back.");
    const bool goes = info.group == CommandGroup::Going || info.command == Command::AddAccount;
    if (m_firstMinute && goes && info.command != Command::KeySheet)
        return tr("There is no place yet. Add the first one.");
    const bool ofACase = isOfACase(info);
    if ((ofACase || isOfTheList(info.command)) && m_pages->currentWidget() != m_panes)
        return tr("That is for the list of cases. %1 leads there.").arg(m_actions->keymap().shown(Command::GoInbox));
    if (ofACase && !m_inbox->current().isValid())
        return tr("No case is chosen.");
    if (ofACase && info.command != Command::Zen && !m_case->whyUnread().isEmpty()) // zen takes no case, and is to end
        return tr("The case could not be read. %1").arg(m_case->whyUnread());
    if (decides(info.command) && m_inbox->isCurrentGone())
        return tr("This case has ended. %1 goes on to the next one.").arg(m_actions->keymap().shown(Command::Next));
    if (info.command == Command::Decide && !m_case->decisions().isArmed())
        return tr("A digit chooses first what to do.");
    const bool reads = info.command == Command::ReadOn || info.command == Command::ReadBack;
    if (reads && !m_inbox->list()->hasFocus())
        return tr("That works while the list of cases has the focus. Esc leads there.");
    return {};
}

} // namespace szept::ui
