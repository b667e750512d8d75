// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/case/exposuremeter.h"

#include "models/views/casetext.h"
#include "models/views/desk.h"

using namespace std::chrono_literals;

namespace szept::ui {

ExposureMeter::ExposureMeter(views::Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_since(desk.clock().steady())
{
}

ExposureMeter::~ExposureMeter() { note(); }

void ExposureMeter::look(std::optional<HarmKind> at)
{
    note();
    m_at = at;
}

void ExposureMeter::setWatched(bool watched)
{
    note();
    m_watched = watched;
}

void ExposureMeter::note()
{
    const Duration now = m_desk.clock().steady();
    const Duration inView = now - std::exchange(m_since, now);
    if (m_watched && m_at && inView >= 1s)
        m_desk.recordExposure(*m_at, views::harmWeight(*m_at), inView);
}

} // namespace szept::ui
