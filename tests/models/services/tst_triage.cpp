// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subject.h"
#include "models/services/aside.h"
#include "models/services/bootstrap.h"
#include "models/services/claims.h"
#include "models/services/rulebook.h"
#include "models/services/templates.h"
#include "models/services/triage.h"
#include "models/store/auditlog.h"
#include "models/store/decisions.h"
#include "models/store/rules.h"
#include "tests/models/services/desk.h"
#include "tests/support/testmain.h"

using namespace szept;
using namespace szept::services;
using namespace szept::test;

namespace {

/// A desk with one open case that was written two days ago.
class OneCase : public Desk
{
public:
    OneCase()
    {
        PulledItem item = Desk::item(u"1"_s);
        item.createdAt = now() - std::chrono::days(2);
        must(pull({item}));
        id = row(u"1"_s).facts.id;
    }
    QString refusal(const DecideRequest &request)
    {
        const auto decided = decide(request);
        if (decided)
            return u"decided"_s;
        return decided.error().reason.code;
    }
    CaseId id;
};

} // namespace

class TriageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesDecisionAndActionsAtOnce_data() { eachDriver(); }
    void writesDecisionAndActionsAtOnce()
    {
        OneCase desk;
        const Decided decided
            = must(desk.decide(desk.request(desk.id, {Desk::plan(u"delete"_s), Desk::plan(u"suspend"_s)})));
        QCOMPARE(decided.actions.size(), 2);
        QVERIFY(!decided.repeated);
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Decided);
        QCOMPARE(desk.row(desk.id).seenVersion, u"v1"_s);
        QCOMPARE(decided.actions.first().order.seen.version, u"v1"_s);
        QCOMPARE(desk.due(), QStringList()); // within the undo window
        desk.pass(undoWindow);
        QCOMPARE(desk.due(), QStringList{u"delete"_s}); // in order: one at a time on a subject
    }

    void whatCannotBeUndoneWaitsLonger_data() { eachDriver(); }
    void whatCannotBeUndoneWaitsLonger()
    {
        OneCase desk;
        DecideRequest request
            = desk.request(desk.id, {Desk::plan(u"hide"_s), Desk::plan(u"warn"_s, RepeatClass::Unsafe, false)});
        QCOMPARE(must(desk.decide(request)).decision.sendsAt, desk.now() + longUndoWindow);
    }

    void nowMeansNow_data() { eachDriver(); }
    void nowMeansNow()
    {
        OneCase desk;
        DecideRequest request = desk.request(desk.id, {Desk::plan(u"hide"_s)});
        request.now = true;
        must(desk.decide(request));
        QCOMPARE(desk.due(), QStringList{u"hide"_s});
    }

    void theSameCallAgainIsHarmless_data() { eachDriver(); }
    void theSameCallAgainIsHarmless()
    {
        OneCase desk;
        const DecideRequest request = desk.request(desk.id, {Desk::plan(u"hide"_s)});
        Decided first = must(desk.decide(request));
        desk.pass(std::chrono::seconds(3));
        const Decided again = must(desk.decide(request));
        QVERIFY(again.repeated);
        first.repeated = true;
        QCOMPARE(again, first);
        QCOMPARE(must(services::allActions(desk.store.connection())).size(), 1);
    }

    void anIdCannotBeUsedForAnotherDecision_data() { eachDriver(); }
    void anIdCannotBeUsedForAnotherDecision()
    {
        OneCase desk;
        DecideRequest request = desk.request(desk.id, {Desk::plan(u"hide"_s)});
        must(desk.decide(request));
        request.actions = {Desk::plan(u"delete"_s)};
        QCOMPARE(desk.refusal(request), u"id_used"_s);
    }

    void saysWhoDecidedBefore_data() { eachDriver(); }
    void saysWhoDecidedBefore()
    {
        OneCase desk;
        must(desk.decide(desk.request(desk.id, {Desk::plan(u"hide"_s)})));
        const auto second = desk.decide(desk.request(desk.id, {Desk::plan(u"delete"_s)}));
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Conflict);
        QCOMPARE(second.error().reason, (Reason{u"decided_by"_s, {u"Ala"_s, toIso8601(desk.now())}}));
    }

    void aClaimKeepsOthersFromDeciding_data() { eachDriver(); }
    void aClaimKeepsOthersFromDeciding()
    {
        OneCase desk;
        const Actor other = must(desk.write([&](store::Transaction &tx) {
            return services::join(tx, {u"Basia"_s, u"laptop"_s, {}}, desk.store.random());
        }));
        must(desk.write(
            [&](store::Transaction &tx) { return services::claim(tx, desk.id, {other, &desk.store.random()}); }));
        const DecideRequest request = desk.request(desk.id, {Desk::plan(u"hide"_s)});
        QCOMPARE(desk.refusal(request), u"claimed_by"_s);
        desk.pass(claimLease);
        QCOMPARE(desk.refusal(request), u"decided"_s); // the lease is over
    }

    void aClaimKeepsOthersFromSettingAside_data() { eachDriver(); }
    void aClaimKeepsOthersFromSettingAside()
    {
        OneCase desk;
        const Actor other = must(desk.write([&](store::Transaction &tx) {
            return services::join(tx, {u"Basia"_s, u"laptop"_s, {}}, desk.store.random());
        }));
        const Instant until = must(desk.write(
            [&](store::Transaction &tx) { return services::claim(tx, desk.id, {other, &desk.store.random()}); }));
        const auto setAside = [&desk](const By &by) {
            return desk.writeVoid([&](store::Transaction &tx) {
                return services::setAside(tx, desk.id, desk.now() + std::chrono::days(1), {}, by);
            });
        };
        const auto refused = setAside(desk.by());
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QCOMPARE(refused.error().reason, (Reason{u"claimed_by"_s, {u"Basia"_s, toIso8601(until)}}));
        QCOMPARE(desk.row(desk.id).facts.claimedBy, other.member);
        QVERIFY(setAside({other, &desk.store.random()})); // their own
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Aside);
    }

    /// What somebody wrote is in the body of its entry, which can be erased; subjects stay.
    void aTemplatesNameIsErasable_data() { eachDriver(); }
    void aTemplatesNameIsErasable()
    {
        Desk desk;
        const auto save = [&desk](const QString &name, const QString &body) {
            must(desk.writeVoid([&](store::Transaction &tx) {
                return services::saveTemplate(tx, {{}, {}, name, u"en"_s, body}, desk.by());
            }));
        };
        save(u"for Jan Kowalski"_s, u"Hello"_s);
        save(u"for others"_s, u"Hello"_s);
        save(u"for Jan Kowalski"_s, u"Good day"_s);
        const auto saved = must(store::templates(desk.store.connection(), {}));
        QCOMPARE(saved.size(), 2);
        QCOMPARE(saved.first().body, u"Good day"_s);
        const QByteArray subject = subjectText(saved.first().id).toUtf8();
        int entries = 0;
        must(store::eachAuditBytes(desk.store.connection(), [&](const store::AuditBytes &row) {
            QVERIFY(!row.subject.contains("Kowalski") && row.body);
            entries += row.subject == subject && row.body->contains("Kowalski") ? 1 : 0;
        }));
        QCOMPARE(entries, 2);
    }

    void takesTheTemplateInOnesLanguage_data() { eachDriver(); }
    void takesTheTemplateInOnesLanguage()
    {
        Desk desk;
        for (const auto &[language, body] : {std::pair(u"en"_s, u"Goodbye"_s), std::pair(u"pl"_s, u"Żegnaj"_s)}) {
            must(desk.writeVoid([&](store::Transaction &tx) {
                return saveTemplate(tx, {{}, {}, u"bye"_s, language, body}, desk.by());
            }));
        }
        const auto taken = [&desk](const QString &language) {
            return must(templateNamed(desk.store.connection(), u"bye"_s, {}, language)).body;
        };
        QCOMPARE(taken(u"en"_s), u"Goodbye"_s);
        QCOMPARE(taken(u"pl"_s), u"Żegnaj"_s);
        QVERIFY(!taken(u"de"_s).isEmpty()); // better than nothing
    }

    void refuses_data() { eachDriver(); }
    void refuses()
    {
        OneCase desk;
        const auto plan = [](const QString &id) { return Desk::plan(id); };
        QCOMPARE(desk.refusal(desk.request(CaseId(999), {plan(u"hide"_s)})), u"case"_s);
        QCOMPARE(desk.refusal(desk.request(desk.id, {})), u"no_action"_s);
        PlannedAction otherKind = plan(u"accept"_s);
        otherKind.spec.kinds = {u"held"_s};
        QCOMPARE(desk.refusal(desk.request(desk.id, {otherKind})), u"not_for_kind"_s);
        PlannedAction incomplete = plan(u"suspend"_s);
        incomplete.spec.fields = {{u"until"_s, {}, FieldType::Time, true, {}, {}}};
        QCOMPARE(desk.refusal(desk.request(desk.id, {incomplete})), u"field_missing"_s);
        incomplete.fields.insert(u"until"_s, u"tomorrow"_s);
        QCOMPARE(desk.refusal(desk.request(desk.id, {incomplete})), u"field_time"_s);
        DecideRequest stale = desk.request(desk.id, {plan(u"hide"_s)});
        stale.version = u"v0"_s;
        QCOMPARE(desk.refusal(stale), u"changed"_s);
        DecideRequest unruly = desk.request(desk.id, {plan(u"hide"_s)});
        unruly.rule = 4;
        QCOMPARE(desk.refusal(unruly), u"unknown_rule"_s);
        PulledItem item = Desk::item(u"2"_s);
        for (const QStringList &permitted : {QStringList{u"agree"_s}, QStringList()}) {
            item.permittedActions = permitted;
            must(desk.pull({item}));
            QCOMPARE(desk.refusal(desk.request(desk.row(u"2"_s).facts.id, {plan(u"hide"_s)})), u"not_offered"_s);
        }
        // Nothing of all that was written.
        QCOMPARE(desk.stateOf(u"1"_s), CaseState::Open);
        QVERIFY(must(services::allActions(desk.store.connection())).isEmpty());
    }

    void bindsToTheRuleInForceWhenItWasWritten_data() { eachDriver(); }
    void bindsToTheRuleInForceWhenItWasWritten()
    {
        OneCase desk;
        const CommunityId community = desk.row(desk.id).facts.community;
        const RuleVersion old = must(desk.write([&](store::Transaction &tx) {
            return services::addRule(tx, {community, 3, u"Argue with the idea"_s, u"…"_s, {}}, desk.by());
        }));
        must(desk.write([&](store::Transaction &tx) {
            return services::changeRule(tx, old.rule, u"Argue with the idea"_s, u"… and not with the person"_s,
                desk.now() - std::chrono::days(1), desk.by());
        }));
        must(desk.write([&](store::Transaction &tx) {
            return services::addRule(tx, {community, 4, u"New"_s, {}, desk.now()}, desk.by());
        }));
        DecideRequest request = desk.request(desk.id, {Desk::plan(u"hide"_s)});
        request.rule = 4;
        QCOMPARE(desk.refusal(request), u"rule_not_in_force"_s); // the post is older than the rule
        request.rule = 3;
        QCOMPARE(must(desk.decide(request)).decision.ruleVersion, old.id);
    }

    void fillsATemplateOrSaysWhatItLacks_data() { eachDriver(); }
    void fillsATemplateOrSaysWhatItLacks()
    {
        OneCase desk;
        must(desk.writeVoid([&](store::Transaction &tx) {
            return services::saveTemplate(
                tx, {{}, {}, u"bye"_s, u"en"_s, u"Dear {author}, {reason} – {signature}"_s}, desk.by());
        }));
        PlannedAction action = Desk::plan(u"delete"_s);
        action.spec.fields = {{u"message"_s, {}, FieldType::LongText, false, {}, {}}};
        DecideRequest request = desk.request(desk.id, {action});
        request.templateName = u"bye"_s;
        request.reason = u"spam"_s;
        QCOMPARE(desk.refusal(request), u"placeholder_empty"_s);
        request.placeholders = {{u"signature"_s, u"the team"_s}};
        const Decided decided = must(desk.decide(request));
        QCOMPARE(decided.actions.first().order.fields.value(u"message"_s), u"Dear author of 1, spam – the team"_s);
    }
};

SZEPT_TEST(TriageTest)
#include "tst_triage.moc"
