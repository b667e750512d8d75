// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/signinform.h"

#include "models/views/desk.h"
#include "models/views/errortext.h"
#include "ui/common/fieldform.h"
#include "ui/common/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::ui {

SignInForm::SignInForm(views::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_headline(plainLabel(this))
    , m_fields(new FieldForm(this))
    , m_go(new QPushButton(tr("Sign in"), this))
    , m_told(plainLabel(this))
{
    m_headline->setFont(strong(font()));
    makeRoomy(m_go);
    m_go->setObjectName(u"sign-in"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_go);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(step(this, 3));
    column->addWidget(m_headline);
    column->addWidget(m_fields);
    column->addLayout(buttons);
    column->addWidget(m_told);
    connect(m_go, &QPushButton::clicked, this, &SignInForm::submit);
    connect(m_fields, &FieldForm::submitted, this, &SignInForm::submit);
    hide();
}

bool SignInForm::ask(const Account &account)
{
    leave();
    const QList<ConnectorInfo> known = m_desk.connectors();
    const auto connector = std::ranges::find(known, account.platform, &ConnectorInfo::id);
    if (connector == known.end())
        return false;
    m_account = account;
    QList<FieldSpec> fields;
    for (FieldSpec field : connector->fields) {
        if (field.type == FieldType::Secret)
            field.required = false; // the one that is kept may stay
        else if (field.key == "base_url"_L1)
            field.initial = account.baseUrl.toDisplayString();
        else
            continue;
        fields.append(field);
    }
    m_fields->setFields(account.platform, fields);
    m_headline->setText(tr("%1: a new secret, or another address of the same place. A field for the secret that stays "
                           "empty leaves it as it is.")
            .arg(account.name));
    show();
    m_fields->takeFocus(u"secret"_s);
    return true;
}

void SignInForm::leave()
{
    ++m_asked;
    m_fields->setFields({}, {});
    m_tried = {};
    tell({});
    m_go->setEnabled(true);
    hide();
}

views::AccountForm SignInForm::filled() const
{
    views::AccountForm form{m_account, {}};
    QMap<QString, QString> values = m_fields->values();
    form.account.baseUrl = typedAddress(values.take(u"base_url"_s));
    form.secret = values.take(u"secret"_s).toUtf8();
    return form;
}

void SignInForm::submit()
{
    if (!m_go->isEnabled() || !m_fields->complain())
        return;
    m_fields->takeFocus(u"secret"_s); // the button would let it go
    m_go->setEnabled(false);
    tell(tr("Signing in…"));
    m_tried = filled();
    m_desk.testAccount(m_tried).then(this, [this, asked = ++m_asked](const Result<views::AccountCheck> &check) {
        if (asked == m_asked)
            takeCheck(check);
    });
}

void SignInForm::takeCheck(const Result<views::AccountCheck> &check)
{
    if (check) {
        keep(check->identity);
        return;
    }
    m_go->setEnabled(true);
    tell(views::trialText(check.error(), m_account.name));
}

void SignInForm::keep(const QString &identity)
{
    m_desk.changeAccount(m_tried).then(this, [this, identity, asked = m_asked](const Result<void> &kept) {
        if (asked != m_asked)
            return;
        if (!kept) {
            m_go->setEnabled(true);
            tell(views::errorText(kept.error(), m_account.name));
            return;
        }
        leave();
        Q_EMIT signedIn(tr("%1: signed in as %2; it is being read.").arg(m_account.name, identity));
    });
}

void SignInForm::tell(const QString &text)
{
    m_told->setText(text);
    m_told->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    announce(m_told, text);
    bringIntoView(m_told);
}

} // namespace szept::ui
