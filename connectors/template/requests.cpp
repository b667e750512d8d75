// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/template/requests.h"

#include "connectors/kit/unsent.h"

using namespace Qt::StringLiterals;

namespace szept::corkboard {
namespace {

kit::Request form(const QByteArray &method, const QString &route, const QString &id, const kit::Form &fields)
{
    kit::Request request{.method = method, .route = route};
    request.path = QString(route).replace("{id}"_L1, kit::pathSegment(id));
    request.body = kit::formEncoded(fields);
    request.contentType = "application/x-www-form-urlencoded";
    return request;
}

} // namespace

QHttpHeaders headersFor(const QByteArray &secret)
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::Authorization, "Bearer " + secret);
    headers.append(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    return headers;
}

kit::Request whoAmI() { return {.route = u"/api/me"_s}; }

kit::Request page(const QString &after) { return {.route = u"/api/reports"_s, .query = {{u"after"_s, after}}}; }

kit::Request report(const QString &id)
{
    return {.route = u"/api/reports/{id}"_s, .path = u"/api/reports/"_s + kit::pathSegment(id)};
}

Result<kit::Request> action(const ActionOrder &order)
{
    const QString &id = order.subject.remoteId;
    if (order.action == "keep"_L1 || order.action == "remove"_L1)
        return form(
            "PUT", u"/api/reports/{id}/decision"_s, id, {{u"do"_s, order.action}, {u"version"_s, order.seen.version}});
    if (order.action != "warn"_L1)
        return kit::unsent(ErrorKind::Unsupported, u"no such action"_s, {u"unknown_action"_s, {order.action}});
    const QString text = order.fields.value(u"text"_s).trimmed();
    if (text.isEmpty())
        return kit::unsent(
            ErrorKind::Invalid, u"a warning needs a text"_s, {u"field_missing"_s, {order.action, u"text"_s}});
    return form("POST", u"/api/reports/{id}/warning"_s, id, {{u"text"_s, text}});
}

Result<kit::Request> takeBack(const ActionOrder &order, const Performed &performed)
{
    if (order.action == "warn"_L1)
        return kit::unsent(
            ErrorKind::Unsupported, u"a warning cannot be taken back"_s, {u"cannot_be_undone"_s, {order.action}});
    return form("DELETE", u"/api/reports/{id}/decision"_s, order.subject.remoteId,
        {{u"version"_s, performed.undo.value(u"version"_s)}});
}

} // namespace szept::corkboard
