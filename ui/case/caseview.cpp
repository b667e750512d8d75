// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/caseview.h"

#include "models/views/casetext.h"
#include "ui/common/look.h"

#include <QEvent>
#include <QHash>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFragment>
#include <QTextFrame>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

constexpr int charactersInLine = 96;
constexpr int linesKept = 3; ///< of the post
constexpr int linesOfHead = 9; ///< with less room the head would stand in the place of the post

} // namespace

CaseView::CaseView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false);
    setFrameShape(NoFrame);
    setUndoRedoEnabled(false);
    setCursorWidth(0); // it is read, not written in; the frame shows the focus
    setTextInteractionFlags(Qt::TextBrowserInteraction | Qt::TextSelectableByKeyboard);
    setAccessibleName(tr("The case"));
    connect(this, &QTextBrowser::anchorClicked, this, &CaseView::follow);
}

void CaseView::show(const CasePage &page)
{
    const bool another = !m_shown || page.sheet.detail.summary.facts.id != m_page.sheet.detail.summary.facts.id;
    const int offset = verticalScrollBar()->value();
    const Place before = another ? Place() : place();
    m_page = page;
    m_shown = true;
    if (another)
        m_readAt.reset();
    write();
    goBackTo(before);
    verticalScrollBar()->setValue(another ? 0 : offset);
    if (another && isLow())
        lookAtPost();
}

bool CaseView::isLow() const { return viewport()->height() < linesOfHead * fontMetrics().lineSpacing(); }

void CaseView::write()
{
    m_post = {}; // a scroll bar that comes or goes meanwhile asks for it
    CaseWriter writer(*document(), palette(), font(), step(this));
    writer.write(m_page);
    m_post = writer.post();
    setMargins();
    setTextCursor(QTextCursor(document()));
}

QList<CaseView::Link> CaseView::links() const
{
    QList<Link> all;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        for (auto at = block.begin(); !at.atEnd(); ++at) {
            const QTextFragment part = at.fragment();
            const QString leadsTo = part.charFormat().anchorHref();
            if (leadsTo.isEmpty())
                continue;
            const int end = part.position() + part.length();
            if (!all.isEmpty() && all.last().leadsTo == leadsTo && all.last().end == part.position())
                all.last().end = end;
            else
                all.append({leadsTo, part.position(), end});
        }
    }
    return all;
}

CaseView::Place CaseView::place() const
{
    const QTextCursor at = textCursor();
    Place place{{}, 0, at.anchor(), at.position(), at.selectedText(), document()->characterCount()};
    QHash<QString, int> seen;
    for (const auto all = links(); const Link &link : all) {
        if (at.hasSelection() && link.begin == at.selectionStart() && link.end == at.selectionEnd()) {
            place.link = link.leadsTo;
            place.nth = seen.value(link.leadsTo);
            break;
        }
        ++seen[link.leadsTo];
    }
    return place;
}

/// What was added or taken away stands before it or after it.
void CaseView::goBackTo(const Place &place)
{
    if (!place.link.isEmpty() && goBackToLink(place))
        return;
    const int length = document()->characterCount();
    for (const int moved : {0, length - place.length}) {
        if (std::min(place.anchor, place.position) + moved < 0
            || std::max(place.anchor, place.position) + moved >= length)
            continue;
        QTextCursor at(document());
        at.setPosition(place.anchor + moved);
        at.setPosition(place.position + moved, QTextCursor::KeepAnchor);
        if (at.selectedText() == place.selected)
            return setTextCursor(at);
    }
}

bool CaseView::goBackToLink(const Place &place)
{
    QList<Link> alike = links();
    alike.removeIf([&place](const Link &link) { return link.leadsTo != place.link; });
    if (alike.isEmpty())
        return false;
    const Link &link = alike.at(std::min(qsizetype(place.nth), alike.size() - 1));
    // Tab marks a link as the one with the focus, and nothing else does; it goes on from what is selected.
    QTextCursor before(document());
    before.setPosition(std::max(0, link.begin - 1));
    before.setPosition(link.begin, QTextCursor::KeepAnchor);
    setTextCursor(before);
    return focusNextPrevChild(true);
}

int CaseView::widestLine() const { return fontMetrics().averageCharWidth() * charactersInLine; }

void CaseView::setMargins()
{
    const int least = step(this, 4);
    const int spare = std::max(0, viewport()->width() - 2 * least - widestLine());
    QTextFrameFormat frame = document()->rootFrame()->frameFormat();
    frame.setMargin(least);
    frame.setLeftMargin(m_centred ? least + spare / 2 : least);
    frame.setRightMargin(m_centred ? least + spare - spare / 2 : least + spare);
    document()->rootFrame()->setFrameFormat(frame);
}

void CaseView::setCentred(bool centred)
{
    m_centred = centred;
    setMargins();
}

void CaseView::resizeEvent(QResizeEvent *event)
{
    QTextBrowser::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        setMargins();
    const bool atHead = verticalScrollBar()->value() == 0;
    if (m_shown && (m_keepsPost || (atHead && isLow())))
        lookAtPost();
}

void CaseView::keepPost(bool kept)
{
    m_keepsPost = kept;
    if (kept)
        lookAtPost();
    else if (const auto before = std::exchange(m_readAt, std::nullopt))
        verticalScrollBar()->setValue(*before);
}

QRect CaseView::placeOf(int position) const
{
    QTextCursor there(document());
    there.setPosition(position);
    return cursorRect(there);
}

void CaseView::bringIntoSight(Section section)
{
    const QString wanted = u"section:%1"_s.arg(int(section));
    std::optional<int> begin;
    int end = document()->characterCount() - 1;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        const QString leads = block.begin().atEnd() ? QString() : block.begin().fragment().charFormat().anchorHref();
        if (!begin && leads == wanted) {
            begin = block.position();
        } else if (begin && leads.startsWith("section:"_L1)) {
            end = block.position() - 1;
            break;
        }
    }
    if (begin && (placeOf(*begin).top() < 0 || placeOf(end).bottom() > viewport()->height()))
        verticalScrollBar()->setValue(verticalScrollBar()->value() + placeOf(*begin).top() - step(this, 2));
}

void CaseView::lookAtPost()
{
    const int top = placeOf(m_post.begin).top();
    const int bottom = placeOf(m_post.end).bottom();
    const int seen = std::min(bottom, viewport()->height()) - std::max(top, 0);
    if (seen >= std::min(bottom - top, linesKept * fontMetrics().lineSpacing()))
        return;
    if (m_keepsPost && !m_readAt)
        m_readAt = verticalScrollBar()->value();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + top - step(this, 2));
}

void CaseView::paintEvent(QPaintEvent *event)
{
    QTextBrowser::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(viewport());
    painter.setPen(QPen(palette().color(QPalette::Highlight), 2));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void CaseView::focusInEvent(QFocusEvent *event)
{
    QTextBrowser::focusInEvent(event);
    viewport()->update();
}

void CaseView::focusOutEvent(QFocusEvent *event)
{
    QTextBrowser::focusOutEvent(event);
    viewport()->update();
}

QVariant CaseView::loadResource(int /*type*/, const QUrl & /*name*/) { return {}; }

void CaseView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (m_shown && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)) {
        const Place before = place();
        write();
        goBackTo(before);
    }
}

void CaseView::follow(const QUrl &target)
{
    const qint64 number = target.path().toLongLong();
    if (target.scheme() == "section"_L1)
        Q_EMIT sectionToggled(Section(int(number)));
    else if (target.scheme() == "case"_L1)
        Q_EMIT caseChosen(CaseId(number));
}

} // namespace szept::ui
