// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/recoverypage.h"

#include "ui/common/look.h"

#include <QClipboard>
#include <QCloseEvent>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace szept::ui {

RecoveryPage::RecoveryPage(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_key(new QLabel(key, this))
    , m_warning(new QLabel(this))
    , m_goOn(new QPushButton(tr("It is written down"), this))
{
    auto *headline = new QLabel(tr("Write this key down"), this);
    auto *sentence = new QLabel(tr("A new encrypted workspace was made. Its key is kept with your secrets; when that "
                                   "is lost, this recovery key alone opens "
                                   "the workspace. It is shown only now: keep it somewhere else."),
        this);
    headline->setFont(strong(largeFont(font())));
    headline->setAlignment(Qt::AlignCenter);
    sentence->setWordWrap(true);
    sentence->setAlignment(Qt::AlignCenter);
    prepareKey();
    m_warning->setWordWrap(true);
    m_warning->setAlignment(Qt::AlignCenter);
    m_warning->hide();
    auto *column = new QVBoxLayout(this);
    const int margin = step(this, 8);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(step(this, 4));
    column->addStretch(2);
    column->addWidget(headline);
    column->addWidget(sentence);
    column->addWidget(m_key);
    column->addWidget(m_warning);
    column->addLayout(buttonsRow());
    column->addStretch(3);
}

void RecoveryPage::prepareKey()
{
    m_key->setFont(strong(QFontDatabase::systemFont(QFontDatabase::FixedFont)));
    m_key->setTextFormat(Qt::PlainText);
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_key->setAlignment(Qt::AlignCenter);
    m_key->setWordWrap(true);
    m_key->setAccessibleName(tr("Recovery key"));
}

QLayout *RecoveryPage::buttonsRow()
{
    auto *copy = new QPushButton(tr("Copy"), this);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton *button : {copy, m_goOn}) {
        makeRoomy(button);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    m_goOn->setDefault(true);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_key->text()); });
    connect(m_goOn, &QPushButton::clicked, this, &RecoveryPage::kept);
    return buttons;
}

/// It is shown only now: a window closed by habit must not be the end of it.
void RecoveryPage::closeEvent(QCloseEvent *event)
{
    if (!m_warning->isHidden())
        return;
    event->ignore();
    m_warning->setText(tr("Nobody has said yet that the key is written down. Close once more to leave without it; "
                          "\"szept rekey\" makes another."));
    m_warning->show();
    announce(m_warning, m_warning->text(), true);
}

} // namespace szept::ui
