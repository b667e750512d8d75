// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/asidetimes.h"
#include "models/views/language.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::views;

namespace {

Instant at(const QString &local)
{
    return fromMilliseconds(QDateTime::fromString(local, u"yyyy-MM-dd HH:mm"_s).toMSecsSinceEpoch());
}

QString shown(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(instant)).toString(u"yyyy-MM-dd HH:mm"_s);
}

} // namespace

class AsideTimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachNameIsTrueAtAnyHour_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QStringList>("until");
        const auto row = [](const char *name, const QString &now, const QStringList &until) {
            QTest::newRow(name) << now << until;
        };
        // 2026-02-25 is a Wednesday
        row("at noon", u"2026-02-25 12:30"_s,
            {u"2026-02-25 13:30"_s, u"2026-02-25 19:00"_s, u"2026-02-26 09:00"_s, u"2026-03-02 09:00"_s,
                u"2026-03-04 12:30"_s});
        row("when the evening has begun", u"2026-02-25 18:30"_s,
            {u"2026-02-25 19:30"_s, u"2026-02-26 19:00"_s, u"2026-02-26 09:00"_s, u"2026-03-02 09:00"_s,
                u"2026-03-04 18:30"_s});
        row("after midnight", u"2026-02-26 00:40"_s,
            {u"2026-02-26 01:40"_s, u"2026-02-26 19:00"_s, u"2026-02-26 09:00"_s, u"2026-03-02 09:00"_s,
                u"2026-03-05 00:40"_s});
        row("early", u"2026-02-26 06:30"_s,
            {u"2026-02-26 07:30"_s, u"2026-02-26 19:00"_s, u"2026-02-27 09:00"_s, u"2026-03-02 09:00"_s,
                u"2026-03-05 06:30"_s});
        row("on a Monday", u"2026-03-02 10:00"_s,
            {u"2026-03-02 11:00"_s, u"2026-03-02 19:00"_s, u"2026-03-03 09:00"_s, u"2026-03-09 09:00"_s,
                u"2026-03-09 10:00"_s});
    }
    void eachNameIsTrueAtAnyHour()
    {
        QFETCH(const QString, now);
        QFETCH(const QStringList, until);
        QStringList made;
        for (const auto times = asideTimes(at(now)); const AsideTime &time : times)
            made += shown(time.until);
        QCOMPARE(made, until);
    }

    void anEveningThatComesAfterTheMorningSaysSo()
    {
        const Language english{QLocale(QLocale::English)};
        QCOMPARE(asideTimes(at(u"2026-02-25 12:30"_s)).at(1).name, u"In the evening"_s);
        QCOMPARE(asideTimes(at(u"2026-02-25 18:30"_s)).at(1).name, u"Tomorrow evening"_s);
    }

    void theUsualOneIsTheMorning()
    {
        const Language english{QLocale(QLocale::English)};
        QCOMPARE(asideTimes(at(u"2026-02-25 12:30"_s)).at(usualAsideTime - 1).name, u"In the morning"_s);
    }
};

SZEPT_TEST(AsideTimesTest)
#include "tst_asidetimes.moc"
