// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/healthtext.h"
#include "models/views/rowsmodel.h"

namespace szept::views {

class Desk;

enum class AccountRole {
    State = Qt::UserRole, ///< AccountState
    Health, ///< Health
    Platform, ///< the connector's name
};

/// The accounts by name, with how each stands.
class AccountsModel final : public RowsModel<AccountState>
{
    Q_OBJECT

public:
    explicit AccountsModel(Desk &desk, QObject *parent = nullptr);

    [[nodiscard]] AccountState stateAt(int row) const { return rows().value(row); }
    [[nodiscard]] Health healthAt(int row) const;
    [[nodiscard]] QString platformAt(int row) const;
    [[nodiscard]] HealthSummary summary() const;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void changed();

private:
    void refresh();

    Desk &m_desk;
};

} // namespace szept::views
