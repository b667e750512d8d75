// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/parse.h"
#include "app/commands/table.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

using namespace szept;
using namespace szept::commands;
using namespace Qt::StringLiterals;

class ParseTest : public QObject
{
    Q_OBJECT

private:
    static QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }

private Q_SLOTS:
    void verbsArgumentsAndOptions()
    {
        const auto made = parse(
            words(u"--workspace w.szept account add discourse --name=Photo --base-url https://f.example --option a=b "
                  "--option c=d=e --json"_s));
        QVERIFY2(made.has_value(), qPrintable(made ? QString() : made.error()));
        QCOMPARE(made->verb->name, "account add"_L1);
        QCOMPARE(made->arguments, (QStringList{u"discourse"_s}));
        QCOMPARE(made->value("workspace"_L1), u"w.szept"_s);
        QCOMPARE(made->value("name"_L1), u"Photo"_s);
        QCOMPARE(made->values("option"_L1), (QStringList{u"a=b"_s, u"c=d=e"_s}));
        QVERIFY(made->has("json"_L1));
        QVERIFY(!made->has("user"_L1));
    }

    void theLongerVerbWins()
    {
        QCOMPARE(parse(words(u"outbox"_s))->verb->name, "outbox"_L1);
        QCOMPARE(parse(words(u"outbox send --now"_s))->verb->name, "outbox send"_L1);
    }

    void noVerbIsTheWindow()
    {
        QCOMPARE(parse({})->verb, nullptr);
        QCOMPARE(parse(words(u"--workspace x"_s))->verb, nullptr);
        QVERIFY(parse(words(u"-h"_s))->has("help"_L1));
    }

    void anEmptyValueIsAValue()
    {
        const auto made = parse({u"cases"_s, u"--text"_s, QString()});
        QVERIFY(made->has("text"_L1));
        QCOMPARE(made->value("text"_L1, u"otherwise"_s), QString());
    }

    void twoDashesEndTheOptions()
    {
        const auto made = parse({u"note"_s, u"3"_s, u"--"_s, u"--json"_s});
        QCOMPARE(made->arguments, (QStringList{u"3"_s, u"--json"_s}));
        QVERIFY(!made->has("json"_L1));
    }

    void aLeadingDashIsAValueToo()
    {
        QCOMPARE(parse({u"decide"_s, u"3"_s, u"--action"_s, u"keep"_s, u"--reason"_s, u"-1"_s})->value("reason"_L1),
            u"-1"_s);
        QCOMPARE(
            parse({u"decide"_s, u"3"_s, u"--action"_s, u"keep"_s, u"--reason=--no"_s})->value("reason"_L1), u"--no"_s);
    }

    void wrongUseNamesWhatIsRight_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("told");
        const auto row = [](const char *line, const char *told) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(told);
        };
        row("caes", R"(There is no verb "caes"; did you mean "cases"?)");
        row("xyzzyplugh", R"(There is no verb "xyzzyplugh"; "szept --help" lists the verbs)");
        row("acount list", R"(There is no verb "acount"; did you mean "account list"?)");
        row("account", R"("account" needs one of: add, list, remove, test, secret, address)");
        row("account ad", R"(There is no "account ad"; "account" goes with: add, list, remove, test, secret, address)");
        row("cases --stat open", R"("cases" has no option --stat; did you mean "--state"?)");
        row("cases --colour", R"("cases" has no option --colour; "szept help cases" lists its options)");
        row("--account x sync", "--account belongs behind its verb: szept account remove --account");
        row("cases -s", "There is no option -s; options are written out: --help lists them");
        row("cases --state opne", R"(--state must be one of open, aside, decided, closed, all, not "opne")");
        row("cases --limit many", R"(--limit must be a number, not "many")");
        row("cases --limit -1", R"(--limit must be a number from 1 to 2147483647, not "-1")");
        row("cases --limit 0", R"(--limit must be a number from 1 to 2147483647, not "0")");
        row("cases --limit 5000000000", R"(--limit must be a number from 1 to 2147483647, not "5000000000")");
        row("cases --limit 99999999999999999999", R"(--limit must be a number, not "99999999999999999999")");
        row("backup --keep 0", R"(--keep must be a number from 1 to 2147483647, not "0")");
        row("decide 1 --action x --rule 0", R"(--rule must be a number from 1 to 2147483647, not "0")");
        row("rule add --number 0", R"(--number must be a number from 1 to 2147483647, not "0")");
        row("sync --wait 4294967296", R"(--wait must be a number from 0 to 2147483647, not "4294967296")");
        row("rule withdraw 4294967297 --community c",
            R"(NUMBER must be a number from 0 to 2147483647, not "4294967297")");
        row("cases --limit", "--limit needs a value: --limit N");
        row("cases --limit --json", "--limit needs a value: --limit N");
        row("cases --json=yes", "--json takes no value");
        row("cases --limit 1 --limit 2", "--limit is given twice");
        row("cases open", R"("cases" takes no argument; "open" is too much)");
        row("show", R"("show" needs ID: see "szept help show")");
        row("show 1 2", R"("show" takes only ID; "2" is too much (quote words that belong together))");
        row("decide 1", R"("decide" needs --action ACTION)");
        row("decide 1 --action x --set y", R"(--set must look like KEY=VALUE, not "y")");
        row("set-aside 1 --until later", R"(--until must be a time like 2h, 3d or 2026-03-01T10:00Z, not "later")");
        row("vulnerable 1 maybe", R"(MARK must be one of on, off, not "maybe")");
    }

    void wrongUseNamesWhatIsRight()
    {
        QFETCH(const QString, line);
        QFETCH(const QString, told);
        const auto made = parse(words(line));
        QVERIFY(!made.has_value());
        if (!line.startsWith("--account"_L1))
            QCOMPARE(made.error(), told);
        else
            QVERIFY(made.error().startsWith("--account belongs behind its verb: szept "_L1));
    }

    void times()
    {
        const Instant now = fromMilliseconds(1'000'000'000'000);
        QCOMPARE(parseTime(u"30m"_s, now), now + std::chrono::minutes(30));
        QCOMPARE(parseTime(u"2h"_s, now), now + std::chrono::hours(2));
        QCOMPARE(parseTime(u"3d"_s, now), now + std::chrono::days(3));
        QCOMPARE(parseTime(u"1w"_s, now), now + std::chrono::weeks(1));
        QCOMPARE(parseTime(u"2026-03-01T10:00:00Z"_s, now), fromIso8601(u"2026-03-01T10:00:00Z"_s));
        for (const QString &wrong : {u""_s, u"h"_s, u"0h"_s, u"-1h"_s, u"soon"_s, u"99999999999999w"_s})
            QCOMPARE(parseTime(wrong, now), std::nullopt);
    }

    /// What the table says of each verb is whole: help, manual and completion print it.
    void theTableIsWhole()
    {
        QSet<QString> names;
        for (const VerbSpec &verb : verbs()) {
            const QByteArray name = QByteArray(verb.name.data(), verb.name.size());
            QVERIFY2(!names.contains(verb.name), name.constData());
            names.insert(verb.name);
            QVERIFY2(verb.run && *verb.summary, name.constData());
            QVERIFY2(!QByteArray(verb.summary).endsWith('.'), name.constData());
            QSet<QString> options;
            for (const OptionSpec &option : globalOptions())
                options.insert(option.name);
            for (const OptionSpec &option : verb.options) {
                QVERIFY2(!options.contains(option.name), name.constData());
                options.insert(option.name);
                QVERIFY2(*option.help, name.constData());
                QCOMPARE(option.kind == ValueKind::None, option.value.isEmpty());
                QCOMPARE(option.kind == ValueKind::Choice, !option.choices.isEmpty());
            }
            bool optional = false; // an argument that may be left out is never followed by one that may not
            for (const ArgumentSpec &argument : verb.arguments) {
                QVERIFY2(!optional || argument.optional, name.constData());
                optional = argument.optional;
            }
            // Examples are command lines that parse.
            for (const ExampleSpec &example : verb.examples)
                QVERIFY2(!QString(example.line).contains(u'"') || QString(example.line).count(u'"') % 2 == 0,
                    name.constData());
        }
    }
};

SZEPT_TEST(ParseTest)
#include "tst_parse.moc"
