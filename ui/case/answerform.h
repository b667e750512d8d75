// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace szept::ui {

class FittedArea;
class KeyButton;

/// What is asked in the place of the decision keys: the fields, which scroll where there is little room, and under them
/// what is said of them and the two ways on, Enter and Esc, which are always in sight.
class AnswerForm : public QWidget
{
    Q_OBJECT

public:
    explicit AnswerForm(QWidget *parent = nullptr);

    virtual void pressDigit(int digit) = 0;
    /// Answers, unless something stands in the way, which it tells then.
    void pressEnter();
    /// Why nothing can be answered any more; empty: it can. What was typed stays, and so does the focus.
    void setObstacle(const QString &what);
    /// There is so little room that a question stands alone.
    void setLow(bool low);

Q_SIGNALS:
    void leftAlone();

protected:
    virtual void answer() = 0;
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] KeyButton *enter() const { return m_enter; }
    virtual void leave();
    /// Hidden with an empty text, while nothing stands in the way.
    void say(const QString &text);
    /// As say(), of what Enter does now; the fields are not needed meanwhile.
    void ask(const QString &question);
    [[nodiscard]] QString said() const;
    /// Brings a part of the body into sight.
    void reveal(QWidget *part);

private:
    void showArea();

    FittedArea *m_area;
    QVBoxLayout *m_body;
    QLabel *m_said;
    KeyButton *m_enter;
    KeyButton *m_back;
    QString m_obstacle;
    bool m_asks = false;
    bool m_low = false;
};

} // namespace szept::ui
