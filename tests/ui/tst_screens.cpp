// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/palettes.h"
#include "tests/ui/scene.h"
#include "tests/ui/support/metadata.h"
#include "ui/accounts/placetile.h"
#include "ui/accounts/refusallist.h"
#include "ui/common/elidedlabel.h"
#include "ui/start/passphrasedialog.h"

#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::test;

namespace {

struct Look
{
    QLocale::Language tongue;
    bool dark;
    QSize size;
    int percent;

    [[nodiscard]] QString name() const
    {
        return u"%1-%2-%3x%4-%5"_s.arg(tongue == QLocale::Polish ? u"pl"_s : u"en"_s, dark ? u"dark"_s : u"light"_s)
            .arg(size.width())
            .arg(size.height())
            .arg(percent);
    }
};

} // namespace

/// Pictures of every state in every look, for people to judge; and what a machine can judge: that nothing is empty or
/// cut.
class ScreensTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
        m_folder = QDir(QString::fromLocal8Bit(qgetenv("SZEPT_SCREENS")));
        QVERIFY(!qEnvironmentVariableIsEmpty("SZEPT_SCREENS"));
        QVERIFY(m_folder.mkpath(u"."_s));
        m_font = QApplication::font();
        m_palette = QApplication::palette();
    }
    void cleanupTestCase()
    {
        QApplication::setFont(m_font);
        QApplication::setPalette(m_palette);
    }

    void screens_data()
    {
        QTest::addColumn<int>("look");
        const auto all = looks();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::newRow(qPrintable(all[i].name())) << int(i);
    }
    void screens()
    {
        QFETCH(const int, look);
        m_look = looks().at(look);
        QFont font(u"Noto Sans"_s);
        font.setPointSizeF(10.0 * m_look.percent / 100);
        QApplication::setFont(font);
        QApplication::setPalette(paletteOf(m_look.dark));
        inbox();
        firstMinute();
        states();
        loading();
        passphrase();
    }

private:
    /// A few by default; SZEPT_LOOKS=all for every language, light, size and letter.
    static QList<Look> looks()
    {
        const QSize small(1280, 800);
        const QSize large(1920, 1080);
        const QSize tiny(640, 360); // what a scale of 200 % and a title bar leave of 1280 x 800
        if (qgetenv("SZEPT_LOOKS") != "all")
            return {{QLocale::English, false, small, 100}, {QLocale::Polish, true, small, 100}};
        QList<Look> all;
        for (const auto tongue : {QLocale::English, QLocale::Polish}) {
            for (const bool dark : {false, true}) {
                all.append({tongue, dark, small, 100});
                all.append({tongue, dark, large, 100});
                all.append({tongue, dark, large, 200});
            }
            all.append({tongue, false, small, 200});
            all.append({tongue, false, tiny, 100});
        }
        return all;
    }

    void take(Scene &scene, const QString &what)
    {
        scene.window->resize(m_look.size);
        QCOMPARE(scene.window->size(), m_look.size);
        draw(*scene.window, what);
    }
    void draw(QWidget &window, const QString &what)
    {
        for (int depth = 0; depth < 6; ++depth) // what was laid out asks for more layout inside it
            QCoreApplication::sendPostedEvents();
        nothingIsCut(window, what);
        QImage picture(window.size(), QImage::Format_ARGB32_Premultiplied);
        picture.fill(Qt::magenta);
        window.render(&picture);
        QVERIFY(picture.save(m_folder.filePath(m_look.name() + u'-' + what + u".png"_s)));
        QSet<QRgb> colours;
        for (int x = 0; x < picture.width(); x += 3) {
            for (int y = 0; y < picture.height(); y += 3)
                colours.insert(picture.pixel(x, y));
        }
        QVERIFY2(colours.size() > 20, qPrintable(what));
        QVERIFY2(!colours.contains(QColor(Qt::magenta).rgba()), qPrintable(what));
    }
    /// Labels and buttons have the room that their texts need, or all the room that there is.
    static void nothingIsCut(const QWidget &window, const QString &what)
    {
        for (const auto labels = window.findChildren<QLabel *>(); const QLabel *label : labels) {
            if (!label->isVisible() || label->text().isEmpty() || qobject_cast<const ui::ElidedLabel *>(label))
                continue;
            const bool fits = label->wordWrap() ? label->heightForWidth(label->width()) <= label->height()
                                                : label->sizeHint().width() <= label->width();
            QVERIFY2(fits, qPrintable(what + u": "_s + label->text()));
        }
        for (const auto buttons = window.findChildren<QAbstractButton *>(); const QAbstractButton *button : buttons) {
            if (button->isVisible() && !button->text().isEmpty()
                && button->sizePolicy().horizontalPolicy() != QSizePolicy::Expanding)
                QVERIFY2(button->sizeHint().width() <= button->width() + 1
                        || button->width() >= button->parentWidget()->width(),
                    qPrintable(what + u": "_s + button->text()));
        }
    }
    static void settle(Scene &scene)
    {
        QTRY_VERIFY(scene.window->casePane().sheet());
        QTRY_VERIFY(scene.window->inbox().model().rowAt(0).read);
    }

    void inbox()
    {
        Scene scene(m_look.tongue);
        scene.window->resize(m_look.size);
        settle(scene);
        scene.press(u"j"_s);
        settle(scene);
        take(scene, u"inbox"_s);
        scene.press(u"pt"_s);
        take(scene, u"case-open"_s);
        scene.press(u"ptrwi"_s);
        take(scene, u"case-past"_s);
        scene.press(u"rwi4"_s);
        take(scene, u"armed"_s);
        scene.press(u"3"_s);
        take(scene, u"armed-rule"_s);
        scene.press(Qt::Key_Return);
        take(scene, u"decided"_s);
        scene.press(u"1"_s);
        scene.press(Qt::Key_Return);
        scene.desk.pass(3s);
        scene.press(u"go"_s);
        take(scene, u"outbox"_s);
        scene.desk.parkLatest({ErrorKind::Unavailable, {}, {}, {u"may_have_been_sent"_s, {}}});
        take(scene, u"outbox-parked"_s);
        scene.press(Qt::Key_Home);
        take(scene, u"outbox-answers"_s);
        scene.press(Qt::Key_Escape);
        scene.window->inbox().goTo(CaseId(21));
        settle(scene);
        take(scene, u"list-case"_s);
        scene.press(u"9"_s);
        take(scene, u"more"_s);
        scene.press(Qt::Key_Escape);
        scene.press(u"8"_s);
        scene.press(Qt::Key_Return);
        take(scene, u"severe"_s);
        scene.press(Qt::Key_Escape);
        scene.press(Qt::Key_Escape);
        scene.press(u"5"_s);
        take(scene, u"fields"_s);
        scene.press(Qt::Key_Escape);
        scene.press(u"s"_s);
        take(scene, u"aside"_s);
        scene.press(Qt::Key_Escape);
        scene.press(u"n"_s);
        take(scene, u"note"_s);
        scene.press(Qt::Key_Escape);
        scene.window->inbox().goTo(CaseId(1));
        settle(scene);
        scene.press(u"z"_s);
        take(scene, u"zen"_s);
        scene.press(u"z"_s);
        scene.press(u"?"_s);
        take(scene, u"keys"_s);
        scene.press(Qt::Key_Escape);
        scene.press(u"ga"_s);
        take(scene, u"accounts"_s);
        QTest::mouseClick(scene.window->findChild<QPushButton *>(u"sign-in-again"_s), Qt::LeftButton);
        take(scene, u"sign-in"_s);
        scene.press(Qt::Key_Escape);
        scene.press(Qt::Key_Escape);
        (void)scene.desk.setExposureWanted(true);
        scene.desk.recordExposure(HarmKind::Violence, 3, 11min);
        scene.desk.recordExposure(HarmKind::Spam, 0, 42min);
        scene.desk.recordExposure(HarmKind::Hate, 2, 9min);
        scene.press(u"gx"_s);
        take(scene, u"exposure"_s);
    }

    void firstMinute()
    {
        Scene scene(m_look.tongue, false);
        scene.desk.setConnectors(connectorsOfTheTree());
        Q_EMIT scene.desk.accountsChanged();
        take(scene, u"first-minute"_s);
        scene.desk.setRefusals(
            {{{}, u"toy.so"_s, {u"connector_wrong_abi"_s, {u"/home/ala/c/toy.so"_s, u"version 999"_s}}},
                {u"discourse"_s, u"Discourse"_s,
                    {u"connector_crashed"_s, {u"/home/ala/c/discourse.so"_s, u"signal 11"_s}}}});
        scene.desk.announceAccounts();
        QCoreApplication::sendPostedEvents(); // the tiles are laid out
        QTest::mouseClick(scene.window->findChild<ui::RefusalList *>()->findChild<QToolButton *>(), Qt::LeftButton);
        take(scene, u"refused"_s);
        scene.desk.setRefusals({});
        scene.desk.announceAccounts();
        QCoreApplication::sendPostedEvents();
        const auto tiles = scene.window->findChildren<ui::PlaceTile *>();
        const auto tile = std::ranges::find(tiles, u"Discourse"_s, &ui::PlaceTile::text);
        QVERIFY(tile != tiles.end());
        QTest::mouseClick(*tile, Qt::LeftButton);
        take(scene, u"add-account"_s);
        scene.window->findChild<QLineEdit *>(u"base_url"_s)->setText(u"https://forum.example"_s);
        scene.window->findChild<QLineEdit *>(u"secret"_s)->setText(u"right"_s);
        QTest::mouseClick(scene.window->findChild<QPushButton *>(u"test"_s), Qt::LeftButton);
        QCoreApplication::sendPostedEvents();
        take(scene, u"add-account-tested"_s);
    }

    void states()
    {
        Scene scene(m_look.tongue);
        settle(scene);
        scene.press(u"4"_s);
        auto *reason = scene.window->findChild<QLineEdit *>(u"reason"_s);
        reason->setFocus();
        QTest::keyClicks(reason, u"The third time this week"_s);
        scene.desk.sheetOf(scene.current()).detail.summary.facts.version = u"2"_s;
        Q_EMIT scene.desk.caseChanged(scene.current());
        settle(scene);
        take(scene, u"changed-while-typing"_s);
        scene.desk.endElsewhere(scene.current(), u"Marta"_s);
        settle(scene);
        take(scene, u"gone-while-typing"_s);
        scene.press(Qt::Key_Escape);
        take(scene, u"gone"_s);
        scene.press(u"j"_s);
        scene.desk.accountState(AccountId(2)).sync.error = Error{ErrorKind::Unavailable, {}, {}, {}};
        scene.desk.announceAccounts();
        take(scene, u"partial"_s);
        for (const int id : {1, 3})
            scene.desk.accountState(AccountId(id)).sync.error = Error{ErrorKind::Unavailable, {}, {}, {}};
        scene.desk.announceAccounts();
        take(scene, u"offline"_s);
        scene.press(u"/"_s);
        scene.press(u"qqqq"_s);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        take(scene, u"filtered"_s);
        scene.press(Qt::Key_Escape);
        QTRY_VERIFY(scene.window->inbox().model().rowCount() > 0);
        scene.desk.failWith(Error{ErrorKind::NotFound, {}, {}, {}});
        scene.press(u"jjj"_s);
        take(scene, u"case-error"_s);
        scene.desk.failWith({});
        for (const int id : {1, 2, 3})
            scene.desk.accountState(AccountId(id)).sync.error.reset();
        scene.desk.announceAccounts();
        scene.press(u"gs"_s);
        take(scene, u"empty"_s);
        scene.press(u"gi"_s);
        scene.press(u"jj"_s);
        scene.desk.addCases(
            {{.id = CaseId(90), .community = photoForum, .priority = 99, .title = u"New"_s, .author = u"x"_s},
                {.id = CaseId(91), .community = photoForum, .priority = 98, .title = u"New"_s, .author = u"y"_s}});
        take(scene, u"new-above"_s);
        scene.desk.removeCases(scene.desk.allCases());
        scene.press(u"j"_s); // from the one that was current
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), 0);
        take(scene, u"done"_s);
    }

    void loading()
    {
        Scene scene(m_look.tongue);
        settle(scene);
        scene.desk.hold();
        scene.press(u"jj"_s); // the next case has been read ahead
        QTRY_VERIFY(scene.window->casePane().isSketched());
        take(scene, u"loading"_s);
        scene.desk.release();
    }

    void passphrase()
    {
        const views::Language language{QLocale(m_look.tongue)};
        for (const auto kind : {ui::PassphraseDialog::Kind::New, ui::PassphraseDialog::Kind::Known}) {
            ui::PassphraseDialog dialog(kind, nullptr);
            dialog.show();
            QTest::keyClick(&dialog, Qt::Key_Return); // nothing was typed: it says so
            dialog.adjustSize();
            draw(dialog, kind == ui::PassphraseDialog::Kind::New ? u"passphrase-new"_s : u"passphrase"_s);
        }
    }

    QDir m_folder;
    QFont m_font;
    QPalette m_palette;
    Look m_look{};
};

SZEPT_TEST(ScreensTest)
#include "tst_screens.moc"
