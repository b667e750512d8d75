// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSplitter>

namespace szept::ui {

/// Panes side by side with a thin line between them, in whatever style; wide enough to be taken with the mouse.
class ThinSplitter final : public QSplitter
{
    Q_OBJECT

public:
    explicit ThinSplitter(QWidget *parent = nullptr);

protected:
    [[nodiscard]] QSplitterHandle *createHandle() override;
};

} // namespace szept::ui
