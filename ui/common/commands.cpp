// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/commands.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

using enum Command;
using enum CommandGroup;

constexpr std::array table{
    CommandInfo{Next, Deciding, "inbox.next", QT_TRANSLATE_NOOP("Commands", "Next case"), "J"},
    CommandInfo{Previous, Deciding, "inbox.previous", QT_TRANSLATE_NOOP("Commands", "Previous case"), "K"},
    CommandInfo{First, Deciding, "inbox.first", QT_TRANSLATE_NOOP("Commands", "First case, with what is new"), "G,G"},
    CommandInfo{Slot1, Deciding, "decide.1", QT_TRANSLATE_NOOP("Commands", "Keep, approve, let through"), "1"},
    CommandInfo{Slot2, Deciding, "decide.2", QT_TRANSLATE_NOOP("Commands", "Ignore: not for us to act on"), "2"},
    CommandInfo{Slot3, Deciding, "decide.3", QT_TRANSLATE_NOOP("Commands", "Limit: hide or lock"), "3"},
    CommandInfo{Slot4, Deciding, "decide.4", QT_TRANSLATE_NOOP("Commands", "Remove or reject"), "4"},
    CommandInfo{Slot5, Deciding, "decide.5", QT_TRANSLATE_NOOP("Commands", "Remove and tell why"), "5"},
    CommandInfo{Slot6, Deciding, "decide.6", QT_TRANSLATE_NOOP("Commands", "Warn the person"), "6"},
    CommandInfo{Slot7, Deciding, "decide.7", QT_TRANSLATE_NOOP("Commands", "Silence for a time"), "7"},
    CommandInfo{Slot8, Deciding, "decide.8", QT_TRANSLATE_NOOP("Commands", "Shut out"), "8"},
    CommandInfo{Slot9, Deciding, "decide.9", QT_TRANSLATE_NOOP("Commands", "More actions of this place"), "9"},
    CommandInfo{Decide, Deciding, "decide.now", QT_TRANSLATE_NOOP("Commands", "Decide"), "Return Enter Ctrl+Return"},
    CommandInfo{Back, Deciding, "back", QT_TRANSLATE_NOOP("Commands", "Back"), "Esc"},
    CommandInfo{Undo, Deciding, "undo", QT_TRANSLATE_NOOP("Commands", "Take back the latest decision"), "U Ctrl+Z"},
    CommandInfo{
        SetAside, OneCase, "case.aside", QT_TRANSLATE_NOOP("Commands", "Set aside for a time, or bring back"), "S"},
    CommandInfo{Claim, OneCase, "case.claim", QT_TRANSLATE_NOOP("Commands", "Claim, or let go"), "C"},
    CommandInfo{Vulnerable, OneCase, "case.vulnerable",
        QT_TRANSLATE_NOOP("Commands", "Mark: someone vulnerable is concerned"), "V"},
    CommandInfo{Note, OneCase, "case.note", QT_TRANSLATE_NOOP("Commands", "Write a note"), "N"},
    CommandInfo{OpenAtPlatform, OneCase, "case.open", QT_TRANSLATE_NOOP("Commands", "Open at the platform"), "O"},
    CommandInfo{ReadOn, Looking, "look.on", QT_TRANSLATE_NOOP("Commands", "Read on in the case"), "Space"},
    CommandInfo{ReadBack, Looking, "look.back", QT_TRANSLATE_NOOP("Commands", "Read back in the case"), "Shift+Space"},
    CommandInfo{Reports, Looking, "look.reports", QT_TRANSLATE_NOOP("Commands", "Show or hide the reports"), "R"},
    CommandInfo{
        Thread, Looking, "look.thread", QT_TRANSLATE_NOOP("Commands", "Show or hide the thread around it"), "T"},
    CommandInfo{Why, Looking, "look.why", QT_TRANSLATE_NOOP("Commands", "Why this priority"), "P"},
    CommandInfo{Person, Looking, "look.person", QT_TRANSLATE_NOOP("Commands", "Show or hide the person"), "W"},
    CommandInfo{Past, Looking, "look.past", QT_TRANSLATE_NOOP("Commands", "What happened so far"), "I"},
    CommandInfo{KeysHere, Looking, "look.keys", QT_TRANSLATE_NOOP("Commands", "What the digits do here"), "D"},
    CommandInfo{Zen, Looking, "look.zen", QT_TRANSLATE_NOOP("Commands", "One case, nothing else"), "Z"},
    CommandInfo{Search, Going, "search", QT_TRANSLATE_NOOP("Commands", "Search"), "/ Ctrl+F"},
    CommandInfo{GoInbox, Going, "go.inbox", QT_TRANSLATE_NOOP("Commands", "Go to the inbox"), "G,I"},
    CommandInfo{GoMine, Going, "go.mine", QT_TRANSLATE_NOOP("Commands", "Go to mine"), "G,M"},
    CommandInfo{GoAside, Going, "go.aside", QT_TRANSLATE_NOOP("Commands", "Go to what is set aside"), "G,S"},
    CommandInfo{GoPlaces, Going, "go.places", QT_TRANSLATE_NOOP("Commands", "Go to the places"), "G,P"},
    CommandInfo{GoOutbox, Going, "go.outbox", QT_TRANSLATE_NOOP("Commands", "Show or hide the outbox"), "G,O"},
    CommandInfo{GoAccounts, Going, "go.accounts", QT_TRANSLATE_NOOP("Commands", "Go to the accounts"), "G,A"},
    CommandInfo{GoExposure, Going, "go.exposure", QT_TRANSLATE_NOOP("Commands", "Go to my exposure"), "G,X"},
    CommandInfo{KeySheet, Going, "help.keys", QT_TRANSLATE_NOOP("Commands", "All keys"), "? F1"},
    CommandInfo{SyncNow, Program, "sync", QT_TRANSLATE_NOOP("Commands", "Look at all places now"), "F5"},
    CommandInfo{AddAccount, Program, "account.add", QT_TRANSLATE_NOOP("Commands", "Add an account…"), "Ctrl+N"},
    CommandInfo{Quit, Program, "quit", QT_TRANSLATE_NOOP("Commands", "Quit"), "Ctrl+Q"},
};
static_assert(table.size() == commandCount);

QList<QKeySequence> keysFromTable(const CommandInfo &info)
{
    QList<QKeySequence> keys;
    for (const auto ones = QString::fromLatin1(info.keys).split(u' '); const QString &one : ones)
        keys += QKeySequence(one, QKeySequence::PortableText);
    return keys;
}

bool collide(const QKeySequence &a, const QKeySequence &b)
{
    return a.matches(b) != QKeySequence::NoMatch || b.matches(a) != QKeySequence::NoMatch;
}

} // namespace

std::span<const CommandInfo> commandTable() { return table; }

const CommandInfo &infoOf(Command command) { return *std::ranges::find(table, command, &CommandInfo::command); }

QString commandText(Command command) { return QCoreApplication::translate("Commands", infoOf(command).text); }

QString groupText(CommandGroup group)
{
    switch (group) {
    case CommandGroup::Deciding:
        return QCoreApplication::translate("Commands", "Decide");
    case CommandGroup::OneCase:
        return QCoreApplication::translate("Commands", "Case");
    case CommandGroup::Looking:
        return QCoreApplication::translate("Commands", "Look closer");
    case CommandGroup::Going:
        return QCoreApplication::translate("Commands", "Go");
    case CommandGroup::Program:
        return QCoreApplication::translate("Commands", "Program");
    }
    return {};
}

QString shownKeys(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText).replace(u", "_s, u" "_s).replace(u"Return"_s, u"Enter"_s);
}

Keymap::Keymap()
    : m_keys(commandCount)
{
    for (const CommandInfo &info : table)
        m_keys[int(info.command)] = keysFromTable(info);
}

QString Keymap::shown(Command command) const
{
    const QList<QKeySequence> keys = keysOf(command);
    return keys.isEmpty() ? QString() : shownKeys(keys.first());
}

QStringList Keymap::allShown(Command command) const
{
    QStringList all;
    for (const auto ones = keysOf(command); const QKeySequence &one : ones)
        all += shownKeys(one);
    all.removeDuplicates();
    return all;
}

std::optional<Command> Keymap::conflict(Command command, const QKeySequence &keys) const
{
    for (const CommandInfo &info : table) {
        const QList<QKeySequence> &taken = m_keys[int(info.command)];
        if (info.command != command
            && std::ranges::any_of(taken, [&](const QKeySequence &one) { return collide(one, keys); }))
            return info.command;
    }
    return std::nullopt;
}

std::optional<Command> Keymap::assign(Command command, const QKeySequence &keys)
{
    const auto other = conflict(command, keys);
    if (!other)
        m_keys[int(command)] = {keys};
    return other;
}

QByteArray Keymap::changes() const
{
    QByteArray lines;
    for (const CommandInfo &info : table) {
        const QList<QKeySequence> &keys = m_keys[int(info.command)];
        if (keys != keysFromTable(info) && !keys.isEmpty())
            lines += QByteArray(info.id) + " = " + keys.first().toString(QKeySequence::PortableText).toUtf8() + '\n';
    }
    return lines;
}

QStringList Keymap::apply(const QByteArray &changes)
{
    struct Change
    {
        Command command;
        QKeySequence keys;
        QString line;
    };
    QList<Change> wanted;
    QStringList refused;
    for (const auto those = changes.split('\n'); const QByteArray &line : those) {
        const qsizetype middle = line.indexOf(" = ");
        if (line.trimmed().isEmpty())
            continue;
        const auto info = std::ranges::find_if(
            table, [&](const CommandInfo &one) { return middle > 0 && line.first(middle) == one.id; });
        const auto keys = middle > 0
            ? QKeySequence(QString::fromUtf8(line.sliced(middle + 3)), QKeySequence::PortableText)
            : QKeySequence();
        if (info == table.end() || keys.isEmpty() || keys[0].key() == Qt::Key_unknown)
            refused += QString::fromUtf8(line);
        else
            wanted.append({info->command, keys, QString::fromUtf8(line)});
    }
    // First each lets go of its keys, so that two commands can change theirs with each other.
    for (const Change &change : std::as_const(wanted))
        m_keys[int(change.command)].clear();
    for (const Change &change : std::as_const(wanted)) {
        if (assign(change.command, change.keys))
            refused += change.line;
    }
    for (const CommandInfo &info : table) {
        if (QList<QKeySequence> &keys = m_keys[int(info.command)]; keys.isEmpty()) {
            keys = keysFromTable(info); // refused: what came with Szept, as far as nobody has that now
            keys.removeIf([&](const QKeySequence &one) { return conflict(info.command, one).has_value(); });
        }
    }
    return refused;
}

} // namespace szept::ui
