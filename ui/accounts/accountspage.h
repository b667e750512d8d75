// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"
#include "ui/common/page.h"

class QLabel;
class QListView;
class QPushButton;

namespace szept::views {
class AccountsModel;
class Desk;
} // namespace szept::views

namespace szept::ui {

class SignInForm;

/// The accounts, how each stands in plain words, and what can be done about it.
class AccountsPage final : public Page
{
    Q_OBJECT

public:
    AccountsPage(views::Desk &desk, views::AccountsModel &accounts, QWidget *parent = nullptr);

    void takeFocus() override;
    [[nodiscard]] bool goBack() override;

Q_SIGNALS:
    void addWanted();

private:
    void fitList();
    void arrange(QPushButton *add);
    void showOne();
    void remove();
    void signInAgain();
    void leaveForm();
    void say(const QString &text, bool urgent = false);

    views::Desk &m_desk;
    views::AccountsModel &m_accounts;
    QListView *m_list;
    QLabel *m_one;
    QPushButton *m_sync;
    QPushButton *m_signIn;
    QPushButton *m_remove;
    QLabel *m_question; ///< or what was said last
    SignInForm *m_form;
    QString m_said; ///< what came of the last thing that was done here
    bool m_asking = false;
};

} // namespace szept::ui
