// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/parse.h"
#include "app/commands/verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(AccountAdd)
};

/// Fields that have an option of their own.
constexpr auto baseUrl = "base_url"_L1;
constexpr auto user = "user"_L1;

Result<void> checkField(
    Call &call, const FieldSpec &field, const QMap<QString, QString> &options, const QString &platform)
{
    const bool isSecret = field.type == FieldType::Secret;
    if (isSecret && field.required && !call.given().has("secret-stdin"_L1))
        return wrongUse(u"secret_missing"_s, {platform});
    if (field.key == user && field.required && call.given().value(user).isEmpty())
        return wrongUse(u"user_missing"_s, {platform});
    if (isSecret || field.key == user || field.key == baseUrl)
        return {};
    if (field.required && options.value(field.key).isEmpty())
        return wrongUse(u"option_missing"_s, {field.key, platform});
    if (!field.choices.isEmpty() && options.contains(field.key) && !field.choices.contains(options.value(field.key)))
        return wrongUse(u"option_choice"_s, {field.key, field.choices.join(", "_L1), options.value(field.key)});
    return {};
}

/// What was given fits the connector's form: known keys, nothing required left out, choices kept.
Result<void> checkForm(Call &call, const QMap<QString, QString> &options, const ConnectorInfo &info)
{
    QStringList keys;
    for (const FieldSpec &field : info.fields) {
        if (const auto fits = checkField(call, field, options, info.id); !fits)
            return fits;
        if (field.type != FieldType::Secret && field.key != user && field.key != baseUrl)
            keys.append(field.key);
    }
    for (const auto &[key, value] : options.asKeyValueRange()) {
        if (keys.isEmpty())
            return wrongUse(u"no_options"_s, {key, info.id});
        if (!keys.contains(key))
            return wrongUse(u"no_option"_s, {key, info.id, keys.join(", "_L1)});
    }
    return {};
}

Result<Account> accountOf(Call &call)
{
    const QString platform = call.given().arguments[0];
    const auto info = connectorFrom(call, platform);
    if (!info
        && info.error().reason.code == "no_connector"_L1) // of an account that is there it is the account's trouble
        return wrongUse(u"no_connector"_s, {platform});
    if (!info)
        return std::unexpected(info.error());
    const auto options = pairsFrom(call.given().values("option"_L1));
    if (!options)
        return std::unexpected(options.error());
    if (const auto fits = checkForm(call, *options, *info); !fits)
        return std::unexpected(fits.error());
    const auto address = addressFrom(call.given().value("base-url"_L1));
    if (!address)
        return std::unexpected(address.error());
    return Account{{}, info->id, call.given().value("name"_L1), *address, call.given().value(user), *options};
}

Result<AccountId> save(Call &call, const Account &account, const std::optional<QByteArray> &secret)
{
    const auto session = call.session(true);
    if (!session)
        return std::unexpected(session.error());
    return await((*session)->addAccount(account, secret));
}

Result<Exit> run(Call &call)
{
    const auto account = accountOf(call);
    if (!account)
        return std::unexpected(account.error());
    std::optional<QByteArray> secret;
    if (call.given().has("secret-stdin"_L1)) {
        const auto given = secretFrom(call);
        if (!given)
            return std::unexpected(given.error());
        secret = *given;
    }
    const auto id = save(call, *account, secret);
    if (!id)
        return std::unexpected(id.error());
    if (call.wantsJson())
        call.out().json(
            QJsonObject{{"id"_L1, idText(*id)}, {"name"_L1, account->name}, {"platform"_L1, account->platform}});
    else
        call.out().text(call.hints().filled(
                            Say::tr("Added %1. \"szept account test %1\" signs in, \"szept sync\" fetches what waits."),
                            {account->name})
            + u'\n');
    return Exit::Done;
}

} // namespace

VerbSpec accountAddVerb()
{
    return {
        .name = "account add"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "add a login at a platform"),
        .description = QT_TRANSLATE_NOOP("Help",
            "The secret (an API key, a password) is read from standard input and kept in the keyring, or with SZEPT_SECRETS=file in an "
            "encrypted file. The first account makes the workspace; its recovery key is then shown once. \"szept connector list --json\" "
            "tells the options of each platform."),
        .arguments = {{"PLATFORM"_L1, QT_TRANSLATE_NOOP("Help", "the platform, as \"szept connector list\" names it"), false,
            ValueKind::Platform}},
        .options = {
            {"name"_L1, QT_TRANSLATE_NOOP("Help", "what you call it"), ValueKind::Text, "NAME"_L1, {}, false, true},
            {"base-url"_L1, QT_TRANSLATE_NOOP("Help", "the address of the forum or server"), ValueKind::Text, "URL"_L1, {}, false, true},
            {"user"_L1, QT_TRANSLATE_NOOP("Help", "the login's name, where the platform wants one"), ValueKind::Text, "USER"_L1},
            {"option"_L1, QT_TRANSLATE_NOOP("Help", "a further field of the platform's form"), ValueKind::KeyValue, "KEY=VALUE"_L1, {}, true},
            {"secret-stdin"_L1, QT_TRANSLATE_NOOP("Help", "read the secret from standard input: one line")},
        },
        .examples = {{"account add discourse --name Photo --base-url https://forum.example --secret-stdin < key.txt"_L1,
            QT_TRANSLATE_NOOP("Help", "adds a Discourse forum with the API key in key.txt")}},
        .exits = {Exit::AccountFailed},
        .run = run,
    };
}

} // namespace szept::commands
