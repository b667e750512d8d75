// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/transfer.h"

#include "connectors/kit/json.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QSslError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

QNetworkRequest networkRequest(
    const QUrl &url, const Request &request, const QHttpHeaders &headers, const HttpOptions &options)
{
    QNetworkRequest made(url);
    made.setHeaders(headers);
    if (!request.contentType.isEmpty())
        made.setHeader(QNetworkRequest::ContentTypeHeader, request.contentType);
    made.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    made.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    made.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    made.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    made.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    // HTTP/2 repeats what a server refuses with GOAWAY, by itself.
    made.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    // A kept connection is soon closed by the server; a write on one that is just closing has an unknown outcome.
    made.setAttribute(QNetworkRequest::ConnectionCacheExpiryTimeoutSecondsAttribute, 4);
    // What a small body unpacks to is counted here like any other; Qt's own check would look like a broken connection.
    made.setDecompressedSafetyCheckThreshold(-1);
    made.setTransferTimeout(request.patience.value_or(options.idle));
    return made;
}

/// Errors that come before a connection stands.
bool beforeConnection(QNetworkReply::NetworkError error)
{
    switch (int(error)) {
    case QNetworkReply::ConnectionRefusedError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::SslHandshakeFailedError:
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::ProtocolUnknownError:
        return true;
    default:
        return false;
    }
}

/// What somebody has to do about a certificate depends on what is wrong first of all: a name that does not fit may be a slip in
/// the address, and makes it idle to ask who signed.
QStringList doubtsOf(const QList<QSslError> &errors)
{
    const auto has = [&errors](std::initializer_list<QSslError::SslError> any) {
        return std::ranges::any_of(
            errors, [any](const QSslError &error) { return std::ranges::contains(any, error.error()); });
    };
    if (has({QSslError::HostNameMismatch}))
        return {u"other_name"_s};
    if (has({QSslError::CertificateExpired, QSslError::CertificateNotYetValid}))
        return {u"out_of_date"_s};
    if (has({QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain, QSslError::CertificateUntrusted,
            QSslError::UnableToGetIssuerCertificate, QSslError::UnableToGetLocalIssuerCertificate,
            QSslError::UnableToVerifyFirstCertificate}))
        return {u"untrusted"_s};
    return {};
}

} // namespace

Transfer::Transfer(QNetworkAccessManager *network, const Request &request, const QUrl &url, const QHttpHeaders &headers,
    const HttpOptions &options, std::stop_token stop)
    : m_request(request)
    , m_largest(options.largest)
    , m_sentBody(request.body)
    , m_done(std::move(stop), request.patience.value_or(options.total))
{
    const QNetworkRequest made = networkRequest(url, request, headers, options);
    if (request.isChange())
        m_reply.reset(network->sendCustomRequest(made, request.method, &m_sentBody));
    else if (request.method == "POST")
        m_reply.reset(network->post(made, request.body));
    else
        m_reply.reset(network->get(made));
    m_reply->setReadBufferSize(256 * 1024);
    QObject::connect(m_reply.get(), &QNetworkReply::requestSent, &m_done, [this] { m_sent = true; });
    QObject::connect(
        m_reply.get(), &QNetworkReply::uploadProgress, &m_done, [this](qint64 sent) { m_sent = m_sent || sent > 0; });
    QObject::connect(m_reply.get(), &QNetworkReply::sslErrors, &m_done,
        [this](const QList<QSslError> &errors) { m_doubts = doubtsOf(errors); });
    QObject::connect(m_reply.get(), &QIODevice::readyRead, &m_done, [this] { read(); });
    QObject::connect(m_reply.get(), &QNetworkReply::finished, &m_done, [this] {
        read();
        m_done.open();
    });
}

Transfer::~Transfer()
{
    // Not from within one of its signals: done() resumes its coroutine from the event loop.
    m_reply->disconnect(&m_done);
    m_reply->abort();
}

void Transfer::read()
{
    const qint64 room = m_largest - m_body.size();
    if (m_tooLarge || m_reply->bytesAvailable() == 0)
        return;
    m_body += m_reply->read(room + 1);
    m_tooLarge = m_body.size() > m_largest;
    if (m_tooLarge)
        m_done.open();
}

Result<Response> Transfer::failure(Latch::Why why) const
{
    const QString what = m_request.routeKey();
    Error error{ErrorKind::Unavailable, what, std::nullopt, {}, false};
    if (why == Latch::Why::Stopped) {
        error.kind = ErrorKind::Cancelled;
    } else if (m_tooLarge) {
        error.kind = m_request.isChange() ? ErrorKind::Unavailable : ErrorKind::Malformed;
        error.detail = what + u": the answer is larger than "_s + QString::number(m_largest) + u" bytes"_s;
        error.reason = {u"answer_too_large"_s, {QString::number(m_largest)}};
    } else if (why == Latch::Why::TimedOut || m_reply->error() == QNetworkReply::OperationCanceledError
        || m_reply->error() == QNetworkReply::TimeoutError) {
        error.detail = what + u": no complete answer in time"_s;
        error.reason = {u"timed_out"_s, {}};
    } else {
        const auto code = m_reply->error();
        // The error's text may hold the address; its name does not.
        error.detail = what + u": "_s
            + (code == QNetworkReply::NoError
                    ? u"the answer is cut off"_s
                    : QString::fromLatin1(QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(code)));
        error.nothingSent = !m_sent && beforeConnection(code);
        error.reason = {code == QNetworkReply::SslHandshakeFailedError ? u"tls_refused"_s
                : error.nothingSent                                    ? u"no_connection"_s
                                                                       : u"connection_broke"_s,
            m_doubts};
    }
    return std::unexpected(std::move(error));
}

/// When a connection ends early and its end comes in one with the bytes before it, QNetworkAccessManager takes half a body for
/// a whole one (seen on Qt 6.8.2). Where no length was told, a JSON text tells by itself that it is no whole one.
bool Transfer::isCutOff() const
{
    const QHttpHeaders headers = m_reply->headers();
    using Known = QHttpHeaders::WellKnownHeader;
    if (headers.contains(Known::ContentLength) && !headers.contains(Known::ContentEncoding)) // else of the packed bytes
        return headers.value(Known::ContentLength).toLongLong() != m_body.size();
    return headers.value(Known::ContentType).startsWith("application/json") && isHalfJson(m_body);
}

Result<Response> Transfer::take(Latch::Why why)
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto error = m_reply->error();
    // From 201 on the error only repeats a complete answer's status, but for a protocol that could not be followed.
    const bool told
        = status >= 400 && error > QNetworkReply::UnknownProxyError && error != QNetworkReply::ProtocolFailure;
    const bool complete
        = why == Latch::Why::Opened && !m_tooLarge && status > 0 && (error == QNetworkReply::NoError || told);
    if (!complete || isCutOff())
        return failure(why);
    return Response{.status = status, .headers = m_reply->headers(), .body = std::move(m_body), .url = m_reply->url()};
}

} // namespace szept::kit
