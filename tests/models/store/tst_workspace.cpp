// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/changefeed.h"
#include "models/store/workspace.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::store;
using szept::test::TestStore;

namespace {

Result<qint64> put(Transaction &transaction, const QString &key, const QString &value)
{
    transaction.changed(ChangeKind::Note, key);
    return transaction.connection().run(u"INSERT INTO meta (key, value) VALUES (?, ?)"_s, bind(key, value));
}

Result<QStringList> keys(Connection &connection)
{
    return list(connection, u"SELECT key FROM meta WHERE key LIKE 'key%' ORDER BY key"_s, {},
        [](const Row &row) { return row.text(0); });
}

} // namespace

class WorkspaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndReads_data() { test::eachDriver(); }
    void writesAndReads()
    {
        TestStore store;
        Workspace &workspace = store.workspace();
        QList<QFuture<Result<qint64>>> writes;
        for (int i = 0; i < 20; ++i)
            writes.append(
                workspace.write([i](Transaction &transaction) { return put(transaction, u"key%1"_s.arg(i), u"x"_s); }));
        for (auto &write : writes)
            QCOMPARE(SZEPT_OK(test::await(write)), 1);
        QCOMPARE(SZEPT_OK(test::await(workspace.read(keys))).size(), 20);
    }

    void nothingOfAFailedWriteStays_data() { test::eachDriver(); }
    void nothingOfAFailedWriteStays()
    {
        TestStore store;
        const auto failed = test::await(store.workspace().write([](Transaction &transaction) -> Result<qint64> {
            if (auto done = put(transaction, u"key"_s, u"x"_s); !done)
                return done;
            return fail(ErrorKind::Conflict, u"no"_s);
        }));
        QCOMPARE(failed.error().kind, ErrorKind::Conflict);
        QCOMPARE(SZEPT_OK(test::await(store.workspace().read(keys))), QStringList());
    }

    void whatWaitsIsWrittenBeforeItCloses_data() { test::eachDriver(); }
    void whatWaitsIsWrittenBeforeItCloses()
    {
        TestStore store;
        for (int i = 0; i < 50; ++i)
            (void)store.workspace().write(
                [i](Transaction &transaction) { return put(transaction, u"key%1"_s.arg(i), u"x"_s); });
        store.close();
        QCOMPARE(SZEPT_OK(keys(store.connection())).size(), 50);
    }

    void theFeedTellsOwnAndOthersChanges_data() { test::eachDriver(); }
    void theFeedTellsOwnAndOthersChanges()
    {
        TestStore store;
        QStringList seen;
        connect(&store.workspace().feed(), &ChangeFeed::changed, this, [&seen](const QList<Change> &changes) {
            for (const Change &change : changes)
                seen.append(toWord(change.kind) + u' ' + change.subject);
        });
        SZEPT_OK(test::await(
            store.workspace().write([](Transaction &transaction) { return put(transaction, u"k1"_s, u"x"_s); })));
        QTRY_COMPARE(seen, QStringList{u"note k1"_s});
        SZEPT_OK(store.write([](Transaction &transaction) {
            transaction.changed(ChangeKind::Note, u"k3"_s);
            return put(transaction, u"k2"_s, u"x"_s);
        }));
        QTRY_COMPARE(seen, (QStringList{u"note k1"_s, u"note k3"_s, u"note k2"_s}));
    }
};

SZEPT_TEST(WorkspaceTest)
#include "tst_workspace.moc"
