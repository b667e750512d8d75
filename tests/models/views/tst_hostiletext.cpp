// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/hostiletext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept::views;

namespace {

/// The hosts that stand out in a text.
QStringList hostsIn(const QString &hostile)
{
    const VisibleText visible = visibleText(hostile);
    QStringList hosts;
    for (const TextSpan &span : visible.spans) {
        if (span.kind == TextSpan::Kind::Host)
            hosts += visible.text.sliced(span.start, span.length);
    }
    return hosts;
}

} // namespace

class HostileTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatCannotBeSeenGetsAMark_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::addColumn<QString>("visible");
        QTest::newRow("plain Polish") << u"Zażółć gęślą jaźń"_s << u"Zażółć gęślą jaźń"_s;
        QTest::newRow("right to left override") << u"a\u202Eb"_s << u"a‹U+202E›b"_s;
        QTest::newRow("isolate") << u"\u2066x\u2069"_s << u"‹U+2066›x‹U+2069›"_s;
        QTest::newRow("zero width space") << u"ca\u200Bsino"_s << u"ca‹U+200B›sino"_s;
        QTest::newRow("soft hyphen") << u"ca\u00ADsino"_s << u"ca‹U+00AD›sino"_s;
        QTest::newRow("tag character") << QString::fromUcs4(U"a\U000E0041b") << u"a‹U+E0041›b"_s;
        QTest::newRow("Hangul filler") << u"a\u3164b"_s << u"a‹U+3164›b"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << u"a‹U+0000›b"_s;
        QTest::newRow("a lone surrogate") << u"a"_s + QChar(0xD800) + u"b"_s << u"a\uFFFDb"_s;
        QTest::newRow("line ends stay") << u"a\r\nb\tc"_s << u"a\nb\tc"_s;
        QTest::newRow("emoji family") << u"👨‍👩‍👧 ❤️"_s << u"👨‍👩‍👧 ❤️"_s;
        QTest::newRow("joiner in Latin") << u"a\u200Db"_s << u"a‹U+200D›b"_s;
        QTest::newRow("Persian non-joiner") << u"می\u200Cخواهم"_s << u"می\u200Cخواهم"_s;
        QTest::newRow("stacked marks") << u"Z\u0300\u0301\u0302\u0303\u0304\u0305!"_s << u"Z\u0300\u0301\u0302‹+3›!"_s;
    }
    void whatCannotBeSeenGetsAMark()
    {
        QFETCH(const QString, hostile);
        QFETCH(const QString, visible);
        QCOMPARE(visibleText(hostile).text, visible);
        QCOMPARE(visibleText(hostile).marks, int(visible.count(u'‹')));
    }

    void theRealHostStandsOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("hosts");
        QTest::newRow("plain") << u"see https://shop.example/x?y=1."_s << QStringList{u"shop.example"_s};
        QTest::newRow("name in front") << u"https://bank.example@evil.example/login"_s
                                       << QStringList{u"evil.example"_s};
        QTest::newRow("two names in front")
            << u"https://bank.example@shop.example@evil.example/"_s << QStringList{u"evil.example"_s};
        QTest::newRow("a name in front of a turned host")
            << u"https://bank.example@\u202Emoc.live\u202C.example/"_s << (QStringList{u"moc.live"_s, u".example"_s});
        QTest::newRow("what only looks like a mark")
            << u"https://evil.example‹ @bank.example›/"_s << QStringList{u"evil.example"_s};
        QTest::newRow("a path that looks like a name")
            << uR"(https://evil.example\@bank.example)"_s << QStringList{u"evil.example"_s};
        QTest::newRow("port") << u"http://a.example:8080/"_s << QStringList{u"a.example"_s};
        QTest::newRow("no scheme") << u"go to www.shop.example now"_s << QStringList{u"www.shop.example"_s};
        QTest::newRow("two") << u"(https://a.example) https://b.example,"_s
                             << QStringList{u"a.example"_s, u"b.example"_s};
        QTest::newRow("other schemes") << u"ftp://f.example tel:123"_s << QStringList{u"f.example"_s};
        QTest::newRow("none") << u"a dot.in a sentence"_s << QStringList{};
    }
    void theRealHostStandsOut()
    {
        QFETCH(const QString, text);
        QFETCH(const QStringList, hosts);
        QCOMPARE(hostsIn(text), hosts);
    }

    void punycodeIsDecodedBesideIt()
    {
        QCOMPARE(
            visibleText(u"https://xn--80ak6aa92e.com/id"_s).text, u"https://xn--80ak6aa92e.com ‹= аррӏе.com›/id"_s);
        QCOMPARE(visibleText(u"https://аррӏе.com"_s).text, u"https://аррӏе.com ‹= xn--80ak6aa92e.com›"_s);
    }

    void spansCoverWhatTheySay()
    {
        const VisibleText visible = visibleText(u"\u202Ehttps://xn--80ak6aa92e.com \u200B."_s);
        QCOMPARE(visible.spans.size(), 4);
        QStringList pieces;
        for (const TextSpan &span : visible.spans)
            pieces += visible.text.sliced(span.start, span.length);
        QCOMPARE(pieces, QStringList({u"‹U+202E›"_s, u"xn--80ak6aa92e.com"_s, u" ‹= аррӏе.com›"_s, u"‹U+200B›"_s}));
    }

    void aLineStaysALine()
    {
        QCOMPARE(markedText(u"  a\n\n b\u202E "_s), u"  a\n\n b‹U+202E› "_s);
        QCOMPARE(visibleLine(u"  a\n\n b\u202E "_s), u"a b‹U+202E›"_s);
        QCOMPARE(visibleLine(QString(500, u'x'), 10), QString(9, u'x') + u'…');
        QVERIFY(!visibleLine(u"abc😀😀😀😀"_s, 5).contains(u"‹U+D83D›"));
    }
};

SZEPT_TEST(HostileTextTest)
#include "tst_hostiletext.moc"
