// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/actions.h"

#include <QAction>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

/// Somebody who types could press them: no chord and no function key.
bool areTyped(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    const bool function = first.key() >= Qt::Key_F1 && first.key() <= Qt::Key_F35;
    return !function && !(first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

} // namespace

Actions::Actions(Keymap keymap, QWidget *window)
    : QObject(window)
    , m_keymap(std::move(keymap))
{
    for (const CommandInfo &info : commandTable()) {
        auto *action = new QAction(commandText(info.command), window);
        action->setObjectName(QString::fromLatin1(info.id));
        action->setShortcuts(m_keymap.keysOf(info.command));
        action->setToolTip(tip(info.command));
        action->setAutoRepeat(info.command == Command::Next || info.command == Command::Previous);
        connect(action, &QAction::triggered, this, [this, command = info.command] { Q_EMIT triggered(command); });
        window->addAction(action);
        m_actions.at(size_t(info.command)) = action;
    }
}

QString Actions::tip(Command command) const
{
    const QString keys = m_keymap.shown(command);
    return keys.isEmpty() ? commandText(command) : u"%1 (%2)"_s.arg(commandText(command), keys);
}

void Actions::allow(Command command, const QString &whyNot)
{
    if (whyNot == std::exchange(m_whyNot.at(size_t(command)), whyNot))
        return;
    QAction *const action = (*this)[command];
    const QString named = tip(command);
    action->setEnabled(whyNot.isEmpty());
    action->setToolTip(whyNot.isEmpty() ? named : tr("%1: %2", "a command, why not now").arg(named, whyNot));
}

void Actions::rest(Command command, bool resting)
{
    if (resting == std::exchange(m_resting.at(size_t(command)), resting))
        return;
    QList<QKeySequence> keys = m_keymap.keysOf(command);
    if (resting)
        keys.removeIf(areTyped);
    (*this)[command]->setShortcuts(keys);
}

int Actions::digitOf(Command command)
{
    const int digit = int(command) - int(Command::Slot1) + 1;
    return digit >= 1 && digit <= 9 ? digit : 0;
}

} // namespace szept::ui
