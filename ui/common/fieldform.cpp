// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fieldform.h"

#include "models/domain/instant.h"
#include "models/domain/thismachine.h"
#include "models/views/actiontext.h"
#include "ui/common/look.h"
#include "ui/common/taborder.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

constexpr int longTextLines = 3;

} // namespace

QUrl typedAddress(const QString &text)
{
    QUrl url = QUrl::fromUserInput(text);
    if (url.scheme() == "http"_L1 && !isThisMachine(url.host()) && !text.startsWith("http:"_L1, Qt::CaseInsensitive))
        url.setScheme(u"https"_s);
    return url;
}

FieldForm::FieldForm(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(step(this, 2));
}

void FieldForm::setFields(const QString &platform, const QList<FieldSpec> &fields)
{
    for (const auto all = std::exchange(m_fields, {}); const Field &field : all)
        delete field.row;
    for (const FieldSpec &spec : fields)
        place(platform, {spec, editorFor(platform, spec)});
    setVisible(!fields.isEmpty());
    tabAsLaidOut(this);
}

FieldForm::Editor FieldForm::editorFor(const QString &platform, const FieldSpec &spec)
{
    switch (spec.type) {
    case FieldType::LongText:
        return longText(spec);
    case FieldType::Number:
        return number(spec);
    case FieldType::Choice:
        return choice(platform, spec);
    case FieldType::Flag:
        return flag(spec);
    case FieldType::Time:
        return time(spec);
    case FieldType::Text:
    case FieldType::Word:
    case FieldType::Secret:
        break;
    }
    return line(spec);
}

FieldForm::Editor FieldForm::line(const FieldSpec &spec)
{
    auto *edit = new QLineEdit(spec.initial, this);
    makeRoomy(edit);
    if (spec.type == FieldType::Secret)
        edit->setEchoMode(QLineEdit::Password);
    connect(edit, &QLineEdit::textChanged, this, &FieldForm::changed);
    connect(edit, &QLineEdit::returnPressed, this, &FieldForm::submitted);
    return {edit, [edit] { return edit->text().trimmed(); }};
}

FieldForm::Editor FieldForm::longText(const FieldSpec &spec)
{
    auto *edit = new QPlainTextEdit(spec.initial, this);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(longTextLines * edit->fontMetrics().lineSpacing() + 2 * edit->frameWidth() + step(this, 3));
    connect(edit, &QPlainTextEdit::textChanged, this, &FieldForm::changed);
    return {edit, [edit] { return edit->toPlainText().trimmed(); }};
}

FieldForm::Editor FieldForm::number(const FieldSpec &spec)
{
    auto *edit = new QSpinBox(this);
    edit->setRange(0, 1'000'000);
    edit->setValue(spec.initial.toInt());
    connect(edit, &QSpinBox::valueChanged, this, &FieldForm::changed);
    return {edit, [edit] { return QString::number(edit->value()); }};
}

FieldForm::Editor FieldForm::choice(const QString &platform, const FieldSpec &spec)
{
    auto *edit = new QComboBox(this);
    for (const QString &choice : spec.choices)
        edit->addItem(views::connectorText(platform, choice), choice);
    edit->setCurrentIndex(std::max(0, int(spec.choices.indexOf(spec.initial))));
    connect(edit, &QComboBox::currentIndexChanged, this, &FieldForm::changed);
    return {edit, [edit] { return edit->currentData().toString(); }};
}

FieldForm::Editor FieldForm::flag(const FieldSpec &spec)
{
    auto *edit = new QCheckBox(this);
    edit->setChecked(spec.initial == "true"_L1);
    connect(edit, &QCheckBox::toggled, this, &FieldForm::changed);
    return {edit, [edit] { return edit->isChecked() ? u"true"_s : u"false"_s; }};
}

FieldForm::Editor FieldForm::time(const FieldSpec &spec)
{
    const auto initial = fromIso8601(spec.initial);
    auto *edit = new QDateTimeEdit(
        initial ? QDateTime::fromMSecsSinceEpoch(toMilliseconds(*initial)) : QDateTime::currentDateTime().addDays(1),
        this);
    makeRoomy(edit);
    connect(edit, &QDateTimeEdit::dateTimeChanged, this, &FieldForm::changed);
    return {edit, [edit] { return toIso8601(fromMilliseconds(edit->dateTime().toMSecsSinceEpoch())); }};
}

void FieldForm::place(const QString &platform, Field field)
{
    const QString name = views::connectorText(platform, field.spec.label);
    field.row = new QWidget(this);
    auto *label = new QLabel(field.spec.required ? name : tr("%1 (optional)").arg(name), field.row);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setBuddy(field.editor.widget);
    field.editor.widget->setObjectName(field.spec.key);
    field.editor.widget->setAccessibleName(name);
    field.editor.widget->setAccessibleDescription(field.spec.required ? tr("needed") : tr("optional"));
    field.editor.widget->setMinimumHeight(targetHeight(this));
    field.missing = new QLabel(tr("This is needed."), field.row);
    field.missing->setFont(strong(smallFont(font())));
    field.missing->hide();
    auto *column = new QVBoxLayout(field.row);
    column->setContentsMargins({});
    column->setSpacing(step(this));
    column->addWidget(label);
    column->addWidget(field.editor.widget);
    column->addWidget(field.missing);
    m_layout->addWidget(field.row);
    connect(this, &FieldForm::changed, field.missing, [missing = field.missing] { missing->hide(); });
    m_fields.append(std::move(field));
}

QMap<QString, QString> FieldForm::values() const
{
    QMap<QString, QString> all;
    for (const Field &field : m_fields) {
        if (const QString value = field.editor.value(); !value.isEmpty())
            all.insert(field.spec.key, value);
    }
    return all;
}

void FieldForm::takeFocus(const QString &key)
{
    const auto field = std::ranges::find(m_fields, key, [](const Field &one) { return one.spec.key; });
    if (field != m_fields.end())
        field->editor.widget->setFocus();
}

bool FieldForm::goToMissing()
{
    const auto missing = std::ranges::find_if(
        m_fields, [](const Field &field) { return field.spec.required && field.editor.value().isEmpty(); });
    if (missing == m_fields.end())
        return false;
    missing->editor.widget->setFocus();
    return true;
}

bool FieldForm::complain()
{
    bool complete = true;
    for (const Field &field : std::as_const(m_fields)) {
        const bool missing = field.spec.required && field.editor.value().isEmpty();
        field.missing->setVisible(missing);
        if (missing && std::exchange(complete, false)) {
            field.editor.widget->setFocus();
            announce(field.editor.widget, tr("%1: this is needed.").arg(field.editor.widget->accessibleName()), true);
        }
    }
    return complete;
}

} // namespace szept::ui
