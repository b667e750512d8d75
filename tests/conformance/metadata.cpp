// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/api/levers.h"
#include "connectors/api/listener.h"
#include "connectors/api/rules.h"
#include "tests/conformance/suite.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

/// Refused by us before anything was asked of the server that would change something.
bool refusedUnsent(const Error &error, Rig &rig)
{
    const bool kind
        = error.kind == ErrorKind::Unsupported || error.kind == ErrorKind::Invalid || error.kind == ErrorKind::Rejected;
    return kind && error.nothingSent && rig.proxy.sent().isEmpty();
}

} // namespace

void MetadataConformance::itIsOfThisContract()
{
    QCOMPARE(info().abi, connectorAbi);
    QCOMPARE(fixture().account(fixture().server()).platform, info().id);
    QVERIFY(!info().summary.isEmpty());
}

void MetadataConformance::abilitiesAreThoseItSays()
{
    Rig rig(fixture());
    QVERIFY(info().pull);
    QCOMPARE(rig.connector().listener() != nullptr, info().listen);
    QCOMPARE(rig.connector().rules() != nullptr, info().rules);
    QCOMPARE(rig.connector().levers() != nullptr, info().levers);
    const auto context = await(rig.connector().context(fixture().makeItem({}), {}));
    QVERIFY2(context.has_value() == info().context, told(context));
}

void MetadataConformance::accountsHaveItsFields()
{
    const Account account = fixture().account(fixture().server());
    QStringList keys;
    for (const FieldSpec &field : info().fields)
        keys.append(field.key);
    QVERIFY(keys.contains(u"base_url"_s));
    QVERIFY(account.user.isEmpty() || keys.contains(u"user"_s));
    QVERIFY(fixture().secret().isEmpty() || keys.contains(u"secret"_s));
    for (const auto &[option, value] : account.options.asKeyValueRange())
        QVERIFY2(keys.contains(option), qPrintable(option));
}

void MetadataConformance::allActionsAreTried()
{
    QStringList tried;
    for (const auto actions = fixture().actions(); const ActionCase &action : actions) {
        tried.append(action.action + u" of "_s + action.kind);
        const ActionSpec listed = spec(action.action);
        QVERIFY2(!listed.id.isEmpty(), qPrintable(tried.last() + u" is not in the metadata"_s));
        QVERIFY2(listed.kinds.isEmpty() || listed.kinds.contains(action.kind), qPrintable(tried.last()));
    }
    for (const ActionSpec &action : info().actions) {
        for (const QString &kind : action.kinds.isEmpty() ? kinds() : action.kinds)
            QVERIFY2(tried.contains(action.id + u" of "_s + kind),
                qPrintable(action.id + u" of "_s + kind + u" is not among the fixture's actions"_s));
    }
}

void MetadataConformance::whatIsOfferedIsListed()
{
    Rig rig(fixture());
    for (const auto all = kinds(); const QString &kind : all)
        (void)fixture().makeItem(kind);
    const auto pulled = rig.pullAll();
    QVERIFY2(pulled, told(pulled));
    for (const PulledItem &item : *pulled) {
        for (const auto offered = item.permittedActions.value_or(QStringList()); const QString &action : offered) {
            const ActionSpec listed = spec(action);
            QVERIFY2(!listed.id.isEmpty(), qPrintable(action));
            QVERIFY2(listed.kinds.isEmpty() || listed.kinds.contains(item.ref.kind),
                qPrintable(action + u" of "_s + item.ref.kind));
        }
    }
}

void MetadataConformance::aRequiredFieldIsAskedFor_data() { addActionRows(); }

void MetadataConformance::aRequiredFieldIsAskedFor()
{
    const ActionSpec listed = spec(actionCase().action);
    for (const FieldSpec &field : listed.fields) {
        if (!field.required)
            continue;
        Rig rig(fixture());
        ActionOrder order = rig.order(actionCase());
        QVERIFY2(order.fields.contains(field.key), qPrintable(field.key));
        order.fields.remove(field.key);
        const auto performed = rig.perform(order);
        QVERIFY2(!performed, qPrintable(field.key));
        QVERIFY2(refusedUnsent(performed.error(), rig), told(performed, qPrintable(field.key)));
    }
}

void MetadataConformance::anUnknownActionIsRefusedUnsent()
{
    Rig rig(fixture());
    ActionOrder order = rig.order(fixture().actions().constFirst());
    for (const QString &action : {u""_s, u"../../admin/backups"_s, u"no such action"_s}) {
        order.action = action;
        const auto performed = rig.perform(order);
        QVERIFY2(!performed, qPrintable(action));
        QCOMPARE(performed.error().kind, ErrorKind::Unsupported);
        QVERIFY(refusedUnsent(performed.error(), rig));
    }
}

void MetadataConformance::whatCannotBeUndoneIsRefusedUnsent_data() { addActionRows(); }

void MetadataConformance::whatCannotBeUndoneIsRefusedUnsent()
{
    if (spec(actionCase().action).undoable)
        QSKIP("it can be undone");
    Rig rig(fixture());
    const ActionOrder order = rig.order(actionCase());
    const auto performed = rig.perform(order);
    QVERIFY2(performed, told(performed));
    rig.proxy.forget();
    const auto undone = rig.undo(order, *performed);
    QVERIFY(!undone);
    QCOMPARE(undone.error().kind, ErrorKind::Unsupported);
    QVERIFY(rig.proxy.sent().isEmpty());
}

void MetadataConformance::anUnknownLeverIsRefusedUnsent()
{
    Rig rig(fixture());
    const auto known = rig.leverToSet(fixture().makeItem({}));
    if (!known)
        QSKIP("this platform has no levers");
    const QList<std::pair<QString, QString>> wrong{{{}, known->value}, {u"../../admin/backups"_s, known->value},
        {u"no such lever"_s, known->value}, {known->id, u"no such value"_s}};
    for (const auto &[id, value] : wrong) {
        const auto set = await(rig.connector().levers()->set(id, value, {}));
        QVERIFY2(!set, qPrintable(id));
        QVERIFY2(refusedUnsent(set.error(), rig), told(set, qPrintable(id)));
    }
}

void MetadataConformance::leversDoWhatTheySay()
{
    Rig rig(fixture());
    if (!rig.connector().levers())
        QSKIP("this platform has no levers");
    const ItemRef subject = fixture().makeItem({});
    const auto found = await(rig.connector().levers()->levers(subject, {}));
    QVERIFY2(found, told(found));
    QVERIFY(!found->isEmpty());
    for (const Lever &lever : *found) {
        const auto other
            = std::ranges::find_if(lever.choices, [&lever](const QString &choice) { return choice != lever.value; });
        if (other == lever.choices.end())
            continue;
        rig.proxy.forget();
        const auto set = await(rig.connector().levers()->set(lever.id, *other, {}));
        QVERIFY2(set, told(set, qPrintable(lever.id)));
        QCOMPARE(set->value, *other);
        QCOMPARE(rig.proxy.writes().size(), 1);
        const auto now = await(rig.connector().levers()->levers(subject, {}));
        QVERIFY2(now, told(now));
        const auto same = std::ranges::find(*now, lever.id, &Lever::id);
        QVERIFY2(same != now->end() && same->value == *other, qPrintable(lever.id));
        const auto back = await(rig.connector().levers()->set(lever.id, lever.value, {}));
        QVERIFY2(back, told(back, qPrintable(lever.id)));
    }
}

} // namespace szept::test
