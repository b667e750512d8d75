// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/tally/tallyconnector.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

constexpr auto ourName = "mod"_L1;

RemoteState stateOf(const QJsonObject &object)
{
    RemoteState state;
    state.version = QString::number(object[u"version"_s].toInt());
    state.status = state.what = object[u"status"_s].toString();
    state.by = object[u"by"_s].toString();
    state.open = state.status == u"pending";
    return state;
}

PulledItem itemOf(const QJsonValue &value)
{
    PulledItem item;
    item.ref = {u"subject"_s, value[u"id"_s].toString()};
    item.version = QString::number(value[u"version"_s].toInt());
    item.community = {u"c"_s, u"Community"_s};
    item.title = item.text = u"subject "_s + item.ref.remoteId;
    item.raw = item.text.toUtf8();
    return item;
}

class TallyConnector final : public Connector
{
public:
    TallyConnector(const ConnectorSetup &setup, QHttpHeaders headers, kit::HttpOptions options)
        : m_http(setup, std::move(headers), std::move(options))
    {
    }
    Task<Identity> verify(std::stop_token) override { co_return Identity{}; }
    Task<Context> context(ItemRef, std::stop_token) override { co_return Context{}; }

    Task<PulledPage> pull(QString cursor, std::stop_token stop) override
    {
        kit::Request request{.route = u"/queue"_s};
        request.query = {{u"from"_s, cursor}};
        const Result<QJsonObject> answer = co_await ask(request, stop);
        if (!answer)
            co_return std::unexpected(answer.error());
        PulledPage page;
        page.next = (*answer)[u"next"_s].toString();
        for (const auto items = (*answer)[u"items"_s].toArray(); const auto &value : items)
            page.items.append(itemOf(value));
        co_return page;
    }
    Task<Sighting> look(ActionOrder order, std::stop_token stop) override
    {
        kit::Request request{.route = u"/subject/{id}"_s};
        request.path = u"/subject/"_s + order.subject.remoteId;
        const Result<QJsonObject> answer = co_await ask(request, stop);
        if (!answer)
            co_return std::unexpected(answer.error());
        const RemoteState state = stateOf(*answer);
        if (state.version == order.seen.version)
            co_return Sighting{state, Sighting::Relation::Untouched};
        const bool next = state.version.toInt() == order.seen.version.toInt() + 1;
        const bool mayBeOurs = state.by == ourName || !order.unsure;
        const bool asOrdered = next && mayBeOurs && state.status == order.action;
        co_return Sighting{state, asOrdered ? Sighting::Relation::AsOrdered : Sighting::Relation::Otherwise};
    }
    Task<Performed> perform(ActionOrder order, std::stop_token stop) override
    {
        return act(order.subject.remoteId, order.action, order.seen.version, stop);
    }
    Task<Performed> undo(ActionOrder order, Performed, std::stop_token stop) override
    {
        return act(order.subject.remoteId, u"back"_s, {}, stop);
    }

private:
    Task<Performed> act(QString id, QString action, QString version, std::stop_token stop)
    {
        kit::Request request{.method = "POST", .route = u"/subject/{id}/{action}"_s};
        request.path = u"/subject/"_s + id + u'/' + action;
        request.query = {{u"version"_s, version}};
        request.changes = true;
        const Result<QJsonObject> answer = co_await ask(request, stop);
        if (!answer)
            co_return std::unexpected(answer.error());
        co_return Performed{stateOf(*answer), {}};
    }
    Task<QJsonObject> ask(kit::Request request, std::stop_token stop)
    {
        const Result<kit::Response> response = co_await m_http.send(request, stop);
        if (!response)
            co_return std::unexpected(response.error());
        if (!response->ok())
            co_return std::unexpected(kit::errorFor(request, *response));
        const QJsonDocument document = QJsonDocument::fromJson(response->body);
        if (!document.isObject())
            co_return fail(ErrorKind::Malformed, request.routeKey());
        co_return document.object();
    }

    kit::HttpClient m_http;
};

} // namespace

std::unique_ptr<Connector> TallyPlugin::create(ConnectorSetup setup) const
{
    return std::make_unique<TallyConnector>(setup, m_headers, m_options);
}

QList<ActionSpec> TallyPlugin::actions()
{
    QList<ActionSpec> all;
    const auto spec = [&all](const QString &id, Slot slot, RepeatClass repeat, bool undoable, bool severe) {
        ActionSpec one;
        one.id = one.label = id;
        one.slot = slot;
        one.repeat = repeat;
        one.undoable = undoable;
        one.severe = severe;
        all.append(one);
    };
    spec(u"keep"_s, Slot::Keep, RepeatClass::Safe, false, false);
    spec(u"remove"_s, Slot::Remove, RepeatClass::Checkable, true, false);
    spec(u"warn"_s, Slot::Warn, RepeatClass::Unsafe, false, false);
    spec(u"silence"_s, Slot::Silence, RepeatClass::Checkable, true,
        false); // of the author; the server knows no such thing
    spec(u"ban"_s, Slot::ShutOut, RepeatClass::Checkable, true, true);
    return all;
}

} // namespace szept::test
