// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/id.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace szept::views {
class Desk;
}

namespace szept::ui {

/// The words of the search field, and the cases that they were found in. Asked anew when the words or the cases change: soon, and
/// one question at a time, however fast they do.
class CaseSearch final : public QObject
{
    Q_OBJECT

public:
    CaseSearch(views::Desk &desk, QObject *parent);

    /// As typed; empty ends the search.
    void setWords(const QString &words);
    [[nodiscard]] const QString &words() const { return m_words; }
    /// Nothing while none was asked for.
    [[nodiscard]] const std::optional<QList<CaseId>> &found() const { return m_found; }
    /// The words may be in what came or changed since. Many changes come together, and are waited for together.
    void askAgain();
    /// Without waiting for what else is typed.
    void askNow();

Q_SIGNALS:
    /// Other words, or none: another list.
    void foundAnew();
    /// The same words, and more: found() holds all of them.
    void foundMore();
    void refused(const QString &why);

private:
    void take(const QList<CaseId> &found);

    views::Desk &m_desk;
    QTimer *m_soon;
    QString m_words;
    std::optional<QList<CaseId>> m_found;
    QString m_foundFor; ///< the words that m_found was found for
    bool m_asking = false;
    bool m_isStale = false; ///< the words or the cases changed since it was asked
};

} // namespace szept::ui
