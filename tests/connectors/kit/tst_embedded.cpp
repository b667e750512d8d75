// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/embedded.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;

namespace {

QByteArray picture()
{
    QByteArray bytes("\x89PNG\r\n\x1a\n");
    for (int i = 0; i < 300; ++i)
        bytes += char(i * 37);
    return bytes;
}

QByteArray hash(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

QByteArray inLines(const QByteArray &letters, const QByteArray &prefix = {})
{
    QByteArray lines;
    for (qsizetype at = 0; at < letters.size(); at += 76)
        lines += prefix + letters.sliced(at, std::min<qsizetype>(76, letters.size() - at)) + '\n';
    return lines;
}

QByteArray uuencoded(const QByteArray &bytes)
{
    QByteArray text = "begin 644 my photo.png\n";
    const auto letter = [](int bits) { return char(bits ? bits + ' ' : '`'); };
    for (qsizetype at = 0; at < bytes.size(); at += 45) {
        QByteArray line = bytes.sliced(at, std::min<qsizetype>(45, bytes.size() - at));
        text += letter(int(line.size()));
        line.append(3 - (line.size() + 2) % 3 - 1, '\0');
        for (qsizetype i = 0; i < line.size(); i += 3) {
            const auto byte = [&line, i](int n) { return int(static_cast<unsigned char>(line[i + n])); };
            const int all = byte(0) << 16 | byte(1) << 8 | byte(2);
            for (const int shift : {18, 12, 6, 0})
                text += letter(all >> shift & 0x3f);
        }
        text += '\n';
    }
    return text + "`\nend\n";
}

} // namespace

class EmbeddedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesFilesOut_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("kept");
        const QByteArray letters = picture().toBase64();
        const QByteArray told = QByteArray::number(picture().size()) + " bytes, SHA-256 " + hash(picture()) + ']';
        const auto row = [](const char *name, const QByteArray &text, const QByteArray &kept) {
            QTest::newRow(name) << text << kept;
        };
        row("base64 in lines", "See:\n" + inLines(letters) + "Hello\n",
            "See:\n[not kept: base64, " + told + "\nHello\n");
        row("base64 in one line", "a " + letters + " b", "a [not kept: base64, " + told + " b");
        row("quoted", inLines(letters, "> "), "> [not kept: base64, " + told + '\n');
        row("Windows lines", QByteArray("\r\n" + inLines(letters)).replace('\n', "\r\n"),
            "\r\r\n[not kept: base64, " + told + "\r\n");
        row("in a page", "<img src=\"data:image/png;base64," + letters + "\"> x",
            "<img src=\"data:image/png;base64,[not kept: image/png, " + told + "\"> x");
        row("in a page, by percent", "<img src='DATA:Image/PNG," + picture().toPercentEncoding() + "'>",
            "<img src='DATA:Image/PNG,[not kept: image/png, " + told + "'>");
        row("uuencode", "Look\n" + uuencoded(picture()) + "Bye",
            "Look\n[not kept: my photo.png, uuencode, " + told + "\nBye");
        const QByteArray words = "MY WORDS STAND HERE AS A LINE OF UUENCODE OF THE VERY LENGTHS\n";
        row("words between uuencode", uuencoded(picture()).replace("`\nend\n", QByteArray(words + "end\n")),
            "[not kept: my photo.png, uuencode, " + told + '\n' + words);
        row("words under base64", inLines(letters) + "kill\nyour\nself\n",
            "[not kept: base64, " + told + "\nkill\nyour\nself\n");
    }

    void leavesFilesOut()
    {
        QFETCH(QByteArray, text);
        QTEST(kit::withoutFiles(text), "kept");
    }

    void leavesTextAlone_data()
    {
        QTest::addColumn<QByteArray>("text");
        const auto row = [](const char *name, const QByteArray &text) { QTest::newRow(name) << text; };
        row("nothing", "");
        row("words", "iVBORw0KGgo is how they begin, and /9j/4AAQSkZJRg too");
        row("a signature",
            "-----BEGIN PGP SIGNATURE-----\n\niQIzBAEBCAAdFiEEabcdefabcdefabcdefabcdefabcdefabcdefAAoJEAAAAAAAAAAA\n"
            "=abcd\n-----END PGP SIGNATURE-----\n");
        row("text in base64", inLines(QByteArray("Zażółć gęślą jaźń, powiedział ktoś. ").repeated(9).toBase64()));
        row("an address", "https://example.org/wordpress/wpcontent/uploads/pictures/holiday/somewhere/photo.png");
        row("a short data address", "data:image/gif;base64,R0lGODlhAQ==");
        row("data of no picture", "data:text/plain," + QByteArray(100, 'x'));
        row("the word data", "data: image, and data:");
        row("the word begin", "begin 644\nbegin 999 x\nbegin 644 the week well\nend\nbegin 755 it");
        row("words under what begins uuencode", "begin 644 a\nYOU WILL DIE TOMORROW\nAND SO ON\n`\nend\n");
        row("words in a data address", "data:image/png,YOU-WILL-DIE-TOMORROW-" + QByteArray(30, 'A'));
        row("not UTF-8", "\xff\xfe caf\xe9");
    }

    void leavesTextAlone()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(kit::withoutFiles(text), text);
    }

    void showsTextWhateverItBeginsWith_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("a zero in it") << QString::fromLatin1("a line\nwith a \0 in it\n", 22);
        for (const auto &beginning : {u"GIF89a"_s, u"%PDF-"_s, u"ID3"_s, u"FLV"_s, u"OggS"_s, u"8BPS"_s,
                 u"The moov atom"_s, u"The WAVE comes"_s, u"A fine WEBP"_s, u"ÿØÿ"_s}) {
            QTest::addRow("%s", qPrintable(beginning)) << QString(beginning + u" and then a threat, żółć and 🦊.\n"_s);
        }
    }

    void showsTextWhateverItBeginsWith()
    {
        QFETCH(QString, text);
        QCOMPARE(kit::readable(text.toUtf8(), text), text);
        QCOMPARE(kit::readable(text.toLatin1(), text), text);
    }

    void showsTheWordsOfWhatIsNoText()
    {
        const auto note = [](const QByteArray &bytes) {
            return QString::fromLatin1(
                "[not kept: no text, " + QByteArray::number(bytes.size()) + " bytes, SHA-256 " + hash(bytes) + "]\n");
        };
        const QByteArray hidden = "Y\1o\1u\1 \1w\1i\1l\1l\1 die" + QByteArray(200, '\2');
        QCOMPARE(kit::readable(hidden, QString::fromLatin1(hidden)), note(hidden) + u"You will die"_s);
        const QByteArray before = "You will die\n" + picture() + picture();
        const QString shown = kit::readable(before, QString::fromLatin1(before));
        QVERIFY(shown.startsWith(note(before) + u"You will die\n"_s));
        QVERIFY(!shown.toLatin1().contains(picture().first(20)));
        // In two bytes a character, it has no controls.
        const QString wide(reinterpret_cast<const QChar *>(picture().constData()), picture().size() / 2);
        QVERIFY(kit::readable(picture(), wide).startsWith(note(picture())));
    }

    void aNoteMayStandAnywhere()
    {
        QCOMPARE(kit::notKept({u"a\"b\\c]<d>\n\u202eł.png", u"", u"image/png"}, "x"),
            "[not kept: a?b?c??d????.png, image/png, 1 bytes, SHA-256 " + hash("x") + ']');
    }

    void looksIntoTheStringsOfJson()
    {
        const QByteArray before = "{\"id\": 1,  \"raw\":\"Zażółć \\\"to\\\"\\n";
        const QByteArray after = "\\n\", \"more\":[\"\\u0142 it stays as it came, with its escapes and all\"]}";
        const QByteArray lines = inLines(picture().toBase64()).chopped(1).replace('\n', "\\n");
        const QByteArray told = QByteArray::number(picture().size()) + " bytes, SHA-256 " + hash(picture());
        QCOMPARE(kit::jsonWithoutFiles(QByteArray(before + lines + after)),
            before + "[not kept: base64, " + told + ']' + after);
        const QByteArray plain = "{\"a\":\"\\u0142\",\"b\":[1, 2.50],\"c\":\"unfinished \\";
        QCOMPARE(kit::jsonWithoutFiles(plain), plain);
    }

    void findsAFileBehindWhatIsNone()
    {
        const QByteArray told = QByteArray::number(picture().size()) + " bytes, SHA-256 " + hash(picture()) + ']';
        QCOMPARE(kit::withoutFiles("data:image/,data:image/png;base64," + picture().toBase64()),
            "data:image/,data:image/png;base64,[not kept: image/png, " + told);
        QCOMPARE(kit::withoutFiles("data:image/,data:image/png," + picture().toPercentEncoding() + " x"),
            "data:image/,data:image/png,[not kept: image/png, " + told + " x");
    }

    void takesTimeInProportion_data()
    {
        QTest::addColumn<QByteArray>("piece");
        const auto row = [](const char *name, const QByteArray &piece) { QTest::newRow(name) << piece; };
        row("addresses in an address", "data:image/,");
        row("addresses that are quoted", "data:image/,%22");
        row("base64 in an address", "data:image/;base64,");
        row("base64 in a short address", "data:image/;base64,\n>");
        row("no content", "data:image/");
        row("no comma", "data:");
        row("many fields", "data:image/;;;;;;;;;;");
        row("a picture by percent", "data:image/,%89PNG");
        row("uuencode", "begin 644 x\n");
        row("uuencode of nothing", "begin 644 x\n`\n");
        row("uuencode of words", "begin 644 x\n!A```\n#R0\\\\\n");
        row("a name in pieces", "begin 644 ");
        row("base64 of a picture", "iVBORw0KGgoAAAANSUhEUg ");
        row("lines of base64", "iVBORw0KGgoAAAANSUhEUgAA\n");
        row("lines that grow shorter", "iVBORw0KGgoAAAANSUhEUgAA\niVBORw0KGgoAAAANSUhEUg==\n");
        row("quotes", "iVBORw0KGgoAAAANSUhEUgAA\n>>>>>>>>>>>>>>>>");
        row("backslashes", "\\");
        row("quotation marks", "\"");
        row("controls", "\1");
    }

    /// A quadratic reader would need minutes for these.
    void takesTimeInProportion()
    {
        QFETCH(QByteArray, piece);
        const QByteArray text = piece.repeated(4'000'000 / piece.size());
        QVERIFY(kit::withoutFiles(text).size() <= text.size() * 10);
        QVERIFY(kit::jsonWithoutFiles(QByteArray('"' + text + '"')).size() <= text.size() * 10);
        QVERIFY(!kit::readable(text, QString::fromLatin1(text)).isEmpty());
    }
};

SZEPT_TEST(EmbeddedTest)
#include "tst_embedded.moc"
