// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/kit/http.h"
#include "tests/platforms/frame/faultproxy.h"

#include <memory>

namespace szept::test {

/// One action of the connector on one kind of subject, as the suite tries it. Whether it can be undone and what a
/// second sending does is read from the connector's metadata.
struct ActionCase
{
    QString action; ///< ActionSpec::id
    QString kind; ///< of the item that is made for it
    QMap<QString, QString> fields{}; ///< the required ones at least
    bool settles = true; ///< afterwards the item waits no longer
    bool reopens = true; ///< where it settles and can be taken back: then the item waits again
    int effects = 1; ///< what Fixture::effects() counts for it; 0: nothing changes at the platform ("defer")
    /// That change something. More than one only where all but the last merely set something to a value.
    int requests = 1;
};

/// How the platform refuses a perform() without doing anything, and what that must mean.
struct Refusal
{
    QByteArray name;
    int status = 0;
    QByteArray body;
    ErrorKind kind = ErrorKind::Malformed;
};

/// How the platform says that we are to wait, and how long that is.
struct PauseCase
{
    QByteArray name;
    Fault fault;
    Duration pause{};
};

/// What the suite needs of a platform: a server of its own (real or stand-in) and a hand in it. Made once for a test
/// class; reset() comes before each test. The connector reaches the server only through the suite's fault proxy; what
/// the fixture itself does to the server goes past it, so that it is not counted.
class Fixture
{
public:
    Fixture() = default;
    Q_DISABLE_COPY_MOVE(Fixture)
    virtual ~Fixture() = default;

    [[nodiscard]] virtual QUrl server() const = 0;
    /// The connector's JSON, test::inTree(u"connectors/…/….json").
    [[nodiscard]] virtual QString metadataFile() const = 0;
    /// The account, at this base URL (the fault proxy's).
    [[nodiscard]] virtual Account account(const QUrl &base) const = 0;
    [[nodiscard]] virtual QByteArray secret() const = 0;
    /// The options have short limits and a clock that takes no time: hand them to the HttpClient, add what the platform
    /// needs.
    [[nodiscard]] virtual std::unique_ptr<Connector> connector(
        const ConnectorSetup &setup, const kit::HttpOptions &options) const
        = 0;
    /// Each action of the metadata with each of its kinds.
    [[nodiscard]] virtual QList<ActionCase> actions() const = 0;
    /// Items on one page of the queue; 0 when the platform tells the whole queue at once.
    [[nodiscard]] virtual int pageSize() const = 0;

    /// Empties the queue.
    virtual void reset() = 0;
    /// Somebody posts and reports: an item of this kind waits (an empty kind: the usual one).
    [[nodiscard]] virtual ItemRef makeItem(const QString &kind) = 0;
    /// Somebody else complains about the same subject, or it changes in another way that a pull shows. False: there is
    /// no such thing at this platform.
    virtual bool complain(const ItemRef &) { return false; }
    /// Somebody changes what waits so that a decision on what it was does not go any more. False: there is no such thing
    /// for this subject.
    virtual bool edit(const ItemRef &) { return false; }
    /// Another moderator decides it, by the platform's own means.
    virtual void decideElsewhere(const ItemRef &ref) = 0;
    /// How many decisions and penalties the server itself has carried out on the subject or its author, whoever asked
    /// for them.
    [[nodiscard]] virtual int effects(const ItemRef &ref) const = 0;
    /// An id of a usual kind that the server has never given out.
    [[nodiscard]] virtual ItemRef unknown() const = 0;
    /// Names, addresses and texts of people in what makeItem() makes, and our own login's name. None may get into a
    /// trace or an error's detail, so make them words that stand nowhere else.
    [[nodiscard]] virtual QStringList personal() const = 0;

    /// A request that is no GET and yet changes nothing.
    [[nodiscard]] virtual bool asks(const Message &) const { return false; }
    /// By default the statuses 401, 403, 404, 409, 422 and 500 with a body of "{}".
    [[nodiscard]] virtual QList<Refusal> refusals() const;
    /// By default the ways of HTTP's own headers. A platform with a way of its own adds it.
    [[nodiscard]] virtual QList<PauseCase> pauses() const;
};

} // namespace szept::test
