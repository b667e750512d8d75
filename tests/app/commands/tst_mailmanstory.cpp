// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/archivefile.h"
#include "tests/app/commands/commandline.h"
#include "tests/platforms/frame/faultproxy.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;

/// From nothing to decisions at a real Mailman 3, by documented commands alone, with a proxy between that counts what
/// reaches it. The functions follow each other.
class MailmanStoryTest : public QObject
{
    Q_OBJECT

private:
    CommandLine m_szept;
    ServerProcess m_mailman;
    QJsonObject m_server;
    std::unique_ptr<FaultProxy> m_proxy;
    QString m_first; ///< id of the case with "First post" in its title
    QString m_cheap;
    QString m_polish;
    QString m_decision;

    QString text(const char *key) const { return m_server[QLatin1StringView(key)].toString(); }
    int held() const
    {
        return int(fetch(QUrl(text("held_url")), text("user"), text("password"))["entries"_L1].toArray().size());
    }
    /// Somebody else decides it, at the server itself.
    void discard(const QUrl &url) const
    {
        QNetworkAccessManager network;
        QNetworkRequest request(url);
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        request.setRawHeader("Authorization", "Basic " + (text("user") + u':' + text("password")).toUtf8().toBase64());
        const std::unique_ptr<QNetworkReply> reply(network.post(request, "action=discard"_ba));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->error(), QNetworkReply::NoError);
    }
    static QString idOf(const QJsonArray &cases, const QString &title)
    {
        for (const auto &one : cases) {
            if (one["title"_L1].toString().contains(title))
                return one["id"_L1].toString();
        }
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server = m_mailman.start(u"python3"_s, {u"-B"_s, test::inTree(u"tests/servers/mailman3"), u"--until-eof"_s});
        QVERIFY(!m_server.isEmpty());
        m_proxy = std::make_unique<FaultProxy>(QUrl(text("base_url")).adjusted(QUrl::RemovePath));
    }

    void anAccountMakesTheWorkspace()
    {
        const auto added
            = m_szept.json({u"account"_s, u"add"_s, u"mailman3"_s, u"--name"_s, u"lists"_s, u"--base-url"_s,
                               m_proxy->url().toString(), u"--user"_s, text("user"), u"--secret-stdin"_s},
                text("password").toUtf8() + '\n');
        QVERIFY2(added.code == 0, qPrintable(added.told()));
        QVERIFY2(added.err.contains("recovery key"), qPrintable(added.told()));
        QVERIFY(!added.out.contains("recovery"));
        QFile file(m_szept.workspace());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.read(16).startsWith("SQLite"));
    }

    void theAccountSignsIn()
    {
        const auto tested = m_szept.json({u"account"_s, u"test"_s, u"lists"_s});
        QVERIFY2(tested.code == 0, qPrintable(tested.told()));
        QVERIFY(tested.object().value("ok"_L1).toBool());
        m_szept.setEnvironment(u"SZEPT_LANGUAGE"_s, u"pl"_s);
        const auto people = m_szept.run({u"account"_s, u"test"_s, u"lists"_s});
        const auto script = m_szept.json({u"account"_s, u"test"_s, u"lists"_s});
        m_szept.setEnvironment(u"SZEPT_LANGUAGE"_s, u"en"_s);
        QVERIFY2(people.out.contains("  + administracja przez REST"), qPrintable(people.told()));
        QVERIFY2(script.out.contains("REST administrator: everything"), qPrintable(script.told()));
        const auto accounts = m_szept.json({u"account"_s, u"list"_s});
        QVERIFY2(accounts.code == 0, qPrintable(accounts.told()));
        const auto connectors = m_szept.json({u"connector"_s, u"list"_s});
        QVERIFY2(connectors.code == 0, qPrintable(connectors.told()));
    }

    void whatWaitsIsPulled()
    {
        const auto synced = m_szept.json({u"sync"_s});
        QVERIFY2(synced.code == 0, qPrintable(synced.told()));
        const QJsonObject line = synced.object().value("accounts"_L1)[0].toObject();
        QCOMPARE(line["pulled"_L1].toInt(), 5);
        QCOMPARE(line["new"_L1].toInt(), 5);
        const auto again = m_szept.json({u"sync"_s});
        QCOMPARE(again.object().value("accounts"_L1)[0]["new"_L1].toInt(), 0);
    }

    void theCasesAreListed()
    {
        const auto cases = m_szept.json({u"cases"_s});
        QVERIFY2(cases.code == 0, qPrintable(cases.told()));
        QCOMPARE(cases.array().size(), 5);
        m_first = idOf(cases.array(), u"First post"_s);
        m_cheap = idOf(cases.array(), u"Cheap watches"_s);
        m_polish = idOf(cases.array(), u"Zażółć"_s); // decoded
        QVERIFY(!m_first.isEmpty() && !m_cheap.isEmpty() && !m_polish.isEmpty());
        QCOMPARE(m_szept.json({u"cases"_s, u"--text"_s, u"zazolc"_s}).array().size(), 1);
        QCOMPARE(m_szept.json({u"cases"_s, u"--limit"_s, u"2"_s}).array().size(), 2);
        const auto people = m_szept.run({u"cases"_s});
        QVERIFY2(people.out.contains("Cheap watches") && people.err.isEmpty(), qPrintable(people.told()));
    }

    void oneIsShown()
    {
        const auto shown = m_szept.json({u"show"_s, m_first});
        QVERIFY2(shown.code == 0, qPrintable(shown.told()));
        QVERIFY(shown.object().value("text"_L1).toString().contains("I am new here"_L1));
        const auto people = m_szept.run({u"show"_s, m_first});
        QVERIFY2(people.out.contains("I am new here"), qPrintable(people.told()));
        const qsizetype person = people.out.indexOf("What the platform says of the person:");
        QVERIFY2(person > 0 && people.out.indexOf("  address: ", person) > 0, qPrintable(people.told()));
        const QString address = shown.object().value("facts"_L1)["address"_L1].toString();
        const qsizetype subject = people.out.indexOf("What the platform says of it:");
        QVERIFY2(address.contains(u'@') && subject > 0, qPrintable(people.told()));
        QVERIFY2(people.out.indexOf(address.toUtf8(), subject) < person, qPrintable(people.told()));
        const auto actions = m_szept.json({u"actions"_s, m_first});
        QVERIFY2(actions.code == 0, qPrintable(actions.told()));
        QStringList ids;
        for (const auto all = actions.array(); const auto &action : all)
            ids.append(action["id"_L1].toString());
        QVERIFY(ids.contains(u"accept"_s) && ids.contains(u"reject"_s));
    }

    /// The small deeds on a case, the rule book and the ready-made texts.
    void aCaseIsLookedAfter()
    {
        for (const QStringList &deed :
            std::initializer_list<QStringList>{{u"claim"_s, m_cheap}, {u"claim"_s, m_cheap, u"--release"_s},
                {u"vulnerable"_s, m_cheap, u"on"_s}, {u"vulnerable"_s, m_cheap, u"off"_s},
                {u"note"_s, m_cheap, u"sells watches"_s}, {u"set-aside"_s, m_cheap, u"--until"_s, u"2h"_s}}) {
            const auto done = m_szept.json(deed);
            QVERIFY2(done.code == 0, qPrintable(done.told()));
        }
        QCOMPARE(m_szept.json({u"cases"_s, u"--state"_s, u"aside"_s}).array().at(0)["id"_L1].toString(), m_cheap);
        QCOMPARE(m_szept.json({u"wake"_s, m_cheap}).object().value("state"_L1).toString(), u"open"_s);
        QCOMPARE(
            m_szept.json({u"show"_s, m_cheap}).object().value("notes"_L1)[0]["text"_L1].toString(), u"sells watches"_s);
    }

    /// Where the command line is all that runs, nothing else looks at the clock.
    void syncingKeepsTime()
    {
        const QString soon = QDateTime::currentDateTimeUtc().addSecs(5).toString(Qt::ISODate);
        const auto noted = m_szept.json({u"note"_s, m_cheap, u"ephemeral"_s, u"--until"_s, soon});
        QVERIFY2(noted.code == 0, qPrintable(noted.told()));
        const auto found = [this] { return m_szept.json({u"cases"_s, u"--text"_s, u"ephemeral"_s}).array().size(); };
        QCOMPARE(found(), 1);
        const auto synced = [this] { return m_szept.json({u"sync"_s}).code; };
        QTRY_VERIFY_WITH_TIMEOUT(synced() == 0 && found() == 0, 60'000);
    }

    void rulesAndTextsAreKept()
    {
        const QStringList place{
            u"--community"_s, m_szept.json({u"show"_s, m_first}).object().value("community"_L1).toString()};
        const QStringList words{u"--name"_s, u"No ads"_s, u"--text"_s, u"Nothing is sold here."_s};
        const auto added = m_szept.json(QStringList{u"rule"_s, u"add"_s} + place + words);
        QVERIFY2(added.code == 0, qPrintable(added.told()));
        const auto changed
            = m_szept.json(QStringList{u"rule"_s, u"change"_s, u"1"_s, u"--text"_s, u"Nothing is sold."_s} + place);
        QVERIFY2(changed.object().value("version"_L1).toInt() == 2, qPrintable(changed.told()));
        QCOMPARE(m_szept.json(QStringList{u"rule"_s, u"list"_s} + place).array().size(), 1);
        QVERIFY(m_szept.json(QStringList{u"rule"_s, u"withdraw"_s, u"1"_s} + place)
                .object()
                .value("withdrawn"_L1)
                .toBool());
        const auto saved = m_szept.json({u"template"_s, u"save"_s, u"hello"_s, u"Hello {author}"_s});
        QVERIFY2(saved.code == 0, qPrintable(saved.told()));
        QCOMPARE(m_szept.json({u"template"_s, u"list"_s}).array().at(0)["placeholders"_L1][0].toString(), u"author"_s);
    }

    void aDecisionWaitsInTheOutbox()
    {
        const auto decided
            = m_szept.json({u"decide"_s, m_first, u"--action"_s, u"accept"_s, u"--reason"_s, u"a friendly hello"_s});
        QVERIFY2(decided.code == 0, qPrintable(decided.told()));
        m_decision = decided.object().value("decision"_L1).toString();
        const auto outbox = m_szept.json({u"outbox"_s});
        QVERIFY2(outbox.code == 0, qPrintable(outbox.told()));
        QCOMPARE(outbox.array().size(), 1);
        QCOMPARE(outbox.array().at(0)["id"_L1], decided.object().value("actions"_L1)[0]);
        QCOMPARE(outbox.array().at(0)["state"_L1].toString(), u"waiting"_s);
        QCOMPARE(m_szept.json({u"cases"_s}).array().size(), 4);
        const auto people = m_szept.run({u"show"_s, m_first, u"--offline"_s});
        QVERIFY2(people.out.contains(m_decision.toUtf8()), qPrintable(people.told())); // as "undo" wants it
        QVERIFY2(people.out.contains("Decided: Accept"), qPrintable(people.told())); // as the window calls it
        QCOMPARE(held(), 3);
    }

    /// A workspace made out of an export sends nothing by itself that the first one may send.
    void whatWaitsIsParkedInACopyOfIt()
    {
        const QString file = m_szept.path(u"all.export"_s);
        QCOMPARE(m_szept.json({u"export"_s, file}).code, 0);
        const CommandLine other; // another home, which knows the account's secret
        QVERIFY(QFile::copy(m_szept.workspace() + u".secrets"_s, other.workspace() + u".secrets"_s));
        const auto made = other.json({u"import"_s, file});
        QVERIFY2(made.code == 0, qPrintable(made.told()));
        QCOMPARE(made.object().value("parked"_L1).toInt(), 1);
        const auto sent = other.json({u"outbox"_s, u"send"_s, u"--now"_s});
        QVERIFY2(sent.code == 4 && sent.toldInOneLine(), qPrintable(sent.told()));
        QCOMPARE(sent.object().value("parked"_L1).toInt(), 1);
        QCOMPARE(m_proxy->writes().size(), 0);
        QVERIFY2(
            other.run({u"outbox"_s}).out.contains("may have been sent"), qPrintable(other.run({u"outbox"_s}).told()));
    }

    void soItIsWhenTheImportWasBrokenOffBehindItsRows()
    {
        const CommandLine other;
        QVERIFY(QFile::copy(m_szept.workspace() + u".secrets"_s, other.workspace() + u".secrets"_s));
        const SystemClock clock;
        const store::OpenRequest request{.location = store::Location::ofFile(other.workspace()),
            .key = {},
            .create = true,
            .clock = &clock,
            .process = u"szept import"_s};
        QVERIFY(store::importWorkspace(request, m_szept.path(u"all.export"_s)));
        const auto sent = other.json({u"outbox"_s, u"send"_s, u"--now"_s});
        QVERIFY2(sent.code == 4 && sent.toldInOneLine(), qPrintable(sent.told()));
        QCOMPARE(sent.object().value("parked"_L1).toInt(), 1);
        QCOMPARE(m_proxy->writes().size(), 0);
    }

    void itIsTakenBack()
    {
        const auto undone = m_szept.json({u"undo"_s, m_decision});
        QVERIFY2(undone.code == 0, qPrintable(undone.told()));
        QCOMPARE(undone.object().value("withdrawn"_L1).toArray().size(), 1);
        QCOMPARE(m_szept.json({u"cases"_s}).array().size(), 5);
        const auto sent = m_szept.json({u"outbox"_s, u"send"_s, u"--now"_s});
        QVERIFY2(sent.code == 0, qPrintable(sent.told()));
        QCOMPARE(held(), 3);
    }

    void decidedAndSentItIsSeenAtTheServer()
    {
        QVERIFY(m_szept.json({u"decide"_s, m_first, u"--action"_s, u"accept"_s}).code == 0);
        const auto silent = m_szept.json({u"decide"_s, m_cheap, u"--action"_s, u"reject"_s});
        QVERIFY2(silent.code == 2 && silent.toldInOneLine() && silent.err.contains("--set reason="),
            qPrintable(silent.told()));
        const auto rejected = m_szept.json(
            {u"decide"_s, m_cheap, u"--action"_s, u"reject"_s, u"--set"_s, u"reason=No advertising here, please."_s});
        QVERIFY2(rejected.code == 0, qPrintable(rejected.told()));
        const auto sent = m_szept.json({u"outbox"_s, u"send"_s, u"--now"_s});
        QVERIFY2(sent.code == 0, qPrintable(sent.told()));
        QCOMPARE(sent.object().value("sent"_L1).toInt(), 2);
        QCOMPARE(held(), 1);
        QCOMPARE(m_proxy->writes().size(), 2); // nothing was sent twice, nor by any verb before
        for (const auto outbox = m_szept.json({u"outbox"_s}).array(); const auto &action : outbox) {
            if (action["state"_L1] != u"withdrawn"_s)
                QCOMPARE(action["outcome"_L1].toString(), u"done"_s);
        }
    }

    /// After a try that came to nothing the server is asked how the message stands, which tells nothing of the ban.
    void aBanIsLiftedWhateverBecameOfTheMessage()
    {
        const QUrl requests(text("requests_url"));
        const QUrl bans(text("requests_url").replace(u"/requests"_s, u"/bans"_s));
        const QJsonValue asked = fetch(requests, text("user"), text("password"))["entries"_L1][0];
        const auto banned = [&] { return fetch(bans, text("user"), text("password"))["total_size"_L1].toInt(); };
        const QString id = idOf(m_szept.json({u"cases"_s}).array(), asked["email"_L1].toString());
        const auto ban = m_szept.json({u"decide"_s, id, u"--now"_s, u"--action"_s, u"ban"_s});
        QVERIFY2(ban.code == 0, qPrintable(ban.told()));
        QCOMPARE(m_szept.json({u"outbox"_s, u"send"_s}).code, 0);
        QCOMPARE(banned(), 1);
        discard(QUrl(requests.toString() + u'/' + asked["token"_L1].toString()));
        const auto undone = m_szept.json({u"undo"_s, ban.object().value("decision"_L1).toString()});
        QVERIFY2(undone.code == 0, qPrintable(undone.told()));
        m_proxy->arm(fault::answer(503), 4); // the next try, with those of its client
        const auto sent = m_szept.json({u"outbox"_s, u"send"_s});
        QVERIFY2(sent.code == 0, qPrintable(sent.told()));
        QCOMPARE(banned(), 0);
        QCOMPARE(m_szept.json({u"outbox"_s}).array().last()["outcome"_L1].toString(), u"done"_s);
        m_proxy->forget();
    }

    /// What the server refuses waits for a person, who says what is to become of it.
    void whatIsRefusedIsParked()
    {
        QVERIFY(m_szept.json({u"decide"_s, m_polish, u"--action"_s, u"discard"_s}).code == 0);
        m_proxy->arm(fault::answer(400), 1, [](const Message &request) { return request.method() == "POST"; });
        const auto sent = m_szept.json({u"outbox"_s, u"send"_s, u"--now"_s});
        QVERIFY2(sent.code == 4 && sent.toldInOneLine(), qPrintable(sent.told()));
        QCOMPARE(sent.object().value("parked"_L1).toInt(), 1);
        const QJsonObject parked = m_szept.json({u"outbox"_s}).array().last().toObject();
        QCOMPARE(parked["state"_L1].toString(), u"parked"_s);
        QCOMPARE(parked["error"_L1]["kind"_L1].toString(), u"rejected"_s);
        QCOMPARE(m_szept.json({u"outbox"_s, u"send"_s}).code, 4); // it stays so
        QVERIFY(m_szept.json({u"outbox"_s, u"answer"_s, parked["id"_L1].toString(), u"again"_s}).code == 0);
        QCOMPARE(m_szept.json({u"outbox"_s, u"send"_s}).code, 0);
        QCOMPARE(held(), 0);
        QCOMPARE(m_proxy->writes().size(), 1);
    }

    /// Undoing what was sent and cannot be taken back there is done in part, and says so.
    void whatIsSentCannotAllBeTakenBack()
    {
        const QJsonArray actions = m_szept.json({u"outbox"_s}).array();
        const auto undone = m_szept.json({u"undo"_s, actions.last()["decision"_L1].toString()});
        QCOMPARE(undone.code, 7);
        QCOMPARE(undone.object().value("cannot"_L1).toArray().size(), 1);
        QVERIFY2(undone.toldInOneLine(), qPrintable(undone.told()));
        QVERIFY(m_szept.json({u"undo"_s, u"00000001-0000-4000-8000-000000000001"_s}).code == 2);
    }

    void theAuditLogIsWhole()
    {
        const auto verified = m_szept.json({u"verify"_s});
        QVERIFY2(verified.code == 0, qPrintable(verified.told()));
        QVERIFY(verified.object().value("entries"_L1).toInt() > 5);
    }

    void anAccountThatIsDoneWithIsRemoved()
    {
        const auto idle = m_szept.json({u"account"_s, u"add"_s, u"mailman3"_s, u"--name"_s, u"idle"_s, u"--base-url"_s,
                                           m_proxy->url().toString(), u"--user"_s, text("user"), u"--secret-stdin"_s},
            text("password").toUtf8() + '\n');
        QVERIFY2(idle.code == 0, qPrintable(idle.told()));
        QVERIFY(m_szept.json({u"account"_s, u"remove"_s, u"idle"_s}).object().value("removed"_L1).toBool());
        QCOMPARE(m_szept.json({u"account"_s, u"list"_s}).array().size(), 1);
    }

    void theSecretIsNowhere()
    {
        const QStringList files = QDir(m_szept.path({})).entryList(QDir::Files);
        QVERIFY2(files.size() > 1, qPrintable(files.join(u' '))); // the workspace and its secrets at least
        for (const QString &name : files) {
            QFile file(m_szept.path(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(text("password").toUtf8()), qPrintable(name));
        }
    }

    void aServerThatIsGoneIsAnAccountThatFailed()
    {
        m_proxy.reset();
        m_mailman.stop();
        const auto synced = m_szept.json({u"sync"_s});
        QVERIFY2(synced.code == 3, qPrintable(synced.told()));
        QCOMPARE(synced.object().value("accounts"_L1)[0]["error"_L1]["kind"_L1].toString(), u"unavailable"_s);
        QVERIFY2(synced.toldInOneLine(), qPrintable(synced.told()));
        const auto tested = m_szept.json({u"account"_s, u"test"_s, u"lists"_s});
        QVERIFY2(tested.code == 3 && !tested.object().value("ok"_L1).toBool(), qPrintable(tested.told()));
    }
};

SZEPT_TEST(MailmanStoryTest)
#include "tst_mailmanstory.moc"
