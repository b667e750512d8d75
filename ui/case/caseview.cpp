// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/caseview.h"

#include "models/views/casetext.h"
#include "ui/common/look.h"

#include <QEvent>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace szept::ui {

CaseView::CaseView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(NoFrame);
    setUndoRedoEnabled(false);
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("The case"));
    connect(this, &QTextBrowser::anchorClicked, this, &CaseView::follow);
}

void CaseView::show(const CasePage &page)
{
    const bool another = !m_shown || page.sheet.detail.summary.facts.id != m_page.sheet.detail.summary.facts.id;
    const int offset = verticalScrollBar()->value();
    m_page = page;
    m_shown = true;
    write();
    verticalScrollBar()->setValue(another ? 0 : offset);
}

void CaseView::write()
{
    QFont sized = font();
    sized.setPointSizeF(font().pointSizeF() * m_scale);
    CaseWriter(*document(), palette(), sized, qRound(step(this) * m_scale)).write(m_page);
    QTextCursor start(document());
    setTextCursor(start);
}

void CaseView::setScale(qreal scale)
{
    m_scale = scale;
    if (m_shown)
        write();
}

QVariant CaseView::loadResource(int /*type*/, const QUrl & /*name*/)
{
    return {};
}

void CaseView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (m_shown && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        write();
}

void CaseView::follow(const QUrl &target)
{
    const int number = target.path().toInt();
    if (target.scheme() == "section"_L1)
        Q_EMIT sectionToggled(Section(number));
    else if (target.scheme() == "case"_L1)
        Q_EMIT caseChosen(CaseId(number));
}

} // namespace szept::ui
