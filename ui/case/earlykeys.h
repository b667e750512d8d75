// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeyCombination>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

class QAction;
class QKeyEvent;
class QTimer;
class QWidget;

namespace szept::ui {

class Actions;

/// What is pressed for a case that is still being read. From a digit, or the key of a note or of setting aside, up to
/// Enter the keys wait for it, in order: half of them would mean something else. They are forgotten where another case
/// or none comes, by Esc, and where one of them leads nowhere; so is what is typed on, until a pause.
class EarlyKeys final : public QObject
{
    Q_OBJECT

public:
    /// takesMore: what the keys so far have opened is open, and the next one is meant for it.
    EarlyKeys(const Actions &actions, std::function<bool()> takesMore, QWidget *pane);

    /// The case is being read.
    void begin();
    /// It is there: what was pressed is pressed.
    void play();
    /// It is not wanted any more, or does not come.
    void forget();

Q_SIGNALS:
    void kept(); ///< the first of them

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Key
    {
        QKeyCombination keys;
        QString text;
    };

    [[nodiscard]] bool isOurs(const QObject *watched, const QKeyEvent &event) const;
    [[nodiscard]] bool begins(const QKeyEvent &event) const;
    [[nodiscard]] QAction *actionOf(QKeyCombination keys) const;
    void keep(const QKeyEvent &event);
    void press(const Key &key) const;
    void pause();
    void stop();

    const Actions &m_actions;
    std::function<bool()> m_takesMore;
    QWidget *m_pane;
    QTimer *m_pause; ///< while it runs, what is typed means nothing
    QList<Key> m_keys;
    bool m_waiting = false; ///< for the case
    bool m_lost = false; ///< some were pressed after Enter, which would be for what nobody has seen
};

} // namespace szept::ui
