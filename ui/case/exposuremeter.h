// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/clock.h"
#include "models/domain/pulled.h"

#include <QObject>

namespace szept::views {
class Desk;
}

namespace szept::ui {

/// Measures for how long a case was in view with focus, for the member's own record. What it is about counts, not which case.
class ExposureMeter final : public QObject
{
    Q_OBJECT

public:
    explicit ExposureMeter(views::Desk &desk, QObject *parent = nullptr);
    ~ExposureMeter() override;

    /// Another case is in view, or none.
    void look(std::optional<HarmKind> at);
    /// The window has the focus, or has not.
    void setWatched(bool watched);

private:
    void note();

    views::Desk &m_desk;
    std::optional<HarmKind> m_at;
    bool m_watched = false;
    Duration m_since{};
};

} // namespace szept::ui
