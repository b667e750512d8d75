// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/output.h"
#include "app/commands/textwrap.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace szept::commands;
using namespace Qt::StringLiterals;

class TextWrapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wrapsAtSpaces()
    {
        QCOMPARE(wrapped(u"one two three"_s, 7), u"one two\nthree"_s);
        QCOMPARE(wrapped(u"one two three"_s, 7, 2), u"one two\n  three"_s);
        QCOMPARE(wrapped(u"unbreakable"_s, 3), u"unbreakable"_s);
        QCOMPARE(wrapped({}, 3), QString());
    }

    void wideAndCombiningCharactersAreCounted()
    {
        QCOMPARE(columnsOf(u"żółw"), 4);
        QCOMPARE(columnsOf(u"z\u0307o"), 2);
        QCOMPARE(columnsOf(u"漢字"), 4);
        QCOMPARE(columnsOf(u"한글"), 4);
        QCOMPARE(columnsOf(u"\u1112\u1161\u11ab"), 2); // one syllable of three letters
        QCOMPARE(columnsOf(u"✅⌚🔥"), 6);
        QCOMPARE(columnsOf(u"✔→…„”–"), 6);
        QCOMPARE(columnsOf(u"ż\u200b\u202ex"), 2);
        QCOMPARE(fitted(u"漢字漢字"_s, 5), u"漢字…"_s);
        QCOMPARE(fitted(u"ab"_s, 4), u"ab  "_s);
        QCOMPARE(fitted(u"abcdef"_s, 4), u"abc…"_s);
    }

    void aTableKeepsItsColumns()
    {
        QCOMPARE(table({u"ID"_s, u"WHAT"_s}, {{u"1"_s, u"short"_s}, {u"1000"_s, u"much longer than the line"_s}}, 20),
            u"ID    WHAT\n1     short\n1000  much longer t…\n"_s);
    }

    void aTableCutsItsWidestColumnsAndNeverAnId()
    {
        const QStringList row{
            u"0123456789abcdef"_s, u"a name that is long"_s, u"short"_s, u"a sentence that is longer still"_s};
        const QStringList head{u"ID"_s, u"NAME"_s, u"S"_s, u"WHY"_s};
        QCOMPARE(table(head, {row}, 60).section(u'\n', 1, 1),
            u"0123456789abcdef  a name that is …  short  a sentence that …"_s);
        QCOMPARE(table(head, {row}, 10).section(u'\n', 1, 1), u"0123456789abcdef  a name th…  short  a sentenc…"_s);
        QCOMPARE(table(head, {row}, Output::unlimited).section(u'\n', 1, 1), row.join(u"  "_s));
    }

    /// A post with an escape sequence in it must not colour, clear or turn the terminal of whoever lists it.
    void jsonIsHarmlessAndTheSame()
    {
        const QString hostile = u"a\u001b[31m\u009b\u202e\u200b\u2028\ufeffż\"\\"_s;
        const QByteArray printed = harmlessJson(QJsonObject{{"text"_L1, hostile}});
        QCOMPARE(printed, "{\"text\":\"a\\u001b[31m\\u009b\\u202e\\u200b\\u2028\\ufeffż\\\"\\\\\"}"_ba);
        QCOMPARE(QJsonDocument::fromJson(printed)["text"_L1].toString(), hostile);
    }

    /// Beyond the sixteen bits too: letters that nobody sees, one of them without a meaning yet, and a private one.
    void jsonHidesNoTags()
    {
        const QString hostile = u"ok\U000E0000\U000E0001\U000E0041\U000E007F\U000E0100\U0001D173\U000F0000\U0001F600"_s;
        const QByteArray printed = harmlessJson(QJsonObject{{"text"_L1, hostile}});
        QCOMPARE(printed,
            "{\"text\":\"ok\\udb40\\udc00\\udb40\\udc01\\udb40\\udc41\\udb40\\udc7f\\udb40\\udd00\\ud834\\udd73\\udb80\\udc00\U0001F600\"}"_ba);
        QCOMPARE(QJsonDocument::fromJson(printed)["text"_L1].toString(), hostile);
    }

    void aRemarkIsOneHarmlessLine()
    {
        QBuffer out;
        QBuffer err;
        QVERIFY(out.open(QIODevice::WriteOnly) && err.open(QIODevice::WriteOnly));
        Output output(out, err, 80);
        output.remark(u"two\nlines \u001b[2J"_s);
        QCOMPARE(err.data(), "szept: two lines ‹U+001B›[2J\n"_ba);
        QVERIFY(out.data().isEmpty());
        QVERIFY(!output.failed());
    }

    void whatStrangersWroteSteersNoTerminal()
    {
        QBuffer out;
        QBuffer err;
        QVERIFY(out.open(QIODevice::WriteOnly) && err.open(QIODevice::WriteOnly));
        Output output(out, err, Output::unlimited);
        output.text(u"reason\u001b]0;x\a\n\u202eb\n"_s);
        output.text(u"‹U+001B› https://xn--bcher-kva.example\n"_s); // marked before: as it is
        output.table({u"A"_s, u"B"_s}, {{u"two\nlines\u001b[2J"_s, u"c"_s}});
        QCOMPARE(QString::fromUtf8(out.data()),
            u"reason‹U+001B›]0;x‹U+0007›\n‹U+202E›b\n"
            "‹U+001B› https://xn--bcher-kva.example\n"
            "A                     B\ntwo lines‹U+001B›[2J  c\n"_s);
    }

    void aFullDiskIsNoticed()
    {
        QFile full(u"/dev/full"_s);
        QBuffer err;
        QVERIFY(full.open(QIODevice::WriteOnly) && err.open(QIODevice::WriteOnly));
        Output output(full, err, 80);
        output.json(QJsonArray());
        QVERIFY(output.failed());
    }
};

SZEPT_TEST(TextWrapTest)
#include "tst_textwrap.moc"
