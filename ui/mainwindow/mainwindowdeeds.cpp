// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What each command does.
#include "models/index/casesnapshot.h"
#include "models/views/accountsmodel.h"
#include "models/views/errortext.h"
#include "models/views/healthtext.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/addaccountpage.h"
#include "ui/case/casepane.h"
#include "ui/case/caseview.h"
#include "ui/case/decisionpanel.h"
#include "ui/common/stateview.h"
#include "ui/exposure/exposurepage.h"
#include "ui/help/keysheet.h"
#include "ui/inbox/inboxpane.h"
#include "ui/mainwindow/casedeeds.h"
#include "ui/mainwindow/casesearch.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/mainwindow/topbar.h"
#include "ui/outbox/outboxpanel.h"
#include "ui/outbox/quietbar.h"
#include "ui/places/placespane.h"

#include <QAction>
#include <QLayout>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace szept::ui {

void MainWindow::run(Command command)
{
    m_inbox->takeHold();
    const bool wasArmed = m_case->decisions().isArmed();
    m_deeds.at(size_t(command))();
    if (!wasArmed && m_case->decisions().isArmed() && !isAtTheChoice())
        focusWork(); // whoever chooses is at the case again, and Enter decides
}

void MainWindow::bind(Command command, std::function<void()> deed) { m_deeds.at(size_t(command)) = std::move(deed); }

void MainWindow::bindDeciding()
{
    for (int digit = 1; digit <= 9; ++digit)
        bind(Command(int(Command::Slot1) + digit - 1), [this, digit] { m_case->decisions().pressDigit(digit); });
    bind(Command::Next, [this] { m_inbox->moveBy(1); });
    bind(Command::Previous, [this] { m_inbox->moveBy(-1); });
    bind(Command::First, [this] { m_inbox->goFirst(); });
    bind(Command::Decide, [this] { m_case->decisions().pressEnter(); });
    bind(Command::Back, [this] { back(); });
    bind(Command::Undo, [this] { m_caseDeeds->undoLatest(); });
    bind(Command::SetAside, [this] { m_caseDeeds->asideOrBack(); });
    bind(Command::Claim, [this] { m_caseDeeds->claimOrLetGo(); });
    bind(Command::Vulnerable, [this] { m_caseDeeds->markVulnerable(); });
}

void MainWindow::bindLooking()
{
    bind(Command::Note, [this] { m_case->writeNote(); });
    bind(Command::OpenAtPlatform, [this] { m_caseDeeds->openAtPlatform(); });
    bind(Command::ReadOn, [this] { m_case->turnPage(true); });
    bind(Command::ReadBack, [this] { m_case->turnPage(false); });
    bind(Command::Past, [this] { m_case->toggle(Section::Past); });
    bind(Command::Reports, [this] { m_case->toggle(Section::Reports); });
    bind(Command::Thread, [this] { m_case->toggle(Section::Thread); });
    bind(Command::Why, [this] { m_case->toggle(Section::Why); });
    bind(Command::Person, [this] { m_case->toggle(Section::Person); });
    bind(Command::KeysHere, [this] { m_case->toggle(Section::Keys); });
    bind(Command::Zen, [this] { setZen(!m_zen); });
}

void MainWindow::bindGoing()
{
    bind(Command::Search, [this] {
        goToPanes();
        m_top->search()->setFocus();
        m_top->search()->selectAll();
    });
    bind(Command::GoInbox, [this] {
        goToInbox();
        m_places->chooseInbox();
    });
    bind(Command::GoMine, [this] {
        goToInbox();
        m_places->chooseMine();
    });
    bind(Command::GoAside, [this] {
        goToInbox();
        m_places->chooseAside();
    });
    bind(Command::GoPlaces, [this] {
        goToPanes();
        m_places->show();
        m_places->list()->setFocus();
    });
    bind(Command::GoOutbox, [this] { showOutbox(!m_outbox->isVisible()); });
    bind(Command::GoAccounts, [this] { goTo(m_accounts); });
    bind(Command::GoExposure, [this] { goTo(m_exposure); });
    bind(Command::KeySheet, [this] { openKeys(); });
    bind(Command::SyncNow, [this] { m_desk.syncNow({}); });
    bind(Command::AddAccount, [this] { addAccount(); });
    bind(Command::Quit, [this] { close(); });
}

void MainWindow::back()
{
    // What has the focus goes before what only stands there.
    if (m_outbox->isAncestorOf(focusWidget())) {
        showOutbox(false);
    } else if (auto *page = qobject_cast<Page *>(m_pages->currentWidget())) {
        if (!page->goBack())
            leavePage();
    } else if (!m_top->search()->hasFocus() && m_case->pressBack()) {
        focusWork();
    } else if (m_top->search()->hasFocus() || !m_search->words().isEmpty()) {
        m_top->search()->clear();
        focusWork();
    } else if (m_zen) {
        setZen(false);
    } else if (m_outbox->isVisible()) {
        showOutbox(false);
    } else {
        focusWork();
    }
}

void MainWindow::showPlace()
{
    CaseQuery query = m_places->query();
    query.among = m_search->found();
    m_inbox->show(query, m_places->title(), m_search->found() ? m_search->words() : QString());
    setWindowTitle(tr("%1 – Szept").arg(m_places->title()));
}

void MainWindow::showCase(CaseId id)
{
    m_case->show(id);
    if (m_zen && !id.isValid())
        setZen(false); // there is nothing to be alone with, and the list says why
    m_case->readAhead(m_inbox->following());
    allowCommands();
}

void MainWindow::goToCase(CaseId id)
{
    const auto facts = m_desk.cases()->caseOf(id);
    if (!facts)
        return m_quiet->say(tr("That case no longer waits."), true);
    goToInbox();
    const auto isListed = [this, id] { return m_inbox->model().rowOf(id) >= 0; };
    if (!isListed()) {
        m_top->search()->clear();
        m_search->askNow(); // at once: it may have hidden the case
    }
    if (!isListed() && facts->state == CaseState::Aside)
        m_places->chooseAside();
    else if (!isListed())
        m_places->chooseInbox();
    m_inbox->leadTo(id);
    focusWork();
}

void MainWindow::goTo(Page *page)
{
    turnTo(page);
    page->takeFocus();
    setWindowTitle(tr("%1 – Szept").arg(page->title()));
    m_top->hide();
    allowCommands();
}

/// The same again changes nothing of where it leads back to.
void MainWindow::openKeys()
{
    if (m_pages->currentWidget() != m_keys) {
        m_underKeys = m_pages->currentWidget();
        m_focusUnderKeys = focusWidget();
    }
    const auto *const page = qobject_cast<Page *>(m_underKeys);
    m_keys->begin(page ? page->title() : Page::tr("Inbox"));
    goTo(m_keys);
}

void MainWindow::leavePage()
{
    auto *const under = m_pages->currentWidget() == m_keys ? qobject_cast<Page *>(m_underKeys) : nullptr;
    if (!under)
        return goToInbox();
    goTo(under);
    if (m_focusUnderKeys && m_focusUnderKeys->isVisible() && under->isAncestorOf(m_focusUnderKeys))
        m_focusUnderKeys->setFocus();
}

void MainWindow::goToPanes()
{
    goToInbox();
    if (m_zen)
        setZen(false);
}

void MainWindow::goToInbox()
{
    if (m_firstMinute)
        return;
    turnTo(m_panes);
    m_top->setVisible(!m_zen);
    setWindowTitle(tr("%1 – Szept").arg(m_places->title()));
    focusWork();
    allowCommands();
}

void MainWindow::addAccount()
{
    if (!m_addAccount->isAtForm()) // somebody comes back to theirs
        m_addAccount->begin(m_desk.accounts().isEmpty());
    goTo(m_addAccount);
}

void MainWindow::tellAdded(AccountId id, const QString &name, bool awaited)
{
    m_desk.syncNow(id);
    if (awaited) {
        m_firstMinute = false;
        goToInbox();
    }
    m_quiet->say(tr("%1 is added and is being read. %2 shows all keys.")
            .arg(name, m_actions->keymap().shown(Command::KeySheet)));
}

bool MainWindow::isFilling() const
{
    QWidget *const open = m_pages->currentWidget();
    return (open == m_keys ? m_underKeys : open) == m_addAccount && m_addAccount->isAtForm();
}

void MainWindow::setZen(bool zen)
{
    const bool here = m_pages->currentWidget() == m_panes; // it may end under another page
    m_zen = zen;
    m_top->setVisible(!zen && here);
    menuBar()->setVisible(!zen);
    fitPanes();
    m_case->setZen(zen);
    if (here)
        focusWork();
}

void MainWindow::showOutbox(bool shown)
{
    m_outbox->setVisible(shown);
    if (shown)
        m_outbox->begin();
    else
        focusOpen();
}

void MainWindow::showBanner()
{
    const views::DeskStatus status = m_desk.status();
    const views::HealthSummary health = m_accountsModel->summary();
    if (status.trouble)
        m_banner->say(views::errorText(*status.trouble));
    else if (health.inTrouble())
        m_banner->say(health.sentence, tr("Accounts"));
    else if (status.loaded && !status.sendsHere)
        m_banner->say(status.keeping == views::Keeping::Server
                ? tr("Another Szept, here or at a colleague's, reads and sends for this workspace; this window shows and "
                     "decides.")
                : tr("Another Szept on this computer reads and sends for this workspace; this window shows and decides."));
    else if (status.sample)
        m_banner->say(tr("This is a sample: made-up people, made-up forums. Nothing of it reaches anybody."));
    else
        m_banner->say({});
}

void MainWindow::followStatus()
{
    showBanner();
    const bool nobody = m_desk.status().loaded && m_desk.accounts().isEmpty() && !m_desk.status().trouble;
    const bool filling = isFilling();
    if (nobody && !m_firstMinute) {
        if (!filling)
            addAccount();
        m_firstMinute = true;
    } else if (m_firstMinute && !m_desk.accounts().isEmpty()) {
        m_firstMinute = false;
        if (!filling) // what somebody types is theirs until they leave it
            goToInbox();
    }
    m_quiet->setVisible(!m_firstMinute);
    allowCommands();
}

} // namespace szept::ui
