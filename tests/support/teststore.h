// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actor.h"
#include "models/store/workspace.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

#include <memory>

namespace szept::test {

enum class Driver { Sqlite, Postgresql };

/// For a test's _data() function: the test runs once on each driver.
void eachDriver();

/// The driver of the row of eachDriver() that runs.
[[nodiscard]] Driver driverOfRow();

/// The throwaway PostgreSQL cluster of this test program: started when first asked for, gone with the program. Only a Unix socket.
/// A new, empty database in it, as an address.
[[nodiscard]] QString freshDatabase();

/// A fresh workspace for one test: an encrypted file in a folder of its own, or a database of its own, with a member and a device.
class TestStore
{
public:
    /// Without a driver: the one of the row of eachDriver() that runs.
    TestStore();
    explicit TestStore(Driver driver);
    ~TestStore();

    [[nodiscard]] Driver driver() const { return m_driver; }
    /// A connection of this thread.
    [[nodiscard]] store::Connection &connection() { return *m_connection; }
    /// The workspace with its threads, opened when first asked for.
    [[nodiscard]] store::Workspace &workspace();
    /// Ends the workspace's threads; all that was written is there at the next workspace().
    void close() { m_workspace.reset(); }
    /// Another connection, as another process would have.
    [[nodiscard]] std::unique_ptr<store::Connection> another(
        store::Access access = store::Access::Write, Duration busyLimit = Duration(5000)) const;

    [[nodiscard]] store::OpenRequest request() const;
    /// Another workspace whose name is that of this one: a file beside it with another ending, or a database at another
    /// server (in truth the same one, on another way).
    [[nodiscard]] store::OpenRequest namesake() const;
    /// As a command line takes it.
    [[nodiscard]] QString address() const { return m_address; }
    [[nodiscard]] Actor actor() const { return m_actor; }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] FakeRandom &random() { return m_random; }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// f(Transaction &) in one transaction on this thread; committed when it succeeds.
    template <typename F>
    auto write(F f) -> std::invoke_result_t<F &, store::Transaction &>
    {
        auto transaction = store::Transaction::begin(connection(), m_clock.now(), QStringLiteral("test"));
        if (!transaction)
            return std::unexpected(transaction.error());
        auto answer = f(*transaction);
        if (!answer)
            return answer;
        if (auto done = transaction->commit(); !done)
            return std::unexpected(done.error());
        return answer;
    }

private:
    Driver m_driver;
    QTemporaryDir m_folder;
    FakeClock m_clock;
    FakeRandom m_random;
    Actor m_actor;
    QString m_address;
    store::Location m_location;
    std::unique_ptr<store::Connection> m_connection;
    std::unique_ptr<store::Workspace> m_workspace;
};

/// Waits for a future of the workspace and takes its result.
template <typename T>
[[nodiscard]] T await(QFuture<T> future)
{
    future.waitForFinished();
    return future.takeResult();
}

} // namespace szept::test

/// In a test: the value of a Result, or the test fails with its error.
#define SZEPT_OK(expression)                                                                                           \
    [&] {                                                                                                              \
        auto result = (expression);                                                                                    \
        if (!result)                                                                                                   \
            QFAIL(qPrintable(szept::toWord(result.error().kind) + QStringLiteral(": ") + result.error().detail));      \
        return *std::move(result);                                                                                     \
    }()
