// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/connection.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QTest>

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
            return SZEPT_OK(first(store.connection(), u"SELECT value FROM meta WHERE key = ?"_s, bind(u"k"_s), [](const Row &row) {
                       return row.text(0);
                   })).value();
        };
        const QStringList same {u"Zażółć gęślą jaźń"_s, u"👩‍👩‍👧 🏳️‍🌈"_s, u"שלום \u202Eevil\u202C"_s, u"'; DROP TABLE meta; --"_s, u"\\'\\\\ ? $1 :x"_s,
                                u"a\r\nb\tc"_s, QString(1'000'000, u'ż'), u"x\uFEFFbom"_s, u"e\u0301"_s, u""_s};
        for (const QString &text : same)
            QVERIFY2(through(text) == text, qPrintable(text.left(40)));
        QCOMPARE(through(u"a\0b"_s), u"a\u2400b"_s);
        QCOMPARE(through(QString(QChar(0xd800)) + u"x"_s), u"\uFFFDx"_s);
        QCOMPARE(through(u"x"_s + QChar(0xdc00)), u"x\uFFFD"_s);
        QCOMPARE(through(QString(QChar(0xfffe)) + u"ab"_s), u"\uFFFDab"_s);
        QCOMPARE(through(u"\uFEFF\uFEFFbom"_s), u"bom"_s);
    }
};

SZEPT_TEST(ConnectionTest)
#include "tst_connection.moc"
