// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmarks/bare.h"

#include "tests/benchmarks/measure.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QKeyEvent>
#include <QPainter>
#include <QTest>
#include <QWidget>

#include <print>

namespace szept::bench {
namespace {

constexpr int presses = 50;

/// Paints itself anew after each key, and calls back once it is painted.
class Bare : public QWidget
{
public:
    explicit Bare(std::function<void()> painted)
        : m_painted(std::move(painted))
    {
        resize(1280, 800);
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void keyPressEvent(QKeyEvent *) override { update(); }
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), Qt::white);
        QMetaObject::invokeMethod(this, [this] { m_painted(); }, Qt::QueuedConnection);
    }

private:
    std::function<void()> m_painted;
};

} // namespace

int showBare()
{
    Bare bare([] {
        std::println("painted");
        std::fflush(stdout);
        QCoreApplication::quit();
    });
    bare.show();
    return QApplication::exec();
}

double bareKeyToPicture()
{
    QEventLoop loop;
    Bare bare([&loop] { loop.quit(); });
    bare.show();
    loop.exec();
    QList<double> times;
    for (int i = 0; i < presses; ++i) {
        times.append(milliseconds([&] {
            QTest::keyClick(&bare, Qt::Key_J);
            loop.exec();
        }));
    }
    return percentile(times, 0.95);
}

} // namespace szept::bench
