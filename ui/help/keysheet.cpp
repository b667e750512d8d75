// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/keysheet.h"

#include "ui/common/look.h"

#include <QEvent>
#include <QTextBrowser>
#include <QTextTable>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace szept::ui {
namespace {

constexpr std::array groups {
    CommandGroup::Deciding, CommandGroup::OneCase, CommandGroup::Looking, CommandGroup::Going, CommandGroup::Program};

} // namespace

KeySheet::KeySheet(const Keymap &keymap, QWidget *parent)
    : Page(tr("All keys"), parent)
    , m_keymap(keymap)
    , m_text(new QTextBrowser(this))
{
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setAccessibleName(tr("All keys"));
    content()->addWidget(m_text, 1);
    write();
}

void KeySheet::takeFocus()
{
    m_text->setFocus();
}

void KeySheet::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        write();
}

void KeySheet::write()
{
    m_text->clear();
    m_text->document()->setDefaultFont(font());
    QTextCursor cursor(m_text->document());
    QTextCharFormat strongText;
    strongText.setFont(strong(font()));
    QTextCharFormat muted;
    muted.setForeground(mutedText(palette()));
    cursor.insertText(tr("Single letters work while no text field has the focus. Esc leaves such a field."), muted);
    for (const CommandGroup group : groups) {
        QTextBlockFormat heading;
        heading.setTopMargin(step(this, 4));
        cursor.insertBlock(heading);
        cursor.insertText(groupText(group), strongText);
        cursor.insertBlock(QTextBlockFormat());
        QTextTableFormat lines;
        lines.setBorder(0);
        lines.setCellPadding(step(this) / 2.0);
        lines.setColumnWidthConstraints({QTextLength(QTextLength::FixedLength, step(this, 40)), QTextLength()});
        QTextTable *table = cursor.insertTable(1, 2, lines);
        bool first = true;
        for (const CommandInfo &info : commandTable()) {
            if (info.group != group)
                continue;
            if (!std::exchange(first, false))
                table->appendRows(1);
            QStringList keys;
            for (const QKeySequence &one : m_keymap.keysOf(info.command))
                keys += shownKeys(one);
            const int row = table->rows() - 1;
            table->cellAt(row, 0).firstCursorPosition().insertText(keys.join(u"   "_s), strongText);
            table->cellAt(row, 1).firstCursorPosition().insertText(commandText(info.command));
        }
        cursor.movePosition(QTextCursor::End);
    }
    m_text->moveCursor(QTextCursor::Start);
}

} // namespace szept::ui
