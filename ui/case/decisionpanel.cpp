// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/decisionpanel.h"

#include "models/views/actiontext.h"
#include "ui/case/asideform.h"
#include "ui/case/choiceform.h"
#include "ui/common/fittedarea.h"
#include "ui/common/keybutton.h"
#include "ui/common/look.h"
#include "ui/common/taborder.h"
#include "ui/common/tilegrid.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

constexpr int keyCount = 9;
constexpr int mostColumns = 3;
constexpr int leastTile = 22; ///< steps

} // namespace

DecisionPanel::DecisionPanel(QWidget *parent)
    : QWidget(parent)
    , m_ground(new QWidget)
    , m_area(new FittedArea(m_ground, this))
    , m_told(plainLabel(this))
    , m_keys(new TileGrid(leastTile, mostColumns, m_ground))
    , m_more(new QWidget(m_ground))
    , m_moreColumn(new QVBoxLayout(m_more))
    , m_form(new ChoiceForm(this))
    , m_aside(new AsideForm(this))
{
    layOut();
    buildKeys();
    connectForms();
    setAccessibleName(tr("Decision keys"));
    clear();
}

void DecisionPanel::layOut()
{
    auto *ground = new QVBoxLayout(m_ground);
    ground->setContentsMargins({});
    ground->addWidget(m_keys);
    ground->addWidget(m_more);
    ground->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(step(this, 3), step(this, 2), step(this, 3), step(this, 2));
    column->setSpacing(step(this, 2));
    for (QWidget *part : std::initializer_list<QWidget *>{m_area, m_form, m_aside})
        column->addWidget(part);
    column->addWidget(m_told);
}

void DecisionPanel::buildKeys()
{
    m_moreColumn->setContentsMargins({});
    m_moreColumn->setSpacing(step(this));
    m_told->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_told->setFont(smallFont(font()));
    m_told->setMinimumHeight(2 * QFontMetrics(m_told->font()).lineSpacing());
    for (int digit = 1; digit <= keyCount; ++digit) {
        auto *button = new KeyButton(QString::number(digit), KeyButton::Shape::Tile, m_keys);
        button->setObjectName(u"slot%1"_s.arg(digit));
        connect(button, &QAbstractButton::clicked, this, [this, digit] { pressDigit(digit); });
        connect(button, &KeyButton::lookedAt, this, [this, button] { tell(button->told()); });
        m_keys->add(button);
        m_buttons.append(button);
    }
}

void DecisionPanel::connectForms()
{
    connect(m_form, &ChoiceForm::decided, this, [this](views::Choice choice) {
        choice.caseId = m_sheet.detail.summary.facts.id;
        choice.version = m_sheet.detail.summary.facts.version;
        clear();
        Q_EMIT decided(choice);
    });
    connect(m_form, &ChoiceForm::edited, this, &DecisionPanel::keepWords);
    connect(m_aside, &AsideForm::chosen, this, [this](Instant until, const QString &reason) {
        const CaseId id = m_sheet.detail.summary.facts.id;
        setMode(Mode::Choosing);
        Q_EMIT asideChosen(id, until, reason);
    });
    for (AnswerForm *form : std::initializer_list<AnswerForm *>{m_form, m_aside})
        connect(form, &AnswerForm::leftAlone, this, [this] { setMode(Mode::Choosing); });
}

void DecisionPanel::show(const views::CaseSheet &sheet)
{
    const bool sameCase = sheet.detail.summary.facts.id == m_sheet.detail.summary.facts.id;
    const QList<OfferedAction> listed = m_board.more();
    m_sheet = sheet;
    m_board = views::SlotBoard(sheet.offers);
    label();
    // A list that closed under the hand would give the next digit another meaning.
    if (sameCase && m_mode == Mode::Listing && m_board.more() == listed)
        return;
    if (!sameCase || !holdsForm())
        setMode(Mode::Choosing);
    else if (m_mode == Mode::Armed)
        m_form->renew(m_sheet);
}

/// Why the form that is open can no longer be answered.
QString DecisionPanel::obstacle() const
{
    if (!m_gone.isEmpty())
        return m_gone;
    if (m_mode != Mode::Armed)
        return {};
    const auto still = m_board.byId(m_armed->spec.id);
    if (still && still->permitted && still->spec == m_armed->spec)
        return {};
    const QString why = still && !still->permitted ? views::whyNotText(*still) : QString();
    return why.isEmpty() ? tr("This is offered here no longer as you chose it.") : why;
}

/// Whether the open form stays. One in which somebody types does whatever happens: what they type on would else be
/// commands.
bool DecisionPanel::holdsForm()
{
    if (!isArmed())
        return false;
    AnswerForm *form = m_mode == Mode::Aside ? static_cast<AnswerForm *>(m_aside) : m_form;
    const QString what = obstacle();
    const QString sentence = what.endsWith(u'.') ? what : what + u'.';
    form->setObstacle(what.isEmpty() ? what : tr("%1 Esc goes back.", "why nothing can be done").arg(sentence));
    return what.isEmpty() || form->isAncestorOf(window()->focusWidget());
}

void DecisionPanel::clear()
{
    m_sheet = {};
    m_board = {};
    m_begun.reset();
    m_gone.clear();
    label();
    setMode(Mode::Choosing);
}

void DecisionPanel::setGone(const QString &what)
{
    if (what == std::exchange(m_gone, what))
        return;
    label();
    if (!holdsForm())
        setMode(Mode::Choosing);
    if (!what.isEmpty())
        announce(this, what, true);
}

void DecisionPanel::remember(const std::optional<views::Choice> &begun)
{
    m_begun = begun;
    if (m_mode == Mode::Choosing && m_hinting)
        tellWhatToDo();
}

void DecisionPanel::keepWords()
{
    const CaseId id = m_sheet.detail.summary.facts.id;
    m_begun = m_form->begun();
    if (m_begun)
        m_begun->caseId = id;
    Q_EMIT choiceBegun(id, m_begun);
}

void DecisionPanel::takeUp(const views::Choice &choice)
{
    const auto action = m_board.byId(choice.action);
    if (!action || !action->permitted || (choice.fields.isEmpty() && choice.reason.isEmpty()))
        return;
    arm(*action);
    m_form->fill(choice);
    keepWords();
}

void DecisionPanel::label()
{
    for (int digit = 1; digit <= keyCount; ++digit)
        describe(digit, m_buttons[digit - 1]);
}

void DecisionPanel::describe(int digit, KeyButton *button)
{
    const Slot slot = Slot(digit);
    if (!m_gone.isEmpty()) {
        const auto &action = m_board.at(slot);
        button->set(
            action ? views::connectorText(m_sheet.detail.summary.platform, action->spec.label) : views::slotText(slot),
            m_gone, false, false);
        return;
    }
    if (slot == Slot::More) {
        const bool any = !m_board.more().isEmpty();
        button->set(
            views::slotText(slot), any ? views::slotMeaning(slot) : views::emptySlotText(m_sheet, slot), any, false);
        return;
    }
    const auto &action = m_board.at(slot);
    if (!action) {
        button->set(views::slotText(slot), views::emptySlotText(m_sheet, slot), false, false);
        return;
    }
    const QString &platform = m_sheet.detail.summary.platform;
    button->set(views::connectorText(platform, action->spec.label), views::actionDescription(platform, *action),
        action->permitted, !action->spec.undoable);
}

void DecisionPanel::tell(const QString &text, bool urgent)
{
    m_told->setText(text);
    m_hinting = false;
    showTold();
    if (urgent)
        announce(this, text, true);
}

void DecisionPanel::tellWhyNot(const QString &label, const QString &why)
{
    tell(tr("%1: %2", "an action, why it cannot be done").arg(label, why), true);
}

void DecisionPanel::tellWhatToDo()
{
    const QString begun = whatWasBegun();
    if (!m_gone.isEmpty())
        m_told->setText(m_gone);
    else if (m_mode == Mode::Listing)
        m_told->setText(tr("A digit chooses, Esc goes back."));
    else if (!begun.isEmpty())
        m_told->setText(begun);
    else if (m_sheet.detail.rules.isEmpty())
        m_told->setText(tr("A digit chooses, Enter decides. The lock marks what cannot be taken back once sent."));
    else
        m_told->setText(
            tr("A digit chooses, the next one names a rule, Enter decides. The lock marks what cannot be taken back "
               "once sent."));
    m_hinting = true;
    showTold();
}

QString DecisionPanel::whatWasBegun() const
{
    const auto action = m_begun ? m_board.byId(m_begun->action) : std::nullopt;
    if (!action || !action->permitted)
        return {};
    return tr("You began “%1” here: %2 takes it up as you left it.")
        .arg(views::connectorText(m_sheet.detail.summary.platform, action->spec.label))
        .arg(int(action->spec.slot));
}

void DecisionPanel::showTold()
{
    m_told->setVisible((m_mode == Mode::Choosing || m_mode == Mode::Listing) && !(m_low && m_hinting));
}

QWidget *DecisionPanel::partOf(Mode mode) const
{
    switch (mode) {
    case Mode::Choosing:
        return m_keys;
    case Mode::Listing:
        return m_more;
    case Mode::Armed:
        return m_form;
    case Mode::Aside:
        break;
    }
    return m_aside;
}

void DecisionPanel::setRoom(int most, bool low)
{
    setMaximumHeight(most);
    setMinimumHeight(std::min(minimumHeight(), most));
    m_low = low;
    m_form->setLow(low);
    m_aside->setLow(low);
    showTold();
}

void DecisionPanel::setMode(Mode mode)
{
    const bool wasArmed = isArmed();
    if (m_mode == Mode::Choosing && mode != Mode::Choosing) { // what follows is no lower, so that nothing jumps
        const int now = hasHeightForWidth() ? heightForWidth(width()) : sizeHint().height();
        setMinimumHeight(std::min(now, maximumHeight()));
    }
    m_mode = mode;
    if (mode == Mode::Choosing)
        setMinimumHeight(0);
    if (mode != Mode::Armed)
        m_armed.reset();
    for (QWidget *part : std::initializer_list<QWidget *>{m_keys, m_more, m_form, m_aside})
        part->setVisible(part == partOf(mode));
    m_area->setVisible(mode == Mode::Choosing || mode == Mode::Listing);
    tellWhatToDo();
    if (wasArmed != isArmed())
        Q_EMIT armedChanged();
}

void DecisionPanel::fillMore()
{
    qDeleteAll(std::exchange(m_moreButtons, {}));
    const QString &platform = m_sheet.detail.summary.platform;
    const QList<OfferedAction> &more = m_board.more();
    for (qsizetype i = 0; i < more.size(); ++i) {
        auto *button = new KeyButton(i < keyCount ? QString::number(i + 1) : QString(), KeyButton::Shape::Tile, m_more);
        button->set(views::connectorText(platform, more[i].spec.label), views::actionDescription(platform, more[i]),
            more[i].permitted, !more[i].spec.undoable);
        connect(button, &QAbstractButton::clicked, this, [this, action = more[i]] { arm(action); });
        connect(button, &KeyButton::lookedAt, this, [this, button] { tell(button->told()); });
        m_moreColumn->addWidget(button);
        m_moreButtons.append(button);
    }
    tabAsLaidOut(m_more);
}

void DecisionPanel::arm(const OfferedAction &action)
{
    const QString label = views::connectorText(m_sheet.detail.summary.platform, action.spec.label);
    if (!action.permitted) {
        tellWhyNot(label, views::whyNotText(action));
        return;
    }
    m_form->show(m_sheet, action);
    if (m_begun && m_begun->action == action.spec.id)
        m_form->fill(*m_begun);
    m_armed = action;
    setMode(Mode::Armed);
    announce(this, tr("%1. Enter decides.").arg(label));
    m_form->goOn();
}

void DecisionPanel::chooseSlot(Slot slot)
{
    if (slot == Slot::More) {
        fillMore();
        if (m_board.more().isEmpty())
            tell(m_buttons.last()->told(), true);
        else
            setMode(Mode::Listing);
    } else if (const auto &action = m_board.at(slot)) {
        arm(*action);
    } else {
        tellWhyNot(views::slotText(slot), views::emptySlotText(m_sheet, slot));
    }
}

void DecisionPanel::pressDigit(int digit)
{
    if (!m_gone.isEmpty())
        return tell(m_gone, true);
    if (m_mode == Mode::Aside)
        return m_aside->pressDigit(digit);
    if (!m_sheet.detail.summary.facts.id.isValid())
        return;
    switch (m_mode) {
    case Mode::Choosing:
        return chooseSlot(Slot(digit));
    case Mode::Armed:
        return m_form->pressDigit(digit);
    case Mode::Listing:
        if (digit <= m_board.more().size())
            arm(m_board.more().at(digit - 1));
        return;
    case Mode::Aside:
        break;
    }
}

void DecisionPanel::pressEnter()
{
    if (m_mode == Mode::Armed)
        m_form->pressEnter();
    else if (m_mode == Mode::Aside)
        m_aside->pressEnter();
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

void DecisionPanel::askAside(Instant now)
{
    if (!m_sheet.detail.summary.facts.id.isValid() || !m_gone.isEmpty())
        return;
    m_aside->begin(now);
    setMode(Mode::Aside);
    announce(this, tr("Until when? Enter takes the next morning."));
}

} // namespace szept::ui
