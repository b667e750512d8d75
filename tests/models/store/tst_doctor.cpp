// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/backup.h"
#include "models/store/doctor.h"
#include "models/store/rekey.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

#include <QDateTime>
#include <QFile>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::store;
using szept::test::Desk;
using szept::test::must;

namespace {

Patient patientOf(Desk &desk)
{
    constexpr qint64 noneIsLow = 0; // a folder for temporary files may be small
    return {desk.store.request().location, desk.store.request().key, desk.store.folder() + u"/backups"_s, desk.now(),
        noneIsLow};
}

/// "note no_backup"; what is good is left out.
QStringList wrongWith(const Patient &patient)
{
    QStringList all;
    for (const auto findings = examine(patient); const Finding &finding : findings) {
        if (finding.severity != Severity::Good)
            all.append((finding.severity == Severity::Note ? u"note "_s : u"problem "_s) + finding.what.code);
    }
    return all;
}

/// A workspace with a backup, in which nothing is wrong.
class Sound : public Desk
{
public:
    Sound()
    {
        must(pull({item(u"1"_s)}));
        must(backUp({patient().location, patient().key, patient().backupFolder, 3, now()}));
    }
    Patient patient()
    {
        Patient patient = patientOf(*this);
        patient.now = fromMilliseconds(QDateTime::currentMSecsSinceEpoch()); // a backup's age is that of its file
        return patient;
    }
    void change(const QString &sql)
    {
        QVERIFY(must(write([&](Transaction &tx) { return tx.connection().run(sql); })) > 0);
    }
};

} // namespace

class DoctorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsNothingWrongWithASoundWorkspace_data() { test::eachDriver(); }
    void findsNothingWrongWithASoundWorkspace()
    {
        Sound sound;
        QCOMPARE(wrongWith(sound.patient()), QStringList());
        QVERIFY(examine(sound.patient()).size() >= 6);
    }

    void changesNothing()
    {
        Sound sound;
        must(sound.store.connection().execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        QFile file(sound.patient().location.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        (void)examine(sound.patient());
        QVERIFY(file.seek(0));
        QCOMPARE(file.readAll(), before);
    }

    void namesWhatIsWrong_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QStringList>("wrong");
        QTest::newRow("evidence") << u"UPDATE blobs SET data = sha256"_s << QStringList{u"problem evidence_damaged"_s};
        QTest::newRow("a newer schema") << u"UPDATE meta SET value = '99' WHERE key = 'schema'"_s
                                        << QStringList{u"problem schema_newer"_s};
        QTest::newRow("a clock behind") << u"UPDATE changes SET at = at + 10000000000000"_s
                                        << QStringList{u"problem clock_behind"_s};
    }
    void namesWhatIsWrong()
    {
        QFETCH(const QString, change);
        Sound sound;
        sound.change(change);
        QTEST(wrongWith(sound.patient()), "wrong");
    }

    void namesADiskThatIsNearlyFull()
    {
        Sound sound;
        Patient patient = sound.patient();
        patient.lowSpace = std::numeric_limits<qint64>::max();
        QCOMPARE(wrongWith(patient), QStringList{u"problem space_low"_s});
    }

    /// What cannot be read is not for that reason damaged.
    void evidenceThatCannotBeReadIsNotCalledDamaged()
    {
        Sound sound;
        must(sound.store.connection().execute(u"ALTER TABLE blobs RENAME COLUMN data TO elsewhere"_s));
        QCOMPARE(wrongWith(sound.patient()), QStringList{u"problem cannot_look"_s});
    }

    void namesWhatTheOutboxWaitsFor_data() { test::eachDriver(); }
    void namesWhatTheOutboxWaitsFor()
    {
        Sound sound;
        const auto decided = must(sound.decide(sound.request(sound.row(u"1"_s).facts.id, {Desk::plan(u"remove"_s)})));
        must(sound.begin(decided.actions.first().id));
        QCOMPARE(wrongWith(sound.patient()), QStringList{u"problem stuck_sending"_s});
        must(sound.writeVoid([&](Transaction &tx) {
            return services::park(tx, sound.ref(decided.actions.first().id), {}, true, sound.by())
                .transform([](ActionState) {});
        }));
        QCOMPARE(wrongWith(sound.patient()), QStringList{u"note parked"_s});
    }

    void namesDamagedPages()
    {
        Sound sound;
        must(sound.store.connection().execute(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        QFile file(sound.patient().location.file);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 2000) && file.write("zzzz") == 4);
        file.close();
        QVERIFY(wrongWith(sound.patient()).contains(u"problem pages_damaged"_s));
    }

    void namesBackupsThatAreMissingOrOld()
    {
        Sound sound;
        Patient patient = sound.patient();
        patient.now += std::chrono::days(40);
        QVERIFY(wrongWith(patient).contains(u"note backup_old"_s));
        patient.backupFolder += u"-elsewhere"_s;
        QVERIFY(wrongWith(patient).contains(u"note no_backup"_s));
    }

    void namesACopyThatARekeyLeft()
    {
        Sound sound;
        QFile copy(rekeyCopyOf(sound.patient().location.file));
        QVERIFY(copy.open(QIODevice::WriteOnly));
        QCOMPARE(wrongWith(sound.patient()), QStringList{u"note rekey_copy"_s});
    }

    void saysWhyItCannotEvenBeOpened()
    {
        Sound sound;
        Patient patient = sound.patient();
        patient.key = QByteArray(32, 'w');
        const auto findings = examine(patient);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings.first().what.code, u"cannot_open"_s);
        QCOMPARE(findings.first().what.arguments.first(), u"wrong_key"_s);
    }
};

SZEPT_TEST(DoctorTest)
#include "tst_doctor.moc"
