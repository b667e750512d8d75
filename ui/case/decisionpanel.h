// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/deskvalues.h"
#include "models/views/slotboard.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace szept::ui {

class AsideForm;
class ChoiceForm;
class FittedArea;
class KeyButton;
class TileGrid;

/// The decision keys. A digit chooses an action, the next digit a rule, Enter decides. What asks for more, or asks
/// again, does so in the same place; no window opens.
class DecisionPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionPanel(QWidget *parent = nullptr);

    /// Another case, or the same one read anew. A form that is open stays: it tells what has changed, or that its action
    /// is no longer offered.
    void show(const views::CaseSheet &sheet);
    void clear();
    /// What became of the case, of which nothing is to be decided any more; empty: there is.
    void setGone(const QString &what);
    /// What was begun for the case that is shown: told, and taken up when its action is chosen.
    void remember(const std::optional<views::Choice> &begun);
    /// Takes up again what was typed for a choice that could not be saved, while the case that is shown still offers
    /// it. A choice without words is soon made again, after a look.
    void takeUp(const views::Choice &choice);

    void pressDigit(int digit);
    void pressEnter();
    /// One step back; false when there is nothing to go back from.
    bool pressBack();
    /// Asks until when the case is set aside.
    void askAside(Instant now);
    /// No higher than this; low: so little that a hint would take the place of a key.
    void setRoom(int most, bool low);
    /// Enter means something.
    [[nodiscard]] bool isArmed() const { return m_mode == Mode::Armed || m_mode == Mode::Aside; }
    /// The next digit means something else than one of the decision keys.
    [[nodiscard]] bool isOpen() const { return m_mode != Mode::Choosing; }

Q_SIGNALS:
    void decided(const szept::views::Choice &choice);
    void asideChosen(szept::CaseId id, szept::Instant until, const QString &reason);
    /// Words were typed for a choice, or are no longer needed.
    void choiceBegun(szept::CaseId id, const std::optional<szept::views::Choice> &choice);
    void armedChanged();

private:
    enum class Mode { Choosing, Listing, Armed, Aside };

    void buildKeys();
    void connectForms();
    void setMode(Mode mode);
    void layOut();
    void label();
    void arm(const OfferedAction &action);
    void chooseSlot(Slot slot);
    void tell(const QString &text, bool urgent = false);
    void tellWhyNot(const QString &label, const QString &why);
    void tellWhatToDo();
    [[nodiscard]] QString whatWasBegun() const;
    [[nodiscard]] QString obstacle() const;
    [[nodiscard]] bool holdsForm();
    void keepWords();
    void showTold();
    void describe(int digit, KeyButton *button);
    void fillMore();
    [[nodiscard]] QWidget *partOf(Mode mode) const;

    QWidget *m_ground; ///< of the keys, which scroll where there is little room
    FittedArea *m_area;
    QLabel *m_told;
    TileGrid *m_keys;
    QWidget *m_more;
    QVBoxLayout *m_moreColumn;
    ChoiceForm *m_form;
    AsideForm *m_aside;
    QList<KeyButton *> m_buttons;
    QList<KeyButton *> m_moreButtons;
    views::CaseSheet m_sheet;
    views::SlotBoard m_board;
    std::optional<OfferedAction> m_armed;
    std::optional<views::Choice> m_begun; ///< for the case that is shown
    QString m_gone; ///< see setGone()
    Mode m_mode = Mode::Choosing;
    bool m_hinting = true; ///< what is told is what one may do, no answer to anything
    bool m_low = false;
};

} // namespace szept::ui
