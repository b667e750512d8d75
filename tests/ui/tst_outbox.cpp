// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/outboxmodel.h"
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "ui/outbox/outboxdelegate.h"
#include "ui/outbox/outboxpanel.h"

#include <QIdentityProxyModel>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPixmap>
#include <QPushButton>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;

namespace {

/// Which rows were read.
class Read : public QIdentityProxyModel
{
public:
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        rows.insert(index.row());
        return QIdentityProxyModel::data(index, role);
    }
    mutable QSet<int> rows;
};

} // namespace

/// What the bar and the outbox say of what was sent, and what they offer.
class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTakingBackIsToldAsFarAsItIs()
    {
        Scene scene;
        hide(scene, CaseId(1));
        scene.desk.pass(30s);
        scene.press(u"go"_s);
        QPushButton *const undo = button(scene, u"Take it back"_s);
        QVERIFY(undo);
        undo->click();
        QTRY_VERIFY2(scene.said().startsWith(u"Will be taken back in "_s), qPrintable(scene.said()));
        scene.desk.pass(30s);
        QTRY_VERIFY2(scene.said().startsWith(u"Taken back: Agree and hide"_s), qPrintable(scene.said()));
    }

    void whatWasTakenBackIsNotOfferedAgain()
    {
        Scene scene;
        hide(scene, CaseId(1));
        scene.desk.pass(30s);
        scene.press(u"go"_s);
        button(scene, u"Take it back"_s)->click();
        scene.desk.pass(30s);
        QListView *const list = scene.window->findChild<ui::OutboxPanel *>()->list();
        QTRY_COMPARE(list->model()->rowCount(), 2);
        for (int row = 0; row < 2; ++row) {
            list->setCurrentIndex(list->model()->index(row, 0));
            QVERIFY(!button(scene, u"Take it back"_s));
        }
    }

    void aDroppedTakingBackIsToldAsItIs()
    {
        Scene scene;
        hide(scene, CaseId(1));
        scene.desk.pass(30s);
        scene.press(u"go"_s);
        button(scene, u"Take it back"_s)->click();
        QTRY_COMPARE(scene.desk.outbox().size(), 2);
        scene.desk.parkLatest(Error{ErrorKind::Conflict, {}, {}, {u"may_have_been_sent"_s, {}}});
        QListView *const list = scene.window->findChild<ui::OutboxPanel *>()->list();
        list->setCurrentIndex(list->model()->index(0, 0));
        button(scene, u"Do not send it"_s)->click();
        QTRY_VERIFY2(scene.said().startsWith(u"Perhaps not taken back: Agree and hide"_s), qPrintable(scene.said()));
        for (int row = 0; row < 2; ++row) {
            list->setCurrentIndex(list->model()->index(row, 0));
            QVERIFY(!button(scene, u"Take it back"_s));
        }
    }

    void undoAfterSendingSaysWhereItIsTakenBack()
    {
        Scene scene;
        hide(scene, CaseId(1));
        scene.desk.pass(30s);
        scene.press(u"u"_s);
        QVERIFY2(scene.said().contains(u"G O"_s), qPrintable(scene.said()));
        QCOMPARE(scene.desk.outbox().size(), 1);
    }

    void theOutboxOpensOnWhatNeedsSomebody()
    {
        Scene scene;
        scene.window->resize(1280, 700);
        for (int i = 0; i < 10; ++i)
            decide(scene, u"1"_s);
        scene.press(u"go"_s);
        QListView *const list = scene.window->findChild<ui::OutboxPanel *>()->list();
        scene.press(Qt::Key_End);
        list->verticalScrollBar()->setValue(0);
        scene.press(u"gogo"_s);
        QVERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex())));
        scene.press(u"go"_s);
        scene.desk.parkLatest(Error{ErrorKind::Unavailable, {}, {}, {}});
        scene.press(u"go"_s);
        const auto line = list->currentIndex().data(int(views::OutboxRole::Row)).value<views::OutboxLine>();
        QCOMPARE(line.action.state, ActionState::Parked);
        QVERIFY(button(scene, u"It did happen"_s));
    }

    /// Whoever is asked what they found has something to look for.
    void whatIsAskedAboutAParkedActionFitsIt()
    {
        Scene scene;
        decide(scene, u"1"_s);
        scene.desk.parkLatest(Error{ErrorKind::Conflict, {}, {}, {u"asks_again"_s, {}}});
        scene.press(u"go"_s);
        QVERIFY(button(scene, u"Send it"_s));
        QVERIFY(button(scene, u"Do not send it"_s));
        QVERIFY(!button(scene, u"It did happen"_s));
        QVERIFY(!button(scene, u"Send it again"_s));
        scene.desk.parkLatest(Error{ErrorKind::Conflict, {}, {}, {u"may_have_been_sent"_s, {}}});
        QVERIFY(!button(scene, u"Send it"_s));
        QVERIFY(button(scene, u"Send it again"_s));
        QVERIFY(button(scene, u"It did happen"_s));
        QVERIFY(button(scene, u"Do not send it"_s));
        scene.desk.parkLatest(Error{ErrorKind::Damaged, {}, {}, {u"not_as_logged"_s, {}}});
        QVERIFY(!button(scene, u"Send it"_s)); // it would be refused
        QVERIFY(!button(scene, u"Send it again"_s));
        QVERIFY(button(scene, u"Do not send it"_s));
    }

    /// However long the outbox is.
    void aRowIsPaintedWithoutReadingTheOthers()
    {
        const views::Language language{QLocale(QLocale::English)};
        FakeDesk desk;
        fillEvening(desk);
        views::OutboxModel model(desk);
        for (const auto all = desk.allCases(); const CaseId id : all)
            (void)desk.decide({id, u"1"_s, u"defer"_s, {}, {}, {}});
        QVERIFY(model.rowCount() > 7);
        Read read;
        read.setSourceModel(&model);
        ui::OutboxDelegate delegate;
        QVERIFY(delegate.measure(read, QApplication::font()));
        QVERIFY(!delegate.measure(read, QApplication::font()));
        read.rows.clear();
        QPixmap paper(600, 40);
        QPainter painter(&paper);
        QStyleOptionViewItem option;
        option.rect = paper.rect();
        delegate.paint(&painter, option, read.index(7, 0));
        QCOMPARE(read.rows, QSet<int>{7});
    }

    void whatANarrowerWindowCutsIsReadBelow()
    {
        const views::Language language{QLocale(QLocale::English)};
        FakeDesk desk;
        fillEvening(desk);
        views::OutboxModel model(desk);
        (void)desk.decide({CaseId(20), u"1"_s, u"defer"_s, {}, {}, {}});
        ui::OutboxPanel panel(model);
        panel.resize(2000, 300);
        panel.show();
        panel.begin();
        QVERIFY(QTest::qWaitForWindowExposed(&panel));
        const auto whole = [&panel, &model] {
            const auto labels = panel.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&model](const QLabel *label) {
                return label->isVisible() && label->text() == model.index(0).data().toString();
            });
        };
        QVERIFY(!whole());
        panel.resize(300, 300);
        QTRY_VERIFY(whole());
        panel.resize(2000, 300);
        QTRY_VERIFY(!whole());
        QFont large = panel.font();
        large.setPointSizeF(large.pointSizeF() * 5);
        panel.setFont(large);
        QTRY_VERIFY(whole());
    }

    void theOutboxPushesNoCaseOutOfSight()
    {
        Scene scene;
        scene.window->resize(1280, 700);
        const auto *list = scene.window->inbox().list();
        while (list->visualRect(list->currentIndex()).bottom() + 80 < list->viewport()->height())
            scene.press(u"j"_s);
        decide(scene, u"1"_s);
        scene.press(u"go"_s);
        QCoreApplication::sendPostedEvents(); // laid out
        QTRY_VERIFY(list->viewport()->rect().contains(list->visualRect(list->currentIndex())));
    }

    void whatIsSetAsideIsNamed()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(7));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"s"_s);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY2(scene.said().contains(u"Does anybody know a good place"_s), qPrintable(scene.said()));
    }

private:
    static QPushButton *button(Scene &scene, const QString &text)
    {
        for (const auto buttons = scene.window->findChildren<QPushButton *>(); QPushButton * one : buttons) {
            if (one->isVisible() && one->text() == text)
                return one;
        }
        return nullptr;
    }
    static void decide(Scene &scene, const QString &digit)
    {
        const qsizetype before = scene.desk.choices().size();
        [&] { QTRY_VERIFY(scene.window->casePane().sheet()); }();
        scene.press(digit);
        scene.press(Qt::Key_Return);
        [&] { QTRY_COMPARE(scene.desk.choices().size(), before + 1); }();
    }
    static void hide(Scene &scene, CaseId id)
    {
        scene.window->inbox().goTo(id);
        decide(scene, u"3"_s);
    }
};

SZEPT_TEST(OutboxTest)
#include "tst_outbox.moc"
