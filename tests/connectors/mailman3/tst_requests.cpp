// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/api.h"
#include "connectors/mailman3/requests.h"
#include "connectors/mailman3/settings.h"
#include "connectors/mailman3/surroundings.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::mailman3;

namespace {

QString drawn(const kit::Request &request)
{
    QString line = QString::fromLatin1(request.method) + u' ' + (request.path.isEmpty() ? request.route : request.path);
    if (!request.query.isEmpty())
        line += u'?' + QString::fromLatin1(kit::formEncoded(request.query));
    return request.body.isEmpty() ? line : line + u' ' + QString::fromLatin1(request.body);
}

const QString dev = u"dev.lists.example"_s;
const HeldId held{dev, u"2026-01-01T00:00:00"_s, 12};
const RequestId asked{dev, u"abc"_s};

} // namespace

class RequestsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheApi_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("root");
        const auto row
            = [](const QString &typed, const QString &root) { QTest::newRow(qPrintable(typed)) << typed << root; };
        row(u"http://127.0.0.1:8001"_s, u"http://127.0.0.1:8001/3.1"_s);
        row(u"http://127.0.0.1:8001/"_s, u"http://127.0.0.1:8001/3.1"_s);
        row(u"http://127.0.0.1:8001/3.1"_s, u"http://127.0.0.1:8001/3.1"_s);
        row(u"http://127.0.0.1:8001/3.1/"_s, u"http://127.0.0.1:8001/3.1"_s);
        row(u"http://127.0.0.1:8001/3.0/"_s, u"http://127.0.0.1:8001/3.1"_s);
        row(u"https://lists.example/core/3.1//"_s, u"https://lists.example/core/3.1"_s);
        row(u"https://lists.example/core?x#y"_s, u"https://lists.example/core/3.1"_s);
    }

    void findsTheApi()
    {
        QFETCH(QString, typed);
        QTEST(requests::apiRoot(QUrl(typed)).toString(), "root");
    }

    void asksAsMailmanWantsIt_data()
    {
        QTest::addColumn<QString>("request");
        QTest::addColumn<QString>("expected");
        const auto row = [](const kit::Request &request, const QString &expected) {
            QTest::newRow(qPrintable(expected)) << drawn(request) << expected;
        };
        row(requests::heldPage(dev, {10, 3}), u"GET /lists/dev.lists.example/held?count=10&page=3"_s);
        row(requests::decideHeld(held, u"reject"_s, u"nie, bo ą&b"_s),
            u"POST /lists/dev.lists.example/held/12 action=reject&comment=nie%2C%20bo%20%C4%85%26b"_s);
        row(requests::decideHeld(held, u"accept"_s), u"POST /lists/dev.lists.example/held/12 action=accept"_s);
        row(requests::decideRequest(asked, u"reject"_s, u"why"_s),
            u"POST /lists/dev.lists.example/requests/abc action=reject&reason=why"_s);
        row(requests::requestCount(dev, leavingKind),
            u"GET /lists/dev.lists.example/requests/count?token_owner=moderator&request_type=unsubscription"_s);
        row(requests::memberships(u"a+b@x.example"_s, dev),
            u"GET /members/find?subscriber=a%2Bb%40x.example&list_id=dev.lists.example"_s);
        row(requests::setModeration(u"7f"_s, {}), u"PATCH /members/7f moderation_action="_s);
        row(requests::removeMember(u"7f"_s), u"DELETE /members/7f pre_approved=true"_s);
        row(requests::ban(dev, u"a@b.example"_s), u"POST /lists/dev.lists.example/bans email=a%40b.example"_s);
        row(requests::ban({}, u"a@b.example"_s), u"POST /bans email=a%40b.example"_s);
        row(requests::unban(dev, u"a@b.example"_s), u"DELETE /lists/dev.lists.example/bans/a%40b.example"_s);
        row(requests::setConfig(dev, u"emergency"_s, u"true"_s),
            u"PATCH /lists/dev.lists.example/config emergency=true"_s);
        row(requests::versions(), u"GET /system/versions"_s);
    }

    void asksAsMailmanWantsIt()
    {
        QFETCH(QString, request);
        QTEST(request, "expected");
    }

    void namesStayOutOfTheTrace()
    {
        for (const kit::Request &request : {requests::request(asked), requests::unban(dev, u"a@b.example"_s),
                 requests::user(u"a@b.example"_s), requests::held(dev, 12)}) {
            QVERIFY2(
                !request.route.contains(u'@') && !request.route.contains("abc"_L1) && !request.route.contains("dev"_L1),
                qPrintable(request.route));
        }
    }

    void aStrangeNameStaysOneSegment()
    {
        const QString path = requests::held(u"../../system"_s, 1).path;
        QCOMPARE(path, u"/lists/..%2F..%2Fsystem/held/1"_s);
        QCOMPARE(
            requests::request({dev, u"a/../b?c#d"_s}).path, u"/lists/dev.lists.example/requests/a%2F..%2Fb%3Fc%23d"_s);
    }

    void choosesLists()
    {
        const QList<MailingList> all{{u"b.x"_s, u"b@x"_s, {}}, {u"a.x"_s, u"a@x"_s, {}}, {u"b.x"_s, u"b@x"_s, {}}};
        const auto names = [](const Chosen &chosen) {
            QStringList ids;
            for (const MailingList &list : chosen.lists)
                ids.append(list.id);
            return ids;
        };
        QCOMPARE(names(chosen(all, {})), (QStringList{u"a.x"_s, u"b.x"_s}));
        const Chosen some = chosen(all, namedLists(u" B@x,; nothing@x "_s));
        QCOMPARE(names(some), QStringList{u"b.x"_s});
        QCOMPARE(some.missing, QStringList{u"nothing@x"_s});
    }

    void tellsMemberships()
    {
        const QMap<QString, QString> facts = membershipFacts({{u"1"_s, u"a.x"_s, u"e@x"_s, u"member"_s, u"hold"_s, {}},
            {u"2"_s, u"a.x"_s, u"e@x"_s, u"owner"_s, {}, {}}, {u"3"_s, u"b.x"_s, u"e@x"_s, u"nonmember"_s, {}, {}}});
        QCOMPARE(facts,
            (QMap<QString, QString>{{u"a.x"_s, u"member, moderation: hold; owner"_s}, {u"b.x"_s, u"nonmember"_s}}));
    }

    void aSettingThatIsNotThereIsNoLever()
    {
        const QList<Lever> levers
            = leversOf(dev, {{u"emergency"_s, u"false"_s}, {u"max_message_size"_s, u"40"_s}, {u"info"_s, u"x"_s}});
        QCOMPARE(levers.size(), 2);
        QCOMPARE(levers[0].id, u"emergency:dev.lists.example"_s);
        QCOMPARE(levers[0].value, u"false"_s);
        QCOMPARE(levers[0].choices, (QStringList{u"false"_s, u"true"_s}));
        QVERIFY(levers[1].choices.isEmpty());
    }
};

SZEPT_TEST(RequestsTest)
#include "tst_requests.moc"
