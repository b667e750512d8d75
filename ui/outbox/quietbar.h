// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"

#include <QWidget>

#include <optional>

class QTimer;
class QToolButton;

namespace szept::views {
class Desk;
class OutboxModel;
struct OutboxLine;
} // namespace szept::views

namespace szept::ui {

class Actions;
class ElidedLabel;
class KeyButton;

/// The bottom line: the only place that speaks of the past. It counts down while something can be taken back, with one
/// timer that rests as soon as nothing counts.
class QuietBar final : public QWidget
{
    Q_OBJECT

public:
    QuietBar(views::Desk &desk, views::OutboxModel &outbox, const Actions &actions, QWidget *parent = nullptr);

    /// Something that happened just now and is not in the outbox; stays until the next thing happens.
    void say(const QString &text, bool urgent = false);
    /// From now on, until the next decision, it speaks of this action as far as it is.
    void follow(ActionId action);
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isCounting() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showLatest();
    void keepTicking();
    [[nodiscard]] std::optional<views::OutboxLine> spokenOf();
    void tellScreenReader(const QString &text);

    views::Desk &m_desk;
    views::OutboxModel &m_outbox;
    ElidedLabel *m_text;
    KeyButton *m_undo;
    QToolButton *m_count;
    QTimer *m_timer;
    QString m_said; ///< for as long as the outbox stands as it stood then
    QByteArray m_saidWhen;
    ActionId m_followed;
    QByteArray m_followedWhen; ///< how the latest decision stood then
    QByteArray m_told; ///< the state that a screen reader was last told
};

} // namespace szept::ui
