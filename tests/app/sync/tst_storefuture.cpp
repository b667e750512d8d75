// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/storefuture.h"
#include "app/sync/taskset.h"
#include "tests/support/testmain.h"

#include <QPromise>
#include <QTest>

#include <memory>

using namespace szept;
using namespace szept::sync;
using namespace Qt::StringLiterals;

class StoreFutureTest : public QObject
{
    Q_OBJECT

    TaskSet m_tasks;
    QString m_heard;

    QCoro::Task<> hear(QFuture<Result<QString>> future)
    {
        const Result<QString> answer = co_await settled(std::move(future));
        m_heard += answer ? *answer : toWord(answer.error().kind);
    }

private Q_SLOTS:
    void init() { m_heard.clear(); }
    void cleanup() { QCOMPARE(m_tasks.running(), 0); }

    void givesTheValue()
    {
        QPromise<Result<QString>> promise;
        promise.start();
        m_tasks.add(hear(promise.future()));
        QCOMPARE(m_heard, u""_s);
        promise.addResult(u"yes"_s);
        promise.finish();
        QTRY_COMPARE(m_heard, u"yes"_s);
    }

    void givesTheErrorAsItIs()
    {
        QPromise<Result<QString>> promise;
        promise.start();
        promise.addResult(fail(ErrorKind::NoSpace, u"full"_s));
        promise.finish();
        m_tasks.add(hear(promise.future()));
        QTRY_COMPARE(m_heard, u"no_space"_s);
    }

    void aDroppedPromiseIsAnError()
    {
        auto promise = std::make_unique<QPromise<Result<QString>>>();
        promise->start();
        m_tasks.add(hear(promise->future()));
        promise.reset();
        QTRY_COMPARE(m_heard, u"cancelled"_s);
    }
};

SZEPT_TEST(StoreFutureTest)
#include "tst_storefuture.moc"
