// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connectorrefusal.h"

#include <QList>
#include <QWidget>

namespace szept::ui {

/// What is installed and cannot be used: a row each, which opens to say why and what to do about it. Not in sight while there is none.
class RefusalList final : public QWidget
{
    Q_OBJECT

public:
    explicit RefusalList(QWidget *parent = nullptr);

    void setRefusals(const QList<ConnectorRefusal> &refusals);

private:
    [[nodiscard]] QWidget *row(const ConnectorRefusal &refusal);
};

} // namespace szept::ui
