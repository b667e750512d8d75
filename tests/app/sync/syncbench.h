// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/moments.h"
#include "app/sync/tools.h"
#include "app/sync/worklist.h"
#include "models/domain/account.h"
#include "models/domain/decision.h"
#include "tests/app/sync/fakealarms.h"
#include "tests/app/sync/scriptedplatform.h"
#include "tests/support/teststore.h"

#include <functional>

namespace szept::test {

/// Does something, once, as the program comes by a moment of the sync thread.
class TestMoments final : public sync::Moments
{
public:
    void at(QLatin1StringView moment, const std::function<void()> &deed) { m_deeds.insert(moment, deed); }
    void reached(QLatin1StringView moment) override
    {
        if (!moment.endsWith(QLatin1StringView("written"))) { // that is on the store's thread
            if (const auto deed = m_deeds.take(moment))
                deed();
        }
    }

private:
    QHash<QLatin1StringView, std::function<void()>> m_deeds;
};

/// A workspace, a clock that the test turns, and everything that tasks work with.
class Workbench
{
public:
    explicit Workbench(Driver driver = Driver::Sqlite);

    AccountId addAccount(const QString &name, const QUrl &url = QUrl(QStringLiteral("https://forum.example")));
    /// Decides; several actions go out in that order.
    DecisionId decide(const QString &remoteId, const QStringList &actions, bool now = false);
    void undo(DecisionId decision);
    /// "Send it again", or "drop it".
    void answerParked(const QString &remoteId, bool sendAgain);
    /// What the next program does first.
    void recover();

    // Drawings.
    /// "1 open", "2 closed by ann: removed".
    [[nodiscard]] QStringList cases();
    [[nodiscard]] QString textOf(const QString &remoteId);
    /// Ended actions included: "remove 1 sent done", "warn 2 parked may_have_been_sent", "back remove 1 waiting tried".
    [[nodiscard]] QStringList outbox();
    /// "pull", "rest until +5000" (milliseconds from now).
    [[nodiscard]] QStringList under() const;

    TestStore store;
    FakeClock &clock = store.clock();
    FakeAlarms alarms{clock};
    sync::WorkList works{clock};
    TestMoments moments;
    sync::Tools tools;
};

/// With one account at a scripted platform.
class SyncBench : public Workbench
{
public:
    explicit SyncBench(Driver driver = Driver::Sqlite);

    /// A case for each subject that waits at the platform.
    void pullAll() { pullAll(platform, account); }
    void pullAll(ScriptedPlatform &from, AccountId into);
    /// Every waiting action as a program leaves it that dies as it sends them all.
    void dieWhileSending();

    ScriptedPlatform platform{alarms};
    AccountId account;
};

} // namespace szept::test
