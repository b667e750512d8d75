// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace szept::ui {

/// A symbol that stands by itself. It is drawn anew each time: its colour follows the desktop's, and it is sharp at each scale.
class SymbolMark final : public QWidget
{
    Q_OBJECT

public:
    /// side in pixels
    explicit SymbolMark(int side, QWidget *parent = nullptr);
    void setSymbol(const QString &name);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
};

} // namespace szept::ui
