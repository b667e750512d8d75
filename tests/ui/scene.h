// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/language.h"
#include "tests/ui/support/sampleevening.h"
#include "ui/case/casepane.h"
#include "ui/case/decisionpanel.h"
#include "ui/inbox/inboxpane.h"
#include "ui/inbox/uniformlistview.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/outbox/quietbar.h"

#include <QApplication>
#include <QTest>

namespace szept::test {

/// A window on an evening, in one language, on the screen and with the focus.
class Scene
{
public:
    explicit Scene(QLocale::Language tongue = QLocale::English, bool filled = true)
        : m_language(QLocale(tongue))
    {
        if (filled)
            fillEvening(desk);
        window = std::make_unique<ui::MainWindow>(desk);
        window->show();
        window->activateWindow();
        QTRY_VERIFY(window->isActiveWindow());
        window->inbox().list()->setFocus();
    }

    /// What a person does: keys to whatever has the focus.
    void press(const QString &keys) const
    {
        for (const QChar key : keys)
            QTest::keyClick(target(), key.toLatin1());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) const { QTest::keyClick(target(), key, modifiers); }
    [[nodiscard]] QWidget *target() const
    {
        QWidget *focused = QApplication::focusWidget();
        return focused ? focused : window.get();
    }
    [[nodiscard]] CaseId current() const { return window->inbox().current(); }
    [[nodiscard]] bool isArmed() const { return window->casePane().decisions().isArmed(); }
    [[nodiscard]] QString said() const { return window->quietBar().text(); }

private:
    views::Language m_language;

public:
    FakeDesk desk;
    std::unique_ptr<ui::MainWindow> window;
};

} // namespace szept::test
