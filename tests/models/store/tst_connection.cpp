// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;
using szept::test::TestStore;

class ConnectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textComesBackAsItWas_data() { test::eachDriver(); }
    void textComesBackAsItWas()
    {
        TestStore store;
        SZEPT_OK(store.connection().run(u"INSERT INTO meta (key, value) VALUES (?, ?)"_s, bind(u"k"_s, QString())));
        const auto through = [&](const QString &text) {
            SZEPT_OK(store.connection().run(u"UPDATE meta SET value = ? WHERE key = ?"_s, bind(text, u"k"_s)));
            return SZEPT_OK(first(store.connection(), u"SELECT value FROM meta WHERE key = ?"_s, bind(u"k"_s),
                                [](const Row &row) { return row.text(0); }))
                .value();
        };
        const QStringList same{u"Zażółć gęślą jaźń"_s, u"👩‍👩‍👧 🏳️‍🌈"_s,
            u"שלום \u202Eevil\u202C"_s, u"'; DROP TABLE meta; --"_s, u"\\'\\\\ ? $1 :x"_s, u"a\r\nb\tc"_s,
            QString(1'000'000, u'ż'), u"x\uFEFFbom"_s, u"e\u0301"_s, u""_s};
        for (const QString &text : same)
            QVERIFY2(through(text) == text, qPrintable(text.left(40)));
        QCOMPARE(through(u"a\0b"_s), u"a\u2400b"_s);
        QCOMPARE(through(QString(QChar(0xd800)) + u"x"_s), u"\uFFFDx"_s);
        QCOMPARE(through(u"x"_s + QChar(0xdc00)), u"x\uFFFD"_s);
        QCOMPARE(through(QString(QChar(0xfffe)) + u"ab"_s), u"\uFFFDab"_s);
        QCOMPARE(through(QString(100'000, QChar(0xfeff)) + u"bom"_s), u"bom"_s);
    }

    void aStatementMayRunInsideAnAnswer_data() { test::eachDriver(); }
    void aStatementMayRunInsideAnAnswer()
    {
        TestStore store;
        Connection &connection = store.connection();
        for (int i = 0; i < 5; ++i)
            SZEPT_OK(connection.run(
                u"INSERT INTO meta (key, value) VALUES (?, ?)"_s, bind(u"n%1"_s.arg(i), QString::number(i))));
        const QString sql = u"SELECT key, value FROM meta WHERE key > ? AND key LIKE 'n%' ORDER BY key"_s;
        QStringList seen;
        SZEPT_OK(connection.rows(sql, bind(u""_s), [&](const Row &outer) {
            const QString key = outer.text(0);
            (void)connection.rows(sql, bind(key), [&](const Row &inner) {
                seen.append(key + inner.text(1));
                return true;
            });
            return connection.run(u"UPDATE meta SET value = value WHERE key = ?"_s, bind(key)).has_value();
        }));
        QCOMPARE(seen.join(u' '), u"n01 n02 n03 n04 n12 n13 n14 n23 n24 n34"_s);
    }

    void aFailedStatementDoomsItsTransaction_data() { test::eachDriver(); }
    void aFailedStatementDoomsItsTransaction()
    {
        TestStore store;
        const auto insert = [](Transaction &transaction) {
            return transaction.connection().run(u"INSERT INTO meta (key, value) VALUES (?, ?)"_s, bind(u"k"_s, u"v"_s));
        };
        const auto twice = store.write([&](Transaction &transaction) -> Result<qint64> {
            SZEPT_OK(insert(transaction));
            const auto again = insert(transaction);
            if (again.has_value() || again.error().kind != ErrorKind::Fault)
                return fail(ErrorKind::Invalid, u"a second row with the same key"_s);
            return 0; // as if nothing had happened
        });
        QCOMPARE(twice.error().kind, ErrorKind::Fault);
        const auto rows = SZEPT_OK(list(store.connection(), u"SELECT value FROM meta WHERE key = 'k'"_s, {},
            [](const Row &row) { return row.text(0); }));
        QCOMPARE(rows, QStringList());
        SZEPT_OK(store.write(insert));
    }

    void otherValuesComeBackAsTheyWere_data() { test::eachDriver(); }
    void otherValuesComeBackAsTheyWere()
    {
        TestStore store;
        QByteArray bytes;
        for (int i = 0; i < 1024; ++i)
            bytes.append(char(i * 37));
        const QByteArray sum(32, '\0');
        SZEPT_OK(store.connection().run(u"INSERT INTO blobs (sha256, size, data) VALUES (?, ?, ?)"_s,
            bind(sum, std::numeric_limits<qint64>::max(), bytes)));
        const auto read = [&](const Row &row) { return std::tuple(row.bytes(0), row.integer(1), row.bytes(2)); };
        const auto found = SZEPT_OK(
            first(store.connection(), u"SELECT sha256, size, data FROM blobs WHERE sha256 = ?"_s, bind(sum), read));
        QVERIFY(found == std::tuple(sum, std::numeric_limits<qint64>::max(), bytes));
        SZEPT_OK(store.connection().run(u"UPDATE blobs SET size = ?, data = ?"_s, bind(-1, QByteArray())));
        QVERIFY(SZEPT_OK(first(store.connection(), u"SELECT sha256, size, data FROM blobs"_s, {}, read))
            == std::tuple(sum, qint64(-1), QByteArray()));
        QVERIFY(!store.connection().run(u"UPDATE blobs SET data = ?"_s, bind(nullptr)));
    }
};

SZEPT_TEST(ConnectionTest)
#include "tst_connection.moc"
