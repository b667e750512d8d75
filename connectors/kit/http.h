// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connectors/api/plugin.h"
#include "connectors/kit/latch.h"
#include "connectors/kit/pace.h"

#include <QHttpHeaders>
#include <QUrl>

#include <functional>
#include <optional>

namespace szept::kit {

class Tokens;

/// Names and values, in order; repeats allowed.
using Form = QList<std::pair<QString, QString>>;

/// "a=1&b=x%2By": what a query or a body of application/x-www-form-urlencoded looks like on the wire.
[[nodiscard]] QByteArray formEncoded(const Form &form);
/// One segment of a path, so that a name with a slash, or "..", stays one segment.
[[nodiscard]] QString pathSegment(const QString &name);

struct Request
{
    QByteArray method = "GET";
    /// The path with its variable parts named, "/review/{id}.json": what the trace shows (ids and names of people stay out of
    /// it), and what an action-only pause is kept under.
    QString route{};
    QString path{}; ///< below the base URL, percent-encoded, with a slash first; empty: the route as it stands
    Form query{};
    QByteArray body{};
    QByteArray contentType{};
    QHttpHeaders headers{}; ///< beside the client's own, or instead of them
    /// For what is otherwise than its method says: a POST that merely asks (a long poll).
    std::optional<bool> changes{};
    std::optional<Duration> patience{}; ///< instead of HttpOptions::total; for long polls

    /// Whatever changes something goes over the wire once, whatever happens.
    [[nodiscard]] bool isChange() const { return changes.value_or(method != "GET" && method != "HEAD"); }
    [[nodiscard]] QString routeKey() const { return QString::fromLatin1(method) + u' ' + route; }
};

/// A complete answer, whatever its status.
struct Response
{
    int status = 0;
    QHttpHeaders headers;
    QByteArray body;
    QUrl url;
    Instant at{}; ///< when it came, by our clock

    [[nodiscard]] bool ok() const { return status >= 200 && status < 300; }
};

/// The error that an answer with this status means; call it when !ok(). The detail names method, route and status only.
[[nodiscard]] Error errorFor(const Request &request, const Response &response);

/// The error of something that was sent and may have been done: an answer that cannot be read leaves the outcome open, so
/// Malformed becomes Unavailable. That a page came instead stays told.
[[nodiscard]] Error afterSending(Error error);

struct HttpOptions
{
    Duration idle = std::chrono::seconds(30); ///< without a byte moving
    Duration total = std::chrono::seconds(120); ///< for one exchange
    qint64 largest = 16 * 1024 * 1024; ///< bytes of a body, unpacked
    int redirects = 5;
    int retries = 3; ///< further tries of what changes nothing, after no or a half answer or a 5xx
    Duration backOff = std::chrono::milliseconds(500); ///< before the first of them; doubles
    /// The longest pause that a request sits out; a longer one is told as RateLimited with what is left of it.
    Duration longestPause = std::chrono::seconds(90);
    /// How a platform's body says "wait" on a 429 without header: it pauses that route alone.
    std::function<std::optional<Duration>(const Response &)> bodyPause{};
    /// How pauses are waited out; empty: waitFor.
    std::function<QCoro::Task<Latch::Why>(Duration, std::stop_token)> wait{};
};

/// Talks to one origin for one account. Every exchange passes through send(), which keeps to the platform's pace, limits of
/// time and size, and the origin: a redirect elsewhere is refused, so headers with secrets never leave it. Cookies are not
/// kept, TLS faults not forgiven, HTTP/1.1 alone is spoken.
/// What changes something is sent once: no try again, no redirect, and with a body that QNetworkAccessManager cannot send again
/// by itself (OnceBody).
/// Sync thread; calls may overlap; it outlives its tasks.
class HttpClient
{
public:
    /// headers go with every request: credentials, Accept.
    HttpClient(const ConnectorSetup &setup, QHttpHeaders headers, HttpOptions options = {});
    Q_DISABLE_COPY_MOVE(HttpClient)
    ~HttpClient();

    /// A complete answer whatever its status; an Error when there was none (Unavailable, RateLimited, Malformed, Cancelled).
    /// For what changes something: an answer that cannot be read whole is Unavailable, and nothingSent is told where it is so.
    [[nodiscard]] Task<Response> send(Request request, std::stop_token stop);

    /// Bearer tokens that expire: fetched before, renewed once after a 401.
    void setTokens(Tokens *tokens) { m_tokens = tokens; }

    /// The server's clock minus ours, by its last Date header.
    [[nodiscard]] std::optional<Duration> clockSkew() const { return m_skew; }
    [[nodiscard]] int underWay() const { return m_underWay; }

private:
    [[nodiscard]] Task<Response> authorised(Request request, std::stop_token stop);
    [[nodiscard]] Task<Response> followed(Request request, QHttpHeaders headers, std::stop_token stop);
    [[nodiscard]] Task<Response> exchange(Request request, QUrl url, QHttpHeaders headers, std::stop_token stop);
    [[nodiscard]] Task<void> clear(Request request, std::stop_token stop);
    [[nodiscard]] Result<QUrl> urlOf(const Request &request) const;
    [[nodiscard]] Duration backOff(int attempt) const;
    void note(const Request &request, const Result<Response> &answer, Duration took);

    QUrl m_base;
    QNetworkAccessManager *m_network;
    const Clock *m_clock;
    Random *m_random;
    std::function<void(const Exchange &)> m_exchanged;
    QHttpHeaders m_headers;
    HttpOptions m_options;
    Tokens *m_tokens = nullptr;
    Pace m_pace;
    std::optional<Duration> m_skew;
    int m_underWay = 0;
};

} // namespace szept::kit
