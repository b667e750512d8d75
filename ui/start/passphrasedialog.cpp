// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/passphrasedialog.h"

#include "ui/common/look.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace szept::ui {

PassphraseDialog::PassphraseDialog(Kind kind, QWidget *parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_first(new QLineEdit(this))
    , m_second(new QLineEdit(this))
    , m_complaint(plainLabel(this))
    , m_goOn(new QPushButton(kind == Kind::New ? tr("Set it") : tr("Open"), this))
    , m_quit(new QPushButton(tr("Quit"), this))
{
    setWindowTitle(tr("Szept"));
    for (QLineEdit *edit : {m_first, m_second}) {
        edit->setEchoMode(QLineEdit::Password);
        makeRoomy(edit);
    }
    m_first->setAccessibleName(tr("Passphrase"));
    m_second->setAccessibleName(tr("Passphrase once more"));
    m_complaint->setFont(strong(font()));
    m_complaint->hide();
    m_goOn->setDefault(true);
    m_quit->setAutoDefault(false);
    if (kind == Kind::New)
        arrange(tr("Choose a passphrase"),
            tr("Your secrets (keys of workspaces, sign-ins) are kept in an encrypted file. Its passphrase is asked for "
               "at each start, and nobody can recover it."));
    else
        arrange(tr("Your passphrase"), tr("Your secrets are kept in an encrypted file, which it opens."));
    connect(m_goOn, &QPushButton::clicked, this, &PassphraseDialog::submit);
    connect(m_quit, &QPushButton::clicked, this, &QDialog::reject);
    m_first->setFocus();
}

void PassphraseDialog::arrange(const QString &headline, const QString &sentence)
{
    auto *title = plainLabel(this);
    auto *text = plainLabel(this);
    title->setText(headline);
    text->setText(sentence);
    title->setFont(strong(largeFont(font())));
    setAccessibleName(headline);
    setAccessibleDescription(sentence);
    auto *form = new QFormLayout;
    form->addRow(tr("Passphrase:"), m_first);
    if (m_kind == Kind::New)
        form->addRow(tr("Once more:"), m_second);
    else
        m_second->hide();
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {m_quit, m_goOn}) {
        makeRoomy(button);
        buttons->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    const int margin = step(this, 4);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(step(this, 3));
    column->addWidget(title);
    column->addWidget(text);
    column->addLayout(form);
    column->addWidget(m_complaint);
    column->addLayout(buttons);
    setMinimumWidth(step(this, 100));
}

void PassphraseDialog::complain(const QString &text)
{
    m_complaint->setText(text);
    m_complaint->show();
    announce(m_complaint, text, true);
}

QString PassphraseDialog::complaint() const { return m_complaint->text(); }

QByteArray PassphraseDialog::take()
{
    QByteArray typed = m_first->text().toUtf8();
    m_first->clear();
    m_second->clear();
    return typed;
}

void PassphraseDialog::submit()
{
    if (m_first->text().isEmpty()) {
        complain(tr("Type the passphrase first."));
        m_first->setFocus();
    } else if (m_kind == Kind::New && m_second->text() != m_first->text()) {
        complain(tr("The two are not the same. Type the second once more, or both."));
        m_second->clear();
        m_second->setFocus();
    } else {
        accept();
    }
}

} // namespace szept::ui
