// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/keysheet.h"

#include "ui/common/look.h"

#include <QLabel>
#include <QResizeEvent>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

using enum CommandGroup;
using Groups = std::vector<CommandGroup>;

/// The groups, spread over so many columns of about the same length.
std::vector<Groups> spread(int columns)
{
    if (columns >= 3)
        return {{Deciding}, {OneCase, Looking}, {Going, Program}};
    if (columns == 2)
        return {{Deciding, OneCase}, {Looking, Going, Program}};
    return {{Deciding, OneCase, Looking, Going, Program}};
}

QTextTableFormat plainTable(qreal padding)
{
    QTextTableFormat made;
    made.setBorder(0);
    made.setCellSpacing(0);
    made.setCellPadding(padding);
    made.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    return made;
}

} // namespace

KeySheet::KeySheet(const Keymap &keymap, QWidget *parent)
    : Page(tr("All keys"), Kind::Wide, parent)
    , m_keymap(keymap)
    , m_text(new QTextBrowser(this))
{
    auto *how = new QLabel(tr("Single letters work while no text field has the focus. Esc leaves such a field."), this);
    how->setTextFormat(Qt::PlainText);
    how->setWordWrap(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setCursorWidth(0);
    m_text->setOpenLinks(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("All keys"));
    content()->addWidget(how);
    content()->addWidget(m_text, 1);
}

void KeySheet::takeFocus() { m_text->setFocus(); }

int KeySheet::columns() const { return std::clamp(m_text->viewport()->width() / step(this, 84), 1, 3); }

void KeySheet::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    layout()->activate(); // so that the text knows its width
    if (columns() != m_columns)
        write();
}

void KeySheet::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

void KeySheet::write()
{
    m_columns = columns();
    m_text->clear();
    m_text->document()->setDefaultFont(font());
    m_text->document()->setDocumentMargin(step(this, 2));
    const std::vector<Groups> sides = spread(m_columns);
    QTextTableFormat across = plainTable(0);
    const QTextLength width(QTextLength::PercentageLength, 100.0 / double(sides.size()));
    across.setColumnWidthConstraints(QList<QTextLength>(qsizetype(sides.size()), width));
    QTextCursor cursor(m_text->document());
    const QTextTable *table = cursor.insertTable(1, int(sides.size()), across);
    for (size_t side = 0; side < sides.size(); ++side) {
        for (const CommandGroup group : sides[side])
            writeGroup(table->cellAt(0, int(side)).lastCursorPosition(), group, group == sides[side].front());
    }
    m_text->moveCursor(QTextCursor::Start);
}

void KeySheet::writeGroup(QTextCursor cursor, CommandGroup group, bool first) const
{
    QTextCharFormat strongText;
    strongText.setFont(strong(font()));
    QTextBlockFormat heading;
    heading.setTopMargin(step(this, 3));
    heading.setBottomMargin(step(this));
    heading.setLeftMargin(step(this));
    if (first)
        cursor.setBlockFormat(heading);
    else
        cursor.insertBlock(heading);
    cursor.insertText(groupText(group), strongText);
    QTextTableFormat lines = plainTable(step(this) * 0.6);
    lines.setColumnWidthConstraints({QTextLength(QTextLength::FixedLength, step(this, 30)), QTextLength()});
    QTextTable *table = cursor.insertTable(1, 2, lines);
    const QColor ground = mixed(palette().color(QPalette::Text), palette().color(QPalette::Base), 0.09);
    QTextCharFormat cap = strongText;
    cap.setBackground(ground);
    bool begun = false;
    for (const CommandInfo &info : commandTable()) {
        if (info.group != group)
            continue;
        if (std::exchange(begun, true))
            table->appendRows(1);
        QTextCursor keys = table->cellAt(table->rows() - 1, 0).firstCursorPosition();
        for (const auto ones = m_keymap.allShown(info.command); const QString &one : ones) {
            keys.insertText(QChar::Nbsp + one + QChar::Nbsp, cap);
            keys.insertText(u"  "_s, QTextCharFormat());
        }
        table->cellAt(table->rows() - 1, 1).firstCursorPosition().insertText(commandText(info.command));
    }
}

} // namespace szept::ui
