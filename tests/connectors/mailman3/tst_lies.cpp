// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/rules.h"
#include "tests/connectors/mailman3/bench.h"
#include "tests/platforms/mailman3/standinmailman.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;

namespace {

constexpr int farTooMany = 300;

FaultProxy::Matcher at(const QByteArray &path)
{
    return [path](const Message &request) { return request.target().split('?').first().endsWith(path); };
}

QByteArray collection(const QByteArray &entries)
{
    return R"({"start":0,"total_size":1000000000,"entries":[)" + entries + "]}";
}

QByteArray list(const QByteArray &name)
{
    return R"({"list_id":")" + name + R"(.lists.example","fqdn_listname":")" + name + R"(@lists.example"})";
}

/// These bodies in turn, for ever.
Fault inTurn(const QList<QByteArray> &bodies)
{
    return fault::rewritten([bodies, asked = std::make_shared<int>(0)](
                                const QByteArray &) { return bodies.at((*asked)++ % bodies.size()); });
}

} // namespace

/// A Mailman that answers and does not tell the truth. The proxy counts what it is asked.
class LiesTest : public QObject
{
    Q_OBJECT

private:
    struct Place
    {
        StandInMailman mailman;
        QString list = mailman.addList(u"talk@lists.example"_s);
        MailmanBench bench{mailman.url(), StandInMailman::user, StandInMailman::password};
    };
    void compareEnd(const Place &place, const Result<void> &ended)
    {
        QVERIFY2(place.bench.proxy.passed().size() < farTooMany, "it is asked for ever");
        QVERIFY(!ended);
        QCOMPARE(ended.error().kind, ErrorKind::Malformed);
        QCOMPARE(ended.error().reason.code, u"pages_in_circles"_s);
    }
    template <typename T>
    static Result<void> endOf(const Result<T> &result)
    {
        return result ? Result<void>() : std::unexpected(result.error());
    }

private Q_SLOTS:
    void listsOnPagesThatComeInTurn_data()
    {
        QTest::addColumn<QList<QByteArray>>("pages");
        const QByteArray one = collection(list("one"));
        QTest::newRow("one for ever") << QList{one};
        QTest::newRow("two in turn") << QList{one, collection(list("two"))};
    }

    void listsOnPagesThatComeInTurn()
    {
        QFETCH(QList<QByteArray>, pages);
        Place place;
        place.bench.proxy.arm(inTurn(pages), std::nullopt, at("/lists"));
        compareEnd(place, endOf(place.bench.pullAll()));
    }

    void bansOnPagesThatComeInTurn()
    {
        Place place;
        const QList<QByteArray> pages{
            collection(R"({"email":"a@example.org"})"), collection(R"({"email":"b@example.org"})")};
        place.bench.proxy.arm(inTurn(pages), std::nullopt, at("/bans"));
        compareEnd(place, endOf(await(place.bench.connector->rules()->rules({}))));
    }

    void manyThatAreSaidToWaitAndAreNeverShown_data()
    {
        QTest::addColumn<QByteArray>("count");
        QTest::newRow("held") << QByteArray("/held/count");
        QTest::newRow("requests") << QByteArray("/requests/count");
    }

    void manyThatAreSaidToWaitAndAreNeverShown()
    {
        QFETCH(QByteArray, count);
        Place place;
        place.bench.proxy.arm(inTurn({R"({"count":1000000000})"}), std::nullopt, at(count));
        compareEnd(place, endOf(place.bench.pullAll()));
    }

    void aQueueThatIsEmptiedMeanwhileIsNoLie()
    {
        Place place;
        StandInMailman::Mail mail;
        mail.sender = u"ada@example.org"_s;
        mail.message = "Subject: x\n\nx\n";
        for (int i = 0; i < 400; ++i)
            (void)place.mailman.hold(place.list, mail);
        const auto first = await(place.bench.connector->pull({}, {}));
        QVERIFY(first);
        place.mailman.empty();
        const auto rest = await(place.bench.connector->pull(first->next, {}));
        QVERIFY(rest);
        QVERIFY(rest->items.isEmpty());
        QVERIFY(rest->next.isEmpty());
    }

    /// As when its database has gone away behind it.
    void aServerThatFailsAltogetherHasNoUnreadableMessages()
    {
        Place place;
        StandInMailman::Mail mail;
        mail.sender = u"ada@example.org"_s;
        mail.message = "Subject: x\n\nx\n";
        (void)place.mailman.hold(place.list, mail);
        const auto counted = std::make_shared<bool>(false);
        place.bench.proxy.arm(fault::answer(500, R"({"title":"500 Internal Server Error"})"), std::nullopt,
            [counted](
                const Message &request) { return std::exchange(*counted, *counted || at("/held/count")(request)); });
        const auto pulled = place.bench.pullAll();
        QVERIFY(!pulled);
        QCOMPARE(pulled.error().kind, ErrorKind::Unavailable);
    }

    void aListThatIsRemovedMeanwhileIsNotAskedForPageByPage()
    {
        Place place;
        place.bench.proxy.arm(inTurn({R"({"count":1000000000})"}), std::nullopt, at("/held/count"));
        place.bench.proxy.arm(fault::answer(404, R"({"title":"404 Not Found"})"), std::nullopt, at("/held"));
        const auto pulled = place.bench.pullAll();
        QVERIFY(pulled);
        QVERIFY2(place.bench.proxy.passed().size() < farTooMany, "it is asked for ever");
    }
};

SZEPT_TEST(LiesTest)
#include "tst_lies.moc"
