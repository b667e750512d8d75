// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/fields.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;

namespace {

FieldSpec field(FieldType type)
{
    FieldSpec spec;
    spec.key = u"k"_s;
    spec.type = type;
    return spec;
}

FieldSpec ahead()
{
    FieldSpec spec = field(FieldType::Time);
    spec.future = true;
    return spec;
}

FieldSpec atMost(int longest)
{
    FieldSpec spec = field(FieldType::LongText);
    spec.longest = longest;
    return spec;
}

FieldSpec oneOf(const QStringList &choices)
{
    FieldSpec spec = field(FieldType::Choice);
    spec.choices = choices;
    return spec;
}

} // namespace

class FieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueFitsItsField_data()
    {
        QTest::addColumn<FieldSpec>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("arguments");
        const auto fits = [](const char *name, const FieldSpec &spec, const QString &value) {
            QTest::newRow(name) << spec << value << QString() << QStringList();
        };
        const auto row = [](const char *name, const FieldSpec &spec, const QString &value, const QString &code,
                             const QStringList &arguments) {
            QTest::newRow(name) << spec << value << code << QStringList{u"k"_s} + arguments;
        };
        fits("nothing", ahead(), u"  "_s);
        fits("any text", field(FieldType::Text), u"../../posts/1"_s);
        fits("a number", field(FieldType::Number), u"-12"_s);
        row("no number", field(FieldType::Number), u"a dozen"_s, u"field_number"_s, {u"a dozen"_s});
        fits("yes", field(FieldType::Flag), u"true"_s);
        fits("no", field(FieldType::Flag), u"false"_s);
        row("neither", field(FieldType::Flag), u"maybe"_s, u"field_flag"_s, {u"maybe"_s});
        fits("a choice", oneOf({u"day"_s, u"week"_s}), u"week"_s);
        row("none of them", oneOf({u"day"_s, u"week"_s}), u"year"_s, u"field_choice"_s, {u"day, week"_s, u"year"_s});
        fits("a word", field(FieldType::Word), u"agree_and-restore2"_s);
        row("a way up", field(FieldType::Word), u"../../posts/1"_s, u"field_word"_s, {u"../../posts/1"_s});
        fits("a time that is over", field(FieldType::Time), u"2020-01-01T00:00:00Z"_s);
        fits("a time", ahead(), u"2031-05-01T12:00:00+02:00"_s);
        row("no time", ahead(), u"tomorrow"_s, u"field_time"_s, {u"tomorrow"_s});
        row("over", ahead(), u"2020-01-01T00:00:00Z"_s, u"field_past"_s, {u"2020-01-01T00:00:00Z"_s});
        row("over this very moment", ahead(), u"2026-03-01T10:00:00Z"_s, u"field_past"_s, {u"2026-03-01T10:00:00Z"_s});
        fits("as long as may be", atMost(4), u" ab\U0001F345c "_s);
        row("longer", atMost(4), u"abcde"_s, u"field_too_long"_s, {u"4"_s, u"5"_s});
    }
    void aValueFitsItsField()
    {
        QFETCH(const FieldSpec, field);
        QFETCH(const QString, value);
        QFETCH(const QString, code);
        QFETCH(const QStringList, arguments);
        const auto why = services::misfit(field, value, *fromIso8601(u"2026-03-01T10:00:00Z"_s));
        QCOMPARE(why.value_or(Reason()), (Reason{code, arguments}));
    }
};

SZEPT_TEST(FieldsTest)
#include "tst_fields.moc"
