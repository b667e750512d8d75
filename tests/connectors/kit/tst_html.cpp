// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/html.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using szept::kit::htmlToText;

class HtmlTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatAReaderSees_data()
    {
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("text");
        const auto row
            = [](const char *name, const QString &html, const QString &text) { QTest::newRow(name) << html << text; };
        row("nothing", {}, {});
        row("plain", u"a < b & c"_s, u"a < b & c"_s);
        row("white space", u" a\n  b <b> c </b>d"_s, u"a b c d"_s);
        row("paragraphs", u"<p>one</p>\n<p>two<br>three</p>"_s, u"one\n\ntwo\nthree"_s);
        row("no closing tags", u"<p>one<p>two<li>x<li>y"_s, u"one\n\ntwo\n• x\n• y"_s);
        row("references", u"&lt;b&gt; &amp;amp; &#380;&#x17C; &oacute; &nosuch; &#0; &#xd800; &; &amp"_s,
            u"<b> &amp; żż ó &nosuch; &#0; &#xd800; &; &"_s);
        row("references by name", u"&Agrave;&eacute;&szlig;&frac12;&Omega;&rarr;&infin;&ge;&hearts;&zwnj;&Scaron;"_s,
            u"Àéß½Ω→∞≥♥\u200cŠ"_s);
        row("references without an end", u"&copy 2026, &ltb&gt, &eacutet&eacute, &Omega &rarr &#65B &#x41 &#380"_s,
            u"© 2026, <b>, été, &Omega &rarr AB A ż"_s);
        row("references with zeros before", u"&#00000000000065;&#x000000000041;"_s, u"AA"_s);
        row("text area", u"a<textarea rows=2>Buy &lt;b&gt; <b>now</b></TEXTAREA>c"_s, u"aBuy <b> <b>now</b>c"_s);
        row("a comment that ends otherwise", u"a<!-- x --!>b<!-- y --!> -->c<!--> d<!---> e"_s, u"ab -->c d e"_s);
        row("an address without an end of its references", u"<a href='https://x.example/?a=1&copy=2'>t</a>"_s,
            u"t (https://x.example/?a=1&copy=2)"_s);
        row("link", u"Buy <a href=\"https://shop.invalid/?a=1&amp;b=2\">here</a>."_s,
            u"Buy here (https://shop.invalid/?a=1&b=2)."_s);
        row("link that says where", u"<a href='https://x.example/'>https://x.example/</a>"_s, u"https://x.example/"_s);
        row("link that lies", u"<a href=https://evil.invalid>https://bank.example</a>"_s,
            u"https://bank.example (https://evil.invalid)"_s);
        row("link within the page", u"<a href=\"#top\">up</a>"_s, u"up"_s);
        row("link that is never closed", u"<a href=\"https://x.invalid\">go"_s, u"go (https://x.invalid)"_s);
        row("links without an end between", u"<a href=\"https://a\">a<a href=\"https://b\">b</a>"_s,
            u"a (https://a)b (https://b)"_s);
        row("picture", u"a<img src=\"https://t.invalid/p.gif\">b<img alt='a  cat' src=x>c"_s, u"a b [a cat] c"_s);
        row("quotation", u"<blockquote>said<blockquote>before</blockquote></blockquote>me"_s,
            u"> said\n\n> > before\n\nme"_s);
        row("preformatted", u"<pre>a\n  b</pre>"_s, u"a\n  b"_s);
        row("script and style", u"a<script>if (1 < 2) '</p>'</script>b<STYLE>p{}</STYLE >c<title>t</title>d"_s,
            u"abcd"_s);
        row("script without an end", u"a<script>alert(1)"_s, u"a"_s);
        row("comments", u"a<!-- <b> -->b<!x>c<?php ?>d</>e<!-- never closed"_s, u"abcde"_s);
        row("a > in an attribute", u"<a title=\"x > y\" href=\"https://x\">t</a>"_s, u"t (https://x)"_s);
        row("quotation mark without an end", u"<a href=\"https://x>t</a> rest"_s, u""_s);
        row("table", u"<table><tr><td>a<td>b<tr><td>c</table>"_s, u"a b\nc"_s);
        row("tag without an end", u"a<b"_s, u"a"_s);
        row("bidi stays", u"x\u202e<b>y</b>"_s, u"x\u202ey"_s);
        row("NUL stays", QString::fromUtf8("a\0b", 3), QString::fromUtf8("a\0b", 3));
    }

    void showsWhatAReaderSees()
    {
        QFETCH(QString, html);
        QTEST(htmlToText(html), "text");
    }

    void takesTimeInProportion_data()
    {
        QTest::addColumn<QString>("piece");
        for (const QString &piece : {u"<div>"_s, u"<blockquote>"_s, u"<"_s, u"&"_s, u"<a href=\""_s, u"<!--"_s, u"</"_s,
                 u"<a b c='"_s, u"<script>"_s, u"&#1"_s, u"<p "_s, u"<a href=x>y"_s})
            QTest::newRow(qPrintable(piece)) << piece;
    }

    /// A quadratic reader would need minutes for these.
    void takesTimeInProportion()
    {
        QFETCH(QString, piece);
        const QString text = htmlToText(piece.repeated(300'000));
        QVERIFY(text.size() < piece.size() * 900'000);
    }
};

SZEPT_TEST(HtmlTest)
#include "tst_html.moc"
