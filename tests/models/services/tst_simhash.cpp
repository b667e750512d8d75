// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/simhash.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace szept::services;
using namespace Qt::StringLiterals;

namespace {

/// What two texts are to each other: the same wave or not, by the rules of joinWave().
bool sameWave(const Fingerprint &one, const Fingerprint &other)
{
    bool shareBand = false;
    for (size_t band = 0; band < one.bands.size(); ++band)
        shareBand = shareBand || one.bands[band] == other.bands[band];
    return shareBand && distance(one.simhash, other.simhash) <= nearDistance(std::min(one.length, other.length));
}

const QString english
    = u"Earn 3000 dollars a week from home with our trading robot! No experience needed, start today and withdraw at any time. Write"
      " to our manager and get your first bonus: https://t.example/join?ref=1841 – only 20 places left this week, so hurry up."_s;
const QString polish
    = u"Zarabiaj 3000 zł tygodniowo bez wychodzenia z domu dzięki naszemu robotowi! Nie potrzebujesz doświadczenia, zacznij już dziś"
      " i wypłacaj, kiedy chcesz. Napisz do naszego menedżera i odbierz pierwszy bonus: https://t.example/pl?ref=77."_s;

} // namespace

class SimhashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesThroughDisguise_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kept"); // repeated letters count once; i, l and 1 are one letter
        QTest::newRow("capitals and punctuation") << u"FREE, money!!"_s << u"fremoney"_s;
        QTest::newRow("letters apart") << u"c h e a p   p.i.l.l.s"_s << u"cheapls"_s;
        QTest::newRow("Cyrillic look-alikes") << u"\u0441h\u0435\u0430\u0440 \u0440ills"_s << u"cheapls"_s;
        QTest::newRow("invisible characters") << u"ch\u200beap\u00ad pi\u2060lls"_s << u"cheapls"_s;
        QTest::newRow("full width") << u"\uff43\uff48\uff45\uff41\uff50 pills"_s << u"cheapls"_s;
        QTest::newRow("stacked marks") << u"c\u0336h\u0336e\u0336a\u0336p\u0336 pills"_s << u"cheapls"_s;
        QTest::newRow("digits for letters") << u"ch34p p1ll5"_s << u"cheapls"_s;
        QTest::newRow("Polish letters") << u"Zażółć gęślą jaźń"_s << u"zazolcgeslajazn"_s;
        QTest::newRow("a link's tail") << u"see https://a.example/x?ref=9 now"_s << u"seaexamplenow"_s;
    }

    void seesThroughDisguise()
    {
        QFETCH(QString, text);
        QTEST(normalisedForWaves(text), "kept");
    }

    void joinsVariants_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("itself") << english << english;
        QTest::newRow("shouting") << english << english.toUpper();
        QTest::newRow("another link tail") << english << QString(english).replace(u"1841"_s, u"99f3c"_s);
        QTest::newRow("a greeting before") << english << u"Hello Kasia, "_s + english;
        QTest::newRow("letters apart") << english
                                       << QString(english).replace(u"trading robot"_s, u"t r a d i n g   r o b o t"_s);
        QTest::newRow("look-alikes") << english
                                     << QString(english).replace(u'a', QChar(0x0430)).replace(u'o', QChar(0x043e));
        QTest::newRow("one word changed") << english << QString(english).replace(u"manager"_s, u"adviser"_s);
        QTest::newRow("invisible characters") << english << QString(english).replace(u" "_s, u" \u200b"_s);
        QTest::newRow("Polish without its marks")
            << polish
            << QString(polish).replace(u'ł', u'l').replace(u'ż', u'z').replace(u'ś', u's').replace(u'ę', u'e');
        QTest::newRow("Polish, another sum") << polish << QString(polish).replace(u"3000"_s, u"2500"_s);
        QTest::newRow("Polish, a name before") << polish << u"Cześć Marek! "_s + polish;
        QTest::newRow("a short one, the same")
            << u"Kup tanie obserwacje tutaj, pisz priv"_s << u"KUP TANIE OBSERWACJE TUTAJ – PISZ PRIV!"_s;
    }

    void joinsVariants()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        const auto one = fingerprintOf(a);
        const auto other = fingerprintOf(b);
        QVERIFY(one && other);
        QVERIFY2(sameWave(*one, *other), qPrintable(u"distance %1"_s.arg(distance(one->simhash, other->simhash))));
    }

    void leavesApart_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::newRow("other words") << english << polish;
        QTest::newRow("the same subject in other words")
            << english
            << u"Warning: someone is advertising a trading robot here that promises 3000 dollars a week from home. Do not write to that"
               " manager, I lost my first bonus and could not withdraw anything. Please report these accounts, there are many today."_s;
        QTest::newRow("a quotation with an answer")
            << english
            << u"\"Earn 3000 dollars a week from home with our trading robot!\" – has anyone here tried this, or is it the usual scam? My"
               " uncle asks me about it every week now and I would like to have something solid to show him before he pays anything."_s;
        QTest::newRow("one frame, another matter")
            << u"Order 1: my camera arrived with a scratched lens, the shop offers 20 percent back. Is it worth sending it in again?"_s
            << u"Order 2: my tripod came without its head, the shop is silent since Monday. Has somebody a telephone number of them?"_s;
        QTest::newRow("two short ones of one kind")
            << u"Does anybody know a repair shop in Gdynia?"_s << u"Does anybody know a repair shop in Poznań?"_s;
    }

    void leavesApart()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        const auto one = fingerprintOf(a);
        const auto other = fingerprintOf(b);
        QVERIFY(one && other);
        QVERIFY2(!sameWave(*one, *other), qPrintable(u"distance %1"_s.arg(distance(one->simhash, other->simhash))));
    }

    void aShortTextTellsNothing()
    {
        QVERIFY(!fingerprintOf(QString()));
        QVERIFY(!fingerprintOf(u"Thanks!"));
        QVERIFY(!fingerprintOf(u".................................................."));
        QVERIFY(fingerprintOf(u"Kup tanie obserwacje tutaj, pisz priv"));
    }

    void isTheSameInEveryVersion()
    {
        // Stored in workspaces: a change here would tear running waves apart.
        const auto fingerprint = fingerprintOf(polish);
        QVERIFY(fingerprint);
        QCOMPARE(fingerprint->simhash, Q_UINT64_C(6945431364350825071));
        QCOMPARE(fingerprint->bands, (std::array<quint32, 4>{2694217903, 2802023947, 1425308872, 1188848879}));
    }

    void staysQuickOnHugeTexts()
    {
        QCOMPARE_LE(fingerprintOf(english.repeated(20'000))->length, 4 * 4096);
        // Each of them becomes 18 letters.
        QCOMPARE_GT(fingerprintOf(QString(200'000, QChar(0xfdfa)))->length, 4 * 4096);
    }
};

SZEPT_TEST(SimhashTest)
#include "tst_simhash.moc"
