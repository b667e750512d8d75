// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/auditentry.h"
#include "models/domain/decision.h"
#include "models/store/connection.h"
#include "tests/platforms/tally/tally.h"

#include <QList>
#include <QMap>
#include <QSet>

namespace szept::test {

/// What children said is done, by decision.
struct Confirmed
{
    QSet<QString> decided;
    QSet<QString> undone;
};

/// A workspace that has come to rest, held against what was confirmed and against what its platform counted.
class Verdict
{
public:
    Verdict(store::Connection &connection, const Tally &platform);
    /// What is not as it was promised, each with the story of its subject.
    [[nodiscard]] QStringList problems(const Confirmed &confirmed) const;

private:
    [[nodiscard]] QStringList confirmedProblems(const Confirmed &confirmed) const;
    [[nodiscard]] QStringList outboxProblems() const;
    [[nodiscard]] QStringList effectProblems() const;
    [[nodiscard]] QStringList orderProblems() const;
    [[nodiscard]] QStringList inboxProblems() const;
    [[nodiscard]] QString story(const QString &subject) const;

    const Tally &m_platform;
    QList<Action> m_actions;
    AuditVerdict m_audit;
    QMap<QString, bool> m_decisions; ///< decision → taken back
    QMap<QString, QString> m_cases; ///< subject → state
};

} // namespace szept::test
