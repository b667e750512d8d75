// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/crash/moderator.h"

#include "models/domain/idtext.h"
#include "models/services/triage.h"
#include "models/services/undo.h"
#include "tests/platforms/tally/tallyconnector.h"

#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace szept::test {

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

Moderator::Moderator(store::Workspace &workspace, services::By by, sync::Moments &moments, const Habits &habits)
    : m_workspace(workspace)
    , m_by(by)
    , m_moments(moments)
    , m_habits(habits)
    , m_random(habits.seed)
{
}

void Moderator::work()
{
    auto open = m_workspace.read([](store::Connection &connection) {
        return store::list(connection, u"SELECT id FROM cases WHERE state = 'open' ORDER BY id"_s, {},
            [](const store::Row &row) { return row.id<CaseId>(0); });
    });
    open.then(this, [this](const Result<QList<CaseId>> &cases) { choose(cases.value_or(QList<CaseId>())); });
}

void Moderator::again() { QTimer::singleShot(std::chrono::milliseconds(chance(15)), this, &Moderator::work); }

void Moderator::choose(const QList<CaseId> &cases)
{
    if (!m_mine.isEmpty() && chance(4) == 0)
        undo(m_mine.takeAt(chance(int(m_mine.size()))));
    else if (!cases.isEmpty())
        decide(cases[chance(int(cases.size()))]);
    else
        again();
}

void Moderator::decide(CaseId about)
{
    services::DecideRequest request;
    request.id = DecisionId(QUuid::createUuid());
    request.caseId = about;
    request.now = m_habits.hasty || chance(5) > 0;
    const QList<QStringList> plans{
        {u"remove"_s}, {u"remove"_s, u"warn"_s}, {u"keep"_s}, {u"ban"_s}, {u"warn"_s, u"remove"_s}};
    const auto specs = TallyPlugin::actions();
    for (const QString &action : plans[chance(int(plans.size()))])
        request.actions.append({*std::ranges::find(specs, action, &ActionSpec::id), {}});
    auto written = m_workspace.write([this, request](store::Transaction &tx) {
        auto decided = services::decide(tx, request, m_by);
        if (decided && m_habits.early)
            say(u"decided "_s + idText(request.id));
        m_moments.reached("decide.written"_L1);
        return decided;
    });
    written.then(this, [this, id = request.id](const Result<services::Decided> &decided) {
        m_moments.reached("decide.committed"_L1);
        if (decided) { // otherwise it was decided or closed meanwhile
            m_mine.append(id);
            say(u"decided "_s + idText(id));
        }
        again();
    });
}

void Moderator::undo(DecisionId id)
{
    auto written = m_workspace.write([this, id](store::Transaction &tx) {
        auto undone = services::undo(tx, id, m_by);
        m_moments.reached("undo.written"_L1);
        return undone;
    });
    written.then(this, [this, id](const Result<services::UndoOutcome> &undone) {
        m_moments.reached("undo.committed"_L1);
        if (undone)
            say(u"undone "_s + idText(id));
        again();
    });
}

} // namespace szept::test
