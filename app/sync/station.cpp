// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/station.h"

#include "app/sync/alarms.h"
#include "app/sync/patience.h"
#include "app/sync/trace.h"
#include "app/sync/tracedconnector.h"
#include "models/services/accounts.h"
#include "models/store/workspace.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::sync {
namespace {

const QString syncVerb = u"sync"_s;
const QString sendVerb = u"send"_s;
const QString signedInVerb = u"signed-in"_s;

} // namespace

Station::Station(
    const Tools &tools, QNetworkAccessManager &network, ConnectorSource &source, Right &right, const Part &part)
    : m_tools(tools)
    , m_network(network)
    , m_source(source)
    , m_part(part)
    , m_holding(tools, right)
    , m_desk(tools, part.patience)
    , m_keepPause(tools.alarms)
{
    connect(&m_holding, &Holding::taken, this, &Station::rightTaken);
    connect(&m_holding, &Holding::lost, this, &Station::loseRight);
    connect(&tools.workspace.feed(), &store::ChangeFeed::changed, this, &Station::take);
    tools.alarms.tellOfWaking([this] {
        for (const auto &[id, account] : m_accounts)
            account->wokeUp();
    });
    if (m_part.keeps)
        m_tasks.add(keep());
}

Station::~Station() { m_tools.alarms.tellOfWaking({}); }

void Station::syncNow(QList<AccountId> accounts, Reply<SyncReport> reply)
{
    m_tasks.add(syncing(syncVerb, std::move(accounts), std::move(reply)));
}

void Station::sendDue(bool now, Reply<SendReport> reply) { m_tasks.add(sending(now, std::move(reply))); }

void Station::signedIn(AccountId account, Reply<SyncReport> reply)
{
    tryAgain(account); // also where another process reads: this one may be asked for a context
    m_tasks.add(syncing(signedInVerb, {account}, std::move(reply)));
}

void Station::verify(Account account, std::optional<QByteArray> secret, Reply<Identity> reply)
{
    m_tasks.add(verifying(std::move(account), std::move(secret), std::move(reply)));
}

void Station::tryAgain(AccountId account)
{
    if (AccountSync *sync = find(account))
        sync->reload(sync->account());
}

void Station::finish()
{
    m_finish.request_stop();
    m_holding.finish();
    for (const auto &[id, account] : m_accounts)
        account->finish();
}

void Station::abort()
{
    finish();
    for (AccountSync *account : std::as_const(m_finishing))
        account->abort();
    for (const auto &[id, account] : m_accounts)
        account->abort();
}

QCoro::Task<> Station::ended()
{
    co_await m_tasks.ended();
    for (const auto &[id, account] : m_accounts) // after a stop none comes and none goes
        co_await account->ended();
    co_await m_tasks.ended();
    co_await m_holding.ended();
}

QCoro::Task<> Station::keep()
{
    while (!m_finish.stop_requested()) {
        const Result<bool> ours = co_await m_holding.take();
        Result<void> ready = ours ? Result<void>() : std::unexpected(ours.error());
        if (ours && *ours) {
            ready = co_await m_holding.recover();
            if (ready)
                ready = co_await load();
        }
        const bool works = ready && m_holding.isOurs() && !m_finish.stop_requested();
        if (works) {
            for (const auto &[id, account] : m_accounts)
                account->work();
            co_await serve();
        }
        // With the right there is nothing to do here before the accounts change, unless it can be lost.
        const std::optional<Duration> again = works ? m_holding.askedAgain() : m_part.rightAgain;
        co_await m_keepPause.until(
            again.transform([this](Duration wait) { return m_tools.clock.steady() + wait; }), m_finish.get_token());
    }
}

QCoro::Task<> Station::syncing(QString verb, QList<AccountId> accounts, Reply<SyncReport> reply)
{
    const Result<bool> ours = co_await m_holding.take();
    if (!ours) {
        reply.give(std::unexpected(ours.error()));
        co_return;
    }
    if (!*ours) {
        const Result<std::optional<QString>> answer = co_await askHolder(verb, toText(accounts));
        if (!answer || *answer) {
            reply.give(answer ? syncReportFrom(**answer) : std::unexpected(answer.error()));
            co_return;
        }
    }
    reply.give(co_await syncHere(accounts));
}

QCoro::Task<> Station::sending(bool now, Reply<SendReport> reply)
{
    Result<bool> ours = co_await m_holding.take();
    if (ours && now) {
        const Result<int> due = co_await settled(m_tools.workspace.write(
            [member = m_tools.by.actor.member](store::Transaction &tx) { return services::dueNow(tx, member); }));
        if (!due)
            ours = std::unexpected(due.error());
    }
    if (!ours) {
        reply.give(std::unexpected(ours.error()));
        co_return;
    }
    if (!*ours) {
        const Result<std::optional<QString>> answer = co_await askHolder(sendVerb, {});
        if (!answer || *answer) {
            reply.give(answer ? sendReportFrom(**answer) : std::unexpected(answer.error()));
            co_return;
        }
    }
    reply.give(co_await sendHere());
}

QCoro::Task<> Station::verifying(Account account, std::optional<QByteArray> secret, Reply<Identity> reply)
{
    const QFuture<Result<ConnectorSource::Makings>> made = m_source.makings(account, secret);
    Pause pause(m_tools.alarms);
    const bool ended = co_await endedUnlessStopped(made, &pause, m_finish.get_token());
    if (!ended) {
        reply.give(std::unexpected(stopError()));
        co_return;
    }
    const Result<ConnectorSource::Makings> makings = co_await settled(made);
    if (!makings) {
        reply.give(std::unexpected(makings.error()));
        co_return;
    }
    const auto connector = makeConnector(m_tools, m_network, *makings->plugin, account, makings->secret);
    reply.give(co_await connector->verify(m_finish.get_token()));
}

QCoro::Task<Result<std::optional<QString>>> Station::askHolder(QString verb, QString argument)
{
    if (m_tools.trace)
        m_tools.trace->write(
            m_tools.clock.now(), u"asked the process that syncs and sends; what it does stands in its own trace"_s);
    return m_desk.ask(std::move(verb), std::move(argument), [this] { return m_holding.take(); }, m_finish.get_token());
}

QCoro::Task<> Station::serve()
{
    const QList<store::Request> requests = co_await m_desk.take();
    for (const store::Request &request : requests)
        m_tasks.add(serveOne(request));
}

QCoro::Task<> Station::serveOne(store::Request request)
{
    const QString words = co_await answerFor(request);
    // What a stop broke off is no answer. The right is about to be free, and whoever asked takes it.
    if (!m_finish.stop_requested())
        co_await m_desk.answer(request.id, words);
}

QCoro::Task<QString> Station::answerFor(store::Request request)
{
    const auto told = [](const auto &report) { return report ? toText(*report) : toText(report.error()); };
    if (m_desk.isStale(request))
        co_return toText(fail(ErrorKind::Busy, u"asked too long ago"_s).error());
    if (request.verb == syncVerb)
        co_return told(co_await syncHere(accountsFrom(request.argument)));
    if (request.verb == signedInVerb) {
        const QList<AccountId> accounts = accountsFrom(request.argument);
        for (const AccountId account : accounts)
            tryAgain(account);
        co_return told(co_await syncHere(accounts));
    }
    if (request.verb == sendVerb)
        co_return told(co_await sendHere());
    co_return toText(fail(ErrorKind::Unsupported, u"unknown request "_s + request.verb).error());
}

QCoro::Task<Result<SyncReport>> Station::syncHere(QList<AccountId> accounts)
{
    expectChanges(); // an account that was added a moment ago counts
    if (const Result<void> loaded = co_await load(); !loaded)
        co_return std::unexpected(loaded.error());
    if (accounts.isEmpty()) {
        for (const auto &[id, account] : m_accounts)
            accounts.append(id);
    }
    SyncReport report;
    TaskSet passes;
    for (const AccountId id : std::as_const(accounts)) {
        if (AccountSync *account = find(id))
            passes.add(passOf(account, &report));
        else
            report.accounts.append({id, {.error = fail(ErrorKind::NotFound, u"no such account"_s).error()}});
    }
    co_await passes.ended();
    std::ranges::sort(report.accounts, {}, &SyncReport::Line::account);
    co_return report;
}

QCoro::Task<Result<SendReport>> Station::sendHere()
{
    if (const Result<void> recovered = co_await m_holding.recover(); !recovered)
        co_return std::unexpected(recovered.error());
    expectChanges();
    if (const Result<void> loaded = co_await load(); !loaded)
        co_return std::unexpected(loaded.error());
    SendReport report;
    const bool waits = m_holding.isWaiting(); // that may be over before the lanes are empty
    co_await drainAll(&report);
    if (waits || m_holding.isWaiting()) { // what it waits for has its turn as well
        co_await m_holding.waited();
        report.troubles.clear();
        co_await drainAll(&report);
    }
    const auto counts = co_await settled(
        m_tools.workspace.read([](store::Connection &connection) { return services::outboxCounts(connection); }));
    if (!counts)
        co_return std::unexpected(counts.error());
    report.left = *counts;
    const auto laneless = co_await settled(m_tools.workspace.read(
        [](store::Connection &connection) { return services::accountsWithoutLane(connection); }));
    if (!laneless)
        co_return std::unexpected(laneless.error());
    for (const AccountId account : *laneless)
        report.troubles.append(
            {account, fail(ErrorKind::Conflict, u"its account was removed"_s, {u"account_removed"_s, {}}).error()});
    std::ranges::sort(report.troubles, {}, &SendReport::Line::account);
    co_return report;
}

QCoro::Task<> Station::passOf(AccountSync *account, SyncReport *report)
{
    const AccountId id = account->account().id;
    const QFuture<Result<PassStatistics>> pass = account->passNow();
    co_await sync::ended(pass);
    const Result<PassStatistics> statistics = pass.result();
    report->accounts.append({id, statistics ? *statistics : PassStatistics{.error = statistics.error()}});
}

QCoro::Task<> Station::drainAll(SendReport *report)
{
    TaskSet lanes;
    for (const auto &[id, account] : m_accounts)
        lanes.add(drainOf(account.get(), report));
    co_await lanes.ended();
}

QCoro::Task<> Station::drainOf(AccountSync *account, SendReport *report)
{
    const AccountId id = account->account().id;
    const QFuture<Result<void>> drained = account->drained();
    co_await sync::ended(drained);
    if (const Result<void> empty = drained.result(); !empty)
        report->troubles.append({id, empty.error()});
}

QCoro::Task<Result<void>> Station::load()
{
    if (m_loaded)
        co_return Result<void>();
    const quint64 changes = m_accountChanges;
    const Result<QList<Account>> accounts = co_await settled(
        m_tools.workspace.read([](store::Connection &connection) { return services::accounts(connection); }));
    if (!accounts)
        co_return std::unexpected(accounts.error());
    if (m_finish.stop_requested())
        co_return std::unexpected(stopError());
    adopt(*accounts);
    m_loaded = changes == m_accountChanges;
    co_return Result<void>();
}

void Station::expectChanges()
{
    ++m_accountChanges;
    m_loaded = false;
}

void Station::adopt(const QList<Account> &accounts)
{
    for (const Account &account : accounts) {
        std::unique_ptr<AccountSync> &sync = m_accounts[account.id];
        if (!sync) {
            sync = std::make_unique<AccountSync>(m_tools, m_network, m_source, account, m_part.habits);
            connect(sync.get(), &AccountSync::progressed, this, &Station::progressed);
        } else if (sync->account() != account) {
            sync->reload(account);
        }
    }
    std::erase_if(m_accounts, [this, &accounts](auto &entry) {
        const bool gone = !std::ranges::contains(accounts, entry.first, &Account::id);
        if (gone)
            m_tasks.add(leave(std::move(entry.second)));
        return gone;
    });
}

QCoro::Task<> Station::leave(std::unique_ptr<AccountSync> account)
{
    account->abort();
    co_await account->ended();
}

void Station::loseRight()
{
    expectChanges();
    if (!m_finish.stop_requested()) { // at the end they are finishing anyway, and ended() is going through them
        for (auto &[id, account] : m_accounts)
            m_holding.finishBeforeTaking(finishOff(std::move(account)));
        m_accounts.clear();
    }
    Q_EMIT rightLost();
}

QCoro::Task<> Station::finishOff(std::unique_ptr<AccountSync> account)
{
    AccountSync *finishing = account.get();
    m_finishing.append(finishing);
    account->finish();
    co_await account->ended();
    m_finishing.removeOne(finishing);
}

AccountSync *Station::find(AccountId account) const
{
    const auto found = m_accounts.find(account);
    return found == m_accounts.end() ? nullptr : found->second.get();
}

void Station::take(const QList<store::Change> &changes)
{
    const auto told = [&changes](std::initializer_list<store::ChangeKind> kinds) {
        return std::ranges::any_of(changes, [kinds](const store::Change &change) {
            return change.kind == store::ChangeKind::Reload || std::ranges::contains(kinds, change.kind);
        });
    };
    if (told({store::ChangeKind::Action, store::ChangeKind::Decision})) {
        for (const auto &[id, account] : m_accounts)
            account->wake();
    }
    if (told({store::ChangeKind::Account})) {
        expectChanges();
        m_keepPause.wake();
    }
    if (told({store::ChangeKind::Request})) {
        m_desk.wake();
        if (m_holding.isOurs() && !m_finish.stop_requested())
            m_tasks.add(serve());
    }
}

} // namespace szept::sync
