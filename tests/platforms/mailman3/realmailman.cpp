// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/mailman3/realmailman.h"

#include "tests/support/await.h"
#include "tests/support/places.h"

#include <QCoroNetworkReply>

#include <QJsonDocument>
#include <QNetworkReply>

#include <memory>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

constexpr int patience = 120'000; // a busy machine starts thirteen Python processes slowly

QByteArray encoded(const QList<std::pair<QString, QString>> &form)
{
    QByteArray body;
    for (const auto &[name, value] : form)
        body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return body;
}

} // namespace

RealMailman::RealMailman(const QStringList &lists)
{
    QStringList arguments{u"-B"_s, test::inTree(u"tests/servers/mailman3"), u"--until-eof"_s, u"--empty"_s};
    for (const QString &list : lists)
        arguments += {u"--list"_s, list};
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(u"python3"_s, arguments);
    const QJsonObject facts = readLine();
    m_url = QUrl(facts.value("base_url"_L1).toString());
    m_user = facts.value("user"_L1).toString();
    m_password = facts.value("password"_L1).toString().toUtf8();
    for (const auto all = facts.value("lists"_L1).toArray(); const auto &list : all)
        m_lists.append(list["list_id"_L1].toString());
}

RealMailman::~RealMailman()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(patience))
        m_process.kill();
}

QJsonObject RealMailman::readLine()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(patience))
            qFatal("the Mailman server does not answer: %s", qPrintable(m_process.errorString()));
    }
    return QJsonDocument::fromJson(m_process.readLine()).object();
}

QJsonObject RealMailman::command(const QString &name, const QJsonObject &arguments)
{
    m_process.write(QJsonDocument(QJsonObject{{name, arguments}}).toJson(QJsonDocument::Compact) + '\n');
    const QJsonObject answer = readLine();
    if (answer.contains("error"_L1))
        qFatal("%s: %s", qPrintable(name), qPrintable(answer.value("error"_L1).toString()));
    return answer;
}

QList<qint64> RealMailman::hold(
    const QString &list, const QString &sender, const QString &subject, const QString &text, int count)
{
    const QJsonObject answer = command(u"hold"_s,
        {{u"list"_s, list}, {u"sender"_s, sender}, {u"subject"_s, subject}, {u"text"_s, text}, {u"count"_s, count}});
    QList<qint64> numbers;
    for (const auto ids = answer.value("request_ids"_L1).toArray(); const auto &number : ids)
        numbers.append(number.toInteger());
    return numbers;
}

void RealMailman::deliver(const QString &list, const QString &sender, const QByteArray &mail)
{
    command(u"deliver"_s, {{u"list"_s, list}, {u"sender"_s, sender}, {u"raw"_s, QString::fromLatin1(mail.toBase64())}});
}

QString RealMailman::subscribe(const QString &list, const QString &address, const QString &name)
{
    return command(u"subscribe"_s, {{u"list"_s, list}, {u"address"_s, address}, {u"name"_s, name}})
        .value("token"_L1)
        .toString();
}

QString RealMailman::enrol(const QString &list, const QString &address)
{
    ask("POST", u"/members"_s,
        {{u"list_id"_s, list}, {u"subscriber"_s, address}, {u"pre_verified"_s, u"true"_s},
            {u"pre_confirmed"_s, u"true"_s}, {u"pre_approved"_s, u"true"_s}});
    return ask("GET", u"/lists/%1/member/%2"_s.arg(list, address)).json.value("member_id"_L1).toString();
}

RealMailman::Answer RealMailman::ask(
    const QByteArray &method, const QString &path, const QList<std::pair<QString, QString>> &form)
{
    QNetworkRequest request(QUrl(m_url.toString() + path));
    request.setRawHeader(
        "Authorization", QByteArray("Basic " + QByteArray(m_user.toUtf8() + ':' + m_password).toBase64()));
    if (!form.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, method, encoded(form)));
    QCoro::waitFor(qCoro(reply.get()).waitForFinished());
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
        QJsonDocument::fromJson(reply->readAll()).object()};
}

int RealMailman::waiting(const QString &list)
{
    return ask("GET", u"/lists/%1/held/count"_s.arg(list)).json.value("count"_L1).toInt(-1);
}

QList<QByteArray> RealMailman::sentTo(const QString &address, const QString &words)
{
    QList<QByteArray> mails;
    const QJsonObject sent = command(u"sent"_s, {{u"to"_s, address}, {u"containing"_s, words}});
    for (const auto all = sent.value("mails"_L1).toArray(); const auto &mail : all)
        mails.append(QByteArray::fromBase64(mail.toString().toLatin1()));
    return mails;
}

void RealMailman::emptyRequests(const QString &list, const QString &kind)
{
    const QString base = u"/lists/%1/requests"_s.arg(list);
    const Answer all = ask("GET", base + u"?token_owner=moderator&request_type="_s + kind);
    for (const auto entries = all.json.value("entries"_L1).toArray(); const auto &entry : entries)
        ask("POST", base + u'/' + entry["token"_L1].toString(), {{u"action"_s, u"discard"_s}});
}

void RealMailman::empty()
{
    for (const QString &list : std::as_const(m_lists)) {
        // By number: a list in which one message cannot be read cannot be read at all.
        for (qint64 number = 1; waiting(list) > 0; ++number)
            ask("POST", u"/lists/%1/held/%2"_s.arg(list).arg(number), {{u"action"_s, u"discard"_s}});
        emptyRequests(list, u"subscription"_s);
        emptyRequests(list, u"unsubscription"_s);
        const Answer bans = ask("GET", u"/lists/%1/bans"_s.arg(list));
        for (const auto entries = bans.json.value("entries"_L1).toArray(); const auto &entry : entries)
            ask("DELETE",
                u"/lists/%1/bans/%2"_s.arg(
                    list, QString::fromLatin1(QUrl::toPercentEncoding(entry["email"_L1].toString()))));
    }
    const Answer bans = ask("GET", u"/bans"_s);
    for (const auto entries = bans.json.value("entries"_L1).toArray(); const auto &entry : entries)
        ask("DELETE", u"/bans/"_s + QString::fromLatin1(QUrl::toPercentEncoding(entry["email"_L1].toString())));
}

} // namespace szept::test
