// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/noteform.h"

#include "models/views/desk.h"
#include "ui/common/flowlayout.h"
#include "ui/common/look.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace szept::ui {

NoteForm::NoteForm(views::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_text(new QLineEdit(this))
    , m_onPerson(new QCheckBox(tr("about the person"), this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(step(this, 3), step(this, 2), step(this, 3), step(this));
    auto *rest = new QWidget(this);
    auto *flow = new FlowLayout(rest);
    auto *save = new QPushButton(tr("Save the note"), this);
    flow->addWidget(save);
    flow->addWidget(m_onPerson);
    column->addWidget(m_text);
    column->addWidget(rest);
    m_text->setObjectName(u"note"_s);
    m_text->setPlaceholderText(tr("A note for colleagues"));
    m_text->setAccessibleName(tr("A note for colleagues"));
    makeRoomy(m_text);
    makeRoomy(save);
    connect(m_text, &QLineEdit::textEdited, this, &NoteForm::keep);
    connect(m_onPerson, &QCheckBox::clicked, this, &NoteForm::keep);
    connect(m_text, &QLineEdit::returnPressed, this, &NoteForm::write);
    connect(save, &QPushButton::clicked, this, &NoteForm::write);
    hide();
}

void NoteForm::showFor(CaseId id)
{
    m_id = id;
    hide();
    m_text->clear();
    m_onPerson->setChecked(false);
    showBegun();
}

void NoteForm::showBegun()
{
    const views::Begun begun = m_desk.begun(m_id);
    if (begun.note.isEmpty())
        return;
    m_text->setText(begun.note);
    m_onPerson->setChecked(begun.noteOnPerson);
    setVisible(true);
}

void NoteForm::open()
{
    setVisible(true);
    m_text->setFocus();
}

void NoteForm::write()
{
    const QString text = m_text->text().trimmed();
    const bool onPerson = m_onPerson->isChecked();
    m_text->clear();
    m_onPerson->setChecked(false); // the next one is of the case, unless it is said anew
    hide();
    if (text.isEmpty())
        keep();
    else // last: it may be given back; it is forgotten when it is saved
        Q_EMIT written(m_id, onPerson, text);
}

void NoteForm::keep()
{
    views::Begun begun = m_desk.begun(m_id);
    begun.note = m_text->text();
    begun.noteOnPerson = !begun.note.isEmpty() && m_onPerson->isChecked();
    m_desk.keepBegun(m_id, begun);
}

void NoteForm::giveBack(CaseId id, bool onPerson, const QString &text)
{
    views::Begun begun = m_desk.begun(id);
    const bool another = !begun.note.isEmpty() && begun.note.trimmed() != text;
    begun.note = another ? text + u"; "_s + begun.note : text;
    begun.noteOnPerson = onPerson;
    m_desk.keepBegun(id, begun);
    if (id == m_id)
        showBegun();
}

void NoteForm::forget(CaseId id, const QString &text)
{
    views::Begun begun = m_desk.begun(id);
    if (begun.note.trimmed() != text)
        return; // another was begun meanwhile
    begun.note.clear();
    begun.noteOnPerson = false;
    m_desk.keepBegun(id, begun);
}

} // namespace szept::ui
