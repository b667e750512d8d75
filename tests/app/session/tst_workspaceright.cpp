// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/workspaceright.h"
#include "models/store/syncright.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using session::WorkspaceRight;
using test::TestStore;

class WorkspaceRightTest : public QObject
{
    Q_OBJECT

private:
    static Result<void> confirmed(TestStore &store, WorkspaceRight &right)
    {
        return test::await(store.workspace().write([&right](store::Transaction &tx) { return right.confirm(tx); }));
    }
    static Result<bool> taken(WorkspaceRight &right)
    {
        return test::await(right.take()).transform([](const auto &session) { return session.has_value(); });
    }

private Q_SLOTS:
    void oneOfTwoHasIt_data() { test::eachDriver(); }
    void oneOfTwoHasIt()
    {
        TestStore store;
        WorkspaceRight ours(store.workspace());
        QVERIFY(SZEPT_OK(taken(ours)));
        QVERIFY(SZEPT_OK(taken(ours))); // asking again is no error
        SZEPT_OK(confirmed(store, ours));
        const auto other = SZEPT_OK(store::Workspace::open(store.request()));
        WorkspaceRight theirs(*other);
        QVERIFY(!SZEPT_OK(taken(theirs)));
    }

    /// Of a file it is the process's, as long as it lives.
    void onlyAServersIsAskedForAgain_data() { test::eachDriver(); }
    void onlyAServersIsAskedForAgain()
    {
        TestStore store;
        QCOMPARE(
            WorkspaceRight(store.workspace()).askedAgain().has_value(), store.driver() == test::Driver::Postgresql);
    }

    void whoLostItConfirmsNothingUntilItIsFree()
    {
        TestStore store(test::Driver::Postgresql);
        WorkspaceRight ours(store.workspace());
        QVERIFY(SZEPT_OK(taken(ours)));
        SZEPT_OK(store.connection().execute(u"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity"
                                            " WHERE pid <> pg_backend_pid() AND datname = current_database()"_s));
        auto other = SZEPT_OK(store::Workspace::open(store.request()));
        std::optional<WorkspaceRight> theirs(*other);
        QVERIFY(SZEPT_OK(taken(*theirs)));
        const auto lost = confirmed(store, ours);
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Busy);
        QVERIFY(!SZEPT_OK(taken(ours)));
        theirs.reset();
        other.reset();
        QTRY_VERIFY(SZEPT_OK(taken(ours))); // the server sees in its own time that the session has ended
        SZEPT_OK(confirmed(store, ours));
    }
};

SZEPT_TEST(WorkspaceRightTest)
#include "tst_workspaceright.moc"
