// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/privatedesk.h"
#include "app/sync/storefuture.h"
#include "models/store/sqliteconnection.h"
#include "models/store/workspace.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace szept;
using namespace szept::session;
using namespace szept::test;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

class PrivateDeskTest : public QObject
{
    Q_OBJECT

private:
    /// One device, which may be started again.
    struct Device
    {
        Device() { start(); }
        void start()
        {
            desk.reset();
            store.reset();
            auto opened = store::Workspace::open({.location = store::Location::ofFile(folder.filePath(u"mine.szept"_s)),
                .key = QByteArray(32, 'k'),
                .create = true,
                .clock = &clock,
                .process = u"window"_s,
                .kind = store::StoreKind::Private});
            store = std::move(*opened);
            desk = std::move(*await(PrivateDesk::open(store.get())));
        }
        template <typename T>
        static Result<T> answered(QFuture<Result<T>> future)
        {
            return await(sync::settled(std::move(future)));
        }
        QStringList exposure()
        {
            QStringList lines;
            for (const auto told = answered(desk->exposure()).value_or(QList<views::ExposureLine>());
                const views::ExposureLine &line : told)
                lines.append(u"%1 %2 %3 min"_s.arg(toWord(line.harm)).arg(line.severity).arg(line.inView / 1min));
            return lines;
        }
        /// A newer program has been at it, so that this one may not write; or not any more.
        void breakStore(bool broken)
        {
            const auto other = std::move(
                *store::SqliteConnection::open({.file = folder.filePath(u"mine.szept"_s), .key = QByteArray(32, 'k')}));
            const QString schema = u"UPDATE meta SET value = value + %1 WHERE key = 'schema'"_s.arg(broken ? 90 : -90);
            QVERIFY(other->execute(schema).has_value());
        }
        QTemporaryDir folder;
        FakeClock clock;
        std::unique_ptr<store::Workspace> store;
        std::unique_ptr<PrivateDesk> desk;
    };

private Q_SLOTS:
    void exposureIsRecordedOnlyWhenWanted()
    {
        Device device;
        QVERIFY(!device.desk->exposureWanted());
        device.desk->recordExposure(HarmKind::Harassment, 3, 5min);
        QCOMPARE(device.exposure(), QStringList());
        QVERIFY(Device::answered(device.desk->setExposureWanted(true)).has_value());
        QVERIFY(device.desk->exposureWanted());
        device.desk->recordExposure(HarmKind::Harassment, 3, 5min);
        device.desk->recordExposure(HarmKind::Harassment, 3, 2min);
        device.desk->recordExposure(HarmKind::Spam, 1, 1min);
        QCOMPARE(device.exposure(), (QStringList{u"harassment 3 7 min"_s, u"spam 1 1 min"_s}));
        device.start();
        QVERIFY(device.desk->exposureWanted());
        QVERIFY(Device::answered(device.desk->setExposureWanted(false)).has_value());
        device.desk->recordExposure(HarmKind::Spam, 1, 1min);
        QCOMPARE(device.exposure(), (QStringList{u"harassment 3 7 min"_s, u"spam 1 1 min"_s}));
        QVERIFY(Device::answered(device.desk->deleteExposure()).has_value());
        QCOMPARE(device.exposure(), QStringList());
    }

    void hoursOfADayAreOneLine()
    {
        Device device;
        QVERIFY(Device::answered(device.desk->setExposureWanted(true)).has_value());
        // From noon on, in any zone of the machine.
        const QDateTime noon(QDateTime::fromMSecsSinceEpoch(toMilliseconds(device.clock.now())).date(), QTime(12, 0));
        device.clock.advance(Duration(noon.toMSecsSinceEpoch() - toMilliseconds(device.clock.now())));
        device.desk->recordExposure(HarmKind::Spam, 1, 1min);
        device.exposure(); // it is written, at that hour
        device.clock.advance(3h);
        device.desk->recordExposure(HarmKind::Spam, 1, 2min);
        QCOMPARE(device.exposure(), (QStringList{u"spam 1 3 min"_s}));
        device.clock.advance(12h);
        device.desk->recordExposure(HarmKind::Spam, 1, 4min);
        QCOMPARE(device.exposure(), (QStringList{u"spam 1 4 min"_s, u"spam 1 3 min"_s}));
    }

    void theWindowStandsAsItDid()
    {
        Device device;
        QCOMPARE(device.desk->windowState(u"panes"_s), QByteArray());
        for (int at = 0; at < 100; ++at)
            device.desk->setWindowState(u"panes"_s, QByteArray::number(at));
        QCOMPARE(device.desk->windowState(u"panes"_s), "99"_ba);
        device.start();
        QCOMPARE(device.desk->windowState(u"panes"_s), "99"_ba);
    }

    void whatWasBegunIsThereAfterARestartForAMonth()
    {
        Device device;
        views::Begun begun;
        begun.choice = views::Choice{CaseId(12), {}, u"reject"_s, {{u"comment"_s, u"Zażółć"_s}}, 3, u"third time"_s};
        begun.note = u"asked Marta"_s;
        begun.noteOnPerson = true;
        device.desk->keepBegun(CaseId(12), begun);
        views::Begun note;
        note.note = u"see above"_s;
        device.desk->keepBegun(CaseId(13), note);
        device.start();
        QCOMPARE(device.desk->begun(CaseId(12)), begun);
        QCOMPARE(device.desk->begun(CaseId(13)), note);
        QVERIFY(device.desk->begun(CaseId(14)).isEmpty());
        device.desk->keepBegun(CaseId(13), {});
        device.start();
        QVERIFY(device.desk->begun(CaseId(13)).isEmpty());
        device.clock.advance(std::chrono::days(31));
        device.start(); // takes away what is too old
        device.start();
        QVERIFY(device.desk->begun(CaseId(12)).isEmpty());
    }

    void whatIsNotKeptIsToldOnce()
    {
        Device device;
        QVERIFY(Device::answered(device.desk->setExposureWanted(true)).has_value());
        QSignalSpy told(device.desk.get(), &PrivateDesk::notKept);
        device.breakStore(true);
        device.desk->recordExposure(HarmKind::Spam, 1, 1min);
        device.desk->recordExposure(HarmKind::Spam, 1, 1min);
        QCOMPARE(device.exposure(), QStringList()); // neither can that be asked any more
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(told.first().first().value<Error>().kind, ErrorKind::NewerSchema);
        device.breakStore(false);
        device.desk->recordExposure(HarmKind::Spam, 1, 1min);
        QCOMPARE(device.exposure(), QStringList{u"spam 1 1 min"_s});
        device.breakStore(true);
        device.desk->recordExposure(HarmKind::Spam, 1, 1min);
        QTRY_COMPARE(told.count(), 2);
    }

    void withoutAStoreItIsKeptForNow()
    {
        const auto desk = std::move(*await(PrivateDesk::open(nullptr)));
        desk->setWindowState(u"panes"_s, "1"_ba);
        QCOMPARE(desk->windowState(u"panes"_s), "1"_ba);
        QVERIFY(!Device::answered(desk->setExposureWanted(true)).has_value());
        QVERIFY(!desk->exposureWanted());
        QVERIFY(Device::answered(desk->exposure())->isEmpty());
    }
};

SZEPT_TEST(PrivateDeskTest)
#include "tst_privatedesk.moc"
