// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/common/commands.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace szept::ui;

class CommandsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandHasARowAndNoKeyTwoMeanings()
    {
        const Keymap keymap;
        QSet<QString> ids;
        for (const CommandInfo &info : commandTable()) {
            ids.insert(QString::fromLatin1(info.id));
            QVERIFY(!commandText(info.command).isEmpty());
            QVERIFY2(!keymap.keysOf(info.command).isEmpty(), info.id);
            for (const auto all = keymap.keysOf(info.command); const QKeySequence &keys : all) {
                const auto other = keymap.conflict(info.command, keys);
                const char *const taker = other ? infoOf(*other).id : ""; // the words are made in any case
                QVERIFY2(!other, qPrintable(QString::fromLatin1(info.id) + u" and "_s + QString::fromLatin1(taker)));
            }
        }
        QCOMPARE(ids.size(), commandCount);
    }

    void keysThatAreTakenAreRefusedWithTheOthersName()
    {
        Keymap keymap;
        QCOMPARE(keymap.assign(Command::SetAside, QKeySequence(u"U"_s)), std::optional(Command::Undo));
        QCOMPARE(keymap.shown(Command::SetAside), u"S"_s);
        QCOMPARE(keymap.shown(Command::Undo), u"U"_s);
    }

    void theBeginningOfASequenceIsTakenToo()
    {
        const Keymap keymap;
        QVERIFY(keymap.conflict(Command::SetAside, QKeySequence(u"G"_s)).has_value());
        QVERIFY(keymap.conflict(Command::SetAside, QKeySequence(u"J, J"_s)) == Command::Next);
        QVERIFY(!keymap.conflict(Command::SetAside, QKeySequence(u"Y"_s)));
    }

    void changesAreKeptAndComeBack()
    {
        Keymap keymap;
        QVERIFY(keymap.changes().isEmpty());
        QVERIFY(!keymap.assign(Command::SetAside, QKeySequence(u"Y"_s)));
        QCOMPARE(keymap.changes(), QByteArray("case.aside = Y\n"));
        Keymap other;
        QVERIFY(other.apply(keymap.changes()).isEmpty());
        QCOMPARE(other.shown(Command::SetAside), u"Y"_s);
    }

    void twoCommandsChangeKeysWithEachOther()
    {
        Keymap keymap;
        QCOMPARE(keymap.apply("case.aside = C\ncase.claim = S\n"), QStringList());
        QCOMPARE(keymap.shown(Command::SetAside), u"C"_s);
        QCOMPARE(keymap.shown(Command::Claim), u"S"_s);
        Keymap other;
        QVERIFY(other.apply(keymap.changes()).isEmpty());
        QCOMPARE(other.changes(), keymap.changes());
    }

    void whoIsRefusedKeepsNoKeyThatIsTaken()
    {
        Keymap keymap;
        QCOMPARE(keymap.apply("case.note = S\ncase.aside = U\n"), QStringList{u"case.aside = U"_s});
        QCOMPARE(keymap.shown(Command::Note), u"S"_s);
        QCOMPARE(keymap.shown(Command::SetAside), QString());
    }

    void whatCannotBeReadIsLeftOut()
    {
        Keymap keymap;
        const QStringList refused = keymap.apply("no.such = Y\ncase.aside = U\nnonsense\ncase.note = Y\n");
        QCOMPARE(refused.size(), 3);
        QCOMPARE(keymap.shown(Command::Note), u"Y"_s);
        QCOMPARE(keymap.shown(Command::SetAside), u"S"_s);
    }
};

SZEPT_TEST(CommandsTest)
#include "tst_commands.moc"
