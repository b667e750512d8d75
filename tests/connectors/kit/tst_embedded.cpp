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
        row("not UTF-8", "\xff\xfe caf\xe9");
    }

    void leavesTextAlone()
    {
        QFETCH(QByteArray, text);
        QCOMPARE(kit::withoutFiles(text), text);
    }

    void tellsAFileFromText()
    {
        QVERIFY(kit::isFile(picture(), QString::fromLatin1(picture())));
        QVERIFY(kit::isFile(picture().sliced(9), QString::fromLatin1(picture().sliced(9))));
        QVERIFY(kit::isFile("GIF89a", u"GIF89a"_s));
        QVERIFY(!kit::isFile("a line\nwith a \0 in it\n", QString::fromLatin1("a line\nwith a \0 in it\n", 22)));
        QVERIFY(!kit::isFile("", u""_s));
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
};

SZEPT_TEST(EmbeddedTest)
#include "tst_embedded.moc"
