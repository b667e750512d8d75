// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/outbox.h"
#include "models/services/triage.h"
#include "models/views/deskvalues.h"

#include <QObject>
#include <QSet>

namespace szept::views {
class Desk;
class OutboxModel;
} // namespace szept::views

namespace szept::ui {

class CasePane;
class InboxPane;
class Keymap;
class QuietBar;

/// What a person does to a case: it is handed to the desk, the list moves on at once, and the quiet bar tells what became of
/// it. What is refused comes back with its words.
class CaseDeeds final : public QObject
{
    Q_OBJECT

public:
    /// Where it is done and told; all of it outlives the deeds.
    struct Workplace
    {
        InboxPane &inbox;
        CasePane &casePane;
        QuietBar &quiet;
        const views::OutboxModel &outbox;
        const Keymap &keymap;
    };
    CaseDeeds(views::Desk &desk, const Workplace &place, QObject *parent);

    void decide(const views::Choice &choice);
    void undo(DecisionId decision);
    /// The latest decision that waits to be sent; one that is just being saved is waited for, and counts as the latest.
    void undoLatest();
    /// There is one, as far as is known here.
    [[nodiscard]] bool canUndo() const;
    void asideOrBack();
    void setAside(CaseId id, Instant until, const QString &reason);
    void claimOrLetGo();
    void markVulnerable();
    void saveNote(CaseId id, bool onPerson, const QString &text);
    void answerParked(ActionId action, services::ParkedAnswer answer);
    void openAtPlatform();

Q_SIGNALS:
    void handedOn(); ///< the keyboard goes on where the work is
    void inboxWanted(); ///< what was taken back is there
    void undoableChanged();

private:
    void saved(const services::Decided &decided);
    void notDecided(const views::Choice &choice, const QString &quote, const QString &why);
    void notSetAside(CaseId id, const QString &quote, const QString &why);
    void giveNoteBack(CaseId id, bool onPerson, const QString &text);
    /// Nobody is in the middle of something: a late answer may lead elsewhere. To whoever types or chooses it is only told.
    [[nodiscard]] bool isFree() const;
    void undoWhatWasAskedFor();
    void takeBack(DecisionId decision, CaseId about);
    void tell(const Result<void> &done, const QString &text, const QString &place = {});
    /// How the case that is shown begins.
    [[nodiscard]] QString quoted() const;
    /// What the account of a case is called; empty when the case is no longer known.
    [[nodiscard]] QString placeOf(CaseId id) const;

    views::Desk &m_desk;
    InboxPane &m_inbox;
    CasePane &m_case;
    QuietBar &m_quiet;
    const views::OutboxModel &m_outbox;
    const Keymap &m_keymap;
    int m_saving = 0; ///< decisions whose answer is still to come
    int m_undosAsked = 0; ///< while they were
    QList<std::pair<DecisionId, CaseId>> m_saved; ///< in order, until the outbox tells of them
    QSet<DecisionId> m_undone; ///< or being undone; never asked for twice
};

} // namespace szept::ui
