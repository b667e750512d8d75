// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace szept::ui {

class SymbolMark;

/// What a list or a page says when it has nothing to show: why, and the next step.
class StateView final : public QWidget
{
    Q_OBJECT

public:
    explicit StateView(QWidget *parent = nullptr);

    /// An empty button text means no button.
    void say(const QString &symbolName, const QString &headline, const QString &sentence, const QString &button = {});
    /// Grey bars in the place of what is on its way. They do not move.
    void sketch(const QString &accessible);
    [[nodiscard]] QPushButton *button() const { return m_button; }

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSymbol();

    SymbolMark *m_symbol;
    QLabel *m_headline;
    QLabel *m_sentence;
    QPushButton *m_button;
    bool m_hasSymbol = false;
    bool m_sketching = false;
};

/// One line across the page that says what is amiss and offers one thing to do about it.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);
    /// Hidden with an empty text.
    void say(const QString &text, const QString &button = {});

Q_SIGNALS:
    void pressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_text;
    QToolButton *m_button;
};

} // namespace szept::ui
