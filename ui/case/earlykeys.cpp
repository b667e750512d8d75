// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/earlykeys.h"

#include "ui/common/actions.h"
#include "ui/common/look.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::ui {
namespace {

constexpr auto breath = 700ms; ///< longer than between the keys of one who types

/// Chords, function keys and the modifiers themselves mean what they always do.
bool isTyped(const QKeyEvent &event)
{
    static constexpr std::array others{
        Qt::Key_Backspace, Qt::Key_Delete, Qt::Key_Return, Qt::Key_Enter, Qt::Key_Up, Qt::Key_Down, Qt::Key_Tab};
    const bool chord = event.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const QString text = event.text();
    return !chord
        && (std::ranges::contains(others, Qt::Key(event.key())) || (!text.isEmpty() && text.front().isPrint()));
}

bool isEnter(int key) { return key == Qt::Key_Return || key == Qt::Key_Enter; }

/// As it is written in a table of keys: Shift that made another character of it is part of the character.
QKeyCombination plain(const QKeyEvent &event)
{
    Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (!event.text().isEmpty() && !event.text().front().isLetter())
        modifiers &= ~Qt::ShiftModifier;
    return QKeyCombination(modifiers, Qt::Key(event.key()));
}

} // namespace

EarlyKeys::EarlyKeys(const Actions &actions, std::function<bool()> takesMore, QWidget *pane)
    : QObject(pane)
    , m_actions(actions)
    , m_takesMore(std::move(takesMore))
    , m_pane(pane)
    , m_pause(new QTimer(this))
{
    m_pause->setObjectName(u"earlyPause"_s);
    m_pause->setSingleShot(true);
    m_pause->setInterval(breath);
    connect(m_pause, &QTimer::timeout, this, &EarlyKeys::stop);
}

void EarlyKeys::begin()
{
    m_waiting = true;
    qApp->installEventFilter(this);
}

void EarlyKeys::forget()
{
    m_waiting = false;
    m_lost = false;
    if (!std::exchange(m_keys, {}).isEmpty())
        pause();
    stop();
}

void EarlyKeys::pause()
{
    qApp->installEventFilter(this);
    m_pause->start();
}

/// Nobody listens to the keys of the whole program without a need.
void EarlyKeys::stop()
{
    if (!m_waiting && !m_pause->isActive())
        qApp->removeEventFilter(this);
}

void EarlyKeys::play()
{
    QList<Key> keys = std::exchange(m_keys, {});
    const bool lost = std::exchange(m_lost, false);
    forget();
    bool more = m_pane->isVisible() && !isTypedIn(m_pane->window()->focusWidget());
    while (more && !keys.isEmpty()) {
        press(keys.takeFirst());
        more = m_takesMore();
    }
    if (lost || !keys.isEmpty())
        pause();
}

bool EarlyKeys::isOurs(const QObject *watched, const QKeyEvent &event) const
{
    const auto *const widget = qobject_cast<const QWidget *>(watched);
    if (!widget || widget->window() != m_pane->window() || !m_pane->isVisible()
        || isTypedIn(m_pane->window()->focusWidget()))
        return false;
    if (event.key() == Qt::Key_Escape)
        return !m_keys.isEmpty();
    return isTyped(event) && (m_pause->isActive() || !m_keys.isEmpty() || (m_waiting && begins(event)));
}

bool EarlyKeys::begins(const QKeyEvent &event) const
{
    const QAction *const action = actionOf(plain(event));
    return action && action->isEnabled()
        && std::ranges::any_of(commandTable(), [this, action](const CommandInfo &info) {
               const bool opens = Actions::digitOf(info.command) > 0 || info.command == Command::Note
                   || info.command == Command::SetAside;
               return opens && m_actions[info.command] == action;
           });
}

QAction *EarlyKeys::actionOf(QKeyCombination keys) const
{
    const QKeySequence pressed(keys);
    for (const CommandInfo &info : commandTable()) {
        QAction *const action = m_actions[info.command];
        if (action->shortcuts().contains(pressed))
            return action;
    }
    return nullptr;
}

bool EarlyKeys::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (!isOurs(watched, key))
        return false;
    event->accept(); // as an override it is no shortcut then, and comes again as a key
    if (event->type() == QEvent::KeyPress)
        keep(key);
    return true;
}

void EarlyKeys::keep(const QKeyEvent &event)
{
    if (event.key() == Qt::Key_Escape) {
        m_keys.clear();
        m_lost = false;
    } else if (m_pause->isActive()) {
        m_pause->start();
    } else if (!m_keys.isEmpty() && isEnter(m_keys.last().keys.key())) {
        m_lost = true;
    } else if (!event.isAutoRepeat()) {
        m_keys.append({plain(event), event.text()});
        if (m_keys.size() == 1)
            Q_EMIT kept();
    }
}

/// As the window would have taken it: whoever writes goes first, then the commands, then whatever has the focus.
void EarlyKeys::press(const Key &key) const
{
    QWidget *const focused = m_pane->window()->focusWidget();
    QWidget *const at = focused ? focused : m_pane;
    const auto send = [&key, at](QEvent::Type type) {
        QKeyEvent event(type, key.keys.key(), key.keys.keyboardModifiers(), key.text);
        event.setAccepted(type != QEvent::ShortcutOverride);
        QCoreApplication::sendEvent(at, &event);
        return event.isAccepted();
    };
    QAction *const action = send(QEvent::ShortcutOverride) ? nullptr : actionOf(key.keys);
    if (action && action->isEnabled())
        return action->trigger();
    send(QEvent::KeyPress);
    send(QEvent::KeyRelease);
}

} // namespace szept::ui
