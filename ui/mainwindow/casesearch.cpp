// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/casesearch.h"

#include "models/views/desk.h"
#include "models/views/errortext.h"

#include <QSet>

#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace szept::ui {

CaseSearch::CaseSearch(views::Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_soon(new QTimer(this))
{
    m_soon->setObjectName(u"searchSoon"_s);
    m_soon->setSingleShot(true);
    m_soon->setInterval(150ms);
    connect(m_soon, &QTimer::timeout, this, &CaseSearch::askNow);
    connect(&desk, &views::Desk::casesChanged, this, &CaseSearch::askAgain);
    connect(&desk, &views::Desk::caseChanged, this, &CaseSearch::askAgain);
    connect(&desk, &views::Desk::everyCaseChanged, this, &CaseSearch::askAgain);
}

void CaseSearch::setWords(const QString &words)
{
    m_words = words.trimmed();
    m_soon->start();
}

void CaseSearch::askAgain()
{
    if (!m_words.isEmpty() && !m_soon->isActive())
        m_soon->start();
}

void CaseSearch::askNow()
{
    if (m_words.isEmpty()) {
        m_found.reset();
        Q_EMIT foundAnew();
        return;
    }
    m_isStale = m_asking;
    if (std::exchange(m_asking, true))
        return;
    m_desk.search(m_words).then(this, [this, words = m_words](const Result<QList<CaseId>> &found) {
        m_asking = false;
        if (std::exchange(m_isStale, false))
            m_soon->start();
        if (words != m_words)
            return; // somebody typed on meanwhile
        if (found)
            take(*found);
        else
            Q_EMIT refused(views::errorText(found.error()));
    });
}

/// Under the same words the list only grows: no row goes from under the cursor because a text was edited, and what is taken
/// back is where it was.
void CaseSearch::take(const QList<CaseId> &found)
{
    const bool again = m_found && m_foundFor == m_words;
    if (!again) {
        m_found = found;
        m_foundFor = m_words;
        Q_EMIT foundAnew();
        return;
    }
    QSet<CaseId> more(found.begin(), found.end());
    more.subtract(QSet<CaseId>(m_found->begin(), m_found->end()));
    if (more.isEmpty())
        return;
    m_found->append(more.values());
    Q_EMIT foundMore();
}

} // namespace szept::ui
