// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/kit/json.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::kit;
using namespace Qt::StringLiterals;

namespace {

/// JSON with single quotes, for the eye.
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

struct Score
{
    QString id;
    qint64 score = 0;
    QString note;
};

QList<Score> scores(const JsonObject &root)
{
    QList<Score> all;
    for (const auto items = root.objects("reviewables"_L1); const JsonObject &item : items)
        all.append({item.id("id"_L1), item.integer("score"_L1), item.string("note"_L1, u"none"_s)});
    return all;
}

} // namespace

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsThereIsRead()
    {
        const auto read = readJson(
            json("{'reviewables':[{'id':7,'score':2,'note':'a'},{'id':'x9','score':-1,'note':null,'new':[]}]}"),
            scores);
        QVERIFY(read);
        QCOMPARE(read->size(), 2);
        QCOMPARE(read->at(0).id, u"7"_s);
        QCOMPARE(read->at(0).note, u"a"_s);
        QCOMPARE(read->at(1).id, u"x9"_s);
        QCOMPARE(read->at(1).score, -1);
        QCOMPARE(read->at(1).note, u"none"_s);
    }

    void faultsSayWhere_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("fault");
        const auto row = [](const char *name, const QByteArray &bytes, const QString &fault) {
            QTest::newRow(name) << bytes << fault;
        };
        row("type", json("{'reviewables':[{'id':1,'score':1},{'id':2,'score':'3rd'}]}"),
            u"reviewables[1].score: expected number, found string"_s);
        row("no digits", json("{'reviewables':[{'id':1,'score':''}]}"),
            u"reviewables[0].score: expected number, found string"_s);
        row("too many digits", json("{'reviewables':[{'id':1,'score':'99999999999999999999'}]}"),
            u"reviewables[0].score: expected number, found string"_s);
        row("missing", json("{'reviewables':[{'id':1}]}"), u"reviewables[0].score: expected number, found nothing"_s);
        row("null", json("{'reviewables':[{'id':null,'score':1}]}"),
            u"reviewables[0].id: expected an id, found null"_s);
        row("fraction", json("{'reviewables':[{'id':1,'score':1.5}]}"),
            u"reviewables[0].score: expected a whole number, found a fraction"_s);
        row("no list", json("{'reviewables':{}}"), u"reviewables: expected list, found object"_s);
        row("no object", json("{'reviewables':[1]}"), u"reviewables[0]: expected object, found number"_s);
        row("only the first", json("{'reviewables':[{'id':true,'score':'x'}]}"),
            u"reviewables[0].id: expected an id, found true or false"_s);
        row("root", "[]", u"the answer: expected object, found list"_s);
        row("empty", "", u"no JSON: illegal value at byte 0"_s);
        row("cut", json("{'reviewables':[{'id':1"), u"no JSON: invalid termination by number at byte 23"_s);
        row("page of HTML", "<!DOCTYPE html>", u"no JSON: illegal value at byte 1"_s);
        row("bad UTF-8", "{\"a\":\"\xff\xfe\"}", u"no JSON: invalid UTF8 string at byte 6"_s);
        row("deep", QByteArray(100, '[') + QByteArray(100, ']'), u"the answer is nested deeper than 64"_s);
        row("large", '"' + QByteArray(2000, 'x') + '"', u"the answer is larger than 1000 bytes"_s);
    }

    void faultsSayWhere()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readJson(bytes, scores, {.bytes = 1000});
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Malformed);
        QTEST(read.error().detail, "fault");
    }

    /// As some servers and what stands before them write numbers.
    void aNumberMayStandInQuotes()
    {
        const auto read = readJson(json("{'reviewables':[{'id':'7','score':'3'},{'id':8,'score':'-2'}]}"), scores);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().detail));
        QCOMPARE(read->at(0).score, 3);
        QCOMPARE(read->at(1).score, -2);
    }

    void largeIdsKeepTheirDigits()
    {
        const auto read = readJson(json("{'reviewables':[{'id':9007199254740993,'score':1}]}"), scores);
        QCOMPARE(read->first().id, u"9007199254740993"_s);
    }

    void bracketsInStringsAreNotDepth()
    {
        const QByteArray text = QByteArray(200, '[') + "\\\"" + QByteArray(200, '{');
        QVERIFY(readJson(json("{'reviewables':[],'x':'") + text + "\"}", scores));
    }

    void slicesAreTheBytesAsTheyCame_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArrayList>("slices");
        QTest::newRow("plain") << json("{'a':1,'list':[{'x':1},{'y':[1,2]}],'z':{}}")
                               << QByteArrayList{json("{'x':1}"), json("{'y':[1,2]}")};
        QTest::newRow("spaces") << QByteArray("{ \"list\" : [ {\"x\": 1 } ,\n 3.5 , \"]\" ] }")
                                << QByteArrayList{json("{'x': 1 }"), "3.5", "\"]\""};
        QTest::newRow("escapes") << json("{'list':['a\\'],b\\\\',null,true]}")
                                 << QByteArrayList{json("'a\\'],b\\\\'"), "null", "true"};
        QTest::newRow("inner key") << json("{'o':{'list':[1]},'list':[2]}") << QByteArrayList{"2"};
        QTest::newRow("twice") << json("{'list':[1],'list':[2]}") << QByteArrayList{"2"};
        QTest::newRow("empty") << json("{'list':[]}") << QByteArrayList{};
        QTest::newRow("none") << json("{'a':1}") << QByteArrayList{};
        QTest::newRow("root is a list") << json("[{'list':[1]}]") << QByteArrayList{};
        QTest::newRow("cut") << json("{'list':[1,{'x'") << QByteArrayList{"1", json("{'x'")};
    }

    void slicesAreTheBytesAsTheyCame()
    {
        QFETCH(QByteArray, bytes);
        QByteArrayList found;
        for (const auto slices = jsonSlices(bytes, "list"); const QByteArrayView slice : slices)
            found.append(slice.toByteArray());
        QTEST(found, "slices");
    }

    void halfATextIsKnown_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("half");
        QTest::newRow("whole") << QByteArray("{\"a\":[1,\"]\"]}\n") << false;
        QTest::newRow("bare") << QByteArray("7") << false;
        QTest::newRow("no JSON, but all of it") << QByteArray("<html>") << false;
        QTest::newRow("nothing") << QByteArray() << true;
        QTest::newRow("white") << QByteArray(" \n") << true;
        QTest::newRow("in an object") << QByteArray("{\"a\":1") << true;
        QTest::newRow("in a list") << QByteArray("{\"a\":[1}") << true;
        QTest::newRow("in a string") << QByteArray("\"a}]") << true;
        QTest::newRow("after an escaped quote") << QByteArray("{\"a\":\"\\\"}") << true;
    }

    void halfATextIsKnown()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, half);
        QCOMPARE(isHalfJson(text), half);
    }
};

SZEPT_TEST(JsonTest)
#include "tst_json.moc"
