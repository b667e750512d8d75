// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHttpHeaders>
#include <QHttpServer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <functional>

namespace szept::test {

/// One request to a stand-in.
struct Call
{
    QByteArray method;
    QString path;
    QMap<QString, QString> query; ///< decoded
    QMap<QString, QString> form; ///< a form's fields, decoded; or the top level of a JSON object, as text
    QHttpHeaders headers;
    QByteArray body;
    QStringList captured; ///< what the {…} of the pattern stood for

    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        return headers.value(QLatin1StringView(name)).toByteArray();
    }
    /// A parameter wherever it stands.
    [[nodiscard]] QString parameter(const QString &name, const QString &fallback = {}) const
    {
        return form.value(name, query.value(name, fallback));
    }
    [[nodiscard]] int number(const QString &name, int fallback = 0) const;
};

struct Reply
{
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json; charset=utf-8";
    QHttpHeaders headers{};
};

[[nodiscard]] Reply json(const QJsonObject &object, int status = 200);
[[nodiscard]] Reply json(const QJsonArray &list, int status = 200);

/// A small server with state, on Qt HttpServer and a free port of this machine. A platform derives from it, adds routes and
/// keeps its state in members.
class StandIn : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<Reply(const Call &)>;
    using Answer = std::function<void(const Reply &)>;
    using LaterHandler = std::function<void(const Call &, Answer)>; ///< may answer later, or never

    StandIn();
    ~StandIn() override;

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] const QList<Call> &calls() const { return m_calls; }

protected:
    /// "/review/{id}/perform/{action}": each {…} captures one segment.
    void route(const QByteArray &method, const QString &pattern, Handler handler);
    void routeLater(const QByteArray &method, const QString &pattern, LaterHandler handler);
    /// Before any route: an answer refuses the call.
    virtual std::optional<Reply> refuse(const Call &) { return std::nullopt; }
    [[nodiscard]] virtual Reply unknownPath(const Call &call) const;

private:
    struct Route
    {
        QByteArray method;
        QRegularExpression pattern;
        LaterHandler handler;
    };
    void handle(const QHttpServerRequest &request, QHttpServerResponder &responder);

    QHttpServer m_server;
    quint16 m_port = 0;
    QList<Route> m_routes;
    QList<Call> m_calls;
};

/// Prints one line of JSON (base_url is added) and runs until SIGTERM or SIGINT, with untilEof also until standard input ends.
int runStandIn(const StandIn &standIn, QJsonObject line, bool untilEof);

} // namespace szept::test
