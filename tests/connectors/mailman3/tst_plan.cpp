// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/ids.h"
#include "connectors/mailman3/plan.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::mailman3;
using Relation = Sighting::Relation;

namespace {

const ItemRef message = toRef(HeldId{u"dev.lists.example"_s, u"2026-01-01T00:00:00"_s, 3});

ActionOrder order(const QString &action, const QString &kind = heldKind)
{
    ActionOrder order;
    order.action = action;
    order.subject = kind == heldKind ? message : toRef(RequestId{u"dev.lists.example"_s, u"abc"_s}, kind);
    order.seen.version = u"v1"_s;
    if (action == "moderate_sender"_L1)
        order.fields[u"moderation"_s] = u"discard"_s;
    return order;
}

RemoteState waiting(const QString &version = u"v1"_s, const QMap<QString, QString> &facts = {})
{
    return {.version = version, .status = heldKind, .open = true, .by = {}, .what = {}, .at = {}, .facts = facts};
}

RemoteState gone(const QMap<QString, QString> &facts = {})
{
    return {.version = {}, .status = u"gone"_s, .open = false, .by = {}, .what = {}, .at = {}, .facts = facts};
}

} // namespace

Q_DECLARE_METATYPE(szept::ActionOrder)
Q_DECLARE_METATYPE(szept::RemoteState)

class PlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judgesWhatALookFound_data()
    {
        QTest::addColumn<ActionOrder>("asked");
        QTest::addColumn<bool>("unsure");
        QTest::addColumn<RemoteState>("now");
        QTest::addColumn<Relation>("relation");
        const auto row
            = [](const char *name, const ActionOrder &asked, const RemoteState &now, Relation sure, Relation unsure) {
                  QTest::addRow("%s", name) << asked << false << now << sure;
                  QTest::addRow("%s, after an attempt without an answer", name) << asked << true << now << unsure;
              };
        const auto both = [&row](const char *name, const ActionOrder &asked, const RemoteState &now,
                              Relation relation) { row(name, asked, now, relation, relation); };
        const QString accept = u"accept"_s;
        both("still waits", order(accept), waiting(), Relation::Untouched);
        both("is another text", order(accept), waiting(u"v2"_s), Relation::Changed);
        row("is gone", order(accept), gone(), Relation::Otherwise, Relation::AsOrdered);
        both("was not deferred by us: it is gone", order(u"defer"_s), gone(), Relation::Otherwise);

        // Of a request the outcome shows.
        const QMap<QString, QString> in{{memberFact, u"yes"_s}};
        const QMap<QString, QString> out{{memberFact, u"no"_s}};
        both("joined", order(accept, joiningKind), gone(in), Relation::AsOrdered);
        both("did not join", order(accept, joiningKind), gone(out), Relation::Otherwise);
        both("joined although we discard", order(u"discard"_s, joiningKind), gone(in), Relation::Otherwise);
        row("refused, who knows how", order(u"discard"_s, joiningKind), gone(out), Relation::Otherwise,
            Relation::AsOrdered);
        both("left", order(accept, leavingKind), gone(out), Relation::AsOrdered);
        both("stayed", order(accept, leavingKind), gone(in), Relation::Otherwise);

        // The sender's part.
        ActionOrder moderate = order(u"moderate_sender"_s);
        moderate.seen.facts[moderationFact] = QString();
        both("sender as before", moderate, waiting(u"v1"_s, {{moderationFact, QString()}}), Relation::Untouched);
        both("sender as ordered", moderate, waiting(u"v1"_s, {{moderationFact, u"discard"_s}}), Relation::AsOrdered);
        both("sender changed by another", moderate, waiting(u"v1"_s, {{moderationFact, u"hold"_s}}),
            Relation::Otherwise);
        row("message decided by another meanwhile", moderate, gone({{moderationFact, u"discard"_s}}),
            Relation::Otherwise, Relation::AsOrdered);
        both("message decided, sender untouched", moderate, gone({{moderationFact, QString()}}), Relation::Otherwise);
        ActionOrder after = moderate;
        after.seen.open = false; // it was gone when this was decided
        both("of a message that had gone before", after, gone({{moderationFact, QString()}}), Relation::Untouched);

        // Both parts, the sender's first.
        const ActionOrder ban = order(u"ban_and_discard"_s);
        both("banned, still waits", ban, waiting(u"v1"_s, {{bannedFact, u"yes"_s}}), Relation::Untouched);
        row("banned and gone", ban, gone({{bannedFact, u"yes"_s}}), Relation::Otherwise, Relation::AsOrdered);
        both("gone, not banned", ban, gone({{bannedFact, u"no"_s}}), Relation::Otherwise);
    }

    void judgesWhatALookFound()
    {
        QFETCH(ActionOrder, asked);
        QFETCH(bool, unsure);
        QFETCH(RemoteState, now);
        asked.unsure = unsure;
        const Sighting sighting = judged(asked, now);
        QTEST(sighting.relation, "relation");
        QCOMPARE(sighting.state.how.code.isEmpty() && !sighting.caveat, now.open);
    }

    void withoutAnActionItOnlyCompares()
    {
        ActionOrder look;
        look.subject = message;
        QCOMPARE(judged(look, waiting()).relation, Relation::Untouched);
        QCOMPARE(judged(look, gone()).relation, Relation::Otherwise);
        look.seen.version = u"v2"_s;
        QCOMPARE(judged(look, waiting()).relation, Relation::Otherwise);
        look.seen.open = false;
        QCOMPARE(judged(look, gone()).relation, Relation::Untouched);
    }

    void saysHonestlyWhatIsNotKnown()
    {
        ActionOrder asked = order(u"accept"_s);
        QCOMPARE(judged(asked, gone()).state.how.code, u"gone_untold"_s);
        asked.unsure = true;
        QCOMPARE(judged(asked, gone()).caveat, (Reason{u"gone_unsure"_s, {}}));
        QCOMPARE(judged(asked, gone()).state.how, Reason());
    }

    void plansWhatIsOrdered()
    {
        QCOMPARE(planOf(order(u"ban_and_discard"_s)),
            (Plan{.sender = SenderStep::Ban, .moderation = {}, .decision = u"discard"_s, .comment = {}}));
        QCOMPARE(planOf(order(u"moderate_sender"_s))->moderation, u"discard"_s);
        ActionOrder asked = order(u"moderate_sender"_s);
        asked.fields[u"moderation"_s] = u"default"_s;
        QCOMPARE(planOf(asked)->moderation, QString());
        asked = order(u"reject"_s);
        asked.fields[u"reason"_s] = u" off topic "_s;
        QCOMPARE(planOf(asked)->comment, u"off topic"_s);
    }

    void refusesWhatItDoesNotKnow_data()
    {
        QTest::addColumn<ActionOrder>("asked");
        QTest::newRow("no such action") << order(u"approve"_s);
        QTest::newRow("not for a request") << order(u"moderate_sender"_s, joiningKind);
        QTest::newRow("a kind that is none of ours") << order(u"accept"_s, u"topic"_s);
        ActionOrder value = order(u"moderate_sender"_s);
        value.fields[u"moderation"_s] = u"silence"_s;
        QTest::newRow("a value that Mailman does not have") << value;
        QTest::newRow("a rejection without its reason") << order(u"reject"_s);
    }

    void refusesWhatItDoesNotKnow()
    {
        QFETCH(ActionOrder, asked);
        const auto plan = planOf(asked);
        QVERIFY(!plan);
        QCOMPARE(plan.error().kind, ErrorKind::Unsupported);
        QVERIFY(plan.error().nothingSent);
    }

    void theMetadataNamesTheSameActions()
    {
        QFile file(test::inTree(u"connectors/mailman3/mailman3.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray actions = QJsonDocument::fromJson(file.readAll()).object().value("actions"_L1).toArray();
        QVERIFY(!actions.isEmpty());
        for (const QString &kind : {QString(heldKind), QString(joiningKind), QString(leavingKind)}) {
            QStringList told;
            for (const auto &action : actions) {
                if (action["kinds"_L1].toArray().contains(kind))
                    told.append(action["id"_L1].toString());
            }
            QCOMPARE(told, actionsFor(kind));
        }
    }
};

SZEPT_TEST(PlanTest)
#include "tst_plan.moc"
