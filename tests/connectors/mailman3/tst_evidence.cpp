// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/embedded.h"
#include "connectors/mailman3/evidence.h"
#include "connectors/mailman3/item.h"
#include "connectors/mailman3/mailtext.h"
#include "tests/connectors/mailman3/recorded.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::mailman3;
using test::recorded;

namespace {

QByteArray picture()
{
    QByteArray bytes("\xff\xd8\xff\xe0");
    for (int i = 0; i < 3000; ++i)
        bytes += char(i * 73);
    return bytes;
}

QByteArray base64Lines(const QByteArray &bytes)
{
    QByteArray lines;
    for (QByteArray rest = bytes.toBase64(); !rest.isEmpty(); rest = rest.sliced(std::min<qsizetype>(76, rest.size())))
        lines += rest.first(std::min<qsizetype>(76, rest.size())) + '\n';
    return lines;
}

QByteArray hash(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

/// Some of the picture, as it stands in a message or in a JSON text.
bool hasPictureOf(const QByteArray &kept)
{
    const QByteArray letters = picture().toBase64();
    for (qsizetype at = 0; at + 40 <= letters.size(); at += 38) {
        if (kept.contains(letters.sliced(at, 40)))
            return true;
    }
    return kept.contains(picture().sliced(100, 20));
}

QByteArray multipart(const QByteArray &boundary, const QList<QByteArray> &parts, const QByteArray &kind = "mixed")
{
    QByteArray all = "Content-Type: multipart/" + kind + "; boundary=\"" + boundary + "\"\n\nA preamble.\n";
    for (const QByteArray &part : parts)
        all += "--" + boundary + '\n' + part + '\n';
    return all + "--" + boundary + "--\nAn epilogue.\n";
}

const QByteArray words = "Content-Type: text/plain; charset=utf-8\n\nGęślą jaźń.\n";

QByteArray photo(const QByteArray &type = "image/jpeg")
{
    return "Content-Type: " + type + "; name=\"photo.jpg\"\nContent-Transfer-Encoding: base64\n\n"
        + base64Lines(picture());
}

QByteArray nested(QByteArray innermost, int depth)
{
    for (int level = 0; level < depth; ++level)
        innermost = multipart("b" + QByteArray::number(level), {words, innermost});
    return innermost;
}

QByteArray attached(const QByteArray &message) { return "Content-Type: message/rfc822\n\nSubject: inner\n" + message; }

} // namespace

class EvidenceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesThePictureOut_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("hashTold"); ///< of the picture alone
        const auto row = [](const char *name, const QByteArray &message, bool hashTold = true) {
            QTest::newRow(name) << QByteArray("Subject: Gęśl\nFrom: ada@example.org\n" + message) << hashTold;
        };
        row("attached", multipart("b", {words, photo()}));
        row("alone", photo());
        row("called text", multipart("b", {words, photo("text/plain")}), false); // the note is encoded as the text was
        row("called an unknown type", multipart("b", {words, photo("text/x-\"")}), false);
        row("called a message", multipart("b", {words, photo("message/rfc822")}));
        row("inside others", nested(multipart("c", {photo(), words}, "related"), 5));
        row("nested too deep", nested(photo(), 20), false);
        row("in an attached message", multipart("b", {words, attached(multipart("c", {words, photo()}))}));
        row("in many attached messages", multipart("b", {words, attached(attached(attached(attached(photo()))))}),
            false);
        row("in a digest", multipart("b", {'\n' + multipart("c", {words, photo()})}, "digest"));
        row("behind too many parts", multipart("b", QList<QByteArray>(300, words) + QList{photo()}), false);
        row("without a boundary", "Content-Type: multipart/mixed\n\n--b\n" + photo());
        row("with another boundary", "Content-Type: multipart/mixed; boundary=c\n\n--b\n" + photo());
        row("never closed", multipart("b", {words, photo()}).replace("--b--", "--c"), false);
        row("before the parts", multipart("b", {words}).replace("A preamble.\n", base64Lines(picture())));
        row("behind the parts", multipart("b", {words}).replace("An epilogue.\n", base64Lines(picture())), false);
        row("in a header", "Face: " + picture().toBase64() + "\n\nHi\n");
        row("in the text", "\nHi\n" + base64Lines(picture()) + "Bye\n");
        row("in text in base64",
            "Content-Transfer-Encoding: base64\n\n" + base64Lines("Hi\n" + base64Lines(picture()) + "Bye\n"));
        row("in text in quoted-printable",
            "Content-Transfer-Encoding: quoted-printable\n\nHi=21\n" + base64Lines(picture()),
            false); // its line is folded
        row("in a page",
            "Content-Type: text/html\n\n<p>Hi<img src=\"data:image/jpeg;base64," + picture().toBase64() + "\">\n");
        row("no MIME", "\n" + photo());
    }

    void leavesThePictureOut()
    {
        QFETCH(QByteArray, message);
        QFETCH(bool, hashTold);
        const QByteArray kept = withoutFiles(message);
        QVERIFY2(!hasPictureOf(kept), kept.constData());
        QVERIFY(!hasPictureOf(QByteArray::fromBase64(kept.sliced(kept.indexOf("\n\n") + 2))));
        QVERIFY(kept.startsWith("Subject: Gęśl\nFrom: ada@example.org\n"));
        QVERIFY2(!hashTold || kept.contains(hash(picture()))
                || QByteArray::fromBase64(kept.sliced(kept.indexOf("\n\n") + 2)).contains(hash(picture())),
            kept.constData());
        QVERIFY(kept.contains("Gęślą jaźń.") || !message.contains("Gęślą jaźń."));
        QVERIFY2(!hasPictureOf(shownText(readMail(message)).toUtf8()), "the text has it");
    }

    void tellsWhatWasThere()
    {
        QCOMPARE(withoutFiles(multipart("b", {words, photo()})),
            multipart("b",
                {words,
                    "Content-Type: image/jpeg; name=\"photo.jpg\"\nContent-Transfer-Encoding: base64\n\n"
                    "[not kept: photo.jpg, image/jpeg, 3004 bytes, SHA-256 "
                        + hash(picture()) + ']'}));
    }

    void keepsTextAsItCame_data()
    {
        QTest::addColumn<QByteArray>("message");
        const auto row = [](const char *name, const QByteArray &message) { QTest::newRow(name) << message; };
        row("empty", "");
        row("plain", "Subject: x\n\nHello\n");
        row("two forms",
            multipart("b", {words, "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n=3Cp>\n"},
                "alternative"));
        row("text in base64", "Content-Transfer-Encoding: base64\n\n" + base64Lines("Zażółć gęślą jaźń\n"));
        row("an attached text", "Content-Type: text/x-patch\nContent-Disposition: attachment\n\n--- a\n+++ b\n");
        row("an attached message", multipart("b", {words, attached("\nHello\n")}));
        row("a part without a body", multipart("b", {words, "Content-Type: image/png"}));
        row("a bounce", "Content-Type: message/delivery-status\n\nAction: failed\n");
        row("broken", "Content-Type: multipart/mixed\n\nHello\n");
        row("that begins as a picture", "\nGIF89a, and a threat\n");
        row("that begins as a film, in base64",
            "Content-Transfer-Encoding: base64\n\n" + base64Lines("The moov atom, and a threat\n"));
    }

    void keepsTextAsItCame()
    {
        QFETCH(QByteArray, message);
        QCOMPARE(withoutFiles(message), message);
    }

    /// However it is made to look.
    void nobodyHidesWhatTheyWrote_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("as a picture") << QByteArray("GIF89a YOU WILL DIE TOMORROW\n");
        QTest::newRow("by controls") << "YOU WILL DIE TOMORROW\n" + QByteArray(50, '\1');
        QTest::newRow("as uuencode") << QByteArray("begin 644 a\nYOU WILL DIE TOMORROW\n");
        QTest::newRow("before a picture") << "YOU WILL DIE TOMORROW\n" + picture();
    }

    void nobodyHidesWhatTheyWrote()
    {
        QFETCH(QByteArray, body);
        const QByteArray words = "YOU WILL DIE TOMORROW";
        const QByteArray message = "Subject: x\nContent-Transfer-Encoding: base64\n\n" + base64Lines(body);
        QVERIFY(shownText(readMail(message)).contains(QString::fromLatin1(words)));
        const QByteArray kept = withoutFiles(message);
        QVERIFY(QByteArray::fromBase64(kept.sliced(kept.indexOf("\n\n") + 2)).contains(words));
        QVERIFY(!hasPictureOf(QByteArray::fromBase64(kept.sliced(kept.indexOf("\n\n") + 2))));
    }

    /// What the store packs is the item's raw, and nothing else of the message.
    void anItemBringsNoPicture()
    {
        HeldMessage held = *readHeld(recorded(u"held-a1-plain"_s), u"dev.lists.example"_s);
        const QString version = toState(held).version;
        const QByteArray plain = held.raw;
        QJsonObject entry = QJsonDocument::fromJson(plain).object();
        const QByteArray message = "Subject: Gęśl\n" + multipart("b", {words, photo()});
        entry[u"msg"_s] = QString::fromUtf8(message);
        held = *readHeld(QJsonDocument(entry).toJson(QJsonDocument::Indented), u"dev.lists.example"_s);
        QCOMPARE(held.message, message);
        const PulledItem item = toItem(held, {});
        QVERIFY(!hasPictureOf(item.raw));
        QVERIFY(!hasPictureOf(item.text.toUtf8()));
        QJsonObject kept = QJsonDocument::fromJson(item.raw).object();
        QCOMPARE(kept[u"msg"_s].toString().toUtf8(), withoutFiles(message));
        kept[u"msg"_s] = entry[u"msg"_s];
        QCOMPARE(kept, entry);
        // How it is told from another stays what it was, whatever is kept of it.
        QCOMPARE(item.version, toState(held).version);
        QCOMPARE(item.version, version);
        QCOMPARE(toItem(*readHeld(plain, {}), {}).raw, plain);
    }
};

SZEPT_TEST(EvidenceTest)
#include "tst_evidence.moc"
