// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/session/home.h"
#include "app/session/privatedesk.h"
#include "app/session/session.h"
#include "models/index/caseindex.h"
#include "models/store/changefeed.h"
#include "models/views/desk.h"

#include <QSet>
#include <QTimer>

namespace szept::session {

/// The window's desk over a session: what is shown is read on the reader thread and kept as values here; the change
/// feed says what has to be read again. Lives on the session's thread; every future is finished there.
class WorkspaceDesk final : public views::Desk
{
    Q_OBJECT

public:
    /// Session and private desk outlive it. sample: it is the sample workspace.
    WorkspaceDesk(Session &session, PrivateDesk &mine, bool sample);
    ~WorkspaceDesk() override;

    [[nodiscard]] const Clock &clock() const override { return m_session.clock(); }
    [[nodiscard]] MemberId me() const override { return m_session.identity().actor.member; }
    [[nodiscard]] views::DeskStatus status() const override { return m_status; }
    [[nodiscard]] std::shared_ptr<const CaseSnapshot> cases() const override { return m_cases; }
    [[nodiscard]] QList<views::AccountState> accounts() const override { return m_accounts; }
    [[nodiscard]] QList<ConnectorInfo> connectors() const override { return m_session.plugins().connectors(); }
    [[nodiscard]] QList<ConnectorRefusal> refusals() const override { return m_refusals; }
    [[nodiscard]] QList<Work> works() const override { return m_session.sync({}).works(); }
    [[nodiscard]] QList<views::OutboxLine> outbox() const override { return m_outbox; }

    [[nodiscard]] Answer<QList<views::CaseLine>> lines(QList<CaseId> cases) override;
    [[nodiscard]] Answer<views::CaseSheet> sheet(CaseId id) override;
    [[nodiscard]] Answer<Context> context(CaseId id) override;
    [[nodiscard]] Answer<QList<CaseId>> search(QString words) override;

    [[nodiscard]] Answer<services::Decided> decide(views::Choice choice) override;
    [[nodiscard]] Answer<services::UndoOutcome> undo(DecisionId decision) override;
    [[nodiscard]] Answer<void> setAside(CaseId id, Instant until, QString reason) override;
    [[nodiscard]] Answer<void> wake(CaseId id) override;
    [[nodiscard]] Answer<void> claim(CaseId id, bool mine) override;
    [[nodiscard]] Answer<void> markVulnerable(CaseId id, bool concerned) override;
    [[nodiscard]] Answer<void> addNote(CaseId id, bool onPerson, QString text) override;
    [[nodiscard]] Answer<void> answerParked(ActionId action, services::ParkedAnswer answer) override;

    [[nodiscard]] Answer<views::AccountCheck> testAccount(views::AccountForm form) override;
    [[nodiscard]] Answer<AccountId> addAccount(views::AccountForm form) override;
    [[nodiscard]] Answer<void> changeAccount(views::AccountForm form) override;
    [[nodiscard]] Answer<void> removeAccount(AccountId id) override;
    void syncNow(std::optional<AccountId> account) override;

    [[nodiscard]] bool exposureWanted() const override { return m_mine.exposureWanted(); }
    [[nodiscard]] Answer<void> setExposureWanted(bool wanted) override { return m_mine.setExposureWanted(wanted); }
    [[nodiscard]] Answer<QList<views::ExposureLine>> exposure() override { return m_mine.exposure(); }
    [[nodiscard]] Answer<void> deleteExposure() override { return m_mine.deleteExposure(); }
    void recordExposure(HarmKind harm, int severity, Duration inView) override;
    [[nodiscard]] QByteArray windowState(const QString &key) const override { return m_mine.windowState(key); }
    void setWindowState(const QString &key, const QByteArray &state) override { m_mine.setWindowState(key, state); }
    [[nodiscard]] views::Begun begun(CaseId id) const override { return m_mine.begun(id); }
    void keepBegun(CaseId id, const views::Begun &begun) override { m_mine.keepBegun(id, begun); }

private:
    /// What has to be read again; gathered while a reading is under way.
    struct Stale
    {
        QSet<CaseId> cases;
        bool places = false;
        bool accounts = false;
        bool outbox = false;
        bool clockwork = false;
        bool all = false;

        [[nodiscard]] bool any() const { return all || places || accounts || outbox || clockwork || !cases.isEmpty(); }
        void add(const Stale &more);
    };
    /// What one reading brought.
    struct Reading;

    template <typename F>
    auto write(F f)
    {
        return m_home.bring(m_session.workspace().write(
            [f = std::move(f), by = m_session.by()](store::Transaction &tx) mutable { return f(tx, by); }));
    }
    template <typename F>
    auto read(F f)
    {
        return m_home.bring(m_session.workspace().read(std::move(f)));
    }
    void take(const QList<store::Change> &changes);
    void take(const store::Change &change);
    void refresh();
    [[nodiscard]] static Result<Reading> readAgain(store::Connection &connection, const Stale &what, CaseIndex &index,
        const Plugins &plugins, MemberId me, Instant since);
    void show(const Result<Reading> &reading, const Stale &what);
    void take(const Reading &reading, const Stale &what);
    void decorateAccounts();
    void showTrouble();
    void setSendsHere(bool here);
    void keepTime();
    [[nodiscard]] sync::Sync &sync() { return m_session.sync({}); }

    Session &m_session;
    PrivateDesk &m_mine;
    views::DeskStatus m_status;
    std::shared_ptr<CaseIndex> m_index = std::make_shared<CaseIndex>(); ///< touched by the reader thread alone
    std::shared_ptr<const CaseSnapshot> m_cases = std::make_shared<CaseSnapshot>();
    QList<views::AccountState> m_accounts;
    QList<ConnectorRefusal> m_refusals;
    QList<views::OutboxLine> m_outbox;
    Instant m_began;
    Stale m_stale;
    bool m_reading = false;
    std::optional<Error> m_unread; ///< what went wrong at the last reading
    std::optional<Error> m_unwritten; ///< what went wrong when the clockwork last wrote
    QTimer m_again; ///< after a reading that failed
    QTimer m_clockwork; ///< wakes cases, lets priorities age, ends notes
    Home m_home; ///< goes first: nobody is answered by half a desk
};

} // namespace szept::session
