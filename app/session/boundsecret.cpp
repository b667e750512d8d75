// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/boundsecret.h"

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

constexpr QByteArrayView mark("for ");

QByteArray originOf(const QUrl &url)
{
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    return url.scheme().toLatin1() + "://" + url.host(QUrl::FullyEncoded).toLower().toLatin1() + ':'
        + QByteArray::number(url.port(usual));
}

/// Where the secret begins; 0 for one that is bound to nothing.
qsizetype beginOf(const QByteArray &kept)
{
    const qsizetype line = kept.indexOf('\n');
    return kept.startsWith(mark) && line > 0 ? line + 1 : 0;
}

} // namespace

QByteArray boundSecret(const QUrl &baseUrl, const QByteArray &secret)
{
    return mark.toByteArray() + originOf(baseUrl) + '\n' + secret;
}

QByteArray secretOf(const QByteArray &kept) { return kept.sliced(beginOf(kept)); }

Result<QByteArray> secretFor(const QUrl &baseUrl, const QByteArray &kept)
{
    const qsizetype begin = beginOf(kept);
    const QByteArray origin = originOf(baseUrl);
    if (begin > 0 && kept.sliced(mark.size(), begin - 1 - mark.size()) == origin)
        return kept.sliced(begin);
    return fail(ErrorKind::Unauthorised, u"the secret was not given for %1"_s.arg(QLatin1StringView(origin)),
        {u"address_changed"_s, {baseUrl.host()}});
}

} // namespace szept::session
