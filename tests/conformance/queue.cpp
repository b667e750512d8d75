// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/listener.h"
#include "tests/conformance/suite.h"

#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

/// Each once: a pass may show an item again, and the intake merges it.
QList<ItemRef> distinct(QList<ItemRef> refs)
{
    std::ranges::sort(refs);
    refs.erase(std::ranges::unique(refs).begin(), refs.end());
    return refs;
}

QList<ItemRef> without(QList<ItemRef> refs, const QList<ItemRef> &others)
{
    refs.removeIf([&others](const ItemRef &ref) { return others.contains(ref); });
    return refs;
}

} // namespace

void QueueConformance::weLearnWhoWeAre()
{
    Rig rig(fixture());
    const auto identity = await(rig.connector().verify({}));
    QVERIFY2(identity, told(identity));
    QVERIFY(!identity->name.isEmpty());
    QVERIFY(rig.proxy.sent().isEmpty());
}

void QueueConformance::everythingThatWaitsIsShownOnce()
{
    Rig rig(fixture());
    const QList<ItemRef> made = makeSomePages();
    const auto pulled = rig.pullAll();
    QVERIFY2(pulled, told(pulled));
    QCOMPARE(drawn(refsOf(*pulled)), drawn(made));
    QVERIFY(rig.sawWhole());
    QVERIFY(rig.proxy.sent().isEmpty());
}

void QueueConformance::anEmptyQueueIsAPassToo()
{
    Rig rig(fixture());
    const auto pulled = rig.pullAll();
    QVERIFY2(pulled, told(pulled));
    QCOMPARE(drawn(refsOf(*pulled)), QString());
    QVERIFY(rig.sawWhole());
}

void QueueConformance::aQueueThatMovesLosesNothing_data()
{
    QTest::addColumn<bool>("decided");
    QTest::addColumn<bool>("posted");
    QTest::newRow("others decide") << true << false;
    QTest::newRow("others post") << false << true;
    QTest::newRow("both") << true << true;
}

void QueueConformance::aQueueThatMovesLosesNothing()
{
    QFETCH(bool, decided);
    QFETCH(bool, posted);
    if (fixture().pageSize() == 0)
        QSKIP("this platform tells its queue at once");
    Rig rig(fixture());
    const QList<ItemRef> made = makeSomePages();
    const auto first = await(rig.connector().pull({}, {}));
    QVERIFY2(first, told(first));
    QVERIFY(!first->next.isEmpty());
    QList<ItemRef> gone;
    if (decided)
        gone = refsOf(first->items).first(std::min<qsizetype>(3, first->items.size()));
    for (const ItemRef &ref : std::as_const(gone))
        fixture().decideElsewhere(ref);
    for (int i = 0; posted && i < 2; ++i)
        (void)fixture().makeItem({});
    const auto rest = rig.pullAll(first->next);
    QVERIFY2(rest, told(rest));
    if (rig.sawWhole()) {
        QCOMPARE(drawn(without(made, refsOf(first->items) + refsOf(*rest))), QString());
        return;
    }
    const auto again = rig.pullAll();
    QVERIFY2(again, told(again));
    QVERIFY(rig.sawWhole());
    QCOMPARE(drawn(without(made, refsOf(*again) + gone)), QString());
}

void QueueConformance::whatWasDecidedElsewhereIsNoLongerShown()
{
    Rig rig(fixture());
    const ItemRef decided = fixture().makeItem({});
    const ItemRef waits = fixture().makeItem({});
    fixture().decideElsewhere(decided);
    const auto pulled = rig.pullAll();
    QVERIFY2(pulled, told(pulled));
    QCOMPARE(drawn(refsOf(*pulled)), drawn({waits}));
    const auto sighting = rig.look(lookAt(decided));
    QVERIFY2(sighting, told(sighting));
    QVERIFY(!sighting->state.open);
    QVERIFY(rig.look(lookAt(waits))->state.open);
}

void QueueConformance::aFurtherComplaintIsNoFurtherItem()
{
    Rig rig(fixture());
    const ItemRef ref = fixture().makeItem({});
    const auto before = rig.pullAll();
    if (!fixture().complain(ref))
        QSKIP("this platform tells of a subject once");
    const auto after = rig.pullAll();
    QVERIFY2(before, told(before));
    QVERIFY2(after, told(after));
    QCOMPARE(drawn(refsOf(*after)), drawn({ref}));
    QVERIFY2(
        before->first().version != after->first().version, "a change that the version does not tell is not taken in");
    QVERIFY(before->first() != after->first());
}

void QueueConformance::aPassGoesOnAfterACrash()
{
    Rig rig(fixture());
    const QList<ItemRef> made = makeSomePages();
    QList<ItemRef> seen;
    QString cursor;
    qsizetype pages = 0;
    do {
        QVERIFY2(++pages <= made.size() + 1, "the pass does not end");
        // Once in the middle of a page, which then comes from a new connector that knows nothing but the cursor.
        const auto broken = await(rig.connector().pull(cursor, rig.stopAt(1)));
        QVERIFY(!broken);
        rig.restart();
        const auto page = await(rig.connector().pull(cursor, {}));
        QVERIFY2(page, told(page));
        seen += refsOf(page->items);
        cursor = page->next;
        rig.restart();
    } while (!cursor.isEmpty());
    QCOMPARE(drawn(distinct(seen)), drawn(made));
}

void QueueConformance::aPageAskedForAgainIsTheSame()
{
    Rig rig(fixture());
    const QList<ItemRef> made = makeSomePages();
    QString cursor;
    qsizetype pages = 0;
    do {
        QVERIFY2(++pages <= made.size() + 1, "the pass does not end");
        const auto first = await(rig.connector().pull(cursor, {}));
        const auto again = await(rig.connector().pull(cursor, {}));
        QVERIFY2(first, told(first));
        QVERIFY2(again, told(again));
        QCOMPARE(drawn(refsOf(again->items)), drawn(refsOf(first->items)));
        QVERIFY(first->items == again->items);
        QCOMPARE(again->next, first->next);
        cursor = first->next;
    } while (!cursor.isEmpty());
}

void QueueConformance::aStaleCursorIsNoError()
{
    Rig rig(fixture());
    const ItemRef made = fixture().makeItem({});
    // Of an older version of the connector, or cut off: the pass starts anew rather than staying stuck for ever.
    for (const QString &cursor :
        {u"no cursor of ours"_s, u"{\"offset\":-5}"_s, u"-3"_s, u"||||||"_s, u"\U0001F4A3"_s}) {
        const auto pulled = rig.pullAll(cursor);
        QVERIFY2(pulled, told(pulled, qPrintable(cursor)));
        QCOMPARE(drawn(refsOf(*pulled)), drawn({made}));
    }
}

void QueueConformance::itemsAreWhole()
{
    Rig rig(fixture());
    const QStringList wanted = kinds();
    for (const QString &kind : wanted)
        (void)fixture().makeItem(kind);
    const auto pulled = rig.pullAll();
    QVERIFY2(pulled, told(pulled));
    QStringList shown;
    for (const PulledItem &item : *pulled) {
        shown.append(item.ref.kind);
        QVERIFY(!item.ref.remoteId.isEmpty());
        QVERIFY(!item.version.isEmpty());
        QVERIFY(!item.community.name.isEmpty());
        QVERIFY(!item.raw.isEmpty());
        QVERIFY(item.url.isEmpty() || item.url.isValid());
        QVERIFY2(item.permittedActions && !item.permittedActions->isEmpty(), qPrintable(item.ref.kind));
        QVERIFY2(rig.look(lookAt(item.ref))->state.version == item.version, "a look tells other versions than a pull");
    }
    for (const QString &kind : wanted)
        QVERIFY2(shown.contains(kind), qPrintable(kind));
}

void QueueConformance::timesAreTheServers()
{
    Rig rig(fixture());
    for (const auto all = kinds(); const QString &kind : all)
        (void)fixture().makeItem(kind);
    const auto right = rig.pullAll();
    rig.clock.jump(std::chrono::hours(30));
    rig.restart();
    const auto skewed = rig.pullAll();
    QVERIFY2(right, told(right));
    QVERIFY2(skewed, told(skewed));
    QVERIFY2(*right == *skewed, "what is pulled depends on our own clock");
}

void QueueConformance::allKindsHaveAContext()
{
    Rig rig(fixture());
    for (const auto all = kinds(); const QString &kind : all) {
        const auto context = await(rig.connector().context(fixture().makeItem(kind), {}));
        QVERIFY2(context, told(context, qPrintable(kind)));
    }
    QVERIFY(rig.proxy.sent().isEmpty());
}

void QueueConformance::whatIsNotThereIsAStateAndNoError()
{
    Rig rig(fixture());
    const auto sighting = rig.look(lookAt(fixture().unknown()));
    QVERIFY2(sighting, told(sighting));
    QVERIFY(!sighting->state.open);
    QCOMPARE(sighting->relation, Sighting::Relation::Otherwise);
}

void QueueConformance::theListenerWakesUp()
{
    Rig rig(fixture());
    if (!rig.connector().listener())
        QSKIP("this platform does not call");
    // More than once: what happens before the server knows that we wait is not told.
    QTimer posts;
    connect(&posts, &QTimer::timeout, &posts, [this] { (void)fixture().makeItem({}); });
    posts.start(std::chrono::milliseconds(100));
    QCOMPARE(await(rig.connector().listener()->wait({})), Result<bool>(true));
}

void QueueConformance::theListenerTellsOfFaults()
{
    Rig probe(fixture());
    if (!probe.connector().listener())
        QSKIP("this platform does not call");
    const QList<std::pair<int, ErrorKind>> rows{
        {401, ErrorKind::Unauthorised}, {403, ErrorKind::Forbidden}, {500, ErrorKind::Unavailable}};
    for (const auto &[status, kind] : rows) {
        Rig rig(fixture());
        rig.proxy.arm(fault::answer(status), std::nullopt);
        const auto ended = await(rig.connector().listener()->wait({}));
        QVERIFY2(!ended, QByteArray::number(status).constData());
        QCOMPARE(ended.error().kind, kind);
    }
}

} // namespace szept::test
