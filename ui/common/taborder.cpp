// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/taborder.h"

#include <QLayout>
#include <QMainWindow>
#include <QScrollArea>
#include <QSplitter>

namespace szept::ui {
namespace {

void goThrough(QWidget *widget, QWidgetList &stops);

void goThrough(const QLayout *layout, QWidgetList &stops)
{
    for (int i = 0; i < layout->count(); ++i) {
        QLayoutItem *const item = layout->itemAt(i);
        if (QWidget *const widget = item->widget())
            goThrough(widget, stops);
        else if (const QLayout *const inner = item->layout())
            goThrough(inner, stops);
    }
}

void goThrough(QWidget *widget, QWidgetList &stops)
{
    if ((widget->focusPolicy() & Qt::TabFocus) != 0)
        stops.append(widget);
    if (const auto *window = qobject_cast<QMainWindow *>(widget)) {
        if (window->centralWidget())
            goThrough(window->centralWidget(), stops);
    } else if (const auto *area = qobject_cast<QScrollArea *>(widget)) {
        if (area->widget())
            goThrough(area->widget(), stops);
    } else if (const auto *splitter = qobject_cast<QSplitter *>(widget)) {
        for (int i = 0; i < splitter->count(); ++i)
            goThrough(splitter->widget(i), stops);
    } else if (const QLayout *const layout = widget->layout()) {
        goThrough(layout, stops);
    }
}

} // namespace

void tabAsLaidOut(const QWidget *part)
{
    QWidgetList stops;
    goThrough(part->window(), stops);
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops[i - 1], stops[i]);
}

} // namespace szept::ui
