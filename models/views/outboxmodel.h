// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/deskvalues.h"
#include "models/views/rowsmodel.h"

namespace szept::views {

class Desk;

enum class OutboxRole {
    Row = Qt::UserRole, ///< OutboxLine
    Text, ///< the sentence, as of now
    State, ///< its word
};

/// What is on its way: what needs a person first, then what waits in the order in which it goes, then what ended, the newest first.
class OutboxModel final : public RowsModel<OutboxLine>
{
    Q_OBJECT

public:
    explicit OutboxModel(Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] OutboxLine lineAt(int row) const { return rows().value(row); }
    /// What has not come to its end: the number in the quiet bar.
    [[nodiscard]] int unfinished() const;
    /// What stays until somebody answers.
    [[nodiscard]] int parked() const;
    /// The decision of this member that `u` takes back: the latest with something that has not been sent.
    [[nodiscard]] std::optional<OutboxLine> undoable(const QSet<DecisionId> &but = {}) const;
    /// What the quiet bar speaks of: the newest thing that this member decided.
    [[nodiscard]] std::optional<OutboxLine> latest() const;
    /// What it was about; invalid when the outbox does not tell of it.
    [[nodiscard]] CaseId caseOf(DecisionId decision) const;
    /// What the account is called that it goes to; empty when the outbox does not tell of it.
    [[nodiscard]] QString placeOf(DecisionId decision) const;
    /// The line of that action, where the outbox tells of it.
    [[nodiscard]] std::optional<OutboxLine> lineOf(ActionId action) const;
    /// It waits, or was done and can be taken back at the platform, and nobody has tried.
    [[nodiscard]] bool canBeTakenBack(const OutboxLine &line) const;
    /// When a shown number of seconds or minutes changes next; empty when nothing counts down.
    [[nodiscard]] std::optional<Duration> nextTick() const;
    /// Seconds have passed: the rows that count down say something else now.
    void tick();

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void changed(); ///< after the rows changed, and after a tick

private:
    void refresh();
    [[nodiscard]] OutboxLine firstOf(DecisionId decision) const;

    Desk &m_desk;
};

} // namespace szept::views
