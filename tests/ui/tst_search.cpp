// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"

#include <QListView>
#include <QSignalSpy>
#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;

/// What stands in the list while there are words in the search field, and something changes.
class SearchTest : public QObject
{
    Q_OBJECT

private:
    static FakeCase found(int id, const QString &title)
    {
        return {.id = CaseId(id), .community = photoForum, .priority = 99, .title = title, .author = u"x"_s};
    }

private Q_SLOTS:
    void whatComesLaterIsFoundWhereNothingWas()
    {
        Scene scene;
        scene.press(u"/"_s);
        scene.press(u"qqqqq"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        QTRY_VERIFY(!scene.window->inbox().list()->isVisible());
        scene.desk.addCases({found(90, u"Something else"_s), found(91, u"About qqqqq"_s)});
        QTRY_COMPARE(scene.current(), CaseId(91));
        QCOMPARE(scene.window->inbox().model().rowCount(), 1);
        QVERIFY(scene.window->inbox().list()->isVisible());
    }

    /// The focus is in sight, and nothing takes it later from whoever types.
    void whoeverLeavesASearchThatFoundNothingIsInSight_data()
    {
        QTest::addColumn<Qt::Key>("key");
        QTest::addRow("Enter") << Qt::Key_Return;
        QTest::addRow("Down") << Qt::Key_Down;
    }
    void whoeverLeavesASearchThatFoundNothingIsInSight()
    {
        QFETCH(const Qt::Key, key);
        Scene scene;
        scene.press(u"/"_s);
        QWidget *const search = scene.target();
        scene.press(u"qqqqq"_s);
        QTRY_VERIFY(!scene.window->inbox().list()->isVisible());
        scene.press(key);
        QVERIFY(scene.target() != search && scene.target()->isVisible());
        QVERIFY(scene.window->inbox().isAncestorOf(scene.target()));
        scene.press(u"/"_s);
        scene.desk.addCases({found(91, u"About qqqqq"_s)});
        QTRY_COMPARE(scene.current(), CaseId(91));
        QCOMPARE(scene.target(), search);
    }

    void whatComesLaterIsToldAndMovesNothing()
    {
        Scene scene;
        scene.window->resize(1100, 500);
        scene.press(u"/"_s);
        scene.press(u"e"_s);
        QTRY_COMPARE(scene.desk.searchesAsked(), 1);
        views::InboxModel &model = scene.window->inbox().model();
        const int before = model.rowCount();
        QVERIFY(before > 5);
        auto *list = scene.window->inbox().list();
        scene.window->inbox().goTo(model.idAt(before / 2));
        QTRY_VERIFY(scene.window->casePane().sheet());
        const CaseId chosen = scene.current();
        const int top = list->visualRect(list->currentIndex()).top();
        const QSignalSpy renewed(&model, &QAbstractItemModel::modelReset);
        scene.desk.addCases({found(90, u"The newest"_s)});
        QTRY_COMPARE(model.rowCount(), before + 1);
        QCOMPARE(model.idAt(0), CaseId(90));
        QCOMPARE(renewed.size(), 0);
        QCOMPARE(scene.current(), chosen);
        QCOMPARE(list->visualRect(list->currentIndex()).top(), top);
        bool told = false;
        for (const auto buttons = scene.window->findChildren<QToolButton *>(); const QToolButton *button : buttons)
            told = told || (button->isVisible() && button->text().startsWith(u"1 new above"_s));
        QVERIFY(told);
    }

    /// A pull tells of thousands of cases; each asked for anew would keep the reading busy.
    void oneSearchIsUnderWayAtATime()
    {
        Scene scene;
        scene.press(u"/"_s);
        scene.press(u"qqqqq"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        const int asked = scene.desk.searchesAsked();
        scene.desk.hold();
        for (int id = 90; id < 120; ++id)
            scene.desk.addCases({found(id, u"Something else"_s)});
        QTRY_COMPARE(scene.desk.searchesAsked(), asked + 1);
        scene.desk.addCases({found(120, u"About qqqqq"_s)});
        QTRY_VERIFY(!scene.window->findChild<QTimer *>(u"searchSoon"_s)->isActive());
        QCOMPARE(scene.desk.searchesAsked(), asked + 1);
        scene.desk.release();
        QTRY_COMPARE(scene.desk.searchesAsked(), asked + 2);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 1);
    }

    void withoutWordsNothingIsSearched()
    {
        Scene scene;
        scene.press(u"/"_s);
        scene.press(u"qqqqq"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        scene.press(Qt::Key_Escape);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 12);
        const int asked = scene.desk.searchesAsked();
        scene.desk.addCases({found(90, u"About qqqqq"_s)});
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 13);
        QVERIFY(!scene.window->findChild<QTimer *>(u"searchSoon"_s)->isActive());
        QCOMPARE(scene.desk.searchesAsked(), asked);
    }

    void whoTypesOnGetsWhatTheNewWordsFind()
    {
        Scene scene;
        scene.desk.hold();
        scene.press(u"/"_s);
        scene.press(u"qqqqq"_s);
        QTRY_COMPARE(scene.desk.searchesAsked(), 1);
        auto *search = scene.target();
        QTest::keyClick(search, Qt::Key_A, Qt::ControlModifier);
        scene.press(u"fixer"_s);
        QTRY_VERIFY(!scene.window->findChild<QTimer *>(u"searchSoon"_s)->isActive());
        scene.desk.release();
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 1);
        QCOMPARE(scene.window->inbox().model().idAt(0), CaseId(1));
    }
};

SZEPT_TEST(SearchTest)
#include "tst_search.moc"
