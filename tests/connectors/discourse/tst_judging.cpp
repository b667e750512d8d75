// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/judging.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::discourse;
using namespace Qt::StringLiterals;

namespace {

using Relation = Sighting::Relation;
using Facts = QMap<QString, QString>;

/// "0-5-1 pending", "1-5-1 approved by mira"
RemoteState state(const QString &words, const Facts &facts = {})
{
    const QStringList parts = words.split(u' ');
    RemoteState made;
    made.version = parts.value(0);
    made.status = parts.value(1);
    made.open = made.status == "pending"_L1;
    made.by = parts.value(3);
    made.facts = facts;
    return made;
}

ActionOrder order(const QString &action, const Facts &fields = {}, const QString &kind = u"ReviewableFlaggedPost"_s)
{
    return {.id = u"a"_s,
        .action = action,
        .subject = {kind, u"31"_s},
        .fields = fields,
        .seen = state(u"0-5-1 pending"_s)};
}

Facts post(const QString &standing) { return {{postFact, standing}}; }
Facts till(const QString &when, const QString &by) { return {{tillFact, when}, {punisherFact, by}}; }
const Facts until{{u"until"_s, u"2031-05-01T10:00:00Z"_s}, {u"reason"_s, u"x"_s}};

} // namespace

class JudgingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatBecameOfADecision_data()
    {
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("now");
        QTest::addColumn<Facts>("facts");
        QTest::addColumn<Relation>("relation");
        const auto row = [](const char *name, const QString &action, const QString &now, const Facts &facts,
                             Relation relation) { QTest::newRow(name) << action << now << facts << relation; };
        row("it waits as it did", u"ignore"_s, u"0-5-1 pending"_s, {}, Relation::Untouched);
        row("a further flag", u"ignore"_s, u"0-9-1 pending"_s, {}, Relation::Untouched);
        row("an edit of the post", u"ignore"_s, u"0-5-2 pending"_s, {}, Relation::Untouched);
        row("ours", u"ignore"_s, u"1-5-1 ignored by mira"_s, {}, Relation::AsOrdered);
        row("ours, in other letters", u"ignore"_s, u"1-5-1 ignored by Mira"_s, {}, Relation::AsOrdered);
        row("another's of the same kind", u"ignore"_s, u"1-5-1 ignored by jan"_s, {}, Relation::Otherwise);
        row("our own other decision", u"ignore"_s, u"1-5-1 rejected by mira"_s, {}, Relation::Otherwise);
        row("decided twice since", u"ignore"_s, u"2-5-1 ignored by mira"_s, {}, Relation::Otherwise);
        row("decided and flagged again", u"ignore"_s, u"1-9-1 pending"_s, {}, Relation::Changed);
        row("edited while it waited", u"approve_post"_s, u"1-5-1 pending"_s, {}, Relation::Changed);
        row("agreed, and the post hidden", u"agree_and_hide"_s, u"1-5-1 approved by mira"_s, post(u"hidden"_s),
            Relation::AsOrdered);
        row("agreed, but the post shown", u"agree_and_hide"_s, u"1-5-1 approved by mira"_s, post(u"shown"_s),
            Relation::Otherwise);
        row("agreed, and the post deleted", u"delete_and_agree"_s, u"1-5-1 approved by mira"_s, post(u"deleted"_s),
            Relation::AsOrdered);
        row("the account deleted, of flags", u"delete_user"_s, u"1-5-1 approved by mira"_s, {}, Relation::AsOrdered);
        row("the account deleted, of what waits", u"delete_user"_s, u"1-5-1 rejected by mira"_s, {},
            Relation::AsOrdered);
        row("gone", u"ignore"_s, u" gone"_s, {}, Relation::Otherwise);
        row("an action that is none", u"explode"_s, u"0-5-1 pending"_s, {}, Relation::Otherwise);
    }

    void whatBecameOfADecision()
    {
        QFETCH(QString, action);
        QFETCH(QString, now);
        QFETCH(Facts, facts);
        QTEST(judged(order(action), state(now, facts), u"mira"_s).relation, "relation");
    }

    void whoseItIsWhereTheServerDoesNotTell()
    {
        ActionOrder deleting = order(u"delete"_s, {}, u"ReviewableQueuedPost"_s);
        QCOMPARE(judged(deleting, state(u"1-5-1 deleted"_s), u"mira"_s).relation, Relation::Otherwise);
        deleting.unsure = true;
        QCOMPARE(judged(deleting, state(u"1-5-1 deleted"_s), u"mira"_s).relation, Relation::AsOrdered);
    }

    void whatBecameOfAPenalty_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<Facts>("facts");
        QTest::addColumn<Relation>("relation");
        QTest::addColumn<QString>("by");
        const QString wanted = u"2031-05-01T10:00:00.000Z"_s;
        QTest::newRow("none yet") << u"0-5-1 pending"_s << till({}, {}) << Relation::Untouched << QString();
        QTest::newRow("ours") << u"0-5-1 pending"_s << till(wanted, u"mira"_s) << Relation::AsOrdered << QString();
        QTest::newRow("ours, of a database that cuts fractions")
            << u"0-5-1 pending"_s << till(u"2031-05-01T09:59:59.999Z"_s, u"mira"_s) << Relation::AsOrdered << QString();
        QTest::newRow("another's") << u"0-5-1 pending"_s << till(wanted, u"jan"_s) << Relation::Otherwise << u"jan"_s;
        QTest::newRow("ours of another length")
            << u"0-5-1 pending"_s << till(u"2031-06-01T10:00:00Z"_s, u"mira"_s) << Relation::Otherwise << u"mira"_s;
        QTest::newRow("after our own decision of the flags")
            << u"1-5-1 approved by mira"_s << till({}, {}) << Relation::Untouched << u"mira"_s;
        QTest::newRow("after another's decision of the flags")
            << u"1-5-1 approved by jan"_s << till({}, {}) << Relation::Otherwise << u"jan"_s;
    }

    void whatBecameOfAPenalty()
    {
        QFETCH(QString, now);
        QFETCH(Facts, facts);
        const Sighting sighting = judged(order(u"silence"_s, until), state(now, facts), u"mira"_s);
        QTEST(sighting.relation, "relation");
        QTEST(sighting.state.by, "by");
    }

    void anotherPenaltyIsTold()
    {
        const Sighting sighting = judged(order(u"suspend"_s, until),
            state(u"0-5-1 pending"_s, till(u"2030-01-01T00:00:00Z"_s, u"jan"_s)), u"mira"_s);
        QCOMPARE(sighting.state.what, QString());
        QCOMPARE(sighting.state.how, (Reason{u"suspended_until"_s, {u"2030-01-01T00:00:00Z"_s}}));
    }

    void aMessageCannotBeLookedFor()
    {
        QCOMPARE(judged(order(u"warn"_s), state(u"0-5-1 pending"_s), u"mira"_s).relation, Relation::Untouched);
        QCOMPARE(judged(order(u"warn"_s), state(u"1-5-1 ignored by jan"_s), u"mira"_s).relation, Relation::Otherwise);
    }

    void withoutAnActionAnyChangeCounts()
    {
        ActionOrder only = order({});
        QCOMPARE(judged(only, state(u"0-5-1 pending"_s), {}).relation, Relation::Untouched);
        QCOMPARE(judged(only, state(u"0-9-1 pending"_s), {}).relation, Relation::Otherwise);
        only.seen = state(u"1-5-1 approved"_s);
        QCOMPARE(judged(only, state(u"1-5-1 approved by mira"_s), {}).relation, Relation::Untouched);
    }

    void whatAnOrderNeeds_data()
    {
        QTest::addColumn<ActionOrder>("given");
        QTest::addColumn<QString>("code");
        QTest::newRow("all right") << order(u"silence"_s, until) << QString();
        QTest::newRow("of another kind") << order(u"approve_post"_s) << u"not_for_kind"_s;
        QTest::newRow("no action") << order({}) << u"not_for_kind"_s;
        QTest::newRow("no reason") << order(u"silence"_s, {{u"until"_s, u"2031-05-01T10:00:00Z"_s}})
                                   << u"field_missing"_s;
        QTest::newRow("a blank reason") << order(
            u"silence"_s, {{u"until"_s, u"2031-05-01T10:00:00Z"_s}, {u"reason"_s, u"  "_s}})
                                        << u"field_missing"_s;
        QTest::newRow("no time") << order(u"silence"_s, {{u"until"_s, u"for ever"_s}, {u"reason"_s, u"x"_s}})
                                 << u"field_time"_s;
        QTest::newRow("a way up") << order(u"perform_other"_s, {{u"action"_s, u"../../admin"_s}}) << u"field_word"_s;
    }

    void whatAnOrderNeeds()
    {
        QFETCH(ActionOrder, given);
        QFETCH(QString, code);
        const auto planned = plannedFor(given);
        QCOMPARE(planned ? QString() : planned.error().reason.code, code);
        QVERIFY(planned || planned.error().nothingSent);
    }

    void aSubjectOfAnotherPlatformIsRefused()
    {
        ActionOrder strange = order(u"ignore"_s);
        strange.subject.remoteId = u"dev.lists.example/12"_s;
        QCOMPARE(plannedFor(strange).error().kind, ErrorKind::Invalid);
    }
};

SZEPT_TEST(JudgingTest)
#include "tst_judging.moc"
