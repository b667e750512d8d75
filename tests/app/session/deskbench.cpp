// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/session/deskbench.h"

#include "models/store/sqliteconnection.h"
#include "tests/support/places.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

constexpr auto passphrase = "correct horse"_L1;

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s: %s", qPrintable(toWord(result.error().kind)), qPrintable(result.error().detail));
    return *std::move(result);
}

StandInMailman::Mail mail(const QString &subject)
{
    const QByteArray id = "<" + subject.toUtf8().toHex() + "@example.org>";
    StandInMailman::Mail mail;
    mail.sender = u"ada@example.org"_s;
    mail.subject = subject;
    mail.messageId = QString::fromLatin1(id);
    mail.message = "From: Ada <ada@example.org>\nTo: talk@lists.example\nSubject: " + subject.toUtf8()
        + "\nMessage-ID: " + id + "\n\nA letter about " + subject.toUtf8() + ".\n";
    return mail;
}

} // namespace

DeskBench::DeskBench(const QStringList &connectors, const QString &database)
    : m_database(database.isEmpty() ? std::nullopt : std::optional(must(store::Location::parse(database))))
    , m_passphraseFile(m_folder.filePath(u"passphrase"_s))
    , m_secrets(std::make_unique<FileSecrets>(m_folder.filePath(u"w.szept.secrets"_s),
          [](bool) { return Result<QByteArray>(QByteArray(passphrase.data(), passphrase.size())); }))
    , m_plugins(std::make_shared<Plugins>(PluginsSetup{connectors + QStringList(test::inBuild(u"lib/szept/connectors")),
          test::inBuild(u"bin/szept"), m_folder.filePath(u"probed.json"_s)}))
    , list(mailman.addList(u"talk@lists.example"_s))
{
    QFile file(m_passphraseFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(passphrase.data()) < 0)
        qFatal("no passphrase file");
    for (const QString &subject : {u"bellows"_s, u"fixer"_s, u"shutters"_s})
        mailman.hold(list, mail(subject));
    proxy = std::make_unique<FaultProxy>(mailman.url());
    openDesk();
}

void DeskBench::openDesk()
{
    session = must(await(session::Session::open(
        {.location = location(), .create = true, .plain = true, .process = u"window"_s, .names = {u"Ala"_s, u"desk"_s}},
        {m_secrets.get(), m_plugins, &clock, &m_random})));
    mine = must(await(session::PrivateDesk::open(nullptr)));
    desk = std::make_unique<session::WorkspaceDesk>(*session, *mine, false);
}

void DeskBench::closeDesk()
{
    desk.reset();
    mine.reset();
    session.reset();
}

views::AccountForm DeskBench::form() const
{
    Account account;
    account.platform = u"mailman3"_s;
    account.name = u"lists"_s;
    account.baseUrl = proxy->url();
    account.user = StandInMailman::user;
    return {account, StandInMailman::password};
}

void DeskBench::addAccount()
{
    must(answered(desk->addAccount(form())));
    desk->syncNow({});
    QTRY_VERIFY_WITH_TIMEOUT(caseAbout(u"shutters"_s).isValid(), 30'000);
}

CaseId DeskBench::caseAbout(const QString &words)
{
    const QList<CaseId> found = must(answered(desk->search(words)));
    return found.isEmpty() ? CaseId() : found.first();
}

views::Choice DeskBench::choice(CaseId id, const QString &action)
{
    const views::CaseSheet sheet = must(answered(desk->sheet(id)));
    views::Choice choice;
    choice.caseId = id;
    choice.version = sheet.detail.summary.facts.version;
    choice.action = action;
    return choice;
}

int DeskBench::szept(const QStringList &arguments) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SZEPT_SECRETS"_s, u"file"_s);
    environment.insert(u"SZEPT_PASSPHRASE_FILE"_s, m_passphraseFile);
    for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s})
        environment.insert(name, m_folder.filePath(name.toLower()));
    QProcess process;
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(test::inBuild(u"bin/szept"), QStringList{u"--workspace"_s, location().file} + arguments);
    return process.waitForFinished() ? process.exitCode() : -1;
}

qint64 DeskBench::onDisk(const QString &sql) const
{
    const auto connection
        = must(store::SqliteConnection::open({.file = location().file, .key = {}, .access = store::Access::Read}));
    return must(store::first(*connection, sql, {}, [](const store::Row &row) { return row.integer(0); })).value_or(-1);
}

void DeskBench::change(const QString &sql) const
{
    const auto connection = must(store::SqliteConnection::open({.file = location().file, .key = {}}));
    must(connection->run(sql));
}

} // namespace szept::test
