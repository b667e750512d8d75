// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/audit.h"
#include "models/services/notes.h"
#include "models/store/archive.h"
#include "models/store/archivefile.h"
#include "models/store/archivestream.h"
#include "models/store/archivetables.h"
#include "models/store/copy.h"
#include "models/store/postgresconnection.h"
#include "models/store/search.h"
#include "models/store/sqliteconnection.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;
using szept::test::Desk;
using szept::test::must;
using szept::test::TestStore;

namespace {

const QByteArray newKey(32, 'n');

/// Something in every table that a decision touches: cases, persons, evidence, notes, decisions, actions, attempts,
/// audit.
void fill(Desk &desk)
{
    PulledItem polish = Desk::item(u"1"_s);
    polish.text = u"Zażółć gęślą jaźń \u0000 \U0001F525"_s;
    must(desk.pull({polish, Desk::item(u"2"_s), Desk::item(u"3"_s)}));
    const auto sent = must(desk.decide(desk.request(desk.row(u"1"_s).facts.id, {Desk::plan(u"remove"_s)})));
    desk.send(sent.actions.first().id);
    must(desk.undo(sent.decision.id));
    must(desk.decide(desk.request(desk.row(u"2"_s).facts.id, {Desk::plan(u"remove"_s), Desk::plan(u"warn"_s)})));
    must(desk.write([&](Transaction &tx) {
        return services::addNote(tx, {{}, desk.row(u"3"_s).facts.id, {}, {}, u"patience"_s, {}, {}}, desk.by());
    }));
    const auto link = [&](Transaction &tx) {
        return tx.connection().run(u"UPDATE persons SET linked_to = (SELECT max(id) FROM persons) WHERE id ="
                                   " (SELECT min(id) FROM persons)"_s);
    };
    must(desk.write(link));
}

/// A workspace that is not there yet.
struct Empty
{
    explicit Empty(test::Driver driver)
        : location(driver == test::Driver::Sqlite ? Location::ofFile(folder.filePath(u"new.szept"_s))
                                                  : must(Location::parse(test::freshDatabase())))
    {
    }
    [[nodiscard]] OpenRequest request() const
    {
        return {.location = location, .key = key(), .create = true, .clock = &clock, .process = u"test"_s};
    }
    [[nodiscard]] QByteArray key() const { return location.isFile() ? newKey : QByteArray(); }
    [[nodiscard]] std::unique_ptr<Connection> connection() const
    {
        if (location.isFile())
            return must(SqliteConnection::open({.file = location.file, .key = key()}));
        return must(PostgresConnection::open(location));
    }

    QTemporaryDir folder;
    test::FakeClock clock;
    Location location;
};

Result<QList<QJsonValue>> linesIn(QIODevice &archive)
{
    ArchiveReader reader(archive);
    QList<QJsonValue> lines;
    for (;;) {
        const auto line = reader.next();
        if (!line)
            return std::unexpected(line.error());
        if (line->isUndefined())
            return lines;
        lines.append(*line);
    }
}

QList<QJsonValue> linesOf(const QString &file)
{
    QFile from(file);
    if (!from.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(file));
    return must(linesIn(from));
}

void writeLines(const QString &file, const QList<QJsonValue> &lines)
{
    QFile to(file);
    QVERIFY(to.open(QIODevice::WriteOnly));
    ArchiveWriter writer(to);
    for (const QJsonValue &line : lines)
        must(writer.write(line));
    must(writer.finish());
}

QString exported(Desk &desk)
{
    const QString file = desk.store.folder() + u"/export.szept-export"_s;
    must(exportWorkspace(desk.store.request().location, desk.store.request().key, file));
    return file;
}

} // namespace

class ArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTableIsInAnExportOrLeftOut_data() { test::eachDriver(); }
    void everyTableIsInAnExportOrLeftOut()
    {
        TestStore store;
        const QString sql = store.driver() == test::Driver::Sqlite
            ? u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE '\\'"
              " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"_s
            : u"SELECT tablename FROM pg_tables WHERE schemaname = current_schema()"_s;
        QStringList there = SZEPT_OK(list(store.connection(), sql, {}, [](const Row &row) { return row.text(0); }));
        QStringList known{u"changes"_s, u"requests"_s, u"search"_s}; // left out
        for (const auto tables = archiveTables(); const ArchiveTable &table : tables)
            known.append(table.name);
        there.sort();
        known.sort();
        QCOMPARE(known, there);
    }

    void movesBetweenAllDatabases_data() { test::eachDriver(); }
    void movesBetweenAllDatabases()
    {
        Desk desk;
        fill(desk);
        const QString file = exported(desk);
        QCOMPARE(QFile(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        for (const test::Driver driver : {test::Driver::Sqlite, test::Driver::Postgresql}) {
            const Empty target(driver);
            const qint64 rows = must(importWorkspace(target.request(), file));
            QVERIFY(must(isUnsettled(*target.connection())));
            must(setUnsettled(*target.connection(), false));
            const QString again = target.folder.filePath(u"again"_s);
            QCOMPARE(must(exportWorkspace(target.location, target.key(), again)), rows);
            QCOMPARE(linesOf(again), linesOf(file)); // nothing was lost, nothing changed
            const auto connection = target.connection();
            QVERIFY(must(services::verify(*connection)).ok());
            QCOMPARE(must(findCases(*connection, u"gesla"_s)), QList<CaseId>{desk.row(u"1"_s).facts.id});
            QCOMPARE(must(findCases(*connection, u"patience"_s)), QList<CaseId>{desk.row(u"3"_s).facts.id});
        }
    }

    void numbersGoOnAfterTheHighest_data() { test::eachDriver(); }
    void numbersGoOnAfterTheHighest()
    {
        Desk desk;
        fill(desk);
        const Empty target(desk.store.driver());
        must(importWorkspace(target.request(), exported(desk)));
        const auto connection = target.connection();
        const auto number = [&](const QString &sql) {
            return must(first(*connection, sql, {}, [](const Row &row) { return row.integer(0); })).value_or(0);
        };
        const qint64 highest = number(u"SELECT max(id) FROM notes"_s);
        QCOMPARE(
            number(u"INSERT INTO notes (case_id, member, text, at) SELECT case_id, member, 'new', at FROM notes LIMIT 1"
                   " RETURNING id"_s),
            highest + 1);
    }

    void whatIsNotWholeLeavesNothing_data()
    {
        QTest::addColumn<int>("cut"); // so many bytes from the end
        QTest::newRow("the last byte") << 1;
        QTest::newRow("the end") << 40;
        QTest::newRow("half") << 100'000;
    }
    void whatIsNotWholeLeavesNothing()
    {
        QFETCH(const int, cut);
        Desk desk;
        fill(desk);
        const QString file = exported(desk);
        QFile archive(file);
        QVERIFY(archive.resize(std::max<qint64>(archive.size() - cut, archive.size() / 2)));
        const Empty target(test::Driver::Sqlite);
        QCOMPARE(importWorkspace(target.request(), file).error().kind, ErrorKind::Malformed);
        QCOMPARE(QDir(target.folder.path()).entryList(QDir::Files), QStringList());
    }

    void damageIsNoticed()
    {
        Desk desk;
        fill(desk);
        const QString file = exported(desk);
        QFile archive(file);
        QVERIFY(archive.open(QIODevice::ReadWrite) && archive.seek(archive.size() / 2) && archive.write("zz") == 2);
        archive.close();
        const Empty target(test::Driver::Sqlite);
        QCOMPARE(importWorkspace(target.request(), file).error().kind, ErrorKind::Malformed);
        QCOMPARE(QDir(target.folder.path()).entryList(QDir::Files), QStringList());
    }

    /// Much of what was changed unpacks and reads well; only the sum tells.
    void aByteThatWasChangedIsNoticed()
    {
        Desk desk;
        fill(desk);
        const QString file = exported(desk);
        const QList<QJsonValue> lines = linesOf(file);
        QFile archive(file);
        QVERIFY(archive.open(QIODevice::ReadOnly));
        const QByteArray whole = archive.readAll();
        for (qsizetype at = 0; at < whole.size(); at += 5) {
            QByteArray changed = whole;
            changed[at] = char(changed[at] ^ 1);
            QBuffer from(&changed);
            QVERIFY(from.open(QIODevice::ReadOnly));
            const auto read = linesIn(from);
            QVERIFY2(!read || *read == lines, qPrintable(QString::number(at)));
        }
    }

    void aWrongLineIsNamed_data() { test::eachDriver(); }
    void aWrongLineIsNamed()
    {
        const Empty target(test::driverOfRow());
        const QString file = target.folder.filePath(u"wrong"_s);
        const QJsonObject head{{"szept_export"_L1, 1}, {"schema"_L1, 1}};
        const QJsonObject waves{
            {"table"_L1, u"waves"_s}, {"columns"_L1, QJsonArray{u"id"_s, u"title"_s, u"began_at"_s}}};
        const QJsonObject blobs{{"table"_L1, u"blobs"_s}, {"columns"_L1, QJsonArray{u"bytes"_s}}};
        const QJsonArray wave{1, u"w"_s, 2};
        const QList<std::pair<QList<QJsonValue>, int>> wrong{
            {{QJsonObject{{"letters"_L1, 1}}}, 1},
            {{QJsonObject{{"szept_export"_L1, 1}}}, 1},
            {{QJsonObject{{"szept_export"_L1, 1}, {"schema"_L1, 0}}}, 1},
            {{head, QJsonObject{{"table"_L1, u"sqlite_schema"_s}}}, 2},
            {{head, QJsonObject{{"table"_L1, u"waves"_s}, {"columns"_L1, QJsonArray{u"id) --"_s}}}}, 2},
            {{head, waves, QJsonArray{1, 2, 3}}, 3},
            {{head, waves, QJsonArray{1, u"w"_s}}, 3},
            {{head, waves, wave, wave}, 4},
            {{head, blobs, QJsonArray{QJsonObject{{"base64"_L1, u"***"_s}}}}, 3},
            {{head, waves, wave}, 4},
            {{head, waves, wave, QJsonObject{{"end"_L1, true}, {"rows"_L1, 2}}}, 4},
            {{head, waves, wave, QJsonObject{{"end"_L1, true}, {"rows"_L1, 1}}, wave}, 5},
        };
        for (const auto &[lines, at] : wrong) {
            writeLines(file, lines);
            const auto read = importWorkspace(target.request(), file);
            QVERIFY(!read);
            QCOMPARE(read.error().kind, ErrorKind::Malformed);
            QCOMPARE(read.error().reason, (Reason{u"archive_line"_s, {QString::number(at)}}));
        }
        writeLines(file, {QJsonObject{{"szept_export"_L1, 1}, {"schema"_L1, 99}}});
        QCOMPARE(importWorkspace(target.request(), file).error().kind, ErrorKind::NewerSchema);
        writeLines(file, {head, waves, wave, QJsonObject{{"end"_L1, true}, {"rows"_L1, 1}}});
        QCOMPARE(must(importWorkspace(target.request(), file)), 1);
    }

    void aLineThatIsTooLongIsRefused()
    {
        const Empty target(test::Driver::Sqlite);
        const QString file = target.folder.filePath(u"bomb"_s);
        writeLines(file, {QJsonArray{QString(140 << 20, u'x')}});
        QVERIFY(QFile(file).size() < 100'000);
        const auto read = importWorkspace(target.request(), file);
        QCOMPARE(read.error().kind, ErrorKind::Malformed);
        QVERIFY2(read.error().detail.contains(u"too long"_s), qPrintable(read.error().detail));
    }

    void nothingIsOverwritten_data() { test::eachDriver(); }
    void nothingIsOverwritten()
    {
        Desk desk;
        const QString file = exported(desk);
        QCOMPARE(exportWorkspace(desk.store.request().location, desk.store.request().key, file).error().reason.code,
            u"file_there"_s);
        QCOMPARE(importWorkspace(desk.store.request(), file).error().kind, ErrorKind::Conflict);
        QCOMPARE(must(services::verify(desk.store.connection())).entries, 1);
    }

    void aBackupBecomesAWorkspaceToo()
    {
        Desk desk;
        fill(desk);
        const QString backup = desk.store.folder() + u"/backup.szept"_s;
        must(desk.store.connection().run(u"VACUUM INTO ?"_s, bind(backup)));
        const Empty target(test::Driver::Sqlite);
        OpenRequest request = target.request();
        QCOMPARE(importWorkspace(request, backup).error().kind, ErrorKind::WrongKey);
        QVERIFY(!QFile::exists(request.location.file));
        request.key = desk.store.request().key;
        must(importWorkspace(request, backup));
        const auto opened = must(Workspace::open(request));
        QVERIFY(must(test::await(opened->read([](Connection &c) { return services::verify(c); }))).ok());
        QVERIFY(must(test::await(opened->read(isUnsettled))));
    }

    void whatIsNoExportIsRefused()
    {
        const Empty target(test::Driver::Sqlite);
        const QString file = target.folder.filePath(u"letter"_s);
        QCOMPARE(importWorkspace(target.request(), file).error().kind, ErrorKind::NotFound);
        QFile letter(file);
        QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("Dear all,\n") > 0);
        letter.close();
        QCOMPARE(importWorkspace(target.request(), file).error().kind, ErrorKind::WrongKey);
        QVERIFY(!QFile::exists(target.location.file));
    }
};

SZEPT_TEST(ArchiveTest)
#include "tst_archive.moc"
