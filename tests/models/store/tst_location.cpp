// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/location.h"
#include "tests/support/sure.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;
using szept::test::sure;

class LocationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// SQLite writes to one file under both names, so there has to be one right to send, and one feed.
    void aLinkIsTheFileThatItNames()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"real"_s));
        QVERIFY(QFile::link(folder.filePath(u"real"_s), folder.filePath(u"link"_s)));
        const QString before = Location::ofFile(folder.filePath(u"link/team.szept"_s)).file;
        QFile file(folder.filePath(u"real/team.szept"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(QFile::link(file.fileName(), folder.filePath(u"short"_s)));
        const QString real = QFileInfo(file).canonicalFilePath();
        QCOMPARE(before, real); // where it is about to be made
        QCOMPARE(Location::ofFile(folder.filePath(u"link/team.szept"_s)).file, real);
        QCOMPARE(Location::ofFile(folder.filePath(u"short"_s)).file, real);
        QCOMPARE(Location::ofFile(u"/nowhere/./a/../team.szept"_s).file, u"/nowhere/team.szept"_s);
    }

    /// libpq alone would go on in the clear where a server has no certificate.
    void overANetworkTheServerHasToProveWhoItIs_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("here");
        const auto row = [](const QString &host, bool here) {
            QTest::newRow(qPrintable(host)) << u"postgresql://ala@%1/team"_s.arg(host) << here;
        };
        row(u"db.example"_s, false);
        row(u"192.168.1.5:5433"_s, false);
        row(u"127.evil.example"_s, false);
        row(u"localhost"_s, true);
        row(u"127.0.0.1"_s, true);
        row(u"127.8.0.1"_s, true);
        row(u"[::1]"_s, true);
        QTest::newRow("a socket") << u"postgresql://ala@/team?host=/run/postgresql"_s << true;
        QTest::newRow("a host in the options") << u"postgresql://ala@/team?host=db.example"_s << false;
    }
    void overANetworkTheServerHasToProveWhoItIs()
    {
        QFETCH(const QString, address);
        QFETCH(const bool, here);
        const Location location = sure(Location::parse(address));
        QCOMPARE(location.isOnThisMachine(), here);
        QCOMPARE(location.options.contains(u"sslmode='verify-full' sslrootcert='system'"_s), !here);
    }

    void whatSomebodySaysOfItStands()
    {
        const auto options = [](const QString &said) {
            return sure(Location::parse(u"postgresql://ala@db.example/team?"_s + said)).options;
        };
        QVERIFY(!options(u"sslmode=disable"_s).contains(u"verify-full"_s));
        QVERIFY(options(u"sslrootcert=/etc/ca.pem"_s).contains(u"sslmode='verify-full'"_s));
        QVERIFY(!options(u"sslrootcert=/etc/ca.pem"_s).contains(u"system"_s));
    }
};

SZEPT_TEST(LocationTest)
#include "tst_location.moc"
