// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explain.h"
#include "app/commands/help.h"
#include "app/commands/parse.h"
#include "app/commands/table.h"
#include "app/commands/textwrap.h"
#include "models/views/language.h"
#include "tests/app/commands/commandline.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::commands;
using szept::test::CommandLine;

class LanguagesTest : public QObject
{
    Q_OBJECT

private:
    static QString explained(const QString &code, const QStringList &arguments = {})
    {
        return explain({ErrorKind::Invalid, {}, {}, {code, arguments}});
    }

    static QString misread(const QString &line)
    {
        const auto parsed = parse(line.split(u' '));
        return parsed ? QString() : parsed.error();
    }

private Q_SLOTS:
    void theLocaleChooses_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("Polish") << u"LANG"_s << u"pl_PL.UTF-8"_s << "Polecenia:"_ba;
        QTest::newRow("Polish messages") << u"LC_MESSAGES"_s << u"pl_PL.UTF-8"_s << "Polecenia:"_ba;
        QTest::newRow("Polish for all") << u"LC_ALL"_s << u"pl_PL.UTF-8"_s << "Polecenia:"_ba;
        QTest::newRow("Szept alone") << u"SZEPT_LANGUAGE"_s << u"pl"_s << "Polecenia:"_ba;
        QTest::newRow("English") << u"LANG"_s << u"en_GB.UTF-8"_s << "Verbs:"_ba;
        QTest::newRow("one that it does not speak") << u"LANG"_s << u"eo.UTF-8"_s << "Verbs:"_ba;
        QTest::newRow("none") << u"LANG"_s << u"C"_s << "Verbs:"_ba;
    }
    void theLocaleChooses()
    {
        QFETCH(const QString, variable);
        QFETCH(const QString, value);
        QFETCH(const QByteArray, word);
        CommandLine line;
        for (const QString &name : {u"LANG"_s, u"LANGUAGE"_s, u"LC_ALL"_s, u"LC_MESSAGES"_s, u"SZEPT_LANGUAGE"_s})
            line.unsetEnvironment(name);
        line.setEnvironment(variable, value);
        const auto ended = line.bare({u"help"_s});
        QCOMPARE(ended.err, QByteArray());
        QVERIFY2(ended.out.split('\n').contains(word), qPrintable(ended.told()));
    }

    void helpFitsAHundredColumns_data()
    {
        QTest::addColumn<QLocale::Language>("tongue");
        QTest::newRow("English") << QLocale::English;
        QTest::newRow("Polish") << QLocale::Polish;
    }
    void helpFitsAHundredColumns()
    {
        QFETCH(const QLocale::Language, tongue);
        const views::Language language{QLocale(tongue)};
        QString text = overview();
        for (const VerbSpec &verb : verbs())
            text += helpFor(verb);
        for (const auto lines = text.split(u'\n'); const QString &line : lines)
            QVERIFY2(columnsOf(line) <= 100, qPrintable(line));
    }

    void aVerbsHelpReadsWellInPolish()
    {
        const views::Language language{QLocale(QLocale::Polish)};
        QCOMPARE(helpFor(*verbNamed(u"undo"_s)), uR"(szept undo: cofa decyzję; jej sprawa jest znowu otwarta

Użycie: szept undo DECISION [--json]

To, co czeka, zostaje wycofane. Do tego, co już wysłano, powstaje działanie, które to cofa, jeśli
platforma to umożliwia; jest wysyłane jak każde inne.

  DECISION  decyzja, tak jak pokazało ją „szept decide”

Kody wyjścia:
  0  zrobione
  1  nieoczekiwana usterka, czyli błąd programu; komunikat mówi, gdzie jest raport
  2  błędne użycie: nieznane polecenie, opcja lub wartość; komunikat mówi, jak jest dobrze
  6  to, co potrzebne, zajął inny proces i nie odpowiedział na czas
  7  zrobione częściowo
  8  z przestrzeni roboczej nie da się korzystać: nowszy schemat, uszkodzenie, brak miejsca, tylko
     do odczytu, zły klucz
)"_s);
    }

    void theManualIsPolishThroughout()
    {
        const views::Language language{QLocale(QLocale::Polish)};
        const QString manual = manualPage();
        for (const QString &title : {u"NAZWA"_s, u"SKŁADNIA"_s, u"OPIS"_s, u"OPCJE WSZYSTKICH POLECEŃ"_s,
                 u"POLECENIA"_s, u"STAN WYJŚCIA"_s, u"ŚRODOWISKO"_s, u"PLIKI"_s})
            QVERIFY2(manual.contains(u"\n.SH "_s + title + u'\n'), qPrintable(title));
        QVERIFY(manual.contains(u"\n.SS undo\n\\fBszept undo\\fR \\fIDECISION\\fR [\\fB\\-\\-json\\fR]\n.PP\n"
                                "Cofa decyzję; jej sprawa jest znowu otwarta.\n"_s));
    }

    void mistakesAreNamedInPolish()
    {
        const views::Language language{QLocale(QLocale::Polish)};
        QCOMPARE(explained(u"no_case"_s, {u"7"_s}), u"Nie ma sprawy 7; numery pokazuje „szept cases --state all”"_s);
        QCOMPARE(explained(u"option_missing"_s, {u"url"_s, u"forum"_s}),
            u"Platforma forum wymaga --option url=…; jej pola wymienia „szept connector list --json”"_s);
        QCOMPARE(misread(u"caess"_s), u"Nie ma polecenia „caess”; czy chodziło o „cases”?"_s);
        QCOMPARE(misread(u"cases --stat"_s), u"Polecenie „cases” nie ma opcji --stat; czy chodziło o „--state”?"_s);
        QCOMPARE(misread(u"account"_s), u"Po „account” musi być jedno z: add, list, remove, test, secret, address"_s);
        QCOMPARE(misread(u"cases --limit wiele"_s), u"--limit musi być liczbą, a nie „wiele”"_s);
    }

    /// A script meets one text whoever runs it; the line beside it is for the person.
    void jsonIsEnglishAndTheRemarkIsNot()
    {
        CommandLine line;
        line.setEnvironment(u"SZEPT_LANGUAGE"_s, u"pl"_s);
        const auto made = line.run({u"--plain"_s, u"init"_s});
        QCOMPARE(made.out, u"Założono: %1.\n"_s.arg(line.workspace()).toUtf8());
        QVERIFY2(
            made.err.contains(
                "Nowa przestrzeń robocza nie jest zaszyfrowana: kto ma plik, ten czyta w nim wpisy, nazwy osób i notatki."),
            qPrintable(made.told()));
        const auto added = line.json({u"account"_s, u"add"_s, u"mailman3"_s, u"--name"_s, u"Lista"_s, u"--base-url"_s,
                                         u"http://127.0.0.1:9"_s, u"--user"_s, u"rest"_s, u"--secret-stdin"_s},
            "secret\n");
        QVERIFY2(added.code == 0, qPrintable(added.told()));
        const auto tested = line.json({u"account"_s, u"test"_s, u"Lista"_s});
        QCOMPARE(tested.code, 3);
        QCOMPARE(tested.object().value("error"_L1).toObject()["message"_L1].toString(),
            u"Lista does not answer. Run \"szept account test Lista\" again."_s);
        QVERIFY2(tested.err.startsWith("szept: Lista nie odpowiada. Uruchom ponownie „szept --workspace "),
            qPrintable(tested.told()));
        const auto missing = line.json({u"show"_s, u"7"_s});
        QCOMPARE(missing.out, QByteArray());
        QVERIFY2(missing.err.startsWith("szept: Nie ma sprawy 7; numery pokazuje „szept --workspace "),
            qPrintable(missing.told()));
    }
};

SZEPT_TEST(LanguagesTest)
#include "tst_languages.moc"
