// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/pause.h"
#include "connectors/api/connector.h"
#include "connectors/api/listener.h"

#include <QHash>
#include <QList>

#include <memory>

namespace szept::test {

/// A platform in memory: a queue with offset pages that moves, subjects with versions, and whatever can go wrong. Its connectors
/// answer from the event loop, as real ones do. A call is named by its words: "pull 2", "look 7", "perform remove 7", "undo
/// remove 7", "wait". Faults are given for such a call, or for its first word.
class ScriptedPlatform
{
public:
    explicit ScriptedPlatform(sync::Alarms &alarms)
        : m_alarms(alarms)
    {
    }

    // Its truth.
    void put(
        const QString &id, const QString &text = QStringLiteral("text")); ///< a new subject, or a new version of it
    void handle(const QString &id, const QString &by, const QString &what); ///< somebody decides it
    void remove(const QString &id); ///< nobody knows it any more
    void carryOut(const QString &action, const QString &id); ///< of a request that we gave up, and it did not
    [[nodiscard]] RemoteState state(const QString &id) const { return m_subjects.value(id).state; }
    [[nodiscard]] PulledPage whole() const; ///< the whole queue as one page
    int pageSize = 2;
    std::optional<QString> onlyNext; ///< the cursor that every page claims to be followed by
    bool partial = false; ///< it shows some of what waits
    QList<QStringList> turns; ///< the ids of its pages, which come in turn for ever under cursors that grow

    // What can go wrong.
    void fail(const QString &call, ErrorKind kind, int times = 1, std::optional<Duration> retryAfter = {});
    void failBeforeSending(const QString &call, int times = 1); ///< not a byte leaves
    void pageInstead(const QString &call, int times = 1); ///< somebody else answers; not a byte of a change leaves
    void loseAnswers(const QString &call, int times = 1); ///< it happens, and nobody is told
    void hang(const QString &call); ///< until release(), or until a stop
    void release(const QString &call);
    std::optional<Reason> caveat; ///< of whatever is done there by our doing
    bool listens = false; ///< its connectors are listeners
    bool needsBefore = false; ///< to take anything back: Connector::undoNeedsBefore()
    void tellNews(bool news); ///< to the listener that waits

    // What happened.
    QStringList calls;
    QStringList
        befores; ///< what it was told of how it stood before, where it needs it: "perform pending", "undo pending"
    QStringList effects; ///< what really changed by our doing: "remove 7"
    [[nodiscard]] QStringList callsOf(const QString &word) const;
    [[nodiscard]] int underWay() const { return m_underWay; }

    [[nodiscard]] std::unique_ptr<Connector> connect();

private:
    class Link;
    struct Subject
    {
        PulledItem item;
        RemoteState state;
    };
    struct Fault
    {
        std::optional<Error> error; ///< empty: the answer is lost
        int times = 0;
    };
    Task<void> enter(QString call, std::stop_token stop);
    Result<void> leave(const QString &call);
    void note(const QString &call, const ActionOrder &order);
    Fault *fault(const QString &call);
    [[nodiscard]] PulledPage page(const QString &cursor) const;
    [[nodiscard]] Sighting sighting(const ActionOrder &order) const;
    Result<Performed> perform(const ActionOrder &order);
    Result<Performed> takeBack(const ActionOrder &order);
    void change(Subject &subject, const QString &status, bool open, const QString &by, const QString &what);

    sync::Alarms &m_alarms;
    QStringList m_order;
    QHash<QString, Subject> m_subjects;
    QHash<QString, Fault> m_faults;
    QStringList m_hanging;
    QHash<QString, QList<sync::Pause *>> m_held;
    sync::Pause *m_listener = nullptr;
    bool m_news = false;
    int m_underWay = 0;
};

} // namespace szept::test
