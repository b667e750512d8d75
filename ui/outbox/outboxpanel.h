// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/outbox.h"

#include <QMap>
#include <QWidget>

class QLabel;
class QLayout;
class QListView;
class QPushButton;
class QToolButton;

namespace szept::views {
class OutboxModel;
}

namespace szept::ui {

class OutboxDelegate;

/// What is on its way, what needs an answer, what came of it.
class OutboxPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit OutboxPanel(views::OutboxModel &outbox, QWidget *parent = nullptr);

    [[nodiscard]] QListView *list() const { return m_list; }
    /// It was opened: what needs somebody is chosen, or what was chosen last is in sight again.
    void begin();

Q_SIGNALS:
    void undoWanted(szept::DecisionId decision);
    void parkedAnswered(szept::ActionId action, szept::services::ParkedAnswer answer);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QLayout *headRow();
    [[nodiscard]] QLayout *answersRow();
    void prepareList();
    void measure();
    void offerAnswers();
    void addAnswer(services::ParkedAnswer answer);
    void offer(const QList<services::ParkedAnswer> &answers);

    views::OutboxModel &m_outbox;
    QListView *m_list;
    OutboxDelegate *m_delegate;
    QLabel *m_whole;
    QPushButton *m_undo;
    QToolButton *m_close; ///< has the focus while nothing is on its way
    QMap<services::ParkedAnswer, QPushButton *> m_answers; ///< in this order
};

} // namespace szept::ui
