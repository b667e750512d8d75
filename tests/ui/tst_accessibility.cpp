// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "ui/common/keybutton.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QScrollBar>
#include <QSet>
#include <QTimer>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;

namespace {

bool isReachable(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
}

QString described(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
}

/// Pages by the keys that lead to them; "" is the inbox.
const QStringList pages{u""_s, u"go"_s, u"ga"_s, u"gx"_s, u"?"_s, u"1"_s};

} // namespace

class AccessibilityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingThatTakesFocusHasANameAndARole_data() { rows(); }
    void everythingThatTakesFocusHasANameAndARole()
    {
        const auto scene = shown();
        int seen = 0;
        for (const auto widgets = scene->window->findChildren<QWidget *>(); auto *widget : widgets) {
            if (!isReachable(widget))
                continue;
            ++seen;
            QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(face, qPrintable(described(widget)));
            QVERIFY2(!face->text(QAccessible::Name).isEmpty(), qPrintable(u"no name: "_s + described(widget)));
            QVERIFY2(face->role() != QAccessible::NoRole, qPrintable(described(widget)));
        }
        QVERIFY(seen >= 1);
    }

    void tabReachesEverythingThatTakesFocus_data() { rows(); }
    void tabReachesEverythingThatTakesFocus()
    {
        const auto scene = shown();
        QSet<QWidget *> reached;
        for (int i = 0; i < 200; ++i) {
            QTest::keyClick(scene->target(), Qt::Key_Tab);
            reached.insert(QApplication::focusWidget());
        }
        for (const auto widgets = scene->window->findChildren<QWidget *>(); auto *widget : widgets) {
            if (isReachable(widget) && !widget->focusProxy())
                QVERIFY2(reached.contains(widget), qPrintable(u"Tab never comes to "_s + described(widget)));
        }
    }

    void whatIsClickedIsLargeEnough_data() { rows(); }
    void whatIsClickedIsLargeEnough()
    {
        const auto scene = shown();
        for (const auto widgets = scene->window->findChildren<QWidget *>(); const QWidget *widget : widgets) {
            const bool target
                = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget);
            if (target && isReachable(widget))
                QVERIFY2(widget->height() >= 24 && widget->width() >= 24, qPrintable(described(widget)));
        }
    }

    void aRowIsReadWhole()
    {
        const Scene scene;
        auto *list = scene.window->findChild<QListView *>(Qt::FindChildrenRecursively);
        QVERIFY(list);
        QAccessibleInterface *cases = QAccessible::queryAccessibleInterface(scene.window->inbox().list());
        QVERIFY(cases);
        QVERIFY(cases->childCount() > 0);
        QAccessibleInterface *row = cases->child(0);
        QTRY_VERIFY(row->text(QAccessible::Name).contains(u"priority 96"_s));
        QVERIFY(row->text(QAccessible::Name).startsWith(u"Self-harm, Photo forum › Street"_s));
    }

    void whatIsDimmedSaysWhy()
    {
        Scene scene;
        scene.window->resize(1280, 800);
        scene.window->inbox().goTo(CaseId(20)); // a mail that awaits approval
        QTRY_VERIFY(scene.window->casePane().sheet());
        auto &offers = scene.desk.sheetOf(CaseId(20)).offers;
        const auto discard = std::ranges::find(offers, u"discard"_s, [](const auto &offer) { return offer.spec.id; });
        discard->permitted = false;
        discard->whyNot = {u"not_offered"_s, {u"discard"_s}}; // the one reason that an offer gives
        scene.desk.sheetOf(CaseId(20)).otherKinds = {Slot::Warn};
        Q_EMIT scene.desk.caseChanged(CaseId(20));
        tellsWhy(scene, u"slot3"_s, u"This place has no such action."_s);
        tellsWhy(scene, u"slot4"_s, u"The platform does not offer this for this case now."_s);
        tellsWhy(scene, u"slot6"_s, u"This place has that for other kinds of cases only."_s);
        tellsWhy(scene, u"undo"_s, u"Nothing waits that could be taken back."_s);
    }
    void aCommandThatIsNotPossibleSaysWhyInItsMenu()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        const auto tip = [&scene](ui::Command command) { return scene.window->actions()[command]->toolTip(); };
        for (const auto menus = scene.window->menuBar()->actions(); const QAction *menu : menus)
            QVERIFY(menu->menu()->toolTipsVisible());
        QVERIFY2(tip(ui::Command::Decide).contains(u"A digit chooses first"_s), qPrintable(tip(ui::Command::Decide)));
        QVERIFY2(tip(ui::Command::Undo).contains(u"Nothing waits"_s), qPrintable(tip(ui::Command::Undo)));
        scene.press(u"1"_s);
        QCOMPARE(tip(ui::Command::Decide), scene.window->actions().tip(ui::Command::Decide));
        scene.press(Qt::Key_Escape);
        scene.press(u"ga"_s);
        for (const ui::CommandInfo &info : ui::commandTable()) {
            const QAction *action = scene.window->actions()[info.command];
            QCOMPARE(action->isEnabled(), action->toolTip() == scene.window->actions().tip(info.command));
        }
        QVERIFY2(tip(ui::Command::Claim).contains(u"G I leads there"_s), qPrintable(tip(ui::Command::Claim)));
    }

    void menusOpenByKeys_data()
    {
        QTest::addColumn<QLocale::Language>("tongue");
        QTest::addRow("English") << QLocale::English;
        QTest::addRow("Polish") << QLocale::Polish;
    }
    void menusOpenByKeys()
    {
        QFETCH(const QLocale::Language, tongue);
        Scene scene(tongue);
        scene.press(Qt::Key_F10);
        QWidget *const menu = QApplication::activePopupWidget();
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Escape);
        QSet<QChar> letters;
        for (const auto menus = scene.window->menuBar()->actions(); const QAction *one : menus) {
            QVERIFY(one->text().contains(u'&'));
            letters.insert(one->text().at(one->text().indexOf(u'&') + 1).toLower());
        }
        QCOMPARE(letters.size(), scene.window->menuBar()->actions().size());
    }

    void whatHappensIsAnnounced()
    {
        const auto before = QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
            if (event->type() == QAccessible::Announcement)
                told() += static_cast<QAccessibleAnnouncementEvent *>(event)->message();
        });
        {
            Scene scene;
            QTRY_VERIFY(scene.window->casePane().sheet());
            told().clear();
            scene.press(u"1"_s);
            QVERIFY2(told().contains(u"Disagree. Enter decides."_s), qPrintable(told().join(u'|')));
            scene.press(Qt::Key_Return);
            QTRY_VERIFY2(told().last().contains(u"will be kept, in 8 s"_s), qPrintable(told().last()));
            scene.press(u"u"_s);
            QTRY_VERIFY2(told().last().startsWith(u"Taken back; nothing was sent."_s), qPrintable(told().last()));
            scene.press(u"6"_s);
            QVERIFY2(told().last().contains(u"This place has no such action"_s), qPrintable(told().last()));
        }
        QAccessible::installUpdateHandler(before);
    }

    void nothingTicksWhileIdle()
    {
        const Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        for (const auto timers = scene.window->findChildren<QTimer *>(); const QTimer *timer : timers)
            QTRY_VERIFY2(
                !timer->isActive() || timer->interval() >= 60'000, qPrintable(QString::number(timer->interval())));
    }

private:
    /// On hover, to a screen reader, and to who comes to it with Tab.
    static void tellsWhy(Scene &scene, const QString &name, const QString &why)
    {
        auto *key = scene.window->findChild<ui::KeyButton *>(name);
        [&] { QTRY_VERIFY2(key->toolTip().contains(why), qPrintable(key->toolTip())); }();
        QVERIFY2(key->accessibleDescription().contains(why), qPrintable(key->accessibleDescription()));
        QToolTip::hideText();
        key->setFocus(Qt::TabFocusReason);
        QVERIFY(key->hasFocus());
        QVERIFY2(QToolTip::text().contains(why), qPrintable(QToolTip::text()));
    }
    static QStringList &told()
    {
        static QStringList all;
        return all;
    }
    static void rows()
    {
        QTest::addColumn<QString>("keys");
        for (const QString &keys : pages)
            QTest::newRow(keys.isEmpty() ? "inbox" : qPrintable(keys)) << keys;
    }
    [[nodiscard]] static std::unique_ptr<Scene> shown()
    {
        QFETCH(const QString, keys);
        auto scene = std::make_unique<Scene>();
        scene->window->resize(1280, 800);
        [&] { QTRY_VERIFY(scene->window->casePane().sheet()); }();
        scene->press(keys);
        return scene;
    }
};

SZEPT_TEST(AccessibilityTest)
#include "tst_accessibility.moc"
