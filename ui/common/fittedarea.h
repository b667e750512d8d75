// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
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
    /// Scrolls there, and again when that moves, until somebody scrolls.
    void reveal(QWidget *part);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void look();

    QPointer<QWidget> m_sought;
};

} // namespace szept::ui
