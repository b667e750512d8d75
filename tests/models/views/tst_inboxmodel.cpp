// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/inboxmodel.h"
#include "models/views/inboxtext.h"
#include "models/views/language.h"
#include "tests/support/testmain.h"
#include "tests/ui/support/sampleevening.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;
using namespace szept::views;

namespace {

/// The list as text: one id a row.
QString drawn(const InboxModel &model)
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(); ++row)
        rows += QString::number(model.idAt(row).value());
    return rows.join(u' ');
}

} // namespace

class InboxModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language = std::make_unique<Language>(QLocale(QLocale::English)); }

    void theGravestIsFirst()
    {
        FakeDesk desk;
        fillEvening(desk);
        InboxModel model(desk);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(drawn(model), u"8 1 2 3 4 5 6 20 23 7 21 22"_s);
        QVERIFY(model.isSettled());
    }

    void whatChangesMovesAsLittleAsItMust()
    {
        FakeDesk desk;
        fillEvening(desk);
        InboxModel model(desk);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QPersistentModelIndex held = model.index(model.rowOf(CaseId(6)));
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        QSignalSpy arrived(&model, &InboxModel::arrived);
        desk.removeCases({CaseId(1)});
        desk.changeCase(CaseId(7), [](IndexedCase &facts) { facts.priority = 99; });
        desk.addCases(
            {{.id = CaseId(50), .community = photoForum, .priority = 75, .title = u"New"_s, .author = u"x"_s}});
        QCOMPARE(drawn(model), u"7 8 2 50 3 4 5 6 20 23 21 22"_s);
        QCOMPARE(model.idAt(held.row()), CaseId(6));
        QCOMPARE(reset.count(), 0);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(moved.count(), 1);
        QCOMPARE(arrived.count(), 1);
        QCOMPARE(arrived.first().first().value<QList<CaseId>>(), QList<CaseId>{CaseId(50)});
    }

    void aPlaceShowsOnlyItsOwn()
    {
        FakeDesk desk;
        fillEvening(desk);
        InboxModel model(desk);
        QSignalSpy listed(&model, &InboxModel::listed);
        CaseQuery query;
        query.community = devList;
        model.setQuery(query);
        QCOMPARE(drawn(model), u"20 21 22"_s);
        QCOMPARE(listed.count(), 1);
        QCOMPARE(listed.first().first().toBool(), true);
    }

    void linesAreReadWhenTheyAreWanted()
    {
        FakeDesk desk;
        fillEvening(desk);
        InboxModel model(desk);
        desk.hold();
        QVERIFY(!model.rowAt(0).read);
        QCoreApplication::sendPostedEvents(&model);
        desk.release();
        QTRY_VERIFY(model.rowAt(0).read);
        QVERIFY(model.rowAt(0).excerpt.startsWith(u"This was my last roll"_s));
        QVERIFY(model.rowAt(8).read);
    }

    void aLineThatChangedWhileItWasReadIsReadAgain()
    {
        FakeDesk desk;
        fillEvening(desk);
        InboxModel model(desk);
        desk.hold();
        (void)model.rowAt(0);
        QCoreApplication::sendPostedEvents(&model);
        Q_EMIT desk.caseChanged(model.idAt(0));
        desk.release();
        QTRY_VERIFY(model.rowAt(1).read);
        QVERIFY(!model.rowAt(0).read);
        QTRY_VERIFY(model.rowAt(0).read);
    }

    void whatMayBeAnotherIsReadAgainWhole()
    {
        FakeDesk desk;
        fillEvening(desk);
        const InboxModel model(desk);
        (void)model.rowAt(0);
        QTRY_VERIFY(model.rowAt(0).read && model.rowAt(3).read);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        Q_EMIT desk.everyCaseChanged();
        QCOMPARE(changed.count(), 1);
        QVERIFY(!model.rowAt(0).read && !model.rowAt(3).read);
        QTRY_VERIFY(model.rowAt(0).read && model.rowAt(3).read);
    }

    void whatAPullChangesIsPaintedAnewAtOnce()
    {
        FakeDesk desk;
        fillEvening(desk);
        InboxModel model(desk);
        (void)model.rowAt(0);
        QTRY_VERIFY(model.rowAt(0).read);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        for (const CaseId id : {model.idAt(5), model.idAt(2), CaseId(77), model.idAt(3)})
            Q_EMIT desk.caseChanged(id);
        QCoreApplication::sendPostedEvents(&model);
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 2);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 5);
        QVERIFY(model.rowAt(4).read);
        QVERIFY(!model.rowAt(5).read);
    }

    void aRowIsReadAloudWhole()
    {
        FakeDesk desk;
        fillEvening(desk);
        const InboxModel model(desk);
        (void)model.rowAt(1);
        QTRY_VERIFY(model.rowAt(1).read);
        const QString text = model.data(model.index(1), Qt::AccessibleTextRole).toString();
        QVERIFY2(text.startsWith(u"Harassment, Photo forum › Darkroom, You people should all"_s), qPrintable(text));
        QVERIFY2(
            text.contains(u"4 reports · anna_k"_s) && text.endsWith(u"priority 92, 12 min ago"_s), qPrintable(text));
    }

    void whatWasDecidedIsShownAsGoingUntilItIsGone()
    {
        FakeDesk desk;
        fillEvening(desk);
        InboxModel model(desk);
        model.setLeaving(CaseId(1), true);
        QVERIFY(model.rowAt(model.rowOf(CaseId(1))).leaving);
        desk.removeCases({CaseId(1)});
        QCOMPARE(model.rowOf(CaseId(1)), -1);
        desk.addCases(
            {{.id = CaseId(1), .community = photoForum, .priority = 92, .title = u"Back"_s, .author = u"x"_s}});
        QVERIFY(!model.rowAt(model.rowOf(CaseId(1))).leaving);
    }

    void aLongListIsSortedElsewhereAndTheNewestWins()
    {
        FakeDesk desk;
        fillFlood(desk, 20'000);
        InboxModel model(desk);
        QVERIFY(!model.isSettled());
        CaseQuery query;
        query.community = kitchenForum;
        model.setQuery(query);
        QTRY_VERIFY(model.isSettled());
        QCOMPARE(model.rowCount(), 6667);
        QCOMPARE(model.rowAt(0).facts.community, kitchenForum);
        desk.removeCases({model.idAt(0)});
        QTRY_COMPARE(model.rowCount(), 6666);
    }

private:
    std::unique_ptr<Language> m_language;
};

SZEPT_TEST(InboxModelTest)
#include "tst_inboxmodel.moc"
