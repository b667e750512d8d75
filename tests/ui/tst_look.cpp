// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/palettes.h"
#include "ui/common/look.h"
#include "ui/common/stateview.h"
#include "ui/common/symbolmark.h"

#include <QApplication>
#include <QImage>
#include <QScopeGuard>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept::test;
using namespace szept::ui;

/// Whatever the desktop's colours are, text can be read.
class LookTest : public QObject
{
    Q_OBJECT

private:
    static QSet<QRgb> colours(const QImage &image)
    {
        QSet<QRgb> found;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found.insert(image.pixel(x, y));
        }
        return found;
    }

private Q_SLOTS:
    void contrastIsTheOneOfTheRule()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QCOMPARE(qRound(contrast(Qt::white, Qt::white)), 1);
        QVERIFY(qAbs(contrast(QColor(0x76, 0x76, 0x76), Qt::white) - 4.54) < 0.01);
    }

    void mutedTextIsReadable_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << paletteOf(false);
        QTest::newRow("dark") << paletteOf(true);
        QPalette weak = paletteOf(false);
        weak.setColor(QPalette::Text, QColor(0x60, 0x60, 0x60));
        QTest::newRow("a theme that is weak itself") << weak;
    }
    void mutedTextIsReadable()
    {
        QFETCH(const QPalette, palette);
        const QList<QColor> grounds{palette.color(QPalette::Base), palette.color(QPalette::Window),
            hoverGround(palette), chosenGround(palette, false), chosenGround(palette, true)};
        for (const QColor &ground : grounds) {
            const qreal best = contrast(palette.color(QPalette::Text), ground);
            const qreal reached = contrast(mutedText(palette, ground), ground);
            QVERIFY2(reached >= std::min(4.5, best - 0.01), qPrintable(ground.name()));
        }
    }

    void aSymbolHasTheColourThatTextHasNow()
    {
        const QPalette before = QApplication::palette();
        const auto restored = qScopeGuard([&before] { QApplication::setPalette(before); });
        QApplication::setPalette(paletteOf(false));
        StateView view;
        view.resize(600, 900);
        view.say(u"dialog-warning"_s, u"Headline"_s, u"Sentence"_s);
        auto *mark = view.findChild<SymbolMark *>();
        for (const bool dark : {false, true, false}) {
            QApplication::setPalette(paletteOf(dark));
            const QImage drawn = mark->grab().toImage();
            QVERIFY(colours(drawn).contains(paletteOf(dark).color(QPalette::ButtonText).rgb()));
        }
    }
};

SZEPT_TEST(LookTest)
#include "tst_look.moc"
