// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/deskvalues.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;

namespace szept::views {
class Desk;
}

namespace szept::ui {

/// A note for colleagues, under the case. Its words are kept for its case from the first letter until they are saved.
class NoteForm final : public QWidget
{
    Q_OBJECT

public:
    explicit NoteForm(views::Desk &desk, QWidget *parent = nullptr);

    /// Another case, with the note that was begun for it; hidden where there is none.
    void showFor(CaseId id);
    /// Lets a person type.
    void open();
    /// A note that was written and could not be saved, so that its words are not lost, nor those begun since.
    void giveBack(CaseId id, bool onPerson, const QString &text);
    /// It is saved.
    void forget(CaseId id, const QString &text);

Q_SIGNALS:
    void written(szept::CaseId id, bool onPerson, const QString &text);

private:
    void write();
    void keep();
    void showBegun();

    views::Desk &m_desk;
    QLineEdit *m_text;
    QCheckBox *m_onPerson;
    CaseId m_id;
};

} // namespace szept::ui
