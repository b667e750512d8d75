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
        const Language polish(QLocale(QLocale::Polish));
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
};

SZEPT_TEST(LanguageTest)
#include "tst_language.moc"
