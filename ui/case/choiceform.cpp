// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/choiceform.h"

#include "models/views/actiontext.h"
#include "models/views/hostiletext.h"
#include "models/views/inboxtext.h"
#include "ui/common/fieldform.h"
#include "ui/common/flowlayout.h"
#include "ui/common/keybutton.h"
#include "ui/common/look.h"
#include "ui/common/taborder.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::ui {

ChoiceForm::ChoiceForm(QWidget *parent)
    : AnswerForm(parent)
    , m_title(plainLabel(this))
    , m_effect(plainLabel(this))
    , m_rules(new QWidget(this))
    , m_ruleFlow(new FlowLayout(m_rules))
    , m_ruleText(plainLabel(this))
    , m_fields(new FieldForm(this))
    , m_reason(new QLineEdit(this))
{
    m_title->setFont(strong(font()));
    m_ruleText->setFont(smallFont(font()));
    m_reason->setPlaceholderText(tr("Why, for the log (optional)"));
    m_reason->setAccessibleName(tr("Why, for the log"));
    m_reason->setObjectName(u"reason"_s);
    makeRoomy(m_reason);
    for (QWidget *part : std::initializer_list<QWidget *>{m_title, m_effect, m_rules, m_ruleText, m_fields, m_reason})
        body()->addWidget(part);
    connect(m_fields, &FieldForm::changed, this, &ChoiceForm::edited);
    connect(m_reason, &QLineEdit::textEdited, this, &ChoiceForm::edited);
}

void ChoiceForm::show(const views::CaseSheet &sheet, const OfferedAction &action)
{
    m_sheet = sheet;
    m_action = action;
    m_rule.reset();
    m_asking = false;
    m_changed = false;
    setObstacle({});
    const QString &platform = sheet.detail.summary.platform;
    m_title->setText(u"%1  %2"_s.arg(int(action.spec.slot)).arg(views::connectorText(platform, action.spec.label)));
    m_effect->setText(views::actionDescription(platform, action));
    m_fields->setFields(platform, action.spec.fields);
    tellHowToDecide();
    m_initial = m_fields->values();
    m_reason->clear();
    fillRules();
    showRule();
    showDeed();
    reveal(m_title);
}

void ChoiceForm::renew(const views::CaseSheet &sheet)
{
    const bool sameRules = sheet.detail.rules == m_sheet.detail.rules;
    const bool sameVersion = sheet.detail.summary.facts.version == m_sheet.detail.summary.facts.version;
    const auto rule = chosenRule();
    m_sheet = sheet;
    if (!sameRules)
        fillRules();
    const bool sameChoice = sameVersion && chosenRule() == rule;
    const QString lost = dropLostRule();
    showRule();
    if (sameChoice)
        return;
    m_asking = false;
    m_changed = true;
    showDeed();
    say(lost.isEmpty() ? tr("It has changed since you chose. Look once more.") : lost);
}

/// A rule that was withdrawn is chosen no longer: what is to be said of it, else nothing.
QString ChoiceForm::dropLostRule()
{
    if (!m_rule || chosenRule())
        return {};
    return tr("Rule %1 is no longer here. Look once more.").arg(*std::exchange(m_rule, std::nullopt));
}

/// What Enter does while nothing is asked.
void ChoiceForm::showDeed()
{
    say({});
    enter()->set(m_action.spec.severe ? tr("%1…", "asks once more before it does it").arg(deed()) : deed(),
        m_effect->text(), true, !m_action.spec.undoable);
}

void ChoiceForm::fill(const views::Choice &choice)
{
    QList<FieldSpec> fields = m_action.spec.fields;
    for (FieldSpec &spec : fields)
        spec.initial = choice.fields.value(spec.key);
    m_fields->setFields(m_sheet.detail.summary.platform, fields);
    tellHowToDecide();
    m_reason->setText(choice.reason);
    m_rule = choice.rule;
    const QString lost = dropLostRule();
    showRule();
    if (lost.isEmpty())
        return;
    m_changed = true;
    say(lost);
}

/// In a field of several lines Enter begins a new one.
void ChoiceForm::tellHowToDecide()
{
    for (const auto edits = m_fields->findChildren<QPlainTextEdit *>(); QPlainTextEdit * edit : edits)
        edit->setPlaceholderText(tr("Ctrl+Enter decides from here"));
}

void ChoiceForm::goOn()
{
    const bool ruleFirst = !m_sheet.detail.rules.isEmpty() && !m_rule;
    if (!ruleFirst && m_fields->goToMissing())
        reveal(window()->focusWidget());
}

QString ChoiceForm::deed() const { return views::connectorText(m_sheet.detail.summary.platform, m_action.spec.label); }

void ChoiceForm::fillRules()
{
    qDeleteAll(std::exchange(m_ruleButtons, {}));
    for (const auto &[rule, version] : std::as_const(m_sheet.detail.rules)) {
        auto *button = new KeyButton(QString::number(rule.number), KeyButton::Shape::Line, m_rules);
        button->set(views::visibleLine(version.name, 60), version.text);
        button->setAccessibleName(tr("Rule %1, %2").arg(rule.number).arg(version.name));
        button->setCheckable(true);
        connect(button, &QAbstractButton::clicked, this, [this, number = rule.number] { pressDigit(number); });
        m_ruleFlow->addWidget(button);
        m_ruleButtons.append(button);
    }
    m_rules->setVisible(!m_ruleButtons.isEmpty());
    tabAsLaidOut(m_rules);
}

std::optional<RuleVersion> ChoiceForm::chosenRule() const
{
    const auto &rules = m_sheet.detail.rules;
    const auto chosen = std::ranges::find_if(rules, [this](const auto &rule) { return m_rule == rule.first.number; });
    return chosen == rules.end() ? std::nullopt : std::optional(chosen->second);
}

void ChoiceForm::showRule()
{
    const auto &rules = m_sheet.detail.rules;
    for (qsizetype i = 0; i < rules.size(); ++i)
        m_ruleButtons[i]->setChecked(m_rule == rules[i].first.number);
    const auto chosen = chosenRule();
    m_ruleText->setText(chosen ? chosen->text : QString());
    m_ruleText->setVisible(chosen.has_value());
}

void ChoiceForm::pressDigit(int digit)
{
    (void)pressBack(); // with another rule it is another question
    const auto &rules = m_sheet.detail.rules;
    const auto named = std::ranges::find_if(rules, [digit](const auto &rule) { return rule.first.number == digit; });
    if (named == rules.end()) {
        showRule();
        say(m_rule ? tr("There is no rule %1 here. Rule %2 stays chosen; Enter decides, Esc goes back.")
                         .arg(digit)
                         .arg(*m_rule)
                   : tr("There is no rule %1 here. Enter decides without a rule, Esc goes back.").arg(digit));
        return;
    }
    m_rule = m_rule == digit ? std::nullopt : std::optional(digit);
    showRule();
    say({});
    reveal(m_rule ? m_ruleText : m_rules);
    announce(this, m_rule ? tr("Rule %1, %2").arg(digit).arg(named->second.name) : tr("No rule"));
    goOn();
}

void ChoiceForm::answer()
{
    if (!m_fields->complain())
        return reveal(window()->focusWidget());
    if (std::exchange(m_changed, false))
        ask(tr("It has changed since you chose. Enter again decides about it as it is now."));
    else if (m_action.spec.severe && !m_asking)
        askOnce();
    else
        decide();
}

void ChoiceForm::askOnce()
{
    m_asking = true;
    const auto &summary = m_sheet.detail.summary;
    const QString whom = summary.author ? views::visibleLine(summary.author->name, 60) : tr("somebody");
    const QString where = views::placeText(summary.community, {});
    const QString question
        = (m_action.spec.undoable ? tr("%1: %2, on %3?") : tr("%1: %2, on %3? This cannot be taken back."))
              .arg(deed(), whom, where);
    ask(question);
    enter()->set(tr("Yes: %1").arg(deed()), question, true, !m_action.spec.undoable);
}

bool ChoiceForm::pressBack()
{
    if (!std::exchange(m_asking, false))
        return false;
    showDeed();
    return true;
}

void ChoiceForm::leave()
{
    if (!pressBack())
        Q_EMIT leftAlone();
}

void ChoiceForm::decide() { Q_EMIT decided(filledIn()); }

views::Choice ChoiceForm::filledIn() const
{
    views::Choice choice;
    choice.action = m_action.spec.id;
    choice.fields = m_fields->values();
    choice.rule = m_rule;
    choice.reason = m_reason->text().trimmed();
    return choice;
}

std::optional<views::Choice> ChoiceForm::begun() const
{
    views::Choice choice = filledIn();
    for (const FieldSpec &spec : std::as_const(m_action.spec.fields)) {
        if (spec.type == FieldType::Secret)
            choice.fields.remove(spec.key);
    }
    if (choice.fields == m_initial && choice.reason.isEmpty())
        return std::nullopt;
    return choice;
}

} // namespace szept::ui
