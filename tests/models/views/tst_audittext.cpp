// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/audittext.h"
#include "models/views/language.h"
#include "models/views/placeholders.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::views;

class AuditTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheEntryAndWhatItShouldBe()
    {
        const Language language{QLocale(QLocale::English)};
        QCOMPARE(auditProblemText({4, {u"gap"_s, {u"3"_s}}}),
            u"Entry 4 stands where entry 3 should: entries are missing."_s);
        QCOMPARE(auditProblemText({7, {u"cut_off"_s, {u"7"_s, u"5"_s}}}),
            u"The log was signed up to entry 7, and ends at 5: its end was cut off."_s);
        QCOMPARE(auditProblemText({7, {u"of_a_newer_version"_s, {}}}), u"of_a_newer_version"_s);
    }

    void inPolishToo()
    {
        const Language language{QLocale(QLocale::Polish)};
        QCOMPARE(auditProblemText({7, {u"cut_off"_s, {u"7"_s, u"5"_s}}}),
            u"Dziennik audytu podpisano do zapisu 7, a kończy się na 5: jego koniec ucięto."_s);
    }

    void argumentsAreNotReadAsPlaceMarkers()
    {
        QCOMPARE(filled(u"%2, %1 of 100 %, %3%"_s, {u"%2"_s, u"a%1"_s}), u"a%1, %2 of 100 %, %"_s);
    }
};

SZEPT_TEST(AuditTextTest)
#include "tst_audittext.moc"
