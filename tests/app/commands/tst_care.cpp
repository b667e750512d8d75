// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/archivestream.h"
#include "models/store/sqliteconnection.h"
#include "tests/app/commands/commandline.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using szept::store::SqliteConnection;
using szept::test::CommandLine;

namespace {

/// The recovery key that was told on standard error.
QByteArray recoveryKeyIn(const CommandLine::Ended &ended)
{
    static const QRegularExpression key(u"([0-9A-Z]{5}-){12}[0-9A-Z]{5}"_s);
    return key.match(QString::fromUtf8(ended.err)).captured().toUtf8();
}

/// Past everything that guards a workspace that is not encrypted.
void tamper(const CommandLine &szept, const QStringList &statements)
{
    const auto raw = SqliteConnection::open({.file = szept.workspace(), .key = {}});
    QVERIFY(raw);
    for (const QString &sql : statements)
        QVERIFY2((*raw)->run(sql), qPrintable(sql));
}

/// What doctor found wrong: "note no_backup".
QStringList wrongIn(const CommandLine::Ended &ended)
{
    QStringList all;
    for (const auto findings = ended.object().value("findings"_L1).toArray(); const auto &finding : findings) {
        if (finding["severity"_L1] != u"good"_s)
            all.append(finding["severity"_L1].toString() + u' ' + finding["code"_L1].toString());
    }
    return all;
}

void writeTo(const QString &path, const QByteArray &bytes, qint64 at = 0)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(at) && file.write(bytes) == bytes.size());
}

/// An export of these lines, whatever they are.
void writeExport(const QString &path, const QList<QJsonValue> &lines)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    szept::store::ArchiveWriter writer(file);
    for (const QJsonValue &line : lines)
        QVERIFY(writer.write(line));
    QVERIFY(writer.finish());
}

} // namespace

#define ENDS_WITH(expected, call)                                                                                      \
    [&] {                                                                                                              \
        const auto ended = (call);                                                                                     \
        if (ended.code != (expected))                                                                                  \
            QFAIL(qPrintable(ended.told()));                                                                           \
        return ended;                                                                                                  \
    }()

/// What keeps a workspace safe: verify, doctor, backup, export, import, rekey, recover.
class CareTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifyShowsAnEndThatWasCutOff()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"--plain"_s, u"init"_s}));
        const auto whole = ENDS_WITH(0, szept.json({u"verify"_s})).object();
        QCOMPARE(whole["ok"_L1].toBool(), true);
        const int entries = whole["entries"_L1].toInt();
        QVERIFY(entries > 0);
        QCOMPARE(whole["checkpoint"_L1]["entries"_L1].toInt(), entries);
        QCOMPARE(whole["checkpoint"_L1]["head"_L1].toString(), whole["head"_L1].toString());
        tamper(szept, {u"DELETE FROM checkpoints"_s, u"DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)"_s});
        const auto cut = ENDS_WITH(5, szept.json({u"verify"_s})).object();
        QCOMPARE(cut["ok"_L1].toBool(), false);
        QCOMPARE(cut["checkpoint"_L1]["entries"_L1].toInt(), entries); // what this device remembers
        QCOMPARE(cut["problems"_L1][0]["code"_L1].toString(), u"cut_off"_s);
    }

    void verifyGoesOnShowingThatSignaturesWereTakenAway()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"--plain"_s, u"init"_s}));
        tamper(szept, {u"DELETE FROM checkpoints"_s});
        for (int time = 0; time < 2; ++time) {
            const auto missing = ENDS_WITH(5, szept.json({u"verify"_s})).object();
            QCOMPARE(missing["problems"_L1][0]["code"_L1].toString(), u"checkpoint_missing"_s);
        }
    }

    void whoWroteInACopyAcknowledgesIt()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"init"_s}));
        QVERIFY(QDir().mkdir(szept.path(u"copy"_s)));
        for (const QString &name : QFileInfo(szept.workspace()).dir().entryList({u"w.szept*"_s}, QDir::Files))
            QVERIFY(QFile::copy(szept.path(name), szept.path(u"copy/"_s + name)));
        const QStringList account{u"account"_s, u"add"_s, u"mailman3"_s, u"--name"_s, u"lists"_s, u"--base-url"_s,
            u"http://127.0.0.1:9"_s, u"--user"_s, u"u"_s, u"--secret-stdin"_s};
        ENDS_WITH(0, szept.bare(QStringList{u"--workspace"_s, szept.path(u"copy/w.szept"_s)} + account, "secret\n"));
        const auto told = ENDS_WITH(5, szept.run({u"verify"_s}));
        QVERIFY2(told.out.contains("wrote in a copy") && told.err.contains("--acknowledge"), qPrintable(told.told()));
        QCOMPARE(ENDS_WITH(0, szept.json({u"verify"_s, u"--acknowledge"_s})).object()["ok"_L1].toBool(), true);
        ENDS_WITH(0, szept.run({u"verify"_s}));
        ENDS_WITH(0, szept.run(account, "secret\n"));
        ENDS_WITH(0, szept.run({u"verify"_s}));
    }

    /// Not of what the log or the rows themselves show.
    void whatWasChangedIsNotAcknowledged()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"--plain"_s, u"init"_s}));
        tamper(szept, {u"DELETE FROM checkpoints"_s, u"UPDATE audit SET body = body || ' '"_s});
        ENDS_WITH(5, szept.run({u"verify"_s, u"--acknowledge"_s}));
        ENDS_WITH(5, szept.run({u"verify"_s}));
    }

    void verifyShowsWhatWasChanged()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"--plain"_s, u"init"_s}));
        tamper(szept, {u"UPDATE audit SET body = body || ' '"_s});
        const auto changed = ENDS_WITH(5, szept.json({u"verify"_s})).object();
        QCOMPARE(changed["problems"_L1][0]["code"_L1].toString(), u"commitment"_s);
    }

    void doctorSaysWhatIsWrongAndWhatToDo()
    {
        const CommandLine szept;
        ENDS_WITH(8, szept.json({u"doctor"_s}));
        ENDS_WITH(0, szept.run({u"init"_s}));
        QCOMPARE(ENDS_WITH(0, szept.json({u"doctor"_s})).object().value("ok"_L1).toBool(), true);
        QVERIFY(ENDS_WITH(0, szept.run({u"doctor"_s})).out.contains("szept backup"));
        QFile file(szept.workspace());
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 2000) && file.write("zzzz") == 4);
        file.close();
        const auto damaged = ENDS_WITH(5, szept.json({u"doctor"_s}));
        QCOMPARE(damaged.object().value("ok"_L1).toBool(), false);
        QVERIFY(damaged.out.contains("pages_damaged"));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(200, 'z')) == 200);
        file.close();
        ENDS_WITH(8, szept.json({u"doctor"_s}));
    }

    void doctorNamesAChangedLogAndSaysSoByItsExitCode()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"--plain"_s, u"init"_s}));
        QCOMPARE(wrongIn(ENDS_WITH(0, szept.json({u"doctor"_s}))),
            (QStringList{u"note not_encrypted"_s, u"note no_backup"_s}));
        tamper(szept, {u"UPDATE audit SET body = body || ' '"_s});
        const auto changed = ENDS_WITH(5, szept.json({u"doctor"_s}));
        QVERIFY2(changed.toldInOneLine(), qPrintable(changed.told()));
        QVERIFY2(wrongIn(changed).contains(u"problem audit_broken"_s), changed.out.constData());
        QVERIFY(
            ENDS_WITH(5, szept.run({u"doctor"_s})).out.contains("! The audit log, or what it tells of, was changed"));
    }

    void whereNothingCanBeWrittenEverythingCanBeLookedAt()
    {
        const CommandLine szept;
        const QString folder = szept.path(u"locked"_s);
        QVERIFY(QDir().mkdir(folder));
        const auto locked = [&](const QStringList &arguments) {
            return szept.bare(QStringList{u"--workspace"_s, folder + u"/w.szept"_s} + arguments, "secret\n");
        };
        ENDS_WITH(0, locked({u"init"_s}));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner));
        for (const QString &verb : {u"cases"_s, u"verify"_s, u"outbox"_s, u"doctor"_s, u"account list"_s})
            QCOMPARE(ENDS_WITH(0, locked(verb.split(u' '))).err, QByteArray());
        QVERIFY(ENDS_WITH(0, locked({u"doctor"_s})).out.contains("you can look, but not decide"));
        const auto refused = ENDS_WITH(8,
            locked({u"account"_s, u"add"_s, u"mailman3"_s, u"--name"_s, u"lists"_s, u"--base-url"_s,
                u"http://127.0.0.1:9"_s, u"--user"_s, u"u"_s, u"--secret-stdin"_s}));
        QVERIFY2(refused.toldInOneLine() && refused.err.contains("You can look"), qPrintable(refused.told()));
        const auto notSynced = ENDS_WITH(8, locked({u"sync"_s}));
        QVERIFY2(notSynced.toldInOneLine() && notSynced.err.contains("You can look"), qPrintable(notSynced.told()));
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        ENDS_WITH(0, locked({u"sync"_s}));
    }

    void doctorLeavesANewerWorkspaceAlone()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"--plain"_s, u"init"_s}));
        tamper(szept, {u"UPDATE meta SET value = '99' WHERE key = 'schema'"_s});
        const auto newer = ENDS_WITH(8, szept.json({u"doctor"_s}));
        QVERIFY2(newer.toldInOneLine() && wrongIn(newer).contains(u"problem schema_newer"_s), qPrintable(newer.told()));
    }

    void doctorLooksAtWhatIsOnesOwnToo()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"init"_s}));
        QDirIterator mine(szept.path(u"xdg_data_home/szept/private"_s), {u"*.szept"_s}, QDir::Files);
        QVERIFY(mine.hasNext());
        writeTo(mine.next(), QByteArray(200, 'z'), 16);
        const auto ended = ENDS_WITH(5, szept.json({u"doctor"_s}));
        QVERIFY2(wrongIn(ended).contains(u"problem private_store_unusable"_s), ended.out.constData());
    }

    void backupsRotateAndBecomeWorkspaces()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"init"_s}));
        const QString first
            = ENDS_WITH(0, szept.json({u"backup"_s, u"--keep"_s, u"1"_s})).object().value("file"_L1).toString();
        QVERIFY(QFile::exists(first));
        ENDS_WITH(2, szept.run({u"backup"_s, u"--keep"_s, u"0"_s}));
        QVERIFY(QFile::rename(szept.workspace(), szept.workspace() + u"-lost"_s));
        const auto made = ENDS_WITH(0, szept.json({u"import"_s, first}));
        QCOMPARE(made.object().value("parked"_L1).toInt(), 0);
        ENDS_WITH(0, szept.json({u"verify"_s}));
    }

    /// It ends before what this computer remembers, as a log does whose end was cut off.
    void aBackupFromBeforeIsAcknowledged()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"init"_s}));
        const QString backup = ENDS_WITH(0, szept.json({u"backup"_s})).object().value("file"_L1).toString();
        ENDS_WITH(0, szept.run(szept::test::addSomebody(), "secret\n"));
        QVERIFY(QFile::rename(szept.workspace(), szept.workspace() + u"-lost"_s));
        const auto made = ENDS_WITH(0, szept.run({u"import"_s, backup}));
        QVERIFY2(made.err.contains("not the one that this device remembers"), qPrintable(made.told()));
        QVERIFY2(!made.err.contains("If nobody copied"), qPrintable(made.told()));
        ENDS_WITH(5, szept.run({u"verify"_s}));
        ENDS_WITH(0, szept.run({u"verify"_s, u"--acknowledge"_s}));
        ENDS_WITH(0, szept.run({u"verify"_s}));
        const auto after = ENDS_WITH(0, szept.run({u"cases"_s}));
        QVERIFY2(after.err.isEmpty(), qPrintable(after.told()));
    }

    /// The computer is gone; there are a backup and the recovery key.
    void aBackupBecomesAWorkspaceElsewhere()
    {
        const CommandLine szept;
        const QByteArray key = recoveryKeyIn(ENDS_WITH(0, szept.run({u"init"_s})));
        const QString made = ENDS_WITH(0, szept.json({u"backup"_s})).object().value("file"_L1).toString();
        const CommandLine other;
        const QString backup = other.path(u"the backup.szept"_s);
        QVERIFY(QFile::copy(made, backup));
        const auto keyless = ENDS_WITH(8, other.json({u"import"_s, backup}));
        const QByteArray line = "\"szept --workspace '" + backup.toUtf8() + "' recover\"";
        QVERIFY2(keyless.toldInOneLine() && keyless.err.contains(line), qPrintable(keyless.told()));
        const auto recovered = ENDS_WITH(0, other.bare({u"--workspace"_s, backup, u"recover"_s}, key + '\n'));
        QVERIFY2(recovered.err.contains("import"), qPrintable(recovered.told()));
        ENDS_WITH(0, other.json({u"import"_s, backup}));
        ENDS_WITH(0, other.json({u"verify"_s}));
        QCOMPARE(ENDS_WITH(0, other.json({u"doctor"_s})).object().value("ok"_L1).toBool(), true);
    }

    void aBackupIsNotOpenedAsAWorkspace()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"--plain"_s, u"init"_s}));
        const QString backup = ENDS_WITH(0, szept.json({u"backup"_s})).object().value("file"_L1).toString();
        const auto refused = ENDS_WITH(2, szept.bare({u"--workspace"_s, backup, u"cases"_s}));
        QVERIFY2(refused.toldInOneLine() && refused.err.contains("szept --workspace NEW import"),
            qPrintable(refused.told()));
        const auto examined = ENDS_WITH(0, szept.bare({u"--workspace"_s, backup, u"doctor"_s, u"--json"_s}));
        QVERIFY2(examined.out.contains("is_backup"), qPrintable(examined.told()));
    }

    void anExportBecomesAWorkspace()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"init"_s}));
        const QString file = szept.path(u"all.export"_s);
        QVERIFY(ENDS_WITH(0, szept.json({u"export"_s, file})).object().value("rows"_L1).toInt() > 0);
        QVERIFY(ENDS_WITH(2, szept.json({u"export"_s, file})).toldInOneLine());
        QVERIFY(ENDS_WITH(2, szept.json({u"import"_s, file})).toldInOneLine()); // there is a workspace already
        QVERIFY(QFile::rename(szept.workspace(), szept.workspace() + u"-old"_s));
        const auto made = ENDS_WITH(0, szept.json({u"import"_s, file}));
        QVERIFY(!recoveryKeyIn(made).isEmpty());
        ENDS_WITH(0, szept.json({u"verify"_s}));
    }

    void whatPlainMeansIsToldWhereverItCounts()
    {
        const CommandLine szept;
        const QString file = szept.path(u"all.export"_s);
        ENDS_WITH(0, szept.run({u"init"_s}));
        ENDS_WITH(0, szept.run({u"export"_s, file}));
        const QString backup = ENDS_WITH(0, szept.json({u"backup"_s})).object().value("file"_L1).toString();
        QVERIFY(QFile::rename(szept.workspace(), szept.workspace() + u"-old"_s));
        const auto plain = ENDS_WITH(0, szept.run({u"--plain"_s, u"import"_s, file}));
        QVERIFY2(plain.toldInOneLine() && plain.err.contains("is not encrypted"), qPrintable(plain.told()));
        QVERIFY(QFile::rename(szept.workspace(), szept.workspace() + u"-plain"_s));
        const auto encrypted = ENDS_WITH(0, szept.run({u"--plain"_s, u"import"_s, backup}));
        QVERIFY2(encrypted.toldInOneLine() && encrypted.err.contains("--plain changed nothing"),
            qPrintable(encrypted.told()));
        const auto opened = ENDS_WITH(0, szept.json({u"cases"_s, u"--plain"_s}));
        QVERIFY2(opened.toldInOneLine() && opened.err.contains("--plain changed nothing"), qPrintable(opened.told()));
    }

    void aPlainWorkspaceInAnEmptyFileIsToldToo()
    {
        const CommandLine szept;
        writeTo(szept.workspace(), {});
        const auto made = ENDS_WITH(0, szept.run({u"init"_s, u"--plain"_s}));
        QVERIFY2(made.toldInOneLine() && made.err.contains("is not encrypted"), qPrintable(made.told()));
    }

    void anImportThatIsNotWholeMakesNothing_data()
    {
        QTest::addColumn<QString>("how");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("cut off") << u"cut"_s << 8 << "damaged at line"_ba;
        QTest::newRow("changed on the way") << u"changed"_s << 8 << "damaged at line"_ba;
        QTest::newRow("of another version") << u"newer"_s << 8 << "another version of Szept (schema 99"_ba;
        QTest::newRow("a row twice") << u"twice"_s << 8 << "damaged at line 4"_ba;
        QTest::newRow("something else") << u"letter"_s << 8 << ""_ba;
        QTest::newRow("not there") << u"gone"_s << 2 << "no file"_ba;
    }
    void anImportThatIsNotWholeMakesNothing()
    {
        QFETCH(const QString, how);
        QFETCH(const int, code);
        QFETCH(const QByteArray, told);
        const CommandLine szept;
        const QString file = szept.path(u"all.export"_s);
        const QJsonObject head{{"szept_export"_L1, 1}, {"schema"_L1, 1}};
        const QJsonObject waves{
            {"table"_L1, u"waves"_s}, {"columns"_L1, QJsonArray{u"id"_s, u"title"_s, u"began_at"_s}}};
        const QJsonArray wave{1, u"w"_s, 2};
        ENDS_WITH(0, szept.run({u"init"_s}));
        ENDS_WITH(0, szept.run({u"export"_s, file}));
        QVERIFY(QFile::rename(szept.workspace(), szept.workspace() + u"-old"_s));
        const qint64 size = QFile(file).size();
        if (how == "cut"_L1)
            QVERIFY(QFile::resize(file, size - 10));
        else if (how == "changed"_L1)
            writeTo(file, "zz", size / 2);
        else if (how == "newer"_L1)
            writeExport(file, {QJsonObject{{"szept_export"_L1, 1}, {"schema"_L1, 99}}});
        else if (how == "twice"_L1)
            writeExport(file, {head, waves, wave, wave, QJsonObject{{"end"_L1, true}, {"rows"_L1, 2}}});
        else if (how == "letter"_L1)
            writeTo(file, "Dear all,\n");
        else
            QVERIFY(QFile::remove(file));
        const auto ended = ENDS_WITH(code, szept.json({u"import"_s, file}));
        QVERIFY2(ended.toldInOneLine() && ended.err.contains(told) && ended.out.isEmpty(), qPrintable(ended.told()));
        QVERIFY(!QFile::exists(szept.workspace()));
    }

    void aNewKeyTakesThePlaceOfTheOld()
    {
        const CommandLine szept;
        const QByteArray old = recoveryKeyIn(ENDS_WITH(0, szept.run({u"init"_s})));
        const QByteArray fresh = recoveryKeyIn(ENDS_WITH(0, szept.run({u"rekey"_s})));
        QVERIFY(!fresh.isEmpty() && fresh != old);
        ENDS_WITH(0, szept.json({u"cases"_s}));
        QVERIFY(QFile::remove(szept.workspace() + u".secrets"_s)); // both keys are lost
        ENDS_WITH(8, szept.json({u"cases"_s}));
        QVERIFY(ENDS_WITH(8, szept.run({u"recover"_s}, old + '\n')).toldInOneLine());
        QByteArray mistyped = fresh;
        mistyped[7] = mistyped[7] == 'A' ? 'B' : 'A';
        QVERIFY(ENDS_WITH(8, szept.run({u"recover"_s}, mistyped + '\n')).err.contains("Group 2 of"));
        ENDS_WITH(0, szept.run({u"recover"_s}, fresh + '\n'));
        ENDS_WITH(0, szept.json({u"cases"_s}));
    }

    /// Secrets that are lost, or another machine: a name alone makes nobody the member who has it.
    void whoComesAnewSaysWhoTheyAre()
    {
        CommandLine szept;
        szept.setEnvironment(u"USER"_s, u"anna"_s);
        const auto made = ENDS_WITH(0, szept.json({u"init"_s, u"--plain"_s})).object();
        QVERIFY(QFile::remove(szept.workspace() + u".secrets"_s));
        const auto told = ENDS_WITH(0, szept.json({u"cases"_s}));
        QVERIFY2(told.toldInOneLine() && told.err.contains("szept join anna"), qPrintable(told.told()));
        QCOMPARE(ENDS_WITH(0, szept.json({u"cases"_s})).err, QByteArray()); // it is told once
        const auto nobody = ENDS_WITH(2, szept.run({u"join"_s, u"ann"_s}));
        QVERIFY2(nobody.toldInOneLine() && nobody.err.contains("anna"), qPrintable(nobody.told()));
        const auto joined = ENDS_WITH(0, szept.json({u"join"_s, u"anna"_s}));
        QCOMPARE(joined.object().value("member"_L1), made["member"_L1]);
        ENDS_WITH(0, szept.json({u"verify"_s}));
    }

    void exposureIsShownAndDeleted()
    {
        const CommandLine szept;
        ENDS_WITH(0, szept.run({u"init"_s}));
        const auto shown = ENDS_WITH(0, szept.json({u"exposure"_s})).object();
        QCOMPARE(shown["recorded"_L1].toBool(), false);
        QVERIFY(shown["hours"_L1].isArray());
        QCOMPARE(ENDS_WITH(0, szept.json({u"exposure"_s, u"delete"_s})).object().value("removed"_L1).toInt(), 0);
    }
};

SZEPT_TEST(CareTest)
#include "tst_care.moc"
