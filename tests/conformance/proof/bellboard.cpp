// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/proof/bellboard.h"

#include "connectors/kit/json.h"
#include "connectors/kit/unsent.h"
#include "connectors/template/requests.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

Result<Lever> readLever(const QByteArray &bytes)
{
    return kit::readJson(bytes, [](const kit::JsonObject &json) {
        return Lever{.id = u"closed"_s,
            .label = u"Closed"_s,
            .effect = u"Nobody can hang up a note."_s,
            .value = json.flag("closed"_L1, false) ? u"yes"_s : u"no"_s,
            .choices = {u"no"_s, u"yes"_s}};
    });
}

Result<QList<PlatformRule>> readRules(const QByteArray &bytes)
{
    return kit::readJson(bytes, [](const kit::JsonObject &json) {
        PlatformRule rule;
        rule.remoteId = u"house"_s;
        rule.text = json.string("rules"_L1);
        return QList<PlatformRule>{rule};
    });
}

} // namespace

BellBoard::BellBoard()
{
    const auto closed = [this] { return json(QJsonObject{{u"closed"_s, m_closed}}); };
    route("GET", u"/api/rules"_s, [](const Call &) { return json(QJsonObject{{u"rules"_s, u"Be kind."_s}}); });
    route("GET", u"/api/board"_s, [closed](const Call &) { return closed(); });
    route("PUT", u"/api/board"_s, [this, closed](const Call &call) {
        m_closed = call.parameter(u"closed"_s) == "yes"_L1;
        return closed();
    });
    routeLater("GET", u"/api/bell"_s, [this](const Call &, const Answer &answer) { m_waiting.append(answer); });
}

int BellBoard::addAndRing(const QString &author, const QString &text)
{
    const int id = add(author, text);
    for (const auto answers = std::exchange(m_waiting, {}); const Answer &answer : answers)
        answer(json(QJsonObject{{u"rung"_s, ++m_rung}}));
    return id;
}

BellConnector::BellConnector(const ConnectorSetup &setup, const kit::HttpOptions &options)
    : m_board(setup, options)
    , m_http(setup, corkboard::headersFor(setup.secret), options)
{
}

Task<Identity> BellConnector::verify(std::stop_token stop) { return m_board.verify(std::move(stop)); }

Task<PulledPage> BellConnector::pull(QString cursor, std::stop_token stop)
{
    return m_board.pull(std::move(cursor), std::move(stop));
}

Task<Context> BellConnector::context(ItemRef subject, std::stop_token stop)
{
    return m_board.context(std::move(subject), std::move(stop));
}

Task<Sighting> BellConnector::look(ActionOrder order, std::stop_token stop)
{
    return m_board.look(std::move(order), std::move(stop));
}

Task<Performed> BellConnector::perform(ActionOrder order, std::stop_token stop)
{
    return m_board.perform(std::move(order), std::move(stop));
}

Task<Performed> BellConnector::undo(ActionOrder order, Performed performed, std::stop_token stop)
{
    return m_board.undo(std::move(order), std::move(performed), std::move(stop));
}

Task<QByteArray> BellConnector::body(kit::Request request, std::stop_token stop)
{
    Result<kit::Response> answer = co_await m_http.send(request, std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    if (!answer->ok())
        co_return std::unexpected(kit::errorFor(request, *answer));
    co_return std::move(answer->body);
}

Task<bool> BellConnector::wait(std::stop_token stop)
{
    const Result<QByteArray> rung = co_await body({.route = u"/api/bell"_s}, std::move(stop));
    co_return rung.transform([](const QByteArray &) { return true; });
}

Task<QList<PlatformRule>> BellConnector::rules(std::stop_token stop)
{
    const Result<QByteArray> bytes = co_await body({.route = u"/api/rules"_s}, std::move(stop));
    co_return bytes.and_then(readRules);
}

Task<QList<Lever>> BellConnector::levers(ItemRef, std::stop_token stop)
{
    const Result<QByteArray> bytes = co_await body({.route = u"/api/board"_s}, std::move(stop));
    co_return bytes.and_then(readLever).transform([](const Lever &lever) { return QList<Lever>{lever}; });
}

Task<Lever> BellConnector::set(QString lever, QString value, std::stop_token stop)
{
    if (lever != "closed"_L1 || (value != "yes"_L1 && value != "no"_L1))
        co_return kit::unsent(ErrorKind::Invalid, u"no such lever or value"_s);
    kit::Request request{.method = "PUT", .route = u"/api/board"_s};
    request.body = kit::formEncoded({{u"closed"_s, value}});
    request.contentType = "application/x-www-form-urlencoded";
    const Result<QByteArray> bytes = co_await body(std::move(request), std::move(stop));
    const Result<Lever> set = bytes.and_then(readLever);
    if (!set)
        co_return std::unexpected(kit::afterSending(set.error()));
    co_return set;
}

} // namespace szept::test
