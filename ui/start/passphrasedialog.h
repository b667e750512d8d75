// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace szept::ui {

/// Asks for the passphrase of the file that secrets are kept in; for a new file it is set, and typed twice. It is
/// accepted when there is one, and when both are the same.
class PassphraseDialog final : public QDialog
{
    Q_OBJECT

public:
    enum class Kind { Known, New };

    PassphraseDialog(Kind kind, QWidget *parent);

    /// Says what was wrong with the last one.
    void complain(const QString &text);
    [[nodiscard]] QString complaint() const;
    /// What was typed; the fields are emptied.
    [[nodiscard]] QByteArray take();

private:
    void submit();
    void arrange(const QString &headline, const QString &sentence);

    Kind m_kind;
    QLineEdit *m_first;
    QLineEdit *m_second; ///< only for a new one
    QLabel *m_complaint;
    QPushButton *m_goOn;
    QPushButton *m_quit;
};

} // namespace szept::ui
