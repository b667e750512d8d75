// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/doctortext.h"
#include "models/views/language.h"
#include "tests/support/testmain.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::views;

/// What the doctor says, and what to do about it.
class DoctorTextTest : public QObject
{
    Q_OBJECT

    static QString said(Severity severity, const QString &code, const QStringList &arguments)
    {
        const Finding finding{severity, {code, arguments}};
        return QString(findingText(finding) + u' ' + adviceText(finding)).trimmed();
    }

private Q_SLOTS:
    void everyFindingHasItsWords_data()
    {
        QTest::addColumn<bool>("isGood");
        for (const char *code : {"encrypted", "tls", "same_machine", "pages_sound", "tables_sound", "references_sound",
                 "schema", "evidence_sound", "nothing_stuck", "backup", "wal_small", "space_free", "clock_plausible",
                 "audit_whole", "private_store"})
            QTest::newRow(code) << true;
        for (const char *code : {"cannot_open", "cannot_look", "not_encrypted", "no_tls", "pages_damaged",
                 "tables_damaged", "references_broken", "schema_older", "schema_newer", "evidence_damaged",
                 "stuck_sending", "parked", "backup_old", "no_backup", "wal_large", "space_low", "rekey_copy",
                 "clock_behind", "audit_broken", "private_store_unusable"})
            QTest::newRow(code) << false;
    }
    void everyFindingHasItsWords()
    {
        QFETCH(const bool, isGood);
        const QString code = QString::fromLatin1(QTest::currentDataTag());
        static const QRegularExpression left(u"%[0-9]"_s);
        for (const auto language : {QLocale::English, QLocale::Polish}) {
            const Language spoken{QLocale(language)};
            const Finding finding{isGood ? Severity::Good : Severity::Problem, {code, {u"77"_s, u"88"_s}}};
            QVERIFY(findingText(finding) != code);
            QVERIFY2(!findingText(finding).contains(left), qPrintable(findingText(finding)));
            QCOMPARE(adviceText(finding).isEmpty(), isGood); // whatever is wrong comes with what to do
        }
    }

    void saysWhatIsWrongAndWhatToDo()
    {
        const Language language{QLocale(QLocale::English)};
        QCOMPARE(said(Severity::Problem, u"stuck_sending"_s, {u"3"_s, u"25"_s}),
            u"Actions that are being sent for long: 3, the oldest for 25 minutes. \"szept outbox send\" finds out what became of them."_s);
        QCOMPARE(said(Severity::Note, u"backup_old"_s, {u"/b/1.szept"_s, u"40"_s}),
            u"The newest backup is 40 days old: /b/1.szept. \"szept backup\" makes one; it does not disturb who works meanwhile."_s);
        QCOMPARE(said(Severity::Good, u"backup"_s, {u"/b/1.szept"_s, u"2"_s}), u"The newest backup is /b/1.szept."_s);
    }

    void inPolishToo()
    {
        const Language language{QLocale(QLocale::Polish)};
        QCOMPARE(said(Severity::Problem, u"pages_damaged"_s, {u"3"_s}),
            u"Uszkodzone strony pliku: 3. Nie zapisuj w nim nic więcej, zachowaj plik i załóż nową przestrzeń z najnowszej "
            u"kopii: „szept --workspace NEW import BACKUP”."_s);
    }

    void sizesAreReadable()
    {
        const Language language{QLocale(QLocale::English)};
        for (const auto &code : {u"space_free"_s, u"space_low"_s, u"wal_large"_s})
            QVERIFY2(
                findingText({Severity::Note, {code, {u"1610612736"_s}}}).contains(u"1.50 GiB"_s), qPrintable(code));
    }

    void whatCannotBeOpenedSaysHowItCould()
    {
        const Language language{QLocale(QLocale::English)};
        const auto advice = [](const QString &kind) {
            return adviceText({Severity::Problem, {u"cannot_open"_s, {kind, u"SQLite 26"_s}}});
        };
        QVERIFY2(advice(u"wrong_key"_s).contains(u"recovery key"_s), qPrintable(advice(u"wrong_key"_s)));
        QVERIFY2(advice(u"damaged"_s).contains(u"import the newest backup"_s), qPrintable(advice(u"damaged"_s)));
        QVERIFY2(advice(u"newer_schema"_s).contains(u"Update Szept"_s), qPrintable(advice(u"newer_schema"_s)));
    }

    void whatANewerVersionFindsIsShownAsItIs()
    {
        QCOMPARE(said(Severity::Problem, u"of_a_newer_version"_s, {}), u"of_a_newer_version"_s);
    }
};

SZEPT_TEST(DoctorTextTest)
#include "tst_doctortext.moc"
