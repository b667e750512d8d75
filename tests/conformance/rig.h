// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/levers.h"
#include "tests/conformance/fixture.h"
#include "tests/support/await.h"
#include "tests/support/fakewait.h"

#include <QNetworkAccessManager>

namespace szept::test {

/// What only reads, to be tried alike.
enum class Reading { Verify, Pull, Context, Look, Rules, Levers };
[[nodiscard]] const char *nameOf(Reading reading);

/// A fresh connector behind a fresh proxy in front of the fixture's server, with short limits and a clock of its own.
class Rig
{
public:
    explicit Rig(Fixture &fixture);
    Q_DISABLE_COPY_MOVE(Rig)
    ~Rig();

    Connector &connector() { return *m_connector; }
    /// Forgets the connector and makes a new one, as after a crash. Changed options count from here on.
    void restart();

    /// All pages from a cursor on. The error of the first page that fails.
    [[nodiscard]] Result<QList<PulledItem>> pullAll(QString cursor = {});
    /// Whether the last pullAll() said that it had shown everything.
    [[nodiscard]] bool sawWhole() const { return m_whole; }

    /// The operations of the connector that read; those every connector has come first.
    [[nodiscard]] QList<Reading> readings();
    [[nodiscard]] Result<void> read(Reading reading, const ItemRef &subject, std::stop_token stop = {});

    /// Makes an item and tells the order of an action on it as a decision would, on the state that a look finds. The
    /// requests so far are forgotten.
    [[nodiscard]] ActionOrder order(const ActionCase &action);
    [[nodiscard]] Result<Performed> perform(const ActionOrder &order, std::stop_token stop = {});
    [[nodiscard]] Result<Performed> undo(
        const ActionOrder &order, const Performed &performed, std::stop_token stop = {});
    [[nodiscard]] Result<Sighting> look(const ActionOrder &order);
    /// A lever of this place as it stands, its first choice another than its value. Nothing where there is none. The requests so far
    /// are forgotten.
    [[nodiscard]] std::optional<Lever> leverToSet(const ItemRef &place);
    /// The lever as it was. A connection that the fault before closed may take the next request with it, so it is tried again.
    [[nodiscard]] Result<Lever> setBack(const Lever &lever);

    /// The fault hits requests that may change something, and no other; with a number only the n-th of them from now
    /// on.
    void armWrites(const Fault &fault, std::optional<int> nth = {});
    /// Asks for a stop when the n-th request arrives at the server; 0: now. Holds for the rig's next operation.
    [[nodiscard]] std::stop_token stopAt(int nth);
    /// Requests that arrived since stopAt().
    [[nodiscard]] int arrived() const { return m_arrived; }

    FaultProxy proxy;
    FakeClock clock;
    FakeWait wait{&clock};
    FakeRandom random;
    QNetworkAccessManager network;
    QList<Exchange> exchanges;
    kit::HttpOptions options;
    ConnectorSetup setup;

private:
    Fixture &m_fixture;
    std::unique_ptr<Connector> m_connector;
    bool m_whole = true;
    QObject m_stopping; ///< the context of what counts arrivals
    std::stop_source m_stop;
    int m_arrived = 0;
};

/// "note 3, note 7": for reading what a comparison found.
[[nodiscard]] QString drawn(QList<ItemRef> refs);
[[nodiscard]] QList<ItemRef> refsOf(const QList<PulledItem> &items);
/// An order without an action.
[[nodiscard]] ActionOrder lookAt(const ItemRef &subject);
/// "pull: malformed, reviewables[3].score: expected number", as QVERIFY2 takes it.
class Told
{
public:
    explicit Told(const QByteArray &text)
        : m_text(text)
    {
    }
    operator const char *() const { return m_text.constData(); }

private:
    QByteArray m_text;
};

template <typename T>
[[nodiscard]] Told told(const Result<T> &result, const char *what = "")
{
    return Told(result
            ? QByteArray(what)
            : QByteArray(what) + ": " + (toWord(result.error().kind) + u", " + result.error().detail).toUtf8());
}

} // namespace szept::test
