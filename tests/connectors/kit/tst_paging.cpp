// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/paging.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace szept;
using namespace szept::kit;
using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 4;

/// A queue as a platform keeps it: the oldest first.
struct Queue
{
    QList<QueueRow> rows;
    qint64 clock = 0;
    int made = 0;

    void post(int count, bool sameMoment = false)
    {
        for (int i = 0; i < count; ++i)
            rows.append({u"r%1"_s.arg(++made), sameMoment ? clock : ++clock});
    }
    void decide(const QString &id)
    {
        rows.removeIf([&id](const QueueRow &row) { return row.id == id; });
    }
    [[nodiscard]] QList<QueueRow> page(int offset) const { return rows.mid(offset, pageSize); }
    [[nodiscard]] bool more(int offset) const { return offset + pageSize < rows.size(); }
    [[nodiscard]] QSet<QString> ids() const
    {
        QSet<QString> all;
        for (const QueueRow &row : rows)
            all.insert(row.id);
        return all;
    }
};

struct Pass
{
    QStringList shown;
    bool whole = true;
    int pages = 0;
};

/// A whole pass; between(queue) happens after each page.
template <typename F>
Pass pass(Queue &queue, F between)
{
    Pass seen;
    std::optional<QueueCursor> cursor = QueueCursor();
    while (cursor && ++seen.pages < 200) {
        // As it lies in the store meanwhile.
        const QueueCursor here = QueueCursor::parse(cursor->text());
        const auto page = queue.page(here.request());
        const QueueStep step = proceed(here, page, queue.more(here.request()), pageSize);
        for (const auto rows = page.sliced(step.firstNew); const QueueRow &row : rows)
            seen.shown.append(row.id);
        seen.whole = step.whole;
        cursor = step.next;
        between(queue);
    }
    return seen;
}

} // namespace

class PagingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStillQueueIsShownOnceInOrder()
    {
        Queue queue;
        queue.post(11);
        const Pass seen = pass(queue, [](Queue &) {});
        QCOMPARE(seen.shown.join(u' '), u"r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11"_s);
        QVERIFY(seen.whole);
        QCOMPARE(pass(queue, [](Queue &) {}).pages, 4); // each but the first asks for one row again
    }

    void whatIsDecidedPullsTheRestForward()
    {
        Queue queue;
        queue.post(11);
        bool once = true;
        const Pass seen = pass(queue, [&once](Queue &moving) {
            for (const auto ids = once ? QStringList{u"r2"_s, u"r3"_s, u"r4"_s} : QStringList();
                const QString &id : ids)
                moving.decide(id);
            once = false;
        });
        QCOMPARE(seen.shown.join(u' '), u"r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11"_s);
        QVERIFY(seen.whole);
    }

    void ofTheSameMomentNothingIsLeftOut()
    {
        Queue queue;
        queue.post(11, true); // all keys are alike
        bool once = true;
        const Pass seen = pass(queue, [&once](Queue &moving) {
            for (const auto ids = once ? QStringList{u"r1"_s, u"r4"_s} : QStringList(); const QString &id : ids)
                moving.decide(id);
            once = false;
        });
        QVERIFY(seen.whole);
        const QSet<QString> shown(seen.shown.begin(), seen.shown.end());
        QCOMPARE(queue.ids() - shown, QSet<QString>());
    }

    void anEmptiedQueueEndsThePass()
    {
        Queue queue;
        queue.post(9);
        const Pass seen = pass(queue, [](Queue &moving) { moving.rows.clear(); });
        QCOMPARE(seen.shown.size(), pageSize);
        QVERIFY(seen.whole);
    }

    void aQueueThatMovesAtRandomLosesNothing_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 300; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    void aQueueThatMovesAtRandomLosesNothing()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        Queue queue;
        for (int i = 0; i < 12; ++i)
            queue.post(int(random.bounded(4)), random.bounded(3) == 0);
        QSet<QString> stayed = queue.ids();
        const Pass seen = pass(queue, [&](Queue &moving) {
            for (quint32 i = random.bounded(4); i > 0 && !moving.rows.isEmpty(); --i)
                moving.rows.removeAt(qsizetype(random.bounded(quint32(moving.rows.size()))));
            moving.post(int(random.bounded(3)), random.bounded(2) == 0);
            stayed &= moving.ids();
        });
        QVERIFY(seen.pages < 200);
        if (seen.whole)
            QCOMPARE(stayed - QSet<QString>(seen.shown.begin(), seen.shown.end()), QSet<QString>());
    }

    void aPlatformThatAlwaysHasMoreIsLeft()
    {
        const QList<QueueRow> page{{u"r1"_s, 1}};
        QueueCursor cursor;
        for (int asked = 0; asked < 100; ++asked) {
            const QueueStep step = proceed(cursor, page, true, 1);
            if (!step.next) {
                QVERIFY(!step.whole);
                return;
            }
            cursor = *step.next;
        }
        QFAIL("the pass does not end");
    }

    void aPlatformThatIgnoresTheOffsetIsLeft_data()
    {
        QTest::addColumn<QStringList>("pages");
        QTest::addColumn<bool>("sameMoment");
        const QString a = u"r1 r2 r3 r4"_s;
        const QString b = u"r5 r6 r7 r8"_s;
        QTest::newRow("one page") << QStringList{a} << false;
        QTest::newRow("one page of one moment") << QStringList{a} << true;
        QTest::newRow("two in turn") << QStringList{a, b} << false;
        QTest::newRow("two in turn of one moment") << QStringList{a, b} << true;
        QTest::newRow("three in turn") << QStringList{a, b, u"r9 r10 r11 r12"_s} << false;
        QTest::newRow("two that join on") << QStringList{u"r3 r1 r2"_s, u"r2 r4 r3"_s} << false;
        QTest::newRow("a row in turn") << QStringList{u"r1"_s, u"r2"_s} << false;
    }

    void aPlatformThatIgnoresTheOffsetIsLeft()
    {
        QFETCH(QStringList, pages);
        QFETCH(bool, sameMoment);
        std::optional<QueueCursor> cursor = QueueCursor();
        QueueStep step;
        int asked = 0;
        for (; cursor && asked < 100; ++asked) {
            QList<QueueRow> page;
            for (const auto ids = pages[asked % pages.size()].split(u' '); const QString &id : ids)
                page.append({id, sameMoment ? 7 : id.sliced(1).toLongLong()});
            step = proceed(*cursor, page, true, pageSize);
            cursor = step.next;
        }
        QVERIFY2(!cursor, "the pass does not end");
        QVERIFY(!step.whole);
    }

    void aListThatTurnsInCirclesIsLeft()
    {
        PagesSeen seen;
        QVERIFY(seen.take({u"a"_s, u"b"_s}));
        QVERIFY(seen.take({u"b"_s, u"c"_s})); // one has slid to the next page
        const auto again = seen.take({u"a"_s, u"c"_s});
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Malformed);
        QCOMPARE(again.error().reason.code, u"pages_in_circles"_s);
    }

    void aListWithoutAnEndIsLeft()
    {
        PagesSeen seen;
        int pages = 0;
        while (pages < 20'000 && seen.take({QString::number(pages)}))
            ++pages;
        QVERIFY(pages > 1000 && pages < 20'000);
    }

    void aCursorIsTextAndBack()
    {
        const QueueCursor cursor{.offset = 30, .lastId = u"a|b %1 ż"_s, .lastKey = -7, .steps = 2, .whole = false};
        QCOMPARE(QueueCursor::parse(cursor.text()), cursor);
    }

    void otherTextStartsAnew_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("other") << u"page=3"_s;
        QTest::newRow("older") << u"q0|1|1|0|whole|x"_s;
        QTest::newRow("cut off") << u"q1|10|55|0"_s;
        QTest::newRow("below nothing") << u"q1|-10|55|0|whole|x"_s;
        QTest::newRow("beyond everything") << u"q1|2147483647|55|0|whole|x"_s;
        QTest::newRow("no number") << u"q1|ten|55|0|whole|x"_s;
    }

    void otherTextStartsAnew()
    {
        QFETCH(QString, text);
        QCOMPARE(QueueCursor::parse(text), QueueCursor());
    }
};

SZEPT_TEST(PagingTest)
#include "tst_paging.moc"
