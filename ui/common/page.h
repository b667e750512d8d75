// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace szept::ui {

/// A full page in the window: a way back and a title on top, and under them the content, in a column that is never too
/// wide to read.
class Page : public QWidget
{
    Q_OBJECT

public:
    enum class Kind {
        Reading, ///< a narrow column that scrolls
        Wide, ///< the content has its own way to scroll
    };
    explicit Page(const QString &title, Kind kind, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const;
    /// One step back inside the page; false when the page itself is to be left.
    [[nodiscard]] virtual bool goBack() { return false; }
    /// Where the keyboard goes when the page opens.
    virtual void takeFocus();

Q_SIGNALS:
    void left();

protected:
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void setTitle(const QString &title);
    /// Where the way back leads, in a word; empty: there is none.
    void setWayBack(const QString &where);

private:
    void buildHead(QVBoxLayout *column);

    QToolButton *m_back;
    QLabel *m_title;
    QVBoxLayout *m_content = nullptr;
};

} // namespace szept::ui
