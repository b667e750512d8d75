// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/mailman3/realbench.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;
using mailman3::HeldId;

namespace {

QByteArray mail(const QByteArray &subject, const QByteArray &rest = "\nx\n")
{
    return "From: ada@example.org\nTo: dev@lists.example\nSubject: " + subject + "\n" + rest;
}

/// A subject that Mailman 3.3.10 fails to write out.
QByteArray unwritable(char filler) { return "=?idna?q?" + QByteArray(100, filler) + "?="; }

} // namespace

/// What the connector shows of a real Mailman: its queues, what stands around, its rules and levers.
class RealReadingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<RealMailman>(QStringList{u"beta"_s, u"dev"_s}); }
    void cleanupTestCase() { m_server.reset(); }
    void init() { m_bench = std::make_unique<RealBench>(*m_server); }

    void tellsWhoWeAre()
    {
        const auto identity = await(m_bench->connector->verify({}));
        QVERIFY_DONE(identity);
        QVERIFY(identity->name.startsWith(u"restadmin · GNU Mailman 3."_s));
        QVERIFY(identity->permissions.contains("dev@lists.example"_L1));
        QVERIFY(identity->missing.isEmpty());
        QVERIFY(identity->clockSkew);
    }

    void tellsWhatIsWrongWithAnAccount()
    {
        m_bench->setup.account.options[u"list"_s] = u"dev@lists.example, nope@lists.example"_s;
        m_bench->restart();
        const auto missing = await(m_bench->connector->verify({}));
        QCOMPARE(missing.error().kind, ErrorKind::Gone);
        QCOMPARE(missing.error().reason, (Reason{u"no_such_list"_s, {u"nope@lists.example"_s}}));
        m_bench->setup.account.options.clear();
        m_bench->setup.secret = "wrong";
        m_bench->restart();
        QCOMPARE(await(m_bench->connector->verify({})).error().kind, ErrorKind::Unauthorised);
        m_bench->setup.secret = m_server->password();
        m_bench->setup.account.baseUrl.setPath(u"/mailman3"_s);
        m_bench->restart();
        QCOMPARE(await(m_bench->connector->verify({})).error().kind, ErrorKind::Gone);
        m_bench->setup.account.baseUrl = m_bench->proxy.url();
        m_bench->restart();
        m_bench->proxy.arm(fault::wrongContentType());
        const auto page = await(m_bench->connector->verify({}));
        QCOMPARE(page.error().kind, ErrorKind::Malformed);
        QCOMPARE(page.error().reason.code, u"not_mailman"_s);
        m_bench->proxy.arm(fault::answer(404, "<html>no</html>"));
        QCOMPARE(await(m_bench->connector->verify({})).error().reason.code, u"not_mailman"_s);
    }

    void showsEverythingThatWaits()
    {
        m_server->hold(m_bench->beta(), ada, u"in beta"_s);
        m_server->hold(m_bench->dev(), ada, u"in dev"_s, u"Cześć"_s, 12);
        m_server->subscribe(m_bench->dev(), u"eve@example.org"_s, u"Ewa Żółć"_s);
        m_server->ask(
            "PATCH", u"/lists/%1/config"_s.arg(m_bench->dev()), {{u"unsubscription_policy"_s, u"moderate"_s}});
        const QString member = m_server->enrol(m_bench->dev(), u"leaver@example.org"_s);
        m_server->ask("DELETE", u"/members/"_s + member, {{u"pre_approved"_s, u"false"_s}});

        const auto items = m_bench->pullAll();
        QVERIFY_DONE(items);
        QStringList drawn;
        for (const PulledItem &item : *items)
            drawn.append(item.community.name + u' ' + item.ref.kind + u' ' + item.title);
        QCOMPARE(drawn,
            QStringList{u"beta@lists.example held in beta"_s}
                + QStringList{u"dev@lists.example subscription Ewa Żółć <eve@example.org>"_s}
                + QStringList{u"dev@lists.example unsubscription leaver@example.org"_s}
                + QStringList(12, u"dev@lists.example held in dev"_s));
        QVERIFY(m_bench->notes.isEmpty());

        m_bench->setup.account.options[u"list"_s] = u"beta@lists.example"_s;
        m_bench->restart();
        QCOMPARE(m_bench->pullAll()->size(), 1);
        m_bench->setup.account.options = {{u"moderator"_s, u"mod@lists.example"_s}};
        m_bench->restart();
        const auto moderated = m_bench->pullAll();
        QVERIFY_DONE(moderated);
        QCOMPARE(moderated->size(), 15);
        m_bench->setup.account.options = {{u"moderator"_s, u"stranger@lists.example"_s}};
        m_bench->restart();
        const auto none = m_bench->pullAll();
        QVERIFY_DONE(none);
        QCOMPARE(none->size(), 0);
        m_server->ask("POST", u"/lists/%1/requests/%2"_s.arg(m_bench->dev(), m_bench->tokenOf(u"unsubscription"_s)),
            {{u"action"_s, u"accept"_s}});
    }

    /// Two reads of one message: were its version not the same, each pass would find everything changed.
    void anUnchangedMessageHasAnUnchangedVersion()
    {
        m_server->deliver(m_bench->dev(), ada,
            mail("parts", "Content-Type: multipart/mixed; boundary=b\n\n--b\n\none\n--b\n\ntwo\n--b--\n"));
        const auto first = m_bench->pullAll();
        const auto again = m_bench->pullAll();
        QVERIFY(*first == *again);
        QCOMPARE(m_bench->order({}, first->first().ref).seen.version, first->first().version);
    }

    /// SQLite gives the number of the newest again when that one is gone.
    void anUnchangedListIsNotFetchedAgain()
    {
        m_server->hold(m_bench->beta(), ada, u"in beta"_s);
        m_server->hold(m_bench->dev(), ada, u"in dev"_s, u"Cześć"_s, 12);
        const auto shown = [this] {
            m_bench->proxy.forget();
            const auto items = m_bench->pullAll();
            return items ? *items : QList<PulledItem>();
        };
        const auto asked = [this](const QByteArray &count) {
            const QByteArray page = "/held?count=" + count + '&';
            return std::ranges::count_if(m_bench->proxy.passed(),
                [&page](const FaultProxy::Passed &passed) { return passed.request.target().contains(page); });
        };
        const auto first = shown();
        QCOMPARE(first.size(), 13);
        QCOMPARE(asked("10"), 3);
        QVERIFY(shown() == first);
        QCOMPARE(asked("10"), 0);
        QCOMPARE(asked("1"), 2);
        const auto newest = mailman3::heldId(first.at(1).ref);
        m_server->ask(
            "POST", u"/lists/%1/held/%2"_s.arg(newest->list).arg(newest->number), {{u"action"_s, u"discard"_s}});
        QCOMPARE(m_server->hold(m_bench->dev(), ada, u"of the same number"_s), QList{newest->number});
        const auto after = shown();
        QCOMPARE(asked("10"), 2);
        QCOMPARE(after.at(1).title, u"of the same number"_s);
        m_bench->restart();
        QVERIFY(shown() == after);
    }

    /// What cannot be shown is not counted among what is remembered: another may have gone in its stead.
    void aListWithWhatMailmanCannotShowIsReadAnew()
    {
        for (const QByteArray &subject : {"first"_ba, "second"_ba, unwritable('a'), "last"_ba})
            m_server->deliver(m_bench->dev(), ada, mail(subject));
        const auto first = m_bench->pullAll();
        QVERIFY_DONE(first);
        QCOMPARE(first->size(), 4);
        const auto again = m_bench->pullAll();
        QVERIFY_DONE(again);
        QVERIFY(*again == *first);
        const auto oldest = mailman3::heldId(first->last().ref);
        m_server->ask(
            "POST", u"/lists/%1/held/%2"_s.arg(oldest->list).arg(oldest->number), {{u"action"_s, u"discard"_s}});
        const auto after = m_bench->pullAll();
        QVERIFY_DONE(after);
        QVERIFY(*after == first->first(3));
    }

    /// Mailman 3.3.10 cannot write these out, and so shows nobody any message that stands on the same page.
    void showsWhatMailmanCannotShow()
    {
        m_server->deliver(m_bench->dev(), ada, mail("before"));
        m_server->deliver(m_bench->dev(), ada, mail(QByteArray("=?a\0b?q?x?=", 11)));
        m_server->deliver(m_bench->dev(), ada, mail("between"));
        m_server->deliver(m_bench->dev(), ada, mail(unwritable('a')));
        m_server->deliver(m_bench->dev(), ada, mail(unwritable('b')));
        m_server->deliver(m_bench->dev(), ada, mail("after"));
        m_server->deliver(m_bench->dev(), ada, mail(unwritable('c')));
        QCOMPARE(m_server->ask("GET", u"/lists/%1/held"_s.arg(m_bench->dev())).status, 400);

        const auto items = m_bench->pullAll();
        QVERIFY_DONE(items);
        QStringList titles;
        QList<ItemRef> unreadable;
        for (const PulledItem &item : *items) {
            titles.append(item.title);
            if (item.facts.contains(u"unreadable"_s))
                unreadable.append(item.ref);
        }
        QCOMPARE(titles,
            (QStringList{u"(unreadable)"_s, u"after"_s, u"(unreadable)"_s, u"(unreadable)"_s, u"between"_s,
                u"(unreadable)"_s, u"before"_s}));
        QVERIFY(m_bench->notes.isEmpty());
        for (const ItemRef &ref : std::as_const(unreadable)) {
            const ActionOrder order = m_bench->order(u"discard"_s, ref);
            QVERIFY(order.seen.open);
            QVERIFY_DONE(m_bench->perform(order));
            QVERIFY(!m_bench->look(order)->state.open);
        }
        QCOMPARE(m_server->waiting(m_bench->dev()), 3);
        QCOMPARE(m_server->ask("GET", u"/lists/%1/held"_s.arg(m_bench->dev())).status, 200);
    }

    void aMessageThatIsTooLargeIsShownAsSuch()
    {
        m_bench->options.largest = 60'000;
        m_bench->restart();
        m_server->hold(m_bench->dev(), ada, u"small"_s);
        m_server->deliver(m_bench->dev(), ada,
            mail("large", "\n" + QByteArray("All work and no play makes Jack a dull boy.\n").repeated(2000)));
        const auto items = m_bench->pullAll();
        QVERIFY_DONE(items);
        QCOMPARE(items->size(), 2);
        QVERIFY(items->first().facts.value(u"unreadable"_s).contains("larger than"_L1));
        QVERIFY_DONE(m_bench->perform(m_bench->order(u"discard"_s, items->first().ref)));
        QCOMPARE(m_server->waiting(m_bench->dev()), 1);
    }

    void tellsWhatStandsAround()
    {
        m_server->enrol(m_bench->beta(), ada);
        m_server->ask("PATCH", u"/lists/%1/config"_s.arg(m_bench->beta()), {{u"default_member_action"_s, u"hold"_s}});
        m_server->deliver(m_bench->dev(), u"other@example.org"_s,
            "From: other@example.org\nSubject: Lenses\nMessage-ID: <root@x>\n\nWhich one?\n");
        m_server->deliver(m_bench->dev(), ada,
            "From: Ada <ada@example.org>\nSubject: Re: Lenses\nMessage-ID: <answer@x>\nReferences: <old@x> "
            "<root@x>\n\nThis one.\n");
        m_server->hold(m_bench->dev(), u"third@example.org"_s, u"Unrelated"_s);
        m_server->hold(m_bench->beta(), ada, u"Elsewhere"_s);
        m_server->deliver(
            m_bench->dev(), ada, "From: ada@example.org\nSubject: Later\nMessage-ID: <later@x>\n\nAnd this.\n");
        const auto items = m_bench->pullAll();
        const auto answer = std::ranges::find(*items, u"Re: Lenses"_s, &PulledItem::title);
        for (const bool afterRestart : {false, true}) {
            if (afterRestart)
                m_bench->restart();
            const auto context = await(m_bench->connector->context(answer->ref, {}));
            QVERIFY_DONE(context);
            QStringList drawn;
            for (const ContextPost &post : context->posts)
                drawn.append((post.subject ? u"* "_s : QString()) + post.author->name + u": "_s + post.text);
            // A fresh connector looks through the subject's own list alone.
            const QStringList elsewhere = afterRestart ? QStringList() : QStringList{u"ada@example.org: Hello."_s};
            QCOMPARE(drawn,
                QStringList({u"other@example.org: Which one?"_s, u"* Ada: This one."_s}) + elsewhere
                    + QStringList{u"ada@example.org: And this."_s});
            QCOMPARE(context->title, u"Lenses"_s);
            QVERIFY(context->moreBefore);
            QVERIFY(context->person.value(m_bench->beta()).startsWith("member"_L1));
            QCOMPARE(context->person.value(m_bench->dev()), u"nonmember"_s);
            QVERIFY(context->person.contains(u"known_to_server_since"_s));
        }
    }

    // Levers and rules

    void aLeverIsPulledAndSetBack()
    {
        m_server->enrol(m_bench->dev(), ada);
        const QString emergency = u"emergency:"_s + m_bench->dev();
        Levers *levers = m_bench->connector->levers();
        const auto before = await(levers->levers(mailman3::toRef(HeldId{m_bench->dev(), u"x"_s, 1}), {}));
        QVERIFY_DONE(before);
        QCOMPARE(before->size(), 5);
        QCOMPARE(before->first().value, u"false"_s);
        QCOMPARE(await(levers->levers({}, {}))->size(), 10);
        QCOMPARE(await(levers->set(emergency, u"true"_s, {}))->value, u"true"_s);
        m_server->hold(m_bench->dev(), ada, u"from a member"_s); // returns when it is held
        QCOMPARE(
            m_bench->pullAll()->first().reports.first().reason, u"Emergency moderation is in effect for this list"_s);
        QCOMPARE(await(levers->set(emergency, before->first().value, {}))->value, u"false"_s);
        for (const Lever &lever : *before) {
            const auto set = await(levers->set(lever.id, lever.value, {}));
            QVERIFY_DONE(set);
            QCOMPARE(*set, lever);
        }
        m_bench->proxy.forget();
        QCOMPARE(await(levers->set(emergency, u"maybe"_s, {})).error().kind, ErrorKind::Invalid);
        QCOMPARE(
            await(levers->set(u"moderator_password:"_s + m_bench->dev(), u"x"_s, {})).error().kind, ErrorKind::Invalid);
        QVERIFY(m_bench->proxy.passed().isEmpty());
        m_server->ask("DELETE", u"/members/"_s + m_bench->memberId(ada), {{u"pre_approved"_s, u"true"_s}});
    }

    void tellsTheRules()
    {
        m_server->ask("PATCH", u"/lists/%1/config"_s.arg(m_bench->dev()), {{u"info"_s, u"Argue with the idea."_s}});
        m_server->ask("POST", u"/lists/%1/header-matches"_s.arg(m_bench->dev()),
            {{u"header"_s, u"X-Spam"_s}, {u"pattern"_s, u"^yes"_s}});
        m_server->ask("POST", u"/bans"_s, {{u"email"_s, u"^.*@spam\\.example$"_s}});
        const auto rules = await(m_bench->connector->rules()->rules({}));
        QVERIFY_DONE(rules);
        const auto textOf = [&rules](const QString &id) {
            const auto at = std::ranges::find(*rules, id, &PlatformRule::remoteId);
            return at == rules->end() ? u"not told"_s : at->kind + u": "_s + at->text;
        };
        QCOMPARE(textOf(m_bench->dev() + u"/config/info"_s), u"guidelines: Argue with the idea."_s);
        QCOMPARE(textOf(m_bench->dev() + u"/header-matches/0"_s), u"header_match: ^yes"_s);
        QCOMPARE(textOf(u"/bans/^.*@spam\\.example$"_s), u"ban: ^.*@spam\\.example$"_s);
        m_server->ask("DELETE", u"/lists/%1/header-matches/0"_s.arg(m_bench->dev()));
    }

private:
    std::unique_ptr<RealMailman> m_server;
    std::unique_ptr<RealBench> m_bench;
};

SZEPT_TEST(RealReadingTest)
#include "tst_realreading.moc"
