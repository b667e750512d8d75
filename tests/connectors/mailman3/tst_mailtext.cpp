// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/mailtext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::mailman3;

namespace {

/// Whose text is "See below.", with parts behind it.
QByteArray message(const QByteArrayList &parts)
{
    QByteArray all = "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nSee below.\n";
    for (const QByteArray &part : parts)
        all += "--b\n" + part + '\n';
    return all + "--b--\n";
}

QByteArray forwarded(const QByteArray &inner) { return "Content-Type: message/rfc822\n\n" + inner; }

QString shown(const QByteArrayList &parts, MailLimits limits = {})
{
    return shownText(readMail(message(parts), limits));
}

} // namespace

class MailTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Room for a threat, be it one word.
    void showsEachWordThatOnlyTheHtmlSays()
    {
        const auto twoForms = [](const QByteArray &html) {
            return shownText(readMail("Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\nSee you on "
                                      "Monday.\r\n--b\r\nContent-Type: text/html\r\n\r\n"
                + html + "\r\n--b--\r\n"));
        };
        QCOMPARE(twoForms("<p>See you on <b>monday</b>.</p>"), u"See you on Monday."_s);
        QCOMPARE(twoForms("<p>See you on Monday. Burn it</p>"), u"See you on Monday.\n\n[HTML: … Burn … it …]"_s);
    }

    void showsWhatAnAttachedTextSays_data()
    {
        QTest::addColumn<QByteArray>("part");
        QTest::addColumn<QString>("text");
        QTest::newRow("a text file")
            << "Content-Type: text/plain\nContent-Disposition: attachment; filename=a.txt\n\none\n\ntwo"_ba
            << u"[a.txt, text/plain, 8 B]\n> one\n> \n> two"_s;
        QTest::newRow("a change") << "Content-Type: text/x-diff\n\n--- a\n+++ b"_ba
                                  << u"[text/x-diff, 11 B]\n> --- a\n> +++ b"_s;
        QTest::newRow("an invitation, packed")
            << "Content-Type: text/calendar\nContent-Transfer-Encoding: base64\n\nU1VNTUFSWTpDb21lIGFsb25l"_ba
            << u"[text/calendar, 18 B]\n> SUMMARY:Come alone"_s;
        QTest::newRow("a page") << "Content-Type: text/html\nContent-Disposition: attachment\n\n<p>one<br>two"_ba
                                << u"[text/html, 13 B]\n> one\n> two"_s;
        QTest::newRow("a mail server's report") << "Content-Type: message/delivery-status\n\nAction: failed"_ba
                                                << u"[message/delivery-status, 14 B]\n> Action: failed"_s;
        QTest::newRow("a forwarded message")
            << forwarded("From: Ada <ada@example.org>\nSubject: =?utf-8?q?=C5=BC?=\n\nI know where you live.")
            << u"[message/rfc822, 79 B]\n> From: Ada <ada@example.org>\n> Subject: ż\n> \n> I know where you live."_s;
        QTest::newRow("one that looks like another attachment's line")
            << "Content-Type: text/plain\nContent-Disposition: attachment\n\n[b.txt, text/plain, 1 B]"_ba
            << u"[text/plain, 24 B]\n> [b.txt, text/plain, 1 B]"_s;
        QTest::newRow("a picture, which is not opened")
            << "Content-Type: image/png\n\nnot shown"_ba << u"[image/png, 9 B]"_s;
    }

    void showsWhatAnAttachedTextSays()
    {
        QFETCH(QByteArray, part);
        QFETCH(QString, text);
        QCOMPARE(shown({part}), u"See below.\n\n"_s + text);
    }

    void keepsAttachmentsApart()
    {
        const QByteArray text = "Content-Type: text/plain\nContent-Disposition: attachment\n\nhi"_ba;
        const QByteArray picture = "Content-Type: image/png\n\n."_ba;
        QCOMPARE(shown({picture, text, picture, picture}),
            u"See below.\n\n[image/png, 1 B]\n[text/plain, 2 B]\n> hi\n\n[image/png, 1 B]\n[image/png, 1 B]"_s);
    }

    void opensMessagesInMessagesToADepth()
    {
        const QString text
            = shown({forwarded(forwarded(forwarded("Subject: deepest\n\ntext").prepend("Subject: second\n"))
                    .prepend("Subject: first\n"))});
        QVERIFY2(text.contains("> Subject: first"_L1) && text.contains("> > Subject: second"_L1), qPrintable(text));
        QVERIFY2(text.endsWith("> > [message/rfc822, 22 B]"_L1), qPrintable(text));
    }

    /// However it is divided.
    void attachedTextHasALimit()
    {
        const QByteArray text = "Content-Type: text/plain\nContent-Disposition: attachment\n\n" + QByteArray(30, 'Q');
        const QByteArrayList parts(8, text);
        const MailLimits limits{.attachedText = 100};
        const Mail mail = readMail(message({parts[0], forwarded(message(parts)), parts[1], parts[2]}), limits);
        QVERIFY(mail.oddities.testFlag(MimeOddity::CutOff));
        QVERIFY(shownText(mail).count(u'Q') <= 100);
        QVERIFY(!readMail(message({parts[0], parts[1]}), limits).oddities.testFlag(MimeOddity::CutOff));
    }
};

SZEPT_TEST(MailTextTest)
#include "tst_mailtext.moc"
