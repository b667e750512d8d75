// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/makesecrets.h"

#include "app/platform/platform.h"
#include "app/secrets/keyring.h"
#include "models/domain/trying.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcessEnvironment>

using namespace Qt::StringLiterals;

namespace szept {
namespace {

constexpr qint64 longestPassphrase = 1 << 16;

Result<QByteArray> nonEmpty(QByteArray passphrase)
{
    if (passphrase.isEmpty())
        return fail(ErrorKind::Invalid, u"the passphrase is empty"_s, {u"passphrase_empty"_s, {}});
    return passphrase;
}

Result<QByteArray> passphraseIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Invalid, u"SZEPT_PASSPHRASE_FILE: %1: %2"_s.arg(path, file.errorString()),
            {u"passphrase_file"_s, {path, file.errorString()}});
    QByteArray passphrase = file.read(longestPassphrase);
    if (passphrase.endsWith('\n'))
        passphrase.chop(1);
    return nonEmpty(std::move(passphrase));
}

} // namespace

Result<std::unique_ptr<Secrets>> makeSecrets(
    const QProcessEnvironment &environment, const QString &path, Passphrase ask)
{
    const QString choice = environment.value(u"SZEPT_SECRETS"_s);
    if (choice.isEmpty() || choice == "keyring"_L1)
        return std::make_unique<Keyring>();
    if (choice != "file"_L1)
        return fail(ErrorKind::Invalid, u"SZEPT_SECRETS is \"%1\"; it may be \"keyring\" or \"file\""_s.arg(choice),
            {u"secrets_choice"_s, {choice}});
    const QString passphraseFile = environment.value(u"SZEPT_PASSPHRASE_FILE"_s);
    if (!passphraseFile.isEmpty())
        ask = [passphraseFile](bool) { return passphraseIn(passphraseFile); };
    return std::make_unique<FileSecrets>(path, std::move(ask));
}

Result<QByteArray> askAtTerminal(bool confirm)
{
    const auto ask = [](const char *prompt) -> Result<QByteArray> {
        auto typed = platform::readHidden(QCoreApplication::translate("Secrets", prompt) + u' ');
        if (!typed && typed.error().kind == ErrorKind::NotFound) // what is missing is a place for secrets
            return fail(ErrorKind::NoKeyring, typed.error().detail, typed.error().reason);
        return typed;
    };
    SZEPT_TRY(typed,
        ask(confirm ? QT_TRANSLATE_NOOP("Secrets", "New passphrase for Szept's secrets:")
                    : QT_TRANSLATE_NOOP("Secrets", "Passphrase for Szept's secrets:")));
    if (confirm) {
        SZEPT_TRY(again, ask(QT_TRANSLATE_NOOP("Secrets", "Once more:")));
        const bool same = again == typed;
        wipe(again);
        if (!same)
            return fail(ErrorKind::Invalid, u"the two passphrases differ"_s, {u"passphrases_differ"_s, {}});
    }
    return nonEmpty(std::move(typed));
}

} // namespace szept
