// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "ui/common/page.h"

#include <QList>

class QCheckBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace szept::views {
class Desk;
struct ExposureLine;
} // namespace szept::views

namespace szept::ui {

/// What one looked at and for how long: off until the member says yes, kept on this device only, shown whole and deleted whole.
class ExposurePage final : public Page
{
    Q_OBJECT

public:
    explicit ExposurePage(views::Desk &desk, QWidget *parent = nullptr);

    void takeFocus() override;
    [[nodiscard]] bool goBack() override;

private:
    void prepareTable();
    void reload();
    void show(const Result<QList<views::ExposureLine>> &lines);
    void want(bool wanted);
    void remove();

    views::Desk &m_desk;
    QCheckBox *m_wanted;
    QLabel *m_summary;
    QTableWidget *m_table;
    QPushButton *m_delete;
    bool m_asking = false;
};

} // namespace szept::ui
