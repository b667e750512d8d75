// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explain.h"
#include "app/commands/given.h"
#include "app/commands/json.h"
#include "app/commands/verbs.h"
#include "models/domain/trying.h"
#include "models/services/outbox.h"
#include "models/views/errortext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

/// A login goes on with another secret, or at another address. Both are tried at the platform before they take the
/// place of what is kept.
namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(AccountSignIn)
};

/// The pass that follows; what stood in its way is the account's trouble and not the verb's.
PassStatistics passAfter(sync::Sync &sync, AccountId id)
{
    const auto report = await(sync.signedIn(id));
    if (!report)
        return {.error = report.error()};
    const auto line = std::ranges::find(report->accounts, id, &sync::SyncReport::Line::account);
    return line == report->accounts.end() ? PassStatistics() : line->statistics;
}

Result<int> waitingThere(Call &call, AccountId id)
{
    return call.read([id](store::Connection &connection) {
        return services::outbox(connection).transform([id](const QList<Action> &actions) {
            return int(std::ranges::count_if(
                actions, [id](const Action &one) { return one.account == id && one.state == ActionState::Waiting; }));
        });
    });
}

void tell(Call &call, const Account &account, const PassStatistics &pass, int waiting)
{
    if (!pass.error)
        call.out().text(Say::tr("Read: %n cases are new.", nullptr, pass.added) + u'\n');
    if (waiting > 0)
        call.out().text(
            call.hints().filled(
                Say::tr("%n decisions wait to be sent to %1: \"szept outbox send\" sends them, or an open window.",
                    nullptr, waiting),
                {account.name})
            + u'\n');
}

Exit refused(Call &call, const Account &account, const Error &error)
{
    call.remark([error, name = account.name] { return views::trialText(error, name); });
    return exitFor(error);
}

/// told: what is true once the trial went well and the change is written; %1 the account, %2 who one is there.
Result<Exit> change(Call &call, const Account &account, const std::optional<QByteArray> &secret, const char *told)
{
    SZEPT_TRY(sync, call.sync());
    SZEPT_TRY(session, call.session());
    const auto identity = await(session->tryAccount(*sync, account, secret));
    if (!identity)
        return refused(call, account, identity.error());
    SZEPT_DO(await(session->changeAccount(account, secret)));
    if (!call.wantsJson())
        call.out().text(Say::tr(told).arg(account.name, identity->name) + u'\n');
    const PassStatistics pass = passAfter(*sync, account.id);
    SZEPT_TRY(waiting, waitingThere(call, account.id));
    if (call.wantsJson())
        call.out().json(QJsonObject{{"id"_L1, idText(account.id)}, {"name"_L1, account.name},
            {"base_url"_L1, account.baseUrl.toString()}, {"identity"_L1, identity->name},
            {"sync"_L1, jsonOf(pass, account.name)}, {"waiting"_L1, waiting}});
    else
        tell(call, account, pass, waiting);
    if (!pass.error)
        return Exit::Done;
    call.remark(*pass.error, account.name);
    return exitFor(*pass.error);
}

Result<Exit> runSecret(Call &call)
{
    SZEPT_TRY(account, accountFrom(call, call.given().arguments[0]));
    SZEPT_TRY(secret, secretFrom(call));
    return change(call, account, secret,
        QT_TRANSLATE_NOOP("AccountSignIn", "%1: signed in as %2. This secret is kept from now on."));
}

Result<Exit> runAddress(Call &call)
{
    SZEPT_TRY(account, accountFrom(call, call.given().arguments[0]));
    SZEPT_TRY(address, addressFrom(call.given().arguments[1]));
    account.baseUrl = address;
    return change(call, account, std::nullopt,
        QT_TRANSLATE_NOOP("AccountSignIn", "%1: signed in as %2 at the new address, which is kept."));
}

} // namespace

VerbSpec accountSecretVerb()
{
    return {
        .name = "account secret"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "sign in again: give an account a new secret"),
        .description = QT_TRANSLATE_NOOP("Help",
            "For a key or password that was changed or has run out, and for a device that has none yet. It is tried "
            "first; the old one is kept "
            "until the new one works. Then the account is synced, and what waits for it can be sent."),
        .arguments = {{"NAME"_L1, QT_TRANSLATE_NOOP("Help", "the account's name")}},
        .options = {{"secret-stdin"_L1, QT_TRANSLATE_NOOP("Help", "read the secret from standard input: one line"),
                        ValueKind::None, {}, {}, false, true},
            waitOption()},
        .examples = {{"account secret Photo --secret-stdin < key.txt"_L1,
            QT_TRANSLATE_NOOP("Help", "signs in with the key in key.txt from now on")}},
        .exits = {Exit::AccountFailed},
        .run = runSecret,
    };
}

VerbSpec accountAddressVerb()
{
    return {
        .name = "account address"_L1,
        .summary = QT_TRANSLATE_NOOP("Help", "tell where an account's forum or server is now"),
        .description = QT_TRANSLATE_NOOP("Help",
            "For the same place at another address; another place is another account. It is tried with the secret that "
            "is kept, which is sent "
            "to the new address; then the account is synced."),
        .arguments = {{"NAME"_L1, QT_TRANSLATE_NOOP("Help", "the account's name")},
            {"URL"_L1, QT_TRANSLATE_NOOP("Help", "the address of the forum or server")}},
        .options = {waitOption()},
        .exits = {Exit::AccountFailed},
        .run = runAddress,
    };
}

} // namespace szept::commands
