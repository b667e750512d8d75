// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/inboxmodel.h"

#include <QWidget>

class QLabel;
class QStackedLayout;
class QTimer;
class QToolButton;

namespace szept::views {
class Desk;
}

namespace szept::ui {

class Actions;
class ElidedLabel;
class StateView;
class UniformListView;

/// The middle pane: what next, and why. It keeps a cursor on one case, whatever the list does around it.
class InboxPane final : public QWidget
{
    Q_OBJECT

public:
    InboxPane(views::Desk &desk, const Actions &actions, QWidget *parent = nullptr);

    [[nodiscard]] views::InboxModel &model() { return *m_model; }
    [[nodiscard]] UniformListView *list() const { return m_list; }
    [[nodiscard]] CaseId current() const { return m_current; }
    /// To the list, or to what stands in its place.
    void takeFocus();
    /// The current case ended, and not by this window; it stays in sight until the cursor moves.
    [[nodiscard]] bool isCurrentGone() const { return m_model->isGone(m_current); }
    /// The case after the current one, for reading ahead; invalid at the end.
    [[nodiscard]] CaseId following() const;
    /// Which place, in words, and its cases; searched: the words that were looked for.
    void show(const CaseQuery &query, const QString &title, const QString &searched = {});
    /// The words that were looked for are in these by now.
    void widen(const QList<CaseId> &among) { m_model->widen(among); }

    void moveBy(int rows);
    void goFirst();
    void goTo(CaseId id);
    /// A case that is on its way back to the list: it is current as soon as it is there, unless somebody moves on
    /// before.
    void comeBackTo(CaseId id);
    /// Somebody chooses something for the current case: the cursor waits for no other.
    void stay() { m_awaited = {}; }
    /// Current as soon as it is in the list, in the same way; what was done to it meanwhile stands.
    void leadTo(CaseId id);
    /// The current case is decided: it is shown as going, and the next one is current at once.
    void leaveCurrent();
    /// It may leave this list at once, where it is current: this window's member wants it to.
    void letLeave(CaseId id);
    /// Somebody works with what is shown: from now on the cursor keeps its case.
    void takeHold() { m_filling = false; }
    /// It did not work: it stays.
    void keep(CaseId id);

Q_SIGNALS:
    void currentChanged(szept::CaseId id);
    /// What became of the current case that this window did not end; empty: it is back.
    void currentGone(const QString &what);
    void searchCleared();
    void syncWanted();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void takeCurrent(const QModelIndex &index);
    void takeListing(bool anew);
    [[nodiscard]] int rowToShow(bool anew);
    /// The first row from this one on that is not leaving, or else the last before it; -1 when all are.
    [[nodiscard]] int nearestStaying(int row) const;
    void takeArrivals(const QList<CaseId> &cases);
    void showNewAbove();
    void fitNewAbove();
    void layOut();
    void connectModel();
    void showState();
    void sayWhyEmpty();
    [[nodiscard]] QSet<CaseId> freshAbove(int row) const;
    void sketchIfStillLoading();
    [[nodiscard]] bool isLoading() const;
    [[nodiscard]] bool isBeingRead() const;
    void setRow(int row);
    void followEnd();
    void tellGone(CaseId id, const QString &what);

    views::Desk &m_desk;
    views::InboxModel *m_model;
    const Actions &m_actions;
    ElidedLabel *m_title;
    QLabel *m_count;
    QToolButton *m_newAbove;
    UniformListView *m_list;
    StateView *m_state;
    QStackedLayout *m_stack;
    QTimer *m_patience;
    CaseId m_current;
    int m_row = 0; ///< where the current case stands, or stood
    QSet<CaseId> m_fresh; ///< came above the cursor since the top was last looked at
    QString m_searched;
    CaseId m_awaited; ///< see comeBackTo()
    CaseId m_left; ///< was current in an earlier list and is not in this one; nobody has chosen another since
    bool m_filling
        = false; ///< the list was empty, is being filled, and nobody has pressed a key: the first row is current
    bool m_gone = false; ///< isCurrentGone(), as was told
    bool m_resting = false; ///< the model is changing; the cursor waits
    bool m_listing = false; ///< a row is chosen for the list, not by somebody
};

} // namespace szept::ui
