// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/pause.h"
#include "app/sync/tools.h"
#include "connectors/api/connector.h"
#include "models/services/outbox.h"

#include <QCoroTask>

#include <functional>

namespace szept::sync {

/// How an attempt ended, for the lane that made it. What became of the action stands in the store.
struct AttemptEnd
{
    enum class Kind {
        Settled, ///< it has its outcome, is parked, waits by itself, or somebody was quicker: the lane goes on
        Unreached, ///< the platform gave no complete answer
        Limited, ///< the platform wants fewer requests
        Refused, ///< the platform does not take our secret
        Stopped, ///< a stop was asked for
        Failed, ///< the store could not be written, and nothing was sent: see maybeBegun
    };
    Kind kind = Kind::Settled;
    std::optional<Error> error;
    Instant due; ///< as written to the store, where it waits
    Duration wait{};
    /// The attempt that a server may have on its disk all the same, as it went away before it said so.
    std::optional<services::AttemptRef> maybeBegun{};
};

/// One action on its way to its platform: looks where it must, writes down that it sends, sends once, and writes down what became
/// of it. Nothing is sent that was not durably written down before, and nothing with an unknown outcome is sent again before the
/// platform was asked, unless repeating it changes nothing. Lives on the sync thread; outlives its task.
class Attempt
{
public:
    struct Caution
    {
        bool look = false; ///< look before sending, whatever the action is
        bool asks = false; ///< it is old: a severe action is parked for a person to say again
        Duration wait{}; ///< when it is to be tried again if the platform cannot be reached
    };

    /// Told each time that what became of the action cannot be written down; it is tried again until it is, or a stop comes.
    using Unwritten = std::function<void(const Error &)>;

    Attempt(
        const Tools &tools, Connector &connector, services::DueAction due, const Caution &caution, Unwritten unwritten);
    Q_DISABLE_COPY_MOVE(Attempt)

    [[nodiscard]] QCoro::Task<AttemptEnd> run(Stops stops);

    /// A sending that is not over by then is broken off: see Holding::longestAttempt.
    static constexpr Duration longest = std::chrono::seconds(210);

private:
    [[nodiscard]] bool mustLook() const;
    /// Of a compensating action: as before what it takes back.
    [[nodiscard]] bool standsAsBefore(const RemoteState &state) const;
    [[nodiscard]] Task<Sighting> look(std::stop_token stop);
    QCoro::Task<std::optional<AttemptEnd>> lookFirst(Stops stops);
    QCoro::Task<std::optional<AttemptEnd>> lookFailed(Error error, Stops stops);
    QCoro::Task<AttemptEnd> send(Stops stops);
    [[nodiscard]] Task<Performed> deed(ActionOrder order, std::stop_token stop);
    QCoro::Task<AttemptEnd> sendFailed(Error error, Stops stops);
    QCoro::Task<AttemptEnd> confirm(Error error, Stops stops);
    QCoro::Task<AttemptEnd> confirmLater(Error refusal, Error unseen, Stops stops);
    QCoro::Task<AttemptEnd> found(Sighting sighting, Stops stops);
    QCoro::Task<AttemptEnd> changed(std::optional<PulledItem> item, Stops stops);
    QCoro::Task<AttemptEnd> unknown(Error error, Stops stops);
    QCoro::Task<AttemptEnd> later(AttemptEnd::Kind kind, Error error, Duration wait, Stops stops);
    QCoro::Task<AttemptEnd> dropOnceSettled(Stops stops);
    QCoro::Task<AttemptEnd> park(Error error, bool mayHaveBeenSent, Stops stops);
    /// mark(Transaction &, AttemptRef, By) writes down what became of it.
    template <typename Mark>
    QCoro::Task<AttemptEnd> write(AttemptEnd end, Mark mark, Stops stops);

    const Tools &m_tools;
    Connector &m_connector;
    services::DueAction m_due;
    Caution m_caution;
    Unwritten m_unwritten;
    services::AttemptRef m_ref;
    RemoteState m_saw; ///< what the next attempt is based on
    bool m_stood = false; ///< a look found it untouched
    int m_conflicts = 0;
    Pause m_pause;
};

} // namespace szept::sync
