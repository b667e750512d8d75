// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/template/parse.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace Qt::StringLiterals;

class CorkboardParseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
