// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/tokens.h"
#include "tests/connectors/kit/client.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <vector>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;

namespace {

/// Gives out t1, t2, …; each takes a turn of the event loop.
struct Issuer
{
    int given = 0;
    std::optional<Error> refuses{};

    Task<QByteArray> issue(std::stop_token stop)
    {
        const auto why = co_await kit::waitFor({}, std::move(stop));
        if (why == kit::Latch::Why::Stopped)
            co_return fail(ErrorKind::Cancelled, u"token"_s);
        ++given;
        if (refuses)
            co_return std::unexpected(*refuses);
        co_return "t" + QByteArray::number(given);
    }
    kit::Tokens::Fetch function()
    {
        return [this](std::stop_token stop) { return issue(std::move(stop)); };
    }
};

/// Takes t2 only.
WireAnswer wantsT2(const WireRequest &request)
{
    return request.message.header("authorization") == "Bearer t2" ? answer(200) : answer(401);
}

} // namespace

class TokensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void manyWaitersRenewOnce()
    {
        Issuer issuer{.given = 1};
        kit::Tokens tokens(issuer.function(), "t1");
        Client client(wantsT2);
        client.http->setTokens(&tokens);
        std::vector<Task<kit::Response>> tasks;
        tasks.reserve(5);
        for (int i = 0; i < 5; ++i)
            tasks.push_back(client.http->send({.route = u"/x"_s}, {}));
        QList<int> statuses;
        for (auto &task : tasks)
            statuses.append(await(std::move(task))->status);
        QCOMPARE(statuses, QList<int>(5, 200));
        QCOMPARE(issuer.given, 2);
        QCOMPARE(client.server.requests().size(), 10);
    }

    void aRefusalReachesAllWaitersAfterOneAsking()
    {
        Issuer issuer{.given = 0, .refuses = Error{ErrorKind::Unauthorised, u"revoked"_s, {}, {}, false}};
        kit::Tokens tokens(issuer.function());
        std::vector<Task<QByteArray>> tasks;
        tasks.reserve(3);
        for (int i = 0; i < 3; ++i)
            tasks.push_back(tokens.token({}));
        for (auto &task : tasks)
            QCOMPARE(await(std::move(task)).error().kind, ErrorKind::Unauthorised);
        QCOMPARE(issuer.given, 1);
    }

    void whenTheOneThatAsksIsCancelledTheNextTakesOver()
    {
        Issuer issuer;
        kit::Tokens tokens(issuer.function());
        std::stop_source stop;
        auto first = tokens.token(stop.get_token());
        auto second = tokens.token({});
        stop.request_stop();
        QCOMPARE(await(std::move(first)).error().kind, ErrorKind::Cancelled);
        QCOMPARE(await(std::move(second)), Result<QByteArray>("t1"));
        QCOMPARE(issuer.given, 1);
    }

    void aWriteIsNotSentAgainWithTheNewToken()
    {
        Issuer issuer{.given = 1};
        kit::Tokens tokens(issuer.function(), "t1");
        Client client(wantsT2);
        client.http->setTokens(&tokens);
        const auto refused = client.write("PUT", u"/x"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().reason.code, u"token_renewed"_s);
        QVERIFY(refused.error().nothingSent);
        QCOMPARE(client.server.requests().size(), 1);
        QCOMPARE(client.write("PUT", u"/x"_s)->status, 200);
    }

    void aWriteThatARenewalFailsForWasNotDone()
    {
        const auto none = [](std::stop_token) -> Task<QByteArray> {
            co_return fail(ErrorKind::Unavailable, u"the server of tokens is away"_s);
        };
        kit::Tokens tokens(none, "t1");
        Client client(wantsT2);
        client.http->setTokens(&tokens);
        const auto refused = client.write("PUT", u"/x"_s);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Unavailable);
        QVERIFY(refused.error().nothingSent);
        QCOMPARE(client.server.requests().size(), 1);
    }
};

SZEPT_TEST(TokensTest)
#include "tst_tokens.moc"
