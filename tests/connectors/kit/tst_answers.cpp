// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/nobodys.h"
#include "connectors/kit/answers.h"
#include "connectors/kit/json.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;

namespace {

const kit::Request asked{.route = u"/review.json"_s};
const Reason elsewhere{u"not_the_platform"_s, {}};

kit::Response answered(int status, const QByteArray &body)
{
    kit::Response answer;
    answer.status = status;
    answer.body = body;
    return answer;
}

Result<int> read(const QByteArray &body)
{
    return kit::readJson(body, [](const kit::JsonObject &json) { return int(json.integer("score"_L1)); });
}

Result<int> readOf(int status, const QByteArray &body)
{
    return kit::readAnswer<int>(asked, answered(status, body), read, kit::errorFor);
}

} // namespace

/// What a complete answer is worth.
class AnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodOneIsAValue() { QCOMPARE(readOf(200, R"({"score":7})").value_or(0), 7); }

    void aRefusalIsWhatTheRefusalSays()
    {
        QCOMPARE(readOf(404, "{}").error().kind, ErrorKind::Gone);
        QCOMPARE(readOf(404, "{}").error().detail, u"GET /review.json: status 404"_s);
    }

    void whatCannotBeReadIsNamedWithItsRoute()
    {
        const Error fault = readOf(200, R"({"score":[]})").error();
        QCOMPARE(fault.kind, ErrorKind::Malformed);
        QVERIFY2(fault.detail.startsWith(u"GET /review.json: score:"), qPrintable(fault.detail));
        QVERIFY(!isNobodys(fault));
    }

    /// Whoever reads it, and where it answers what was sent.
    void aPageIsToldAsThat()
    {
        const QByteArray page = "\n<!DOCTYPE html><title>Sign in</title>";
        const Error fault = readOf(200, page).error();
        QCOMPARE(fault.kind, ErrorKind::Malformed);
        QVERIFY(isNobodys(fault));
        const Error plain{ErrorKind::Malformed, u"expected status 204"_s, std::nullopt, {}, false};
        QVERIFY(isNobodys(kit::unreadable(asked, answered(200, page), plain)));
        QVERIFY(!isNobodys(kit::unreadable(asked, answered(200, "{}"), plain)));
        QCOMPARE(kit::afterSending(fault).kind, ErrorKind::Unavailable);
        QVERIFY(isNobodys(kit::afterSending(fault)));
        QCOMPARE(kit::afterSending(plain).reason.code, u"answer_unreadable"_s);
    }

    void aPageWhereAnAccountIsTriedIsOfAnotherAddress()
    {
        Error fault{ErrorKind::Malformed, {}, std::nullopt, pageInstead(), false};
        QCOMPARE(kit::whereTried(fault, elsewhere).reason, elsewhere);
        fault.kind = ErrorKind::Unavailable; // it refuses in its own name
        QVERIFY(isNobodys(kit::whereTried(fault, elsewhere)));
        fault = {ErrorKind::Malformed, {}, std::nullopt, {}, false};
        QCOMPARE(kit::whereTried(fault, elsewhere).reason, Reason());
    }
};

SZEPT_TEST(AnswersTest)
#include "tst_answers.moc"
