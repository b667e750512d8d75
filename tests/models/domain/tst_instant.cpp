// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/instant.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <ctime>

using namespace Qt::StringLiterals;

namespace {

/// This process lives in another zone meanwhile.
class Zone
{
public:
    explicit Zone(const QByteArray &name) { set(name); }
    ~Zone() { set(m_before); }
    Q_DISABLE_COPY_MOVE(Zone)

private:
    static void set(const QByteArray &name)
    {
        if (name.isNull())
            qunsetenv("TZ");
        else
            qputenv("TZ", name);
        ::tzset();
    }
    QByteArray m_before = qgetenv("TZ");
};

} // namespace

class InstantTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatPlatformsWrite_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc");
        QTest::newRow("zulu") << u"2026-03-01T10:00:00.000Z"_s << u"2026-03-01T10:00:00.000Z"_s;
        QTest::newRow("offset") << u"2026-03-01T12:00:00+02:00"_s << u"2026-03-01T10:00:00.000Z"_s;
        QTest::newRow("without seconds") << u"2026-03-01T10:00Z"_s << u"2026-03-01T10:00:00.000Z"_s;
        QTest::newRow("behind UTC") << u"2026-03-01T05:00:00-05:00"_s << u"2026-03-01T10:00:00.000Z"_s;
        QTest::newRow("no zone is UTC") << u"2026-11-22T22:35:38.170419"_s << u"2026-11-22T22:35:38.170Z"_s;
    }

    void readsWhatPlatformsWrite()
    {
        QFETCH(QString, text);
        const auto instant = szept::fromIso8601(text);
        QVERIFY(instant);
        QTEST(szept::toIso8601(*instant), "utc");
    }

    /// At 02:00 that night the clocks of Warsaw went to 03:00: a computer there has no such time of its own.
    void whatHasNoZoneIsTheSameEverywhere_data()
    {
        QTest::addColumn<QByteArray>("zone");
        for (const char *zone : {"Europe/Warsaw", "America/New_York", "UTC"})
            QTest::newRow(zone) << QByteArray(zone);
    }

    void whatHasNoZoneIsTheSameEverywhere()
    {
        QFETCH(const QByteArray, zone);
        const Zone there(zone);
        for (const auto &[text, utc] : {std::pair(u"2026-03-29T02:30:00.500000"_s, u"2026-03-29T02:30:00.500Z"_s),
                 std::pair(u"2026-03-08T02:30:00"_s, u"2026-03-08T02:30:00.000Z"_s),
                 std::pair(u"2026-10-25 02:30:00"_s, u"2026-10-25T02:30:00.000Z"_s)}) {
            const auto instant = szept::fromIso8601(text);
            QVERIFY2(instant, qPrintable(text));
            QCOMPARE(szept::toIso8601(*instant), utc);
        }
    }

    void saysThatNonsenseIsNoTime()
    {
        QVERIFY(!szept::fromIso8601({}));
        QVERIFY(!szept::fromIso8601(u"2026-03-01"_s)); // a day
        QVERIFY(!szept::fromIso8601(u"2026-03-01Z"_s));
        QVERIFY(!szept::fromIso8601(u"2026-03-01T"_s));
        QVERIFY(!szept::fromIso8601(u"yesterday"_s));
        QVERIFY(!szept::fromIso8601(u"2026-13-40T00:00:00Z"_s));
    }
};

SZEPT_TEST(InstantTest)
#include "tst_instant.moc"
