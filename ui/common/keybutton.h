// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QFont>

namespace szept::ui {

/// A button that teaches its key: the key as on a keyboard, then what it does, then a mark when that cannot be taken
/// back. Space and Enter press it while it has the focus, whatever they mean elsewhere, unless Enter is left to the
/// window.
class KeyButton final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Shape {
        Tile, ///< two lines high and as wide as its cell
        Line, ///< one line, as wide as its text
        Main, ///< as Line, in the colour of what is chosen: what Enter does
    };
    explicit KeyButton(const QString &key, Shape shape, QWidget *parent = nullptr);

    /// why: the longer sentence on hover, on focus and in the screen reader; the reason where it is not possible.
    void set(const QString &label, const QString &why, bool possible = true, bool lasting = false);
    /// A second line, smaller, under the label of a tile.
    void setDetail(const QString &detail);
    /// Enter means with the focus here what it means everywhere; Space presses.
    void leaveEnter() { m_takesEnter = false; }
    /// What is told of it on hover and on focus: why, after the whole label where that is cut.
    [[nodiscard]] QString told() const;
    /// There is less room than the label takes, also in small letters.
    [[nodiscard]] bool isCut() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void lookedAt(); ///< the pointer or the focus is on it

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A label as it is painted: in which letters, on which lines.
    struct Fitted
    {
        QFont font;
        QString text;
        bool cut = false;
    };
    [[nodiscard]] int capWidth() const;
    [[nodiscard]] int padding() const;
    void paintBox(QPainter &painter) const;
    void paintCap(QPainter &painter, const QRect &cap) const;
    void paintLabel(QPainter &painter) const;
    void paintDetailed(QPainter &painter, const QRect &room, const Fitted &label) const;
    /// Between the key and the mark.
    [[nodiscard]] QRect labelRoom() const;
    [[nodiscard]] Fitted fitted(int width) const;
    void showTip();
    [[nodiscard]] QColor ground() const;
    [[nodiscard]] QColor ink() const;

    QString m_key;
    Shape m_shape;
    QString m_label;
    QString m_detail;
    QString m_why;
    bool m_possible = true;
    bool m_lasting = false;
    bool m_takesEnter = true;
};

} // namespace szept::ui
