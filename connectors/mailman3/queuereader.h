// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/mailman3/api.h"
#include "connectors/mailman3/cursor.h"
#include "connectors/mailman3/heldmemory.h"
#include "connectors/mailman3/recollection.h"
#include "connectors/mailman3/requests.h"

#include <map>
#include <variant>

namespace szept::mailman3 {

/// Reads everything that waits in all lists of an account, page by page; see Position for the order.
///
/// A message can be such that Mailman fails to write it out, and with it the whole page that it stands on (3.3.10: a
/// charset with a NUL in its name, or an encoded subject in a codec that refuses it). The page is then read message by
/// message, and the one that fails is found by its number and shown as unreadable, so that somebody can discard it.
class QueueReader
{
public:
    QueueReader(Api &api, Recollection &seen)
        : m_api(api)
        , m_seen(seen)
    {
    }

    [[nodiscard]] Task<PulledPage> page(QString cursor, std::stop_token stop);
    /// Keeps the latest messages of a list in the recollection, for what stands around one of them.
    [[nodiscard]] Task<void> recall(QString list, std::stop_token stop);
    /// A message of this list is not as it was shown: the next pass reads them all.
    void forget(const QString &list) { m_held.forget(list); }

private:
    /// What came instead of messages.
    struct Failure
    {
        QString why;
    };
    using HeldOrFailure = std::variant<Collection<HeldMessage>, Failure>;
    /// The numbers between two messages that can be read; below is empty at the queue's end.
    struct Gap
    {
        qint64 above = 0;
        std::optional<qint64> below;
    };

    /// What a page showed, or several that are remembered, and the last of them.
    struct Stretch
    {
        PulledPage page;
        int last = 1;
    };

    /// Counts what waits in each list. Returns what is to be told of the pass.
    [[nodiscard]] Task<QList<Reason>> beginPass(std::stop_token stop);
    /// Nothing when it was for a list that has been removed meanwhile. What is not there of a list that is (a core that is too old, a
    /// proxy that passes some paths on) is told: its queue would look empty.
    [[nodiscard]] Task<std::optional<Error>> missing(QString list, Error error, std::stop_token stop);
    [[nodiscard]] Task<Stretch> pageAt(Position at, std::stop_token stop);
    /// This page and some after it, where nothing has changed in the list since they were read; else nothing. The newest is asked for
    /// each time, so that nothing is shown that went before it was asked for.
    [[nodiscard]] Task<Stretch> remembered(Position at, std::stop_token stop);
    /// Where a pass goes on after a page of nothing, by what waits now: others empty the queue while we read it.
    [[nodiscard]] Task<Position> recounted(Position at, std::stop_token stop);
    [[nodiscard]] Task<PulledPage> membershipRequests(Position at, std::stop_token stop);
    [[nodiscard]] Task<PulledPage> heldMessages(Position at, std::stop_token stop);
    [[nodiscard]] Task<PulledPage> oneByOne(Position at, std::stop_token stop);
    [[nodiscard]] Task<PulledPage> unreadableIn(QString list, Gap gap, int wanted, std::stop_token stop);
    [[nodiscard]] Task<ListCounts> counts(QString list, std::stop_token stop);
    [[nodiscard]] Task<HeldOrFailure> heldOf(QString list, requests::Page which, std::stop_token stop);
    [[nodiscard]] PulledItem shown(const HeldMessage &held);
    [[nodiscard]] MailingList listNamed(const QString &id) const;

    Api &m_api;
    Recollection &m_seen;
    HeldMemory m_held;
    std::map<QString, MailingList> m_lists;
    QList<ListCounts> m_counts; ///< as of the pass's beginning; read anew after a restart
};

} // namespace szept::mailman3
