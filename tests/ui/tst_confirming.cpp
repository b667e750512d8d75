// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "ui/accounts/accountspage.h"
#include "ui/exposure/exposurepage.h"

#include <QAbstractButton>
#include <QAction>
#include <QWindow>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;

/// What asks before it does something is answered by a second press, not by the rest of the first.
class ConfirmingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void enterThatIsHeldConfirmsNothing_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addRow("an account") << u"account"_s;
        QTest::addRow("the record of one's exposure") << u"exposure"_s;
        QTest::addRow("a severe action") << u"action"_s;
    }
    void enterThatIsHeldConfirmsNothing()
    {
        QFETCH(const QString, what);
        Scene scene;
        QAbstractButton *const button = go(scene, what);
        button->setFocus();
        QTest::keyPress(button, Qt::Key_Return);
        for (int again = 0; again < 3; ++again) {
            QKeyEvent held(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s, true);
            QApplication::sendEvent(button, &held);
        }
        QTest::keyRelease(button, Qt::Key_Return);
        QVERIFY(!isDone(scene));
        QTest::keyClick(button, Qt::Key_Return);
        QTRY_VERIFY(isDone(scene));
    }

    void aDoubleClickConfirmsNothing_data() { enterThatIsHeldConfirmsNothing_data(); }
    void aDoubleClickConfirmsNothing()
    {
        QFETCH(const QString, what);
        Scene scene;
        QAbstractButton *const button = go(scene, what);
        QCoreApplication::sendPostedEvents(); // laid out
        const QPoint at = button->mapTo(scene.window.get(), button->rect().center());
        QTest::mouseDClick(scene.window->windowHandle(), Qt::LeftButton, Qt::NoModifier, at);
        QVERIFY(!isDone(scene));
        button->click();
        QTRY_VERIFY(isDone(scene)); // it was the question that came of it
    }

    void aPageThatOpensAnewAsksAnew_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<ui::Command>("away");
        QTest::addColumn<ui::Command>("back");
        QTest::addRow("accounts") << u"account"_s << ui::Command::GoExposure << ui::Command::GoAccounts;
        QTest::addRow("exposure") << u"exposure"_s << ui::Command::GoAccounts << ui::Command::GoExposure;
    }
    void aPageThatOpensAnewAsksAnew()
    {
        QFETCH(const QString, what);
        QFETCH(const ui::Command, away);
        QFETCH(const ui::Command, back);
        Scene scene;
        QAbstractButton *const button = go(scene, what);
        const QString text = button->text();
        button->click();
        QVERIFY(button->text() != text);
        scene.window->actions()[away]->trigger();
        scene.window->actions()[back]->trigger();
        QCOMPARE(button->text(), text);
        button->click();
        QVERIFY(!isDone(scene));
    }

private:
    static bool isDone(const Scene &scene)
    {
        return !scene.desk.choices().isEmpty() || scene.desk.deeds().contains(u"remove account"_s)
            || scene.desk.deeds().contains(u"exposure deleted"_s);
    }
    /// To the button that asks before it does it.
    static QAbstractButton *go(Scene &scene, const QString &what)
    {
        if (what == u"account"_s) {
            scene.press(u"ga"_s);
            return button(*scene.window->findChild<ui::AccountsPage *>(), u"Remove…"_s);
        }
        if (what == u"exposure"_s) {
            (void)scene.desk.setExposureWanted(true);
            scene.desk.recordExposure(HarmKind::Spam, 1, 60s);
            scene.press(u"gx"_s);
            auto *page = scene.window->findChild<ui::ExposurePage *>();
            [&] { QTRY_VERIFY(button(*page, u"Delete it all…"_s)); }();
            return button(*page, u"Delete it all…"_s);
        }
        scene.window->inbox().goTo(CaseId(21));
        [&] { QTRY_VERIFY(scene.window->casePane().sheet()); }();
        scene.press(u"8"_s);
        return named(*scene.window, u"enter"_s);
    }
    static QAbstractButton *button(const QWidget &in, const QString &text)
    {
        const auto all = in.findChildren<QAbstractButton *>();
        const auto found = std::ranges::find_if(
            all, [&text](const QAbstractButton *one) { return one->isVisible() && one->text() == text; });
        return found == all.end() ? nullptr : *found;
    }
    static QAbstractButton *named(const QWidget &in, const QString &name)
    {
        const auto all = in.findChildren<QAbstractButton *>(name);
        const auto found = std::ranges::find_if(all, &QWidget::isVisible);
        return found == all.end() ? nullptr : *found;
    }
};

SZEPT_TEST(ConfirmingTest)
#include "tst_confirming.moc"
