// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/boundsecret.h"

#include "connectors/kit/origin.h"

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

constexpr QByteArrayView mark("for ");

/// "for https://forum.example", a newline, the secret.
struct Kept
{
    QUrl origin; ///< empty: bound to nothing
    QByteArray secret;
};

Kept read(const QByteArray &kept)
{
    const qsizetype line = kept.indexOf('\n');
    if (!kept.startsWith(mark) || line < 0)
        return {{}, kept};
    return {QUrl::fromEncoded(kept.first(line).sliced(mark.size())), kept.sliced(line + 1)};
}

} // namespace

QByteArray boundSecret(const QUrl &baseUrl, const QByteArray &secret)
{
    const auto others = QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;
    return mark.toByteArray() + baseUrl.toEncoded(others) + '\n' + secret;
}

QByteArray secretOf(const QByteArray &kept) { return read(kept).secret; }

Result<QByteArray> secretFor(const QUrl &baseUrl, const QByteArray &kept)
{
    const Kept found = read(kept);
    if (!found.origin.isEmpty() && kit::sameOrigin(found.origin, baseUrl))
        return found.secret;
    return fail(ErrorKind::Unauthorised, u"the secret was not given for %1"_s.arg(baseUrl.host()),
        {u"address_changed"_s, {baseUrl.host()}});
}

} // namespace szept::session
