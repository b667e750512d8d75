// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/origin.h"

#include "models/domain/thismachine.h"

using namespace Qt::StringLiterals;

namespace szept::kit {
namespace {

int portOf(const QUrl &url) { return url.port(url.scheme() == "https"_L1 ? 443 : 80); }

QString originOf(const QUrl &url)
{
    return url.scheme() + u"://"_s + url.host() + (url.port() > 0 ? u':' + QString::number(url.port()) : QString());
}

} // namespace

bool sameOrigin(const QUrl &one, const QUrl &other)
{
    return one.scheme() == other.scheme() && one.host() == other.host() && portOf(one) == portOf(other);
}

std::optional<Error> baseUrlFault(const QUrl &base)
{
    const auto fault = [](QString detail, QString code) {
        return Error{ErrorKind::Invalid, std::move(detail), std::nullopt, {std::move(code), {}}, true};
    };
    if (!base.isValid() || base.host().isEmpty() || (base.scheme() != "https"_L1 && base.scheme() != "http"_L1))
        return fault(u"the base URL is not a web address, such as https://forum.example"_s, u"base_url"_s);
    if (!base.userInfo().isEmpty() || base.hasQuery() || base.hasFragment())
        return fault(u"the base URL has more than scheme, host, port and path"_s, u"base_url"_s);
    if (base.scheme() == "http"_L1 && !isThisMachine(base.host()))
        return fault(u"secrets are not sent without TLS to another machine: write https://"_s, u"plain_http"_s);
    return std::nullopt;
}

bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

Result<QUrl> redirected(const Request &request, const Response &answer)
{
    QUrl target = answer.url.resolved(
        QUrl::fromEncoded(answer.headers.value(QHttpHeaders::WellKnownHeader::Location).toByteArray()));
    // Of what is no place on the web there is nothing to say: nobody can have moved there.
    const bool isPlace = !target.host().isEmpty() && (target.scheme() == "https"_L1 || target.scheme() == "http"_L1);
    const Reason why = isPlace ? Reason{u"redirected"_s, {originOf(target)}} : Reason();
    if (request.isChange()) // it may have been done before the redirect was sent
        return fail(ErrorKind::Unavailable, request.routeKey() + u": redirected, not followed"_s, why);
    if (!target.isValid() || !sameOrigin(target, answer.url) || !target.userInfo().isEmpty())
        return fail(ErrorKind::Malformed, request.routeKey() + u": redirected to another origin, not followed"_s, why);
    if (request.method != "GET" && request.method != "HEAD")
        return fail(ErrorKind::Malformed, request.routeKey() + u": redirected, not followed"_s, why);
    return target;
}

} // namespace szept::kit
