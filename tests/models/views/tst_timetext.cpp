// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/language.h"
#include "models/views/timetext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::views;

class TimeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agesInBothLanguages_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("polish");
        const auto row = [](const char *name, Duration age, const char *english, const char *polish) {
            QTest::newRow(name) << qint64(age.count()) << QString::fromUtf8(english) << QString::fromUtf8(polish);
        };
        row("seconds", 59s, "now", "teraz");
        row("ahead of us", -5s, "now", "teraz");
        row("a minute", 60s, "1 min", "1 min");
        row("minutes", 12min + 59s, "12 min", "12 min");
        row("an hour", 60min, "1 h", "1 godz.");
        row("hours", 23h + 59min, "23 h", "23 godz.");
        row("1 day", 24h, "1 day", "1 dzień");
        row("1.5 days", 36h, "1.5 days", "1,5 dnia");
        row("2 days", 48h, "2 days", "2 dni");
        row("2.5 days", 60h, "2.5 days", "2,5 dnia");
        row("5 days", std::chrono::days(5), "5 days", "5 dni");
        row("12 days", std::chrono::days(12), "12 days", "12 dni");
        row("2 weeks", std::chrono::days(14), "2 weeks", "2 tygodnie");
        row("5 weeks", std::chrono::days(35), "5 weeks", "5 tygodni");
        row("2 months", std::chrono::days(62), "2 months", "2 miesiące");
        row("12 months", std::chrono::days(370), "12 months", "12 miesięcy");
        row("22 months", std::chrono::days(680), "22 months", "22 miesiące");
        row("2 years", std::chrono::days(740), "2 years", "2 lata");
    }
    void agesInBothLanguages()
    {
        QFETCH(const qint64, ms);
        QFETCH(const QString, english);
        QFETCH(const QString, polish);
        {
            const Language language{QLocale(QLocale::English)};
            QCOMPARE(ageText(Duration(ms)), english);
        }
        const Language language{QLocale(QLocale::Polish)};
        QCOMPARE(ageText(Duration(ms)), polish);
    }

    void whatIsLeftIsNeverZeroBeforeItIsOver()
    {
        const Language language{QLocale(QLocale::English)};
        QCOMPARE(leftText(8s), u"8 s"_s);
        QCOMPARE(leftText(7001ms), u"8 s"_s);
        QCOMPARE(leftText(1ms), u"1 s"_s);
        QCOMPARE(leftText(0ms), u"0 s"_s);
        QCOMPARE(leftText(-4s), u"0 s"_s);
        QCOMPARE(leftText(100s), u"2 min"_s);
        QCOMPARE(leftText(3h), u"3 h"_s);
    }

    void agoReadsAsASentence()
    {
        const Language language{QLocale(QLocale::Polish)};
        const Instant now = fromMilliseconds(1'772'000'000'000);
        QCOMPARE(agoText(now - 5s, now), u"przed chwilą"_s);
        QCOMPARE(agoText(now - 12min, now), u"12 min temu"_s);
        QCOMPARE(agoText(now - 36h, now), u"1,5 dnia temu"_s);
    }

    void theExactTimeNamesTheDay()
    {
        const Language language{QLocale(QLocale::Polish)};
        QVERIFY(exactTimeText(fromMilliseconds(1'772'000'000'000)).contains(u"lutego 2026"));
    }
};

SZEPT_TEST(TimeTextTest)
#include "tst_timetext.moc"
