// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/offers.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;

namespace {

ActionSpec action(const QString &id, Slot slot, const QStringList &kinds)
{
    ActionSpec spec;
    spec.id = id;
    spec.slot = slot;
    spec.kinds = kinds;
    return spec;
}

const QList<ActionSpec> actions{
    action(u"keep"_s, Slot::Keep, {}),
    action(u"hide"_s, Slot::Limit, {u"post"_s}),
    action(u"remove"_s, Slot::Remove, {u"post"_s}),
    action(u"reject"_s, Slot::Remove, {u"member"_s}),
    action(u"warn"_s, Slot::Warn, {u"post"_s, u"topic"_s}),
};

} // namespace

/// What can be done to one subject, and why the rest cannot.
class OffersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatGoesWithTheKindIsOffered()
    {
        const QList<OfferedAction> offers = services::offersFor(actions, u"member"_s, QStringList{u"keep"_s});
        QCOMPARE(offers.size(), 2);
        QCOMPARE(offers[0].spec.id, u"keep"_s);
        QVERIFY(offers[0].permitted);
        QCOMPARE(offers[1].spec.id, u"reject"_s);
        QVERIFY(!offers[1].permitted);
        QCOMPARE(offers[1].whyNot.code, u"not_offered"_s);
    }
    void aPlatformThatDoesNotTellPermits()
    {
        const QList<OfferedAction> offers = services::offersFor(actions, u"post"_s, {});
        QCOMPARE(offers.size(), 4);
        for (const OfferedAction &offer : offers)
            QVERIFY(offer.permitted);
    }
    void aPlatformThatOffersNothingPermitsNothing()
    {
        const auto offers = services::offersFor(actions, u"post"_s, QStringList());
        QCOMPARE(offers.size(), 4);
        for (const OfferedAction &offer : offers)
            QVERIFY(!offer.permitted);
    }
    void aSlotOfOtherKindsIsNamedOnce()
    {
        QCOMPARE(services::slotsOfOtherKinds(actions, u"member"_s), (QList<Slot>{Slot::Limit, Slot::Warn}));
        QCOMPARE(services::slotsOfOtherKinds(actions, u"topic"_s), (QList<Slot>{Slot::Limit, Slot::Remove}));
        QCOMPARE(services::slotsOfOtherKinds(actions, u"post"_s), QList<Slot>());
    }
};

SZEPT_TEST(OffersTest)
#include "tst_offers.moc"
