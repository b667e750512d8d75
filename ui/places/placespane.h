// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/index/caselist.h"

#include <QWidget>

class QListView;

namespace szept::views {
class Desk;
class PlacesModel;
struct PlaceRow;
} // namespace szept::views

namespace szept::ui {

/// The left pane: where. Choosing a place is what the inbox shows.
class PlacesPane final : public QWidget
{
    Q_OBJECT

public:
    explicit PlacesPane(views::Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] QListView *list() const { return m_list; }
    void chooseInbox();
    void chooseMine();
    void chooseAside();
    [[nodiscard]] QString title() const;
    [[nodiscard]] CaseQuery query() const;

Q_SIGNALS:
    void placeChosen();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void choose(int row);
    void openOrClose(const QModelIndex &index);

    views::PlacesModel *m_model;
    QListView *m_list;
};

} // namespace szept::ui
