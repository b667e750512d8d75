// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/home.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <atomic>
#include <thread>
#include <vector>

using namespace szept;

/// Answers of other threads come to the main one.
class HomeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Qt runs a continuation twice that is attached in the moment in which the answer comes: among so many there is
    /// one.
    void anAnswerThatComesAtOnceIsToldOnce()
    {
        constexpr int questions = 20'000;
        session::Home home;
        std::atomic<QPromise<Result<int>> *> asked = nullptr;
        std::jthread answering([&asked](const std::stop_token &stop) {
            while (!stop.stop_requested()) {
                if (auto *const promise = asked.exchange(nullptr)) {
                    promise->addResult(Result<int>(1));
                    promise->finish();
                } else {
                    std::this_thread::yield(); // where there are fewer cores than work, it would be waited for
                }
            }
        });
        std::vector<QPromise<Result<int>>> promises(questions);
        int told = 0;
        for (QPromise<Result<int>> &promise : promises) {
            promise.start();
            const QFuture<Result<int>> answer = promise.future();
            asked = &promise;
            (void)home.bring(answer, [&told](const Result<int> &) { ++told; });
            while (asked)
                std::this_thread::yield();
        }
        QTRY_COMPARE(told, questions);
    }

    void whatIsUnansweredWhenItsHomeGoesIsCancelled()
    {
        QPromise<Result<int>> promise;
        promise.start();
        QFuture<Result<int>> brought;
        bool told = false;
        {
            session::Home home;
            brought = home.bring(promise.future(), [&told](const Result<int> &) { told = true; });
        }
        QTRY_VERIFY(brought.isFinished());
        QCOMPARE(brought.result().error().kind, ErrorKind::Cancelled);
        promise.addResult(Result<int>(1));
        promise.finish();
        session::Home later;
        bool after = false;
        (void)later.bring(
            QtFuture::makeReadyValueFuture(Result<int>(2)), [&after](const Result<int> &) { after = true; });
        QTRY_VERIFY(after);
        QVERIFY(!told);
    }
};

SZEPT_TEST(HomeTest)
#include "tst_home.moc"
