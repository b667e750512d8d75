// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/mime.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::mailman3;

namespace {

QByteArray nested(int depth)
{
    QByteArray message;
    for (int level = 0; level < depth; ++level) {
        const QByteArray boundary = "b" + QByteArray::number(level);
        message += "Content-Type: multipart/mixed; boundary=" + boundary + "\n\n--" + boundary + "\n";
    }
    return message + "\ninnermost\n";
}

QString drawn(const Mail &mail)
{
    QStringList lines;
    for (const MailAttachment &file : mail.attachments)
        lines.append(u"%1 (%2, %3)"_s.arg(file.name, file.type).arg(file.size));
    return lines.join(u"; "_s);
}

} // namespace

class MimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheHeader()
    {
        const Mail mail = readMail("From: =?utf-8?q?Za=C5=BC=C3=B3=C5=82=C4=87?= <zazolc@example.org>\n"
                                   "Subject: =?iso-8859-2?q?=A3=F3d=BC?=\n =?utf-8?b?IGkgZ8SZxZtsaQ==?=\n"
                                   "Date: Mon, 02 Mar 2026 10:03:00 +0100\n"
                                   "Message-ID: <held-3@example.org>\n"
                                   "References: <a@x> <b@x>\n"
                                   "In-Reply-To: <b@x>\n"
                                   "X-MailFrom: bounce@elsewhere.example\n\nHi.\n");
        QCOMPARE(mail.subject, u"Łódź i gęśli"_s);
        QCOMPARE(mail.from, (QList<MimeFields::Mailbox>{{u"Zażółć"_s, u"zazolc@example.org"_s}}));
        QCOMPARE(toIso8601(*mail.date), u"2026-03-02T09:03:00.000Z"_s);
        QCOMPARE(mail.messageId, u"held-3@example.org"_s);
        QCOMPARE(mail.references, (QStringList{u"a@x"_s, u"b@x"_s}));
        QCOMPARE(mail.envelopeSender, u"bounce@elsewhere.example"_s);
        QCOMPARE(mail.plain, u"Hi.\n"_s);
        QCOMPARE(mail.oddities, MimeOddities());
    }

    /// Written to make a reader stumble, or talk on standard error.
    void encodedWordsInNoEncodingAreText()
    {
        QTest::failOnWarning();
        const Mail mail
            = readMail("From: =?bogus?x?zz?= <a@example.org>\nSubject: =?bogus?x?zz?= and =?utf-8?q?=C5=82?=\n"
                       "Content-Type: text/plain; name=\"=?utf-8?base64?eA==?=\"\n\nhi");
        QCOMPARE(mail.subject, u"=?bogus?x?zz?= and ł"_s);
        QCOMPARE(mail.from, (QList<MimeFields::Mailbox>{{u"=?bogus?x?zz?="_s, u"a@example.org"_s}}));
        for (const char *const charset : {"bogus", "x-mac-ce", ""}) {
            const QByteArray word = QByteArray("=?") + charset + "?q?a=C5=82?=";
            QVERIFY(!readMail("Subject: " + word + "\nFrom: " + word + " <a@example.org>\n\nhi").plain.isEmpty());
        }
    }

    void readsTextInItsCharset_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("unknown");
        const auto row
            = [](const char *name, const char *fields, QByteArray body, const QString &text, bool unknown = false) {
                  QTest::newRow(name) << QByteArray(fields) << body << text << unknown;
              };
        row("nothing said", "", "Zażółć", u"Zażółć"_s);
        row("base64", "Content-Type: text/plain; charset=\"utf-8\"\nContent-Transfer-Encoding: base64\n",
            "R8SZxZtsxIUg\namHFusWEIOKAlCBvaz8=", u"Gęślą jaźń — ok?"_s);
        row("base64 that is none", "Content-Transfer-Encoding: base64\n", "$$$$not base64", u"ž‹[jÇº"_s);
        row("quoted-printable",
            "Content-Type: text/plain; charset=windows-1250\nContent-Transfer-Encoding: quoted-printable\n",
            "Za=BF=F3=B3=E6 soft=\n line", u"Zażółć soft line"_s);
        row("seven bit Japanese", "Content-Type: text/plain; charset=iso-2022-jp\n", "\x1b$B4A;z\x1b(B ok",
            u"漢字 ok"_s);
        row("a lie about the charset", "Content-Type: text/plain; charset=us-ascii\n", "żółw", u"żółw"_s);
        row("no such charset",
            "Content-Type: text/plain; charset=klingon\nContent-Transfer-Encoding: quoted-printable\n", "=C5=BC",
            u"ż"_s, true);
        row("no such charset, no UTF-8",
            "Content-Type: text/plain; charset=klingon\nContent-Transfer-Encoding: quoted-printable\n", "=E9t=E9",
            u"été"_s, true);
        row("charset that is no name", "Content-Type: text/plain; charset=\"a b\"\nContent-Transfer-Encoding: base64\n",
            "YWJj", u"abc"_s, true);
        row("NUL", "", QByteArray("a\0b", 3), QString::fromUtf8("a\0b", 3));
        row("bidi stays", "", "x\u202egnp.exe", u"x\u202egnp.exe"_s);
        row("carriage returns", "Content-Type: text/plain\r\n", "one\r\ntwo", u"one\r\ntwo"_s);
    }

    void readsTextInItsCharset()
    {
        QFETCH(QByteArray, fields);
        QFETCH(QByteArray, body);
        QFETCH(QString, text);
        QFETCH(bool, unknown);
        const Mail mail = readMail("Subject: x\n" + fields + "\n" + body);
        QCOMPARE(mail.plain, text);
        QCOMPARE(mail.oddities.testFlag(MimeOddity::UnknownCharset), unknown);
    }

    /// RFC 2046, 5.1.4: a reader shows the last form. Filters, and whoever decides, are shown the first.
    void ofSeveralFormsTheLastIsShownAndTheOthersAfterIt_data()
    {
        QTest::addColumn<QByteArray>("forms");
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("html");
        const auto form = [](const char *type, const QByteArray &text) -> QByteArray {
            return QByteArray("--b\nContent-Type: text/") + type + "\n\n" + text + "\n";
        };
        QTest::newRow("each once") << form("plain", "one") + form("html", "<b>one</b>") << u"one"_s << u"<b>one</b>"_s;
        QTest::newRow("two of plain text") << form("plain", "The minutes") + form("plain", "Cheap watches")
                                           << u"Cheap watches\n\nThe minutes"_s << u""_s;
        QTest::newRow("two of HTML") << form("html", "<p>a") + form("html", "<p>b") << u""_s << u"<p>b\n\n<p>a"_s;
        QTest::newRow("three, two of them the same")
            << form("plain", "a") + form("plain", "b ") + form("plain", "a") << u"a\n\nb "_s << u""_s;
        QTest::newRow("the last is empty") << form("plain", "a") + form("plain", "") << u"a"_s << u""_s;
    }
    void ofSeveralFormsTheLastIsShownAndTheOthersAfterIt()
    {
        QFETCH(QByteArray, forms);
        const Mail mail = readMail("Content-Type: multipart/alternative; boundary=b\n\n" + forms + "--b--\n");
        QTEST(mail.plain, "plain");
        QTEST(mail.html, "html");
    }

    void aTextWithoutAHeadIsText()
    {
        QCOMPARE(readMail("\nSubject: not a field\n").plain, u"Subject: not a field\n"_s);
        QCOMPARE(readMail("\nSubject: not a field\n").subject, QString());
        QCOMPARE(readMail("").plain, QString());
        QCOMPARE(readMail("no colon here").plain, QString());
    }

    void readsWhatAReaderSees()
    {
        const Mail mail = readMail(
            "Content-Type: multipart/mixed; boundary=\"outer b\"\n\nthis is for old readers\n"
            "--outer b\nContent-Type: multipart/alternative; boundary=in\n\n"
            "--in\n\nplain form\n--in\nContent-Type: text/html\n\n<p>rich form</p>\n--in--\n"
            "--outer b\nContent-Type: text/plain\n\nfooter\n"
            "--outer b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n"
            "Content-Disposition: attachment; filename*=utf-8''faktura%20%C5%BC.pdf\n\nAAAAAAAA\n"
            "--outer b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=notes.txt\n\nhidden\n"
            "--outer b\nContent-Type: message/rfc822\n\nSubject: inner\n\nanother one\n"
            "--outer b--\nepilogue\n");
        QCOMPARE(mail.plain, u"plain form\n\nfooter"_s);
        QCOMPARE(mail.html, u"<p>rich form</p>"_s);
        QCOMPARE(
            drawn(mail), u"faktura ż.pdf (application/pdf, 6); notes.txt (text/plain, 6);  (message/rfc822, 27)"_s);
    }

    void onlyHtmlIsLeftAsMarkup()
    {
        const Mail mail = readMail("Content-Type: text/html; charset=utf-8\n\n<b>Cześć</b>");
        QCOMPARE(mail.plain, QString());
        QCOMPARE(mail.html, u"<b>Cześć</b>"_s);
    }

    void showsBrokenMultiparts_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("text");
        QTest::newRow("no boundary") << QByteArray("Content-Type: multipart/mixed\n\n--x\n\nhi") << u"--x\n\nhi"_s;
        QTest::newRow("boundary never comes")
            << QByteArray("Content-Type: multipart/mixed; boundary=z\n\nhi") << u"hi"_s;
        QTest::newRow("only the last boundary")
            << QByteArray("Content-Type: multipart/e; boundary=-\n\n---") << u"---"_s;
        QTest::newRow("ends in a boundary")
            << QByteArray("Content-Type: multipart/i; boundary=B\n\n--B\n--B") << QString();
    }

    void showsBrokenMultiparts()
    {
        QFETCH(QByteArray, message);
        QTEST(readMail(message).plain, "text");
    }

    void aBoundaryThatBeginsAnotherIsNotMistaken()
    {
        const Mail mail = readMail(
            "Content-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: multipart/mixed; boundary=bb\n\n"
            "--bb\n\none\n--bb\n\ntwo\n--bb--\n--b\n\nthree\n--b--\n");
        QCOMPARE(mail.plain, u"one\n\ntwo\n\nthree"_s);
    }

    void endsWhereLimitsEnd()
    {
        const Mail deep = readMail(nested(5000));
        QVERIFY(deep.oddities.testFlag(MimeOddity::TooDeep));

        QByteArray many = "Content-Type: multipart/mixed; boundary=b\n\n";
        for (int part = 0; part < 100'000; ++part)
            many += "--b\n\nx\n";
        QVERIFY(readMail(many).oddities.testFlag(MimeOddity::TooDeep));

        const Mail longText = readMail("\n" + QByteArray(5000, 'a'), {.bytes = 4000, .text = 1000});
        QCOMPARE(longText.plain, QString(1000, u'a'));
        QVERIFY(longText.oddities.testFlag(MimeOddity::CutOff));

        const Mail longHead
            = readMail("Subject: " + QByteArray(100'000, 's') + "\nFrom: " + QByteArray(200'000, '(') + "\n\nhi");
        QCOMPARE(longHead.subject.size(), MimeFields::longestField - 1);
        QCOMPARE(longHead.plain, u"hi"_s);
    }

    void tellsEveryAuthor()
    {
        const Mail mail = readMail(
            "From: \"admin@good.example\" <evil@bad.example>, Other <o@x.example>\nFrom: third@x.example\n\n");
        QStringList all;
        for (const auto &[name, address] : mail.from)
            all.append(name + u'|' + address);
        QCOMPARE(all,
            (QStringList{u"admin@good.example|evil@bad.example"_s, u"Other|o@x.example"_s, u"|third@x.example"_s}));
        QCOMPARE(
            readMail("From: Żółw <z@x.example>\n\n").from, (QList<MimeFields::Mailbox>{{u"Żółw"_s, u"z@x.example"_s}}));
        QVERIFY(readMail("From: \0<>;:,@@\n\n"_ba).from.size() <= 2);
    }
};

SZEPT_TEST(MimeTest)
#include "tst_mime.moc"
