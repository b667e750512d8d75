// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sync/wirebench.h"

#include "models/services/syncstate.h"
#include "tests/support/await.h"
#include "tests/support/sure.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::test {
namespace {

template <typename T>
T awaited(const QFuture<Result<T>> &future)
{
    await(sync::ended(future));
    return sure(future.result());
}

} // namespace

const sync::Part WireBench::onlySends{.habits = {.engine = {.polls = false}, .outbox = {}}};
const sync::Part WireBench::window{};

QStringList WireServerPlace::received() const
{
    QStringList drawn;
    for (const auto calls = platform.calls().sliced(m_seen); const Call &call : calls) {
        const QStringList path = call.path.split(u'/', Qt::SkipEmptyParts);
        if (path[0] == u"queue")
            drawn.append(QString(u"pull "_s + call.query.value(u"from"_s)).trimmed());
        else
            drawn.append(path.value(2, u"look"_s) + u' ' + path[1]);
    }
    return drawn;
}

WireBench::WireBench(int subjects, kit::HttpOptions options)
    : m_plugin(std::move(options))
{
    join(server, u"tally"_s);
    for (int i = 0; i < subjects; ++i)
        server.platform.add();
    begin(onlySends);
    (void)awaited(sync());
    end();
    server.forget();
}

WireBench::~WireBench() { end(); }

kit::HttpOptions WireBench::quick() { return {.retries = 0, .longestPause = 0s}; }

QFuture<Result<WireBench::Makings>> WireBench::makings(Account, std::optional<QByteArray>)
{
    return QtFuture::makeReadyValueFuture(Result<Makings>(Makings{&m_plugin, {}}));
}

void WireBench::begin(const sync::Part &part)
{
    end();
    m_station = std::make_unique<sync::Station>(tools, m_network, *this, right, part);
}

void WireBench::end()
{
    if (!m_station)
        return;
    m_station->abort();
    await(m_station->ended());
    m_station.reset();
}

QFuture<Result<sync::SyncReport>> WireBench::sync()
{
    sync::Reply<sync::SyncReport> reply;
    auto future = reply.future();
    m_station->syncNow({}, std::move(reply));
    return future;
}

QFuture<Result<sync::SendReport>> WireBench::send(bool now)
{
    sync::Reply<sync::SendReport> reply;
    auto future = reply.future();
    m_station->sendDue(now, std::move(reply));
    return future;
}

SyncState WireBench::health(AccountId account) { return sure(services::syncState(store.connection(), account)); }

AccountId WireBench::join(WireServerPlace &place, const QString &name)
{
    place.account = addAccount(name, place.proxy.url());
    return place.account;
}

bool isWrite(const Message &request) { return request.method() == "POST"; }

} // namespace szept::test
