// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/pulled.h"

#include <QObject>

class QTimer;

namespace szept::views {
class Desk;
}

namespace szept::ui {

/// Measures for how long a case was in view with focus, for the member's own record. What it is about counts, not which case.
/// It writes down as it goes. The clock goes on while the machine sleeps and the timer does not, so a stretch that took far
/// longer than the timer was asked to had a sleep in it, and nobody looked.
class ExposureMeter final : public QObject
{
    Q_OBJECT

public:
    explicit ExposureMeter(views::Desk &desk, QObject *parent = nullptr);
    ~ExposureMeter() override;

    /// Another case is in view, or none.
    void look(std::optional<HarmKind> at);
    /// The pane is on the screen and its window has the focus, or not both.
    void setWatched(bool watched);
    /// Writes down what was in view since it was last called.
    void note();

    static constexpr Duration interval = std::chrono::seconds(60); ///< it is called at least so often
    static constexpr Duration sleepGap = 2 * interval; ///< so long a stretch is not counted

private:
    [[nodiscard]] bool isLookedAt() const { return m_watched && m_at; }
    void run();

    views::Desk &m_desk;
    QTimer *m_timer;
    std::optional<HarmKind> m_at;
    bool m_watched = false;
    Duration m_since{};
};

} // namespace szept::ui
