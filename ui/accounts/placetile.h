// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace szept::ui {

/// A kind of place to choose: its name, and in one line what Szept can and cannot do there.
class PlaceTile final : public QAbstractButton
{
    Q_OBJECT

public:
    PlaceTile(const QString &name, const QString &line, QWidget *parent = nullptr);
    /// Another mark than the first letter.
    void setMark(const QString &mark) { m_mark = mark; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QRect lineBox(int width) const;

    QString m_line;
    QString m_mark;
};

} // namespace szept::ui
