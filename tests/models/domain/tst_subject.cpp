// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subject.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace Qt::StringLiterals;

class SubjectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// They stand in the audit logs of workspaces: another text would orphan what was logged.
    void aSubjectIsCalledAsEver()
    {
        const QUuid uuid(u"5f0c1f0e-0000-4000-8000-00000000000a"_s);
        QCOMPARE(subjectText(AccountId(1)), u"account:1"_s);
        QCOMPARE(subjectText(AuditEntryId(2)), u"audit:2"_s);
        QCOMPARE(subjectText(CaseId(1'234'567)), u"case:1234567"_s);
        QCOMPARE(subjectText(MemberId(uuid)), u"member:5f0c1f0e-0000-4000-8000-00000000000a"_s);
        QCOMPARE(subjectText(NoteId(4)), u"note:4"_s);
        QCOMPARE(subjectText(PersonId(5)), u"person:5"_s);
        QCOMPARE(subjectText(RuleId(6)), u"rule:6"_s);
        QCOMPARE(subjectText(TemplateId(7)), u"template:7"_s);
    }

    void aSubjectIsReadAsItIsWritten()
    {
        QCOMPARE(idFromSubject<CaseId>(u"case:12"), CaseId(12));
        QCOMPARE(idFromSubject<AuditEntryId>(u"audit:9223372036854775807"), AuditEntryId(9'223'372'036'854'775'807));
        for (const QString &other :
            {u""_s, u"case:"_s, u"12"_s, u"note:12"_s, u"xcase:12"_s, u"case:012"_s, u"case:+12"_s, u"case: 12"_s,
                u"case:12 "_s, u"case:0xc"_s, u"case:99999999999999999999"_s, u"Case:12"_s})
            QVERIFY2(!idFromSubject<CaseId>(other).isValid(), qPrintable(other));
    }
};

SZEPT_TEST(SubjectTest)
#include "tst_subject.moc"
