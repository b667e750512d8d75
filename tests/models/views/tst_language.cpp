// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/casetext.h"
#include "models/views/language.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::views;

class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneInsideAnotherReplacesIt()
    {
        const Language polish{QLocale(QLocale::Polish)};
        QCOMPARE(harmText(HarmKind::Violence), u"Przemoc"_s);
        {
            const Language english(QLocale::c());
            QCOMPARE(harmText(HarmKind::Violence), u"Violence"_s);
            QCOMPARE(reportsText(1), u"1 report"_s);
            QCOMPARE(countText(1000), u"1,000"_s);
        }
        QCOMPARE(harmText(HarmKind::Violence), u"Przemoc"_s);
        QCOMPARE(reportsText(1), u"1 zgłoszenie"_s);
    }

    /// The forms for 1, 2 and 5; 22 and 122 go with 2, but 12 and 112 with 5.
    void countsTakeTheirForm_data()
    {
        QTest::addColumn<QByteArray>("context");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("forms");
        const auto row = [](const char *context, const char *text, const QStringList &forms) {
            QTest::newRow(text) << QByteArray(context) << QByteArray(text) << forms;
        };
        row("CasePage", "%n note(s)", {u"1 notatka"_s, u"2 notatki"_s, u"5 notatek"_s});
        row("CaseText", "Reported by %n people", {u"Zgłosiła 1 osoba"_s, u"Zgłosiły 2 osoby"_s, u"Zgłosiło 5 osób"_s});
        row("InboxText", "%n alike", {u"1 podobna"_s, u"2 podobne"_s, u"5 podobnych"_s});
        row("ReasonText", "%n decisions have not reached it yet.",
            {u"1 decyzja jeszcze tam nie dotarła."_s, u"2 decyzje jeszcze tam nie dotarły."_s,
                u"5 decyzji jeszcze tam nie dotarło."_s});
        row("TimeText", "%n month(s)", {u"1 miesiąc"_s, u"2 miesiące"_s, u"5 miesięcy"_s});
        row("TimeText", "%n year(s)", {u"1 rok"_s, u"2 lata"_s, u"5 lat"_s});
        row("Verify", "The audit log is whole: %n entries, %1.",
            {u"Dziennik audytu jest nienaruszony: 1 zapis, %1."_s,
                u"Dziennik audytu jest nienaruszony: 2 zapisy, %1."_s,
                u"Dziennik audytu jest nienaruszony: 5 zapisów, %1."_s});
        const QString rest = u": wymienia je „szept outbox”, rozstrzyga „szept outbox answer”"_s;
        row("OutboxSend",
            "%n actions are parked and need you: \"szept outbox\" lists them, \"szept outbox answer\" settles them",
            {u"1 działanie jest wstrzymane i czeka na ciebie"_s + rest,
                u"2 działania są wstrzymane i czekają na ciebie"_s + rest,
                u"5 działań jest wstrzymanych i czeka na ciebie"_s + rest});
    }
    void countsTakeTheirForm()
    {
        QFETCH(const QByteArray, context);
        QFETCH(const QByteArray, text);
        QFETCH(const QStringList, forms);
        const Language language{QLocale(QLocale::Polish)};
        const auto said = [&](int count) {
            return QCoreApplication::translate(context.constData(), text.constData(), nullptr, count);
        };
        QCOMPARE(QStringList({said(1), said(2), said(5)}), forms);
        for (const auto &[count, like] : {std::pair(22, 1), std::pair(122, 1), std::pair(12, 2), std::pair(112, 2)})
            QCOMPARE(said(count), QString(forms[like]).replace(like == 1 ? u'2' : u'5', QString::number(count)));
    }
};

SZEPT_TEST(LanguageTest)
#include "tst_language.moc"
