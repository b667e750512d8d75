// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/desk.h"
#include "ui/common/actions.h"

#include <QMainWindow>
#include <QPointer>

#include <array>
#include <functional>

class QSplitter;
class QStackedWidget;
class QTimer;

namespace szept::views {
class AccountsModel;
class OutboxModel;
} // namespace szept::views

namespace szept::ui {

class AccountsPage;
class AddAccountPage;
class Banner;
class CaseDeeds;
class CasePane;
class CaseSearch;
class ExposurePage;
class InboxPane;
class KeySheet;
class OutboxPanel;
class Page;
class PlacesPane;
class QuietBar;
class TopBar;

/// The window: three panes, the pages that open in their place, and what each command does. It knows the desk and
/// nothing else.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(views::Desk &desk);
    ~MainWindow() override;

    [[nodiscard]] const Actions &actions() const { return *m_actions; }
    [[nodiscard]] InboxPane &inbox() const { return *m_inbox; }
    [[nodiscard]] CasePane &casePane() const { return *m_case; }
    [[nodiscard]] QuietBar &quietBar() const { return *m_quiet; }

Q_SIGNALS:
    /// Somebody wants to be shown around; app/ opens a sample workspace.
    void sampleWanted();

protected:
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    // building
    void tellNotes();
    void buildMenus();
    void buildPanes();
    void buildPages();
    void connectPanes();
    void connectDeeds();
    void connectPages();
    void connectDesk();
    void restore();
    void fitPanes();
    void remember();

    // what commands do
    void bind(Command command, std::function<void()> deed);
    void bindDeciding();
    void bindLooking();
    void bindGoing();
    void run(Command command);
    void back();
    void showPlace();
    void showCase(CaseId id);
    void goToCase(CaseId id);
    void goTo(Page *page);
    void turnTo(QWidget *page);
    void openKeys();
    /// To where the page was opened from.
    void leavePage();
    void goToInbox();
    /// With all three panes in sight.
    void goToPanes();
    /// Somebody fills in the form of a new account; the sheet of keys may lie over it.
    [[nodiscard]] bool isFilling() const;
    void addAccount();
    void tellAdded(AccountId id, const QString &name, bool awaited);
    void setZen(bool zen);
    /// The focus to where single letters work: the list, or in zen the case.
    void focusWork();
    /// The focus to where the work is on what is open: a page, or the panes.
    void focusOpen();
    /// The focus of what vanished goes on where the work was, and not to whatever comes next by Tab.
    void catchFocus(const QWidget *left, const QWidget *taken);
    void showOutbox(bool shown);
    void showBanner();
    void followStatus();
    void allowCommands();
    [[nodiscard]] bool isAtTheChoice() const;
    /// Empty where it is possible.
    [[nodiscard]] QString whyNot(const CommandInfo &info) const;

    views::Desk &m_desk;
    Actions *m_actions = nullptr;
    std::array<std::function<void()>, commandCount> m_deeds;
    views::OutboxModel *m_outboxModel;
    views::AccountsModel *m_accountsModel;
    TopBar *m_top = nullptr;
    Banner *m_banner = nullptr;
    QStackedWidget *m_pages = nullptr;
    QSplitter *m_panes = nullptr;
    PlacesPane *m_places = nullptr;
    InboxPane *m_inbox = nullptr;
    CasePane *m_case = nullptr;
    AccountsPage *m_accounts = nullptr;
    AddAccountPage *m_addAccount = nullptr;
    ExposurePage *m_exposure = nullptr;
    KeySheet *m_keys = nullptr;
    QWidget *m_underKeys = nullptr; ///< what the sheet of keys was opened from
    QPointer<QWidget> m_focusUnderKeys; ///< and where the focus was
    OutboxPanel *m_outbox = nullptr;
    QuietBar *m_quiet = nullptr;
    CaseDeeds *m_caseDeeds = nullptr;
    CaseSearch *m_search;
    QTimer *m_minute;
    bool m_zen = false;
    bool m_firstMinute = false;
    bool m_turning = false; ///< from one page to another, which takes the focus then
};

} // namespace szept::ui
