// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace szept::ui {

/// As high as what is in it, while there is room; scrolls where there is not (large letters, small screens).
class FittedArea final : public QScrollArea
{
    Q_OBJECT

public:
    explicit FittedArea(QWidget *inside, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
};

} // namespace szept::ui
