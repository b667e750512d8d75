// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/target.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"

#include <QDirIterator>
#include <QTest>

using namespace szept::test;
using namespace Qt::StringLiterals;

/// Each target reads its seeds, whole and cut off anywhere: what libFuzzer starts from, and what it once found.
class SeedsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seedsAreRead_data()
    {
        QTest::addColumn<int>("target");
        QTest::addColumn<QString>("file");
        const QList<FuzzTarget> targets = FuzzTarget::all();
        for (int i = 0; i < targets.size(); ++i) {
            const QString folder = szept::test::inTree(u"tests/data/%1"_s.arg(QLatin1StringView(targets[i].name)));
            QDirIterator files(folder, QDir::Files);
            QVERIFY2(files.hasNext(), qPrintable(folder + u": no seeds"_s));
            while (files.hasNext()) {
                const QString file = files.next();
                QTest::addRow("%s: %s", targets[i].name, qPrintable(files.fileName())) << i << file;
            }
        }
    }

    void seedsAreRead()
    {
        QFETCH(int, target);
        QFETCH(QString, file);
        const FuzzTarget::Read read = FuzzTarget::all().at(target).read;
        QFile seed(file);
        QVERIFY(seed.open(QIODevice::ReadOnly));
        const QByteArray bytes = seed.readAll();
        read(bytes);
        constexpr qsizetype cuts = 20;
        for (qsizetype i = 0; i < cuts; ++i)
            read(bytes.first(bytes.size() * i / cuts));
    }
};

SZEPT_TEST(SeedsTest)
#include "tst_seeds.moc"
