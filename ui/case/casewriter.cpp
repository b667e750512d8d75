// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/casewriter.h"

#include "models/views/actiontext.h"
#include "models/views/casetext.h"
#include "models/views/hostiletext.h"
#include "models/views/reasontext.h"
#include "models/views/timetext.h"
#include "ui/common/look.h"

#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace szept::ui {

CaseWriter::CaseWriter(QTextDocument &document, const QPalette &palette, const QFont &font, int unit)
    : m_document(document)
    , m_palette(palette)
    , m_font(tabular(font))
    , m_unit(unit)
    , m_cursor(&document)
{
}

void CaseWriter::write(const CasePage &page)
{
    m_document.clear();
    m_document.setDefaultFont(m_font);
    m_cursor = QTextCursor(&m_document);
    m_cursor.beginEditBlock();
    m_first = true;
    m_waiting = true;
    writeHead(page);
    writeEnded(page.sheet.detail);
    writeFacts(page);
    writeWave(page);
    writePost(page);
    writeReports(page);
    writePerson(page);
    writeThread(page);
    writeBesides(page);
    writePast(page);
    writeRules(page);
    writeKeys(page);
    m_cursor.endEditBlock();
}

QTextCharFormat CaseWriter::format(Weight weight) const
{
    QTextCharFormat made;
    made.setFont(weight == Weight::Strong ? strong(m_font) : m_font);
    made.setForeground(weight == Weight::Muted ? mutedText(m_palette) : m_palette.color(QPalette::Text));
    return made;
}

void CaseWriter::block(int above, int indent)
{
    QTextBlockFormat made;
    made.setTopMargin(std::exchange(m_first, false) ? 0 : above * m_unit);
    made.setLeftMargin(indent * m_unit);
    made.setLineHeight(112, QTextBlockFormat::ProportionalHeight);
    if (std::exchange(m_waiting, false))
        m_cursor.setBlockFormat(made);
    else
        m_cursor.insertBlock(made);
}

void CaseWriter::text(const QString &text, Weight weight) { m_cursor.insertText(text, format(weight)); }

void CaseWriter::hostile(const QString &text)
{
    const views::VisibleText visible = views::visibleText(text);
    qsizetype done = 0;
    const auto plain = [&](qsizetype end) {
        QString piece = visible.text.sliced(done, end - done);
        m_cursor.insertText(piece.replace(u'\n', QChar::LineSeparator), format(Weight::Normal));
        done = end;
    };
    for (const views::TextSpan &span : visible.spans) {
        plain(span.start);
        QTextCharFormat made = format(span.kind == views::TextSpan::Kind::Host ? Weight::Strong : Weight::Normal);
        if (span.kind != views::TextSpan::Kind::Host)
            made.setBackground(mixed(m_palette.color(QPalette::Highlight), m_palette.color(QPalette::Base), 0.25));
        m_cursor.insertText(visible.text.sliced(span.start, span.length), made);
        done = span.start + span.length;
    }
    plain(visible.text.size());
}

void CaseWriter::link(const QString &text, const QString &target, Weight weight)
{
    QTextCharFormat made = format(weight);
    made.setAnchor(true);
    made.setAnchorHref(target);
    m_cursor.insertText(text, made);
}

bool CaseWriter::heading(const CasePage &page, Section section, const QString &title, const QString &count)
{
    const bool open = page.open.contains(section);
    block(4);
    link((open ? u"▾ "_s : u"▸ "_s) + title, u"section:%1"_s.arg(int(section)));
    if (!count.isEmpty())
        text(u"  "_s + count, Weight::Muted);
    keyCap(page.keys.value(section));
    return open;
}

void CaseWriter::ago(Instant then, Instant now)
{
    QTextCharFormat made = format(Weight::Muted);
    made.setToolTip(views::exactTimeText(then));
    m_cursor.insertText(views::agoText(then, now), made);
}

void CaseWriter::keyCap(const QString &key)
{
    if (key.isEmpty())
        return;
    text(u"  "_s, Weight::Muted);
    QTextCharFormat made = format(Weight::Muted);
    const QColor ground = mixed(m_palette.color(QPalette::Text), m_palette.color(QPalette::Base), 0.09);
    made.setFont(smallFont(m_font));
    made.setBackground(ground);
    made.setForeground(mutedText(m_palette, ground));
    m_cursor.insertText(QChar::Nbsp + key + QChar::Nbsp, made);
}

void CaseWriter::quoteBegin()
{
    QTextTableFormat made;
    made.setBorder(0);
    made.setCellSpacing(0);
    made.setCellPadding(3 * m_unit);
    made.setTopMargin(3 * m_unit);
    made.setBottomMargin(4 * m_unit); // the block after a table has no distance of its own
    made.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    QTextTable *table = m_cursor.insertTable(1, 1, made);
    QTextTableCellFormat cell;
    cell.setBackground(mixed(m_palette.color(QPalette::Text), m_palette.color(QPalette::Base), 0.045));
    cell.setLeftBorder(std::max(2, m_unit / 2));
    cell.setLeftBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    cell.setLeftBorderBrush(mixed(m_palette.color(QPalette::Text), m_palette.color(QPalette::Base), 0.35));
    table->cellAt(0, 0).setFormat(cell);
    m_cursor = table->cellAt(0, 0).firstCursorPosition();
    m_first = true;
    m_waiting = true;
}

void CaseWriter::quoteEnd()
{
    m_cursor.movePosition(QTextCursor::End);
    m_waiting = true; // a table is always followed by a block; the next heading goes into it
}

} // namespace szept::ui
