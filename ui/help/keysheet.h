// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/commands.h"
#include "ui/common/page.h"

class QTextBrowser;
class QTextCursor;

namespace szept::ui {

/// All keys on one sheet, made from the table of commands: in as many columns as the width has room for.
class KeySheet final : public Page
{
    Q_OBJECT

public:
    explicit KeySheet(const Keymap &keymap, QWidget *parent = nullptr);

    /// As somebody comes to it from there.
    void begin(const QString &from) { setWayBack(from); }
    void takeFocus() override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void write();
    void writeGroup(QTextCursor cursor, CommandGroup group, bool first) const;
    [[nodiscard]] int columns() const;

    const Keymap &m_keymap;
    QTextBrowser *m_text;
    int m_columns = 0;
};

} // namespace szept::ui
