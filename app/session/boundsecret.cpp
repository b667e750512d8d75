// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/boundsecret.h"

#include "connectors/kit/origin.h"

using namespace Qt::StringLiterals;

namespace szept::session {
namespace {

constexpr QByteArrayView mark("for ");
constexpr QByteArrayView userMark(" as ");

/// "for https://forum.example as mira", a newline, the secret.
struct Kept
{
    QUrl origin; ///< empty: bound to nothing
    std::optional<QString> user; ///< not of what was kept before it was noted
    QByteArray secret;
};

Kept read(const QByteArray &kept)
{
    const qsizetype line = kept.indexOf('\n');
    if (!kept.startsWith(mark) || line < 0)
        return {{}, {}, kept};
    const QByteArray bound = kept.first(line).sliced(mark.size());
    const qsizetype as = bound.indexOf(userMark); // an address has no space in it
    Kept found{QUrl::fromEncoded(as < 0 ? bound : bound.first(as)), {}, kept.sliced(line + 1)};
    if (as >= 0)
        found.user = QUrl::fromPercentEncoding(bound.sliced(as + userMark.size()));
    return found;
}

std::unexpected<Error> notFor(const Account &account, const QString &code, const QString &argument)
{
    return fail(
        ErrorKind::Unauthorised, u"the secret was not given for %1"_s.arg(account.baseUrl.host()), {code, {argument}});
}

} // namespace

QByteArray boundSecret(const Account &account, const QByteArray &secret)
{
    const auto others = QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;
    return mark.toByteArray() + account.baseUrl.toEncoded(others) + userMark.toByteArray()
        + QUrl::toPercentEncoding(account.user) + '\n' + secret;
}

QByteArray secretOf(const QByteArray &kept) { return read(kept).secret; }

Result<QByteArray> secretFor(const Account &account, const QByteArray &kept)
{
    const Kept found = read(kept);
    if (found.origin.isEmpty())
        return notFor(account, u"secret_unbound"_s, account.baseUrl.host());
    if (!kit::sameOrigin(found.origin, account.baseUrl))
        return notFor(account, u"address_changed"_s, account.baseUrl.host());
    if (found.user.value_or(account.user) != account.user)
        return notFor(account, u"user_changed"_s, account.user);
    return found.secret;
}

} // namespace szept::session
