// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "tests/ui/support/metadata.h"
#include "ui/accounts/accountspage.h"
#include "ui/accounts/addaccountpage.h"
#include "ui/accounts/placetile.h"
#include "ui/accounts/refusallist.h"
#include "ui/accounts/signinform.h"
#include "ui/common/fieldform.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;

class AccountsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressIsMeantToBeSafe_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        QTest::newRow("whole") << u"https://forum.example/sub"_s << u"https://forum.example/sub"_s;
        QTest::newRow("a host") << u"forum.example"_s << u"https://forum.example"_s;
        QTest::newRow("a host and a port") << u"forum.example:8443/sub"_s << u"https://forum.example:8443/sub"_s;
        QTest::newRow("this computer") << u"127.0.0.1:8001"_s << u"http://127.0.0.1:8001"_s;
        QTest::newRow("a name like it") << u"127.evil.example"_s << u"https://127.evil.example"_s;
        QTest::newRow("in so many words") << u"http://forum.example"_s << u"http://forum.example"_s;
    }
    void anAddressIsMeantToBeSafe()
    {
        QFETCH(const QString, typed);
        QFETCH(const QString, meant);
        QCOMPARE(ui::typedAddress(typed).toString(), meant);
    }

    /// The fields can be changed meanwhile, and nobody has tried that.
    void whatWasTriedIsAdded()
    {
        Scene scene(QLocale::English, false);
        scene.desk.setConnectors(connectorsOfTheTree());
        Q_EMIT scene.desk.accountsChanged();
        const auto tiles = scene.window->findChildren<ui::PlaceTile *>();
        const auto tile = std::ranges::find(tiles, u"Discourse"_s, &ui::PlaceTile::text);
        QVERIFY(tile != tiles.end());
        (*tile)->click();
        auto *name = scene.window->findChild<QLineEdit *>(u"name"_s);
        name->setText(u"Photo"_s);
        scene.window->findChild<QLineEdit *>(u"base_url"_s)->setText(u"https://forum.example"_s);
        scene.window->findChild<QLineEdit *>(u"secret"_s)->setText(u"right"_s);
        auto *add = scene.window->findChild<QPushButton *>(u"add"_s);
        add->setFocus();
        scene.desk.hold();
        add->click();
        QVERIFY(add->hasFocus()); // it is not taken away while the answer is awaited
        add->click(); // and asks once
        name->setText(u"Another"_s);
        scene.desk.releaseFirst();
        QTRY_COMPARE(scene.desk.deeds(), (QStringList{u"test discourse"_s, u"add Photo"_s}));
        scene.desk.release();
    }

    /// Else its place would be missing without a word.
    void whatCannotBeUsedIsARowThatSaysWhy_data()
    {
        QTest::addColumn<QLocale::Language>("tongue");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("why");
        QTest::addRow("English")
            << QLocale::English << u"toy.so cannot be used"_s
            << u"The connector /c/toy.so was made for another Szept (version 999). Install one that fits."_s;
        QTest::addRow("Polish")
            << QLocale::Polish << u"Nie da się użyć: toy.so"_s
            << u"Łącznik /c/toy.so jest od innej wersji programu (version 999). Zainstaluj pasujący."_s;
    }
    void whatCannotBeUsedIsARowThatSaysWhy()
    {
        QFETCH(const QLocale::Language, tongue);
        Scene scene(tongue, false);
        scene.desk.setConnectors(connectorsOfTheTree());
        scene.desk.setRefusals({{{}, u"toy.so"_s, {u"connector_wrong_abi"_s, {u"/c/toy.so"_s, u"version 999"_s}}}});
        scene.desk.announceAccounts();
        QCoreApplication::sendPostedEvents(); // the tiles are laid out
        auto *page = scene.window->findChild<ui::AddAccountPage *>();
        page->takeFocus();
        auto *row = page->findChild<ui::RefusalList *>()->findChild<QToolButton *>();
        auto *why = page->findChild<ui::RefusalList *>()->findChild<QLabel *>();
        for (int stops = 0; stops < 20 && !row->hasFocus(); ++stops)
            scene.press(Qt::Key_Tab);
        QVERIFY(row->hasFocus());
        QTEST(row->accessibleName(), "name");
        QTEST(row->accessibleDescription(), "why");
        QVERIFY(!why->isVisible());
        scene.press(Qt::Key_Return);
        QVERIFY(why->isVisible());
        QTEST(why->text(), "why");
        scene.desk.setRefusals({});
        scene.desk.announceAccounts();
        QVERIFY(!page->findChild<ui::RefusalList *>()->isVisible());
    }

    void whatCannotBeUsedIsNotOffered()
    {
        Scene scene(QLocale::English, false);
        const auto offered = [&scene] {
            QStringList names;
            for (const auto tiles = scene.window->findChildren<ui::PlaceTile *>(); const ui::PlaceTile *tile : tiles)
                names += tile->text();
            return names;
        };
        scene.desk.setConnectors(connectorsOfTheTree());
        scene.desk.announceAccounts();
        QVERIFY(offered().contains(u"Discourse"_s));
        scene.desk.setRefusals(
            {{u"discourse"_s, u"Discourse"_s, {u"connector_crashed"_s, {u"/c/d.so"_s, u"signal 11"_s}}}});
        scene.desk.announceAccounts();
        QVERIFY(!offered().contains(u"Discourse"_s));
        QVERIFY(offered().contains(u"Mailman 3"_s));
    }

    void anAccountSignsInAgainWithANewSecret()
    {
        Scene scene;
        scene.desk.accountState(AccountId(1)).sync.error = Error{ErrorKind::Unauthorised, {}, {}, {}};
        scene.desk.announceAccounts();
        scene.press(u"ga"_s);
        auto *page = scene.window->findChild<ui::AccountsPage *>();
        auto *list = page->findChild<QListView *>();
        list->setCurrentIndex(
            list->model()->match(list->model()->index(0, 0), Qt::DisplayRole, u"Photo forum"_s).value(0));
        auto *form = page->findChild<ui::SignInForm *>();
        QVERIFY(!form->isVisible());
        page->findChild<QPushButton *>(u"sign-in-again"_s)->click();
        QVERIFY(form->isVisible());
        QVERIFY(form->findChild<QLineEdit *>(u"secret"_s)->hasFocus());
        QCOMPARE(form->findChild<QLineEdit *>(u"base_url"_s)->text(), u"https://forum.example"_s);
        QVERIFY(!form->findChild<QLineEdit *>(u"user"_s));
        scene.press(u"wrong"_s);
        form->findChild<QPushButton *>(u"sign-in"_s)->click();
        QTRY_COMPARE(scene.desk.deeds().last(), u"test discourse"_s);
        QTRY_VERIFY(form->findChild<QPushButton *>(u"sign-in"_s)->isEnabled());
        QVERIFY(form->isVisible()); // it was not kept
        form->findChild<QLineEdit *>(u"secret"_s)->setText(u"right"_s);
        form->findChild<QPushButton *>(u"sign-in"_s)->click();
        QTRY_COMPARE(scene.desk.deeds().last(), u"change Photo forum: https://forum.example, secret right"_s);
        QTRY_VERIFY(!form->isVisible());
        QVERIFY(!form->findChild<QLineEdit *>(u"secret"_s));
        const auto labels = page->findChildren<QLabel *>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel *label) {
            return label->isVisible() && label->text() == "Photo forum: signed in as ola; it is being read."_L1;
        }));
    }

    void theFirstFormIsNotThrownAway_data()
    {
        QTest::addColumn<bool>("added");
        QTest::addRow("the server is away for a moment") << false;
        QTest::addRow("another program adds an account") << true;
    }
    void theFirstFormIsNotThrownAway()
    {
        QFETCH(const bool, added);
        Scene scene(QLocale::English, false);
        scene.desk.setConnectors(connectorsOfTheTree());
        scene.desk.announceAccounts(); // there are tiles now
        auto *page = scene.window->findChild<ui::AddAccountPage *>();
        QCoreApplication::sendPostedEvents(); // they are laid out
        page->takeFocus();
        scene.press(Qt::Key_Return); // the first place
        auto *name = page->findChild<QLineEdit *>(u"name"_s);
        QVERIFY(name->hasFocus());
        scene.press(u"my place"_s);
        views::DeskStatus status = scene.desk.status();
        if (added) {
            scene.desk.addPlace(AccountId(7), u"Another"_s, u"discourse"_s);
            scene.desk.announceAccounts();
        } else {
            status.trouble = Error{ErrorKind::Unavailable, {}, {}, {}};
            scene.desk.setStatus(status);
            QVERIFY(name->isVisible());
            status.trouble.reset();
            scene.desk.setStatus(status);
        }
        QVERIFY(name->isVisible() && name->hasFocus());
        QCOMPARE(name->text(), u"my place"_s);
        scene.press(Qt::Key_Escape); // to the tiles
        QVERIFY(!name->isVisible() && page->isVisible());
        scene.press(Qt::Key_Escape); // to the list, if there is one
        QCOMPARE(page->isVisible(), !added);
    }
};

SZEPT_TEST(AccountsTest)
#include "tst_accounts.moc"
