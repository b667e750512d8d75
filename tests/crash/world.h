// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/store/workspace.h"
#include "tests/crash/childprocess.h"
#include "tests/crash/verdict.h"
#include "tests/support/teststore.h"

#include <QRandomGenerator>
#include <QTemporaryDir>

#include <memory>

namespace szept::test {

/// What all choices are made from: SZEPT_CRASH_SEED, or chance.
[[nodiscard]] quint32 seed();

/// A platform, a workspace, and children that work on it until they are killed. On a server each child's clock is so far
/// ahead of the one before that nothing of that can be on the wire any more: the session that had the right may have
/// ended while its process lives, so only time tells there.
class World
{
public:
    explicit World(quint32 seed, Driver driver = Driver::Sqlite);

    /// What a child is told, with the workspace and a seed of its own.
    [[nodiscard]] QStringList words(const QString &role, const QStringList &more = {});
    /// Remembers what a child confirms.
    void hear(const QString &line);

    /// A moderator's child that kills itself when it comes by the moment for the n-th time; false when it never did.
    bool killAt(const QString &moment, int times, const QStringList &more = {});
    /// The same for a child in which nobody decides.
    bool killReaderAt(const QString &moment, int times);
    /// A moderator's child that is killed from outside, so long after it was ready; false when it ended otherwise.
    bool killAfter(std::chrono::milliseconds time);
    /// A last child sends what waits, reads the queue and ends by itself; what it said last.
    QString settle();
    /// A colleague at the platform decides something that waits there.
    void handleOne();

    /// How many actions stand in the workspace as being sent.
    [[nodiscard]] int sending();
    /// What is not as it was promised, each with the story of its subject.
    QStringList problems();
    [[nodiscard]] int confirmed() const { return int(m_confirmed.decided.size() + m_confirmed.undone.size()); }

    Tally platform;
    bool colleague = false; ///< decides now and then while a child is at work
    bool timePasses; ///< between one child and the next; nothing waits for it with a file

private:
    std::unique_ptr<store::Workspace> open(bool create);
    ChildProcess::End run(const QStringList &words, std::optional<std::chrono::milliseconds> killed);

    QTemporaryDir m_folder;
    QString m_address;
    std::chrono::seconds m_later{};
    SystemClock m_clock;
    SystemRandom m_systemRandom;
    QRandomGenerator m_random;
    Confirmed m_confirmed;
    QStringList m_faults; ///< of children
};

/// In a test: the last child, and then all that was promised.
void compareWithThePromises(World &world);

} // namespace szept::test
