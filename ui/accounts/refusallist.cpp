// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/refusallist.h"

#include "models/views/hostiletext.h"
#include "models/views/reasontext.h"
#include "ui/common/look.h"

#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

namespace szept::ui {
namespace {

constexpr qsizetype longestName = 60;

/// Enter opens it as Space does.
class Opener final : public QToolButton
{
public:
    using QToolButton::QToolButton;

protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            click();
        else
            QToolButton::keyPressEvent(event);
    }
};

} // namespace

RefusalList::RefusalList(QWidget *parent)
    : QWidget(parent)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins({});
    rows->setSpacing(step(this));
    hide();
}

void RefusalList::setRefusals(const QList<ConnectorRefusal> &refusals)
{
    while (const std::unique_ptr<QLayoutItem> item{layout()->takeAt(0)})
        delete item->widget();
    for (const ConnectorRefusal &refusal : refusals)
        layout()->addWidget(row(refusal));
    setVisible(!refusals.isEmpty());
}

QWidget *RefusalList::row(const ConnectorRefusal &refusal)
{
    auto *made = new QWidget(this);
    auto *opener = new Opener(made);
    auto *why = plainLabel(made);
    why->setText(views::reasonText(refusal.why));
    why->setIndent(step(this, 5));
    why->hide();
    opener->setText(tr("%1 cannot be used").arg(views::visibleLine(refusal.name, longestName)));
    opener->setAccessibleName(opener->text());
    opener->setAccessibleDescription(why->text());
    opener->setArrowType(Qt::RightArrow);
    opener->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    opener->setAutoRaise(true);
    opener->setCheckable(true);
    opener->setFocusPolicy(Qt::StrongFocus);
    opener->setMinimumHeight(targetHeight(this));
    auto *column = new QVBoxLayout(made);
    column->setContentsMargins({});
    column->setSpacing(step(this));
    column->addWidget(opener);
    column->addWidget(why);
    connect(opener, &QToolButton::toggled, why, [opener, why](bool open) {
        opener->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        why->setVisible(open);
        if (open)
            bringIntoView(why);
    });
    return made;
}

} // namespace szept::ui
