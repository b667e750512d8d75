// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/tools.h"
#include "app/sync/worklist.h"
#include "connectors/api/connector.h"
#include "models/domain/account.h"
#include "models/domain/work.h"

#include <QCoroTask>

#include <QSet>

#include <functional>

namespace szept::services {
struct MissingCase;
}

namespace szept::sync {

/// One pass over an account's queue: page after page goes into the store, each with its cursor in one transaction, and goes on
/// where an interrupted one stopped. At the end the open cases that did not show are looked at: pages move while they are read,
/// so absence alone proves nothing. One that cannot be looked at is noted, stays as it is and has its turn in the next pass, as have
/// those that there was no time for.
/// Lives on the sync thread; outlives its task.
class Pass
{
public:
    using Progress = std::function<void(const PassProgress &)>;

    Pass(const Tools &tools, Connector &connector, AccountId account, Progress progress);
    Q_DISABLE_COPY_MOVE(Pass)

    /// To the end, or to an error (Cancelled after a stop). interval: when the next pass is due after a good one.
    [[nodiscard]] QCoro::Task<PassStatistics> run(Duration interval, Stops stops);

    /// Its number; 0 when it did not begin.
    [[nodiscard]] qint64 number() const { return m_pass; }
    /// It went on from the cursor of an interrupted one.
    [[nodiscard]] bool resumed() const { return m_resumed; }

private:
    /// What was not shown, in the order in which it is looked at.
    struct Missing
    {
        QList<services::MissingCase> cases;
        qsizetype looks = 0; ///< at most
    };

    QCoro::Task<Result<void>> readPages(WorkList::Entry *work, Stops stops);
    /// Whether this pass has not shown all of these before.
    [[nodiscard]] bool bringsNew(const QList<PulledItem> &items);
    QCoro::Task<Result<void>> takePage(PulledPage page, Instant askedAt);
    QCoro::Task<Result<Missing>> close(Duration interval);
    QCoro::Task<Result<void>> lookForAll(Missing missing, Stops stops);
    QCoro::Task<Result<Sighting>> lookFor(ItemRef subject, QString version, Stops stops);
    QCoro::Task<Result<void>> takeSight(CaseId id, RemoteState state);
    void note(const QList<Reason> &reasons);
    void tell(bool running) const;

    const Tools &m_tools;
    Connector &m_connector;
    AccountId m_account;
    Progress m_progress;
    qint64 m_pass = 0;
    QString m_cursor;
    bool m_resumed = false;
    QSet<ItemRef> m_shown;
    int m_idlePages = 0;
    PassProgress m_seen;
    PassStatistics m_statistics;
};

} // namespace szept::sync
