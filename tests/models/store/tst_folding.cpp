// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/folding.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept::store;

namespace {

/// zazolc & (gesla jazn)*
QString drawn(const QList<SearchTerm> &terms)
{
    QStringList parts;
    for (const SearchTerm &term : terms)
        parts.append((term.words.size() > 1 ? u"(%1)"_s : u"%1"_s).arg(term.words.join(u' '))
            + (term.isPrefix ? u"*"_s : QString()));
    return parts.join(" & "_L1);
}

} // namespace

class FoldingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("Polish") << u"Zażółć GĘŚLĄ jaźń"_s << u"zazolc gesla jazn"_s;
        QTest::newRow("Polish, decomposed") << u"Z\u0307o\u0301łw"_s << u"zolw"_s;
        QTest::newRow("Łódź") << u"Łódź"_s << u"lodz"_s;
        QTest::newRow("German") << u"STRAẞE Straße"_s << u"strasse strasse"_s;
        QTest::newRow("Nordic") << u"Ørsted Ærø Þór Guðrún đ Œuvre"_s << u"orsted aero thor gudrun d oeuvre"_s;
        QTest::newRow("Turkish") << u"IĞDIR ığdır İzmir"_s << u"igdir igdir izmir"_s;
        QTest::newRow("width") << u"ＦＵＬＬ ｶﾞ"_s << u"full カ"_s;
        QTest::newRow("ligature") << u"ﬁn ǆ ²"_s << u"fin dz 2"_s;
        QTest::newRow("invisible") << u"sp\u00ADa\u200Bm\u202E\u2060"_s << u"spam"_s;
        QTest::newRow("Greek") << u"ΣΊΣΥΦΟΣ"_s << u"σισυφοσ"_s;
        QTest::newRow("Cyrillic") << u"Ёлка Їжак"_s << u"елка іжак"_s;
        QTest::newRow("mathematical") << u"𝓕𝓻𝓮𝓮"_s << u"free"_s;
        QTest::newRow("half a pair") << QString(QString(QChar(0xd800)) + u"ą"_s) << u"\uFFFDa"_s;
    }
    void folds()
    {
        QFETCH(const QString, text);
        QTEST(folded(text), "expected");
        QCOMPARE(folded(folded(text)), folded(text));
    }

    /// Long texts are decomposed in pieces.
    void noPieceEndsWithinALetter()
    {
        for (int before = 500; before < 520; ++before) {
            const QString start(before, u'x');
            QCOMPARE(decomposed(QString(start + u"𝓕𝓻é"_s)), QString(start + u"fre\u0301"_s));
            QCOMPARE(folded(QString(start + u"ж𝓕𝓻é"_s)), QString(start + u"жfre"_s));
        }
    }

    void separatesWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("punctuation") << u"e-mail: ala@example.org, 'O\u2019Neil' 3,14"_s
                                     << u"e|mail|ala|example|org|o|neil|3|14"_s;
        QTest::newRow("Chinese") << u"你好ok世界"_s << u"你|好|ok|世|界"_s;
        QTest::newRow("pictographs") << u"no🔥way 👍🏽"_s << u"no|🔥|way|👍"_s;
        QTest::newRow("operators") << u"a AND NOT b* NEAR(c) ^d {e}:f"_s << u"a|and|not|b|near|c|d|e|f"_s;
        QTest::newRow("nothing") << u" \u0000 -- '' "_s << u""_s;
    }
    void separatesWords()
    {
        QFETCH(const QString, text);
        QTEST(foldedWords(text).join(u'|'), "expected");
    }

    void aHostileTextIsCut()
    {
        QCOMPARE(foldedWords(QString(1'000'000, u'x')), QStringList{QString(64, u'x')});
        QCOMPARE(foldedWords(QString(u"ab "_s).repeated(500'000)).size(), 16'000);
        const QStringList wide = foldedWords(QString(QString(64, u'ﷺ') + u' ').repeated(20'000));
        qsizetype bytes = 0;
        for (const QString &word : wide)
            bytes += word.toUtf8().size();
        QVERIFY2(bytes < 500'000, qPrintable(QString::number(bytes)));
        QCOMPARE(folded(QString(600, u'ﷺ')), folded(u"ﷺ").repeated(600));
        QCOMPARE(folded(QString(QString(255, u'ą') + u"𝓕𝓻"_s)), QString(QString(255, u'a') + u"fr"_s));
    }

    void readsQuestions_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("expected");
        QTest::newRow("words") << u"Zażółć  gęś"_s << u"zazolc & ges*"_s;
        QTest::newRow("lines") << u"\tza\ngęś\r\n"_s << u"za & ges*"_s;
        QTest::newRow("phrase") << u"\"gęślą jaźń\" za"_s << u"(gesla jazn) & za*"_s;
        QTest::newRow("phrase last") << u"za \"gęślą jaźń\""_s << u"za & (gesla jazn)"_s;
        QTest::newRow("open phrase") << u"za \"gęślą ja"_s << u"za & (gesla ja)"_s;
        QTest::newRow("joined") << u"e-mail"_s << u"(e mail)*"_s;
        QTest::newRow("operators") << u"a OR b* NOT (c) | d:* & !e"_s << u"a & or & b & not & c & d & e*"_s;
        QTest::newRow("nothing") << u"\" \" * -- ';"_s << u""_s;
    }
    void readsQuestions()
    {
        QFETCH(const QString, query);
        QTEST(drawn(searchTerms(query)), "expected");
    }
};

SZEPT_TEST(FoldingTest)
#include "tst_folding.moc"
