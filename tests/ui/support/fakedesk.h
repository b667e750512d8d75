// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index/caseindex.h"
#include "models/views/desk.h"
#include "tests/support/fakeclock.h"

#include <QHash>
#include <QPromise>

#include <deque>
#include <functional>

namespace szept::test {

/// A case as a test tells it; what is left out is plausible.
struct FakeCase
{
    CaseId id{};
    CommunityId community{};
    RoomId room{};
    CaseKind kind = CaseKind::Reported;
    HarmKind harm = HarmKind::Unknown;
    int priority = 0;
    int reports = 1;
    QString title{};
    QString text{};
    QString author{};
    Duration age = std::chrono::minutes(12);
    WaveId wave{};
};

/// A desk over plain values: decisions wait in an outbox of its own and are "sent" when the test lets time pass.
/// Answers come at once, unless they are held.
class FakeDesk final : public views::Desk
{
    Q_OBJECT

public:
    FakeDesk();

    // The hands of the test.
    void addPlace(AccountId account, const QString &accountName, const QString &platform);
    void addCommunity(CommunityId community, AccountId account, const QString &name);
    void addRoom(RoomId room, CommunityId community, const QString &name);
    void addCases(const QList<FakeCase> &cases);
    void removeCases(const QList<CaseId> &cases);
    /// Not by this window: a colleague decided it, or with no name it ended at the platform.
    void endElsewhere(CaseId id, const QString &by);
    [[nodiscard]] QList<CaseId> allCases() const { return m_told.keys(); }
    void changeCase(CaseId id, const std::function<void(IndexedCase &)> &change);
    /// Made when it is first asked for.
    views::CaseSheet &sheetOf(CaseId id);
    views::AccountState &accountState(AccountId id);
    void setStatus(const views::DeskStatus &status);
    void announceAccounts() { Q_EMIT accountsChanged(); }
    void setWorks(const QList<Work> &works)
    {
        m_works = works;
        Q_EMIT worksChanged();
    }
    void setConnectors(const QList<ConnectorInfo> &connectors) { m_connectors = connectors; }
    void setRefusals(const QList<ConnectorRefusal> &refusals) { m_refusals = refusals; }
    void parkLatest(const Error &error);
    /// It could not be sent, and is tried again after the pause.
    void postponeLatest(const Error &error, Duration pause);
    /// Time passes: what is due is sent, and done.
    void pass(Duration time);
    /// What becomes of the cases is seen later: by announceCases(), after this is over.
    void withholdCases(bool withheld) { m_withheld = withheld; }
    /// From now on answers wait for release(); in the order asked for.
    void hold() { m_holding = true; }
    void release();
    /// The one that was asked for first; the others wait on.
    void releaseFirst();
    /// The next answers that can fail do.
    void failWith(std::optional<Error> error) { m_failure = std::move(error); }
    /// The next decision cannot be saved.
    void refuseDecision(Error error) { m_refusal = std::move(error); }

    // What was asked of it.
    [[nodiscard]] const QList<views::Choice> &choices() const { return m_choices; }
    [[nodiscard]] int sheetsAsked() const { return m_sheetsAsked; }
    [[nodiscard]] int linesAsked() const { return m_linesAsked; }
    [[nodiscard]] int searchesAsked() const { return m_searchesAsked; }
    [[nodiscard]] const QList<views::ExposureLine> &exposureLines() const { return m_exposure; }
    [[nodiscard]] QStringList deeds() const { return m_deeds; }
    [[nodiscard]] CaseIndex &index() { return m_index; }
    void announceCases();
    FakeClock &hands() { return m_clock; }

    // views::Desk
    [[nodiscard]] const Clock &clock() const override { return m_clock; }
    [[nodiscard]] MemberId me() const override { return m_me; }
    [[nodiscard]] views::DeskStatus status() const override { return m_status; }
    [[nodiscard]] std::shared_ptr<const CaseSnapshot> cases() const override { return m_snapshot; }
    [[nodiscard]] QList<views::AccountState> accounts() const override { return m_accounts; }
    [[nodiscard]] QList<ConnectorInfo> connectors() const override { return m_connectors; }
    [[nodiscard]] QList<ConnectorRefusal> refusals() const override { return m_refusals; }
    [[nodiscard]] QList<Work> works() const override { return m_works; }
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
    [[nodiscard]] bool exposureWanted() const override { return m_exposureWanted; }
    [[nodiscard]] Answer<void> setExposureWanted(bool wanted) override;
    [[nodiscard]] Answer<QList<views::ExposureLine>> exposure() override;
    [[nodiscard]] Answer<void> deleteExposure() override;
    void recordExposure(HarmKind harm, int severity, Duration inView) override;
    [[nodiscard]] QByteArray windowState(const QString &key) const override { return m_windowState.value(key); }
    void setWindowState(const QString &key, const QByteArray &state) override { m_windowState.insert(key, state); }
    [[nodiscard]] views::Begun begun(CaseId id) const override { return m_begun.value(id); }
    void keepBegun(CaseId id, const views::Begun &begun) override { m_begun.insert(id, begun); }

private:
    template <typename T>
    [[nodiscard]] Answer<T> answer(std::function<Result<T>()> work);
    [[nodiscard]] Answer<void> deed(const QString &what, const std::function<void()> &work);
    [[nodiscard]] const ActionSpec *spec(const QString &platform, const QString &action) const;
    [[nodiscard]] services::Decided takeDecision(const views::Choice &choice);
    void putBack(CaseId id);
    [[nodiscard]] views::OutboxLine takingBack(const views::OutboxLine &line);
    [[nodiscard]] static views::CaseLine lineOf(const FakeCase &told);
    [[nodiscard]] IndexedCase factsOf(const FakeCase &told) const;
    [[nodiscard]] views::CaseSheet sheetFrom(const FakeCase &told, const IndexedCase &facts) const;

    FakeClock m_clock;
    FakeRandom m_random;
    MemberId m_me{QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)};
    views::DeskStatus m_status{.loaded = true, .sendsHere = true, .sample = false, .trouble = {}};
    CaseIndex m_index;
    PlaceNames m_places;
    std::shared_ptr<const CaseSnapshot> m_snapshot;
    QHash<CaseId, IndexedCase> m_facts;
    QHash<CaseId, FakeCase> m_told;
    QHash<CaseId, views::CaseSheet> m_sheets;
    QList<views::AccountState> m_accounts;
    QList<ConnectorInfo> m_connectors;
    QList<ConnectorRefusal> m_refusals;
    QList<Work> m_works;
    QList<views::OutboxLine> m_outbox;
    QList<views::Choice> m_choices;
    QList<views::ExposureLine> m_exposure;
    QHash<QString, QByteArray> m_windowState;
    QHash<CaseId, views::Begun> m_begun;
    QStringList m_deeds;
    std::optional<Error> m_failure;
    std::optional<Error> m_refusal;
    std::deque<std::function<void()>> m_held;
    bool m_holding = false;
    bool m_withheld = false;
    bool m_exposureWanted = false;
    int m_sheetsAsked = 0;
    int m_linesAsked = 0;
    int m_searchesAsked = 0;
};

} // namespace szept::test
