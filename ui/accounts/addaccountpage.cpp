// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/addaccountpage.h"

#include "models/views/actiontext.h"
#include "models/views/desk.h"
#include "models/views/errortext.h"
#include "models/views/timetext.h"
#include "ui/accounts/placetile.h"
#include "ui/accounts/refusallist.h"
#include "ui/common/fieldform.h"
#include "ui/common/look.h"
#include "ui/common/taborder.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

QString asList(const QStringList &lines)
{
    QStringList all;
    for (const QString &line : lines)
        all += u"•  "_s + line;
    return all.join(u'\n');
}

/// What cannot be used is told, and not offered.
QList<ConnectorInfo> usable(const views::Desk &desk)
{
    QList<ConnectorInfo> connectors = desk.connectors();
    const QList<ConnectorRefusal> refusals = desk.refusals();
    connectors.removeIf([&refusals](const ConnectorInfo &connector) {
        return std::ranges::contains(refusals, connector.id, &ConnectorRefusal::id);
    });
    return connectors;
}

} // namespace

AddAccountPage::AddAccountPage(views::Desk &desk, QWidget *parent)
    : Page(tr("Add an account"), Kind::Reading, parent)
    , m_desk(desk)
    , m_steps(new QStackedWidget(this))
{
    auto *tiles = new QWidget(m_steps);
    auto *form = new QWidget(m_steps);
    buildTiles(tiles);
    buildForm(form);
    m_steps->addWidget(tiles);
    m_steps->addWidget(form);
    content()->addWidget(m_steps);
    content()->addStretch();
    connect(&m_desk, &views::Desk::accountsChanged, this, &AddAccountPage::fillTiles);
}

void AddAccountPage::buildTiles(QWidget *tiles)
{
    m_tiles = new QVBoxLayout(tiles);
    m_tiles->setContentsMargins({});
    m_tiles->setSpacing(step(this, 2));
    m_welcome = plainLabel(tiles);
    m_sample = new PlaceTile(
        tr("Show me around"), tr("A sample with made-up forums and lists. Nothing of it reaches anybody."), tiles);
    m_sample->setMark(u"?"_s);
    connect(m_sample, &QAbstractButton::clicked, this, &AddAccountPage::sampleWanted);
    m_tiles->addWidget(m_welcome);
    m_refused = new RefusalList(tiles);
    m_tiles->addWidget(m_sample);
    m_tiles->addWidget(m_refused);
    m_tiles->addStretch();
}

void AddAccountPage::buildForm(QWidget *form)
{
    m_chosen = plainLabel(form);
    m_cannot = plainLabel(form);
    m_name = new QLineEdit(form);
    m_fields = new FieldForm(form);
    m_test = new QPushButton(tr("Try the sign-in"), form);
    m_add = new QPushButton(tr("Add and read"), form);
    m_told = plainLabel(form);
    auto *column = new QVBoxLayout(form);
    column->setContentsMargins({});
    column->setSpacing(step(this, 3));
    auto *naming = new QVBoxLayout;
    auto *nameLabel = new QLabel(tr("What you call it"), form);
    nameLabel->setBuddy(m_name);
    naming->setSpacing(step(this));
    naming->addWidget(nameLabel);
    naming->addWidget(m_name);
    m_name->setObjectName(u"name"_s);
    m_name->setAccessibleName(tr("What you call it"));
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_test);
    buttons->addStretch();
    makeRoomy(m_name);
    makeRoomy(m_test);
    makeRoomy(m_add);
    m_test->setObjectName(u"test"_s);
    m_add->setObjectName(u"add"_s);
    column->addWidget(m_chosen);
    column->addLayout(naming);
    column->addWidget(m_fields);
    column->addLayout(buttons);
    column->addWidget(m_told);
    column->addWidget(m_cannot);
    column->addStretch();
    connect(m_test, &QPushButton::clicked, this, [this] { test(false); });
    connect(m_add, &QPushButton::clicked, this, [this] { test(true); });
    connect(m_name, &QLineEdit::returnPressed, this, [this] { test(true); });
    connect(m_fields, &FieldForm::submitted, this, [this] { test(true); });
}

void AddAccountPage::begin(bool firstTime)
{
    fillTiles();
    setTitle(firstTime ? tr("What do you look after?") : tr("Add an account"));
    m_welcome->setText(firstTime ? welcome() : tr("Which kind of place is it?"));
    m_sample->setVisible(firstTime);
    setWayBack(firstTime ? QString() : tr("Inbox"));
    m_steps->setCurrentIndex(0);
}

QString AddAccountPage::welcome() const
{
    switch (m_desk.status().keeping) {
    case views::Keeping::EncryptedFile:
        return tr("Choose a place to begin with; more can follow. Everything that Szept keeps stays on this computer, "
                  "encrypted.");
    case views::Keeping::PlainFile:
        return tr("Choose a place to begin with; more can follow. Everything that Szept keeps stays on this computer; "
                  "this workspace is not encrypted, so whoever has its file reads it.");
    case views::Keeping::Server:
        return tr("Choose a place to begin with; more can follow. Cases and decisions lie in your team's database; "
                  "what is your own stays on this computer.");
    }
    return {};
}

void AddAccountPage::fillTiles()
{
    const QList<ConnectorInfo> connectors = usable(m_desk);
    const QList<ConnectorRefusal> refusals = m_desk.refusals();
    const bool sameTiles = connectors == std::exchange(m_offered, connectors);
    const bool sameRows = refusals == std::exchange(m_refusals, refusals);
    if (sameTiles && sameRows)
        return;
    m_refused->setRefusals(refusals);
    while (m_tiles->count() > 4) { // the tiles stand between the welcome and the sample, which the refused ones follow
        const std::unique_ptr<QLayoutItem> item(m_tiles->takeAt(1));
        delete item->widget();
    }
    int at = 1;
    for (const ConnectorInfo &connector : connectors) {
        auto *tile
            = new PlaceTile(connector.name, views::connectorText(connector.id, connector.summary), m_steps->widget(0));
        connect(tile, &QAbstractButton::clicked, this, [this, connector] { choose(connector); });
        m_tiles->insertWidget(at++, tile);
    }
    tabAsLaidOut(m_steps->widget(0));
}

void AddAccountPage::choose(const ConnectorInfo &connector)
{
    m_connector = connector;
    m_chosen->setText(views::connectorText(connector.id, connector.summary));
    QStringList cannot;
    for (const QString &line : connector.cannot)
        cannot += views::connectorText(connector.id, line);
    m_cannot->setText(cannot.isEmpty() ? QString() : tr("What Szept cannot do there:") + u'\n' + asList(cannot));
    m_name->setText(connector.name);
    m_fields->setFields(connector.id, connector.fields);
    m_told->clear();
    setTitle(connector.name);
    setWayBack(tr("Other places"));
    m_steps->setCurrentIndex(1);
    m_name->setFocus();
    m_name->selectAll();
}

bool AddAccountPage::isAtForm() const { return m_steps->currentIndex() == 1; }

void AddAccountPage::takeFocus()
{
    QWidget *const first = m_tiles->itemAt(1)->widget(); // under the welcome
    (m_steps->currentIndex() == 0 ? first : m_name)->setFocus();
}

bool AddAccountPage::goBack()
{
    ++m_asked;
    if (m_steps->currentIndex() == 0)
        return false;
    setBusy(false);
    begin(m_desk.accounts().isEmpty());
    takeFocus();
    return true;
}

views::AccountForm AddAccountPage::filled() const
{
    views::AccountForm form;
    form.account.platform = m_connector.id;
    form.account.name = m_name->text().trimmed();
    QMap<QString, QString> values = m_fields->values();
    form.account.baseUrl = typedAddress(values.take(u"base_url"_s));
    form.account.user = values.take(u"user"_s);
    form.secret = values.take(u"secret"_s).toUtf8();
    form.account.options = values;
    return form;
}

/// The buttons stay as they are: one that is disabled hands its focus on, and the page would scroll after it.
void AddAccountPage::setBusy(bool busy, const QString &what)
{
    m_busy = busy;
    if (busy)
        tell(what, {});
}

void AddAccountPage::tell(const QString &headline, const QStringList &lines)
{
    m_told->setText(lines.isEmpty() ? headline : headline + u'\n' + asList(lines));
    announce(m_told, m_told->text());
    bringIntoView(m_told);
}

void AddAccountPage::test(bool thenAdd)
{
    if (m_busy || !m_fields->complain())
        return;
    if (m_name->text().trimmed().isEmpty()) {
        tell(tr("Give it a name by which you know it."), {});
        m_name->setFocus();
        return;
    }
    setBusy(true, tr("Signing in…"));
    m_tried = filled();
    m_desk.testAccount(m_tried).then(
        this, [this, thenAdd, asked = ++m_asked](const Result<views::AccountCheck> &check) {
            if (asked == m_asked)
                takeCheck(check, thenAdd);
        });
}

void AddAccountPage::takeCheck(const Result<views::AccountCheck> &check, bool thenAdd)
{
    setBusy(false);
    if (!check) {
        tell(views::trialText(check.error(), m_tried.account.name), {});
        return;
    }
    const QString platform = m_tried.account.platform;
    QStringList lines;
    for (const QString &permission : check->permissions)
        lines += tr("may: %1").arg(views::connectorText(platform, permission));
    for (const QString &missing : check->missing)
        lines += tr("may not: %1").arg(views::connectorText(platform, missing));
    if (check->clockSkew && std::chrono::abs(*check->clockSkew) > std::chrono::minutes(2))
        lines += tr("Its clock differs from this computer's by %1.")
                     .arg(views::spanText(std::chrono::abs(*check->clockSkew)));
    tell(tr("Signed in as %1.").arg(check->identity), lines);
    if (thenAdd)
        add();
}

void AddAccountPage::add()
{
    setBusy(true, tr("Saving the account…"));
    m_desk.addAccount(m_tried).then(
        this, [this, name = m_tried.account.name, asked = m_asked](const Result<AccountId> &id) {
            takeAdded(id, name, asked == m_asked);
        });
}

/// Meanwhile the form may have been given up for another, or its page left for a moment.
void AddAccountPage::takeAdded(const Result<AccountId> &id, const QString &name, bool isThisForm)
{
    const bool awaited = isThisForm && isVisible();
    if (isThisForm)
        setBusy(false);
    if (id) {
        Q_EMIT added(*id, name, awaited);
        if (isThisForm)
            begin(false);
        return;
    }
    const QString why = views::errorText(id.error(), name);
    if (isThisForm)
        tell(why, {});
    if (!awaited)
        Q_EMIT notAdded(why);
}

} // namespace szept::ui
