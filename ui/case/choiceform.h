// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/deskvalues.h"
#include "ui/case/answerform.h"

class QLabel;
class QLineEdit;

namespace szept::ui {

class FieldForm;
class FlowLayout;

/// A chosen action before Enter: what it does here, which rule, what the platform needs to know, why for the log. An
/// action that is severe asks once more, naming whom and where.
class ChoiceForm final : public AnswerForm
{
    Q_OBJECT

public:
    explicit ChoiceForm(QWidget *parent = nullptr);

    void show(const views::CaseSheet &sheet, const OfferedAction &action);
    /// The case as it is now, for the same action: what was filled in stays. Where the case or the chosen rule has
    /// changed, Enter asks before it decides.
    void renew(const views::CaseSheet &sheet);
    /// As a choice of the action that is shown was filled in before.
    void fill(const views::Choice &choice);
    /// The focus to what has to be typed, once no rule is to be chosen first.
    void goOn();
    /// As it is filled in; nothing while no words were typed: without them it is soon chosen again, after a look.
    [[nodiscard]] std::optional<views::Choice> begun() const;
    /// A rule's digit; the same again takes it away.
    void pressDigit(int digit) override;
    /// From the question back to the form; false when it stands at the form.
    bool pressBack();

Q_SIGNALS:
    void decided(const szept::views::Choice &choice);
    void edited(); ///< by the person at the keyboard

protected:
    void answer() override;
    void leave() override;

private:
    /// The chosen rule as it reads now; nothing when none is chosen, or it was withdrawn.
    [[nodiscard]] std::optional<RuleVersion> chosenRule() const;
    [[nodiscard]] QString dropLostRule();
    void fillRules();
    void showRule();
    void askOnce();
    void decide();
    void showDeed();
    void tellHowToDecide();
    [[nodiscard]] QString deed() const;
    [[nodiscard]] views::Choice filledIn() const;

    QLabel *m_title;
    QLabel *m_effect;
    QWidget *m_rules;
    FlowLayout *m_ruleFlow;
    QLabel *m_ruleText;
    FieldForm *m_fields;
    QLineEdit *m_reason;
    QList<KeyButton *> m_ruleButtons;
    views::CaseSheet m_sheet;
    OfferedAction m_action;
    QMap<QString, QString> m_initial; ///< what the fields hold before anybody typed
    std::optional<int> m_rule;
    bool m_asking = false;
    bool m_changed = false; ///< since the person chose, and they were not asked yet
};

} // namespace szept::ui
