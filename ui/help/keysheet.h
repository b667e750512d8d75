// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/commands.h"
#include "ui/common/page.h"

class QTextBrowser;

namespace szept::ui {

/// All keys on one sheet, made from the table of commands.
class KeySheet final : public Page
{
    Q_OBJECT

public:
    explicit KeySheet(const Keymap &keymap, QWidget *parent = nullptr);

    void takeFocus() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void write();

    const Keymap &m_keymap;
    QTextBrowser *m_text;
};

} // namespace szept::ui
