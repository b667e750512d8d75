// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/accountsmodel.h"

#include "models/views/desk.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::views {

AccountsModel::AccountsModel(Desk &desk, QObject *parent)
    : RowsModel(parent)
    , m_desk(desk)
{
    connect(&desk, &Desk::accountsChanged, this, &AccountsModel::refresh);
    refresh();
}

void AccountsModel::refresh()
{
    QList<AccountState> states = m_desk.accounts();
    std::ranges::sort(states, [](const AccountState &a, const AccountState &b) {
        return QString::localeAwareCompare(a.account.name, b.account.name) < 0;
    });
    replace(states, [](const AccountState &state) { return state.account.id; });
    Q_EMIT changed();
}

Health AccountsModel::healthAt(int row) const { return accountHealth(stateAt(row), m_desk.clock().now()); }

QString AccountsModel::platformAt(int row) const
{
    const QString id = stateAt(row).account.platform;
    const QList<ConnectorInfo> known = m_desk.connectors();
    const auto found = std::ranges::find(known, id, &ConnectorInfo::id);
    return found == known.end() ? id : found->name;
}

HealthSummary AccountsModel::summary() const { return healthSummary(rows(), m_desk.clock().now()); }

QVariant AccountsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    switch (role) {
    case int(AccountRole::State):
        return QVariant::fromValue(stateAt(index.row()));
    case int(AccountRole::Health):
        return QVariant::fromValue(healthAt(index.row()));
    case int(AccountRole::Platform):
        return platformAt(index.row());
    case Qt::DisplayRole:
        return stateAt(index.row()).account.name;
    case Qt::AccessibleTextRole: {
        const Health health = healthAt(index.row());
        return QStringList{stateAt(index.row()).account.name, platformAt(index.row()), health.word, health.sentence}
            .join(u", "_s);
    }
    default:
        return {};
    }
}

} // namespace szept::views
