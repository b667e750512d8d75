// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sample/sampleworld.h"

#include "app/platform/platform.h"
#include "app/plugins/plugins.h"
#include "app/sync/reply.h"
#include "app/sync/storefuture.h"
#include "models/domain/idtext.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonValue>
#include <QProcess>
#include <QTimer>
#include <QUuid>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::sample {
namespace {

constexpr Duration startPatience = 20s;
constexpr int endPatience = 2'000; // milliseconds

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

QCoro::Task<Result<void>> SampleWorld::start(QString folder, const Plugins *plugins)
{
    const QByteArray passphrase = idText(QUuid::createUuid()).toLatin1();
    if (const auto kept = platform::replaceFile(m_folder.filePath(u"passphrase"_s), passphrase); !kept)
        co_return kept;
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_folder.filePath(u"data"_s)));
    const QDir programs(folder);
    const QStringList names = programs.entryList({u"szept-standin-*"_s}, QDir::Files | QDir::Executable, QDir::Name);
    QList<QFuture<Result<QByteArray>>> told; // all start at once, and answer when they can
    for (const QString &name : names)
        told.append(begin(programs.filePath(name)));
    for (qsizetype i = 0; i < told.size(); ++i) {
        const auto line = co_await sync::settled(told[i]);
        if (!line)
            co_return std::unexpected(line.error());
        take(size_t(i), *line, *plugins);
    }
    if (m_accounts.isEmpty())
        co_return noStandIns(folder);
    co_return Result<void>();
}

/// Starts a stand-in; its first line is the answer.
QFuture<Result<QByteArray>> SampleWorld::begin(const QString &program)
{
    auto *standIn = m_standIns.emplace_back(std::make_unique<QProcess>()).get();
    auto owed = std::make_shared<std::optional<sync::Reply<QByteArray>>>(std::in_place);
    const auto future = (*owed)->future();
    const auto answer = [owed](Result<QByteArray> line) {
        if (auto reply = std::exchange(*owed, std::nullopt))
            reply->give(std::move(line));
    };
    const auto giveUp
        = [answer, standIn, program] { answer(noStandIns(u"%1: %2"_s.arg(program, standIn->errorString()))); };
    QObject::connect(standIn, &QProcess::readyReadStandardOutput, standIn, [answer, standIn] {
        if (standIn->canReadLine())
            answer(standIn->readLine());
    });
    QObject::connect(standIn, &QProcess::errorOccurred, standIn, giveUp);
    QObject::connect(standIn, &QProcess::finished, standIn, giveUp);
    QTimer::singleShot(startPatience, standIn, giveUp);
    standIn->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    standIn->start(program, {u"--until-eof"_s});
    return future;
}

/// What it told makes an account, where there is a connector for it; else it has nothing to do here.
void SampleWorld::take(size_t standIn, const QByteArray &told, const Plugins &plugins)
{
    const QJsonDocument facts = QJsonDocument::fromJson(told);
    const auto text = [&facts](QLatin1StringView key) { return facts[key].toString(); };
    const QString platform = text("platform"_L1);
    if (!plugins.connector(platform)) {
        m_standIns[standIn]->closeWriteChannel();
        return;
    }
    Account account;
    account.platform = platform;
    account.name = nameOf(platform, plugins);
    account.baseUrl = QUrl(text("base_url"_L1));
    account.user = text("user"_L1);
    const QString secret = facts["secret"_L1].toString(text("password"_L1));
    m_accounts.append({account, secret.toUtf8()});
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
