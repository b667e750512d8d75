// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "ui/mainwindow/topbar.h"

#include <QTimer>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;

/// The top line tells quietly what is under way.
class TopBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSyncThatTakesTimeIsTold()
    {
        Scene scene;
        const auto *sync = scene.window->findChild<QToolButton *>(u"sync"_s);
        QCOMPARE(sync->text().trimmed(), u"2 min ago"_s);
        scene.desk.setWorks({reading(scene)});
        QCOMPARE(sync->text().trimmed(), u"2 min ago"_s); // it may be over at once
        QVERIFY2(sync->toolTip().contains(u"Photo forum: reads the queue"_s), qPrintable(sync->toolTip()));
        QVERIFY(sync->accessibleDescription().startsWith(u"Photo forum: reads the queue"_s));
        QTRY_COMPARE(sync->text().trimmed(), u"reading…"_s);
        scene.desk.setWorks({});
        QCOMPARE(sync->text().trimmed(), u"2 min ago"_s);
        QVERIFY(!sync->toolTip().contains(u"Photo forum"_s));
    }

    void aSilenceIsToldBeforeItIsAnError()
    {
        Scene scene;
        auto *health = scene.window->findChild<QToolButton *>(u"health"_s);
        const QString well = health->text();
        scene.desk.setWorks({reading(scene)});
        scene.desk.hands().advance(20s);
        scene.window->findChild<ui::TopBar *>()->refresh(); // as it does while it waits
        QCOMPARE(health->text().trimmed(), u"Photo forum has not answered for 20 s"_s);
        scene.desk.setWorks({});
        QCOMPARE(health->text(), well);
    }

    /// Places may be called anything.
    void aLongNameMakesTheWindowNoWider()
    {
        Scene scene;
        scene.desk.accountState(AccountId(1)).account.name = u"Questions & answers of "_s.repeated(9);
        scene.desk.setWorks({reading(scene)});
        scene.desk.hands().advance(20s);
        auto *bar = scene.window->findChild<ui::TopBar *>();
        bar->refresh();
        const auto *health = scene.window->findChild<QToolButton *>(u"health"_s);
        QVERIFY2(health->text().contains(u"Questions && answers"_s), qPrintable(health->text()));
        QVERIFY2(bar->minimumSizeHint().width() < 640, qPrintable(QString::number(bar->minimumSizeHint().width())));
        QVERIFY(health->toolTip().contains(u"20 s"_s));
    }

    void aShortOneIsNot()
    {
        Scene scene;
        const auto *sync = scene.window->findChild<QToolButton *>(u"sync"_s);
        scene.desk.setWorks({reading(scene)});
        scene.desk.setWorks({});
        for (const auto timers = sync->parentWidget()->findChildren<QTimer *>(); const QTimer *timer : timers)
            QVERIFY(!timer->isActive());
        QCOMPARE(sync->text().trimmed(), u"2 min ago"_s);
    }

private:
    static Work reading(Scene &scene)
    {
        return {.id = 1,
            .account = AccountId(1),
            .kind = WorkKind::Pull,
            .subject = {},
            .since = scene.desk.clock().now(),
            .answeredAt = {},
            .nextTry = {}};
    }
};

SZEPT_TEST(TopBarTest)
#include "tst_topbar.moc"
