// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/cursor.h"
#include "connectors/mailman3/ids.h"
#include "connectors/mailman3/limits.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <ranges>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::mailman3;

namespace {

QStringList walk(const QList<ListCounts> &lists)
{
    QStringList cursors;
    for (auto at = firstPosition(lists); at; at = nextPosition(lists, *at))
        cursors.append(toCursor(*at));
    return cursors;
}

} // namespace

class CursorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksFromTheLastPageToTheFirst()
    {
        const QList<ListCounts> lists{{u"a.x"_s, 0, 0, 0}, {u"b.x"_s, 1, 0, 2 * heldPerPage + 1}, {u"c.x"_s, 0, 3, 0},
            {u"d.x"_s, 0, 0, heldPerPage}};
        QCOMPARE(walk(lists),
            (QStringList{u"joining:1:b.x"_s, u"held:3:b.x"_s, u"held:2:b.x"_s, u"held:1:b.x"_s, u"leaving:1:c.x"_s,
                u"held:1:d.x"_s}));
        QVERIFY(walk({}).isEmpty());
        QVERIFY(walk({{u"a.x"_s, 0, 0, 0}}).isEmpty());
    }

    void goesOnWhereAListWasRemoved()
    {
        const QList<ListCounts> lists{{u"a.x"_s, 0, 0, 5}, {u"c.x"_s, 0, 0, 5}};
        QCOMPARE(nextPosition(lists, {u"b.x"_s, Queue::Held, 1}), (Position{u"c.x"_s, Queue::Held, 1}));
        QCOMPARE(nextPosition(lists, {u"b.x"_s, Queue::Held, 3}), (Position{u"b.x"_s, Queue::Held, 2}));
        QVERIFY(!nextPosition(lists, {u"z.x"_s, Queue::Joining, 1}));
    }

    /// Somebody empties the queue while we read it, in whatever order: what was there and is still there has been
    /// shown.
    void passesNothingOver_data()
    {
        QTest::addColumn<int>("handledAtATime");
        QTest::newRow("one") << 1;
        QTest::newRow("a few") << 3;
        QTest::newRow("as many as a page") << heldPerPage;
        QTest::newRow("more") << 2 * heldPerPage;
    }

    void passesNothingOver()
    {
        QFETCH(int, handledAtATime);
        const auto all = std::views::iota(0, 7 * heldPerPage + 3) | std::ranges::to<QList<int>>();
        for (int seed = 0; seed < 20; ++seed) {
            QList<int> queue = all;
            QSet<int> shown;
            const QList<ListCounts> counts{{u"a.x"_s, 0, 0, int(queue.size())}};
            uint chance = uint(seed) * 7919;
            for (auto at = firstPosition(counts); at; at = nextPosition(counts, *at)) {
                for (const auto numbers = queue.mid((at->page - 1) * heldPerPage, heldPerPage);
                    const int number : numbers)
                    shown.insert(number);
                for (int gone = 0; gone < handledAtATime && !queue.isEmpty(); ++gone) {
                    chance = chance * 1103515245 + 12345;
                    queue.removeAt((chance >> 8) % queue.size());
                }
                queue.append(1000 + int(chance % 1000)); // something new comes meanwhile
            }
            for (const int number : std::as_const(queue))
                QVERIFY2(number >= 1000 || shown.contains(number), qPrintable(QString::number(number)));
        }
    }

    void readsItsCursorsAndNoOthers()
    {
        for (const Position &position :
            {Position{u"dev.lists.example"_s, Queue::Held, 12}, Position{u"a.b"_s, Queue::Leaving, 1}})
            QCOMPARE(fromCursor(toCursor(position)), position);
        for (const QString &text : {u""_s, u"held"_s, u"held:0:a"_s, u"held:x:a"_s, u"held:1:"_s, u"other:1:a"_s})
            QVERIFY2(!fromCursor(text), qPrintable(text));
    }

    void readsItsIdsAndNoOthers()
    {
        const HeldId held{u"dev.lists.example"_s, u"2026-11-22T22:35:38.170419"_s, 12};
        QCOMPARE(toRef(held).remoteId, u"dev.lists.example/2026-11-22T22:35:38.170419/12"_s);
        QCOMPARE(heldId(toRef(held)), held);
        const HeldId unreadable{u"dev.lists.example"_s, {}, 12};
        QCOMPARE(heldId(toRef(unreadable)), unreadable);
        const RequestId asked{u"dev.lists.example"_s, u"abc"_s};
        QCOMPARE(requestId(toRef(asked, joiningKind)), asked);
        QCOMPARE(listOf(toRef(asked, leavingKind)), u"dev.lists.example"_s);
        QVERIFY(!requestId(toRef(held)));
        QVERIFY(!heldId(toRef(asked, joiningKind)));
        for (const QString &id : {u""_s, u"a"_s, u"a/b"_s, u"a/b/0"_s, u"a/b/x"_s, u"/b/1"_s, u"a//1"_s, u"a/b/1/2"_s})
            QVERIFY2(!heldId({heldKind, id}), qPrintable(id));
        QCOMPARE(listOf({u"topic"_s, u"a/b"_s}), QString());
    }
};

SZEPT_TEST(CursorTest)
#include "tst_cursor.moc"
