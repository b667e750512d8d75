// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/given.h"

#include "app/commands/parse.h"
#include "app/plugins/plugins.h"
#include "connectors/kit/origin.h"
#include "models/domain/trying.h"
#include "models/services/accounts.h"
#include "models/store/places.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

Result<QUuid> uuidFrom(const QString &text, const QString &code)
{
    const QUuid uuid = QUuid::fromString(text);
    if (uuid.isNull())
        return wrongUse(code, {text});
    return uuid;
}

} // namespace

std::unexpected<Error> wrongUse(const QString &code, const QStringList &arguments)
{
    return fail(ErrorKind::Invalid, code, {code, arguments});
}

Result<CaseId> caseIdFrom(const QString &text)
{
    bool isNumber = false;
    const CaseId id(text.toLongLong(&isNumber));
    if (!isNumber || id.value() < 1)
        return wrongUse(u"bad_case_id"_s, {text});
    return id;
}

Result<DecisionId> decisionIdFrom(const QString &text)
{
    return uuidFrom(text, u"bad_decision_id"_s).transform([](const QUuid &uuid) { return DecisionId(uuid); });
}

Result<ActionId> actionIdFrom(const QString &text)
{
    return uuidFrom(text, u"bad_action_id"_s).transform([](const QUuid &uuid) { return ActionId(uuid); });
}

Result<Instant> timeAheadFrom(Call &call, const QString &text)
{
    const Instant time = parseTime(text, call.now()).value_or(call.now());
    if (time <= call.now())
        return wrongUse(u"time_past"_s, {text});
    return time;
}

Result<Account> accountFrom(Call &call, const QString &name)
{
    const auto all = call.read([](store::Connection &connection) { return services::accounts(connection); });
    if (!all)
        return std::unexpected(all.error());
    QStringList names;
    for (const Account &account : *all) {
        if (account.name == name)
            return account;
        names.append(account.name);
    }
    const QString meant = closest(name, names);
    if (names.isEmpty())
        return wrongUse(u"no_accounts"_s, {name});
    return meant.isEmpty() ? wrongUse(u"no_account"_s, {name, names.join(", "_L1)})
                           : wrongUse(u"no_account_but"_s, {name, meant});
}

Result<services::CaseDetail> caseFrom(Call &call)
{
    const auto id = caseIdFrom(call.given().arguments.value(0));
    if (!id)
        return std::unexpected(id.error());
    auto detail = call.read([id = *id, now = call.now()](
                                store::Connection &connection) { return services::caseDetail(connection, id, now); });
    if (!detail && detail.error().kind == ErrorKind::NotFound)
        return wrongUse(u"no_case"_s, {call.given().arguments.value(0)});
    return detail;
}

Result<CommunityId> communityFrom(Call &call, const QString &name, const QString &account)
{
    AccountId within;
    if (!account.isEmpty()) {
        const auto found = accountFrom(call, account);
        if (!found)
            return std::unexpected(found.error());
        within = found->id;
    }
    const auto all = call.read([](store::Connection &connection) { return store::communities(connection); });
    if (!all)
        return std::unexpected(all.error());
    QStringList names;
    QList<CommunityId> found;
    for (const store::CommunityRow &row : *all) {
        if (within.isValid() && row.account != within)
            continue;
        names.append(row.name);
        if (row.name == name)
            found.append(row.id);
    }
    if (found.size() == 1)
        return found.first();
    if (found.size() > 1)
        return wrongUse(u"community_ambiguous"_s, {name});
    const QString meant = closest(name, names);
    return meant.isEmpty() ? wrongUse(u"no_community"_s, {name, names.join(", "_L1)})
                           : wrongUse(u"no_community_but"_s, {name, meant});
}

Result<QMap<QString, QString>> pairsFrom(const QStringList &pairs)
{
    QMap<QString, QString> map;
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        const QString key = pair.left(equals);
        if (map.contains(key))
            return wrongUse(u"key_twice"_s, {key});
        map.insert(key, pair.sliced(equals + 1));
    }
    return map;
}

Result<ConnectorInfo> connectorFrom(Call &call, const QString &platform)
{
    if (auto info = call.plugins().connector(platform))
        return *info;
    QStringList ids;
    const QList<ConnectorInfo> known = call.plugins().connectors();
    for (const ConnectorInfo &info : known)
        ids.append(info.id);
    if (const QString meant = closest(platform, ids); !meant.isEmpty())
        return wrongUse(u"no_connector_but"_s, {platform, meant});
    return std::unexpected(*call.plugins().trouble(platform));
}

Result<QUrl> addressFrom(const QString &text)
{
    QUrl url(text, QUrl::StrictMode);
    if (!url.userInfo().isEmpty())
        return wrongUse(u"secret_in_url"_s);
    const auto fault = kit::baseUrlFault(url);
    if (fault && fault->reason.code == "plain_http"_L1)
        return std::unexpected(*fault);
    if (fault)
        return wrongUse(u"bad_url"_s, {text});
    return url;
}

Result<QByteArray> secretFrom(Call &call)
{
    SZEPT_TRY(secret, call.readSecret(QCoreApplication::translate("Call", "Secret (it is not shown):")));
    if (secret.isEmpty())
        return wrongUse(u"secret_empty"_s);
    return secret;
}

} // namespace szept::commands
