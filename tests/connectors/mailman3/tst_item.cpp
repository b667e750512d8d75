// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/item.h"
#include "connectors/mailman3/recollection.h"
#include "tests/connectors/mailman3/recorded.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::mailman3;
using test::recorded;

namespace {

const MailingList talk{u"szept-talk.lists.example"_s, u"szept-talk@lists.example"_s, u"Szept-talk"_s};

PulledItem item(const QString &name) { return toItem(*readHeld(recorded(u"held-"_s + name), talk.id), talk); }

/// The facts that say something about the message and not about its envelope.
QStringList oddFacts(const PulledItem &item)
{
    QStringList facts;
    const auto add = [&facts](const QMap<QString, QString> &from) {
        for (auto at = from.begin(); at != from.end(); ++at) {
            if (!QStringList{u"address"_s, u"message_id"_s, u"size_bytes"_s, u"held_by"_s}.contains(at.key()))
                facts.append(at.key() + u'=' + at.value());
        }
    };
    add(item.facts);
    add(item.author->facts);
    return facts;
}

} // namespace

class ItemTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAMessage_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("facts");
        const auto row
            = [](const char *name, const QString &title, const QString &text, const QStringList &facts = {}) {
                  QTest::newRow(name) << QString::fromLatin1(name) << title << text << facts;
              };
        row("a1-plain", u"First post, please be kind"_s, u"Hello, I am new here."_s);
        row("a2-polish", u"Odp: Zażółć gęślą jaźń"_s, u"Gęślą jaźń — ok?"_s);
        row("a3-quoted-printable", u"qp"_s, u"Zażółć i długi wiersz, który jest złamany miękko."_s);
        row("a4-alternative", u"two faces"_s,
            u"The minutes of our meeting are ready.\n\n[HTML]\nCheap watches\n\nBuy the best watches "
            u"(https://shop.invalid/w) this week "
            "only, free delivery everywhere!"_s);
        row("a5-html", u"only html"_s, u"Hello there\nsecond line"_s, {u"html_only=yes"_s});
        row("a6-attachment", u"invoice"_s,
            u"See the invoice.\n\n[faktura żółta.pdf, application/pdf, 1800 B]\n[message/rfc822, 22 B]\n> Subject: inner\n> \n> inside"_s,
            {u"attachments=2"_s});
        row("b1-nul", u"nul   in it"_s, QString::fromUtf8("before\0after", 12));
        row("b2-bidi", u"\u202egpj.exe"_s, u"open \u202egpj.exe\u202c and \u200binvisible"_s);
        row("b3-no-charset", u"raw \ufffd\ufffd\ufffdw"_s, u"\ufffd\ufffd\ufffdw said without a charset"_s,
            {u"lost_characters=3"_s});
        row("b4-bad-charset", u"abc"_s, u"Zażółć"_s, {u"unknown_charset=yes"_s});
        row("b5-no-fields", u"(no subject)"_s, u"nothing but a text"_s);
        row("b6-forged", u"Please pay"_s, u"Your account ends today."_s, {u"envelope_sender=bulk@evil.invalid"_s});
    }

    void showsAMessage()
    {
        QFETCH(QString, name);
        const PulledItem shown = item(name);
        QTEST(shown.title, "title");
        QTEST(shown.text, "text");
        QTEST(oddFacts(shown), "facts");
        QCOMPARE(shown.kind, CaseKind::AwaitingApproval);
        // As it came; what brings files is kept without them (tst_evidence).
        QCOMPARE(shown.raw == recorded(u"held-"_s + name), !shown.facts.contains(u"attachments"_s));
    }

    void tellsWhoWhereAndWhy()
    {
        const PulledItem shown = item(u"a2-polish"_s);
        QCOMPARE(shown.community, (RemoteName{talk.id, talk.address}));
        QCOMPARE(shown.author->name, (RemoteName{u"ada@example.org"_s, u"Zażółć"_s}));
        QCOMPARE(*shown.thread, (RemoteName{u"a0@example.org"_s, u"Zażółć gęślą jaźń"_s}));
        QCOMPARE(toIso8601(*shown.createdAt), u"2026-03-02T10:02:00.000Z"_s);
        QVERIFY(shown.queuedAt);
        QCOMPARE(shown.reports.size(), 1);
        QCOMPARE(shown.reports.first().reason, u"The message is not from a list member"_s);
        QCOMPARE(shown.reports.first().remoteId, u"nonmember-moderation"_s);
        QVERIFY(!shown.reports.first().reporter);
        QCOMPARE(shown.reports.first().harm, HarmKind::Unknown);
        QVERIFY(
            shown.permittedActions->contains("accept"_L1) && shown.permittedActions->contains("ban_and_discard"_L1));
    }

    void aDateThatCannotBeIsNotTaken() { QVERIFY(!item(u"b6-forged"_s).createdAt); }

    void theSameMessageHasTheSameVersion()
    {
        const HeldMessage held = *readHeld(recorded(u"held-a1-plain"_s), talk.id);
        QCOMPARE(toItem(held, talk).version, toState(held).version);
        HeldMessage other = held;
        other.sender = u"somebody@else.example"_s;
        QVERIFY(toState(other).version != toState(held).version);
        other = held;
        other.messageId = u"<another@x>"_s;
        QVERIFY(toState(other).version != toState(held).version);
        other = held;
        other.heldAt = u"2026-01-01T00:00:00"_s;
        QVERIFY(toState(other).version != toState(held).version);
        QVERIFY(toItem(other, talk).ref != toItem(held, talk).ref);
    }

    /// Mailman keeps a message that went to several lists once, and deletes it with the first decision: the others show
    /// this then (rest/post_moderation.py). To accept it would send everybody a notice of that.
    void aMessageWhoseTextWasLostIsTheSameAndCannotBeAccepted()
    {
        const HeldMessage held = *readHeld(recorded(u"held-a1-plain"_s), talk.id);
        HeldMessage lost = held;
        lost.message = "Subject: Message content lost\nMessage-ID: " + held.messageId.toUtf8()
            + "\n\nThis held message has been lost.\n";
        QCOMPARE(toState(lost).version, toState(held).version);
        QVERIFY(!toItem(held, talk).facts.contains(u"content_lost"_s));
        const PulledItem shown = toItem(lost, talk);
        QCOMPARE(shown.facts.value(u"content_lost"_s), u"yes"_s);
        QCOMPARE(shown.title, held.subject);
        QVERIFY(shown.permittedActions->contains("discard"_L1));
        QVERIFY(shown.permittedActions->contains("ban_and_discard"_L1));
        QVERIFY(!shown.permittedActions->contains("accept"_L1));
        QVERIFY(!shown.permittedActions->contains("accept_and_trust"_L1));
    }

    void showsARequest()
    {
        const PulledItem shown = toItem(*readRequest(recorded(u"request"_s)), talk);
        QCOMPARE(shown.kind, CaseKind::Joining);
        QCOMPARE(shown.title, u"Ewa Żółć <eve@example.org>"_s);
        QCOMPARE(shown.author->name, (RemoteName{u"eve@example.org"_s, u"Ewa Żółć"_s}));
        QVERIFY(shown.queuedAt);
        QVERIFY(!shown.permittedActions->contains("moderate_sender"_L1));
        const auto leaving = readRequestPage(recorded(u"requests-leaving"_s));
        QCOMPARE(toItem(leaving->entries.first(), talk).kind, CaseKind::Leaving);
    }

    /// Then nobody can be banned for it, and two such are not of the same person.
    void aMessageOfNobodyCanOnlyBeDecided()
    {
        HeldMessage held = *readHeld(recorded(u"held-a1-plain"_s), talk.id);
        held.sender.clear();
        const PulledItem shown = toItem(held, talk);
        QVERIFY(!shown.author);
        QCOMPARE(shown.permittedActions.value(), (QStringList{u"accept"_s, u"defer"_s, u"discard"_s, u"reject"_s}));
        Recollection seen;
        seen.keep(held);
        held.number += 1;
        held.heldAt = u"2026-01-01T00:00:00"_s;
        held.message = "Subject: another\nMessage-ID: <other@x>\n\nx\n";
        QCOMPARE(seen.around(held).size(), 1);
    }

    void anUnreadableOneCanOnlyBeDecided()
    {
        const PulledItem shown = unreadableItem(talk, 7, u"embedded null character"_s);
        QCOMPARE(shown.permittedActions.value(), (QStringList{u"accept"_s, u"defer"_s, u"discard"_s, u"reject"_s}));
        QCOMPARE(shown.facts.value(u"unreadable"_s), u"embedded null character"_s);
    }

    void findsTheThreadsTitle_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("title");
        QTest::newRow("plain") << u"Lenses"_s << u"Lenses"_s;
        QTest::newRow("answers") << u"Re: RE: Fwd: Odp: Re[2]: Lenses"_s << u"Lenses"_s;
        QTest::newRow("a word that begins so") << u"Rental: lenses"_s << u"Rental: lenses"_s;
        QTest::newRow("nothing") << u"Re:"_s << QString();
    }

    void findsTheThreadsTitle()
    {
        QFETCH(QString, subject);
        QTEST(threadTitle(subject), "title");
    }
};

SZEPT_TEST(ItemTest)
#include "tst_item.moc"
