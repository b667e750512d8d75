// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/decisionpanel.h"

#include "models/views/actiontext.h"
#include "ui/case/choiceform.h"
#include "ui/case/slotbutton.h"
#include "ui/common/look.h"

#include <QGridLayout>
#include <QLabel>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

constexpr int keyCount = 9;

} // namespace

DecisionPanel::DecisionPanel(QWidget *parent)
    : QWidget(parent)
    , m_told(new QLabel(this))
    , m_keys(new QWidget(this))
    , m_grid(new QGridLayout(m_keys))
    , m_more(new QWidget(this))
    , m_moreColumn(new QVBoxLayout(m_more))
    , m_form(new ChoiceForm(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(step(this, 3), step(this, 2), step(this, 3), step(this, 2));
    column->setSpacing(step(this, 2));
    column->addWidget(m_keys);
    column->addWidget(m_more);
    column->addWidget(m_form);
    column->addWidget(m_told);
    m_grid->setContentsMargins({});
    m_grid->setSpacing(step(this));
    m_moreColumn->setContentsMargins({});
    m_moreColumn->setSpacing(step(this));
    m_told->setTextFormat(Qt::PlainText);
    m_told->setWordWrap(true);
    m_told->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_told->setFont(smallFont(font()));
    m_told->setMinimumHeight(2 * QFontMetrics(m_told->font()).lineSpacing());
    m_told->setForegroundRole(QPalette::WindowText);
    for (int digit = 1; digit <= keyCount; ++digit) {
        auto *button = new SlotButton(QString::number(digit), m_keys);
        button->setObjectName(u"slot%1"_s.arg(digit));
        connect(button, &QAbstractButton::clicked, this, [this, digit] { pressDigit(digit); });
        connect(button, &SlotButton::lookedAt, this, [this, digit] { tellAbout(digit); });
        m_buttons.append(button);
    }
    connect(m_form, &ChoiceForm::decided, this, [this](views::Choice choice) {
        choice.caseId = m_sheet.detail.summary.facts.id;
        choice.version = m_sheet.detail.summary.facts.version;
        clear();
        Q_EMIT decided(choice);
    });
    connect(m_form, &ChoiceForm::leftAlone, this, [this] { setMode(Mode::Choosing); });
    setAccessibleName(tr("Decision keys"));
    clear();
}

void DecisionPanel::show(const views::CaseSheet &sheet)
{
    const bool same = sheet.detail.summary.facts.id == m_sheet.detail.summary.facts.id
        && sheet.detail.summary.facts.version == m_sheet.detail.summary.facts.version;
    const bool keep = same && m_armed && m_mode == Mode::Armed;
    m_sheet = sheet;
    m_board = views::SlotBoard(sheet.offers);
    const auto still = keep ? m_board.byId(m_armed->spec.id) : std::nullopt;
    label();
    if (!still || !still->permitted)
        setMode(Mode::Choosing);
}

void DecisionPanel::clear()
{
    m_sheet = {};
    m_board = {};
    label();
    setMode(Mode::Choosing);
}

void DecisionPanel::label()
{
    for (int digit = 1; digit <= keyCount; ++digit)
        describe(digit, m_buttons[digit - 1]);
}

void DecisionPanel::describe(int digit, SlotButton *button)
{
    const Slot slot = Slot(digit);
    if (slot == Slot::More) {
        const bool any = !m_board.more().isEmpty();
        button->set(views::slotText(slot), any ? views::slotMeaning(slot) : tr("There are no further actions here."), any, false);
        return;
    }
    const auto &action = m_board.at(slot);
    if (!action) {
        button->set(views::slotText(slot), tr("This place has no such action."), false, false);
        return;
    }
    const QString &platform = m_sheet.detail.summary.platform;
    button->set(views::connectorText(platform, action->spec.label), views::actionDescription(platform, *action), action->permitted,
        !action->spec.undoable);
}

void DecisionPanel::tellAbout(int digit)
{
    if (m_mode == Mode::Choosing)
        tell(m_buttons[digit - 1]->why());
}

void DecisionPanel::tell(const QString &text, bool urgent)
{
    m_told->setText(text);
    if (urgent)
        announce(this, text, true);
}

void DecisionPanel::setMode(Mode mode)
{
    const bool wasArmed = m_armed.has_value();
    m_mode = mode;
    if (mode != Mode::Armed)
        m_armed.reset();
    m_keys->setVisible(mode == Mode::Choosing);
    m_more->setVisible(mode == Mode::Listing);
    m_form->setVisible(mode == Mode::Armed);
    m_told->setVisible(mode != Mode::Armed || !m_told->text().isEmpty());
    if (mode == Mode::Choosing)
        tell(tr("A digit chooses, the next one names a rule, Enter decides. Nothing is sent before the time to take it back is over."));
    else if (mode == Mode::Listing)
        tell(tr("A digit chooses, Esc goes back."));
    else
        tell({});
    if (wasArmed != m_armed.has_value())
        Q_EMIT armedChanged();
}

void DecisionPanel::fillMore()
{
    qDeleteAll(std::exchange(m_moreButtons, {}));
    const QString &platform = m_sheet.detail.summary.platform;
    const QList<OfferedAction> &more = m_board.more();
    for (qsizetype i = 0; i < more.size(); ++i) {
        auto *button = new SlotButton(QString::number(i + 1), m_more);
        button->set(views::connectorText(platform, more[i].spec.label), views::actionDescription(platform, more[i]), more[i].permitted,
            !more[i].spec.undoable);
        connect(button, &QAbstractButton::clicked, this, [this, i] { pressDigit(int(i) + 1); });
        connect(button, &SlotButton::lookedAt, this, [this, button] { tell(button->why()); });
        m_moreColumn->addWidget(button);
        m_moreButtons.append(button);
    }
}

void DecisionPanel::arm(const OfferedAction &action)
{
    const QString label = views::connectorText(m_sheet.detail.summary.platform, action.spec.label);
    if (!action.permitted) {
        tell(tr("%1: %2", "an action, why it cannot be done").arg(label, views::whyNotText(action)), true);
        return;
    }
    m_form->show(m_sheet, action);
    m_armed = action;
    setMode(Mode::Armed);
    Q_EMIT armedChanged();
    announce(this, tr("%1. Enter decides.").arg(label));
}

void DecisionPanel::pressDigit(int digit)
{
    if (m_sheet.offers.isEmpty())
        return;
    if (m_mode == Mode::Armed) {
        m_form->pressDigit(digit);
    } else if (m_mode == Mode::Listing) {
        if (digit <= m_board.more().size())
            arm(m_board.more().at(digit - 1));
    } else if (Slot(digit) == Slot::More) {
        fillMore();
        if (m_board.more().isEmpty())
            tell(m_buttons.last()->why(), true);
        else
            setMode(Mode::Listing);
    } else if (const auto &action = m_board.at(Slot(digit))) {
        arm(*action);
    } else {
        tell(tr("%1: this place has no such action.").arg(views::slotText(Slot(digit))), true);
    }
}

void DecisionPanel::pressEnter()
{
    if (m_mode == Mode::Armed)
        m_form->pressEnter();
}

bool DecisionPanel::pressBack()
{
    if (m_mode == Mode::Choosing)
        return false;
    if (m_mode == Mode::Armed && m_form->pressBack())
        return true;
    setMode(Mode::Choosing);
    return true;
}

void DecisionPanel::layOut()
{
    const int least = m_buttons.first()->minimumSizeHint().width();
    const int columns = std::clamp((width() - step(this, 6)) / (least + step(this)), 1, 3);
    if (columns == std::exchange(m_columns, columns))
        return;
    for (SlotButton *button : std::as_const(m_buttons))
        m_grid->removeWidget(button);
    for (int i = 0; i < keyCount; ++i)
        m_grid->addWidget(m_buttons[i], i / columns, i % columns);
}

void DecisionPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    layOut();
}

} // namespace szept::ui
