// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/scene.h"

#include <QSignalSpy>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::test;

namespace {

constexpr int openCases = 200'000;
constexpr int linesAtOnce = 150; ///< a screen of excerpts, and its neighbours'

/// The list's delegate, seen through: it counts.
class CountingDelegate final : public QStyledItemDelegate
{
public:
    explicit CountingDelegate(QAbstractItemView *list)
        : m_other(list->itemDelegate())
    {
        list->setItemDelegate(this);
    }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        ++painted;
        m_other->paint(painter, option, index);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        ++measured;
        return m_other->sizeHint(option, index);
    }

    mutable int painted = 0;
    mutable int measured = 0;

private:
    QAbstractItemDelegate *m_other;
};

} // namespace

/// What a key press costs with 200,000 open cases, counted: no more than with a dozen. How long it takes is for tests/benchmarks.
class FloodTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyCostsWhatIsInSight_data()
    {
        QTest::addColumn<QString>("keys");
        QTest::addRow("next case") << u"j"_s;
        QTest::addRow("decide") << u"1\r"_s;
    }
    void aKeyCostsWhatIsInSight()
    {
        QFETCH(const QString, keys);
        Scene scene(QLocale::English, false);
        fillFlood(scene.desk, openCases);
        Q_EMIT scene.desk.accountsChanged();
        scene.window->resize(1280, 800);
        QTRY_COMPARE(scene.window->inbox().model().rowCount(), openCases);
        QTRY_VERIFY(scene.window->casePane().sheet());
        ui::UniformListView *const list = scene.window->inbox().list();
        const CountingDelegate counting(list);
        QTRY_VERIFY(counting.painted > 0);
        const int inSight = list->viewport()->height() / list->visualRect(list->currentIndex()).height() + 2;
        for (int press = 0; press < 10; ++press) {
            const CaseId before = scene.current();
            const int sheets = scene.desk.sheetsAsked();
            const int lines = scene.desk.linesAsked();
            counting.painted = counting.measured = 0;
            QSignalSpy shown(&scene.window->casePane(), &ui::CasePane::painted);
            for (const QChar key : keys) {
                if (key == u'\r')
                    scene.press(Qt::Key_Return);
                else
                    scene.press(QString(key));
            }
            QTRY_VERIFY(!shown.isEmpty() && shown.last().first().value<CaseId>() == scene.current());
            QTRY_VERIFY(scene.window->inbox().model().rowOf(before) < 0 || keys == u"j"_s);
            QVERIFY(scene.current() != before);
            QCOMPARE_LE(scene.desk.sheetsAsked() - sheets, 2); // the next, and the one after it ahead
            QCOMPARE_LE(scene.desk.linesAsked() - lines, linesAtOnce);
            QCOMPARE_LE(counting.painted, 4 * inSight);
            QCOMPARE_LE(counting.measured, 1);
        }
    }
};

SZEPT_TEST(FloodTest)
#include "tst_flood.moc"
