// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/slotboard.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::views;

namespace {

OfferedAction action(const QString &id, Slot slot, bool permitted = true)
{
    OfferedAction made;
    made.spec.id = id;
    made.spec.slot = slot;
    made.spec.undoable = true;
    made.permitted = permitted;
    return made;
}

OfferedAction preferred(OfferedAction made)
{
    made.spec.preferred = true;
    return made;
}

OfferedAction severe(OfferedAction made)
{
    made.spec.severe = true;
    made.spec.undoable = false;
    return made;
}

/// "1 keep 4 delete 9 lock,other": a board in a line. What is not possible stands in brackets.
QString drawn(const SlotBoard &board)
{
    QStringList parts;
    for (int digit = 1; digit <= 8; ++digit) {
        if (const auto &slot = board.at(Slot(digit)))
            parts += QString::number(digit) + u' ' + (slot->permitted ? slot->spec.id : u"(%1)"_s.arg(slot->spec.id));
    }
    QStringList more;
    for (const OfferedAction &one : board.more())
        more += one.spec.id;
    if (!more.isEmpty())
        parts += u"9 "_s + more.join(u',');
    return parts.join(u' ');
}

} // namespace

class SlotBoardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMissingSlotIsLeftEmptyAndNothingMovesUp()
    {
        QCOMPARE(drawn(SlotBoard({action(u"accept"_s, Slot::Keep), action(u"discard"_s, Slot::Remove)})),
            u"1 accept 4 discard"_s);
    }

    void thePreferredActionHasTheKeyAndTheOthersAreUnderNine()
    {
        const SlotBoard board({action(u"delete_all"_s, Slot::Remove), preferred(action(u"delete"_s, Slot::Remove)),
            action(u"edit"_s, Slot::More)});
        QCOMPARE(drawn(board), u"4 delete 9 delete_all,edit"_s);
    }

    void whatIsNotPossibleIsShownAndGivesWayToItsEqual()
    {
        QCOMPARE(drawn(SlotBoard({action(u"hide"_s, Slot::Limit, false)})), u"3 (hide)"_s);
        const SlotBoard board(
            {preferred(action(u"hide"_s, Slot::Limit, false)), action(u"keep_hidden"_s, Slot::Limit)});
        QCOMPARE(drawn(board), u"3 keep_hidden 9 hide"_s);
    }

    void aKeyNeverBecomesGraver()
    {
        const SlotBoard board(
            {preferred(action(u"suspend"_s, Slot::ShutOut, false)), severe(action(u"delete_user"_s, Slot::ShutOut))});
        QCOMPARE(drawn(board), u"8 (suspend) 9 delete_user"_s);
    }

    void everyActionCanBeFound()
    {
        const SlotBoard board({action(u"a"_s, Slot::Keep), action(u"b"_s, Slot::Keep)});
        QVERIFY(board.byId(u"a"_s));
        QVERIFY(board.byId(u"b"_s));
        QVERIFY(!board.byId(u"c"_s));
    }
};

SZEPT_TEST(SlotBoardTest)
#include "tst_slotboard.moc"
