// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/template/connector.h"

#include "connectors/kit/answers.h"
#include "connectors/template/parse.h"
#include "connectors/template/requests.h"

using namespace Qt::StringLiterals;

namespace szept::corkboard {
namespace {

/// How a state stands to an order of ours. The version goes up by one with each decision, and the board says whose it
/// was.
Sighting::Relation relationTo(const ActionOrder &order, const RemoteState &state, const QString &us)
{
    if (state.version == order.seen.version && state.status == order.seen.status)
        return Sighting::Relation::Untouched;
    const bool next = state.version.toLongLong() == order.seen.version.toLongLong() + 1;
    const QString wanted = order.action == "keep"_L1 ? u"kept"_s
        : order.action == "remove"_L1                ? u"removed"_s
                                                     : QString();
    if (next && state.by == us && state.status == wanted)
        return Sighting::Relation::AsOrdered;
    // Somebody complained once more, or took a decision back: nobody has decided what is there now.
    return state.open && !order.action.isEmpty() ? Sighting::Relation::Changed : Sighting::Relation::Otherwise;
}

RemoteState gone()
{
    RemoteState state;
    state.status = u"gone"_s;
    state.open = false;
    return state;
}

} // namespace

CorkboardConnector::CorkboardConnector(const ConnectorSetup &setup, const kit::HttpOptions &options)
    : m_base(setup.account.baseUrl)
    , m_http(setup, headersFor(setup.secret), options)
{
}

template <typename T>
Task<T> CorkboardConnector::asked(
    kit::Request request, std::function<Result<T>(const QByteArray &)> read, std::stop_token stop)
{
    const Result<kit::Response> answer = co_await m_http.send(request, std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    co_return kit::readAnswer<T>(request, *answer, read, kit::errorFor);
}

Task<Identity> CorkboardConnector::verify(std::stop_token stop)
{
    Result<Identity> identity = co_await asked<Identity>(whoAmI(), parseMe, std::move(stop));
    if (identity) {
        m_us = identity->name;
        identity->clockSkew = m_http.clockSkew();
    }
    co_return identity;
}

Task<PulledPage> CorkboardConnector::pull(QString cursor, std::stop_token stop)
{
    bool known = false;
    const int after = cursor.toInt(&known); // a cursor that we do not know starts anew
    const auto read = [base = m_base](const QByteArray &bytes) { return parsePage(bytes, base); };
    co_return co_await asked<PulledPage>(page(QString::number(known && after > 0 ? after : 0)), read, std::move(stop));
}

Task<Context> CorkboardConnector::context(ItemRef subject, std::stop_token stop)
{
    co_return co_await asked<Context>(report(subject.remoteId), parseContext, std::move(stop));
}

Task<Sighting> CorkboardConnector::look(ActionOrder order, std::stop_token stop)
{
    const auto state = co_await asked<RemoteState>(report(order.subject.remoteId), parseState, stop);
    if (!state && state.error().kind == ErrorKind::Gone)
        co_return Sighting{.state = gone(), .relation = Sighting::Relation::Otherwise};
    if (!state)
        co_return std::unexpected(state.error());
    if (m_us.isEmpty()) {
        const Result<Identity> identity = co_await verify(stop);
        if (!identity)
            co_return std::unexpected(identity.error());
    }
    Sighting sighting{.state = *state, .relation = relationTo(order, *state, m_us)};
    if (sighting.relation == Sighting::Relation::Changed) {
        const auto read = [base = m_base](const QByteArray &bytes) { return parseItem(bytes, base); };
        const auto item = co_await asked<PulledItem>(report(order.subject.remoteId), read, std::move(stop));
        if (!item)
            co_return std::unexpected(item.error());
        sighting.item = *item;
    }
    co_return sighting;
}

Task<Performed> CorkboardConnector::changed(Result<kit::Request> request, std::stop_token stop)
{
    if (!request)
        co_return std::unexpected(request.error());
    const auto state = co_await asked<RemoteState>(*std::move(request), parseState, std::move(stop));
    if (!state)
        co_return std::unexpected(kit::afterSending(state.error()));
    co_return Performed{.state = *state, .undo = {{u"version"_s, state->version}}};
}

Task<Performed> CorkboardConnector::perform(ActionOrder order, std::stop_token stop)
{
    co_return co_await changed(action(order), std::move(stop));
}

Task<Performed> CorkboardConnector::undo(ActionOrder order, Performed performed, std::stop_token stop)
{
    co_return co_await changed(takeBack(order, performed), std::move(stop));
}

} // namespace szept::corkboard
