// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/places.h"
#include "models/domain/idtext.h"
#include "models/services/audit.h"
#include "models/store/auditlog.h"
#include "models/store/members.h"
#include "models/store/postgresconnection.h"
#include "models/store/privatestore.h"
#include "tests/app/session/home.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace szept;
using szept::test::Home;
using szept::test::outcomeOf;
using szept::test::writeEntry;

namespace {

/// A workspace that its member has worked in, and somebody who gets at its tables, past everything that guards them: a colleague
/// with a login at the database, or whoever has the file.
class Rewritten
{
public:
    Rewritten()
        : location(test::driverOfRow() == test::Driver::Sqlite ? home.workspace()
                                                               : *store::Location::parse(test::freshDatabase()))
    {
        {
            const auto session = open();
            first = session->identity();
            for (int i = 0; i < 3; ++i)
                (void)must(writeEntry(*session));
        }
        seen = *remembered(*open()); // as it was signed at the end
    }

    [[nodiscard]] std::unique_ptr<session::Session> open()
    {
        return must(QCoro::waitFor(session::Session::open(
            {.location = location, .create = true, .plain = true, .process = u"test"_s, .names = {u"Ala"_s, u"desk"_s}},
            home.tools())));
    }
    [[nodiscard]] std::unique_ptr<store::Connection> raw() const
    {
        if (location.isFile())
            return home.rawWorkspace();
        return must(store::PostgresConnection::open(location));
    }
    /// Past the keys of the tables too.
    void change(const QString &sql, const store::Values &values = {}) const
    {
        const auto connection = raw();
        must(connection->execute(
            location.isFile() ? u"PRAGMA foreign_keys = OFF"_s : u"SET session_replication_role = replica"_s));
        (void)must(connection->run(sql, values));
    }
    /// The last entries are other ones, with a chain that is right, and nothing says that there were any before.
    void rewriteTheLog()
    {
        const auto connection = raw();
        (void)must(connection->run(u"DELETE FROM checkpoints"_s));
        (void)must(connection->run(u"DELETE FROM audit WHERE seq > ?"_s, store::bind(seen.seq - 2)));
        auto tx = must(store::Transaction::begin(*connection, home.clock().now(), u"attacker"_s));
        for (int i = 0; i < 4; ++i)
            must(services::record(tx, u"test.done"_s, u"case:1"_s, {{u"text"_s, u"forged"_s}}, {first.actor, &random}));
        must(tx.commit());
    }
    /// It says of itself that it was made out of another one.
    void callItACopyOf(const QUuid &origin) const
    {
        const auto value = u"%1 %2"_s.arg(idText(QUuid::createUuid()), idText(origin));
        change(u"DELETE FROM meta WHERE key = 'copy'"_s);
        change(u"INSERT INTO meta (key, value) VALUES ('copy', ?)"_s, store::bind(value));
    }
    [[nodiscard]] static std::optional<Checkpoint> remembered(session::Session &session)
    {
        return must(outcomeOf(must(session.privateStore())->read(store::seenCheckpoint)));
    }
    [[nodiscard]] AuditVerdict verdict(session::Session &session) const
    {
        return must(services::verify(*raw(), remembered(session)));
    }
    template <typename T>
    static T must(Result<T> result)
    {
        if (!result)
            qFatal("%s", qPrintable(result.error().detail));
        if constexpr (!std::is_void_v<T>)
            return *std::move(result);
    }

    Home home;
    store::Location location;
    test::FakeRandom random;
    session::Identity first;
    Checkpoint seen; ///< the end of the log as it was signed before anybody touched it
};

bool tells(session::Session &session, const QString &code)
{
    return std::ranges::contains(session.notes(), code, &Reason::code);
}

/// What is new here is held against what was seen before, until somebody says that they know of it.
void checkThatItShows(Rewritten &work)
{
    {
        const auto session = work.open();
        QVERIFY(session->identity().actor.device != work.first.actor.device);
        QCOMPARE(Rewritten::remembered(*session), work.seen);
        QVERIFY(tells(*session, u"device_anew"_s));
        QVERIFY(tells(*session, u"log_other"_s));
        (void)SZEPT_OK(writeEntry(*session));
        QCOMPARE(outcomeOf(session->seal()).error().reason.code, u"log_tampered"_s);
        QVERIFY(!work.verdict(*session).ok());
    }
    const auto later = work.open();
    QVERIFY(!tells(*later, u"device_anew"_s)); // it is told once
    QVERIFY(tells(*later, u"log_other"_s));
    QVERIFY(!work.verdict(*later).ok());
    SZEPT_OK(outcomeOf(later->acknowledgeLog()));
    QVERIFY(work.verdict(*later).ok());
    QVERIFY(!tells(*work.open(), u"log_other"_s));
}

} // namespace

/// What a device has seen of the log stands against whatever the workspace says of itself.
class MemoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLogOfWhichNothingIsMissingIsNotTold_data() { test::eachDriver(); }
    void aLogOfWhichNothingIsMissingIsNotTold()
    {
        Rewritten work;
        const auto session = work.open();
        QCOMPARE(session->notes(), QList<Reason>());
        QVERIFY(work.verdict(*session).ok());
    }

    void anEndThatWasCutOffIsToldAtOpening_data() { test::eachDriver(); }
    void anEndThatWasCutOffIsToldAtOpening()
    {
        Rewritten work;
        work.rewriteTheLog();
        const auto session = work.open();
        QCOMPARE(session->identity().actor, work.first.actor);
        QCOMPARE(session->notes(), (QList<Reason>{{u"log_other"_s, {}}}));
    }

    /// With its logins it goes on as if it were the same, so that nothing else would show.
    void whatCallsItselfACopyIsHeldAgainstWhatWasSeen_data() { test::eachDriver(); }
    void whatCallsItselfACopyIsHeldAgainstWhatWasSeen()
    {
        Rewritten work;
        work.rewriteTheLog();
        work.callItACopyOf(work.first.workspace);
        checkThatItShows(work);
    }

    /// Of something that nobody here knows: the first one that all copies come from is known still.
    void whatCallsItselfACopyOfAnotherIsToo_data() { test::eachDriver(); }
    void whatCallsItselfACopyOfAnotherIsToo()
    {
        Rewritten work;
        work.rewriteTheLog();
        work.callItACopyOf(QUuid::createUuid());
        checkThatItShows(work);
    }

    void aDeviceThatWasMadeUnknownForgetsNothing_data() { test::eachDriver(); }
    void aDeviceThatWasMadeUnknownForgetsNothing()
    {
        Rewritten work;
        work.rewriteTheLog();
        work.change(u"UPDATE devices SET id = ?"_s, store::bind(DeviceId(QUuid::createUuid())));
        work.change(u"UPDATE members SET name = 'Ola'"_s);
        checkThatItShows(work);
    }

    /// Once more, before anything was signed there: the memory goes on from device to device.
    void whatWasTakenOverIsTakenOverAgain_data() { test::eachDriver(); }
    void whatWasTakenOverIsTakenOverAgain()
    {
        Rewritten work;
        work.rewriteTheLog();
        work.callItACopyOf(work.first.workspace);
        DeviceId second;
        {
            const auto session = work.open();
            second = session->identity().actor.device;
            QCOMPARE(session->identity().before, QList{work.first.actor.device});
        }
        QVERIFY(QFile::remove(session::privateStoreFile(second)));
        work.callItACopyOf(SZEPT_OK(store::secretsHome(*work.raw())).own);
        const auto session = work.open();
        QCOMPARE(session->identity().before, (QList{second, work.first.actor.device}));
        QCOMPARE(Rewritten::remembered(*session), work.seen);
    }

    void whatCannotBeReadAnyMoreIsTold()
    {
        Rewritten work;
        QFile file(session::privateStoreFile(work.first.actor.device));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(64, 'z')) == 64);
        file.close();
        work.callItACopyOf(work.first.workspace);
        const auto session = work.open();
        QVERIFY(tells(*session, u"memory_lost"_s));
        QVERIFY(session->privateStore().has_value());
        QCOMPARE(Rewritten::remembered(*session), std::nullopt);
    }
};

SZEPT_TEST(MemoryTest)
#include "tst_memory.moc"
