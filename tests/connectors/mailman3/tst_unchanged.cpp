// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/ids.h"
#include "tests/connectors/mailman3/bench.h"
#include "tests/platforms/mailman3/standinmailman.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrlQuery>

#include <map>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;

namespace {

/// Two pages and a half.
constexpr int some = 25;

FaultProxy::Matcher at(const QByteArray &path)
{
    return [path](const Message &request) { return request.target().split('?').first().endsWith(path); };
}

struct Place
{
    StandInMailman mailman;
    QString talk = mailman.addList(u"talk@lists.example"_s);
    QString zoo = mailman.addList(u"zoo@lists.example"_s);
    MailmanBench bench{mailman.url(), StandInMailman::user, StandInMailman::password};
    int held = 0;

    void hold(int count = 1, const QString &list = u"talk.lists.example"_s)
    {
        for (int i = 0; i < count; ++i) {
            StandInMailman::Mail mail;
            mail.sender = u"sender%1@example.org"_s.arg(++held);
            mail.message = "Subject: x\n\nx\n";
            mail.messageId = u"<m%1@example.org>"_s.arg(held);
            (void)mailman.hold(list, mail);
        }
    }
    void decide(qint64 number) { mailman.decide(talk, QString::number(number), u"discard"_s); }
    QList<PulledItem> pass()
    {
        bench.proxy.forget();
        const auto items = bench.pullAll();
        if (!items)
            qFatal("cannot pull: %s", qPrintable(items.error().detail));
        return *items;
    }
    Result<PulledPage> page(const QString &cursor) const { return await(bench.connector->pull(cursor, {})); }
    /// What a connector shows that remembers nothing.
    QList<PulledItem> afresh()
    {
        std::unique_ptr<Connector> remembering = std::move(bench.connector);
        bench.restart();
        QList<PulledItem> items = pass();
        bench.connector = std::move(remembering);
        return items;
    }
    /// The pages of held messages that were asked for: "talk 10×3", by how many are on a page and its number.
    [[nodiscard]] QStringList asked() const
    {
        QStringList pages;
        for (const FaultProxy::Passed &passed : bench.proxy.passed()) {
            const QUrl url(QString::fromUtf8(passed.request.target()));
            const QUrlQuery query(url);
            if (url.path().endsWith("/held"_L1))
                pages.append(u"%1 %2×%3"_s.arg(url.path().section(u'/', -2, -2).section(u'.', 0, 0),
                    query.queryItemValue(u"count"_s), query.queryItemValue(u"page"_s)));
        }
        return pages;
    }
};

const QStringList wholeTalk{u"talk 10×3"_s, u"talk 10×2"_s, u"talk 10×1"_s};
const QStringList newestOfTalk{u"talk 1×25"_s};

/// What others do, by the words of a row.
void happens(Place &place, const QString &what)
{
    static const std::map<QString, std::function<void(Place &)>> deeds{
        {u"nothing"_s, [](Place &) {}},
        {u"one comes"_s, [](Place &on) { on.hold(); }},
        {u"the newest goes"_s, [](Place &on) { on.decide(some); }},
        {u"the oldest goes"_s, [](Place &on) { on.decide(1); }},
        {u"one goes in the middle"_s, [](Place &on) { on.decide(14); }},
        {u"one goes and one comes"_s,
            [](Place &on) {
                on.decide(3);
                on.hold();
            }},
        {u"one comes and one goes"_s,
            [](Place &on) {
                on.hold();
                on.decide(24);
            }},
        {u"the newest goes and another gets its number"_s,
            [](Place &on) {
                on.decide(some);
                on.hold();
            }},
        {u"two come and one of them goes"_s,
            [](Place &on) {
                on.hold(2);
                on.decide(some + 1);
            }},
        {u"all but one go"_s,
            [](Place &on) {
                for (int number = 1; number < some; ++number)
                    on.decide(number);
            }},
    };
    deeds.at(what)(place);
}

} // namespace

/// A list in which nothing has changed is shown whole in each pass, and not fetched whole again.
class UnchangedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anUnchangedListIsShownAndNotFetched()
    {
        Place place;
        place.hold(some);
        (void)place.mailman.request(place.talk, u"subscription"_s, u"eve@example.org"_s);
        const auto first = place.pass();
        QCOMPARE(place.asked(), wholeTalk);
        const qsizetype requests = place.bench.proxy.passed().size();
        for (int i = 0; i < 3; ++i) {
            const auto again = place.pass();
            QCOMPARE(place.asked(), newestOfTalk);
            QCOMPARE(place.bench.proxy.passed().size(), requests - 2);
            QVERIFY(again == first);
            QVERIFY(place.bench.whole);
            QVERIFY(place.bench.notes.isEmpty());
            QCOMPARE(place.bench.total, some + 1);
        }
    }

    void whatChangedIsReadAnew_data()
    {
        QTest::addColumn<QString>("change");
        for (const QString &change : {u"one comes"_s, u"the newest goes"_s, u"the oldest goes"_s,
                 u"one goes in the middle"_s, u"one goes and one comes"_s, u"one comes and one goes"_s,
                 u"the newest goes and another gets its number"_s, u"two come and one of them goes"_s})
            QTest::addRow("%s", qPrintable(change)) << change;
    }

    void whatChangedIsReadAnew()
    {
        QFETCH(QString, change);
        Place place;
        place.hold(some);
        const auto first = place.pass();
        happens(place, change);
        const auto changed = place.pass();
        QStringList read = place.asked();
        read.removeAll(newestOfTalk.first());
        QCOMPARE(read, wholeTalk);
        QVERIFY(changed != first);
        QVERIFY(changed == place.afresh());
        QVERIFY(place.pass() == changed);
        QCOMPARE(place.asked(), QStringList{u"talk 1×%1"_s.arg(changed.size())});
    }

    /// While a pass reads, and once more before the next: whatever was remembered, it is never shown for what waits.
    void whatMovesWhileItIsReadIsNeverShownWrong_data()
    {
        const QStringList deeds{u"nothing"_s, u"one comes"_s, u"the newest goes"_s, u"the oldest goes"_s,
            u"one goes in the middle"_s, u"one goes and one comes"_s, u"one comes and one goes"_s,
            u"the newest goes and another gets its number"_s, u"two come and one of them goes"_s, u"all but one go"_s};
        QTest::addColumn<int>("after");
        QTest::addColumn<QString>("during");
        QTest::addColumn<QString>("later");
        for (const int after : {1, 2}) {
            for (const QString &during : deeds) {
                for (const QString &later : deeds)
                    QTest::addRow("%d, %s, %s", after, qPrintable(during), qPrintable(later))
                        << after << during << later;
            }
        }
    }

    void whatMovesWhileItIsReadIsNeverShownWrong()
    {
        QFETCH(int, after);
        QFETCH(QString, during);
        QFETCH(QString, later);
        Place place;
        place.hold(some);
        QString cursor;
        for (int page = 0; page < after; ++page)
            cursor = place.page(cursor)->next;
        happens(place, during);
        while (!cursor.isEmpty())
            cursor = place.page(cursor)->next;
        happens(place, later);
        const auto shown = place.pass();
        QVERIFY(shown == place.afresh());
        QVERIFY(place.pass() == shown);
    }

    void anotherListThatChangedIsReadAlone()
    {
        Place place;
        place.hold(some);
        place.hold(12, place.zoo);
        (void)place.pass();
        QCOMPARE(place.asked(), wholeTalk + (QStringList{u"zoo 10×2"_s, u"zoo 10×1"_s}));
        place.hold(1, place.zoo);
        const auto changed = place.pass();
        QCOMPARE(place.asked(), newestOfTalk + (QStringList{u"zoo 10×2"_s, u"zoo 10×1"_s}));
        QVERIFY(changed == place.afresh());
    }

    /// Deferring decides nothing at Mailman, whatever else does changes the count.
    void whatWeDecideOurselvesIsReadAnew_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<bool>("leaves");
        for (const QString &action :
            {u"accept"_s, u"accept_and_trust"_s, u"discard"_s, u"reject"_s, u"ban_and_discard"_s})
            QTest::addRow("%s", qPrintable(action)) << action << false;
        for (const QString &action :
            {u"defer"_s, u"moderate_sender"_s, u"ban"_s, u"ban_everywhere"_s, u"remove_member"_s})
            QTest::addRow("%s", qPrintable(action)) << action << true;
    }

    void whatWeDecideOurselvesIsReadAnew()
    {
        QFETCH(QString, action);
        QFETCH(bool, leaves);
        Place place;
        place.hold(some);
        (void)place.mailman.enrol(place.talk, u"sender21@example.org"_s);
        const auto first = place.pass();
        const ActionOrder order = place.bench.order(
            action, first.at(4).ref, {{u"moderation"_s, u"reject"_s}, {u"reason"_s, u"Not about soup"_s}});
        const auto done = place.bench.perform(order);
        QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
        const auto after = place.pass();
        QCOMPARE(after.size(), leaves ? some : some - 1);
        QCOMPARE(place.asked(), leaves ? newestOfTalk : wholeTalk);
        QVERIFY(after == place.afresh());
    }

    /// Decided on another list: the number and the newest are as before.
    void whatStoodInADecisionsWayIsReadAnew_data()
    {
        QTest::addColumn<bool>("looked");
        QTest::newRow("at a look") << true;
        QTest::newRow("at the deed") << false;
    }

    void whatStoodInADecisionsWayIsReadAnew()
    {
        QFETCH(bool, looked);
        Place place;
        place.hold(some);
        const ActionOrder accept = place.bench.order(u"accept"_s, place.pass().at(20).ref);
        place.bench.proxy.arm(fault::rewritten([](QByteArray body) {
            return body.replace(R"("Subject: x\n\nx\n")",
                R"("Subject: Message content lost\nMessage-ID: <m1@example.org>\n\nThis held message has been lost.\n")");
        }),
            std::nullopt);
        if (looked)
            QCOMPARE(place.bench.look(accept)->relation, Sighting::Relation::Changed);
        else
            QCOMPARE(place.bench.perform(accept).error().kind, ErrorKind::Conflict);
        const auto after = place.pass();
        QCOMPARE(place.asked(), wholeTalk);
        QVERIFY(!after.at(20).permittedActions->contains(u"accept"_s));
    }

    /// One of another shape, and as many others as were read: they need not be the same.
    void aListWithWhatCannotBeReadIsNotRemembered()
    {
        Place place;
        place.hold(some);
        place.bench.proxy.arm(
            fault::rewritten([](QByteArray body) { return body.replace("\"sender7@example.org\"", "7"); }),
            std::nullopt);
        const auto first = place.pass();
        QCOMPARE(first.size(), some - 1);
        QVERIFY(place.pass() == first);
        QCOMPARE(place.asked(), wholeTalk);
        QVERIFY(!place.bench.whole);
        place.decide(12);
        const auto after = place.pass();
        QCOMPARE(after.size(), some - 2);
        QVERIFY(after == place.afresh());
    }

    /// As many are left as stood on the other page, and the newest is the same.
    void aListWithAPageThatWasReadOneByOneIsNotRemembered()
    {
        Place place;
        place.hold(12);
        place.bench.proxy.arm(fault::answer(400, R"({"title":"Fault"})"), 1,
            [](const Message &request) { return request.target().contains("count=10&page=1"); });
        QCOMPARE(place.pass().size(), 12);
        for (const qint64 number : {1, 2, 3, 4, 5, 6, 7, 8, 9, 11})
            place.decide(number);
        const auto after = place.pass();
        QCOMPARE(after.size(), 2);
        QVERIFY(after == place.afresh());
    }

    void aPassThatBrokeOffLeavesNoMemory()
    {
        Place place;
        place.hold(some);
        const auto first = place.page({});
        QVERIFY(first);
        place.bench.proxy.arm(fault::dropBefore(), std::nullopt, at("/held"));
        QVERIFY(!place.page(first->next));
        place.bench.proxy.disarm();
        (void)place.pass();
        QCOMPARE(place.asked(), wholeTalk);
    }

    /// Not to be had is not changed, and not unchanged either.
    void whereTheNewestCannotBeReadThePagesAre_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("passes");
        QTest::newRow("not to be written out") << 400 << true;
        QTest::newRow("a fault") << 500 << true;
        QTest::newRow("busy") << 503 << false;
    }

    void whereTheNewestCannotBeReadThePagesAre()
    {
        QFETCH(int, status);
        QFETCH(bool, passes);
        Place place;
        place.hold(some);
        const auto first = place.pass();
        place.bench.proxy.arm(fault::answer(status, R"({"title":"Fault"})"), std::nullopt,
            [](const Message &request) { return request.target().contains("count=1&page=25"); });
        place.bench.proxy.forget();
        const auto again = place.bench.pullAll();
        QCOMPARE(again.has_value(), passes);
        if (passes) {
            QStringList asked = place.asked();
            asked.removeDuplicates(); // a fault is asked about again
            QCOMPARE(asked, newestOfTalk + wholeTalk);
            QVERIFY(*again == first);
        }
        place.bench.proxy.disarm();
        QVERIFY(place.pass() == first);
        QCOMPARE(place.asked(), newestOfTalk);
    }

    void aListThatIsRemovedMeanwhileIsLeftOut()
    {
        Place place;
        place.hold(some);
        place.hold(2, place.zoo);
        (void)place.pass();
        const QByteArray gone = R"({"title":"404 Not Found"})";
        place.bench.proxy.arm(fault::answer(404, gone), std::nullopt, at("/talk.lists.example/held"));
        place.bench.proxy.arm(fault::answer(404, gone), std::nullopt, at("/talk.lists.example/config"));
        QCOMPARE(place.pass().size(), 2);
    }

    /// A queue that nobody looks after: it is shown in stretches, and each is asked about, so that none is shown that went before it
    /// was asked for.
    void aLongListIsShownInStretches()
    {
        Place place;
        place.hold(230);
        const auto first = place.pass();
        QCOMPARE(place.asked().size(), 23);
        QVERIFY(place.pass() == first);
        QCOMPARE(place.asked(), QStringList(2, u"talk 1×230"_s));

        const auto stretch = place.page({});
        QVERIFY(stretch);
        QCOMPARE(stretch->items, first.first(200));
        QCOMPARE(stretch->next, u"held:3:talk.lists.example"_s);
        place.decide(1);
        place.bench.proxy.forget();
        const auto rest = place.page(stretch->next);
        QVERIFY(rest);
        QCOMPARE(place.asked(), (QStringList{u"talk 1×230"_s, u"talk 10×3"_s}));
        QCOMPARE(rest->items, first.sliced(199, 10)); // one that was shown has moved onto this page
    }

    /// One that another process began, or this one when it knew less.
    void aPassThatGoesOnInTheMiddleShowsTheRest()
    {
        Place place;
        place.hold(some);
        const auto first = place.pass();
        place.bench.proxy.forget();
        const auto middle = place.page(u"held:2:talk.lists.example"_s);
        QVERIFY(middle);
        QCOMPARE(middle->items, first.sliced(5));
        QVERIFY(middle->next.isEmpty());
        QCOMPARE(place.asked(), newestOfTalk);
        place.bench.restart();
        const auto afresh = place.page(u"held:2:talk.lists.example"_s);
        QVERIFY(afresh);
        QCOMPARE(afresh->items, first.sliced(5, 10));
        QVERIFY(place.pass() == first);
    }

    /// What nobody thought of is put right within the hour.
    void allIsReadNowAndThen()
    {
        Place place;
        place.hold(2);
        int whole = 0;
        for (int pass = 0; pass < 120; ++pass) {
            (void)place.pass();
            whole += int(place.asked().count(u"talk 10×1"_s));
        }
        QCOMPARE(whole, 2);
    }
};

SZEPT_TEST(UnchangedTest)
#include "tst_unchanged.moc"
