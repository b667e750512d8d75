// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/http.h"

#include "connectors/kit/origin.h"
#include "connectors/kit/tokens.h"
#include "connectors/kit/transfer.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

Error cancelledBeforeSending(const Request &request)
{
    return {ErrorKind::Cancelled, request.routeKey(), std::nullopt, {}, true};
}

bool worthAnotherTry(const Result<Response> &answer)
{
    if (!answer)
        return answer.error().kind == ErrorKind::Unavailable && answer.error().reason.code != "tls_refused"_L1;
    return answer->status == 408 || answer->status == 429
        || (answer->status >= 500 && answer->status != 501 && answer->status != 505);
}

struct Counted
{
    explicit Counted(int &count)
        : m_count(count)
    {
        ++m_count;
    }
    Q_DISABLE_COPY_MOVE(Counted)
    ~Counted() { --m_count; }
    int &m_count;
};

} // namespace

HttpClient::HttpClient(const ConnectorSetup &setup, QHttpHeaders headers, HttpOptions options)
    : m_base(setup.account.baseUrl)
    , m_network(setup.network)
    , m_clock(setup.clock)
    , m_random(setup.random)
    , m_exchanged(setup.exchanged)
    , m_headers(std::move(headers))
    , m_options(std::move(options))
{
    if (!m_options.wait)
        m_options.wait = waitFor;
}

HttpClient::~HttpClient() { Q_ASSERT_X(m_underWay == 0, "HttpClient", "stop and await its tasks first"); }

Task<Response> HttpClient::send(Request request, std::stop_token stop)
{
    const Counted counted(m_underWay);
    const int tries = request.isChange() ? 1 : 1 + m_options.retries;
    for (int attempt = 1;; ++attempt) {
        const Result<void> cleared = co_await clear(request, stop);
        if (!cleared)
            co_return std::unexpected(cleared.error());
        Result<Response> answer = co_await authorised(request, stop);
        if (attempt == tries || !worthAnotherTry(answer))
            co_return answer;
        if (answer && m_pace.wait(request.routeKey(), m_clock->steady()) > Duration::zero())
            continue; // the platform told when
        const Latch::Why why = co_await m_options.wait(backOff(attempt), stop);
        if (why == Latch::Why::Stopped)
            co_return std::unexpected(cancelledBeforeSending(request));
    }
}

Task<void> HttpClient::clear(Request request, std::stop_token stop)
{
    for (;;) {
        if (stop.stop_requested())
            co_return std::unexpected(cancelledBeforeSending(request));
        const Duration pause = m_pace.wait(request.routeKey(), m_clock->steady());
        if (pause == Duration::zero())
            co_return Result<void>();
        if (pause > m_options.longestPause)
            co_return std::unexpected(Error{ErrorKind::RateLimited, request.routeKey(), pause, {}, true});
        co_await m_options.wait(pause, stop);
    }
}

Task<Response> HttpClient::authorised(Request request, std::stop_token stop)
{
    if (!m_tokens)
        co_return co_await followed(std::move(request), m_headers, std::move(stop));
    Result<QByteArray> token = co_await m_tokens->token(stop);
    if (!token) {
        token.error().nothingSent = true;
        co_return std::unexpected(token.error());
    }
    Result<Response> answer = co_await followed(request, withToken(m_headers, *token), stop);
    if (!answer || answer->status != 401)
        co_return answer;
    Result<QByteArray> renewed = co_await m_tokens->renewed(*token, stop);
    if (!renewed) { // the 401 says that it was not done
        renewed.error().nothingSent = true;
        co_return std::unexpected(renewed.error());
    }
    if (request.isChange()) // the next attempt has the new token
        co_return std::unexpected(
            Error{ErrorKind::Unavailable, request.routeKey(), Duration::zero(), {u"token_renewed"_s, {}}, true});
    co_return co_await followed(std::move(request), withToken(m_headers, *renewed), std::move(stop));
}

Task<Response> HttpClient::followed(Request request, QHttpHeaders headers, std::stop_token stop)
{
    const Result<QUrl> start = urlOf(request);
    if (!start)
        co_return std::unexpected(start.error());
    QUrl url = *start;
    for (int hop = 0;; ++hop) {
        Result<Response> answer = co_await exchange(request, url, headers, stop);
        if (!answer || !isRedirect(answer->status))
            co_return answer;
        const Result<QUrl> next = hop < m_options.redirects
            ? redirected(request, *answer)
            : fail(ErrorKind::Malformed, request.routeKey() + u": too many redirects"_s);
        if (!next)
            co_return std::unexpected(next.error());
        url = *next;
    }
}

Task<Response> HttpClient::exchange(Request request, QUrl url, QHttpHeaders headers, std::stop_token stop)
{
    for (const auto all = request.headers.toListOfPairs(); const auto &[name, value] : all)
        headers.replaceOrAppend(name, value);
    const Duration start = m_clock->steady();
    Transfer transfer(m_network, request, url, headers, m_options, stop);
    const Latch::Why why = co_await transfer.done();
    Result<Response> answer = transfer.take(why);
    if (answer)
        answer->at = m_clock->now();
    note(request, answer, m_clock->steady() - start);
    co_return answer;
}

void HttpClient::note(const Request &request, const Result<Response> &answer, Duration took)
{
    Exchange told;
    told.at = m_clock->now();
    told.method = QString::fromLatin1(request.method);
    told.path = request.route;
    told.took = took;
    if (answer) {
        const RateHeaders rate = rateHeaders(answer->headers, told.at);
        const auto inBody = m_options.bodyPause && answer->status == 429 ? m_options.bodyPause(*answer) : std::nullopt;
        told.status = answer->status;
        told.received = answer->body.size();
        told.remaining = rate.remaining;
        told.limit = rate.limit;
        told.reset = rate.reset;
        told.pause = m_pace.note(request.routeKey(), answer->status, rate, inBody, m_clock->steady());
        if (const auto date = httpDate(answer->headers.value("date"_L1)))
            m_skew = *date - told.at;
    } else {
        told.fault = answer.error().reason.code.isEmpty() ? toWord(answer.error().kind) : answer.error().reason.code;
    }
    if (m_exchanged)
        m_exchanged(told);
}

Duration HttpClient::backOff(int attempt) const
{
    const double full = double(m_options.backOff.count()) * std::exp2(attempt - 1);
    constexpr double longest = 30'000;
    return Duration(qint64(std::min(full, longest) * (0.5 + m_random->fraction() / 2)));
}

Result<QUrl> HttpClient::urlOf(const Request &request) const
{
    if (const auto fault = baseUrlFault(m_base))
        return std::unexpected(*fault);
    QUrl url = m_base;
    const QString below = request.path.isEmpty() ? request.route : request.path;
    QString base = m_base.path(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + below, QUrl::TolerantMode);
    if (!request.query.isEmpty())
        url.setQuery(QString::fromLatin1(formEncoded(request.query)), QUrl::StrictMode);
    return url;
}

} // namespace szept::kit
