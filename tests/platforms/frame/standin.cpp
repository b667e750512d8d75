// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/frame/standin.h"

#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QHttpServerResponse>
#include <QJsonArray>
#include <QTcpServer>
#include <QUrlQuery>

#include <memory>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

QString decoded(QString text) { return QUrl::fromPercentEncoding(text.replace(u'+', u' ').toUtf8()); }

QMap<QString, QString> fields(const QString &encoded)
{
    QMap<QString, QString> found;
    for (const auto pairs = encoded.split(u'&', Qt::SkipEmptyParts); const QString &pair : pairs)
        found.insert(decoded(pair.section(u'=', 0, 0)), decoded(pair.section(u'=', 1)));
    return found;
}

QMap<QString, QString> formOf(const QByteArray &contentType, const QByteArray &body)
{
    if (contentType.startsWith("application/x-www-form-urlencoded"))
        return fields(QString::fromUtf8(body));
    QMap<QString, QString> found;
    if (contentType.startsWith("application/json")) {
        const QJsonObject object = QJsonDocument::fromJson(body).object();
        for (auto at = object.begin(); at != object.end(); ++at)
            found.insert(at.key(), at.value().toVariant().toString());
    }
    return found;
}

QByteArray nameOf(QHttpServerRequest::Method method)
{
    using Method = QHttpServerRequest::Method;
    static const QMap<Method, QByteArray> names{{Method::Get, "GET"}, {Method::Put, "PUT"}, {Method::Delete, "DELETE"},
        {Method::Post, "POST"}, {Method::Head, "HEAD"}, {Method::Patch, "PATCH"}};
    return names.value(method, "OTHER");
}

QRegularExpression patternOf(const QString &pattern)
{
    static const QRegularExpression variable(u"\\\\\\{[a-z_]+\\\\\\}"_s);
    return QRegularExpression(u'^' + QRegularExpression::escape(pattern).replace(variable, u"([^/]+)"_s) + u'$');
}

} // namespace

int Call::number(const QString &name, int fallback) const
{
    bool ok = false;
    const int value = parameter(name).toInt(&ok);
    return ok ? value : fallback;
}

Reply json(const QJsonObject &object, int status)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Reply json(const QJsonArray &list, int status)
{
    return {.status = status, .body = QJsonDocument(list).toJson(QJsonDocument::Compact)};
}

StandIn::StandIn()
{
    auto server = std::make_unique<QTcpServer>();
    if (!server->listen(QHostAddress::LocalHost))
        qFatal("cannot listen: %s", qPrintable(server->errorString()));
    m_port = server->serverPort();
    if (!m_server.bind(server.get()))
        qFatal("cannot serve");
    (void)server.release(); // bind() has taken it
    m_server.setMissingHandler(this,
        [this](const QHttpServerRequest &request, QHttpServerResponder &responder) { handle(request, responder); });
}

StandIn::~StandIn() = default;

QUrl StandIn::url() const { return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port)); }

void StandIn::route(const QByteArray &method, const QString &pattern, Handler handler)
{
    routeLater(method, pattern,
        [handler = std::move(handler)](const Call &call, const Answer &answer) { answer(handler(call)); });
}

void StandIn::routeLater(const QByteArray &method, const QString &pattern, LaterHandler handler)
{
    m_routes.append({method, patternOf(pattern), std::move(handler)});
}

Reply StandIn::unknownPath(const Call &) const
{
    return json(QJsonObject{{u"errors"_s, QJsonArray{u"not found"_s}}}, 404);
}

void StandIn::handle(const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    Call call;
    call.method = nameOf(request.method());
    call.path = request.url().path(QUrl::FullyDecoded);
    call.query = fields(request.url().query(QUrl::FullyEncoded));
    call.headers = request.headers();
    call.body = request.body();
    call.form = formOf(call.header("content-type"), call.body);
    m_calls.append(call);
    const auto kept = std::make_shared<QHttpServerResponder>(std::move(responder));
    const Answer answer = [kept](const Reply &reply) {
        QHttpServerResponse response(reply.contentType, reply.body, QHttpServerResponse::StatusCode(reply.status));
        QHttpHeaders headers = response.headers();
        for (const auto pairs = reply.headers.toListOfPairs(); const auto &[name, value] : pairs)
            headers.append(name, value);
        response.setHeaders(std::move(headers));
        kept->sendResponse(response);
    };
    if (const auto refused = refuse(call))
        return answer(*refused);
    for (const Route &route : std::as_const(m_routes)) {
        const auto match = route.pattern.match(call.path);
        if (route.method != call.method || !match.hasMatch())
            continue;
        call.captured = match.capturedTexts().sliced(1);
        return route.handler(call, answer);
    }
    answer(unknownPath(call));
}

} // namespace szept::test
