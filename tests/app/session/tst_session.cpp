// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/boundsecret.h"
#include "app/session/places.h"
#include "app/session/secretnames.h"
#include "app/session/session.h"
#include "models/services/accounts.h"
#include "models/services/audit.h"
#include "models/store/archivefile.h"
#include "models/store/auditlog.h"
#include "models/store/privatestore.h"
#include "tests/app/session/home.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QTest>

#include <deque>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using szept::test::Home;
using szept::test::outcomeOf;
using szept::test::writeEntry;

namespace {

const Account forum{{}, u"discourse"_s, u"forum"_s, QUrl(u"https://forum.test"_s), {}, {}};

std::optional<Checkpoint> seenBy(session::Session &session)
{
    return SZEPT_OK(outcomeOf(SZEPT_OK(session.privateStore())->read(store::seenCheckpoint)));
}

QStringList privateStores()
{
    return QDir(session::dataFolder() + u"/private"_s).entryList({u"*.szept"_s}, QDir::Files);
}

/// A keyring that takes its time, as one that asks a person does.
class SlowSecrets final : public Secrets
{
public:
    explicit SlowSecrets(Secrets &secrets)
        : m_secrets(secrets)
    {
    }
    QFuture<Result<std::optional<QByteArray>>> read(QString name) override { return m_secrets.read(name); }
    QFuture<Result<void>> write(QString name, QByteArray secret) override
    {
        if (!name.startsWith("account/"_L1))
            return m_secrets.write(name, secret);
        QPromise<Result<void>> &promise = m_asked.emplace();
        promise.start();
        return promise.future();
    }
    QFuture<Result<void>> remove(QString name) override { return m_secrets.remove(name); }
    QString place() const override { return m_secrets.place(); }

    [[nodiscard]] bool isAsked() const { return m_asked.has_value(); }
    void answer(Result<void> answer)
    {
        QPromise<Result<void>> promise = *std::exchange(m_asked, std::nullopt);
        promise.addResult(std::move(answer));
        promise.finish();
    }

private:
    Secrets &m_secrets;
    std::optional<QPromise<Result<void>>> m_asked;
};

/// Secrets of accounts whose answer a session does not live to hear: what is written is kept, what is removed stays.
class LateSecrets final : public Secrets
{
public:
    explicit LateSecrets(Secrets &secrets)
        : m_secrets(secrets)
    {
    }
    QFuture<Result<std::optional<QByteArray>>> read(QString name) override { return m_secrets.read(name); }
    QFuture<Result<void>> write(QString name, QByteArray secret) override
    {
        auto written = m_secrets.write(name, secret);
        if (!name.startsWith("account/"_L1))
            return written;
        written.waitForFinished();
        return asked();
    }
    QFuture<Result<void>> remove(QString /*name*/) override { return asked(); }
    QString place() const override { return m_secrets.place(); }
    [[nodiscard]] bool isAsked() const { return m_asked; }

private:
    QFuture<Result<void>> asked()
    {
        m_asked = true;
        m_never.emplace_back().start();
        return m_never.back().future();
    }

    Secrets &m_secrets;
    std::deque<QPromise<Result<void>>> m_never;
    bool m_asked = false;
};

std::unique_ptr<session::Session> openWith(Home &home, Secrets &secrets)
{
    session::SessionTools tools = home.tools();
    tools.secrets = &secrets;
    return SZEPT_OK(QCoro::waitFor(session::Session::open(
        {.location = home.workspace(), .create = true, .plain = true, .process = u"test"_s}, tools)));
}

/// The secret that is kept under a name for the address of the forum.
std::optional<QByteArray> kept(Home &home, const QString &name)
{
    return SZEPT_OK(outcomeOf(home.secrets().read(name))).transform([](const QByteArray &bytes) {
        return SZEPT_OK(session::secretFor(forum, bytes));
    });
}

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEndOfTheLogIsSignedWhenASessionEnds()
    {
        Home home;
        qint64 last = 0;
        {
            const auto session = home.open();
            last = SZEPT_OK(writeEntry(*session));
        }
        const auto raw = home.rawWorkspace();
        const auto inside = SZEPT_OK(store::checkpoints(*raw));
        QCOMPARE(inside.size(), 1);
        QCOMPARE(inside.first().seq, last);
        const auto session = home.open();
        QCOMPARE(seenBy(*session), inside.first());
        QVERIFY(SZEPT_OK(services::verify(*raw, inside.first())).ok());
    }

    void theEndOfTheLogIsSignedWhileASessionLasts()
    {
        Home home;
        const auto session = home.open();
        for (int i = 0; i < 3; ++i) {
            const qint64 last = SZEPT_OK(writeEntry(*session));
            QTRY_COMPARE(seenBy(*session).value_or(Checkpoint()).seq, last);
        }
    }

    void whoWritesNothingSignsNothing()
    {
        Home home;
        (void)home.open();
        const auto raw = home.rawWorkspace();
        const auto before = SZEPT_OK(store::checkpoints(*raw));
        home.clock().advance(std::chrono::hours(1));
        (void)home.open();
        QCOMPARE(SZEPT_OK(store::checkpoints(*raw)), before);
    }

    void aLogThatWasCutOffIsNotSignedAnew()
    {
        Home home;
        {
            const auto session = home.open();
            for (int i = 0; i < 3; ++i)
                (void)SZEPT_OK(writeEntry(*session));
        }
        const auto raw = home.rawWorkspace();
        const qint64 end = SZEPT_OK(store::auditEnd(*raw)).seq;
        SZEPT_OK(raw->run(u"DELETE FROM checkpoints"_s));
        QCOMPARE(SZEPT_OK(raw->run(u"DELETE FROM audit WHERE seq > ?"_s, store::bind(end - 2))), 2);
        const auto session = home.open();
        const auto seen = seenBy(*session);
        QCOMPARE(seen->seq, end);
        for (int i = 0; i < 4; ++i) // the log grows past the place that was signed
            (void)SZEPT_OK(writeEntry(*session));
        const auto sealed = outcomeOf(session->seal());
        QCOMPARE(sealed.error().kind, ErrorKind::Damaged);
        QCOMPARE(sealed.error().reason.code, u"log_tampered"_s);
        QCOMPARE(seenBy(*session), seen);
        const auto verdict = SZEPT_OK(services::verify(*raw, seen));
        QCOMPARE(verdict.problems.size(), 1);
        QCOMPARE(verdict.problems.first().what.code, u"rewritten"_s);
    }

    void eachDeviceHasAPrivateStoreOfItsOwn()
    {
        Home home;
        (void)home.open();
        QCOMPARE(privateStores().size(), 1);
        (void)home.open();
        QCOMPARE(privateStores().size(), 1);
        QVERIFY(QFile::remove(home.path(u"secrets"_s))); // its key is lost, and with it who we were
        (void)home.open();
        QCOMPARE(privateStores().size(), 2);
    }

    /// Whoever sees an account signs in with it at once: a window that keeps syncing, another process.
    void anAccountIsNotSeenBeforeItsSecretIsKept()
    {
        Home home;
        SlowSecrets secrets(home.secrets());
        const auto session = openWith(home, secrets);
        const auto accounts = [&session] {
            return SZEPT_OK(outcomeOf(session->workspace().read(
                [](store::Connection &connection) { return services::accounts(connection); })));
        };
        const Account account{{}, u"discourse"_s, u"forum"_s, QUrl(u"https://forum.test"_s), {}, {}};

        auto refused = session->addAccount(account, "secret"_ba);
        QTRY_VERIFY(secrets.isAsked());
        secrets.answer(fail(ErrorKind::NoKeyring, u"it was not unlocked"_s));
        QCOMPARE(outcomeOf(refused).error().kind, ErrorKind::NoKeyring);
        QCOMPARE(accounts(), QList<Account>());

        auto added = session->addAccount(account, "secret"_ba);
        QTRY_VERIFY(secrets.isAsked());
        QCOMPARE(accounts(), QList<Account>());
        secrets.answer({});
        const AccountId id = SZEPT_OK(outcomeOf(added));
        QCOMPARE(accounts().size(), 1);
        QCOMPARE(accounts().constFirst().id, id);
        QCOMPARE(outcomeOf(session->addAccount(account, "secret"_ba)).error().reason.code, u"name_taken"_s);
    }

    void anAccountWithoutItsSecretIsNoAccount()
    {
        Home home;
        const auto session = home.open();
        QVERIFY(QFile::remove(home.path(u"secrets"_s)));
        QVERIFY(QDir().mkpath(home.path(u"secrets"_s))); // no secret can be kept there
        const auto added = outcomeOf(session->addAccount(forum, "token"_ba));
        QCOMPARE(added.error().kind, ErrorKind::ReadOnly);
        QCOMPARE(SZEPT_OK(services::accounts(*home.rawWorkspace())), QList<Account>());
    }

    void aSecretGoesWithItsAccount()
    {
        Home home;
        const auto session = home.open();
        const AccountId id = SZEPT_OK(outcomeOf(session->addAccount(forum, "token"_ba)));
        const QString name = session::accountSecretName(session->identity().workspace, id);
        QCOMPARE(kept(home, name), "token"_ba);
        SZEPT_OK(outcomeOf(session->removeAccount(id)));
        QVERIFY(!SZEPT_OK(outcomeOf(home.secrets().read(name))));
        QCOMPARE(SZEPT_OK(services::accounts(*home.rawWorkspace())), QList<Account>());
    }

    void anAddressThatCannotBeSavedLeavesTheSecretAsItWas()
    {
        Home home;
        const auto session = home.open();
        const AccountId id = SZEPT_OK(outcomeOf(session->addAccount(forum, "token"_ba)));
        Account secretless = forum;
        secretless.name = u"secretless"_s;
        const AccountId bare = SZEPT_OK(outcomeOf(session->addAccount(secretless, std::nullopt)));
        SZEPT_OK(home.rawWorkspace()->run(u"CREATE TRIGGER stay BEFORE UPDATE OF base_url ON accounts"
                                          " BEGIN SELECT RAISE(ABORT, 'it stays'); END"_s));
        for (const AccountId account : {id, bare}) {
            const Account elsewhere{account, u"discourse"_s, {}, QUrl(u"https://elsewhere.test"_s), {}, {}};
            QVERIFY(!outcomeOf(session->changeAccount(elsewhere, "another"_ba)));
            QVERIFY(account == bare || !outcomeOf(session->changeAccount(elsewhere, std::nullopt)));
        }
        QCOMPARE(kept(home, session::accountSecretName(session->identity().workspace, id)), "token"_ba);
        QCOMPARE(kept(home, session::accountSecretName(session->identity().workspace, bare)), std::nullopt);
    }

    /// The window is closed while the keyring is being unlocked.
    void aSecretThatARemovalLeftGoesWithTheNextSession()
    {
        Home home;
        auto session = home.open();
        const AccountId id = SZEPT_OK(outcomeOf(session->addAccount(forum, "token"_ba)));
        const QString name = session::accountSecretName(session->identity().workspace, id);
        session.reset();
        LateSecrets late(home.secrets());
        session = openWith(home, late);
        const auto removed = session->removeAccount(id);
        QTRY_VERIFY(late.isAsked());
        session.reset();
        QCOMPARE(SZEPT_OK(services::accounts(*home.rawWorkspace())), QList<Account>());
        QCOMPARE(kept(home, name), "token"_ba);
        session = home.open();
        QVERIFY(!SZEPT_OK(outcomeOf(home.secrets().read(name))));
    }

    /// So long as another process may be at it, its secret is left alone.
    void aSecretThatAnAddingLeftGoesAfterAWhile()
    {
        Home home;
        LateSecrets late(home.secrets());
        auto session = openWith(home, late);
        const QUuid workspace = session->identity().workspace;
        const auto added = session->addAccount(forum, "token"_ba);
        QTRY_VERIFY(late.isAsked());
        session.reset();
        QCOMPARE(SZEPT_OK(services::accounts(*home.rawWorkspace())), QList<Account>());
        const QString name = session::accountSecretName(workspace, AccountId(1));
        QCOMPARE(kept(home, name), "token"_ba);
        session = home.open();
        QCOMPARE(kept(home, name), "token"_ba);
        session.reset();
        home.clock().advance(2h);
        session = home.open();
        QVERIFY(!SZEPT_OK(outcomeOf(home.secrets().read(name))));
    }

    void theSecretOfAnAccountThatIsThereStays()
    {
        Home home;
        auto session = home.open();
        const AccountId id = SZEPT_OK(outcomeOf(session->addAccount(forum, "token"_ba)));
        const QString name = session::accountSecretName(session->identity().workspace, id);
        session.reset();
        home.clock().advance(2h);
        session = home.open();
        QCOMPARE(kept(home, name), "token"_ba);
    }

    /// A name proves nothing: somebody else's "anna" is not our Anna, and her second laptop is when she says so.
    void aNameIsNoProofOfWhoOneIs()
    {
        Home home;
        FileSecrets elsewhere(
            home.path(u"elsewhere"_s), [](bool) -> Result<QByteArray> { return "battery staple"_ba; });
        const auto open = [&home](Secrets &secrets, const session::Names &names) {
            session::SessionTools tools = home.tools();
            tools.secrets = &secrets;
            return QCoro::waitFor(session::Session::open(
                {.location = home.workspace(), .create = true, .plain = true, .process = u"test"_s, .names = names},
                tools));
        };
        const auto who = [](const auto &session) { return (*session)->identity().actor; };
        const auto first = open(home.secrets(), {u"anna"_s, u"laptop"_s});
        QVERIFY((*first)->notes().isEmpty());
        const auto other = open(elsewhere, {u"anna"_s, u"desktop"_s});
        QVERIFY(who(other).member != who(first).member);
        QCOMPARE((*other)->notes(), (QList<Reason>{{u"joined_beside"_s, {u"anna"_s, u"anna (desktop)"_s}}}));
        const auto again = open(elsewhere, {u"anna"_s, u"desktop"_s});
        QCOMPARE(who(again), who(other));
        QVERIFY((*again)->notes().isEmpty()); // it is told once

        const auto nobody = open(elsewhere, {u"ann"_s, u"desktop"_s, true});
        QCOMPARE(nobody.error().reason, (Reason{u"no_member"_s, {u"ann"_s, u"anna, anna (desktop)"_s}}));
        const auto same = open(elsewhere, {u"anna"_s, u"desktop"_s, true});
        QCOMPARE(who(same).member, who(first).member);
        QVERIFY(who(same).device != who(first).device);
        QCOMPARE(who(open(elsewhere, {u"anna"_s, u"desktop"_s})), who(same)); // from now on
        QVERIFY(SZEPT_OK(services::verify(*home.rawWorkspace(), std::nullopt)).ok());
    }

    /// A copy beside what it was made from, with the same keyring: one member, two devices, and neither touches what is the other's.
    void aCopyIsADeviceOfItsOwn()
    {
        Home home;
        AccountId id;
        session::Identity first;
        {
            const auto session = home.open();
            id = SZEPT_OK(outcomeOf(session->addAccount(forum, "token"_ba)));
            first = session->identity();
        }
        const QString file = home.path(u"all.export"_s);
        (void)SZEPT_OK(store::exportWorkspace(home.workspace(), {}, file));
        const auto place = store::Location::ofFile(home.path(u"copy.szept"_s));
        (void)SZEPT_OK(store::importWorkspace(
            {.location = place, .key = {}, .create = true, .clock = &home.clock(), .process = u"test"_s}, file,
            QUuid::createUuid()));
        const auto openCopy = [&] {
            return SZEPT_OK(QCoro::waitFor(session::Session::open(
                {.location = place, .process = u"test"_s, .names = {u"Ala"_s, u"desk"_s}}, home.tools())));
        };
        session::Identity second;
        {
            const auto copy = openCopy();
            second = copy->identity();
            QCOMPARE(
                copy->notes(), (QList<Reason>{{u"device_anew"_s, {u"Ala"_s}}})); // and nothing is missing from its log
            QCOMPARE(second.actor.member, first.actor.member);
            QVERIFY(second.actor.device != first.actor.device && second.signingKey != first.signingKey);
            QCOMPARE(kept(home, session::accountSecretName(second.workspace, id)), "token"_ba);
            SZEPT_OK(outcomeOf(copy->removeAccount(id)));
            SZEPT_OK(outcomeOf(copy->seal()));
        }
        const auto session = home.open();
        QCOMPARE(session->identity().actor, first.actor);
        QCOMPARE(kept(home, session::accountSecretName(first.workspace, id)), "token"_ba);
        (void)SZEPT_OK(writeEntry(*session));
        SZEPT_OK(outcomeOf(session->seal())); // what was signed in the copy is not taken for this log's end
        QVERIFY(SZEPT_OK(services::verify(*home.rawWorkspace(), seenBy(*session))).ok());
        QCOMPARE(openCopy()->identity().actor, second.actor);
    }

    void aWorkspaceOpensWithoutAPrivateStore()
    {
        Home home;
        QFile inTheWay(home.path(u"data"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto session = home.open();
        QCOMPARE(session->privateStore().error().kind, ErrorKind::ReadOnly);
        const qint64 last = SZEPT_OK(writeEntry(*session));
        std::ignore = outcomeOf(session->seal());
        const auto inside = SZEPT_OK(store::checkpoints(*home.rawWorkspace()));
        QCOMPARE(inside.last().seq, last);
    }
};

SZEPT_TEST(SessionTest)
#include "tst_session.moc"
