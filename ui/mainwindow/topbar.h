// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QToolButton;

namespace szept::views {
class AccountsModel;
}

namespace szept::ui {

class Actions;

/// The top line: search, when the places were read last, how many answer.
class TopBar final : public QWidget
{
    Q_OBJECT

public:
    TopBar(views::AccountsModel &accounts, const Actions &actions, QWidget *parent = nullptr);

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
    views::AccountsModel &m_accounts;
    QLineEdit *m_search;
    QToolButton *m_sync;
    QToolButton *m_health;
};

} // namespace szept::ui
