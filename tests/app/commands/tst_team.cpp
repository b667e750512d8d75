// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/migrations.h"
#include "models/store/postgresconnection.h"
#include "tests/app/commands/commandline.h"
#include "tests/platforms/mailman3/standinmailman.h"
#include "tests/support/lostsession.h"
#include "tests/support/sure.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;

namespace {

/// Somebody of the team, at a computer of their own.
CommandLine somebody(const QString &name, const QString &database)
{
    CommandLine szept;
    szept.setEnvironment(u"USER"_s, name);
    szept.setEnvironment(u"SZEPT_WORKSPACE"_s, database);
    return szept;
}

QStringList addLists(const StandInMailman &mailman)
{
    return {u"account"_s, u"add"_s, u"mailman3"_s, u"--name"_s, u"lists"_s, u"--base-url"_s, mailman.url().toString(),
        u"--user"_s, StandInMailman::user, u"--secret-stdin"_s};
}

} // namespace

/// A team's workspace in a PostgreSQL database, as each of them meets it.
class TeamTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoMembersWorkInOneDatabase()
    {
        StandInMailman mailman;
        mailman.request(mailman.addList(u"talk@lists.example"_s), u"subscription"_s, u"ada@example.org"_s);
        const QString database = freshDatabase();
        const CommandLine anna = somebody(u"anna"_s, database);
        const auto empty = anna.bare({u"cases"_s});
        QVERIFY2(
            empty.code == 8 && empty.toldInOneLine() && empty.err.contains("szept init"), qPrintable(empty.told()));
        QCOMPARE(anna.bare({u"init"_s}).code, 0);
        const auto again = anna.bare({u"init"_s});
        QVERIFY2(again.code == 2 && again.err.contains("already"), qPrintable(again.told()));
        const auto added = anna.bare(addLists(mailman), StandInMailman::password + '\n');
        QVERIFY2(added.code == 0, qPrintable(added.told()));
        QCOMPARE(anna.bare({u"sync"_s}).code, 0);

        const CommandLine bart = somebody(u"bart"_s, database);
        QCOMPARE(bart.bare({u"cases"_s, u"--json"_s}).array().size(), 1);
        const auto secretless = bart.bare({u"sync"_s});
        QVERIFY2(
            secretless.code == 3 && secretless.err.contains("account secret lists"), qPrintable(secretless.told()));
        const auto given
            = bart.bare({u"account"_s, u"secret"_s, u"lists"_s, u"--secret-stdin"_s}, StandInMailman::password + '\n');
        QVERIFY2(given.code == 0, qPrintable(given.told()));
        QCOMPARE(bart.bare({u"decide"_s, u"1"_s, u"--action"_s, u"accept"_s}).code, 0);
        QCOMPARE(bart.bare({u"outbox"_s, u"send"_s, u"--now"_s}).code, 0);
        QCOMPARE(mailman.deeds().size(), 1);
        QVERIFY(anna.bare({u"show"_s, u"1"_s, u"--offline"_s}).out.contains("(bart)"));
        QCOMPARE(anna.bare({u"verify"_s}).code, 0);
    }

    /// The server ends the session as the decision is written.
    void aLostSessionLosesNoDecision()
    {
        StandInMailman mailman;
        mailman.request(mailman.addList(u"talk@lists.example"_s), u"subscription"_s, u"ada@example.org"_s);
        const QString database = freshDatabase();
        const CommandLine anna = somebody(u"anna"_s, database);
        QCOMPARE(anna.bare({u"init"_s}).code, 0);
        const auto added = anna.bare(addLists(mailman), StandInMailman::password + '\n');
        QVERIFY2(added.code == 0, qPrintable(added.told()));
        QCOMPARE(anna.bare({u"sync"_s}).code, 0);
        loseSessionAtFirstDecision(database);
        const auto decided = anna.bare({u"decide"_s, u"1"_s, u"--action"_s, u"accept"_s});
        QVERIFY2(decided.code == 0, qPrintable(decided.told()));
        QCOMPARE(decisionsTried(database), 2);
        QCOMPARE(anna.bare({u"outbox"_s, u"send"_s, u"--now"_s}).code, 0);
        QCOMPARE(mailman.deeds().size(), 1);
        QCOMPARE(anna.bare({u"verify"_s}).code, 0);
    }

    /// What an older Szept left is changed after a copy, and not without one.
    void withoutPgDumpAnOlderDatabaseIsLeftAlone()
    {
        const QString database = freshDatabase();
        CommandLine anna = somebody(u"anna"_s, database);
        QCOMPARE(anna.bare({u"init"_s}).code, 0);
        const auto connection = sure(store::PostgresConnection::open(*store::Location::parse(database)));
        const int older = sure(store::schemaOf(*connection)) - 1;
        sure(connection->run(u"UPDATE meta SET value = ? WHERE key = 'schema'"_s, store::bind(QString::number(older))));
        anna.setEnvironment(u"PATH"_s, anna.path(u"nothing"_s));
        const auto refused = anna.bare({u"cases"_s});
        QVERIFY2(refused.code == 8 && refused.toldInOneLine(), qPrintable(refused.told()));
        QVERIFY2(refused.err.contains("postgresql-client") && refused.err.contains("a colleague"),
            qPrintable(refused.told()));
        QVERIFY2(!refused.err.contains("unused"), "the password");
        QCOMPARE(sure(store::schemaOf(*connection)), older);
    }

    /// It is the database that is in the way, and no platform.
    void whatTheServerRefusesIsTheWorkspacesTrouble_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("no database") << u"@/szept"_s << u"@/nothere"_s << "There is no database"_ba;
        QTest::newRow("no user") << u"//szept:"_s << u"//nobody:"_s << "does not take this user"_ba;
        QTest::newRow("no server") << u"?host="_s << u"?host=/nowhere"_s << "does not answer. Look at the address"_ba;
    }
    void whatTheServerRefusesIsTheWorkspacesTrouble()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QByteArray, told);
        const CommandLine szept = somebody(u"carl"_s, freshDatabase().replace(from, to));
        const auto ended = szept.bare({u"cases"_s});
        QVERIFY2(ended.code == 8 && ended.toldInOneLine() && ended.err.contains(told), qPrintable(ended.told()));
        QVERIFY2(!ended.err.contains("unused"), "the password");
    }
};

SZEPT_TEST(TeamTest)
#include "tst_team.moc"
