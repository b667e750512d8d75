// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/commands.h"

#include <QObject>

#include <array>

class QAction;
class QWidget;

namespace szept::ui {

/// The commands of one window as actions: text, keys and tooltip come from the table. Single letters do nothing while a
/// text field has focus, because such a field takes them first.
class Actions final : public QObject
{
    Q_OBJECT

public:
    Actions(Keymap keymap, QWidget *window);

    [[nodiscard]] QAction *operator[](Command command) const { return m_actions.at(size_t(command)); }
    [[nodiscard]] const Keymap &keymap() const { return m_keymap; }
    /// Possible where there is no reason against it; else the reason stands in its tip, in menus too.
    void allow(Command command, const QString &whyNot);
    /// For as long as it rests the keys that somebody types mean nothing; chords, function keys, menus and buttons do.
    void rest(Command command, bool resting);
    /// "Take back the latest decision (U)".
    [[nodiscard]] QString tip(Command command) const;
    /// The digit of a slot command; 0 for any other.
    [[nodiscard]] static int digitOf(Command command);

Q_SIGNALS:
    void triggered(szept::ui::Command command);

private:
    Keymap m_keymap;
    std::array<QAction *, commandCount> m_actions{};
    std::array<QString, commandCount> m_whyNot;
    std::array<bool, commandCount> m_resting{};
};

} // namespace szept::ui
