// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/asidetimes.h"
#include "ui/case/answerform.h"

class QDateTimeEdit;
class QLineEdit;

namespace szept::ui {

/// Until when a case is set aside: a digit for each usual time, one for any other, Enter. The morning is chosen from
/// the start, and a reason may be given.
class AsideForm final : public AnswerForm
{
    Q_OBJECT

public:
    explicit AsideForm(QWidget *parent = nullptr);

    void begin(Instant now);
    void pressDigit(int digit) override;

Q_SIGNALS:
    void chosen(szept::Instant until, const QString &reason);

protected:
    void answer() override;

private:
    void choose(int digit);
    [[nodiscard]] int other() const { return int(m_times.size()) + 1; }
    [[nodiscard]] Instant until() const;

    QList<KeyButton *> m_buttons;
    QDateTimeEdit *m_time;
    QLineEdit *m_reason;
    QList<views::AsideTime> m_times;
    Instant m_now;
    int m_chosen = views::usualAsideTime;
};

} // namespace szept::ui
