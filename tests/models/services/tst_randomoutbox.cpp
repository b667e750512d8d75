// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/outbox.h"
#include "models/store/decisions.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

#include <QHash>
#include <QRandomGenerator>

#include <algorithm>

using namespace szept;
using namespace szept::services;
using namespace szept::test;

namespace {

const Error noAnswer{ErrorKind::Unavailable, u"no answer"_s, {}, {}};
const Error refused{ErrorKind::Rejected, u"refused"_s, {}, {}};

/// Random members, a random network and a platform that counts what it really did.
class Play
{
public:
    explicit Play(quint32 seed)
        : m_random(seed)
    {
    }

    /// Anything that can happen next.
    void step()
    {
        desk.pass(std::chrono::seconds(m_random.bounded(15)));
        switch (m_random.bounded(8)) {
        case 0:
            report();
            break;
        case 1:
        case 2:
            decide();
            break;
        case 3:
            undo();
            break;
        case 4:
            answer();
            break;
        default:
            sendSomething(true);
        }
    }

    /// The network is well again and somebody answers all that is parked: everything comes to its end.
    void drain()
    {
        for (int round = 0; round < 10'000; ++round) {
            desk.pass(std::chrono::minutes(2));
            answer();
            const OutboxCounts counts = must(services::outboxCounts(desk.store.connection()));
            if (counts == OutboxCounts{})
                return;
            sendSomething(false);
        }
        QFAIL("something never comes to its end");
    }

    void check()
    {
        QCOMPARE(all().size(), m_expected + compensations());
        for (const auto actions = all(); const Action &action : actions) {
            const int times = m_performed.value(action.id);
            const QString what = u"%1 %2, attempts %3, done %4 times"_s.arg(action.order.action, toWord(action.state))
                                     .arg(action.attempts)
                                     .arg(times);
            if (action.repeat != RepeatClass::Safe)
                QVERIFY2(times <= 1, qPrintable(u"performed twice: "_s + what));
            if (action.state == ActionState::Sent)
                QVERIFY2(times >= 1, qPrintable(u"said to be done, and is not: "_s + what));
            if (action.state == ActionState::Withdrawn)
                QVERIFY2(times == 0, qPrintable(u"said to be withdrawn, and is done: "_s + what));
        }
        for (const DecisionId id : std::as_const(m_decisions))
            QVERIFY2(must(store::decision(desk.store.connection(), id)), "a confirmed decision is lost");
    }

    /// After drain(): what stands was done, what was undone and could be taken back was taken back, once.
    void checkEnd()
    {
        const QList<Action> actions = all();
        for (const Action &action : actions) {
            if (action.compensates.isValid())
                continue;
            const auto back = std::ranges::find(actions, action.id, &Action::compensates);
            const bool undone
                = must(store::decision(desk.store.connection(), action.decision))->decision.undoneAt.has_value();
            if (!undone) {
                QVERIFY2(back == actions.end(), "taken back without an undo");
                QVERIFY(action.state == ActionState::Sent || m_dropped.contains(action.id));
            } else if (m_performed.value(action.id) > 0 && action.undoable) {
                QVERIFY2(back != actions.end() && (back->state == ActionState::Sent || m_dropped.contains(back->id)),
                    "undone, done, and not taken back");
            }
        }
    }

    Desk desk;

private:
    [[nodiscard]] QList<Action> all() { return must(services::allActions(desk.store.connection())); }
    [[nodiscard]] qsizetype compensations()
    {
        const auto actions = all();
        return std::ranges::count_if(actions, [](const Action &action) { return action.compensates.isValid(); });
    }

    void report()
    {
        const QString id = QString::number(m_random.bounded(12));
        must(desk.pull({Desk::item(id, u"v%1"_s.arg(++m_versions))}));
        if (!m_subjects.contains(id))
            m_subjects.append(id);
    }

    void decide()
    {
        if (m_subjects.isEmpty())
            return;
        QList<PlannedAction> plans;
        for (int i = 1 + int(m_random.bounded(3)); i > 0; --i)
            plans.append(Desk::plan(u"act"_s, RepeatClass(m_random.bounded(3)), m_random.bounded(3) > 0));
        const QString subject = m_subjects[m_random.bounded(m_subjects.size())];
        const DecideRequest request = desk.request(desk.row(subject).facts.id, plans);
        const auto decided = desk.decide(request);
        if (!decided)
            return; // it was decided already
        m_decisions.append(request.id);
        m_expected += plans.size();
        if (m_random.bounded(4) == 0)
            QVERIFY(must(desk.decide(request)).repeated);
    }

    void undo()
    {
        if (!m_decisions.isEmpty())
            (void)desk.undo(m_decisions[m_random.bounded(m_decisions.size())]); // refused under a later decision
    }

    /// A person who looked at the platform answers one that is parked.
    void answer()
    {
        for (const auto actions = must(services::outbox(desk.store.connection())); const Action &action : actions) {
            if (action.state != ActionState::Parked)
                continue;
            const auto say = [&](ParkedAnswer answer) {
                return desk.writeVoid(
                    [&](store::Transaction &tx) { return services::answerParked(tx, action.id, answer, desk.by()); });
            };
            if (m_performed.value(action.id) > 0) {
                must(say(ParkedAnswer::CountAsSent));
            } else if (m_random.bounded(2) == 0 || !say(ParkedAnswer::SendAgain)) {
                must(say(ParkedAnswer::Drop));
                m_dropped.insert(action.id);
            }
            return;
        }
    }

    void sendSomething(bool badNetwork)
    {
        const auto due = desk.dueActions();
        if (due.isEmpty())
            return;
        const DueAction &next = due[m_random.bounded(due.size())];
        const AttemptRef read{next.action.id, next.action.attempts};
        if (next.outcomeUnknown && next.action.repeat == RepeatClass::Checkable
            && m_performed.value(next.action.id) > 0) {
            must(desk.writeVoid(
                [&](store::Transaction &tx) { return services::finished(tx, read, {Desk::gone(), {}}, desk.by()); }));
            return;
        }
        const AttemptRef attempt = must(desk.begin(next.action.id));
        if (badNetwork && m_random.bounded(5) == 0)
            undo(); // while it is on the wire
        attemptEnds(attempt, badNetwork ? m_random.bounded(8) : 7);
    }

    void attemptEnds(const AttemptRef &attempt, int how)
    {
        const bool reached = how == 0 || how == 2 || how >= 5;
        if (reached)
            ++m_performed[attempt.action];
        switch (how) {
        case 0: // done, and the answer is lost
        case 1: // the request is lost
            must(desk.write([&](store::Transaction &tx) {
                return services::outcomeUnknown(tx, attempt, noAnswer, desk.now(), desk.by());
            }));
            break;
        case 2: // killed after the bytes left
        case 3: // killed before
            must(desk.write([&](store::Transaction &tx) { return services::recoverSending(tx, desk.by()); }));
            break;
        case 4:
            if (m_random.bounded(2) == 0)
                must(desk.write(
                    [&](store::Transaction &tx) { return services::park(tx, attempt, refused, false, desk.by()); }));
            else
                must(desk.write([&](store::Transaction &tx) {
                    return services::retryAt(tx, attempt, refused, desk.now() + std::chrono::seconds(5), desk.by());
                }));
            break;
        default:
            must(desk.finish(attempt));
        }
    }

    QRandomGenerator m_random;
    QStringList m_subjects;
    QList<DecisionId> m_decisions;
    QHash<ActionId, int> m_performed; ///< how often the platform did it
    QSet<ActionId> m_dropped;
    qsizetype m_expected = 0;
    int m_versions = 0;
};

} // namespace

/// Random sequences of everything that members, networks and crashes do, against a platform that counts.
class RandomOutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDoneTwiceAndNothingIsLost_data()
    {
        QTest::addColumn<Driver>("driver"); // TestStore reads the name of the row
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 3; ++seed)
            QTest::addRow("sqlite, seed %u", seed) << Driver::Sqlite << seed;
        QTest::newRow("postgresql") << Driver::Postgresql << quint32(99);
    }

    void nothingIsDoneTwiceAndNothingIsLost()
    {
        QFETCH(quint32, seed);
        Play play(seed);
        for (int step = 0; step < 100; ++step) {
            play.step();
            if (step % 25 == 0)
                play.check();
        }
        play.drain();
        play.check();
        play.checkEnd();
    }
};

SZEPT_TEST(RandomOutboxTest)
#include "tst_randomoutbox.moc"
