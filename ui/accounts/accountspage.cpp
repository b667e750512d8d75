// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountspage.h"

#include "models/views/accountsmodel.h"
#include "models/views/desk.h"
#include "models/views/errortext.h"
#include "models/views/healthtext.h"
#include "models/views/timetext.h"
#include "ui/accounts/accountdelegate.h"
#include "ui/accounts/signinform.h"
#include "ui/common/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

constexpr int mostRows = 8; ///< of the list; more scroll

} // namespace

AccountsPage::AccountsPage(views::Desk &desk, views::AccountsModel &accounts, QWidget *parent)
    : Page(tr("Accounts"), Kind::Reading, parent)
    , m_desk(desk)
    , m_accounts(accounts)
    , m_list(new QListView(this))
    , m_one(new QLabel(this))
    , m_sync(new QPushButton(tr("Read it now"), this))
    , m_signIn(new QPushButton(tr("Sign in again…"), this))
    , m_remove(new QPushButton(tr("Remove…"), this))
    , m_question(new QLabel(this))
    , m_form(new SignInForm(desk, this))
{
    auto *add = new QPushButton(tr("Add an account…"), this);
    m_signIn->setObjectName(u"sign-in-again"_s);
    arrange(add);
    connect(add, &QPushButton::clicked, this, &AccountsPage::addWanted);
    connect(m_sync, &QPushButton::clicked, this,
        [this] { m_desk.syncNow(m_accounts.stateAt(m_list->currentIndex().row()).account.id); });
    connect(m_signIn, &QPushButton::clicked, this, &AccountsPage::signInAgain);
    connect(m_remove, &QPushButton::clicked, this, &AccountsPage::remove);
    connect(m_form, &SignInForm::signedIn, this, [this](const QString &said) {
        leaveForm();
        say(said);
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        m_asking = false;
        m_said.clear();
        leaveForm();
        showOne();
    });
    connect(&m_accounts, &views::AccountsModel::changed, this, &AccountsPage::showOne);
    showOne();
}

void AccountsPage::arrange(QPushButton *add)
{
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_sync, m_signIn, m_remove, add}) {
        makeRoomy(button);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    for (QLabel *label : {m_one, m_question}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_question->setFont(strong(font()));
    m_list->setModel(&m_accounts);
    m_list->setItemDelegate(new AccountDelegate(m_list));
    m_list->setAccessibleName(tr("Accounts"));
    content()->addWidget(m_list);
    content()->addWidget(m_one);
    content()->addWidget(m_question);
    content()->addLayout(buttons);
    content()->addWidget(m_form);
    content()->addStretch();
}

void AccountsPage::fitList()
{
    const int rows = std::clamp(m_accounts.rowCount(), 1, mostRows);
    const int height = std::max(m_list->sizeHintForRow(0), targetHeight(this));
    m_list->setFixedHeight(rows * height + 2 * m_list->frameWidth());
}

void AccountsPage::takeFocus()
{
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_accounts.index(0));
    m_list->setFocus();
    if (std::exchange(m_asking, false)) // what was asked before is not answered now
        showOne();
}

void AccountsPage::showOne()
{
    fitList();
    const QModelIndex index = m_list->currentIndex();
    m_sync->setEnabled(index.isValid());
    m_signIn->setEnabled(index.isValid());
    m_remove->setEnabled(index.isValid());
    if (!m_asking)
        m_question->setText(m_said);
    m_question->setVisible(m_asking || !m_said.isEmpty());
    m_remove->setText(m_asking ? tr("Remove it") : tr("Remove…"));
    if (!index.isValid()) {
        m_one->clear();
        return;
    }
    const views::AccountState state = m_accounts.stateAt(index.row());
    const views::Health health = m_accounts.healthAt(index.row());
    QStringList lines;
    if (health.level != views::HealthLevel::Good)
        lines += health.sentence;
    if (health.level == views::HealthLevel::Busy)
        lines += views::lagText(state.sync, state.account.name, m_desk.clock().now());
    const QString address = state.account.baseUrl.toDisplayString();
    lines += state.account.user.isEmpty() ? address : tr("%1, signed in as %2").arg(address, state.account.user);
    if (state.sync.lastGoodAt)
        lines += tr("Last read on %1").arg(views::exactTimeText(*state.sync.lastGoodAt));
    lines += views::budgetText(state.sync, m_desk.clock().now());
    lines += views::accountNotes(state);
    lines.removeAll(QString());
    m_one->setText(lines.join(u'\n'));
}

void AccountsPage::remove()
{
    const views::AccountState state = m_accounts.stateAt(m_list->currentIndex().row());
    if (!std::exchange(m_asking, true)) {
        m_question->setText(
            tr("Remove %1? Its open cases leave the list; what was decided stays on record, and nothing changes there.")
                .arg(state.account.name));
        announce(m_question, m_question->text(), true);
        showOne();
        return;
    }
    m_asking = false;
    m_desk.removeAccount(state.account.id).then(this, [this, name = state.account.name](const Result<void> &done) {
        say(done ? QString() : views::errorText(done.error(), name), true);
    });
}

void AccountsPage::signInAgain()
{
    m_asking = false;
    say({});
    const views::AccountState state = m_accounts.stateAt(m_list->currentIndex().row());
    if (!m_form->ask(state.account))
        say(tr("The connector of %1 is not there.").arg(state.account.name), true);
}

void AccountsPage::say(const QString &text, bool urgent)
{
    m_said = text;
    showOne();
    if (!text.isEmpty())
        announce(m_question, text, urgent);
}

void AccountsPage::leaveForm()
{
    if (!m_form->isHidden())
        m_list->setFocus();
    m_form->leave();
}

bool AccountsPage::goBack()
{
    const bool was = std::exchange(m_asking, false) || !m_form->isHidden();
    leaveForm();
    showOne();
    return was;
}

} // namespace szept::ui
