// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/sqliteconnection.h"
#include "tests/app/commands/commandline.h"
#include "tests/platforms/frame/faultproxy.h"
#include "tests/platforms/mailman3/standinmailman.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept::test;
using namespace Qt::StringLiterals;
using szept::store::SqliteConnection;

namespace {

/// A platform with one message that waits, and a shell in front of it.
struct Desk
{
    Desk()
    {
        StandInMailman::Mail mail;
        mail.sender = u"ada@example.org"_s;
        mail.subject = u"bellows"_s;
        mail.messageId = u"<1@example.org>"_s;
        mail.message = "From: ada@example.org\nTo: talk@lists.example\nSubject: bellows\nMessage-ID: "
                       "<1@example.org>\n\nHello.\n";
        mailman.hold(mailman.addList(u"talk@lists.example"_s), mail);
    }
    CommandLine::Ended add(const QByteArray &secret, const QUrl &url) const
    {
        return szept.run({u"account"_s, u"add"_s, u"mailman3"_s, u"--name"_s, u"my lists"_s, u"--base-url"_s,
                             url.toString(), u"--user"_s, StandInMailman::user, u"--secret-stdin"_s},
            secret + '\n');
    }
    CommandLine::Ended add(const QByteArray &secret) const { return add(secret, mailman.url()); }
    CommandLine::Ended giveSecret(const QByteArray &secret) const
    {
        return szept.json({u"account"_s, u"secret"_s, u"my lists"_s, u"--secret-stdin"_s}, secret + '\n');
    }

    /// In a workspace that the test can look into and change.
    void readPlain() const
    {
        QCOMPARE(szept.run({u"init"_s, u"--plain"_s}).code, 0);
        QCOMPARE(add(StandInMailman::password).code, 0);
        QCOMPARE(szept.run({u"sync"_s}).code, 0);
    }
    void change(const QString &sql) const
    {
        const auto raw = SqliteConnection::open({.file = szept.workspace(), .key = {}});
        QVERIFY(raw && (*raw)->run(sql));
    }
    QJsonValue listed() const { return szept.json({u"account"_s, u"list"_s}).array().at(0); }

    StandInMailman mailman;
    CommandLine szept;
};

} // namespace

/// An account goes on with another secret, or at another address.
class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewSecretIsTriedKeptAndUsed()
    {
        const Desk desk;
        QCOMPARE(desk.add("outdated").code, 0);
        QCOMPARE(desk.szept.json({u"sync"_s}).object().value("accounts"_L1)[0]["error"_L1]["kind"_L1].toString(),
            u"unauthorised"_s);
        const auto given = desk.giveSecret(StandInMailman::password);
        QVERIFY2(given.code == 0, qPrintable(given.told()));
        QCOMPARE(given.object().value("sync"_L1)["new"_L1].toInt(), 1); // it is read at once
        QCOMPARE(desk.szept.json({u"sync"_s}).code, 0);
    }

    void theOldSecretIsKeptUntilTheNewOneWorks()
    {
        const Desk desk;
        QCOMPARE(desk.add(StandInMailman::password).code, 0);
        const auto refused = desk.giveSecret("mistyped");
        QVERIFY2(refused.code == 3 && refused.toldInOneLine() && refused.err.contains("nothing was changed"),
            qPrintable(refused.told()));
        QVERIFY(!refused.err.contains("mistyped"));
        QCOMPARE(desk.szept.json({u"sync"_s}).code, 0);
    }

    void whatWaitedForTheSecretGoesOn()
    {
        const Desk desk;
        QCOMPARE(desk.add(StandInMailman::password).code, 0);
        QCOMPARE(desk.szept.json({u"sync"_s}).code, 0);
        QCOMPARE(desk.szept.json({u"decide"_s, u"1"_s, u"--action"_s, u"accept"_s, u"--now"_s}).code, 0);
        const auto given = desk.szept.run(
            {u"account"_s, u"secret"_s, u"my lists"_s, u"--secret-stdin"_s}, StandInMailman::password + '\n');
        QVERIFY2(given.code == 0 && given.out.contains("szept outbox send"), qPrintable(given.told()));
        QVERIFY(desk.mailman.deeds().isEmpty()); // nothing is sent that nobody asked to send
        QCOMPARE(desk.szept.json({u"outbox"_s, u"send"_s}).code, 0);
        QCOMPARE(desk.mailman.deeds(), QStringList{u"accept <1@example.org>"_s});
    }

    /// A workspace that came from elsewhere: the platform refused nothing, nobody has asked it.
    void aSecretThatIsNotHereIsNoRefusal()
    {
        const Desk desk;
        QCOMPARE(desk.add(StandInMailman::password).code, 0);
        const QString file = desk.szept.path(u"all.export"_s);
        QCOMPARE(desk.szept.json({u"export"_s, file}).code, 0);
        const CommandLine other;
        const auto made = other.json({u"import"_s, file});
        QVERIFY2(
            made.code == 0 && made.err.contains("no secret of: my lists.") && made.err.contains("account secret NAME"),
            qPrintable(made.told()));
        const QString missing = u"The secret of my lists is not kept on the computer"_s;
        const auto listed = other.json({u"account"_s, u"list"_s}).array().at(0)["error"_L1].toObject();
        QVERIFY2(listed["message"_L1].toString().startsWith(missing), qPrintable(listed["message"_L1].toString()));
        const auto synced = other.run({u"sync"_s});
        QVERIFY2(synced.code == 3 && synced.toldInOneLine() && synced.err.contains(missing.toUtf8()),
            qPrintable(synced.told()));
        QVERIFY2(synced.err.contains("account secret 'my lists' --secret-stdin"), qPrintable(synced.told()));
        const auto given = other.json(
            {u"account"_s, u"secret"_s, u"my lists"_s, u"--secret-stdin"_s}, StandInMailman::password + '\n');
        QVERIFY2(given.code == 0, qPrintable(given.told()));
        QCOMPARE(other.json({u"account"_s, u"list"_s}).array().at(0)["error"_L1], QJsonValue());
    }

    void whoRecoversHearsWhichSecretsAreGone()
    {
        const Desk desk;
        const auto added = desk.add(StandInMailman::password);
        QCOMPARE(added.code, 0);
        QVERIFY(QFile::remove(desk.szept.workspace() + u".secrets"_s));
        const auto recovered = desk.szept.run({u"recover"_s}, added.err.trimmed().split(' ').last() + '\n');
        QVERIFY2(
            recovered.code == 0 && recovered.err.contains("no secret of: my lists."), qPrintable(recovered.told()));
    }

    void howAnAccountIsIsTold()
    {
        const Desk desk;
        QCOMPARE(desk.add(StandInMailman::password).code, 0);
        const auto fresh = desk.szept.run({u"account"_s, u"list"_s});
        QVERIFY2(fresh.out.contains("not tried yet"), qPrintable(fresh.told()));
        QCOMPARE(desk.szept.run({u"sync"_s}).code, 0);
        const auto tried = desk.szept.run({u"account"_s, u"list"_s});
        QVERIFY2(tried.out.contains("well"), qPrintable(tried.told()));
    }

    /// As it is by now, and not as it was when the platform asked for it.
    void aPauseIsToldAsItIsNow()
    {
        const Desk desk;
        desk.readPlain();
        const auto wait = [&desk](const QString &next) {
            desk.change(u"UPDATE account_sync SET next_try_at = %1, error = "
                        "'{\"kind\":\"rate_limited\",\"retry_after\":3600000}'"_s.arg(next));
            return desk.listed()["error"_L1]["retry_after_s"_L1];
        };
        const QJsonValue rest = wait(u"last_good_at + 1800000"_s);
        QVERIFY2(rest.toInt() > 0 && rest.toInt() <= 1800, qPrintable(QString::number(rest.toInt())));
        QVERIFY(wait(u"last_good_at"_s).isNull()); // it is over
        const auto told = desk.szept.run({u"account"_s, u"list"_s});
        QVERIFY2(told.out.contains("asks for a pause") && told.out.contains(" sync\" again."), qPrintable(told.told()));
    }

    void howFarAnAccountIsBehindIsTold()
    {
        const Desk desk;
        desk.readPlain();
        QCOMPARE(desk.listed()["lag_s"_L1].toInt(-1), 0);
        desk.change(u"UPDATE account_sync SET last_good_at = last_good_at - 10800000"_s);
        QVERIFY(desk.listed()["lag_s"_L1].toInt() >= 10800);
        const auto behind = desk.szept.run({u"account"_s, u"list"_s});
        QVERIFY2(behind.out.contains("my lists is 3 h behind: ") && behind.out.contains(" sync\" reads it."),
            qPrintable(behind.told()));
    }

    /// Once, and with what a person can do: nothing of a command line that has ended tries again by itself.
    void aFailureIsToldOnce()
    {
        const Desk desk;
        QCOMPARE(desk.add(StandInMailman::password, QUrl(u"http://127.0.0.1:9"_s)).code, 0);
        const QList<QStringList> verbs{{u"sync"_s}, {u"account"_s, u"test"_s, u"my lists"_s}};
        for (const QStringList &verb : verbs) {
            const auto ended = desk.szept.run(verb);
            QVERIFY2(ended.code == 3 && ended.toldInOneLine() && ended.err.contains("does not answer"),
                qPrintable(ended.told()));
            QVERIFY2(
                !ended.out.contains("does not answer") && !ended.err.contains("by itself"), qPrintable(ended.told()));
        }
        QVERIFY(desk.szept.run({u"sync"_s}).err.contains(" sync\" again."));
        QVERIFY(
            desk.szept.run({u"account"_s, u"test"_s, u"my lists"_s}).err.contains(" account test 'my lists'\" again."));
        QVERIFY(desk.szept.run({u"account"_s, u"list"_s}).out.contains(" sync\" again."));
    }

    void anAddressIsTriedAndKept()
    {
        Desk desk;
        QCOMPARE(desk.add(StandInMailman::password, QUrl(u"http://127.0.0.1:9"_s)).code, 0);
        QCOMPARE(desk.szept.json({u"sync"_s}).code, 3);
        const auto move
            = [&desk](const QString &url) { return desk.szept.json({u"account"_s, u"address"_s, u"my lists"_s, url}); };
        const auto nowhere = move(u"http://127.0.0.1:10"_s);
        QVERIFY2(nowhere.code == 3 && nowhere.toldInOneLine(), qPrintable(nowhere.told()));
        QCOMPARE(desk.szept.json({u"account"_s, u"list"_s}).array().at(0)["base_url"_L1].toString(),
            u"http://127.0.0.1:9"_s);
        QCOMPARE(move(u"no address"_s).code, 2);
        const auto moved = move(desk.mailman.url().toString());
        QVERIFY2(moved.code == 0, qPrintable(moved.told()));
        QCOMPARE(moved.object().value("sync"_L1)["new"_L1].toInt(), 1);
        QCOMPARE(desk.szept.json({u"account"_s, u"list"_s}).array().at(0)["base_url"_L1].toString(),
            desk.mailman.url().toString());
        QCOMPARE(desk.szept.json({u"verify"_s}).code, 0);
    }
};

SZEPT_TEST(SignInTest)
#include "tst_signin.moc"
