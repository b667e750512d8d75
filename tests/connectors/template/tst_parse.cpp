// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/template/parse.h"
#include "connectors/template/requests.h"
#include "tests/platforms/template/corkboard.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QTest>

#include <memory>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray recorded(const char *name)
{
    QFile file(test::inTree(u"tests/data/corkboard/%1.json"_s.arg(QLatin1StringView(name))));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Asks a board as the connector does.
class Asker
{
public:
    explicit Asker(const Corkboard &board)
    {
        ConnectorSetup setup;
        setup.account.baseUrl = board.url();
        setup.network = &m_network;
        setup.clock = &m_clock;
        setup.random = &m_random;
        m_http = std::make_unique<kit::HttpClient>(setup, corkboard::headersFor(Corkboard::secret()));
    }
    QByteArray get(const QString &path)
    {
        kit::Request request;
        request.route = path;
        const auto answer = await(m_http->send(request, {}));
        return answer ? answer->body : answer.error().detail.toUtf8();
    }

private:
    QNetworkAccessManager m_network;
    FakeClock m_clock;
    FakeRandom m_random;
    std::unique_ptr<kit::HttpClient> m_http;
};

} // namespace

class CorkboardParseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// The recorded answers are what the parser is fuzzed with, so they must not grow old.
    void theStandInAnswersAsRecorded()
    {
        Corkboard board;
        const int first = board.add(u"ola"_s, u"Buy my soup"_s);
        board.complain(first);
        for (int i = 1; i < Corkboard::pageSize + 1; ++i)
            board.add(u"ola"_s, u"Buy my soup"_s);
        Asker asker(board);
        QCOMPARE(asker.get(u"/api/me"_s), recorded("me"));
        QCOMPARE(asker.get(u"/api/reports"_s), recorded("reports"));
        QCOMPARE(asker.get(u"/api/reports/1"_s), recorded("report"));
        QCOMPARE(asker.get(u"/api/reports/77"_s), recorded("error"));
        board.decide(first, u"removed"_s, Corkboard::login());
        QCOMPARE(asker.get(u"/api/reports/1"_s), recorded("report-decided"));
        board.clear();
        QCOMPARE(asker.get(u"/api/reports"_s), recorded("reports-empty"));
    }

    void aPageIsRead()
    {
        const QByteArray report
            = R"({"id":7,"version":2,"status":"open","note":{"author":"ola","text":"Soup","board":"Kitchen"},)"
              R"("complaints":[{"id":70,"by":"jan","reason":"spam","at":"2026-02-25T08:00:00Z"}]})";
        const auto page
            = corkboard::parsePage("{\"reports\":[" + report + "],\"next\":7}", QUrl(u"https://cork.example"_s));
        QVERIFY(page);
        QCOMPARE(page->next, u"7"_s);
        const PulledItem item = page->items.first();
        QCOMPARE(item.ref, (ItemRef{u"note"_s, u"7"_s}));
        QCOMPARE(item.text, u"Soup"_s);
        QCOMPARE(item.raw, report);
        QCOMPARE(item.reports.first().harm, HarmKind::Spam);
    }

    void faultsNameTheirPlace()
    {
        const auto page
            = corkboard::parsePage(R"({"reports":[{"id":7,"version":2,"note":{"author":"ola","text":5}}]})", {});
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::Malformed);
        QCOMPARE(page.error().detail, u"reports[0].note.board: expected string, found nothing"_s);
    }
};

SZEPT_TEST(CorkboardParseTest)
#include "tst_parse.moc"
