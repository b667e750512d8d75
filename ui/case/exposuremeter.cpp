// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/exposuremeter.h"

#include "models/views/casetext.h"
#include "models/views/desk.h"

#include <QTimer>

using namespace std::chrono_literals;

namespace szept::ui {

ExposureMeter::ExposureMeter(views::Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_timer(new QTimer(this))
    , m_since(desk.clock().steady())
{
    m_timer->setInterval(interval);
    m_timer->setTimerType(Qt::VeryCoarseTimer);
    connect(m_timer, &QTimer::timeout, this, &ExposureMeter::note);
}

ExposureMeter::~ExposureMeter() { note(); }

void ExposureMeter::look(std::optional<HarmKind> at)
{
    note();
    m_at = at;
    run();
}

void ExposureMeter::setWatched(bool watched)
{
    if (watched == m_watched)
        return;
    note();
    m_watched = watched;
    run();
}

/// Nothing wakes the machine while nothing is looked at.
void ExposureMeter::run()
{
    if (!isLookedAt())
        m_timer->stop();
    else if (!m_timer->isActive())
        m_timer->start();
}

void ExposureMeter::note()
{
    const Duration now = m_desk.clock().steady();
    const Duration inView = now - std::exchange(m_since, now);
    if (isLookedAt() && inView >= 1s && inView < sleepGap)
        m_desk.recordExposure(*m_at, views::harmWeight(*m_at), inView);
}

} // namespace szept::ui
