// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/privatestore.h"
#include "models/store/workspace.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::store;

namespace {

/// A private store in a folder of its own.
class PrivateStore
{
public:
    PrivateStore() { open(); }
    void open()
    {
        m_store.reset();
        m_store = SZEPT_OK(Workspace::open(request()));
    }
    [[nodiscard]] OpenRequest request() const
    {
        return {.location = Location::ofFile(folder.filePath(u"mine.szept"_s)),
            .key = QByteArray(32, '\x07'),
            .create = true,
            .clock = &clock,
            .process = u"test"_s,
            .kind = StoreKind::Private};
    }
    template <typename F>
    auto write(F f)
    {
        return SZEPT_OK(test::await(m_store->write(std::move(f))));
    }
    template <typename F>
    auto read(F f)
    {
        return SZEPT_OK(test::await(m_store->read(std::move(f))));
    }
    void see(HarmKind kind, int severity, Duration inView)
    {
        write([=](Transaction &tx) { return addExposure(tx, kind, severity, inView); });
    }

    QTemporaryDir folder;
    test::FakeClock clock;

private:
    std::unique_ptr<Workspace> m_store;
};

Checkpoint checkpointAt(qint64 seq)
{
    return {seq, QByteArray(32, 'h'), fromMilliseconds(1000 * seq), MemberId(QUuid::createUuid()), QByteArray(32, 'k'),
        QByteArray(64, 's')};
}

} // namespace

class PrivateStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsNoExposureBeforeAYes()
    {
        PrivateStore store;
        QVERIFY(!store.read(exposureIsRecorded));
        store.see(HarmKind::Hate, 2, 40s);
        QCOMPARE(store.read(exposure), QList<Exposure>());
        store.write([](Transaction &tx) { return setExposureRecorded(tx, true); });
        store.see(HarmKind::Hate, 2, 50s);
        store.write([](Transaction &tx) { return setExposureRecorded(tx, false); });
        store.see(HarmKind::Hate, 2, 60s);
        QCOMPARE(store.read(exposure).size(), 1);
        QCOMPARE(store.read(exposure).constFirst().inView, 50s);
    }

    void addsUpExposureByHourKindAndSeverity()
    {
        PrivateStore store;
        store.write([](Transaction &tx) { return setExposureRecorded(tx, true); });
        const Instant hour = std::chrono::floor<std::chrono::hours>(store.clock.now());
        store.see(HarmKind::Hate, 2, 40s);
        store.see(HarmKind::Hate, 2, 1s);
        store.see(HarmKind::Hate, 3, 2s);
        store.see(HarmKind::Spam, 0, -5s);
        store.clock.advance(1h);
        store.see(HarmKind::Spam, 0, 7s);
        QCOMPARE(store.read(exposure),
            (QList<Exposure>{
                {hour + 1h, HarmKind::Spam, 0, 7s}, {hour, HarmKind::Hate, 2, 41s}, {hour, HarmKind::Hate, 3, 2s}}));
    }

    void deletesExposure()
    {
        PrivateStore store;
        store.write([](Transaction &tx) { return setExposureRecorded(tx, true); });
        store.see(HarmKind::Hate, 2, 40s);
        store.clock.advance(24h);
        store.see(HarmKind::Hate, 2, 41s);
        const Instant now = store.clock.now();
        QCOMPARE(store.write([=](Transaction &tx) { return deleteExposure(tx, now - 1h); }), 1);
        QCOMPARE(store.read(exposure).size(), 1);
        QCOMPARE(store.write([](Transaction &tx) { return deleteExposure(tx); }), 1);
        QCOMPARE(store.read(exposure), QList<Exposure>());
        QVERIFY(store.read(exposureIsRecorded));
    }

    void keepsDraftsUntilTheyAreEmpty()
    {
        PrivateStore store;
        store.write([](Transaction &tx) { return putDraft(tx, u"case:2/reason"_s, u"b"_s); });
        store.write([](Transaction &tx) { return putDraft(tx, u"case:1/reason"_s, u"a"_s); });
        store.clock.advance(1s);
        store.write([](Transaction &tx) { return putDraft(tx, u"case:2/reason"_s, u"Zażółć"_s); });
        store.write([](Transaction &tx) { return putDraft(tx, u"case:1/reason"_s, QString()); });
        store.open();
        QCOMPARE(store.read(drafts), (QList<Draft>{{u"case:2/reason"_s, u"Zażółć"_s, store.clock.now()}}));
    }

    void keepsSettings()
    {
        PrivateStore store;
        store.write([](Transaction &tx) { return setExposureRecorded(tx, true); });
        store.write([](Transaction &tx) { return putSetting(tx, u"window"_s, "a\0b"_ba); });
        store.write([](Transaction &tx) { return putSetting(tx, u"panes"_s, "c"); });
        store.write([](Transaction &tx) { return putSetting(tx, u"panes"_s, "d"); });
        store.write([](Transaction &tx) { return putSetting(tx, u"gone"_s, "e"); });
        store.write([](Transaction &tx) { return putSetting(tx, u"gone"_s, ""); });
        store.open();
        QCOMPARE(store.read(settings), (QMap<QString, QByteArray>{{u"panes"_s, "d"}, {u"window"_s, "a\0b"_ba}}));
    }

    void theSeenCheckpointOnlyGoesForwards()
    {
        PrivateStore store;
        QCOMPARE(store.read(seenCheckpoint), std::nullopt);
        const Checkpoint fifth = checkpointAt(5);
        const Checkpoint ninth = checkpointAt(9);
        for (const Checkpoint &checkpoint : {fifth, ninth, checkpointAt(7), checkpointAt(9)})
            store.write([=](Transaction &tx) { return putSeenCheckpoint(tx, checkpoint); });
        QCOMPARE(store.read(seenCheckpoint), ninth);
    }

    void isNoWorkspaceAndNoWorkspaceIsOne()
    {
        PrivateStore store;
        OpenRequest request = store.request();
        request.kind = StoreKind::Workspace;
        QCOMPARE(Workspace::open(request).error().kind, ErrorKind::Damaged);
        test::TestStore workspace(test::Driver::Sqlite);
        request = workspace.request();
        request.kind = StoreKind::Private;
        QCOMPARE(Workspace::open(request).error().kind, ErrorKind::Damaged);
    }

    void isEncrypted()
    {
        PrivateStore store;
        QFile file(store.request().location.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.read(16).startsWith("SQLite"));
    }
};

SZEPT_TEST(PrivateStoreTest)
#include "tst_privatestore.moc"
