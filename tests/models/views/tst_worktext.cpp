// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/worktext.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;

namespace {

const Instant now = fromMilliseconds(1'700'000'000'000);

Work work(AccountId account, WorkKind kind)
{
    return {
        .id = 1, .account = account, .kind = kind, .subject = {}, .since = now - 12s, .answeredAt = {}, .nextTry = {}};
}

} // namespace

/// What is being done with the platforms, in few words.
class WorkTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void waitingIsNotBusy()
    {
        QCOMPARE(views::busyText({}), QString());
        QCOMPARE(
            views::busyText({work(AccountId(1), WorkKind::Listen), work(AccountId(1), WorkKind::Rest)}), QString());
    }
    void sendingComesBeforeReading()
    {
        QCOMPARE(views::busyText({work(AccountId(1), WorkKind::Pull)}), u"reading…"_s);
        QCOMPARE(
            views::busyText({work(AccountId(1), WorkKind::Pull), work(AccountId(2), WorkKind::Send)}), u"sending…"_s);
    }
    void silenceIsToldAfterAWhile()
    {
        Account forum;
        forum.id = AccountId(1);
        forum.name = u"Photo forum"_s;
        Account lists;
        lists.id = AccountId(2);
        lists.name = u"Lists"_s;
        const QList<Account> accounts{forum, lists};
        const Work pull = work(forum.id, WorkKind::Pull);
        QCOMPARE(views::silenceText({pull}, accounts, now), QString());
        QCOMPARE(views::silenceText({pull}, accounts, now + 10s), u"Photo forum has not answered for 22 s"_s);
        Work paging = pull;
        paging.answeredAt = now;
        QCOMPARE(views::silenceText({paging}, accounts, now + 10s), QString());
        QCOMPARE(
            views::silenceText({work(forum.id, WorkKind::Listen), work(lists.id, WorkKind::Rest)}, accounts, now + 1h),
            QString());
        QCOMPARE(views::silenceText({pull, work(lists.id, WorkKind::Send)}, accounts, now + 10s),
            u"2 places have not answered for 22 s"_s);
    }
    void eachWorkNamesItsAccount()
    {
        Account forum;
        forum.id = AccountId(1);
        forum.name = u"Photo forum"_s;
        Account lists;
        lists.id = AccountId(2);
        lists.name = u"Lists"_s;
        Work rest = work(lists.id, WorkKind::Rest);
        rest.nextTry = now + 40s;
        const QList<Work> works{
            work(forum.id, WorkKind::Pull), work(forum.id, WorkKind::Listen), rest, work(AccountId(9), WorkKind::Send)};
        QCOMPARE(views::workLines(works, {forum, lists}, now),
            (QStringList{u"Photo forum: reads the queue, for 12 s"_s, u"Lists: next in 40 s"_s}));
        QCOMPARE(views::workLines({rest}, {forum, lists}, now + 1h), QStringList());
    }
};

SZEPT_TEST(WorkTextTest)
#include "tst_worktext.moc"
