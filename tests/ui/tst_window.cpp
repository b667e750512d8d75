// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/asidetimes.h"
#include "models/views/outboxmodel.h"
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"
#include "ui/case/caseview.h"
#include "ui/inbox/uniformlistview.h"

#include <QDateTimeEdit>
#include <QDesktopServices>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;

class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsOnesOwnAndNotKeptIsSaid()
    {
        Scene scene;
        Q_EMIT scene.desk.ownNotKept({ErrorKind::NoSpace, {}, {}, {}});
        QVERIFY(scene.said().startsWith(u"What is your own was not kept on this device. "_s));
    }

    void aQueueIsClearedByKeyboardAlone_data()
    {
        QTest::addColumn<QLocale::Language>("tongue");
        QTest::addRow("English") << QLocale::English;
        QTest::addRow("Polish") << QLocale::Polish;
    }
    void aQueueIsClearedByKeyboardAlone()
    {
        QFETCH(const QLocale::Language, tongue);
        Scene scene(tongue);
        const int all = scene.window->inbox().model().rowCount();
        QVERIFY(all >= 12);
        for (int decided = 0; decided < all; ++decided) {
            const CaseId id = scene.current();
            QVERIFY(id.isValid());
            QTRY_VERIFY(scene.window->casePane().sheet());
            scene.press(decided % 3 == 0 ? u"1"_s : u"4"_s);
            if (!scene.isArmed())
                scene.press(u"1"_s); // this place cannot do that
            QVERIFY(scene.isArmed());
            scene.press(Qt::Key_Return);
            QTRY_COMPARE(scene.desk.choices().size(), decided + 1);
            QCOMPARE(scene.desk.choices().last().caseId, id);
            QVERIFY(scene.current() != id || decided + 1 == all);
        }
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        scene.desk.pass(30s);
        for (const auto outbox = scene.desk.outbox(); const views::OutboxLine &line : outbox)
            QCOMPARE(line.action.state, ActionState::Sent);
    }

    /// After a decision comes the case below, also when those that were decided have gone from above it.
    void noCaseIsPassedOver()
    {
        Scene scene;
        const views::InboxModel &model = scene.window->inbox().model();
        QList<CaseId> order;
        for (int row = 0; row < 4; ++row)
            order.append(model.idAt(row));
        for (const CaseId id : std::as_const(order)) {
            QCOMPARE(scene.current(), id);
            QTRY_VERIFY(scene.window->casePane().sheet());
            scene.press(u"1"_s);
            scene.press(Qt::Key_Return);
            QTRY_VERIFY(model.rowOf(id) < 0);
        }
    }

    void aDigitChoosesTheNextNamesARuleEnterDecides()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(1));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"4"_s);
        QVERIFY(scene.isArmed());
        QVERIFY(scene.desk.choices().isEmpty());
        scene.press(u"3"_s);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().first().rule, std::optional(3));
    }

    void escapeLeavesEverythingAsItWas()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"1"_s);
        QVERIFY(scene.isArmed());
        scene.press(Qt::Key_Escape);
        QVERIFY(!scene.isArmed());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
    }

    void anEmptySlotSaysSoAndDoesNothing()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(20));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"3"_s); // a mailing list has nothing to limit
        QVERIFY(!scene.isArmed());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
    }

    void whatIsSevereAsksBeforeEnter()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(21));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"8"_s);
        QVERIFY(scene.isArmed());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
        scene.press(Qt::Key_Escape); // from the question back to the form
        QVERIFY(scene.isArmed());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().first().action, u"ban_and_discard"_s);
    }

    void whatIsNeededIsAskedForInPlace()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(20));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"5"_s); // a list rejects with a reason
        QVERIFY(scene.desk.choices().isEmpty());
        auto *reason = qobject_cast<QPlainTextEdit *>(QApplication::focusWidget());
        QVERIFY(reason);
        scene.press(u"1 link too many"_s);
        QCOMPARE(reason->toPlainText(), u"1 link too many"_s);
        scene.press(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().first().fields.value(u"reason"_s), u"1 link too many"_s);
    }

    void moreActionsAreUnderNine()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(20));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"9"_s);
        QVERIFY(!scene.isArmed());
        scene.press(u"1"_s);
        QVERIFY(scene.isArmed());
    }

    void undoTakesBackTheLatestAndReturnsToIt()
    {
        Scene scene;
        const CaseId first = scene.current();
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.current() != first);
        QTRY_VERIFY(scene.said().contains(u" s"_s));
        scene.press(u"u"_s);
        QTRY_COMPARE(scene.current(), first);
        QCOMPARE(scene.desk.outbox().constLast().action.state, ActionState::Withdrawn);
        QVERIFY(scene.said().startsWith(u"Taken back"_s));
        scene.press(u"u"_s); // nothing left
        QCOMPARE(scene.desk.outbox().size(), 1);
    }

    void theBarCountsOnlyWhileSomethingCounts()
    {
        Scene scene;
        QVERIFY(!scene.window->quietBar().isCounting());
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.window->quietBar().isCounting());
        scene.desk.pass(30s);
        QTRY_VERIFY(!scene.window->quietBar().isCounting());
        QVERIFY2(!scene.said().contains(u"will be"_s), qPrintable(scene.said()));
    }

    void nothingHappensWhileATextFieldHasFocus()
    {
        Scene scene;
        const CaseId before = scene.current();
        scene.press(u"/"_s);
        auto *search = qobject_cast<QLineEdit *>(QApplication::focusWidget());
        QVERIFY(search);
        scene.press(u"jk1u4sczgi"_s);
        QCOMPARE(search->text(), u"jk1u4sczgi"_s);
        QCOMPARE(scene.current(), before);
        QVERIFY(!scene.isArmed());
        QVERIFY(scene.desk.deeds().isEmpty());
        scene.press(Qt::Key_Escape);
        QTRY_COMPARE(QApplication::focusWidget(), scene.window->inbox().list());
    }

    void aSearchThatFindsNothingSaysSoAndIsCleared()
    {
        Scene scene;
        scene.press(u"/"_s);
        scene.press(u"qqqqq"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        scene.press(Qt::Key_Escape);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 12);
        scene.press(u"/"_s);
        scene.press(u"fixer"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 1);
    }

    void theRowUnderTheCursorStaysWhereItIs()
    {
        Scene scene;
        scene.window->resize(1100, 500);
        auto *list = scene.window->inbox().list();
        scene.window->inbox().goTo(CaseId(6));
        QTRY_COMPARE(scene.current(), CaseId(6));
        layOut();
        const CaseId current = scene.current();
        const QPoint place = placeOfTheRow(*list);
        scene.desk.addCases(
            {{.id = CaseId(90), .community = photoForum, .priority = 99, .title = u"New"_s, .author = u"x"_s},
                {.id = CaseId(91), .community = photoForum, .priority = 98, .title = u"New"_s, .author = u"y"_s}});
        layOut();
        QCOMPARE(scene.current(), current);
        QCOMPARE(placeOfTheRow(*list), place);
        bool told = false;
        for (const auto buttons = scene.window->findChildren<QToolButton *>(); const QToolButton *button : buttons)
            told = told || (button->isVisible() && button->text() == u"2 new above, press G G"_s);
        QVERIFY(told);
        scene.press(u"gg"_s);
        QCOMPARE(scene.current(), CaseId(90));
        const QPoint first = placeOfTheRow(*list);
        layOut(); // nothing is new any more
        QCOMPARE(placeOfTheRow(*list), first);
    }

    void aCaseThatEndsElsewhereNeverPassesItsChoiceOn()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"1"_s);
        QVERIFY(scene.isArmed());
        scene.desk.removeCases({scene.current()});
        QVERIFY(!scene.isArmed());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
    }

    void keysGoFromPageToPageAndBackToTheSameRow()
    {
        Scene scene;
        scene.press(u"jj"_s);
        const CaseId row = scene.current();
        auto *pages = scene.window->findChild<QStackedWidget *>();
        for (const QString &keys : {u"ga"_s, u"gx"_s, u"?"_s}) {
            scene.press(keys);
            QVERIFY2(pages->currentIndex() != 0, qPrintable(keys));
            scene.press(Qt::Key_Escape);
            QCOMPARE(pages->currentIndex(), 0);
            QCOMPARE(scene.current(), row);
        }
    }

    void setAsideClaimAndNoteAreKeys()
    {
        Scene scene;
        const CaseId id = scene.current();
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"c"_s);
        QTRY_VERIFY(scene.desk.deeds().contains(u"claim %1"_s.arg(id.value())));
        scene.press(u"n"_s);
        scene.press(u"seen before"_s);
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.desk.deeds().contains(u"note %1"_s.arg(id.value())));
        scene.press(u"s"_s);
        QVERIFY(scene.isArmed());
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.desk.deeds().contains(u"aside %1"_s.arg(id.value())));
        QTRY_VERIFY(scene.current() != id);
        scene.press(u"gs"_s);
        QTRY_COMPARE(scene.current(), id);
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"s"_s);
        QTRY_VERIFY(scene.desk.deeds().contains(u"wake %1"_s.arg(id.value())));
    }

    void setAsideUntilAChosenTime_data()
    {
        QTest::addColumn<int>("digit");
        QTest::addRow("the morning, when nobody chooses") << 0;
        QTest::addRow("in an hour") << 1;
        QTest::addRow("in a week") << 5;
    }
    void setAsideUntilAChosenTime()
    {
        QFETCH(const int, digit);
        Scene scene;
        const CaseId id = scene.current();
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"s"_s);
        if (digit > 0)
            scene.press(QString::number(digit));
        scene.press(Qt::Key_Return);
        QTRY_VERIFY(scene.current() != id);
        const auto facts = scene.desk.cases()->caseOf(id);
        QVERIFY(facts && facts->wakeAt);
        const int chosen = digit > 0 ? digit : views::usualAsideTime;
        QCOMPARE(*facts->wakeAt, views::asideTimes(scene.desk.clock().now()).at(chosen - 1).until);
        QTRY_VERIFY(scene.said().startsWith(u"Set aside until"_s));
        QVERIFY(scene.desk.choices().isEmpty());
    }

    void escapeLeavesSettingAside()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"s"_s);
        scene.press(Qt::Key_Escape);
        QVERIFY(!scene.isArmed());
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.deeds().isEmpty());
    }

    void aTimeThatIsOverIsNotTaken()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"s6"_s);
        auto *time = scene.window->findChild<QDateTimeEdit *>();
        QVERIFY(time && time->hasFocus());
        time->setDateTime(QDateTime(QDate(2001, 2, 3), QTime(4, 5)));
        scene.press(Qt::Key_Return);
        QVERIFY(scene.isArmed());
        QVERIFY(scene.desk.deeds().isEmpty());
    }

    void onlyWebAddressesAreOpened_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<bool>("opened");
        QTest::addRow("https") << QUrl(u"https://forum.example/t/1"_s) << true;
        QTest::addRow("none") << QUrl() << false;
        QTest::addRow("a file") << QUrl(u"file:///etc/passwd"_s) << false;
        QTest::addRow("a script") << QUrl(u"javascript:alert(1)"_s) << false;
        QTest::addRow("another program") << QUrl(u"ssh://forum.example/-oProxyCommand=x"_s) << false;
    }
    void onlyWebAddressesAreOpened()
    {
        QFETCH(const QUrl, url);
        QFETCH(const bool, opened);
        for (const QString &scheme : {u"https"_s, u"file"_s, u"javascript"_s, u"ssh"_s})
            QDesktopServices::setUrlHandler(scheme, this, "takeUrl");
        Scene scene;
        scene.desk.sheetOf(scene.current()).detail.summary.facts.url = url;
        Q_EMIT scene.desk.caseChanged(scene.current());
        QTRY_COMPARE(scene.window->casePane().sheet()->detail.summary.facts.url, url);
        m_opened.clear();
        scene.press(u"o"_s);
        QCOMPARE(m_opened, opened ? QList<QUrl>{url} : QList<QUrl>());
        QVERIFY(!scene.said().isEmpty());
        for (const QString &scheme : {u"https"_s, u"file"_s, u"javascript"_s, u"ssh"_s})
            QDesktopServices::unsetUrlHandler(scheme);
    }

    void anotherRuleIsAnotherQuestion()
    {
        Scene scene;
        scene.window->inbox().goTo(CaseId(1));
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"9"_s); // the one that is severe and needs nothing more
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        scene.press(u"3"_s);
        scene.press(Qt::Key_Return);
        QVERIFY2(scene.desk.choices().isEmpty(), "it must ask again");
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().first().action, u"delete_user"_s);
        QCOMPARE(scene.desk.choices().first().rule, std::optional(3));
    }

    void enterPressesTheButtonThatHasTheFocus()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        scene.press(u"1"_s);
        QVERIFY(scene.isArmed());
        for (const auto buttons = scene.window->findChildren<QAbstractButton *>(); const auto *button : buttons) {
            if (button->isVisible() && button->text() == u"Back"_s)
                const_cast<QAbstractButton *>(button)->setFocus();
        }
        scene.press(Qt::Key_Return);
        QVERIFY(scene.desk.choices().isEmpty());
        QVERIFY(!scene.isArmed());
    }

    void spaceReadsOnInTheCase()
    {
        Scene scene;
        scene.window->resize(1100, 520);
        scene.window->inbox().goTo(CaseId(1));
        QTRY_VERIFY(scene.window->casePane().sheet());
        const auto *bar = scene.window->casePane().view()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        scene.press(Qt::Key_Space);
        QVERIFY(bar->value() > 0);
        scene.press(Qt::Key_Space, Qt::ShiftModifier);
        QCOMPARE(bar->value(), 0);
    }

    void zenShowsOneCaseAndDecidesIt()
    {
        Scene scene;
        QTRY_VERIFY(scene.window->casePane().sheet());
        const CaseId id = scene.current();
        scene.press(u"z"_s);
        QVERIFY(!scene.window->inbox().isVisible());
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        QTRY_COMPARE(scene.desk.choices().size(), 1);
        QCOMPARE(scene.desk.choices().first().caseId, id);
        QTRY_VERIFY(scene.current() != id);
        scene.press(u"z"_s);
        QVERIFY(scene.window->inbox().isVisible());
    }

    void whatPeopleWroteIsNeverMarkup()
    {
        const QString hostile = u"<b>bold</b> <img src=\"file:///x.png\"> <a href=\"https://x.example\">here</a>"_s;
        Scene scene;
        auto &detail = scene.desk.sheetOf(CaseId(1)).detail;
        detail.summary.facts.text = hostile;
        detail.threadTitle = hostile;
        detail.summary.author->name = hostile;
        detail.person->name.name = hostile;
        detail.summary.reports.first().comment = hostile;
        detail.rules.first().second.text = hostile;
        scene.window->inbox().goTo(CaseId(1));
        Q_EMIT scene.desk.caseChanged(CaseId(1));
        QTRY_VERIFY(scene.window->casePane().sheet());
        QTRY_VERIFY(scene.window->casePane().view()->toPlainText().contains(hostile));
        scene.press(u"4"_s);
        for (const auto labels = scene.window->findChildren<QLabel *>(); const auto *label : labels)
            QVERIFY2(
                label->textFormat() == Qt::PlainText || !Qt::mightBeRichText(label->text()), qPrintable(label->text()));
        for (const auto widgets = scene.window->findChildren<QWidget *>(); const auto *widget : widgets)
            QVERIFY2(!widget->toolTip().contains(u"<img"_s), qPrintable(widget->toolTip()));
    }

    void whatOpeningDidIsToldQuietly()
    {
        FakeDesk desk;
        fillEvening(desk);
        views::DeskStatus status = desk.status();
        status.notes = {{u"copy_made"_s, {u"/tmp/w-before-schema-9.szept"_s}}};
        desk.setStatus(status);
        const ui::MainWindow window(desk);
        const QString said = window.quietBar().text();
        QVERIFY2(said.contains("/tmp/w-before-schema-9.szept"_L1), qPrintable(said));
    }

    void whereTheWorkspaceLiesIsSaidAsItIs_data()
    {
        QTest::addColumn<views::Keeping>("keeping");
        QTest::addColumn<QString>("welcome");
        QTest::addColumn<QString>("other");
        QTest::newRow("encrypted") << views::Keeping::EncryptedFile << u"stays on this computer, encrypted."_s
                                   << u"Another Szept on this computer reads"_s;
        QTest::newRow("plain") << views::Keeping::PlainFile << u"not encrypted, so whoever has its file reads it."_s
                               << u"Another Szept on this computer reads"_s;
        QTest::newRow("a team's") << views::Keeping::Server << u"Cases and decisions lie in your team's database"_s
                                  << u"Another Szept, here or at a colleague's, reads"_s;
    }
    void whereTheWorkspaceLiesIsSaidAsItIs()
    {
        QFETCH(const views::Keeping, keeping);
        QFETCH(const QString, welcome);
        QFETCH(const QString, other);
        const views::Language english{QLocale(QLocale::English)};
        FakeDesk desk;
        views::DeskStatus status = desk.status();
        status.keeping = keeping;
        status.sendsHere = false;
        desk.setStatus(status);
        const ui::MainWindow window(desk);
        const auto labels = window.findChildren<QLabel *>();
        const auto isSaid = [&labels](const QString &words) {
            return std::ranges::any_of(labels, [&words](const QLabel *one) { return one->text().contains(words); });
        };
        QVERIFY(isSaid(welcome));
        QVERIFY(isSaid(other));
    }

    void theFirstMinuteLeadsToAFirstAccount()
    {
        Scene scene(QLocale::English, false);
        auto *pages = scene.window->findChild<QStackedWidget *>();
        QVERIFY(pages->currentIndex() != 0);
        scene.press(Qt::Key_Escape); // there is nothing to go back to
        QVERIFY(pages->currentIndex() != 0);
    }

    // not a test: stands in for the browser
    void takeUrl(const QUrl &url) { m_opened.append(url); }

private:
    static void layOut()
    {
        for (int depth = 0; depth < 6; ++depth) // what was laid out asks for more layout inside it
            QCoreApplication::sendPostedEvents();
    }
    /// On the screen.
    static QPoint placeOfTheRow(const ui::UniformListView &list)
    {
        return list.viewport()->mapToGlobal(list.visualRect(list.currentIndex()).topLeft());
    }

    QList<QUrl> m_opened;
};

SZEPT_TEST(WindowTest)
#include "tst_window.moc"
