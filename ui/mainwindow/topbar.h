// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QTimer;
class QToolButton;

namespace szept::views {
class AccountsModel;
class Desk;
} // namespace szept::views

namespace szept::ui {

class Actions;

/// The top line: search, when the places were read last, how many answer.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(views::Desk &desk, views::AccountsModel &accounts, const Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *search() const { return m_search; }
    /// Relative times have grown older.
    void refresh();

Q_SIGNALS:
    void searched(const QString &words); ///< while typing; empty when it was cleared
    void searchLeft(); ///< Enter or Down: on to the list

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void prepareSearch();
    void followWorks();

    views::Desk &m_desk;
    const Actions &m_actions;
    views::AccountsModel &m_accounts;
    QLineEdit *m_search;
    QToolButton *m_sync;
    QToolButton *m_health;
    QTimer *m_patience; ///< what is over soon is not told, so that nothing flickers
    bool m_tellsWorks = false;
};

} // namespace szept::ui
