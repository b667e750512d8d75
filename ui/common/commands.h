// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <optional>
#include <span>

namespace szept::ui {

/// Everything that can be done with one key, a menu or a button.
enum class Command {
    Next,
    Previous,
    First,
    Slot1,
    Slot2,
    Slot3,
    Slot4,
    Slot5,
    Slot6,
    Slot7,
    Slot8,
    Slot9,
    Decide,
    Back,
    Undo,
    SetAside,
    Claim,
    Vulnerable,
    Note,
    OpenAtPlatform,
    ReadOn,
    ReadBack,
    Reports,
    Thread,
    Why,
    Person,
    Past,
    KeysHere,
    Zen,
    Search,
    GoInbox,
    GoMine,
    GoAside,
    GoPlaces,
    GoOutbox,
    GoAccounts,
    GoExposure,
    KeySheet,
    SyncNow,
    AddAccount,
    Quit,
};
inline constexpr int commandCount = int(Command::Quit) + 1;

enum class CommandGroup { Deciding, OneCase, Looking, Going, Program };

/// One row of the one table: menus, tooltips, the `?` sheet and the documentation are made from it.
struct CommandInfo
{
    Command command;
    CommandGroup group;
    const char *id; ///< "case.aside", for the file of changed keys
    const char *text; ///< for menus and the sheet; English source
    const char *keys; ///< what comes with Szept; several are divided by a space, steps of one by a comma
};

[[nodiscard]] std::span<const CommandInfo> commandTable();
[[nodiscard]] const CommandInfo &infoOf(Command command);
[[nodiscard]] QString commandText(Command command);
[[nodiscard]] QString groupText(CommandGroup group);

/// Which keys do what: the table's, with what the member changed.
class Keymap
{
public:
    Keymap();

    [[nodiscard]] QList<QKeySequence> keysOf(Command command) const { return m_keys.value(int(command)); }
    /// The first of them as people read it: "G I", "J"; empty when it has none.
    [[nodiscard]] QString shown(Command command) const;
    /// All of them, each once: Return and Enter are one key for people.
    [[nodiscard]] QStringList allShown(Command command) const;
    /// The command that these keys would collide with: it has them, or begins with them, or is begun by them.
    [[nodiscard]] std::optional<Command> conflict(Command command, const QKeySequence &keys) const;
    /// Gives a command other keys. Refused with the other command where they are taken.
    [[nodiscard]] std::optional<Command> assign(Command command, const QKeySequence &keys);

    /// Only what differs from the table, a line a command: "case.aside = W".
    [[nodiscard]] QByteArray changes() const;
    /// What cannot be read, or collides, is left out and returned.
    QStringList apply(const QByteArray &changes);

private:
    QList<QList<QKeySequence>> m_keys;
};

[[nodiscard]] QString shownKeys(const QKeySequence &keys);

} // namespace szept::ui
