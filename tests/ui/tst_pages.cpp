// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "tests/ui/support/metadata.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/addaccountpage.h"
#include "ui/accounts/placetile.h"
#include "ui/exposure/exposurepage.h"
#include "ui/help/keysheet.h"
#include "ui/outbox/outboxpanel.h"
#include "ui/places/placespane.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;

/// From page to page and back, and what stays on them meanwhile.
class PagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSheetOfKeysLeadsBackToTheTiles_data()
    {
        QTest::addColumn<bool>("byButton");
        QTest::addRow("Esc") << false;
        QTest::addRow("its button") << true;
    }
    void theSheetOfKeysLeadsBackToTheTiles()
    {
        QFETCH(const bool, byButton);
        Scene scene(QLocale::English, false);
        scene.desk.setConnectors(connectorsOfTheTree());
        scene.desk.announceAccounts();
        const auto *adding = scene.window->findChild<ui::AddAccountPage *>();
        QVERIFY(adding->isVisible());
        scene.press(u"?"_s);
        leaveSheet(scene, byButton, u"What do you look after?"_s);
        QVERIFY(adding->isVisible());
        QVERIFY(adding->isAncestorOf(QApplication::focusWidget()));
    }

    void theSheetOfKeysLeadsBackToTheForm_data() { theSheetOfKeysLeadsBackToTheTiles_data(); }
    void theSheetOfKeysLeadsBackToTheForm()
    {
        QFETCH(const bool, byButton);
        Scene scene(QLocale::English, false);
        choose(scene, u"Discourse"_s);
        scene.window->findChild<QLineEdit *>(u"name"_s)->setText(u"my place"_s);
        auto *secret = scene.window->findChild<QLineEdit *>(u"secret"_s);
        secret->setFocus();
        scene.press(u"right"_s);
        scene.press(Qt::Key_F1);
        leaveSheet(scene, byButton, u"Discourse"_s);
        QVERIFY(secret->isVisible() && secret->hasFocus());
        QCOMPARE(secret->text(), u"right"_s);
        QCOMPARE(scene.window->findChild<QLineEdit *>(u"name"_s)->text(), u"my place"_s);
    }

    void theSheetOfKeysLeadsBackToItsPage()
    {
        Scene scene;
        scene.press(u"ga"_s);
        scene.press(u"?"_s);
        scene.press(Qt::Key_F1); // once more
        leaveSheet(scene, true, u"Accounts"_s);
        QVERIFY(scene.window->findChild<ui::AccountsPage *>()->isVisible());
        scene.press(Qt::Key_Escape);
        scene.press(u"?"_s);
        leaveSheet(scene, true, u"Inbox"_s);
        QVERIFY(scene.window->inbox().list()->hasFocus());
    }

    /// What lies under the sheet is somebody's all the same.
    void aFormUnderTheSheetOfKeysIsNotThrownAway()
    {
        Scene scene(QLocale::English, false);
        choose(scene, u"Discourse"_s);
        auto *name = scene.window->findChild<QLineEdit *>(u"name"_s);
        name->setText(u"my place"_s);
        scene.press(Qt::Key_F1);
        scene.desk.addPlace(AccountId(7), u"Another"_s, u"discourse"_s);
        scene.desk.announceAccounts();
        QVERIFY(scene.window->findChild<ui::KeySheet *>()->isVisible());
        scene.press(Qt::Key_Escape);
        QVERIFY(name->isVisible());
        QCOMPARE(name->text(), u"my place"_s);
    }

    void whatIsLookedForInZenIsInSight_data()
    {
        QTest::addColumn<int>("width");
        QTest::addRow("room for three panes") << 1280;
        QTest::addRow("no room for the places") << 800;
    }
    void whatIsLookedForInZenIsInSight()
    {
        QFETCH(const int, width);
        Scene scene;
        scene.window->resize(width, 600);
        scene.press(u"z"_s);
        QVERIFY(!scene.window->inbox().isVisible());
        scene.press(u"/"_s);
        auto *search = scene.window->findChild<QLineEdit *>(u"search"_s);
        QVERIFY(search->isVisible() && search->hasFocus());
        QVERIFY(scene.window->inbox().isVisible());
        scene.press(Qt::Key_Escape);
        scene.press(u"z"_s);
        scene.press(u"gp"_s);
        const auto *places = scene.window->findChild<ui::PlacesPane *>();
        QVERIFY(places->list()->isVisible() && places->list()->hasFocus());
    }

    void escapeLeavesTheOutboxAndNotThePage_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("empty");
        QTest::addRow("accounts") << u"ga"_s << false;
        QTest::addRow("exposure") << u"gx"_s << false;
        QTest::addRow("the list") << QString() << false;
        QTest::addRow("accounts, nothing waits") << u"ga"_s << true;
        QTest::addRow("a list with nothing in it") << QString() << true;
    }
    void escapeLeavesTheOutboxAndNotThePage()
    {
        QFETCH(const QString, page);
        QFETCH(const bool, empty);
        Scene scene;
        if (empty) {
            scene.desk.removeCases(scene.desk.allCases());
            scene.window->inbox().letLeave(scene.current());
            QTRY_VERIFY(!scene.window->inbox().list()->isVisible());
        }
        scene.press(page);
        const QString title = scene.window->windowTitle();
        scene.press(u"go"_s);
        const auto *outbox = scene.window->findChild<ui::OutboxPanel *>();
        QVERIFY(outbox->isVisible() && outbox->isAncestorOf(QApplication::focusWidget()));
        scene.press(Qt::Key_Escape);
        QVERIFY(!outbox->isVisible());
        QCOMPARE(scene.window->windowTitle(), title);
        QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isVisible());
        QCOMPARE(scene.window->inbox().isAncestorOf(QApplication::focusWidget()), page.isEmpty());
    }

    void whoeverLeavesAFormForAMomentFindsItAgain()
    {
        Scene scene;
        choose(scene, u"Discourse"_s);
        auto *name = scene.window->findChild<QLineEdit *>(u"name"_s);
        name->setText(u"my place"_s);
        act(scene, ui::Command::GoAccounts);
        QVERIFY(!name->isVisible());
        scene.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(name->isVisible());
        QCOMPARE(name->text(), u"my place"_s);
        scene.press(Qt::Key_Escape); // it is given up
        act(scene, ui::Command::GoAccounts);
        scene.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!name->isVisible());
    }

    void whatWasAddedLeavesNoForm()
    {
        Scene scene;
        sendForm(scene);
        scene.desk.release();
        QTRY_VERIFY(scene.window->inbox().list()->hasFocus());
        QVERIFY(scene.said().startsWith(u"Photo is added"_s));
        scene.press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(!scene.window->findChild<QLineEdit *>(u"name"_s)->isVisible());
        QVERIFY(std::ranges::any_of(scene.window->findChildren<ui::PlaceTile *>(), &QWidget::isVisible));
    }

    void aLateAnswerLeavesAnotherFormAlone_data()
    {
        QTest::addColumn<bool>("fails");
        QTest::addRow("it was added") << false;
        QTest::addRow("it could not be kept") << true;
    }
    void aLateAnswerLeavesAnotherFormAlone()
    {
        QFETCH(const bool, fails);
        Scene scene;
        sendForm(scene);
        scene.press(Qt::Key_Escape);
        choose(scene, u"Mailman 3"_s);
        auto *name = scene.window->findChild<QLineEdit *>(u"name"_s);
        name->setText(u"my list"_s);
        answerSending(scene, fails);
        QVERIFY(name->isVisible() && name->hasFocus());
        QCOMPARE(name->text(), u"my list"_s);
        QVERIFY(!saysInPage(scene, scene.said()));
    }

    void aLateAnswerTakesNobodyToTheList_data() { aLateAnswerLeavesAnotherFormAlone_data(); }
    void aLateAnswerTakesNobodyToTheList()
    {
        QFETCH(const bool, fails);
        Scene scene;
        sendForm(scene);
        act(scene, ui::Command::GoExposure);
        answerSending(scene, fails);
        const QString said = scene.said();
        QVERIFY(scene.window->findChild<ui::ExposurePage *>()->isVisible());
        scene.press(Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(scene.window->findChild<QLineEdit *>(u"name"_s)->isVisible(), fails); // to be tried again
        QCOMPARE(saysInPage(scene, said), fails);
    }

private:
    static void act(const Scene &scene, ui::Command command) { scene.window->actions()[command]->trigger(); }
    static void leaveSheet(const Scene &scene, bool byButton, const QString &wayBack)
    {
        const auto *sheet = scene.window->findChild<ui::KeySheet *>();
        QVERIFY(sheet->isVisible());
        auto *button = sheet->findChild<QToolButton *>();
        QCOMPARE(button->text(), wayBack);
        if (byButton)
            button->click();
        else
            scene.press(Qt::Key_Escape);
        QVERIFY(!sheet->isVisible());
    }
    static void choose(Scene &scene, const QString &place)
    {
        scene.desk.setConnectors(connectorsOfTheTree());
        scene.desk.announceAccounts(); // there are tiles now
        if (!scene.window->findChild<ui::AddAccountPage *>()->isVisible())
            scene.press(Qt::Key_N, Qt::ControlModifier);
        const auto tiles = scene.window->findChildren<ui::PlaceTile *>();
        const auto tile = std::ranges::find(tiles, place, &ui::PlaceTile::text);
        QVERIFY2(tile != tiles.end(), qPrintable(place));
        (*tile)->click();
    }
    /// A form that is filled in, tried, and being saved.
    static void sendForm(Scene &scene)
    {
        choose(scene, u"Discourse"_s);
        scene.window->findChild<QLineEdit *>(u"name"_s)->setText(u"Photo"_s);
        scene.window->findChild<QLineEdit *>(u"base_url"_s)->setText(u"https://forum.example"_s);
        scene.window->findChild<QLineEdit *>(u"secret"_s)->setText(u"right"_s);
        scene.desk.hold();
        scene.window->findChild<QPushButton *>(u"add"_s)->click();
        scene.desk.releaseFirst();
        [&] { QTRY_VERIFY(scene.desk.deeds().contains(u"add Photo"_s)); }();
    }
    static void answerSending(Scene &scene, bool fails)
    {
        if (fails)
            scene.desk.failWith(Error{ErrorKind::NoSpace, {}, {}, {}});
        scene.desk.release();
        [&] {
            QTRY_VERIFY2(fails ? !scene.said().isEmpty() : scene.said().startsWith(u"Photo is added"_s),
                qPrintable(scene.said()));
        }();
        QCOMPARE(scene.desk.deeds().contains(u"sync"_s), !fails);
        scene.desk.failWith({});
    }
    static bool saysInPage(const Scene &scene, const QString &words)
    {
        const auto labels = scene.window->findChild<ui::AddAccountPage *>()->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&words](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
};

SZEPT_TEST(PagesTest)
#include "tst_pages.moc"
