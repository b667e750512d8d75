// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/connectorrefusal.h"
#include "models/domain/context.h"
#include "models/domain/error.h"
#include "models/domain/work.h"
#include "models/services/outbox.h"
#include "models/services/triage.h"
#include "models/services/undo.h"
#include "models/views/deskvalues.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace szept {
class CaseSnapshot;
}

namespace szept::views {

/// All that the window asks of the rest of the program; app/session is one, the tests have another.
///
/// Threads: made, called and destroyed on the UI thread, and every signal is emitted there. No call waits for disk or network.
/// Plain values are the newest that arrived. A future is finished on the UI thread, never on another: then(this, …) on a future
/// that another thread finishes just then can be run twice by Qt 6.8, and a deed would be told or taken back twice. It always
/// ends with a value or an Error, also when the desk goes away (Cancelled).
class Desk : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = QFuture<Result<T>>;

    ~Desk() override;

    // What stands in memory.
    [[nodiscard]] virtual const Clock &clock() const = 0;
    [[nodiscard]] virtual MemberId me() const = 0;
    [[nodiscard]] virtual DeskStatus status() const = 0;
    /// The open and set-aside cases with the names of their places; never null, immutable.
    [[nodiscard]] virtual std::shared_ptr<const CaseSnapshot> cases() const = 0;
    [[nodiscard]] virtual QList<AccountState> accounts() const = 0;
    [[nodiscard]] virtual QList<ConnectorInfo> connectors() const = 0;
    /// What is installed and cannot be used; known, and changing, with accounts().
    [[nodiscard]] virtual QList<ConnectorRefusal> refusals() const = 0;
    /// What this process does with the platforms at the moment, or waits for.
    [[nodiscard]] virtual QList<Work> works() const = 0;
    /// What waits, is being sent or is parked, and what ended since the program started; oldest first.
    [[nodiscard]] virtual QList<OutboxLine> outbox() const = 0;

    // What is read on demand.
    /// In any order; a case that is gone is left out.
    [[nodiscard]] virtual Answer<QList<CaseLine>> lines(QList<CaseId> cases) = 0;
    [[nodiscard]] virtual Answer<CaseSheet> sheet(CaseId id) = 0;
    [[nodiscard]] virtual Answer<Context> context(CaseId id) = 0;
    /// The open and set-aside cases that the words occur in.
    [[nodiscard]] virtual Answer<QList<CaseId>> search(QString words) = 0;

    // What a member does to a case. When the future ends well it is on disk.
    [[nodiscard]] virtual Answer<services::Decided> decide(Choice choice) = 0;
    [[nodiscard]] virtual Answer<services::UndoOutcome> undo(DecisionId decision) = 0;
    [[nodiscard]] virtual Answer<void> setAside(CaseId id, Instant until, QString reason) = 0;
    /// Back to the open ones.
    [[nodiscard]] virtual Answer<void> wake(CaseId id) = 0;
    /// "I am at it", or no longer.
    [[nodiscard]] virtual Answer<void> claim(CaseId id, bool mine) = 0;
    [[nodiscard]] virtual Answer<void> markVulnerable(CaseId id, bool concerned) = 0;
    [[nodiscard]] virtual Answer<void> addNote(CaseId id, bool onPerson, QString text) = 0;
    [[nodiscard]] virtual Answer<void> answerParked(ActionId action, services::ParkedAnswer answer) = 0;

    // Accounts.
    /// A form with an id and without a secret is tried with the one that is kept.
    [[nodiscard]] virtual Answer<AccountCheck> testAccount(AccountForm form) = 0;
    [[nodiscard]] virtual Answer<AccountId> addAccount(AccountForm form) = 0;
    /// Its address, and its secret where there is one in the form: what testAccount() found to work. It is read at once, and what
    /// waits for it is sent.
    [[nodiscard]] virtual Answer<void> changeAccount(AccountForm form) = 0;
    [[nodiscard]] virtual Answer<void> removeAccount(AccountId id) = 0;
    /// All accounts when none is named.
    virtual void syncNow(std::optional<AccountId> account) = 0;

    // The member's own: kept on this device, never in the workspace.
    [[nodiscard]] virtual bool exposureWanted() const = 0;
    [[nodiscard]] virtual Answer<void> setExposureWanted(bool wanted) = 0;
    [[nodiscard]] virtual Answer<QList<ExposureLine>> exposure() = 0;
    [[nodiscard]] virtual Answer<void> deleteExposure() = 0;
    /// A case was in view with focus for so long; dropped unless wanted.
    virtual void recordExposure(HarmKind harm, int severity, Duration inView) = 0;
    /// Splitters, geometry and the like; empty when never set.
    [[nodiscard]] virtual QByteArray windowState(const QString &key) const = 0;
    virtual void setWindowState(const QString &key, const QByteArray &state) = 0;
    /// What was begun for a case and left, on this device; for a month.
    [[nodiscard]] virtual Begun begun(CaseId id) const = 0;
    /// Written soon; an empty one removes what was kept.
    virtual void keepBegun(CaseId id, const Begun &begun) = 0;

Q_SIGNALS:
    void statusChanged();
    void casesChanged(); ///< cases() is another snapshot now
    void caseChanged(szept::CaseId id); ///< what sheet() and lines() tell of it is out of date
    void everyCaseChanged(); ///< the same of any case: it is not known of which
    void accountsChanged();
    void outboxChanged();
    void worksChanged();
    /// What is the member's own could not be written on this device: told when that begins.
    void ownNotKept(szept::Error error);

protected:
    Desk() = default;
};

} // namespace szept::views
