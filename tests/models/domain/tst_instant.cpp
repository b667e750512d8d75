// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/instant.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

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
        QTest::newRow("no zone is UTC") << u"2026-11-22T22:35:38.170419"_s << u"2026-11-22T22:35:38.170Z"_s;
    }

    void readsWhatPlatformsWrite()
    {
        QFETCH(QString, text);
        const auto instant = szept::fromIso8601(text);
        QVERIFY(instant);
        QTEST(szept::toIso8601(*instant), "utc");
    }

    void saysThatNonsenseIsNoTime()
    {
        QVERIFY(!szept::fromIso8601(u"yesterday"_s));
        QVERIFY(!szept::fromIso8601(u"2026-13-40T00:00:00Z"_s));
    }
};

SZEPT_TEST(InstantTest)
#include "tst_instant.moc"
