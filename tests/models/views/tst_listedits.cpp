// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/listedits.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <numeric>
#include <random>

using namespace szept::views;

namespace {

std::vector<int> list(const char *digits)
{
    std::vector<int> made;
    for (const char *digit = digits; *digit != '\0'; ++digit)
        made.push_back(*digit);
    return made;
}

/// Does the steps on a list, as a view would.
std::vector<int> done(std::vector<int> rows, const std::vector<ListEdit> &edits, const std::vector<int> &wanted)
{
    for (const ListEdit &edit : edits) {
        const auto at = rows.begin() + edit.at;
        if (edit.kind == ListEdit::Kind::Remove) {
            rows.erase(at, at + edit.count);
        } else if (edit.kind == ListEdit::Kind::Insert) {
            rows.insert(at, wanted.begin() + edit.at, wanted.begin() + edit.at + edit.count);
        } else {
            const int row = *at;
            rows.erase(at);
            rows.insert(rows.begin() + edit.to, row);
        }
    }
    return rows;
}

} // namespace

class ListEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFewestStepsAreTaken_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<int>("steps");
        QTest::newRow("nothing changed") << QByteArray("abc") << QByteArray("abc") << 0;
        QTest::newRow("one gone") << QByteArray("abc") << QByteArray("ac") << 1;
        QTest::newRow("a run gone") << QByteArray("abcdef") << QByteArray("af") << 1;
        QTest::newRow("one new on top") << QByteArray("abc") << QByteArray("xabc") << 1;
        QTest::newRow("one up") << QByteArray("abcd") << QByteArray("dabc") << 1;
        QTest::newRow("one down") << QByteArray("abcd") << QByteArray("bcda") << 1;
        QTest::newRow("all three") << QByteArray("abcd") << QByteArray("dxac") << 3;
        QTest::newRow("from empty") << QByteArray("") << QByteArray("ab") << 1;
        QTest::newRow("to empty") << QByteArray("ab") << QByteArray("") << 1;
    }
    void theFewestStepsAreTaken()
    {
        QFETCH(const QByteArray, from);
        QFETCH(const QByteArray, to);
        QFETCH(const int, steps);
        const auto edits = listEdits(list(from.constData()), list(to.constData()), 100);
        QVERIFY(edits);
        QCOMPARE(done(list(from.constData()), *edits, list(to.constData())), list(to.constData()));
        QCOMPARE(int(edits->size()), steps);
    }

    void anyListBecomesAnyOther()
    {
        std::mt19937 chance(7); // NOLINT(cert-msc51-cpp): the same lists in every run
        for (int round = 0; round < 2000; ++round) {
            std::vector<int> from(20);
            std::iota(from.begin(), from.end(), 0);
            std::vector<int> to(25);
            std::iota(to.begin(), to.end(), 0);
            std::ranges::shuffle(from, chance);
            std::ranges::shuffle(to, chance);
            from.resize(chance() % 21);
            to.resize(chance() % 26);
            const auto edits = listEdits(from, to, 1000);
            QVERIFY(edits);
            QCOMPARE(done(from, *edits, to), to);
        }
    }

    void manyChangesMakeItAnotherList()
    {
        std::vector<int> from(1000);
        std::iota(from.begin(), from.end(), 0);
        std::vector<int> to(from.rbegin(), from.rend());
        QVERIFY(!listEdits(from, to, 64));
    }
};

SZEPT_TEST(ListEditsTest)
#include "tst_listedits.moc"
