// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <QListView>
#include <QScrollBar>
#include <QSet>

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
const QStringList pages {u""_s, u"go"_s, u"ga"_s, u"gx"_s, u"?"_s, u"1"_s};

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
        for (QWidget *widget : scene->window->findChildren<QWidget *>()) {
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
        for (QWidget *widget : scene->window->findChildren<QWidget *>()) {
            if (isReachable(widget) && !widget->focusProxy())
                QVERIFY2(reached.contains(widget), qPrintable(u"Tab never comes to "_s + described(widget)));
        }
    }

    void whatIsClickedIsLargeEnough_data() { rows(); }
    void whatIsClickedIsLargeEnough()
    {
        const auto scene = shown();
        for (const QWidget *widget : scene->window->findChildren<QWidget *>()) {
            const bool target = qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QComboBox *>(widget);
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

private:
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
