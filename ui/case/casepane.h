// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/case/casewriter.h"

#include <QCache>
#include <QWidget>

class QStackedLayout;
class QTimer;

namespace szept::views {
class Desk;
}

namespace szept::ui {

class Actions;
class CaseView;
class DecisionPanel;
class EarlyKeys;
class ExposureMeter;
class NoteForm;
class StateView;

/// The right pane: this one. Reads the case when it is asked to show it, and the next one ahead.
class CasePane final : public QWidget
{
    Q_OBJECT

public:
    CasePane(views::Desk &desk, const Actions &actions, QWidget *parent = nullptr);

    /// An invalid id shows that there is none.
    void show(CaseId id);
    /// Reads what will probably be shown next.
    void readAhead(CaseId id);
    void toggle(Section section);
    /// What became of the case that is shown, where this window did not end it: nothing can be decided then. Empty: it
    /// can again.
    void setGone(const QString &what);
    void writeNote();
    /// A choice that could not be saved, so that it can be made again and its words are not lost.
    void giveBackChoice(const views::Choice &choice);
    /// The same while something else is chosen or typed: its words wait with its case, unless others were begun there since.
    void keepRefused(const views::Choice &choice);
    /// It is saved.
    void forgetChoice(CaseId id);
    /// Asks until when, in the place of the decision keys.
    void askAside();
    /// Reads on, or back, in the case.
    void turnPage(bool on);
    void setZen(bool zen);
    /// To the text, or to what stands in its place.
    void takeFocus();
    /// Why the case could not be read; empty where it could, or nobody knows yet.
    [[nodiscard]] const QString &whyUnread() const { return m_whyUnread; }
    [[nodiscard]] const std::optional<views::CaseSheet> &sheet() const { return m_sheet; }
    [[nodiscard]] NoteForm &note() const { return *m_note; }
    [[nodiscard]] DecisionPanel &decisions() const { return *m_decisions; }
    /// It takes so long that grey bars stand in the place of the case.
    [[nodiscard]] bool isSketched() const;
    [[nodiscard]] CaseView *view() const { return m_view; }
    /// One step back; false when there is nothing to go back from.
    bool pressBack();

Q_SIGNALS:
    void decided(const szept::views::Choice &choice);
    void asideChosen(szept::CaseId id, szept::Instant until, const QString &reason);
    void caseChosen(szept::CaseId id);
    void armedChanged();
    void readingEnded(); ///< the case is there, or could not be read
    void painted(szept::CaseId id); ///< the case is on the screen; for measuring

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void keepChoice(CaseId id, const std::optional<views::Choice> &choice);
    void take(const Result<views::CaseSheet> &sheet);
    void showSheet();
    void showDecisions();
    void showContext(CaseId id, const Result<Context> &context, Section asked);
    void readShown();
    void forget(CaseId id);
    void forgetAll();
    void sketchIfStillLoading();
    void limitDecisions();
    /// A form is open that was not when the keys began.
    [[nodiscard]] bool isTakingKeys() const;

    views::Desk &m_desk;
    const Actions &m_actions;
    CaseView *m_view;
    DecisionPanel *m_decisions;
    NoteForm *m_note;
    QWidget *m_page;
    StateView *m_state;
    QStackedLayout *m_stack;
    QTimer *m_patience;
    ExposureMeter *m_meter;
    EarlyKeys *m_early;
    CaseId m_id;
    std::optional<views::CaseSheet> m_sheet; ///< of m_id, once it has been read
    Surroundings m_around;
    QString m_whyUnread;
    QString m_gone; ///< of m_id, see setGone()
    std::optional<views::Choice> m_returned; ///< of the case that is shown, until it is read
    QSet<Section> m_open{Section::Reports};
    QCache<CaseId, views::CaseSheet> m_read{32};
    /// Readings are counted, so that what was asked for before a case changed is not taken after it.
    QHash<CaseId, int> m_reading; ///< ahead, and which reading it is
    int m_shownAsked = 0; ///< the reading that is shown
    int m_asked = 0;
    CaseId m_paintAwaited;
    bool m_zen = false;
};

} // namespace szept::ui
