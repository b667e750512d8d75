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
        for (const QueueRow &row : page.sliced(step.firstNew))
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
        const Pass seen = pass(queue, [](Queue &) { });
        QCOMPARE(seen.shown.join(u' '), u"r1 r2 r3 r4 r5 r6 r7 r8 r9 r10 r11"_s);
        QVERIFY(seen.whole);
        QCOMPARE(pass(queue, [](Queue &) { }).pages, 4); // each but the first asks for one row again
    }

    void whatIsDecidedPullsTheRestForward()
    {
        Queue queue;
        queue.post(11);
        bool once = true;
        const Pass seen = pass(queue, [&once](Queue &moving) {
            for (const QString &id : once ? QStringList{u"r2"_s, u"r3"_s, u"r4"_s} : QStringList())
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
            for (const QString &id : once ? QStringList{u"r1"_s, u"r4"_s} : QStringList())
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
