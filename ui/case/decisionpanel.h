// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/deskvalues.h"
#include "models/views/slotboard.h"

#include <QWidget>

class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace szept::ui {

class ChoiceForm;
class SlotButton;

/// The decision keys. A digit chooses an action, the next digit a rule, Enter decides. What asks for more, or asks again, does so in
/// the same place; no window opens.
class DecisionPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionPanel(QWidget *parent = nullptr);

    /// Another case, or the same one read anew. A choice that was begun is kept if its action is still offered for the same case.
    void show(const views::CaseSheet &sheet);
    void clear();

    void pressDigit(int digit);
    void pressEnter();
    /// One step back; false when there is nothing to go back from.
    bool pressBack();
    /// An action is chosen: Enter means something.
    [[nodiscard]] bool isArmed() const { return m_armed.has_value(); }

Q_SIGNALS:
    void decided(const szept::views::Choice &choice);
    void armedChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Mode { Choosing, Listing, Armed };

    void setMode(Mode mode);
    void layOut();
    void label();
    void arm(const OfferedAction &action);
    void tell(const QString &text, bool urgent = false);
    void tellAbout(int digit);
    void describe(int digit, SlotButton *button);
    void fillMore();

    QLabel *m_told;
    QWidget *m_keys;
    QGridLayout *m_grid;
    QWidget *m_more;
    QVBoxLayout *m_moreColumn;
    ChoiceForm *m_form;
    QList<SlotButton *> m_buttons;
    QList<SlotButton *> m_moreButtons;
    views::CaseSheet m_sheet;
    views::SlotBoard m_board;
    std::optional<OfferedAction> m_armed;
    Mode m_mode = Mode::Choosing;
    int m_columns = 0;
};

} // namespace szept::ui
