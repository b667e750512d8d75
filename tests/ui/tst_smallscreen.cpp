// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "tests/ui/support/metadata.h"
#include "ui/accounts/placetile.h"
#include "ui/case/caseview.h"
#include "ui/common/keybutton.h"
#include "ui/common/look.h"
#include "ui/outbox/outboxpanel.h"
#include "ui/places/placespane.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QStyleFactory>
#include <QTextDocument>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;

namespace {

constexpr CaseId harassment{1};

/// What a scale of 200 % and a title bar leave of 1280 x 800; and that screen with letters of 200 %.
constexpr QSize tiny(640, 360);
constexpr QSize usual(1280, 800);
constexpr QSize usualWithBigLetters(1280, 720);

void layOut()
{
    for (int depth = 0; depth < 6; ++depth) // what was laid out asks for more layout inside it
        QCoreApplication::sendPostedEvents();
}

/// All of it can be seen in the window.
bool isWhole(const QWidget *widget)
{
    return widget->isVisible() && widget->visibleRegion() == QRegion(widget->rect());
}

/// The first words of the post stand in the view.
bool showsPost(const ui::CaseView &view)
{
    QTextCursor words = view.document()->find(u"You people should"_s);
    words.setPosition(words.selectionStart());
    return !words.isNull() && view.viewport()->rect().contains(view.cursorRect(words));
}

} // namespace

/// Small screens and large letters: all stays in sight, or can be brought there.
class SmallScreenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        m_font = QApplication::font();
    }
    void cleanup() { QApplication::setFont(m_font); }

    void theWindowFitsItsScreen_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addRow("usual letters") << 100;
        QTest::addRow("large letters") << 200;
    }
    void theWindowFitsItsScreen()
    {
        QFETCH(const int, percent);
        setLetters(percent);
        const Scene scene;
        const QSize room = scene.window->screen()->availableSize();
        QVERIFY2(room.width() < ui::step(scene.window.get(), 320), "the screen is meant to be too small");
        QCOMPARE_LE(scene.window->width(), room.width());
        QCOMPARE_LE(scene.window->height(), room.height());
    }

    void bothWaysOnAndThePostAreInSight_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QLocale::Language>("tongue");
        for (const auto tongue : {QLocale::English, QLocale::Polish}) {
            const char *name = tongue == QLocale::Polish ? "pl" : "en";
            QTest::addRow("%s 1280x800", name) << usual << 100 << tongue;
            QTest::addRow("%s 640x360", name) << tiny << 100 << tongue;
            QTest::addRow("%s 1280x720, letters of 200 %%", name) << usualWithBigLetters << 200 << tongue;
        }
    }
    void bothWaysOnAndThePostAreInSight()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, percent);
        QFETCH(const QLocale::Language, tongue);
        setLetters(percent);
        Scene scene(tongue);
        scene.window->resize(size);
        scene.window->inbox().goTo(harassment);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"8"_s); // the longest form: a time, a reason, a message, four rules
        QVERIFY(scene.isArmed());
        layOut();
        QCOMPARE(scene.window->size(), size);
        QVERIFY(showsPost(*scene.window->casePane().view()));
        QVERIFY(isWhole(button(scene, u"enter"_s)));
        QVERIFY(isWhole(button(scene, u"esc"_s)));
        scene.press(Qt::Key_Return); // what is needed is missing: it is brought into sight
        layOut();
        QVERIFY(scene.target()->objectName() == "reason"_L1);
        QVERIFY(isWhole(scene.target()));
        QTest::keyClicks(scene.target(), u"threats"_s);
        scene.press(Qt::Key_Return, Qt::ControlModifier); // asks
        layOut();
        QCOMPARE(scene.window->size(), size);
        QVERIFY(scene.desk.choices().isEmpty());
        QVERIFY(showsPost(*scene.window->casePane().view()));
        QVERIFY(isWhole(button(scene, u"enter"_s)));
        QVERIFY(isWhole(button(scene, u"esc"_s)));
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
    }

    /// The longest row, with three answers under it.
    void whatWaitsForAPersonIsReadWhole_data() { bothWaysOnAndThePostAreInSight_data(); }
    void whatWaitsForAPersonIsReadWhole()
    {
        QFETCH(const QSize, size);
        QFETCH(const int, percent);
        QFETCH(const QLocale::Language, tongue);
        setLetters(percent);
        Scene scene(tongue);
        scene.window->resize(size);
        scene.window->inbox().goTo(harassment);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"4"_s);
        scene.press(Qt::Key_Return);
        scene.desk.pass(3s);
        scene.desk.parkLatest({ErrorKind::Unavailable, {}, {}, {u"may_have_been_sent"_s, {}}});
        scene.press(u"go"_s);
        layOut();
        QCOMPARE(scene.window->size(), size);
        const auto *panel = scene.window->findChild<ui::OutboxPanel *>();
        const QString row = panel->list()->currentIndex().data().toString();
        const auto labels = panel->findChildren<QLabel *>();
        const auto whole = std::ranges::find(labels, row, &QLabel::text);
        QVERIFY2(whole != labels.end() && isWhole(*whole), qPrintable(row));
        for (const auto buttons = panel->findChildren<QPushButton *>(); const QPushButton *button : buttons)
            QVERIFY2(button->isHidden() || isWhole(button), qPrintable(button->text()));
    }

    void whatASignInAnswersComesIntoSight()
    {
        setLetters(200);
        Scene scene(QLocale::English, false);
        scene.desk.setConnectors(connectorsOfTheTree());
        Q_EMIT scene.desk.accountsChanged();
        scene.window->resize(usualWithBigLetters);
        const auto tiles = scene.window->findChildren<ui::PlaceTile *>();
        const auto tile = std::ranges::find(tiles, u"Discourse"_s, &ui::PlaceTile::text);
        QVERIFY(tile != tiles.end());
        (*tile)->click();
        scene.window->findChild<QLineEdit *>(u"base_url"_s)->setText(u"https://forum.example"_s);
        scene.window->findChild<QLineEdit *>(u"secret"_s)->setText(u"right"_s);
        auto *test = scene.window->findChild<QPushButton *>(u"test"_s);
        test->setFocus();
        test->click();
        const auto told = [&scene] {
            const auto labels = scene.window->findChildren<QLabel *>();
            const auto found = std::ranges::find_if(
                labels, [](const QLabel *label) { return label->text().startsWith(u"Signed in as ola."_s); });
            return found == labels.end() ? nullptr : *found;
        };
        QTRY_VERIFY(told());
        layOut(); // before that it stands anywhere
        QTRY_VERIFY(told() && isWhole(told()));
        QVERIFY(test->hasFocus());
    }

    void whereThereIsLittleRoomTheFirstCaseBeginsWithItsPost()
    {
        Scene scene;
        scene.window->inbox().goTo(harassment);
        QTRY_VERIFY(scene.window->casePane().sheet());
        QCOMPARE(scene.window->casePane().view()->verticalScrollBar()->value(), 0);
        scene.window->resize(tiny); // as a window comes to a small screen
        layOut();
        QVERIFY(showsPost(*scene.window->casePane().view()));
        QVERIFY(scene.window->casePane().view()->verticalScrollBar()->value() > 0);
    }

    void readingGoesOnWhereItWasAfterAForm()
    {
        Scene scene;
        scene.window->resize(tiny);
        scene.window->inbox().goTo(harassment);
        QTRY_VERIFY(scene.window->casePane().sheet());
        layOut();
        auto *bar = scene.window->casePane().view()->verticalScrollBar();
        bar->setValue(bar->maximum());
        const int reading = bar->value();
        QVERIFY(reading > 0);
        QVERIFY(!showsPost(*scene.window->casePane().view()));
        scene.press(u"4"_s);
        layOut();
        QVERIFY(showsPost(*scene.window->casePane().view()));
        scene.press(Qt::Key_Escape);
        layOut();
        QCOMPARE(bar->value(), reading);
    }

    void whereThereIsNoRoomThePlacesComeWhenLookedFor()
    {
        Scene scene;
        scene.window->resize(tiny);
        const auto *places = scene.window->findChild<ui::PlacesPane *>();
        QCOMPARE(scene.window->size(), tiny);
        QVERIFY(!places->isVisible());
        scene.press(u"gp"_s);
        QVERIFY(places->isVisible());
        QVERIFY(places->list()->hasFocus());
        scene.press(Qt::Key_Down);
        scene.press(Qt::Key_Escape);
        QVERIFY(!places->isVisible());
        scene.window->resize(usual);
        QVERIFY(places->isVisible());
    }

    void aKeyThatIsCutTellsItsWholeLabel()
    {
        Scene scene(QLocale::Polish);
        scene.window->resize(usual);
        QTRY_VERIFY(scene.window->casePane().sheet());
        layOut();
        for (const auto keys = scene.window->findChildren<ui::KeyButton *>(); const auto *key : keys)
            QVERIFY2(!key->isVisible() || !key->isCut(), qPrintable(key->text()));
        auto *one = scene.window->findChild<ui::KeyButton *>(u"slot1"_s);
        one->set(u"Approve the member and all others who wait with the same address, and write to them"_s,
            u"They can write."_s);
        QVERIFY(one->isCut());
        QVERIFY2(one->toolTip().contains(u"and write to them: They can write."_s), qPrintable(one->toolTip()));
        one->set(u"Approve"_s, u"They can write."_s);
        QVERIFY(!one->isCut());
        QVERIFY2(!one->toolTip().contains(u"Approve"_s), qPrintable(one->toolTip()));
    }

private:
    void setLetters(int percent) const
    {
        QFont font(m_font);
        font.setPointSizeF(10.0 * percent / 100);
        QApplication::setFont(font);
    }
    static const QWidget *button(const Scene &scene, const QString &name)
    {
        for (const auto buttons = scene.window->findChildren<ui::KeyButton *>(name); const auto *button : buttons) {
            if (button->isVisible())
                return button;
        }
        return scene.window->findChild<ui::KeyButton *>(name);
    }

    QFont m_font;
};

SZEPT_TEST(SmallScreenTest)
#include "tst_smallscreen.moc"
