// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/mailman3/realmailman.h"
#include "tests/platforms/mailman3/standinmailman.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QCoroNetworkReply>

#include <QNetworkReply>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace szept::test;

namespace {

using Form = QList<std::pair<QString, QString>>;

/// A request of the golden dialogue. {list}, {number}, {token} and {member} stand for what each server calls its own.
struct Line
{
    QByteArray method;
    QString path;
    Form form{};
};

/// The dialogue: what the connector asks, and what it may run into.
QList<Line> dialogue()
{
    const QString base = u"/lists/{list}"_s;
    return {
        {"GET", u"/system/versions"_s},
        {"GET", u"/lists?count=200&page=1"_s},
        {"GET", u"/lists/find?subscriber=mod@lists.example&role=moderator"_s},
        {"GET", u"/lists/find?subscriber=nobody@lists.example&role=moderator"_s},
        {"GET", u"/lists/none.lists.example/held"_s},
        {"GET", u"/no/such/route"_s},
        {"GET", base + u"/held/count"_s},
        {"GET", base + u"/held?count=1&page=2"_s},
        {"GET", base + u"/held?count=10&page=7"_s},
        {"GET", base + u"/held/{number}"_s},
        {"GET", base + u"/held/99999"_s},
        {"GET", base + u"/held/x"_s},
        {"GET", base + u"/requests/count?token_owner=moderator&request_type=subscription"_s},
        {"GET", base + u"/requests?token_owner=moderator&request_type=subscription&count=500&page=1"_s},
        {"GET", base + u"/requests?token_owner=moderator&request_type=unsubscription&count=500&page=1"_s},
        {"GET", base + u"/requests/{token}"_s},
        {"GET", base + u"/requests/none"_s},
        {"GET", u"/members/find?subscriber=guest@example.org&list_id={list}"_s},
        {"GET", u"/members/find?subscriber=nobody@example.org"_s},
        {"GET", u"/users/mod@lists.example"_s},
        {"GET", u"/users/guest@example.org"_s},
        {"PATCH", u"/members/{member}"_s, {{u"moderation_action"_s, u"hold"_s}}},
        {"GET", u"/members/{member}"_s},
        {"PATCH", u"/members/{member}"_s, {{u"moderation_action"_s, u"silence"_s}}},
        {"PATCH", u"/members/{member}"_s, {{u"moderation_action"_s, QString()}}},
        {"GET", u"/members/{member}"_s},
        {"PATCH", u"/members/00000000000000000000000000000099"_s, {{u"moderation_action"_s, u"hold"_s}}},
        {"GET", base + u"/config"_s},
        {"PATCH", base + u"/config"_s, {{u"emergency"_s, u"true"_s}}},
        {"GET", base + u"/config"_s},
        {"PATCH", base + u"/config"_s, {{u"emergency"_s, u"false"_s}}},
        {"PATCH", base + u"/config"_s, {{u"no_such_setting"_s, u"1"_s}}},
        {"GET", base + u"/header-matches"_s},
        {"POST", base + u"/header-matches"_s,
            {{u"header"_s, u"X-Spam"_s}, {u"pattern"_s, u"^yes"_s}, {u"action"_s, u"hold"_s}}},
        {"GET", base + u"/header-matches"_s},
        {"GET", base + u"/bans?count=200&page=1"_s},
        {"GET", base + u"/bans/guest@example.org"_s},
        {"POST", base + u"/bans"_s, {{u"email"_s, u"guest@example.org"_s}}},
        {"POST", base + u"/bans"_s, {{u"email"_s, u"guest@example.org"_s}}},
        {"GET", base + u"/bans/guest@example.org"_s},
        {"GET", base + u"/bans?count=200&page=1"_s},
        {"DELETE", base + u"/bans/guest@example.org"_s},
        {"DELETE", base + u"/bans/guest@example.org"_s},
        {"POST", u"/bans"_s, {{u"email"_s, u"^.*@evil\\.example$"_s}}},
        {"POST", base + u"/bans"_s, {{u"email"_s, u"x@evil.example"_s}}},
        {"GET", base + u"/bans/x@evil.example"_s},
        {"GET", u"/bans/x@evil.example"_s},
        {"GET", u"/bans?count=200&page=1"_s},
        {"POST", base + u"/held/{number}"_s, {{u"action"_s, u"forward"_s}}},
        {"POST", base + u"/held/{number}"_s, {{u"action"_s, u"reject"_s}, {u"reason"_s, u"x"_s}}},
        {"POST", base + u"/held/{number}"_s, {{u"action"_s, u"defer"_s}}},
        {"POST", base + u"/held/{number}"_s, {{u"action"_s, u"reject"_s}, {u"comment"_s, u"no"_s}}},
        {"POST", base + u"/held/{number}"_s, {{u"action"_s, u"accept"_s}}},
        {"GET", base + u"/held/{number}"_s},
        {"POST", base + u"/requests/{token}"_s, {{u"action"_s, u"reject"_s}, {u"comment"_s, u"x"_s}}},
        {"POST", base + u"/requests/{token}"_s, {{u"action"_s, u"accept"_s}}},
        {"POST", base + u"/requests/{token}"_s, {{u"action"_s, u"accept"_s}}},
        {"GET", u"/members/find?subscriber=eve@example.org&list_id={list}"_s},
        {"GET", u"/users/eve@example.org"_s},
    };
}

/// What a value looks like, without what it says; what Mailman says in words of an error is kept.
QString shapeOf(const QJsonValue &value, const QString &key = {})
{
    const bool words = key == "title"_L1 || key == "description"_L1;
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QStringList fields;
        for (auto at = object.begin(); at != object.end(); ++at)
            fields.append(at.key() + u':' + shapeOf(at.value(), object.contains("title"_L1) ? at.key() : QString()));
        return u'{' + fields.join(u' ') + u'}';
    }
    if (value.isArray())
        return value.toArray().isEmpty() ? u"[]"_s : u'[' + shapeOf(value.toArray().first()) + u']';
    if (value.isString())
        return words ? u'"' + value.toString() + u'"' : u"text"_s;
    return value.isDouble() ? u"number"_s : value.isBool() ? u"flag"_s : value.isNull() ? u"null"_s : u"nothing"_s;
}

/// A server, and what it calls the things of the dialogue.
struct Side
{
    QUrl root;
    QMap<QString, QString> names;
    QNetworkAccessManager network{};

    QString ask(const Line &line)
    {
        QString path = line.path;
        for (auto at = names.begin(); at != names.end(); ++at)
            path.replace(u'{' + at.key() + u'}', at.value());
        QByteArray body;
        for (const auto &[name, value] : line.form)
            body += QByteArray(body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '='
                + QUrl::toPercentEncoding(value);
        QNetworkRequest request(QUrl(root.toString() + path));
        const QByteArray login = StandInMailman::user.toUtf8() + ':' + StandInMailman::password;
        request.setRawHeader("Authorization", QByteArray("Basic " + login.toBase64()));
        if (!line.form.isEmpty())
            request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const std::unique_ptr<QNetworkReply> reply(network.sendCustomRequest(request, line.method, body));
        QCoro::waitFor(qCoro(reply.get()).waitForFinished());
        const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        const QByteArray text = reply->readAll();
        const QJsonDocument json = QJsonDocument::fromJson(text);
        return QString::number(status) + u' ' + (json.isObject() ? shapeOf(json.object()) : QString::fromUtf8(text));
    }
};

} // namespace

/// The stand-in answers as the real Mailman does: the same dialogue with both, and the same shapes come back.
class StandInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersAsTheRealOneDoes()
    {
        RealMailman real;
        const QString list = real.list();
        const QList<qint64> numbers = real.hold(list, u"guest@example.org"_s, u"Hello"_s, u"One"_s, 2);
        const QString token = real.subscribe(list, u"eve@example.org"_s, u"Eve"_s);
        const QString member = real.ask("GET", u"/members/find?subscriber=guest@example.org"_s)
                                   .json.value("entries"_L1)[0]["member_id"_L1]
                                   .toString();

        StandInMailman standIn;
        const QString its = standIn.addList(u"szept-talk@lists.example"_s);
        standIn.enrol(its, u"mod@lists.example"_s, u"moderator"_s);
        const QString guest = standIn.enrol(its, u"guest@example.org"_s, u"nonmember"_s);
        const StandInMailman::Mail mail{.sender = u"guest@example.org"_s,
            .message = "Subject: x\n\ny\n",
            .subject = u"x"_s,
            .messageId = u"<x@y>"_s,
            .heldAt = {}};
        standIn.hold(its, mail);
        const qint64 number = standIn.hold(its, mail);
        const QString itsToken = standIn.request(its, u"subscription"_s, u"eve@example.org"_s, u"Eve"_s);

        Side one{real.url(),
            {{u"list"_s, list}, {u"number"_s, QString::number(numbers.last())}, {u"token"_s, token},
                {u"member"_s, member}}};
        QUrl root = standIn.url();
        root.setPath(u"/3.1"_s);
        Side other{root,
            {{u"list"_s, its}, {u"number"_s, QString::number(number)}, {u"token"_s, itsToken}, {u"member"_s, guest}}};

        QStringList differences;
        for (const auto lines = dialogue(); const Line &line : lines) {
            const QString said = one.ask(line);
            const QString echoed = other.ask(line);
            if (said != echoed)
                differences.append(QString::fromLatin1(line.method) + u' ' + line.path + u"\n  real:     "_s + said
                    + u"\n  stand-in: "_s + echoed);
        }
        QVERIFY2(differences.isEmpty(), qPrintable(u'\n' + differences.join(u'\n')));
    }

    void refusesAWrongPassword()
    {
        StandInMailman standIn;
        QNetworkAccessManager network;
        const std::unique_ptr<QNetworkReply> reply(
            network.get(QNetworkRequest(QUrl(standIn.url().toString() + u"/3.1/lists"_s))));
        QCoro::waitFor(qCoro(reply.get()).waitForFinished());
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 401);
    }

    void theSamplesAreAnEveningsWork()
    {
        StandInMailman standIn;
        fillWithSamples(standIn, QDateTime::currentDateTimeUtc());
        QCOMPARE(standIn.waiting(u"photo-talk.lists.example"_s), 9);
        QCOMPARE(standIn.waiting(u"fotografia.lists.example"_s), 6);
    }
};

SZEPT_TEST(StandInTest)
#include "tst_standin.moc"
