// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace szept::ui {

/// A decision key: its digit, what it does here in the platform's words, and a mark when that cannot be taken back.
class SlotButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SlotButton(const QString &digit, QWidget *parent = nullptr);

    /// possible: it can be pressed; otherwise it is dimmed, and why says the reason on hover, focus and in the screen reader.
    void set(const QString &label, const QString &why, bool possible, bool lasting);
    [[nodiscard]] bool isPossible() const { return m_possible; }
    [[nodiscard]] QString why() const { return m_why; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void lookedAt(); ///< the pointer or the focus is on it

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QString m_digit;
    QString m_label;
    QString m_why;
    bool m_possible = true;
    bool m_lasting = false;
};

} // namespace szept::ui
