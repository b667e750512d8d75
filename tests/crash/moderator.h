// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/moments.h"
#include "models/domain/decision.h"
#include "models/services/by.h"
#include "models/store/workspace.h"

#include <QList>
#include <QObject>
#include <QRandomGenerator>

namespace szept::test {

/// What is confirmed, on standard output: on its way to the test when this returns.
void say(const QString &line);

/// A person who never tires: decides what is open, sometimes takes something back, and says what is confirmed.
class Moderator : public QObject
{
    Q_OBJECT

public:
    struct Habits
    {
        quint32 seed = 0;
        bool hasty = false; ///< no undo windows, which somebody else would have to wait for
        bool early = false; ///< says "decided" before it is on disk: what a test has to find
    };

    Moderator(store::Workspace &workspace, services::By by, sync::Moments &moments, const Habits &habits);
    void work();

private:
    [[nodiscard]] int chance(int of) { return int(m_random.bounded(of)); }
    void again();
    void choose(const QList<CaseId> &cases);
    void decide(CaseId about);
    void undo(DecisionId id);

    store::Workspace &m_workspace;
    services::By m_by;
    sync::Moments &m_moments;
    Habits m_habits;
    QRandomGenerator m_random;
    QList<DecisionId> m_mine;
};

} // namespace szept::test
