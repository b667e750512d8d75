// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/metadata.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace szept;
using namespace Qt::StringLiterals;

class MetadataTest : public QObject
{
    Q_OBJECT

private:
    static std::expected<ConnectorInfo, QString> read(const QByteArray &json)
    {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(json, &error);
        if (error.error != QJsonParseError::NoError)
            qFatal("the test's own JSON is wrong: %s", qPrintable(error.errorString()));
        return readMetadata(document.object());
    }

private Q_SLOTS:
    void everyMemberIsRead()
    {
        const auto info = read(R"({
            "id": "toy_1", "name": "Toy", "version": "1.2", "abi": 1, "summary": "One line.", "later": {"unknown": true},
            "fields": [{"key": "token", "label": "Token", "type": "secret", "required": true, "initial": "x"}],
            "pull": true, "listen": true, "context": true, "rules": true, "levers": true,
            "actions": [{"id": "ban", "label": "Ban", "effect": "Shuts out.", "slot": 8, "deed": "shut_out", "undoable": true, "repeat": "checkable",
                "severe": true, "preferred": true, "kinds": ["post"],
                "fields": [{"key": "for", "label": "For", "type": "choice", "choices": ["day", "week"],
                    "longest": 4, "future": true}]}],
            "cannot": ["Nothing is hidden."]})");
        QVERIFY2(info.has_value(), qPrintable(info ? QString() : info.error()));
        const ConnectorInfo expected{.id = u"toy_1"_s,
            .name = u"Toy"_s,
            .version = u"1.2"_s,
            .abi = 1,
            .fields = {{u"token"_s, u"Token"_s, FieldType::Secret, true, {}, u"x"_s}},
            .pull = true,
            .listen = true,
            .context = true,
            .rules = true,
            .levers = true,
            .actions = {{.id = u"ban"_s,
                .label = u"Ban"_s,
                .effect = u"Shuts out."_s,
                .slot = Slot::ShutOut,
                .deed = Deed::ShutOut,
                .undoable = true,
                .repeat = RepeatClass::Checkable,
                .severe = true,
                .preferred = true,
                .kinds = {u"post"_s},
                .fields = {{u"for"_s, u"For"_s, FieldType::Choice, false, {u"day"_s, u"week"_s}, {}, 4, true}}}},
            .cannot = {u"Nothing is hidden."_s},
            .summary = u"One line."_s};
        QVERIFY(*info == expected);
    }

    void whatIsWrongIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("trouble");
        const auto row = [](const char *name, const QByteArray &rest, const QString &trouble) {
            QTest::newRow(name) << R"({"id": "toy", "name": "Toy", "version": "1", "abi": 1)" + rest + '}' << trouble;
        };
        QTest::newRow("no id") << R"({"name": "Toy", "version": "1", "abi": 1})"_ba << u"id: expected a string"_s;
        QTest::newRow("id") << R"({"id": "To/y", "name": "T", "version": "1", "abi": 1})"_ba
                            << u"id: expected a word of a-z, 0-9, _ and -"_s;
        row("flag", R"(, "pull": 1)", u"pull: expected true or false"_s);
        row("list", R"(, "actions": {})", u"actions: expected an array"_s);
        row("object", R"(, "actions": [7])", u"actions[0]: expected an object"_s);
        row("slot", R"(, "actions": [{"id": "a", "label": "A", "slot": 1}, {"id": "b", "label": "B", "slot": 0}])",
            u"actions[1].slot: expected a number from 1 to 9"_s);
        row("repeat", R"(, "actions": [{"id": "a", "label": "A", "slot": 1, "repeat": "often"}])",
            u"actions[0].repeat: unknown word \"often\""_s);
        row("deed", R"(, "actions": [{"id": "a", "label": "A", "slot": 1, "deed": "tarred"}])",
            u"actions[0].deed: unknown word \"tarred\""_s);
        row("twice", R"(, "actions": [{"id": "a", "label": "A", "slot": 1}, {"id": "a", "label": "B", "slot": 1}])",
            u"actions: \"a\" stands there twice"_s);
        row("field", R"(, "actions": [{"id": "a", "label": "A", "slot": 1, "fields": [{"key": "k"}]}])",
            u"actions[0].fields[0].label: expected a string"_s);
        row("length", R"(, "fields": [{"key": "k", "label": "K", "longest": 0}])",
            u"fields[0].longest: expected a number from 1 to 1000000"_s);
        row("choice", R"(, "fields": [{"key": "k", "label": "K", "type": "choice"}])",
            u"fields[0].choices: a choice needs some"_s);
        row("cannot", R"(, "cannot": [1])", u"cannot: expected strings"_s);
    }

    void whatIsWrongIsNamedWithItsPlace()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, trouble);
        const auto info = read(json);
        QVERIFY(!info.has_value());
        QCOMPARE(info.error(), trouble);
    }
};

SZEPT_TEST(MetadataTest)
#include "tst_metadata.moc"
