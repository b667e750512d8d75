// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/reports.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::sync;

namespace {

const Error limited{ErrorKind::RateLimited, u"429 at GET /review.json"_s, 30s, {u"paused"_s, {u"ip_60"_s, u"ł"_s}}};

} // namespace

class ReportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSyncReportComesBackAsItWas()
    {
        SyncReport report;
        report.accounts.append({AccountId(3),
            {.pulled = 5, .added = 2, .updated = 1, .closed = 4, .notes = {{u"not_looked_at"_s, {u"1"_s, u"40"_s}}}}});
        report.accounts.append({AccountId(7), {.error = limited}});
        QCOMPARE(syncReportFrom(toText(report)), Result<SyncReport>(report));
        QCOMPARE(syncReportFrom(toText(SyncReport{})), Result<SyncReport>(SyncReport{}));
    }

    void soDoesASendReport()
    {
        SendReport report;
        report.troubles.append({AccountId(7), limited});
        report.left = {.waiting = 3, .sending = 1, .parked = 2};
        QCOMPARE(sendReportFrom(toText(report)), Result<SendReport>(report));
    }

    void anErrorThatWasAnsweredIsThatError()
    {
        QCOMPARE(syncReportFrom(toText(limited)).error(), limited);
        QCOMPARE(sendReportFrom(toText(limited)).error(), limited);
    }

    void nonsenseIsNoReport()
    {
        for (const auto &text : {u""_s, u"ok"_s, u"[]"_s, u"{\"x\":1}"_s}) {
            QCOMPARE(syncReportFrom(text).error().kind, ErrorKind::Malformed);
            QCOMPARE(sendReportFrom(text).error().kind, ErrorKind::Malformed);
        }
    }

    void accountsAreListed()
    {
        const QList accounts{AccountId(3), AccountId(12)};
        QCOMPARE(accountsFrom(toText(accounts)), accounts);
        QVERIFY(accountsFrom(toText(QList<AccountId>{})).isEmpty());
    }
};

SZEPT_TEST(ReportsTest)
#include "tst_reports.moc"
