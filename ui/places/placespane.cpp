// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/places/placespane.h"

#include "models/views/inboxtext.h"
#include "models/views/placesmodel.h"
#include "ui/common/look.h"
#include "ui/places/placesdelegate.h"

#include <QKeyEvent>
#include <QListView>
#include <QVBoxLayout>

namespace szept::ui {

using Kind = views::PlaceRow::Kind;

PlacesPane::PlacesPane(views::Desk &desk, QWidget *parent)
    : QWidget(parent)
    , m_model(new views::PlacesModel(desk, this))
    , m_list(new QListView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, step(this, 2), 0, 0);
    column->addWidget(m_list);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PlacesDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Places"));
    m_list->setAccessibleDescription(tr("Right and Left show and hide the rooms of a community."));
    m_list->installEventFilter(this);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &chosen) {
        m_model->keepRoom(m_model->rowAt(chosen.row()).room);
        Q_EMIT placeChosen();
    });
    connect(m_list, &QListView::doubleClicked, this, &PlacesPane::openOrClose);
    choose(0);
}

void PlacesPane::choose(int row)
{
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row));
}

void PlacesPane::chooseInbox() { choose(m_model->rowOf(Kind::Inbox)); }

void PlacesPane::chooseMine() { choose(m_model->rowOf(Kind::Mine)); }

void PlacesPane::chooseAside() { choose(m_model->rowOf(Kind::Aside)); }

QString PlacesPane::title() const
{
    const views::PlaceRow row = m_model->rowAt(m_list->currentIndex().row());
    if (row.kind != Kind::Room)
        return row.name;
    return views::placeText(m_model->rowAt(m_model->rowOf(Kind::Community, row.community)).name, row.name);
}

CaseQuery PlacesPane::query() const { return m_model->queryAt(m_list->currentIndex().row()); }

void PlacesPane::openOrClose(const QModelIndex &index)
{
    const views::PlaceRow row = m_model->rowAt(index.row());
    if (row.kind == Kind::Community && row.hasRooms)
        m_model->setOpen(row.community, !row.open);
}

bool PlacesPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_list || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const views::PlaceRow row = m_model->rowAt(m_list->currentIndex().row());
    if (key == Qt::Key_Right && row.kind == Kind::Community && row.hasRooms)
        m_model->setOpen(row.community, true);
    else if (key == Qt::Key_Left && row.kind == Kind::Community)
        m_model->setOpen(row.community, false);
    else if (key == Qt::Key_Left && row.kind == Kind::Room)
        choose(m_model->rowOf(Kind::Community, row.community));
    else
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace szept::ui
