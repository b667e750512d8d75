// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLayout;
class QPushButton;

namespace szept::ui {

/// Shows a new workspace's recovery key, once.
class RecoveryPage final : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryPage(const QString &key, QWidget *parent = nullptr);

    [[nodiscard]] QLabel *key() const { return m_key; }
    [[nodiscard]] QPushButton *goOn() const { return m_goOn; }

Q_SIGNALS:
    /// Somebody says that the key is kept.
    void kept();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void prepareKey();
    [[nodiscard]] QLayout *buttonsRow();

    QLabel *m_key;
    QLabel *m_warning;
    QPushButton *m_goOn;
};

} // namespace szept::ui
