// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platforms/frame/standin.h"

#include <QMap>

namespace szept::test {

/// A platform over HTTP whose queue is offset pages, whose subjects have versions, and that counts what we asked for
/// and what took effect. remove and ban decide the version that they name, keep what still waits or was kept before,
/// and 409 refuses what somebody else was quicker with; warn sends a message each time; back takes back.
class Tally final : public StandIn
{
public:
    Tally();

    // Its truth.
    QString add(); ///< a new subject waits; its id
    void handle(const QString &id, const QString &by, const QString &what); ///< a colleague decides it there
    [[nodiscard]] QStringList waiting() const;
    [[nodiscard]] QStringList all() const { return m_subjects.keys(); }
    std::optional<int> remaining; ///< requests left, as its answers tell
    std::optional<int> limit; ///< requests a window allows, likewise

    // What we did. An effect is drawn "remove 0001".
    [[nodiscard]] int asked(const QString &effect) const { return m_asked.value(effect); }
    [[nodiscard]] const QStringList &effects() const { return m_effects; } ///< in the order in which they took effect

private:
    struct Subject
    {
        int version = 1;
        QString status = QStringLiteral("pending");
        QString by{};
    };
    [[nodiscard]] Reply queue(const Call &call) const;
    [[nodiscard]] Reply one(const Call &call) const;
    Reply act(const Call &call);
    [[nodiscard]] Reply answer(const QJsonObject &object) const;
    [[nodiscard]] static bool fits(const Subject &subject, const QString &action, int version);
    static void decide(Subject &subject, const QString &status, const QString &by);

    QMap<QString, Subject> m_subjects;
    QMap<QString, int> m_asked;
    QStringList m_effects;
};

} // namespace szept::test
