// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampleworld.h"

#include "app/platform/platform.h"
#include "app/plugins/plugins.h"
#include "models/domain/attempt.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonValue>
#include <QProcess>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace szept::sample {
namespace {

constexpr int startPatience = 20'000; // milliseconds
constexpr int endPatience = 2'000;

/// What people call the login.
QString nameOf(const QString &platform, const Plugins &plugins)
{
    const auto connector = plugins.connector(platform);
    return connector ? connector->name : platform;
}

std::unexpected<Error> noStandIns(const QString &detail)
{
    return fail(ErrorKind::NotFound, detail, {u"no_stand_ins"_s, {detail}});
}

} // namespace

SampleWorld::SampleWorld()
    : m_folder(QDir::tempPath() + u"/szept-sample-XXXXXX"_s)
{
}

SampleWorld::~SampleWorld()
{
    for (const auto &standIn : m_standIns)
        standIn->closeWriteChannel(); // it ends with its standard input
    for (const auto &standIn : m_standIns) {
        if (!standIn->waitForFinished(endPatience)) {
            standIn->kill();
            standIn->waitForFinished();
        }
    }
}

Result<void> SampleWorld::start(const QString &folder, const Plugins &plugins)
{
    const QByteArray passphrase = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    SZEPT_DO(platform::replaceFile(m_folder.filePath(u"passphrase"_s), passphrase));
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(u"data"_s)));
    const QDir programs(folder);
    for (const auto names = programs.entryList({u"szept-standin-*"_s}, QDir::Files | QDir::Executable, QDir::Name); const QString &name : names)
        SZEPT_DO(startOne(programs.filePath(name), plugins));
    if (m_accounts.isEmpty())
        return noStandIns(folder);
    return {};
}

Result<void> SampleWorld::startOne(const QString &program, const Plugins &plugins)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process->start(program, {u"--until-eof"_s});
    while (!process->canReadLine()) {
        if (!process->waitForReadyRead(startPatience))
            return noStandIns(u"%1: %2"_s.arg(program, process->errorString()));
    }
    const QJsonDocument facts = QJsonDocument::fromJson(process->readLine());
    const auto text = [&facts](QLatin1StringView key) { return facts[key].toString(); };
    const QString platform = text("platform"_L1);
    if (!plugins.connector(platform)) {
        process->closeWriteChannel();
        process->waitForFinished(endPatience);
        return {};
    }
    Account account;
    account.platform = platform;
    account.name = nameOf(platform, plugins);
    account.baseUrl = QUrl(text("base_url"_L1));
    account.user = text("user"_L1);
    const QString secret = facts["secret"_L1].toString(text("password"_L1));
    m_accounts.append({account, secret.toUtf8()});
    m_standIns.push_back(std::move(process));
    return {};
}

store::Location SampleWorld::workspace() const { return store::Location::ofFile(m_folder.filePath(u"sample.szept"_s)); }

QProcessEnvironment SampleWorld::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SZEPT_SECRETS"_s, u"file"_s);
    environment.insert(u"SZEPT_PASSPHRASE_FILE"_s, m_folder.filePath(u"passphrase"_s));
    return environment;
}

} // namespace szept::sample
