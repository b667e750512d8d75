// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/places.h"
#include "app/session/session.h"
#include "models/services/audit.h"
#include "models/store/auditlog.h"
#include "models/store/privatestore.h"
#include "tests/app/session/home.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using szept::test::outcomeOf;
using szept::test::Home;
using szept::test::writeEntry;

namespace {

std::optional<Checkpoint> seenBy(session::Session &session)
{
    return SZEPT_OK(outcomeOf(SZEPT_OK(session.privateStore())->read(store::seenCheckpoint)));
}

QStringList privateStores()
{
    return QDir(session::dataFolder() + u"/private"_s).entryList({u"*.szept"_s}, QDir::Files);
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
