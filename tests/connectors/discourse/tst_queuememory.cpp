// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/queuememory.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::discourse;

namespace {

const Duration begin = std::chrono::hours(5);
const Duration later = begin + std::chrono::minutes(1);

PulledItem item(int id, qsizetype bytes = 1)
{
    PulledItem item;
    item.ref = {u"ReviewableFlaggedPost"_s, QString::number(id)};
    item.version = u"0-1-1"_s;
    item.raw = QByteArray(bytes, 'x');
    return item;
}

QList<PulledItem> items(int first, int last)
{
    QList<PulledItem> all;
    for (int id = first; id <= last; ++id)
        all.append(item(id));
    return all;
}

PulledPage page(const QList<PulledItem> &items, const QString &next, int total)
{
    return {.items = items, .next = next, .total = total, .notes = {}};
}

/// What was read in three pages.
QueueMemory ofSome(int some = 25)
{
    QueueMemory memory;
    memory.begin(begin);
    memory.take({}, page(items(1, 10), u"b"_s, some));
    memory.take(u"b"_s, page(items(11, 19), u"c"_s, some));
    memory.take(u"c"_s, page(items(20, some), {}, some));
    return memory;
}

RemoteState state(const QString &version, bool open)
{
    RemoteState state;
    state.version = version;
    state.open = open;
    return state;
}

QString drawn(const QList<PulledItem> &items)
{
    QStringList numbers;
    for (const PulledItem &item : items)
        numbers.append(item.ref.remoteId);
    return numbers.join(u' ');
}

} // namespace

class QueueMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aQueueIsRememberedWithItsLastPage()
    {
        QueueMemory memory;
        QVERIFY(!memory.newestPage(later));
        memory.begin(begin);
        memory.take({}, page(items(1, 10), u"b"_s, 12));
        QVERIFY(!memory.newestPage(later));
        memory.take(u"b"_s, page(items(11, 12), {}, 12));
        QCOMPARE(memory.newestPage(later), 10);
        const auto begun = memory.begun(10, page(items(11, 12), {}, 12));
        QVERIFY(begun);
        QCOMPARE(begun->items, items(1, 12));
        QCOMPARE(begun->total, 12);
        QVERIFY(begun->wholeQueue);
        QVERIFY(begun->next.isEmpty());
    }

    void theNewestStandOnTheLastPage_data()
    {
        QTest::addColumn<int>("waiting");
        QTest::addColumn<int>("offset");
        for (const auto &[waiting, offset] : std::initializer_list<std::pair<int, int>>{
                 {0, -1}, {1, -1}, {10, -1}, {11, 10}, {20, 10}, {21, 20}, {30, 20}, {31, 30}})
            QTest::addRow("%d", waiting) << waiting << offset;
    }

    void theNewestStandOnTheLastPage()
    {
        QFETCH(int, waiting);
        QFETCH(int, offset);
        QueueMemory memory;
        memory.begin(begin);
        memory.take({}, page(items(1, waiting), {}, waiting));
        QCOMPARE(memory.newestPage(later).value_or(-1), offset);
    }

    void aPassThatIsNotWholeIsNotRemembered_data()
    {
        QTest::addColumn<PulledPage>("second");
        QTest::addColumn<QString>("cursor");
        const PulledPage good = page(items(11, 12), {}, 12);
        PulledPage gaps = good;
        gaps.wholeQueue = false;
        PulledPage noted = good;
        noted.notes = {{u"hidden_kinds"_s, {}}};
        PulledPage untold = good;
        untold.total.reset();
        QTest::newRow("of another pass") << good << u"c"_s;
        QTest::newRow("asked for again") << good << QString();
        QTest::newRow("with gaps") << gaps << u"b"_s;
        QTest::newRow("something hidden") << noted << u"b"_s;
        QTest::newRow("no total") << untold << u"b"_s;
        QTest::newRow("more wait") << page(items(11, 12), {}, 13) << u"b"_s;
        QTest::newRow("fewer wait") << page(items(11, 12), {}, 11) << u"b"_s;
    }

    void aPassThatIsNotWholeIsNotRemembered()
    {
        QFETCH(PulledPage, second);
        QFETCH(QString, cursor);
        QueueMemory memory;
        memory.begin(begin);
        memory.take({}, page(items(1, 10), u"b"_s, 12));
        memory.take(cursor, second);
        QVERIFY(!memory.newestPage(later));
        memory.take(u"b"_s, page(items(11, 12), {}, 12));
        QCOMPARE(memory.newestPage(later).has_value(), false);
    }

    void aPassThatDidNotBeginHereIsNotRemembered()
    {
        QueueMemory memory;
        memory.take({}, page(items(1, 12), {}, 12));
        QVERIFY(!memory.newestPage(later));
        memory.take(u"b"_s, page(items(1, 12), {}, 12));
        QVERIFY(!memory.newestPage(later));
    }

    void whatIsNewIsAdded()
    {
        QueueMemory memory = ofSome();
        const auto begun = memory.begun(20, page(items(21, 28), {}, 28));
        QVERIFY(begun);
        QCOMPARE(drawn(begun->items), drawn(items(1, 28)));
        QVERIFY(memory.begun(20, page(items(21, 28), {}, 28)));
        QVERIFY(!memory.begun(20, page(items(21, 27), {}, 27)));
    }

    /// Its page is full: the rest is read.
    void whatIsNewMayGoOnOnTheNextPage()
    {
        QueueMemory memory = ofSome();
        const auto begun = memory.begun(20, page(items(21, 30), u"d"_s, 32));
        QVERIFY(begun);
        QCOMPARE(begun->next, u"d"_s);
        QVERIFY2(!memory.newestPage(later), "a part is taken for the queue");
        memory.take(u"d"_s, page(items(31, 32), {}, 32));
        QCOMPARE(memory.newestPage(later), 30);
    }

    void whatChangedIsNotShownAgain_data()
    {
        QTest::addColumn<PulledPage>("newest");
        QList<PulledItem> changed = items(21, 25);
        changed[2].version = u"0-2-1"_s;
        QList<PulledItem> otherBytes = items(21, 25);
        otherBytes[2].raw = "y";
        PulledPage gaps = page(items(21, 25), {}, 25);
        gaps.wholeQueue = false;
        PulledPage untold = page(items(21, 25), {}, 25);
        untold.total.reset();
        QTest::newRow("moved") << page(items(22, 25), {}, 24);
        QTest::newRow("moved, and a new one") << page(items(22, 26), {}, 25);
        QTest::newRow("the newest gone") << page(items(21, 24), {}, 24);
        QTest::newRow("nothing there") << page({}, {}, 7);
        QTest::newRow("another version") << page(changed, {}, 25);
        QTest::newRow("other bytes") << page(otherBytes, {}, 25);
        QTest::newRow("more than are there") << page(items(21, 25), {}, 26);
        QTest::newRow("fewer than are there") << page(items(21, 25), {}, 24);
        QTest::newRow("with gaps") << gaps;
        QTest::newRow("no total") << untold;
    }

    void whatChangedIsNotShownAgain()
    {
        QFETCH(PulledPage, newest);
        QueueMemory memory = ofSome();
        QVERIFY(!memory.begun(20, newest));
        QVERIFY(!memory.begun(25, newest));
        QVERIFY(!memory.begun(30, newest));
    }

    /// However often it was found unchanged: the older were not looked at.
    void nothingIsShownForLong()
    {
        QueueMemory memory = ofSome();
        const Duration end = begin + QueueMemory::longest;
        QVERIFY(memory.newestPage(end - Duration(1)));
        QVERIFY(!memory.newestPage(end));
        QVERIFY(memory.begun(20, page(items(21, 26), {}, 26)));
        QVERIFY(memory.newestPage(end - Duration(1)));
        QVERIFY(!memory.newestPage(end));
    }

    void aDeedForgetsAlsoWhatIsBeingRead()
    {
        QueueMemory memory = ofSome();
        memory.forget();
        QVERIFY(!memory.newestPage(later));
        QVERIFY(!memory.begun(20, page(items(21, 25), {}, 25)));
        memory.begin(begin);
        memory.take({}, page(items(1, 10), u"b"_s, 12));
        memory.forget();
        memory.take(u"b"_s, page(items(11, 12), {}, 12));
        QVERIFY(!memory.newestPage(later));
    }

    void aLookThatFindsItOtherwiseForgets_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<RemoteState>("state");
        QTest::addColumn<bool>("kept");
        QTest::newRow("as it was") << u"7"_s << state(u"0-1-1"_s, true) << true;
        QTest::newRow("another version") << u"7"_s << state(u"0-2-1"_s, true) << false;
        QTest::newRow("decided") << u"7"_s << state(u"0-1-1"_s, false) << false;
        QTest::newRow("waits and was not shown") << u"99"_s << state(u"0-1-1"_s, true) << false;
        QTest::newRow("gone and was not shown") << u"99"_s << state(u"0-1-1"_s, false) << true;
    }

    void aLookThatFindsItOtherwiseForgets()
    {
        QFETCH(QString, id);
        QFETCH(RemoteState, state);
        QFETCH(bool, kept);
        QueueMemory memory = ofSome();
        memory.compare(id, state);
        QCOMPARE(memory.newestPage(later).has_value(), kept);
        // While it is read, the others may yet come.
        QueueMemory reading;
        reading.begin(begin);
        reading.take({}, page(items(1, 10), u"b"_s, 12));
        reading.compare(id, state);
        reading.take(u"b"_s, page(items(11, 12), {}, 12));
        QCOMPARE(reading.newestPage(later).has_value(), kept || id == "99"_L1);
    }

    void noMoreIsRememberedThanTheLimit()
    {
        const auto remembers = [](const QList<PulledItem> &all) {
            QueueMemory memory(100);
            memory.begin(begin);
            memory.take({}, page(all.first(10), u"b"_s, int(all.size())));
            memory.take(u"b"_s, page(all.sliced(10), {}, int(all.size())));
            return memory.newestPage(later).has_value();
        };
        QList<PulledItem> all = items(1, 12); // twelve bytes
        all[3] = item(4, 45);
        all[11] = item(12, 45);
        QVERIFY(remembers(all));
        all[11] = item(12, 46);
        QVERIFY(!remembers(all));
        all[11] = item(12, 44);
        all[11].text = u"x"_s; // two
        QVERIFY2(!remembers(all), "a text is not counted");
    }
};

SZEPT_TEST(QueueMemoryTest)
#include "tst_queuememory.moc"
