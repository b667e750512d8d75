// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/thismachine.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

class ThisMachineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsItselfAndNobodyElse_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("here");
        QTest::newRow("its name") << u"http://localhost:8001"_s << true;
        QTest::newRow("in capitals") << u"http://LocalHost"_s << true;
        QTest::newRow("a name under it") << u"http://lists.localhost"_s << false;
        QTest::newRow("its name, from the root") << u"http://localhost."_s << false;
        QTest::newRow("its address") << u"http://127.0.0.1:8001"_s << true;
        QTest::newRow("another of its addresses") << u"http://127.12.0.254"_s << true;
        QTest::newRow("its address in short") << u"http://127.1"_s << true;
        QTest::newRow("IPv6") << u"http://[::1]:8001"_s << true;
        QTest::newRow("IPv6 in full") << u"http://[0:0:0:0:0:0:0:1]"_s << true;
        QTest::newRow("a name that begins like it") << u"http://127.evil.example"_s << false;
        QTest::newRow("a name of four parts") << u"http://127.0.0.example"_s << false;
        QTest::newRow("a name that ends like it") << u"http://notlocalhost"_s << false;
        QTest::newRow("too large a number") << u"http://127.0.0.256"_s << false;
        QTest::newRow("another network") << u"http://128.0.0.1"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }

    void knowsItselfAndNobodyElse()
    {
        QFETCH(QString, url);
        QTEST(szept::isThisMachine(QUrl(url).host()), "here");
    }
};

SZEPT_TEST(ThisMachineTest)
#include "tst_thismachine.moc"
