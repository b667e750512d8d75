// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/sync.h"

#include "app/sync/moments.h"

namespace szept::sync {
namespace {

QCoro::Task<Result<Context>> askContext(Connector &connector, ItemRef subject, std::stop_token stop)
{
    return connector.context(std::move(subject), std::move(stop));
}

} // namespace

/// The sync thread's own things, and the station that works with them.
class Sync::Floor final : public Resident
{
public:
    Floor(const SyncSetup &setup, QNetworkAccessManager &network)
        : m_alarms(*setup.clock)
        , m_works(*setup.clock)
        , m_tools{*setup.workspace, *setup.clock, *setup.random, setup.by, *setup.weights, m_alarms, m_works,
              setup.moments ? *setup.moments : m_moments, setup.trace, setup.right}
        , m_station(m_tools, network, *setup.source, *setup.right, setup.part)
    {
    }
    void finish() override { m_station.finish(); }
    void abort() override { m_station.abort(); }
    QCoro::Task<> ended() override { return m_station.ended(); }
    [[nodiscard]] Station &station() { return m_station; }
    [[nodiscard]] WorkList &works() { return m_works; }

private:
    TimerAlarms m_alarms;
    WorkList m_works;
    Moments m_moments;
    Tools m_tools;
    Station m_station;
};

Sync::Sync(const SyncSetup &setup)
{
    m_thread = std::make_unique<SyncThread>([this, setup](QNetworkAccessManager &network) {
        auto floor = std::make_unique<Floor>(setup, network);
        // To this object's thread.
        const auto taken = [this] {
            m_holdsRight = true;
            Q_EMIT rightTaken();
        };
        connect(&floor->station(), &Station::rightTaken, this, taken);
        connect(&floor->station(), &Station::rightLost, this, [this] {
            m_holdsRight = false;
            Q_EMIT rightLost();
        });
        if (floor->station().holdsRight()) // a file's lock is taken before anybody could listen
            QMetaObject::invokeMethod(this, taken, Qt::QueuedConnection);
        connect(&floor->station(), &Station::progressed, this, [this](const PassProgress &one) {
            m_progress.insert(one.account, one);
            Q_EMIT progressed(one);
        });
        connect(&floor->works(), &WorkList::changed, this, [this](const QList<Work> &works) {
            m_works = works;
            Q_EMIT worksChanged();
        });
        return floor;
    });
}

Sync::~Sync() = default;

QFuture<Result<SyncReport>> Sync::syncNow(QList<AccountId> accounts)
{
    return onStation<SyncReport>([accounts = std::move(accounts)](Station &station, Reply<SyncReport> reply) mutable {
        station.syncNow(std::move(accounts), std::move(reply));
    });
}

QFuture<Result<SendReport>> Sync::sendDue(bool now)
{
    return onStation<SendReport>(
        [now](Station &station, Reply<SendReport> reply) { station.sendDue(now, std::move(reply)); });
}

QFuture<Result<Context>> Sync::context(AccountId account, ItemRef subject)
{
    return ask<Context>(account, [subject = std::move(subject)](Connector &connector, std::stop_token stop) {
        return askContext(connector, subject, std::move(stop));
    });
}

QFuture<Result<Identity>> Sync::verify(Account account, std::optional<QByteArray> secret)
{
    return onStation<Identity>(
        [account = std::move(account), secret = std::move(secret)](Station &station, Reply<Identity> reply) mutable {
            station.verify(std::move(account), std::move(secret), std::move(reply));
        });
}

QFuture<Result<SyncReport>> Sync::signedIn(AccountId account)
{
    return onStation<SyncReport>(
        [account](Station &station, Reply<SyncReport> reply) { station.signedIn(account, std::move(reply)); });
}

void Sync::finish() { m_thread->finish(); }

Station &Sync::stationOf(Resident &resident) { return static_cast<Floor &>(resident).station(); }

} // namespace szept::sync
