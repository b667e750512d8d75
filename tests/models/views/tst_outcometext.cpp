// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/language.h"
#include "models/views/outcometext.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace szept;
using namespace szept::views;

namespace {

const Instant now = fromMilliseconds(1'772'000'000'000);

OutboxLine hiding()
{
    OutboxLine line;
    line.action.order.action = u"agree_and_hide"_s;
    line.action.due = now + 6s;
    line.label = u"Agree and hide"_s;
    line.deed = Deed::Hidden;
    line.title = u"…you people…"_s;
    line.community = u"Photo forum"_s;
    line.account = u"Photo forum"_s;
    return line;
}

/// What a connector of the tree says of an action.
Deed deedOf(const QString &platform, const QString &action)
{
    QFile file(test::inTree(u"connectors/%1/%1.json"_s.arg(platform)));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const auto all = QJsonDocument::fromJson(file.readAll())["actions"_L1].toArray(); const auto &one : all) {
        if (one.toObject()["id"_L1] == action)
            return deedFromWord(one.toObject()["deed"_L1].toString()).value_or(Deed::Unnamed);
    }
    return {};
}

} // namespace

class OutcomeTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPromiseBecomesAFact()
    {
        const Language language{QLocale(QLocale::English)};
        OutboxLine line = hiding();
        QCOMPARE(outboxText(line, now), u"“…you people…” will be hidden in 6 s (Photo forum)"_s);
        line.action.state = ActionState::Sending;
        QCOMPARE(outboxText(line, now), u"Being sent: Agree and hide, “…you people…” (Photo forum)"_s);
        line.action.state = ActionState::Sent;
        line.action.outcome = Outcome::Done;
        QCOMPARE(outboxText(line, now), u"Hidden: “…you people…” (Photo forum)"_s);
    }

    /// It goes when its window is over, and that is no longer than it was.
    void aClockThatIsSetBackLengthensNoWindow()
    {
        const Language language{QLocale(QLocale::English)};
        OutboxLine line = hiding();
        line.decidedAt = now - 2s;
        QCOMPARE(restOf(line, now), 6s);
        QCOMPARE(restOf(line, now - 1h), 8s);
        QCOMPARE(outboxText(line, now - 1h), u"“…you people…” will be hidden in 8 s (Photo forum)"_s);
        line.action.error = Error{ErrorKind::Unavailable, {}, {}, {}}; // a pause of ours is no window
        line.action.due = now + 40s;
        QCOMPARE(restOf(line, now), 40s);
    }

    void whoseItIsIsSaid()
    {
        const Language language{QLocale(QLocale::English)};
        OutboxLine line = hiding();
        line.author = u"anna_k"_s;
        QCOMPARE(outboxText(line, now), u"“…you people…” will be hidden in 6 s (anna_k · Photo forum)"_s);
        line.action.state = ActionState::Parked;
        line.action.error = Error{ErrorKind::Forbidden, {}, {}, {}};
        QVERIFY(outboxText(line, now).startsWith(u"Agree and hide · anna_k, “…you people…”: not sent."_s));
    }

    void whatIsNotYetOnItsWayWaitsItsTurn()
    {
        const Language language{QLocale(QLocale::English)};
        OutboxLine line = hiding();
        line.action.due = now - 3s;
        QCOMPARE(outboxText(line, now), u"Waits its turn: Agree and hide, “…you people…” (Photo forum)"_s);
        line.action.compensates = ActionId(QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        line.action.state = ActionState::Sending;
        QCOMPARE(outboxText(line, now), u"Being taken back: Agree and hide, “…you people…” (Photo forum)"_s);
    }

    void inPolishToo()
    {
        const Language language{QLocale(QLocale::Polish)};
        OutboxLine line = hiding();
        line.deed = Deed::Removed;
        QCOMPARE(outboxText(line, now), u"Zniknie za 6 s: „…you people…” (Photo forum)"_s);
        line.action.state = ActionState::Sent;
        line.action.outcome = Outcome::Done;
        QCOMPARE(outboxText(line, now), u"Usunięto: „…you people…” (Photo forum)"_s);
    }

    void nothingIsToldAsDoneBeforeItIs()
    {
        const Language language{QLocale(QLocale::English)};
        for (int deed = 0; deed <= int(Deed::ShutOut); ++deed) {
            for (int kind = 0; kind <= int(CaseKind::Automatic); ++kind) {
                OutboxLine line = hiding();
                line.deed = Deed(deed);
                line.kind = CaseKind(kind);
                const QString before = outboxText(line, now);
                QVERIFY2(before.contains(u"will") || before.contains(u"In 6 s"), qPrintable(before));
                QVERIFY2(before.contains(u"6 s"), qPrintable(before));
                line.action.state = ActionState::Sent;
                line.action.outcome = Outcome::Done;
                QVERIFY2(!outboxText(line, now).contains(u"will"), qPrintable(outboxText(line, now)));
            }
        }
    }

    void whoElseHandledItIsNamed()
    {
        const Language language{QLocale(QLocale::English)};
        OutboxLine line = hiding();
        line.action.state = ActionState::Sent;
        line.action.outcome = Outcome::AlreadyHandled;
        line.action.by = u"ola"_s;
        line.action.what = u"approved"_s;
        QCOMPARE(outboxText(line, now), u"“…you people…”: ola has handled it: approved. (Photo forum)"_s);
        QCOMPARE(actionStateText(line.action), u"Handled by others"_s);
    }

    void whatMayHaveBeenSomebodyElseIsNotToldAsOurs()
    {
        const Language language{QLocale(QLocale::English)};
        OutboxLine line = hiding();
        line.action.state = ActionState::Sent;
        line.action.outcome = Outcome::Done;
        QVERIFY(!outboxText(line, now).contains(u"somebody else"));
        line.action.how = {u"gone_unsure"_s, {}};
        QVERIFY2(outboxText(line, now).contains(u"or through somebody else"), qPrintable(outboxText(line, now)));
    }

    void anUnknownOutcomeSaysSo()
    {
        const Language language{QLocale(QLocale::English)};
        OutboxLine line = hiding();
        line.action.state = ActionState::Parked;
        line.action.error = Error{ErrorKind::Unavailable, {}, {}, {u"may_have_been_sent"_s, {}}};
        QVERIFY(outboxText(line, now).contains(u"it may have been sent"));
        line.action.error = Error{ErrorKind::Forbidden, {}, {}, {}};
        QVERIFY(outboxText(line, now).contains(u"not sent"));
    }

    void whatWaitsForAPlatformSaysForWhat()
    {
        const Language language{QLocale(QLocale::English)};
        OutboxLine line = hiding();
        line.action.due = now - 3s;
        line.action.error = Error{ErrorKind::Unavailable, {}, {}, {}};
        QCOMPARE(outboxText(line, now),
            u"Waits: Agree and hide: “…you people…” (Photo forum) · Photo forum does not answer. Szept tries again by "
            u"itself."_s);
    }

    void whatCouldNotBeSentIsPromisedForNoTime()
    {
        const Language language{QLocale(QLocale::English)};
        OutboxLine line = hiding();
        line.action.due = now + 40s;
        line.action.error = Error{ErrorKind::Unavailable, {}, 5min, {}};
        const QString rest = u" (Photo forum) · Photo forum does not answer. Szept tries again in 40 s."_s;
        QCOMPARE(outboxText(line, now), u"Waits: Agree and hide: “…you people…”"_s + rest);
        line.action.compensates = ActionId(QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        QCOMPARE(outboxText(line, now), u"Waits: Take back: Agree and hide, “…you people…”"_s + rest);
    }

    /// What a platform calls its own is told as another's only where its connector says that it is the same.
    void whatAnActionDoesIsToldAsItIs_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("action");
        QTest::addColumn<CaseKind>("kind");
        QTest::addColumn<QString>("told");
        const auto row = [](const QString &platform, const QString &action, CaseKind kind, const QString &told) {
            QTest::addRow("%s of %s", qPrintable(action), qPrintable(platform)) << platform << action << kind << told;
        };
        const QString forum = u"discourse"_s;
        row(forum, u"disagree"_s, CaseKind::Reported, u"Kept"_s);
        row(forum, u"approve_post"_s, CaseKind::AwaitingApproval, u"Let through"_s);
        row(forum, u"approve_user"_s, CaseKind::Joining, u"Request granted"_s);
        row(forum, u"ignore"_s, CaseKind::Reported, u"Left as it is"_s);
        row(forum, u"agree_and_hide"_s, CaseKind::Reported, u"Hidden"_s);
        row(forum, u"delete_and_agree"_s, CaseKind::Reported, u"Removed"_s);
        row(forum, u"reject_post"_s, CaseKind::AwaitingApproval, u"Rejected"_s);
        row(forum, u"reject_user"_s, CaseKind::Joining, u"Request refused"_s);
        row(forum, u"reject_and_delete"_s, CaseKind::Reported, u"Removed"_s);
        row(forum, u"revise_and_reject_post"_s, CaseKind::AwaitingApproval, u"Rejected, author told why"_s);
        row(forum, u"reject_user_with_reason"_s, CaseKind::Joining, u"Request refused"_s);
        row(forum, u"warn"_s, CaseKind::Reported, u"Warned"_s);
        row(forum, u"silence"_s, CaseKind::Reported, u"Silenced"_s);
        row(forum, u"suspend"_s, CaseKind::Reported, u"Shut out"_s);
        row(forum, u"delete_user"_s, CaseKind::Reported, u"its label"_s);
        row(forum, u"delete_and_block_user"_s, CaseKind::Reported, u"Shut out"_s);
        row(forum, u"agree_and_keep"_s, CaseKind::Reported, u"its label"_s);
        const QString lists = u"mailman3"_s;
        row(lists, u"accept"_s, CaseKind::AwaitingApproval, u"Let through"_s);
        row(lists, u"defer"_s, CaseKind::Joining, u"Left as it is"_s);
        row(lists, u"discard"_s, CaseKind::Joining, u"its label"_s);
        row(lists, u"reject"_s, CaseKind::Leaving, u"Request refused"_s);
        row(lists, u"moderate_sender"_s, CaseKind::AwaitingApproval, u"its label"_s);
        row(lists, u"ban"_s, CaseKind::AwaitingApproval, u"Shut out"_s);
        row(lists, u"ban_everywhere"_s, CaseKind::AwaitingApproval, u"its label"_s);
    }
    void whatAnActionDoesIsToldAsItIs()
    {
        QFETCH(const QString, platform);
        QFETCH(const QString, action);
        QFETCH(const CaseKind, kind);
        QFETCH(const QString, told);
        const Language language{QLocale(QLocale::English)};
        OutboxLine line = hiding();
        line.action.order.action = action;
        line.deed = deedOf(platform, action);
        line.kind = kind;
        line.label = u"its label"_s;
        QCOMPARE(deedText(line), told);
    }

    /// Whatever its id says.
    void noWordIsReadOutOfAnId()
    {
        const Language language{QLocale(QLocale::English)};
        OutboxLine line = hiding();
        line.action.order.action = u"hide_ban_silence"_s;
        line.deed = Deed::Unnamed;
        QCOMPARE(deedText(line), u"Agree and hide"_s);
        QCOMPARE(outboxText(line, now), u"In 6 s: Agree and hide, “…you people…” (Photo forum)"_s);
    }

    /// A person said that it is not to be sent: nothing was taken back, and of some nobody knows whether they happened.
    void whatWasDroppedIsNotToldAsTakenBack_data()
    {
        QTest::addColumn<bool>("takesBack");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("text");
        QTest::addRow("certainly")
            << false << u"dropped"_s << u"Not sent"_s
            << u"Not sent: Agree and hide, “…you people…” (Photo forum). Somebody chose not to send "
               "it."_s;
        QTest::addRow("perhaps")
            << false << u"dropped_unsure"_s << u"Not sent again"_s
            << u"Not sent again: Agree and hide, “…you people…” (Photo forum). Somebody chose not to "
               "send it again; whether it had been sent is not known."_s;
        QTest::addRow("a taking back")
            << true << u"undo_dropped"_s << u"Not taken back"_s
            << u"Not taken back: Agree and hide, “…you people…” (Photo forum). Somebody chose not "
               "to take it back at the platform."_s;
        QTest::addRow("perhaps a taking back")
            << true << u"undo_dropped_unsure"_s << u"Perhaps not taken back"_s
            << u"Perhaps not taken back: Agree and hide, “…you people…” (Photo forum). Somebody chose not to go on taking "
               "it back at the platform; whether that was done is not known."_s;
    }
    void whatWasDroppedIsNotToldAsTakenBack()
    {
        QFETCH(const bool, takesBack);
        QFETCH(const QString, code);
        OutboxLine line = hiding();
        line.action.state = ActionState::Withdrawn;
        line.action.error = Error{ErrorKind::Cancelled, {}, {}, {code, {}}};
        if (takesBack)
            line.action.compensates = ActionId(QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        const Language language{QLocale(QLocale::English)};
        QTEST(actionStateText(line.action), "state");
        QTEST(outboxText(line, now), "text");
        services::UndoOutcome outcome;
        outcome.cannot = {{line.action.id, line.action.error->reason}};
        QVERIFY2(undoneText(outcome).contains(u"Somebody chose"_s), qPrintable(undoneText(outcome)));
    }

    /// What it was to take back turned out not to be ours.
    void aTakingBackThatNothingNeededIsToldSo()
    {
        OutboxLine line = hiding();
        line.action.state = ActionState::Withdrawn;
        const Language language{QLocale(QLocale::English)};
        QCOMPARE(outboxText(line, now), u"Taken back, nothing was sent: “…you people…” (Photo forum)"_s);
        line.action.compensates = ActionId(QUuid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11));
        QCOMPARE(actionStateText(line.action), u"Not needed"_s);
        QCOMPARE(outboxText(line, now), u"There was nothing to take back: “…you people…” (Photo forum)"_s);
    }

    void anAttackersTitleCannotTurnTheSentence()
    {
        OutboxLine line = hiding();
        line.title = u"\u202Eevil\nline"_s;
        QVERIFY(outboxText(line, now).contains(u"‹U+202E›evil line"));
    }

    void anUndoTellsWhatItCouldNotDo()
    {
        const Language language{QLocale(QLocale::English)};
        services::UndoOutcome outcome;
        outcome.withdrawn = {ActionId(QUuid::createUuid())};
        QCOMPARE(undoneText(outcome), u"Taken back; nothing was sent. The case is open again."_s);
        outcome.cannot = {{ActionId(), {u"not_undoable"_s, {}}}};
        QVERIFY(undoneText(outcome).contains(u"the platform cannot take it back"));
    }
};

SZEPT_TEST(OutcomeTextTest)
#include "tst_outcometext.moc"
