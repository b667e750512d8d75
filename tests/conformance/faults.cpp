// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/mutations.h"
#include "tests/conformance/suite.h"
#include "tests/platforms/frame/wireserver.h"

#include <QTest>

#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::test {
namespace {

constexpr int mostInCircles = 200; ///< requests of a pass over some pages, with room

QByteArray pathOf(const Message &request) { return request.target().split('?').first(); }

} // namespace

void FaultConformance::aWrongSecretIsToldAsSuch()
{
    Rig rig(fixture());
    rig.setup.secret = "wrong-" + rig.setup.secret;
    rig.restart();
    const auto identity = await(rig.connector().verify({}));
    QVERIFY(!identity);
    QCOMPARE(identity.error().kind, ErrorKind::Unauthorised);
    QVERIFY(!identity.error().detail.contains(QString::fromUtf8(rig.setup.secret)));
    QCOMPARE(await(rig.connector().pull({}, {})).error().kind, ErrorKind::Unauthorised);
}

void FaultConformance::statusesAreUnderstood_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QList<ErrorKind>>("kinds");
    const auto row = [](int status, const QList<ErrorKind> &kinds) { QTest::addRow("%d", status) << status << kinds; };
    row(401, {ErrorKind::Unauthorised});
    row(403, {ErrorKind::Forbidden, ErrorKind::Unauthorised});
    // Malformed: where everything is unknown, it is no such platform at all.
    row(404,
        {ErrorKind::Gone, ErrorKind::Unsupported, ErrorKind::Unauthorised, ErrorKind::Forbidden, ErrorKind::Malformed});
    row(409, {ErrorKind::Conflict});
    row(422, {ErrorKind::Rejected});
    row(500, {ErrorKind::Unavailable});
    row(503, {ErrorKind::Unavailable});
}

void FaultConformance::statusesAreUnderstood()
{
    QFETCH(int, status);
    QFETCH(QList<ErrorKind>, kinds);
    const ItemRef subject = fixture().makeItem({});
    for (const auto readings = Rig(fixture()).readings(); const Reading reading : readings) {
        Rig rig(fixture());
        rig.proxy.arm(fault::answer(status, R"({"errors":["no"]})"), std::nullopt);
        const auto result = rig.read(reading, subject);
        if (reading == Reading::Look && status == 404 && result)
            continue; // gone is a state
        QVERIFY2(!result, nameOf(reading));
        QVERIFY2(kinds.contains(result.error().kind), told(result, nameOf(reading)));
        QVERIFY(rig.proxy.sent().isEmpty());
    }
}

void FaultConformance::aPauseIsKeptTo_data()
{
    QTest::addColumn<int>("which");
    const auto pauses = fixture().pauses();
    for (int i = 0; i < pauses.size(); ++i)
        QTest::newRow(pauses[i].name.constData()) << i;
}

void FaultConformance::aPauseIsKeptTo()
{
    QFETCH(int, which);
    const PauseCase pause = fixture().pauses().at(which);
    const ItemRef subject = fixture().makeItem({});
    for (const auto readings = Rig(fixture()).readings(); const Reading reading : readings) {
        Rig rig(fixture());
        rig.proxy.arm(pause.fault);
        auto result = rig.read(reading, subject);
        QVERIFY2(result, told(result, nameOf(reading)));
        result = rig.read(reading, subject); // a pause that a good answer told holds from the next request on
        QVERIFY2(result, told(result, nameOf(reading)));
        QVERIFY2(rig.wait.waited.contains(pause.pause), nameOf(reading));
    }
}

void FaultConformance::aLongPauseIsTold()
{
    const ItemRef subject = fixture().makeItem({});
    for (const auto readings = Rig(fixture()).readings(); const Reading reading : readings) {
        Rig rig(fixture());
        rig.proxy.arm(fault::tooMany(3600), std::nullopt);
        const auto result = rig.read(reading, subject);
        QVERIFY2(!result, nameOf(reading));
        QVERIFY2(result.error().kind == ErrorKind::RateLimited, told(result, nameOf(reading)));
        QVERIFY(result.error().retryAfter && *result.error().retryAfter > 3500s);
        QCOMPARE(rig.proxy.passed().size(), 1);
    }
}

void FaultConformance::aPassingFaultIsGotOver_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("drop") << 0;
    QTest::newRow("502") << 1;
    QTest::newRow("half an answer") << 2;
}

void FaultConformance::aPassingFaultIsGotOver()
{
    QFETCH(int, which);
    const ItemRef subject = fixture().makeItem({});
    for (const auto readings = Rig(fixture()).readings(); const Reading reading : readings) {
        Rig rig(fixture());
        rig.proxy.arm(which == 0 ? fault::dropAfter() : which == 1 ? fault::answer(502) : fault::cut(0.6));
        const auto result = rig.read(reading, subject);
        QVERIFY2(result, told(result, nameOf(reading)));
    }
}

void FaultConformance::silenceEnds_data()
{
    QTest::addColumn<bool>("drips");
    QTest::newRow("not a byte") << false;
    QTest::newRow("a byte now and then") << true;
}

void FaultConformance::silenceEnds()
{
    QFETCH(bool, drips);
    const ItemRef subject = fixture().makeItem({});
    for (const auto readings = Rig(fixture()).readings(); const Reading reading : readings) {
        Rig rig(fixture());
        (drips ? rig.options.total : rig.options.idle) = 200ms;
        rig.options.retries = 0;
        rig.restart();
        rig.proxy.arm(drips ? fault::drip(20ms) : fault::silenceBefore(), std::nullopt);
        const auto result = rig.read(reading, subject);
        QVERIFY2(!result, nameOf(reading));
        QVERIFY2(result.error().kind == ErrorKind::Unavailable, told(result, nameOf(reading)));
    }
}

void FaultConformance::halfAnswersAreRefused()
{
    const ItemRef subject = fixture().makeItem({});
    for (const auto readings = Rig(fixture()).readings(); const Reading reading : readings) {
        for (int tenth = 0; tenth <= 10; ++tenth) {
            Rig rig(fixture());
            rig.options.retries = 0;
            rig.restart();
            rig.proxy.arm(fault::cut(tenth / 10.0), std::nullopt);
            const auto result = rig.read(reading, subject);
            QVERIFY2(!result, nameOf(reading));
            QVERIFY2(result.error().kind == ErrorKind::Unavailable, told(result, nameOf(reading)));
        }
    }
}

void FaultConformance::brokenAnswersAreRefused_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("cut off under a right length") << 0;
    QTest::newRow("a page of HTML") << 1;
    QTest::newRow("far too large") << 2;
    QTest::newRow("empty") << 3;
    QTest::newRow("of another root") << 4;
}

void FaultConformance::brokenAnswersAreRefused()
{
    QFETCH(int, which);
    const auto played = [which] {
        switch (which) {
        case 0:
            return fault::malformed();
        case 1:
            return fault::wrongContentType();
        case 2:
            return fault::huge(3 * 1024 * 1024);
        case 3:
            return fault::rewritten([](const QByteArray &) { return QByteArray(); });
        default:
            return fault::rewritten([](const QByteArray &) { return QByteArray("\"hello\""); });
        }
    };
    const ItemRef subject = fixture().makeItem({});
    for (const auto readings = Rig(fixture()).readings(); const Reading reading : readings) {
        Rig rig(fixture());
        rig.proxy.arm(played(), std::nullopt);
        const auto result = rig.read(reading, subject);
        QVERIFY2(!result, nameOf(reading));
        QVERIFY2(result.error().kind == ErrorKind::Malformed, told(result, nameOf(reading)));
    }
}

void FaultConformance::wrongTypesAreNamedOrHarmless()
{
    const ItemRef subject = fixture().makeItem({});
    for (const auto readings = Rig(fixture()).readings(); const Reading reading : readings) {
        int named = 0;
        bool more = true;
        for (int leaf = 0; more && leaf < 400; ++leaf) {
            Rig rig(fixture());
            // A shared flag: the fault outlives the loop's turn.
            const auto found = std::make_shared<bool>(false);
            rig.proxy.arm(fault::rewritten([leaf, found](const QByteArray &body) {
                const auto mutated = withLeafOfOtherType(body, leaf);
                *found = *found || mutated.has_value();
                return mutated.value_or(body);
            }),
                std::nullopt);
            const auto result = rig.read(reading, subject);
            more = *found;
            if (result || !more)
                continue;
            ++named;
            QVERIFY2(result.error().kind == ErrorKind::Malformed || result.error().kind == ErrorKind::Gone,
                told(result, nameOf(reading)));
            QVERIFY2(result.error().detail.contains(u": "_s), qPrintable(result.error().detail));
        }
        const bool isOptional
            = reading == Reading::Rules || reading == Reading::Levers; // which may leave out what does not fit
        QVERIFY2(named > 0 || isOptional, nameOf(reading));
        QVERIFY2(!more, "too many leaves");
    }
}

void FaultConformance::aServerThatTurnsInCirclesIsLeft()
{
    if (fixture().pageSize() == 0)
        QSKIP("this platform tells its queue at once");
    (void)makeSomePages();
    Rig rig(fixture());
    // Whichever page is asked for, the answer is the first that came from there.
    const auto asked = std::make_shared<QByteArray>();
    const auto first = std::make_shared<std::map<QByteArray, QByteArray>>();
    const auto again
        = [asked, first](const QByteArray &body) { return first->try_emplace(*asked, body).first->second; };
    rig.proxy.arm(fault::rewritten(again), std::nullopt, [asked](const Message &request) {
        *asked = pathOf(request);
        return true;
    });
    const std::stop_token enough = rig.stopAt(mostInCircles);
    QSet<QString> cursors;
    QString cursor;
    do {
        cursors.insert(cursor);
        const auto page = await(rig.connector().pull(cursor, enough));
        QVERIFY2(rig.arrived() < mostInCircles, "it is asked for ever");
        if (!page)
            QCOMPARE(page.error().kind, ErrorKind::Malformed);
        cursor = page ? page->next : QString();
    } while (!cursor.isEmpty() && !cursors.contains(cursor)); // at one that comes again the pass ends
}

void FaultConformance::theServersClockIsToldApart()
{
    const auto skewOf = [this](std::chrono::seconds by) {
        Rig rig(fixture());
        rig.proxy.arm(fault::skewed(by), std::nullopt);
        const auto identity = await(rig.connector().verify({}));
        return identity ? identity->clockSkew : std::nullopt;
    };
    const auto right = skewOf(0s);
    const auto ahead = skewOf(2h);
    QVERIFY(right);
    QVERIFY(ahead);
    const Duration apart = *ahead - *right;
    QVERIFY(apart > 2h - 30s && apart < 2h + 30s);
}

void FaultConformance::secretsStayAtTheirOrigin()
{
    WireServer elsewhere([](const WireRequest &) { return answer(200, "{}"); });
    const ItemRef subject = fixture().makeItem({});
    for (const auto readings = Rig(fixture()).readings(); const Reading reading : readings) {
        Rig rig(fixture());
        rig.proxy.arm(fault::redirect(elsewhere.url()), std::nullopt);
        const auto result = rig.read(reading, subject);
        QVERIFY2(!result, nameOf(reading));
        QVERIFY2(result.error().kind == ErrorKind::Malformed, told(result, nameOf(reading)));
        QCOMPARE(elsewhere.connections(), 0);
    }
}

void FaultConformance::traceAndErrorsTellNothingOfPeople()
{
    const ItemRef subject = fixture().makeItem({});
    QStringList told;
    const QList<Fault> faults{Fault(), fault::answer(401), fault::answer(404), fault::answer(422), fault::dropBefore(),
        fault::malformed(), fault::redirect(QUrl(u"https://elsewhere.example/"_s)), fault::huge(3 * 1024 * 1024)};
    for (const Fault &happens : faults) {
        Rig rig(fixture());
        if (happens.play)
            rig.proxy.arm(happens, std::nullopt);
        for (const auto readings = rig.readings(); const Reading reading : readings) {
            const auto result = rig.read(reading, subject);
            if (!result)
                told += QStringList{result.error().detail} + result.error().reason.arguments;
        }
        for (const Exchange &exchange : std::as_const(rig.exchanges)) {
            QVERIFY2(exchange.path.startsWith(u'/') && !exchange.path.contains(u'?'), qPrintable(exchange.path));
            told += exchange.path;
        }
    }
    const QByteArray secret = fixture().secret();
    QStringList secrets = fixture().personal();
    secrets += {QString::fromUtf8(secret), QString::fromLatin1(secret.toBase64()), subject.remoteId + u'/'};
    QVERIFY(told.size() > faults.size());
    for (const QString &line : std::as_const(told)) {
        for (const QString &word : std::as_const(secrets))
            QVERIFY2(word.isEmpty() || !line.contains(word), qPrintable(word + u" stands in: "_s + line));
    }
}

} // namespace szept::test
