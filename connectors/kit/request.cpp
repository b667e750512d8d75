// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/nobodys.h"
#include "connectors/kit/http.h"
#include "connectors/kit/json.h"

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

ErrorKind kindFor(int status)
{
    switch (status) {
    case 401:
        return ErrorKind::Unauthorised;
    case 403:
        return ErrorKind::Forbidden;
    case 404:
    case 410:
        return ErrorKind::Gone;
    case 409:
    case 412:
        return ErrorKind::Conflict;
    case 429:
        return ErrorKind::RateLimited;
    case 400:
    case 413:
    case 414:
    case 422:
        return ErrorKind::Rejected;
    case 405:
    case 501:
        return ErrorKind::Unsupported;
    case 408:
        return ErrorKind::Unavailable;
    default:
        return status >= 500 ? ErrorKind::Unavailable : ErrorKind::Malformed;
    }
}

/// A firewall or a proxy that stands before the platform refuses in its own name: that says nothing of our secret and our rights.
/// One that asks for the header with our secret, though, tells that it is wrong: a proxy may check it in the platform's place.
bool isOthersRefusal(const Response &response)
{
    const bool asksForOurs
        = response.status == 401 && response.headers.contains(QHttpHeaders::WellKnownHeader::WWWAuthenticate);
    return (response.status == 401 || response.status == 403) && !asksForOurs && !response.body.isEmpty()
        && !isJson(response.body);
}

} // namespace

QByteArray formEncoded(const Form &form)
{
    QByteArray encoded;
    for (const auto &[name, value] : form) {
        if (!encoded.isEmpty())
            encoded += '&';
        encoded += QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    return encoded;
}

QString pathSegment(const QString &name)
{
    // A dot is never percent-encoded by QUrl, and ".." would climb.
    if (name == "."_L1 || name == ".."_L1)
        return {};
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

Error errorFor(const Request &request, const Response &response)
{
    Error error{kindFor(response.status), request.routeKey() + u": status "_s + QString::number(response.status),
        std::nullopt, {}, false};
    if (response.status == 429 || response.status == 503)
        error.retryAfter = rateHeaders(response.headers, response.at).retryAfter;
    if (isOthersRefusal(response)) { // answers are filtered too, so what was sent may have been done
        error.kind = ErrorKind::Unavailable;
        error.reason = pageInstead();
    }
    return error;
}

Error afterSending(Error error)
{
    if (error.kind == ErrorKind::Malformed) {
        error.kind = ErrorKind::Unavailable;
        if (!isNobodys(error))
            error.reason = {u"answer_unreadable"_s, {}};
    }
    return error;
}

} // namespace szept::kit
