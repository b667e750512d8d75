// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/discourse/bench.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrlQuery>

#include <map>

using namespace szept;
using namespace szept::test;
using szept::test::discourse::Flag;
using szept::test::discourse::Forum;

namespace {

/// Two pages and a half.
constexpr int some = 25;
const QStringList whole{u"0"_s, u"9"_s, u"18"_s}; // each page asks for the last row before it once more
const QStringList newest{u"20"_s};

FaultProxy::Matcher inQueue(const QByteArray &words = {})
{
    return [words](const Message &request) {
        return request.target().startsWith("/review.json") && request.target().contains(words);
    };
}

Fault rewritten(const QByteArray &from, const QByteArray &to)
{
    return fault::rewritten([from, to](QByteArray body) { return body.replace(from, to); });
}

struct Place
{
    Bench bench;
    QList<ItemRef> made;
    PulledPage last; ///< of the last pass, with the notes of all

    /// Each by its own people, so that a decision about one tells nothing of another.
    void flag(int count = 1)
    {
        Forum &forum = bench.forum();
        for (int i = 0; i < count; ++i) {
            const int number = int(made.size());
            const int post = forum.post(forum.open(u"Soups"_s), u"ola%1"_s.arg(number), u"Buy my soup"_s);
            made.append(
                {u"ReviewableFlaggedPost"_s, QString::number(forum.flag(post, u"reader%1"_s.arg(number), Flag::Spam))});
        }
    }
    void flagAgain(int which)
    {
        (void)bench.forum().flag(bench.reviewable(made.at(which)).post, u"another"_s, Flag::Inappropriate);
    }
    void decide(int which) { bench.forum().decideSomehow(made.at(which).remoteId.toInt(), u"jan"_s); }
    Result<PulledPage> page(const QString &cursor) { return await(bench.connector().pull(cursor, {})); }
    Result<QList<PulledItem>> passFrom(Connector &connector)
    {
        bench.proxy.forget();
        QList<PulledItem> items;
        last = {};
        QList<Reason> notes;
        do {
            auto page = await(connector.pull(last.next, {}));
            if (!page)
                return std::unexpected(page.error());
            items += page->items;
            notes += page->notes;
            last = *page;
        } while (!last.next.isEmpty());
        last.notes = notes;
        return items;
    }
    QList<PulledItem> pass()
    {
        const auto items = passFrom(bench.connector());
        if (!items)
            qFatal("cannot pull: %s", qPrintable(items.error().detail));
        return *items;
    }
    /// What a connector shows that remembers nothing.
    QList<PulledItem> afresh()
    {
        szept::discourse::DiscourseConnector other(bench.setup);
        return passFrom(other).value_or(QList<PulledItem>());
    }
    /// From which row on the queue was asked for.
    [[nodiscard]] QStringList asked() const
    {
        QStringList offsets;
        for (const FaultProxy::Passed &passed : bench.proxy.passed()) {
            const QUrl url(QString::fromUtf8(passed.request.target()));
            if (url.path().endsWith("/review.json"_L1))
                offsets.append(QUrlQuery(url).queryItemValue(u"offset"_s));
        }
        return offsets;
    }
    Result<Sighting> look(int which)
    {
        ActionOrder question;
        question.subject = made.at(which);
        return bench.look(question);
    }
};

/// What others do, by the words of a row.
void happens(Place &place, const QString &what)
{
    static const std::map<QString, std::function<void(Place &)>> deeds{
        {u"nothing"_s, [](Place &) {}},
        {u"one comes"_s, [](Place &on) { on.flag(); }},
        {u"six come"_s, [](Place &on) { on.flag(6); }},
        {u"the newest goes"_s, [](Place &on) { on.decide(some - 1); }},
        {u"the oldest goes"_s, [](Place &on) { on.decide(0); }},
        {u"one goes in the middle"_s, [](Place &on) { on.decide(13); }},
        {u"one goes and one comes"_s,
            [](Place &on) {
                on.decide(2);
                on.flag();
            }},
        {u"one comes and one goes"_s,
            [](Place &on) {
                on.flag();
                on.decide(23);
            }},
        {u"the newest is flagged again"_s, [](Place &on) { on.flagAgain(some - 1); }},
        {u"two come and one of them goes"_s,
            [](Place &on) {
                on.flag(2);
                on.decide(int(on.made.size()) - 2);
            }},
        {u"most go"_s,
            [](Place &on) {
                for (int which = 3; which < some - 1; ++which) {
                    if (which != 13 && which != 23)
                        on.decide(which);
                }
            }},
    };
    deeds.at(what)(place);
}

} // namespace

/// A queue in which nothing has changed is shown whole in each pass, for one request.
class UnchangedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQuietPassIsOneRequest()
    {
        Place place;
        place.flag(some);
        const auto first = place.pass();
        QCOMPARE(first.size(), some);
        QCOMPARE(place.asked(), whole);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(place.pass() == first);
            QCOMPARE(place.asked(), newest);
            QCOMPARE(place.bench.proxy.passed().size(), 1);
            QVERIFY(place.last.wholeQueue);
            QVERIFY(place.last.notes.isEmpty());
            QCOMPARE(place.last.total, some);
        }
    }

    /// It is one request in any case.
    void whatFitsOnAPageIsRead()
    {
        Place place;
        place.flag(10);
        for (int i = 0; i < 2; ++i) {
            QCOMPARE(place.pass().size(), 10);
            QCOMPARE(place.asked(), QStringList{u"0"_s});
        }
        place.flagAgain(0);
        QVERIFY(place.pass() == place.afresh());
    }

    void whatChangedIsShownAtOnce_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QStringList>("asked");
        // What is new stands behind the newest: nothing else need be read.
        for (const QString &change : {u"one comes"_s, u"two come and one of them goes"_s})
            QTest::addRow("%s", qPrintable(change)) << change << newest;
        QTest::newRow("six come") << u"six come"_s << newest + QStringList{u"29"_s};
        for (const QString &change : {u"the newest goes"_s, u"the oldest goes"_s, u"one goes in the middle"_s,
                 u"one goes and one comes"_s, u"one comes and one goes"_s, u"the newest is flagged again"_s})
            QTest::addRow("%s", qPrintable(change)) << change << newest + whole;
        QTest::newRow("most go") << u"most go"_s << newest + QStringList{u"0"_s};
    }

    void whatChangedIsShownAtOnce()
    {
        QFETCH(QString, change);
        QFETCH(QStringList, asked);
        Place place;
        place.flag(some);
        const auto first = place.pass();
        happens(place, change);
        const auto changed = place.pass();
        QCOMPARE(place.asked(), asked);
        QVERIFY(place.last.wholeQueue);
        QCOMPARE(place.last.total, int(changed.size()));
        QVERIFY(changed != first);
        QVERIFY(changed == place.afresh());
        QVERIFY(place.pass() == changed);
        QCOMPARE(place.asked().size(), 1);
    }

    /// While a pass reads, and once more before the next.
    void whatMovesWhileItIsReadIsNeverShownWrong_data()
    {
        const QStringList deeds{u"nothing"_s, u"one comes"_s, u"six come"_s, u"the newest goes"_s, u"the oldest goes"_s,
            u"one goes in the middle"_s, u"one goes and one comes"_s, u"one comes and one goes"_s,
            u"two come and one of them goes"_s, u"most go"_s};
        QTest::addColumn<int>("after");
        QTest::addColumn<QString>("during");
        QTest::addColumn<QString>("later");
        for (const int after : {1, 2}) {
            for (const QString &during : deeds) {
                for (const QString &later : deeds) {
                    if (during != later || !during.contains("go"_L1)) // nobody goes twice
                        QTest::addRow("%d, %s, %s", after, qPrintable(during), qPrintable(later))
                            << after << during << later;
                }
            }
        }
    }

    void whatMovesWhileItIsReadIsNeverShownWrong()
    {
        QFETCH(int, after);
        QFETCH(QString, during);
        QFETCH(QString, later);
        Place place;
        place.flag(some);
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

    /// It shows on its own row alone, and that was not asked for.
    void anotherFlagOnAnOldOneIsSeenWithinTenMinutes()
    {
        Place place;
        place.flag(some);
        const auto first = place.pass();
        place.flagAgain(0);
        for (int minute = 1; minute < 10; ++minute) {
            place.bench.clock.advance(std::chrono::minutes(1));
            QVERIFY(place.pass() == first);
            QCOMPARE(place.asked(), newest);
        }
        place.bench.clock.advance(std::chrono::minutes(1));
        const auto then = place.pass();
        QCOMPARE(place.asked(), whole);
        QVERIFY(then != first);
        QVERIFY(then == place.afresh());
        QVERIFY(place.pass() == then);
        QCOMPARE(place.asked(), newest);
    }

    void afterADeedOfOursAllIsRead_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("takenBack");
        QTest::newRow("done") << 0 << false;
        QTest::newRow("refused") << 422 << false;
        QTest::newRow("nobody knows") << 502 << false;
        QTest::newRow("taken back") << 0 << true;
        QTest::newRow("not taken back") << 422 << true;
    }

    /// A penalty leaves what waits as it is: neither total nor newest tell.
    void afterADeedOfOursAllIsRead()
    {
        QFETCH(int, status);
        QFETCH(bool, takenBack);
        Place place;
        place.flag(some);
        (void)place.pass();
        const ActionOrder order = place.bench.order(place.made.at(4), u"silence"_s, penalty);
        Result<Performed> done;
        if (takenBack) {
            done = place.bench.perform(order);
            QVERIFY(done);
            (void)place.pass();
        }
        const auto before = place.pass();
        QCOMPARE(place.asked(), newest);
        place.flagAgain(0);
        if (status != 0)
            place.bench.proxy.arm(fault::answer(status), 1, [](const Message &sent) { return sent.method() == "PUT"; });
        const auto ended = takenBack ? place.bench.undo(order, *done) : place.bench.perform(order);
        QCOMPARE(ended.has_value(), status == 0);
        const auto after = place.pass();
        QCOMPARE(place.asked(), whole);
        QVERIFY(after != before);
        QVERIFY(after == place.afresh());
    }

    void whatWeDecideIsShownNoMore()
    {
        Place place;
        place.flag(some);
        (void)place.pass();
        QVERIFY(place.bench.perform(place.bench.order(place.made.at(4), u"ignore"_s)));
        const auto after = place.pass();
        QCOMPARE(after.size(), some - 1);
        QCOMPARE(place.asked(), whole);
        QVERIFY(after == place.afresh());
    }

    void aDeedWhileAPassReadsLeavesNoMemory()
    {
        Place place;
        place.flag(some);
        const ActionOrder order = place.bench.order(place.made.at(4), u"silence"_s, penalty);
        QString cursor = place.page({})->next;
        QVERIFY(place.bench.perform(order));
        while (!cursor.isEmpty())
            cursor = place.page(cursor)->next;
        (void)place.pass();
        QCOMPARE(place.asked(), whole);
    }

    /// Whether it has happened already nobody knows.
    void aPassUnderADeedReads()
    {
        Place place;
        place.flag(some);
        (void)place.pass();
        const ActionOrder order = place.bench.order(place.made.at(4), u"silence"_s, penalty);
        auto deed = place.bench.connector().perform(order, {});
        (void)place.pass();
        QCOMPARE(place.asked(), whole);
        QVERIFY(await(std::move(deed)));
        (void)place.pass();
        QCOMPARE(place.asked(), whole);
    }

    /// One goes while another, as old as these, waits anew: as many as before, and nothing else has moved.
    void aLookThatFindsOtherwiseIsBelieved_data()
    {
        QTest::addColumn<int>("looked");
        QTest::addColumn<bool>("otherwise");
        QTest::newRow("at the one that went") << 0 << true;
        QTest::newRow("at the one that came back") << 2 << true;
        QTest::newRow("at another flag") << 5 << true;
        QTest::newRow("at one that waits as before") << 7 << false;
        QTest::newRow("at one that went long ago") << 1 << false;
    }

    void aLookThatFindsOtherwiseIsBelieved()
    {
        QFETCH(int, looked);
        QFETCH(bool, otherwise);
        Place place;
        place.flag(some + 2);
        place.decide(1);
        place.decide(2);
        const auto first = place.pass();
        QCOMPARE(first.size(), some);
        place.decide(0);
        place.flagAgain(2);
        place.flagAgain(5);
        QVERIFY(place.pass() == first);
        QVERIFY(place.look(looked));
        const auto after = place.pass();
        QCOMPARE(place.asked(), otherwise ? whole : newest);
        QCOMPARE(after == place.afresh(), otherwise);
    }

    void aRefusalForHasteCostsNoMemory()
    {
        Place place;
        place.flag(some);
        const auto first = place.pass();
        place.bench.proxy.arm(fault::tooMany(120), 1, inQueue());
        const auto refused = place.passFrom(place.bench.connector());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::RateLimited);
        QCOMPARE(place.asked(), newest);
        place.bench.clock.advance(std::chrono::minutes(2));
        QVERIFY(place.pass() == first);
        QCOMPARE(place.asked(), newest);
    }

    void aPageThatDoesNotTellAllIsNotBelieved_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const QByteArray total = R"("total_rows_reviewables":25)";
        QTest::newRow("more than it shows") << total << QByteArray(R"("total_rows_reviewables":26)");
        QTest::newRow("fewer than it shows") << total << QByteArray(R"("total_rows_reviewables":24)");
        QTest::newRow("no total") << total << QByteArray(R"("total":25)");
        QTest::newRow("a row that cannot be read")
            << QByteArray(R"("type":"ReviewableFlaggedPost")") << QByteArray(R"("type":7)");
        QTest::newRow("hidden kinds") << QByteArray(R"("unknown_reviewable_types_and_sources":[])")
                                      << QByteArray(R"("unknown_reviewable_types_and_sources":["Chat"])");
    }

    void aPageThatDoesNotTellAllIsNotBelieved()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        Place place;
        place.flag(some);
        const auto first = place.pass();
        place.bench.proxy.arm(rewritten(from, to), 1, inQueue("offset=20"));
        QVERIFY(place.pass() == first);
        QCOMPARE(place.asked(), newest + whole);
        QVERIFY(place.pass() == first);
        QCOMPARE(place.asked(), newest);
        // Nor is one of those that are to be remembered.
        place.bench.clock.advance(szept::discourse::QueueMemory::longest);
        place.bench.proxy.arm(rewritten(from, to), 1, inQueue("offset=18"));
        (void)place.pass();
        QVERIFY(place.pass() == first);
        QCOMPARE(place.asked(), whole);
    }

    void aPassThatBrokeOffLeavesNoMemory()
    {
        Place place;
        place.flag(some + 1);
        (void)place.pass();
        place.decide(0);
        const auto first = place.page({});
        QVERIFY(first);
        place.bench.proxy.arm(fault::answer(404), 1, inQueue());
        QVERIFY(!place.page(first->next));
        (void)place.pass();
        QCOMPARE(place.asked(), whole);
    }

    /// One that another process began.
    void aPassThatGoesOnInTheMiddleReads()
    {
        Place place;
        place.flag(some);
        const QString second = place.page({})->next;
        const auto first = place.pass();
        place.bench.start();
        place.bench.proxy.forget();
        QString cursor = second;
        QList<PulledItem> rest;
        while (!cursor.isEmpty()) {
            const auto page = place.page(cursor);
            QVERIFY(page);
            rest += page->items;
            cursor = page->next;
        }
        QVERIFY(rest == first.sliced(10));
        QCOMPARE(place.asked(), whole.sliced(1));
        (void)place.pass();
        QCOMPARE(place.asked(), whole);
        place.bench.proxy.forget();
        QVERIFY(place.page(second));
        QCOMPARE(place.asked(), QStringList{u"9"_s});
        QVERIFY(place.pass() == first);
        QCOMPARE(place.asked(), newest);
    }
};

SZEPT_TEST(UnchangedTest)
#include "tst_unchanged.moc"
