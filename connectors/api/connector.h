// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/context.h"
#include "models/domain/error.h"
#include "models/domain/pulled.h"
#include "models/domain/remotestate.h"

#include <QCoroTask>

#include <QMap>
#include <QString>

#include <stop_token>

namespace szept {

class Levers;
class Listener;
class Rules;

template <typename T>
using Task = QCoro::Task<Result<T>>;

/// Who we are at the platform, and what this account may and may not do there.
struct Identity
{
    QString name; ///< as people see it there
    QStringList
        permissions; ///< in the words of the platform, or marked for translation: QT_TRANSLATE_NOOP("the connector's id", …)
    QStringList missing; ///< what Szept would use and this account lacks, each with what it is for
    std::optional<Duration> clockSkew; ///< the server's clock minus ours, where it tells its time

    friend bool operator==(const Identity &, const Identity &) = default;
};

/// One account at one platform. Everything a connector keeps between calls is a cache: it may be destroyed and made anew at any
/// moment. It knows no case, no store and no window.
///
/// Threads: made, called and destroyed on the sync thread; nothing here blocks it. Calls may overlap (a context while a page is
/// pulled). Each call ends with a value or an Error and never throws. A stop asked for through the token ends it with
/// ErrorKind::Cancelled as soon as it can, open replies aborted; after that nothing of the connector is touched. The connector
/// outlives its tasks: the owner stops and awaits them first. A web page that comes instead of the platform's answer is an Error that
/// says so (nobodys.h), with the kind that it has without that; verify() may say instead that the address is another's.
class Connector
{
public:
    Connector() = default;
    Q_DISABLE_COPY_MOVE(Connector)
    virtual ~Connector() = default;

    /// Signs in and tells who we are. Changes nothing.
    [[nodiscard]] virtual Task<Identity> verify(std::stop_token stop) = 0;

    /// One page of the queue; an empty cursor starts a new pass. At least once: a page asked for again shows what is there then.
    [[nodiscard]] virtual Task<PulledPage> pull(QString cursor, std::stop_token stop) = 0;

    /// What stands around a subject.
    [[nodiscard]] virtual Task<Context> context(ItemRef subject, std::stop_token stop) = 0;

    /// How the subject of an order stands now, compared with the order. With an order without an action: compared with
    /// order.seen only, and never Changed. Changes nothing. A subject that the platform no longer knows is a state with
    /// open = false, not an error.
    [[nodiscard]] virtual Task<Sighting> look(ActionOrder order, std::stop_token stop) = 0;

    /// Does it, with one request that changes anything; where a platform has no single one for it, with several in turn, each
    /// left out when it is so already, and an error after the first never says nothingSent. None is repeated in here after bytes
    /// may have left. The state that it tells is the subject's: a penalty for its author leaves it open, and then Szept opens the
    /// case again, for a member to decide. What a member has to know of it besides is its caveat, with a code of the connector's
    /// own or one of models/views/reasontext.h.
    [[nodiscard]] virtual Task<Performed> perform(ActionOrder order, std::stop_token stop) = 0;

    /// Whether taking this back takes what stood there before, and nothing tells it afterwards. Such an action is looked at before
    /// it is first sent, and both perform() and undo() get the facts of that look in order.seen.facts: where the answer to an attempt
    /// is lost, Performed::undo is lost with it, and they are all there is.
    [[nodiscard]] virtual bool undoNeedsBefore(const ActionOrder &) const { return false; }

    /// Whether it leaves the subject as it was, as a penalty for its author does: then the subject tells nothing of whether it was
    /// taken back.
    [[nodiscard]] virtual bool leavesSubject(const ActionOrder &) const { return false; }

    /// Takes back what perform() did, where the action's spec says that it can be. Of what leaves the subject as it was it asks first
    /// how that stands, since Szept looks at the subject alone: what is taken back already is `already`, and what somebody else put
    /// in its place since is a Conflict, left as it is.
    [[nodiscard]] virtual Task<Performed> undo(ActionOrder order, Performed performed, std::stop_token stop) = 0;

    /// Optional abilities: null where the platform has none. They live as long as the connector.
    [[nodiscard]] virtual Listener *listener() { return nullptr; }
    [[nodiscard]] virtual Rules *rules() { return nullptr; }
    [[nodiscard]] virtual Levers *levers() { return nullptr; }
};

} // namespace szept
