// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/commandline.h"

#include "tests/support/places.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStorageInfo>
#include <QTimer>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

constexpr int patience = 120'000;

bool fitsWord(const QJsonValue &value, const QString &word)
{
    static const QRegularExpression time(u"^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$"_s);
    static const QRegularExpression uuid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    if (word == "any"_L1)
        return !value.isUndefined();
    if (word == "string"_L1)
        return value.isString();
    if (word == "number"_L1)
        return value.isDouble();
    if (word == "bool"_L1)
        return value.isBool();
    if (word == "time"_L1)
        return time.match(value.toString()).hasMatch();
    if (word == "id"_L1)
        return value.isString() && !value.toString().isEmpty();
    if (word == "uuid"_L1)
        return uuid.match(value.toString()).hasMatch();
    return value.isString() && word.split(u'|').contains(value.toString());
}

/// Doctor minds a disk that is nearly full, and some machines keep /tmp in their memory: then where this program was built.
QString folderWithRoom()
{
    constexpr qint64 room = 1LL << 30;
    const QString usual = QDir::tempPath();
    return QStorageInfo(usual).bytesAvailable() > room ? usual : QCoreApplication::applicationDirPath();
}

QString verbIn(const QStringList &arguments)
{
    const QString two = arguments.value(0) + u' ' + arguments.value(1);
    return shapes().contains(two) ? two : arguments.value(0);
}

} // namespace

const QJsonObject &shapes()
{
    static const QJsonObject all = [] {
        QFile file(test::inTree(u"tests/app/commands/shapes.json"));
        QJsonParseError error{0, QJsonParseError::NoError};
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const QJsonDocument document = QJsonDocument::fromJson(text, &error);
        if (document.isNull())
            qFatal("shapes.json: %s", qPrintable(error.errorString()));
        return document.object();
    }();
    return all;
}

CommandLine::CommandLine()
    : m_home(folderWithRoom() + u"/szept-XXXXXX"_s)
    , m_environment(QProcessEnvironment::systemEnvironment())
{
    QFile passphrase(path(u"passphrase"_s));
    if (!passphrase.open(QIODevice::WriteOnly) || passphrase.write("correct horse\n") < 0)
        qFatal("no passphrase file");
    for (const QString &name : {u"XDG_DATA_HOME"_s, u"XDG_CACHE_HOME"_s, u"XDG_CONFIG_HOME"_s})
        setEnvironment(name, path(name.toLower()));
    setEnvironment(u"SZEPT_SECRETS"_s, u"file"_s);
    setEnvironment(u"SZEPT_PASSPHRASE_FILE"_s, passphrase.fileName());
    setEnvironment(u"SZEPT_LANGUAGE"_s, u"en"_s);
    unsetEnvironment(u"DBUS_SESSION_BUS_ADDRESS"_s);
}

void CommandLine::start(QProcess &process, const QStringList &arguments, const std::function<void()> &inTheChild) const
{
    process.setProcessEnvironment(m_environment);
    process.setChildProcessModifier([mask = m_mask, largest = m_largestFile, inTheChild] {
        if (inTheChild)
            inTheChild();
        if (mask)
            ::umask(*mask);
        if (largest) {
            const rlimit limit{*largest, RLIM_INFINITY};
            ::setrlimit(RLIMIT_FSIZE, &limit);
        }
    });
    process.start(test::inBuild(u"bin/szept"), arguments);
}

CommandLine::Ended CommandLine::bare(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    loop.exec();
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
        return {-1, process.readAllStandardOutput(), "did not end: " + process.readAllStandardError()};
    }
    const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -process.exitCode();
    return {code, process.readAllStandardOutput(), process.readAllStandardError()};
}

CommandLine::Ended CommandLine::run(const QStringList &arguments, const QByteArray &input) const
{
    return bare(QStringList{u"--workspace"_s, workspace()} + arguments, input);
}

CommandLine::Ended CommandLine::json(QStringList arguments, const QByteArray &input) const
{
    const QString verb = verbIn(arguments);
    arguments.append(u"--json"_s);
    const Ended ended = run(arguments, input);
    const QString wrong = ended.out.isEmpty() ? QString() : misfit(verb, ended.out);
    return wrong.isEmpty() ? ended : Ended{-1, ended.out, wrong.toUtf8() + '\n' + ended.err};
}

ServerProcess::~ServerProcess() { stop(); }

QJsonObject ServerProcess::start(const QString &program, const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, arguments);
    return readLine();
}

QJsonObject ServerProcess::command(const QJsonObject &line)
{
    m_process.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
    return readLine();
}

QJsonObject ServerProcess::readLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            return {};
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

void ServerProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(30'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QJsonDocument fetch(const QUrl &url, const QString &user, const QString &password, int *status)
{
    QNetworkAccessManager network;
    QNetworkRequest request(url);
    if (!user.isEmpty())
        request.setRawHeader("Authorization", "Basic " + QString(user + u':' + password).toUtf8().toBase64());
    QNetworkReply *const reply = network.get(request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    if (status)
        *status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    return QJsonDocument::fromJson(reply->readAll());
}

QString misfit(const QJsonValue &value, const QJsonValue &shape, const QString &path)
{
    if (shape.isString()) {
        QString word = shape.toString();
        const bool nullable = word.endsWith(u'?');
        if (nullable)
            word.chop(1);
        if (word.startsWith(u'=') && !(nullable && value.isNull()))
            return misfit(value, shapes()[word.sliced(1)], path);
        if ((nullable && value.isNull()) || fitsWord(value, word))
            return {};
        return u"%1: expected %2"_s.arg(path, shape.toString());
    }
    if (shape.isArray()) {
        if (!value.isArray())
            return path + u": expected an array"_s;
        const QJsonArray items = value.toArray();
        for (qsizetype at = 0; at < items.size(); ++at) {
            if (const QString wrong = misfit(items[at], shape[0], u"%1[%2]"_s.arg(path).arg(at)); !wrong.isEmpty())
                return wrong;
        }
        return {};
    }
    const QJsonObject members = shape.toObject();
    if (members.contains("?"_L1) && value.isNull())
        return {};
    if (!value.isObject())
        return path + u": expected an object"_s;
    for (auto at = members.begin(); at != members.end(); ++at) {
        if (at.key() == "?"_L1)
            continue;
        if (const QString wrong = misfit(value.toObject().value(at.key()), at.value(), path + u'.' + at.key());
            !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString misfit(const QString &verb, const QByteArray &out)
{
    if (!shapes().contains(verb))
        return u"shapes.json has no \"%1\""_s.arg(verb);
    const QJsonDocument document = QJsonDocument::fromJson(out);
    if (document.isNull() || out.count('\n') != 1 || !out.endsWith('\n'))
        return u"not one line of JSON: "_s + QString::fromUtf8(out);
    return misfit(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), shapes()[verb]);
}

QStringList addSomebody()
{
    return {u"account"_s, u"add"_s, u"mailman3"_s, u"--name"_s, u"n"_s, u"--base-url"_s, u"http://127.0.0.1:9"_s,
        u"--user"_s, u"u"_s, u"--secret-stdin"_s};
}

} // namespace szept::test
