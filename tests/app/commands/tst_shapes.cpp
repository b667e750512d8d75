// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/table.h"
#include "tests/app/commands/commandline.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept::test;
using namespace Qt::StringLiterals;

/// What programs get to read: each verb has its shape, and what does not fit one is seen.
class ShapesTest : public QObject
{
    Q_OBJECT

    static QJsonValue valueOf(const char *json) { return QJsonDocument::fromJson(QByteArray("[") + json + "]")[0]; }

private Q_SLOTS:
    void everyVerbHasAShape()
    {
        const QStringList forPeopleAndShells{u"help"_s, u"complete"_s, u"manual"_s};
        for (const szept::commands::VerbSpec &verb : szept::commands::verbs()) {
            if (!forPeopleAndShells.contains(verb.name))
                QVERIFY2(shapes().contains(verb.name), verb.name.data());
        }
    }

    void whatDoesNotFitIsNamed_data()
    {
        QTest::addColumn<QByteArray>("shape");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("wrong");
        const auto row = [](const char *shape, const char *value, const char *wrong) {
            QTest::addRow("%s as %s", value, shape)
                << QByteArray(shape) << QByteArray(value) << QString::fromLatin1(wrong);
        };
        row(R"("string")", R"("x")", "");
        row(R"("string")", "null", ": expected string");
        row(R"("string?")", "null", "");
        row(R"("number")", R"("1")", ": expected number");
        row(R"("bool")", "0", ": expected bool");
        row(R"("id")", "12", ": expected id");
        row(R"("id")", R"("")", ": expected id");
        row(R"("time")", R"("2026-01-02T03:04:05.678Z")", "");
        row(R"("time")", R"("2026-01-02T03:04:05+01:00")", ": expected time");
        row(R"("uuid")", R"("{00000001-0000-4000-8000-000000000001}")", ": expected uuid");
        row(R"("open|closed")", R"("ajar")", ": expected open|closed");
        row(R"(["number"])", R"([1, "2"])", "[1]: expected number");
        row(R"(["number"])", "{}", ": expected an array");
        row(R"({"a": {"b": "bool"}})", R"({"a": {"b": 1}})", ".a.b: expected bool");
        row(R"({"a": "any"})", R"({"b": 1})", ".a: expected any");
        row(R"({"a": "any"})", R"({"a": null, "more": 1})", "");
        row(R"({"a": "any"})", "null", ": expected an object");
        row(R"({"?": true, "a": "any"})", "null", "");
        row(R"({"e": "=error"})", R"({"e": {"kind": "gone"}})", ".e.message: expected string");
        row(R"({"e": "=error?"})", R"({"e": null})", "");
    }
    void whatDoesNotFitIsNamed()
    {
        QFETCH(const QByteArray, shape);
        QFETCH(const QByteArray, value);
        QTEST(misfit(valueOf(value.constData()), valueOf(shape.constData())), "wrong");
    }

    void onlyOneLineOfJsonIsAnAnswer()
    {
        QCOMPARE(misfit(u"cases"_s, "[]\n"), QString());
        for (const char *out : {"", "[]", "[]\n\n", "szept: []\n", "[\n]\n"})
            QVERIFY2(misfit(u"cases"_s, out).startsWith("not one line of JSON"_L1), out);
        QVERIFY(misfit(u"juggle"_s, "[]\n").contains("no \"juggle\""_L1));
    }
};

SZEPT_TEST(ShapesTest)
#include "tst_shapes.moc"
