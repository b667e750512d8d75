// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/postgresconnection.h"
#include "tests/app/commands/commandline.h"
#include "tests/platforms/mailman3/standinmailman.h"
#include "tests/support/places.h"
#include "tests/support/sure.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTest>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;

namespace {

/// An indented block of docs/team.md, the one that begins with these words.
QString fromTheDocs(const QString &beginning)
{
    QFile file(test::inTree(u"docs/team.md"));
    const QString text = file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    const qsizetype start = text.indexOf("\n    "_L1 + beginning);
    return start < 0 ? QString() : text.sliced(start + 1).section(u"\n\n"_s, 0, 0) + u'\n';
}

} // namespace

/// A team's database as docs/team.md has it made: over TLS, and by members who are nobody in particular at the server. The
/// functions follow each other.
class TeamServerTest : public QObject
{
    Q_OBJECT

private:
    ServerProcess m_process;
    QJsonObject m_server;
    QTemporaryDir m_folder;
    StandInMailman m_mailman;

    QString text(const char *key) const { return m_server[QLatin1StringView(key)].toString(); }
    QString port() const { return QString::number(m_server["port"_L1].toInt()); }

    /// What the administrator's psql says.
    CommandLine::Ended administrator(const QString &sql) const
    {
        QProcess psql;
        psql.start(u"psql"_s, {u"-qAtX"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, text("superuser_url")});
        psql.write(sql.toUtf8());
        psql.closeWriteChannel();
        if (!psql.waitForFinished())
            psql.kill();
        return {psql.exitCode(), psql.readAllStandardOutput(), psql.readAllStandardError()};
    }
    QString address(const QString &user, const QString &host = u"localhost"_s, const QString &options = {}) const
    {
        const QString said = options.isEmpty() ? u"sslmode=verify-full&sslrootcert="_s + text("ca") : options;
        return u"postgresql://%1@%2:%3/szept?%4"_s.arg(user, host, port(), said);
    }
    /// Somebody at a computer of their own, who keeps the password where docs/team.md says.
    void seat(CommandLine &szept, const QString &name, const QString &password = {}) const
    {
        QString line = fromTheDocs(u"db.example.org:"_s).trimmed();
        QVERIFY(!line.isEmpty());
        line.replace(u"db.example.org:5432"_s, u"*:"_s + port()).replace(u":anna:"_s, u':' + name + u':');
        QFile file(szept.path(u".pgpass"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write(line.replace(u"your password"_s, password.isEmpty() ? name + u"-pass"_s : password).toUtf8())
            > 0);
        QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        szept.setEnvironment(u"HOME"_s, szept.path({}));
        szept.setEnvironment(u"USER"_s, name);
        szept.setEnvironment(u"SZEPT_WORKSPACE"_s, address(name));
    }
    void refused(const QString &where, const QByteArray &words) const
    {
        CommandLine szept;
        seat(szept, u"anna"_s);
        szept.setEnvironment(u"SZEPT_WORKSPACE"_s, where);
        const auto ended = szept.bare({u"cases"_s});
        QVERIFY2(ended.code == 8 && ended.toldInOneLine() && ended.err.contains(words), qPrintable(ended.told()));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = m_process.start(u"python3"_s, {u"-B"_s, test::inTree(u"tests/servers/postgres"), u"--until-eof"_s});
        QVERIFY(!m_server.isEmpty());
        m_mailman.request(m_mailman.addList(u"talk@lists.example"_s), u"subscription"_s, u"ada@example.org"_s);
        const auto empty = administrator(u"DROP DATABASE szept;"_s); // the script's own, by the name that the page uses
        QVERIFY2(empty.code == 0, qPrintable(empty.told()));
    }

    void theAdministratorDoesWhatThePageSays()
    {
        const QString page = fromTheDocs(u"CREATE ROLE szept_team"_s);
        QVERIFY(page.contains(u"'…'"_s));
        const auto made = administrator(QString(page).replace(u"'…'"_s, u"'anna-pass'"_s));
        QVERIFY2(made.code == 0, qPrintable(made.told()));
        const QStringList again = page.split(u'\n').filter(u" anna "_s); // "both lines again for each member"
        QCOMPARE(again.size(), 2);
        QString further = again.join(u'\n');
        const auto second
            = administrator(further.replace(u"anna"_s, u"bart"_s).replace(u"'…'"_s, u"'bart-pass'"_s) + u'\n');
        QVERIFY2(second.code == 0, qPrintable(second.told()));
        QCOMPARE(administrator(u"CREATE ROLE eve LOGIN PASSWORD 'eve-pass';"_s).code, 0); // of another database
    }

    void theWayThereIsEncrypted()
    {
        const auto location = store::Location::parse(address(u"anna:anna-pass"_s));
        QVERIFY(location);
        const auto connection = sure(store::PostgresConnection::open(*location));
        const auto seen
            = administrator(u"SELECT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE usename = 'anna';"_s);
        QVERIFY2(seen.out == "t\n", qPrintable(seen.told()));
    }

    void aServerThatIsNotTheOneMeantIsRefused_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("authority");
        QTest::newRow("of another name") << u"127.0.0.2"_s << u"its own"_s;
        QTest::newRow("of an authority that was not named") << u"localhost"_s << u"another"_s;
        QTest::newRow("of none that the computer trusts") << u"localhost"_s << u"system"_s;
        QTest::newRow("of one that is not there") << u"localhost"_s << u"missing"_s;
    }
    void aServerThatIsNotTheOneMeantIsRefused()
    {
        QFETCH(const QString, host);
        QFETCH(const QString, authority);
        QString file = authority;
        if (authority == "its own"_L1)
            file = text("ca");
        if (authority == "missing"_L1)
            file = m_folder.filePath(u"none.crt"_s);
        if (authority == "another"_L1) {
            file = m_folder.filePath(u"another.crt"_s);
            const int made = QProcess::execute(u"openssl"_s,
                {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s,
                    u"-subj"_s, u"/CN=localhost"_s, u"-keyout"_s, u"/dev/null"_s, u"-out"_s, file, u"-quiet"_s});
            QCOMPARE(made, 0);
        }
        refused(
            address(u"anna"_s, host, u"sslmode=verify-full&sslrootcert="_s + file), "cannot be encrypted as it should");
    }

    void whoIsNotOfTheTeamSeesNothing()
    {
        CommandLine eve;
        seat(eve, u"eve"_s);
        const auto ended = eve.bare({u"cases"_s});
        QVERIFY2(ended.code == 8 && ended.toldInOneLine() && ended.err.contains("does not let this user"),
            qPrintable(ended.told()));
        CommandLine forger;
        seat(forger, u"anna"_s, u"guessed"_s);
        const auto guessed = forger.bare({u"cases"_s});
        QVERIFY2(guessed.code == 8 && guessed.err.contains("does not take this user"), qPrintable(guessed.told()));
        QVERIFY2(!guessed.err.contains("guessed"), "the password");
    }

    void twoMembersWork()
    {
        CommandLine anna;
        seat(anna, u"anna"_s);
        const auto made = anna.bare({u"init"_s});
        QVERIFY2(made.code == 0, qPrintable(made.told()));
        const auto added
            = anna.bare({u"account"_s, u"add"_s, u"mailman3"_s, u"--name"_s, u"lists"_s, u"--base-url"_s,
                            m_mailman.url().toString(), u"--user"_s, StandInMailman::user, u"--secret-stdin"_s},
                StandInMailman::password + '\n');
        QVERIFY2(added.code == 0, qPrintable(added.told()));
        QCOMPARE(anna.bare({u"sync"_s}).code, 0);

        CommandLine bart;
        seat(bart, u"bart"_s);
        const auto given
            = bart.bare({u"account"_s, u"secret"_s, u"lists"_s, u"--secret-stdin"_s}, StandInMailman::password + '\n');
        QVERIFY2(given.code == 0, qPrintable(given.told()));
        QCOMPARE(bart.bare({u"cases"_s, u"--json"_s}).array().size(), 1);
        QCOMPARE(bart.bare({u"decide"_s, u"1"_s, u"--action"_s, u"accept"_s}).code, 0);
        const auto sent = bart.bare({u"outbox"_s, u"send"_s, u"--now"_s});
        QVERIFY2(sent.code == 0, qPrintable(sent.told()));
        QCOMPARE(m_mailman.deeds().size(), 1);
        QVERIFY(anna.bare({u"show"_s, u"1"_s, u"--offline"_s}).out.contains("(bart)"));
        for (const CommandLine *member : {&anna, &bart}) {
            const auto verified = member->bare({u"verify"_s});
            QVERIFY2(verified.code == 0, qPrintable(verified.told()));
            const auto copied = member->bare({u"backup"_s});
            QVERIFY2(copied.code == 0, qPrintable(copied.told()));
        }
    }

    /// What one member makes, another can change: all of it belongs to the team's role.
    void nothingBelongsToOneMember()
    {
        const QString owners = u"SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"_s;
        const auto location = store::Location::parse(address(u"bart:bart-pass"_s));
        const auto connection = sure(store::PostgresConnection::open(*location));
        const auto found
            = sure(store::list(*connection, owners, {}, [](const store::Row &row) { return row.text(0); }));
        QCOMPARE(found, QStringList(u"szept_team"_s));
    }

    void aMemberIsNobodyElseAtTheServer()
    {
        const auto location = store::Location::parse(address(u"anna:anna-pass"_s));
        const auto connection = sure(store::PostgresConnection::open(*location));
        for (const QString &deed : {u"CREATE DATABASE mine"_s, u"CREATE ROLE mine"_s, u"ALTER ROLE bart PASSWORD 'x'"_s,
                 u"DROP ROLE bart"_s, u"SELECT rolpassword FROM pg_authid"_s, u"COPY members TO PROGRAM 'cat'"_s}) {
            const auto done = connection->execute(deed);
            QVERIFY2(!done, qPrintable(deed));
            QVERIFY2(done.error().kind == ErrorKind::Forbidden, qPrintable(deed + u": "_s + done.error().detail));
        }
    }
};

SZEPT_TEST(TeamServerTest)
#include "tst_teamserver.moc"
