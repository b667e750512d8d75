// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/deskvalues.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace szept::views {
class Desk;
} // namespace szept::views

namespace szept::ui {

class FieldForm;

/// Another secret for an account, or another address: tried first, and only then kept in place of what there was.
class SignInForm final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInForm(views::Desk &desk, QWidget *parent = nullptr);

    /// False when the account's connector is not there to say what it needs.
    bool ask(const Account &account);
    /// What was typed is forgotten.
    void leave();

Q_SIGNALS:
    void signedIn(const QString &said);

private:
    [[nodiscard]] views::AccountForm filled() const;
    void submit();
    void takeCheck(const Result<views::AccountCheck> &check);
    void keep(const QString &identity);
    void tell(const QString &text);

    views::Desk &m_desk;
    Account m_account; ///< as it is now
    views::AccountForm m_tried;
    QLabel *m_headline;
    FieldForm *m_fields;
    QPushButton *m_go;
    QLabel *m_told;
    int m_asked = 0; ///< counts the questions, so that an answer to an older one is dropped
};

} // namespace szept::ui
