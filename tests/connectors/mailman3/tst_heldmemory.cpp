// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/heldmemory.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::mailman3;

namespace {

const QString dev = u"dev.lists.example"_s;
const QString zoo = u"zoo.lists.example"_s;

HeldMemory::Message message(qint64 number, qsizetype bytes = 1, const QString &list = dev)
{
    const HeldId id{list, u"2026-11-22T22:35:38.%1"_s.arg(number, 6, 10, QChar(u'0')), number};
    PulledItem item;
    item.ref = toRef(id);
    item.raw = QByteArray(bytes, 'x');
    return {id, item};
}

QList<HeldMemory::Message> messages(qint64 first, qint64 last)
{
    QList<HeldMemory::Message> all;
    for (qint64 number = first; number <= last; ++number)
        all.append(message(number));
    return all;
}

QString drawn(const QList<PulledItem> &items)
{
    QStringList numbers;
    for (const PulledItem &item : items)
        numbers.append(item.ref.remoteId.section(u'/', -1));
    return numbers.join(u' ');
}

Position page(int number, const QString &list = dev) { return {list, Queue::Held, number}; }

bool remembers(const HeldMemory &memory, int count, const QString &list = dev)
{
    return memory.newest(list, count).has_value();
}

} // namespace

class HeldMemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aListIsRememberedWithItsFirstPage()
    {
        HeldMemory memory;
        memory.take(page(2), messages(11, 13), true);
        QVERIFY(!remembers(memory, 3));
        memory.take(page(1), messages(1, 10), true);
        QCOMPARE(memory.newest(dev, 13), message(13).id);
        QVERIFY(!remembers(memory, 12));
        QVERIFY(!remembers(memory, 14));
        QCOMPARE(drawn(memory.stretch(page(2), 1)), u"13 12 11 10 9 8 7 6 5 4 3 2 1"_s);
        QCOMPARE(drawn(memory.stretch(page(2), 2)), u"13 12 11"_s);
        QCOMPARE(drawn(memory.stretch(page(1), 1)), u"10 9 8 7 6 5 4 3 2 1"_s);
        QCOMPARE(drawn(memory.stretch(page(3), 3)), QString());
        QCOMPARE(drawn(memory.stretch(page(1, zoo), 1)), QString());
    }

    /// It moved onto the next page before that was read.
    void whatIsReadTwiceIsRememberedOnce()
    {
        HeldMemory memory;
        memory.take(page(2), messages(11, 13), true);
        memory.take(page(1), messages(2, 11), true);
        QVERIFY(remembers(memory, 12));
        QCOMPARE(drawn(memory.stretch(page(2), 1)), u"13 12 11 10 9 8 7 6 5 4 3 2"_s);
    }

    void aPageThatDoesNotFollowBeginsAnew()
    {
        HeldMemory memory;
        memory.take(page(3), messages(21, 23), true);
        memory.take(page(1), messages(1, 10), true);
        QVERIFY(remembers(memory, 10));
        memory.take(page(2), messages(11, 13), true);
        QVERIFY2(!remembers(memory, 10), "what was remembered of a list that is read is kept beside it");
        memory.take(page(2, zoo), {message(12, 1, zoo)}, true);
        memory.take(page(1), messages(1, 10), true);
        QVERIFY(!remembers(memory, 13));
    }

    void aListIsNotRememberedWhereAPageWasNotWhole()
    {
        HeldMemory memory;
        memory.take(page(3), messages(21, 23), true);
        memory.take(page(2), messages(11, 20), false);
        memory.take(page(1), messages(1, 10), true);
        for (const int count : {10, 13, 20, 23})
            QVERIFY(!remembers(memory, count));
    }

    void aListIsForgotten()
    {
        HeldMemory memory;
        memory.take(page(1), messages(1, 3), true);
        memory.take(page(1, zoo), {message(9, 1, zoo)}, true);
        memory.forget(dev);
        QVERIFY(!remembers(memory, 3));
        QVERIFY(remembers(memory, 1, zoo));
        memory.take(page(2), messages(11, 13), true);
        memory.forget(dev);
        memory.take(page(1), messages(1, 10), true);
        QVERIFY2(!remembers(memory, 13), "what was read before is not forgotten");
    }

    /// Of all lists together.
    void noMoreIsRememberedThanTheLimit()
    {
        HeldMemory memory(100);
        memory.take(page(1), {message(1, 60)}, true);
        memory.take(page(1, zoo), {message(2, 41, zoo)}, true);
        QVERIFY(remembers(memory, 1));
        QVERIFY(!remembers(memory, 1, zoo));
        memory.take(page(1, zoo), {message(2, 40, zoo)}, true);
        QVERIFY(remembers(memory, 1, zoo));
        memory.forget(zoo);
        memory.take(page(2), {message(11, 60)}, true);
        memory.take(page(1), {message(1, 60), message(2, 1)}, true);
        for (const int count : {1, 2, 3})
            QVERIFY(!remembers(memory, count));
        HeldMemory texts(100);
        HeldMemory::Message long51 = message(1, 0);
        long51.item.text = QString(51, u'x');
        texts.take(page(1), {long51}, true);
        QVERIFY2(!remembers(texts, 1), "a text is not counted");
    }

    void whatIsShownForLongIsReadAnew()
    {
        HeldMemory memory;
        memory.take(page(1), messages(1, 3), true);
        for (int pass = 1; pass < HeldMemory::mostPasses; ++pass)
            memory.beginPass();
        QVERIFY(remembers(memory, 3));
        memory.beginPass();
        QVERIFY(!remembers(memory, 3));
    }
};

SZEPT_TEST(HeldMemoryTest)
#include "tst_heldmemory.moc"
