// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/commandline.h"
#include "tests/platforms/discourse/standindiscourse.h"
#include "tests/platforms/frame/faultproxy.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QDateTime>
#include <QTest>

using namespace szept::test;
using namespace Qt::StringLiterals;

namespace {

/// A forum with one flagged post, a proxy that counts what reaches it, and a workspace that has pulled it.
class Forum
{
public:
    explicit Forum(const QString &workspace)
        : m_proxy(m_server.base())
    {
        discourse::Forum &forum = m_server.forum();
        m_post = forum.post(forum.open(u"Soups"_s), u"ola"_s, u"Buy my soup"_s);
        m_flag = forum.flag(m_post, u"reader"_s, discourse::Flag::Spam);
        m_szept.setEnvironment(u"SZEPT_WORKSPACE"_s, workspace.isEmpty() ? m_szept.workspace() : workspace);
        run({u"init"_s});
        const auto added
            = m_szept.bare({u"account"_s, u"add"_s, u"discourse"_s, u"--name"_s, u"forum"_s, u"--base-url"_s,
                               m_proxy.url().toString(), u"--user"_s, StandInDiscourse::moderator, u"--secret-stdin"_s},
                StandInDiscourse::adminKey() + '\n');
        if (added.code != 0)
            qFatal("%s", qPrintable(added.told()));
        run({u"sync"_s});
    }

    QJsonDocument run(const QStringList &arguments, int code = 0)
    {
        const auto ended = m_szept.bare(arguments + QStringList{u"--json"_s});
        if (ended.code != code)
            qFatal("%s: %s", qPrintable(arguments.join(u' ')), qPrintable(ended.told()));
        return QJsonDocument::fromJson(ended.out);
    }
    /// What it says of a call that does not go well.
    QString refusal(const QStringList &arguments, int code)
    {
        const auto ended = m_szept.bare(arguments);
        return ended.code == code ? QString::fromUtf8(ended.err) : ended.told();
    }
    /// Decides the one case and sends it: the decision, as a script gets it.
    QString decide(const QStringList &how)
    {
        const QJsonDocument decided = run(QStringList{u"decide"_s, u"1"_s, u"--now"_s, u"--action"_s} + how);
        if (state() != "decided"_L1)
            qFatal("not decided");
        run({u"outbox"_s, u"send"_s});
        return decided["decision"_L1].toString();
    }
    /// A reply that waits to be let through: its case.
    QString holdBack()
    {
        discourse::Forum &forum = m_server.forum();
        m_held = forum.queue(u"ola"_s, forum.open(u"Soups"_s), u"Buy my soup"_s, u"fast"_s);
        run({u"sync"_s});
        return run({u"cases"_s, u"--text"_s, u"soup"_s})[0]["id"_L1].toString();
    }
    void edit(const QString &raw) { m_server.forum().edit(m_held, raw); }
    QString state() { return run({u"show"_s, u"1"_s, u"--offline"_s})["state"_L1].toString(); }
    int open() { return int(run({u"cases"_s}).array().size()); }
    /// What changed anything, by the last word of its path: "silence", "delete_and_agree".
    QStringList received() const
    {
        QStringList words;
        for (const auto writes = m_proxy.writes(); const FaultProxy::Passed &passed : writes)
            words.append(
                QUrl(QString::fromLatin1(passed.request.target())).path().section(u'/', -1).section(u'.', 0, 0));
        return words;
    }
    void flagAgain() { (void)m_server.forum().flag(m_post, StandInDiscourse::otherModerator, discourse::Flag::Spam); }
    /// The next try, with those of its client, comes to nothing.
    void cutOff() { m_proxy.arm(fault::answer(503), 4); }
    /// As a forum says that does not take what was sent.
    void refuseOnce()
    {
        m_proxy.arm(fault::answer(400), 1, [](const Message &request) { return request.method() != "GET"; });
    }
    QString told(const QStringList &arguments) { return QString::fromUtf8(m_szept.bare(arguments).out); }
    /// As a forum says that wants no more of one action for a while.
    void limit(const QByteArray &path)
    {
        m_proxy.arm(
            fault::answer(429, R"({"errors":["Slow down"],"error_type":"rate_limit","extras":{"wait_seconds":50000}})"),
            std::nullopt, [path](const Message &request) { return request.target().startsWith(path); });
    }
    void sendWhatGoes() { (void)m_szept.bare({u"outbox"_s, u"send"_s}); }
    /// The key is good for the look before the next request that would change something, and for that one no more.
    void revokeTheKeyBeforeItWrites()
    {
        QObject::connect(&m_proxy, &FaultProxy::arrived, &m_server, [this](const Message &request) {
            if (request.method() != "GET")
                m_server.revoke(StandInDiscourse::adminKey());
        });
    }
    void signInAnew()
    {
        const auto kept
            = m_szept.bare({u"account"_s, u"secret"_s, u"forum"_s, u"--secret-stdin"_s}, m_server.newAdminKey() + '\n');
        if (kept.code != 0)
            qFatal("%s", qPrintable(kept.told()));
    }
    /// What was asked and answered: "GET 200", "PUT 403".
    QStringList exchanges() const
    {
        QStringList lines;
        for (const FaultProxy::Passed &passed : m_proxy.passed())
            lines.append(QString::fromLatin1(passed.request.method()) + u' ' + QString::number(passed.status));
        return lines;
    }
    void forget() { m_proxy.forget(); }
    int effects() const { return m_server.forum().reviewables.value(m_flag).effects; }
    bool silenced() const { return m_server.forum().findUser(u"ola"_s)->silence.till.isValid(); }
    bool pending() const { return m_server.forum().reviewables[m_flag].pending(); }
    bool deleted() const { return m_server.forum().posts[m_post].deletedAt.isValid(); }
    void decideElsewhere() { m_server.forum().decideSomehow(m_flag, StandInDiscourse::otherModerator); }

private:
    StandInDiscourse m_server;
    FaultProxy m_proxy;
    CommandLine m_szept;
    int m_post = 0;
    int m_flag = 0;
    int m_held = 0;
};

/// The program's clock is the machine's, so the time is counted from today.
QString untilNextYear()
{
    return u"until="_s + QDateTime::currentDateTimeUtc().addYears(1).toString(u"yyyy-MM-ddT10:00:00Z");
}
QStringList silence() { return {u"silence"_s, u"--set"_s, untilNextYear(), u"--set"_s, u"reason=Third time"_s}; }

} // namespace

/// A penalty for the author of a flagged post, and the post itself, at a forum that counts.
class ForumStoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoIsSilencedStillHasAPostThatWaits_data()
    {
        QTest::addColumn<bool>("team");
        QTest::newRow("sqlite") << false;
        QTest::newRow("postgresql") << true;
    }
    void whoIsSilencedStillHasAPostThatWaits()
    {
        QFETCH(const bool, team);
        Forum forum(team ? freshDatabase() : QString());
        const QString penalty = forum.decide(silence());
        QVERIFY(forum.silenced() && forum.pending());
        QCOMPARE(forum.open(), 1); // the flag still waits
        forum.run({u"sync"_s});
        QCOMPARE(forum.open(), 1);

        const QString removal = forum.decide({u"delete_and_agree"_s});
        QVERIFY(forum.deleted() && !forum.pending());
        QCOMPARE(forum.open(), 0);
        forum.run({u"sync"_s});
        QCOMPARE(forum.state(), u"decided"_s);
        QCOMPARE(forum.received(), (QStringList{u"silence"_s, u"delete_and_agree"_s}));

        // The penalty is lifted, and the post stays deleted.
        QCOMPARE(forum.run({u"undo"_s, penalty})["compensating"_L1].toArray().size(), 1);
        forum.run({u"outbox"_s, u"send"_s});
        QVERIFY(!forum.silenced() && forum.deleted());
        QCOMPARE(forum.state(), u"decided"_s);
        forum.run({u"undo"_s, removal});
        forum.run({u"outbox"_s, u"send"_s});
        QVERIFY(!forum.deleted());
        QCOMPARE(forum.open(), 1);
        QCOMPARE(forum.received(), (QStringList{u"silence"_s, u"delete_and_agree"_s, u"unsilence"_s, u"recover"_s}));
        forum.run({u"verify"_s});
    }

    void whatWaitedAfterAPenaltyCanEndElsewhere()
    {
        Forum forum({});
        const QString penalty = forum.decide(silence());
        forum.decideElsewhere();
        forum.run({u"sync"_s});
        QCOMPARE(forum.state(), u"closed"_s);
        forum.run({u"undo"_s, penalty});
        forum.run({u"outbox"_s, u"send"_s});
        QVERIFY(!forum.silenced());
        QCOMPARE(forum.state(), u"closed"_s);
    }

    /// After a try that came to nothing the forum is asked how the post stands, which tells nothing of the penalty.
    void aPenaltyIsLiftedWhateverBecameOfThePost_data()
    {
        QTest::addColumn<bool>("decided");
        QTest::newRow("flagged again") << false;
        QTest::newRow("decided elsewhere") << true;
    }
    void aPenaltyIsLiftedWhateverBecameOfThePost()
    {
        QFETCH(const bool, decided);
        Forum forum({});
        const QString penalty = forum.decide(silence());
        if (decided)
            forum.decideElsewhere();
        else
            forum.flagAgain();
        forum.run({u"undo"_s, penalty});
        forum.cutOff();
        forum.run({u"outbox"_s, u"send"_s});
        QVERIFY(!forum.silenced());
        QCOMPARE(forum.received(), (QStringList{u"silence"_s, u"unsilence"_s}));
        const QJsonDocument outbox = forum.run({u"outbox"_s});
        QCOMPARE(outbox[1]["outcome"_L1].toString(), u"done"_s);
    }

    void whatDoesNotFitIsNotDecided_data()
    {
        QTest::addColumn<QStringList>("set");
        QTest::addColumn<QString>("told");
        const QString reason = u"reason=Third time"_s;
        QTest::newRow("no time") << QStringList{u"silence"_s, u"until=tomorrow"_s, reason} << u"2031-05-01T10:00:00Z"_s;
        QTest::newRow("over") << QStringList{u"suspend"_s, u"until=2020-01-01T00:00:00Z"_s, reason} << u"lies ahead"_s;
        QTest::newRow("too long") << QStringList{u"silence"_s, untilNextYear(), u"reason="_s + QString(400, u'x')}
                                  << u"300"_s;
        QTest::newRow("a way up") << QStringList{u"perform_other"_s, u"action=../../posts/1"_s} << u"a-z"_s;
    }
    void whatDoesNotFitIsNotDecided()
    {
        QFETCH(const QStringList, set);
        QFETCH(const QString, told);
        Forum forum({});
        QStringList line{u"decide"_s, u"1"_s, u"--action"_s, set.first()};
        for (const QStringList fields = set.sliced(1); const QString &field : fields)
            line += {u"--set"_s, field};
        QVERIFY2(forum.refusal(line, 2).contains(told), qPrintable(forum.refusal(line, 2)));
        QCOMPARE(forum.state(), u"open"_s);
    }

    void whatWasSentIsToldWithItsAccountWhenThatIsRemoved()
    {
        Forum forum({});
        forum.decide({u"agree_and_keep"_s});
        forum.run({u"account"_s, u"remove"_s, u"forum"_s});
        QCOMPARE(forum.run({u"outbox"_s})[0]["account"_L1].toString(), u"forum"_s);
    }

    void nothingCanBeDoneAtAnAccountThatWasRemoved()
    {
        Forum forum({});
        QVERIFY(forum.run({u"actions"_s, u"1"_s})[0]["permitted"_L1].toBool());
        forum.run({u"account"_s, u"remove"_s, u"forum"_s});
        const QJsonArray offered = forum.run({u"actions"_s, u"1"_s}).array();
        QVERIFY(!offered.isEmpty());
        for (const QJsonValue &action : offered) {
            QVERIFY(!action["permitted"_L1].toBool());
            QCOMPARE(action["why_not"_L1].toString(), u"The account was removed."_s);
        }
    }

    void aKeyThatIsRevokedBetweenLookAndSendingLosesNothing()
    {
        Forum forum({});
        forum.run({u"decide"_s, u"1"_s, u"--now"_s, u"--action"_s, u"delete_and_agree"_s});
        forum.forget();
        forum.revokeTheKeyBeforeItWrites();
        const QJsonDocument refused = forum.run({u"outbox"_s, u"send"_s}, 3);
        QCOMPARE(refused["troubles"_L1].toArray().size(), 1);
        const QStringList exchanges = forum.exchanges();
        const qsizetype sent = exchanges.indexOf("PUT 403"_L1);
        QVERIFY2(sent > 0, qPrintable(exchanges.join(u", "_s)));
        QCOMPARE(exchanges[sent - 1], u"GET 200"_s); // the look
        forum.run({u"outbox"_s, u"send"_s}, 3);
        QCOMPARE(forum.run({u"outbox"_s})[0]["state"_L1].toString(), u"waiting"_s);
        QCOMPARE(forum.received(), QStringList{u"delete_and_agree"_s});
        QCOMPARE(forum.effects(), 0);
        forum.signInAnew();
        forum.run({u"outbox"_s, u"send"_s});
        QCOMPARE(forum.received(), (QStringList{u"delete_and_agree"_s, u"delete_and_agree"_s}));
        QCOMPARE(forum.effects(), 1);
        QVERIFY(forum.deleted());
        QCOMPARE(forum.run({u"outbox"_s})[0]["outcome"_L1].toString(), u"done"_s);
    }

    void whatWasEditedMeanwhileIsDecidedAnew()
    {
        Forum forum({});
        const QString id = forum.holdBack();
        const QStringList approve{u"decide"_s, id, u"--now"_s, u"--action"_s, u"approve_post"_s};
        forum.run(approve);
        forum.edit(u"Buy my stew"_s);
        const QJsonDocument sent = forum.run({u"outbox"_s, u"send"_s}, 4);
        QCOMPARE(sent["changed"_L1].toArray(), QJsonArray{id});
        QCOMPARE(sent["sent"_L1].toInt(), 0);
        const QJsonDocument outbox = forum.run({u"outbox"_s});
        QCOMPARE(outbox[0]["state"_L1].toString(), u"withdrawn"_s);
        QVERIFY(outbox[0]["outcome"_L1].isNull());
        QCOMPARE(outbox[0]["error"_L1]["kind"_L1].toString(), u"conflict"_s);
        const QJsonDocument shown = forum.run({u"show"_s, id, u"--offline"_s});
        QCOMPARE(shown["state"_L1].toString(), u"open"_s);
        QCOMPARE(shown["text"_L1].toString(), u"Buy my stew"_s);
        forum.run(approve);
        forum.run({u"outbox"_s, u"send"_s});
        QCOMPARE(forum.run({u"show"_s, id, u"--offline"_s})["state"_L1].toString(), u"decided"_s);
        QCOMPARE(forum.received(), QStringList{u"approve_post"_s});
    }

    void aLimitOnWarningsHoldsUpNothingElse()
    {
        Forum forum({});
        const QString held = forum.holdBack();
        forum.limit("/posts.json");
        forum.run({u"decide"_s, u"1"_s, u"--now"_s, u"--action"_s, u"warn"_s, u"--set"_s, u"title=Soup"_s, u"--set"_s,
            u"message=Not here, please"_s});
        forum.run({u"decide"_s, held, u"--now"_s, u"--action"_s, u"approve_post"_s});
        forum.sendWhatGoes();
        QCOMPARE(forum.received(), QStringList{u"approve_post"_s});
        QCOMPARE(forum.run({u"outbox"_s})[0]["state"_L1].toString(), u"waiting"_s);
    }

    /// "drop" is an answer: it is neither asked again, nor told as a taking back.
    void aTakingBackThatIsDroppedIsToldSo()
    {
        Forum forum({});
        const QString penalty = forum.decide(silence());
        forum.run({u"undo"_s, penalty});
        forum.refuseOnce();
        forum.run({u"outbox"_s, u"send"_s}, 4);
        const QString back = forum.run({u"outbox"_s})[1]["id"_L1].toString();
        QCOMPARE(forum.told({u"outbox"_s, u"answer"_s, back, u"drop"_s}), u"Not taken back\n"_s);
        const QString listed = forum.told({u"outbox"_s});
        QVERIFY2(listed.contains(u"Not taken back"_s) && listed.contains(u"Somebody chose not to"_s)
                && !listed.contains(u"refuses"_s),
            qPrintable(listed));
        const QJsonObject cannot = forum.run({u"undo"_s, penalty}, 7)["cannot"_L1][0].toObject();
        QCOMPARE(cannot["code"_L1].toString(), u"undo_dropped"_s);
        QVERIFY2(cannot["why"_L1].toString().startsWith(u"Somebody chose"_s), qPrintable(cannot["why"_L1].toString()));
        QVERIFY(forum.silenced());
        QVERIFY(forum.told({u"show"_s, u"1"_s, u"--offline"_s}).contains(u"Could not be taken back"_s));
        forum.run({u"verify"_s});
    }

    void aWarningDecidesNothingAboutThePost()
    {
        Forum forum({});
        (void)forum.decide({u"warn"_s, u"--set"_s, u"title=Soup"_s, u"--set"_s, u"message=Not here, please"_s});
        QCOMPARE(forum.open(), 1);
        QCOMPARE(forum.received(), QStringList{u"posts"_s});
    }
};

SZEPT_TEST(ForumStoryTest)
#include "tst_forumstory.moc"
