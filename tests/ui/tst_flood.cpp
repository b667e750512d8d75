// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;

namespace {

constexpr int openCases = 200'000;
constexpr int presses = 30;

struct Spread
{
    double median = 0;
    double p95 = 0;
};

Spread spreadOf(QList<qint64> nanoseconds)
{
    std::ranges::sort(nanoseconds);
    const auto at
        = [&](double part) { return double(nanoseconds[qsizetype(double(nanoseconds.size() - 1) * part)]) / 1e6; };
    return {at(0.5), at(0.95)};
}

} // namespace

/// From a key press to the next case on the screen, with 200,000 open cases.
class SpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextCaseIsThere_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addRow("next case") << u"j"_s;
        QTest::addRow("decide") << u"1\r"_s;
    }
    void theNextCaseIsThere()
    {
        QFETCH(const QString, keys);
        Scene scene(QLocale::English, false);
        fillFlood(scene.desk, openCases);
        Q_EMIT scene.desk.accountsChanged();
        scene.window->resize(1280, 800);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), openCases);
        QTRY_VERIFY(scene.window->casePane().sheet());
        QList<qint64> times;
        QElapsedTimer timer;
        qint64 took = 0;
        connect(&scene.window->casePane(), &ui::CasePane::painted, this, [&] { took = timer.nsecsElapsed(); });
        for (int i = 0; i < presses; ++i) {
            const CaseId before = scene.current();
            for (const QChar key : keys) {
                took = 0;
                timer.start(); // the last key counts
                if (key == u'\r')
                    scene.press(Qt::Key_Return);
                else
                    scene.press(QString(key));
            }
            QTRY_VERIFY(took > 0);
            QVERIFY(scene.current() != before);
            times.append(took);
            QTRY_VERIFY(scene.window->inbox().model().rowOf(before) < 0 || keys == u"j"_s);
        }
        const Spread spread = spreadOf(times);
        qInfo("%s: median %.1f ms, p95 %.1f ms with %d open cases", QTest::currentDataTag(), spread.median, spread.p95,
            openCases);
        QVERIFY2(spread.p95 < 250, "far beyond the aim of 50 ms, even for a debug build on a busy machine");
    }
};

SZEPT_TEST(SpeedTest)
#include "tst_speed.moc"
