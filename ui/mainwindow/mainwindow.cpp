// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/mainwindow.h"

#include "models/views/accountsmodel.h"
#include "models/views/errortext.h"
#include "models/views/outboxmodel.h"
#include "models/views/reasontext.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/addaccountpage.h"
#include "ui/case/casepane.h"
#include "ui/case/decisionpanel.h"
#include "ui/case/noteform.h"
#include "ui/common/look.h"
#include "ui/common/stateview.h"
#include "ui/common/taborder.h"
#include "ui/exposure/exposurepage.h"
#include "ui/help/keysheet.h"
#include "ui/inbox/inboxpane.h"
#include "ui/inbox/uniformlistview.h"
#include "ui/mainwindow/casedeeds.h"
#include "ui/mainwindow/casesearch.h"
#include "ui/mainwindow/thinsplitter.h"
#include "ui/mainwindow/topbar.h"
#include "ui/outbox/outboxpanel.h"
#include "ui/outbox/quietbar.h"
#include "ui/places/placespane.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenuBar>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::ui {
namespace {

constexpr qreal usualPart = 0.84; ///< of the screen
constexpr int narrowSteps = 240; ///< below this width three panes are too many

/// The text with its first letter that no other menu has, for Alt.
QString withLetter(QString text, QSet<QChar> &taken)
{
    const auto at
        = std::ranges::find_if(text, [&taken](QChar one) { return one.isLetter() && !taken.contains(one.toLower()); });
    if (at == text.end())
        return text;
    taken.insert(at->toLower());
    return text.insert(at - text.begin(), u'&');
}

} // namespace

MainWindow::MainWindow(views::Desk &desk)
    : m_desk(desk)
    , m_outboxModel(new views::OutboxModel(desk, this))
    , m_accountsModel(new views::AccountsModel(desk, this))
    , m_search(new CaseSearch(desk, this))
    , m_minute(new QTimer(this))
{
    Keymap keymap;
    keymap.apply(desk.windowState(u"keys"_s));
    m_actions = new Actions(std::move(keymap), this);
    m_minute->setInterval(60s);
    m_minute->setTimerType(Qt::VeryCoarseTimer);
    buildMenus();
    buildPanes();
    buildPages();
    tabAsLaidOut(this);
    bindDeciding();
    bindLooking();
    bindGoing();
    connectPanes();
    connectDeeds();
    connectPages();
    connectDesk();
    restore();
    showPlace();
    showCase(m_inbox->current());
    followStatus();
    tellNotes();
    m_minute->start();
}

MainWindow::~MainWindow()
{
    disconnect(qApp, nullptr, this, nullptr); // the focus moves while the panes go
}

/// What opening the workspace did besides is told once.
void MainWindow::tellNotes()
{
    QStringList notes;
    for (const auto those = m_desk.status().notes; const Reason &note : those)
        notes += views::reasonText(note);
    if (!notes.isEmpty())
        m_quiet->say(notes.join(u' '));
}

void MainWindow::buildMenus()
{
    QSet<QChar> letters;
    for (const CommandGroup group : {CommandGroup::Program, CommandGroup::Deciding, CommandGroup::OneCase,
             CommandGroup::Looking, CommandGroup::Going}) {
        QMenu *menu = menuBar()->addMenu(withLetter(groupText(group), letters));
        menu->setToolTipsVisible(true);
        for (const CommandInfo &info : commandTable()) {
            if (info.group == group)
                menu->addAction((*m_actions)[info.command]);
        }
    }
    connect(new QShortcut(Qt::Key_F10, this), &QShortcut::activated, this,
        [this] { menuBar()->setActiveAction(menuBar()->actions().constFirst()); });
}

void MainWindow::buildPanes()
{
    auto *all = new QWidget(this);
    setCentralWidget(all);
    m_top = new TopBar(m_desk, *m_accountsModel, *m_actions, all);
    m_banner = new Banner(all);
    m_pages = new QStackedWidget(all);
    m_panes = new ThinSplitter(m_pages);
    m_places = new PlacesPane(m_desk, m_panes);
    m_inbox = new InboxPane(m_desk, *m_actions, m_panes);
    m_case = new CasePane(m_desk, *m_actions, m_panes);
    m_outbox = new OutboxPanel(*m_outboxModel, all);
    m_quiet = new QuietBar(m_desk, *m_outboxModel, *m_actions, all);
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_top);
    column->addWidget(m_banner);
    column->addWidget(m_pages, 1);
    column->addWidget(m_outbox);
    column->addWidget(m_quiet);
    m_panes->addWidget(m_places);
    m_panes->addWidget(m_inbox);
    m_panes->addWidget(m_case);
    m_panes->setChildrenCollapsible(false);
    m_panes->setStretchFactor(0, 0);
    m_panes->setStretchFactor(1, 2);
    m_panes->setStretchFactor(2, 3);
    m_places->setMinimumWidth(step(this, 30));
    m_inbox->setMinimumWidth(step(this, 48));
    m_case->setMinimumWidth(step(this, 56));
    m_pages->setMinimumSize(step(this, 110), step(this, 32)); // each page scrolls in what there is
    m_outbox->setMaximumHeight(step(this, 60));
    m_outbox->hide();
}

void MainWindow::buildPages()
{
    m_accounts = new AccountsPage(m_desk, *m_accountsModel, m_pages);
    m_addAccount = new AddAccountPage(m_desk, m_pages);
    m_exposure = new ExposurePage(m_desk, m_pages);
    m_keys = new KeySheet(m_actions->keymap(), m_pages);
    m_pages->addWidget(m_panes);
    for (Page *page : std::initializer_list<Page *>{m_accounts, m_addAccount, m_exposure, m_keys}) {
        m_pages->addWidget(page);
        connect(page, &Page::left, this, &MainWindow::leavePage);
    }
}

void MainWindow::connectPanes()
{
    connect(m_actions, &Actions::triggered, this, &MainWindow::run);
    connect(m_places, &PlacesPane::placeChosen, this, &MainWindow::showPlace);
    connect(m_inbox, &InboxPane::currentChanged, this, &MainWindow::showCase);
    connect(m_inbox, &InboxPane::currentGone, this, [this](const QString &what) {
        m_case->setGone(what);
        allowCommands();
    });
    connect(m_inbox, &InboxPane::syncWanted, this, [this] { m_desk.syncNow({}); });
    connect(m_inbox, &InboxPane::searchCleared, m_top->search(), &QLineEdit::clear);
    connect(m_case, &CasePane::armedChanged, m_inbox, &InboxPane::stay);
    connect(m_case, &CasePane::armedChanged, this, &MainWindow::allowCommands);
    connect(m_case, &CasePane::readingEnded, this, &MainWindow::allowCommands);
    connect(m_case, &CasePane::caseChosen, this, &MainWindow::goToCase);
    connect(m_outbox, &OutboxPanel::closed, this, [this] { showOutbox(false); });
    connect(m_panes, &QSplitter::splitterMoved, this, &MainWindow::remember);
    // Space presses what has the focus; it turns the case's page only while the list has it.
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::allowCommands);
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::fitPanes);
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::catchFocus);
}

void MainWindow::connectDeeds()
{
    m_caseDeeds = new CaseDeeds(m_desk, {*m_inbox, *m_case, *m_quiet, *m_outboxModel, m_actions->keymap()}, this);
    connect(m_caseDeeds, &CaseDeeds::handedOn, this, &MainWindow::focusWork);
    connect(m_caseDeeds, &CaseDeeds::undoableChanged, this, &MainWindow::allowCommands);
    connect(m_caseDeeds, &CaseDeeds::inboxWanted, this, &MainWindow::goToInbox);
    connect(m_case, &CasePane::decided, m_caseDeeds, &CaseDeeds::decide);
    connect(m_case, &CasePane::asideChosen, m_caseDeeds, &CaseDeeds::setAside);
    connect(&m_case->note(), &NoteForm::written, m_caseDeeds, &CaseDeeds::saveNote);
    connect(m_outbox, &OutboxPanel::undoWanted, m_caseDeeds, &CaseDeeds::undo);
    connect(m_outbox, &OutboxPanel::parkedAnswered, m_caseDeeds, &CaseDeeds::answerParked);
}

void MainWindow::connectPages()
{
    connect(m_top, &TopBar::searched, m_search, &CaseSearch::setWords);
    connect(m_search, &CaseSearch::foundAnew, this, &MainWindow::showPlace);
    connect(m_search, &CaseSearch::foundMore, this, [this] { m_inbox->widen(*m_search->found()); });
    connect(m_search, &CaseSearch::refused, this, [this](const QString &why) { m_quiet->say(why, true); });
    connect(m_top, &TopBar::searchLeft, m_inbox, &InboxPane::takeFocus);
    connect(m_minute, &QTimer::timeout, this, [this] {
        m_top->refresh();
        m_inbox->list()->viewport()->update();
        showBanner();
    });
    connect(m_accounts, &AccountsPage::addWanted, this, &MainWindow::addAccount);
    connect(m_banner, &Banner::pressed, this, [this] { goTo(m_accounts); });
    connect(m_addAccount, &AddAccountPage::sampleWanted, this, &MainWindow::sampleWanted);
    connect(m_addAccount, &AddAccountPage::added, this, &MainWindow::tellAdded);
    connect(m_addAccount, &AddAccountPage::notAdded, this, [this](const QString &why) { m_quiet->say(why, true); });
}

void MainWindow::connectDesk()
{
    connect(&m_desk, &views::Desk::statusChanged, this, &MainWindow::followStatus);
    connect(&m_desk, &views::Desk::accountsChanged, this, &MainWindow::followStatus);
    connect(&m_desk, &views::Desk::ownNotKept, this, [this](const Error &error) {
        m_quiet->say(tr("What is your own was not kept on this device. %1").arg(views::errorText(error)), true);
    });
    connect(m_outboxModel, &views::OutboxModel::changed, this, &MainWindow::allowCommands);
}

void MainWindow::restore()
{
    // Most of the screen, but no wider than a list and a case can use. Where even the least would just fit, its title
    // bar would push the bottom bar off the screen.
    const QSize room = screen()->availableSize();
    const QSize least(step(this, 320), step(this, 200));
    const QSize wanted = (room * usualPart).expandedTo(least).boundedTo({step(this, 440), step(this, 280)});
    resize(wanted.boundedTo(room));
    if (wanted.width() > room.width() || wanted.height() + step(this, 12) > room.height())
        setWindowState(Qt::WindowMaximized);
    if (const QByteArray geometry = m_desk.windowState(u"geometry"_s); !geometry.isEmpty())
        restoreGeometry(geometry);
    const bool narrow = room.width() < step(this, narrowSteps);
    m_panes->setSizes({step(this, 54), step(this, narrow ? 64 : 116), step(this, narrow ? 96 : 150)});
    if (const QByteArray panes = m_desk.windowState(u"panes"_s); !panes.isEmpty())
        m_panes->restoreState(panes);
    fitPanes();
}

/// Where three panes would be too narrow the places are shown while they are looked for.
void MainWindow::fitPanes()
{
    const bool narrow = width() < step(this, narrowSteps);
    m_places->setVisible(!m_zen && (!narrow || m_places->list()->hasFocus()));
    m_inbox->setVisible(!m_zen);
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    fitPanes();
}

void MainWindow::remember()
{
    if (!m_zen)
        m_desk.setWindowState(u"panes"_s, m_panes->saveState());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    remember();
    m_desk.setWindowState(u"geometry"_s, saveGeometry());
    QMainWindow::closeEvent(event);
}

} // namespace szept::ui
