// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/pass.h"

#include "app/sync/moments.h"
#include "app/sync/storefuture.h"
#include "app/sync/worklist.h"
#include "models/services/intake.h"
#include "models/services/passend.h"
#include "models/services/syncstate.h"
#include "models/store/workspace.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::sync {
namespace {

/// A queue that moves shows a page again now and then. One that does so all the time never ends.
constexpr int mostIdlePages = 20;
/// As many looks without an answer, one after the other, and it is asked whether the platform is there at all.
constexpr int silentLooks = 3;
/// As many looks of a pass may be in vain.
constexpr int mostLooksInVain = 20;
/// After so long the next pass is more use than the next look: a colleague may have ended thousands of cases elsewhere.
constexpr Duration longestLooking = std::chrono::seconds(30);
/// What an incomplete pass did not show may well wait, so that few looks find anything.
constexpr qsizetype looksAfterIncomplete = 10;

/// What was answered says something of the subject alone: others may be looked at all the same.
bool concernsSubject(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Forbidden:
    case ErrorKind::Gone:
    case ErrorKind::AlreadyHandled:
    case ErrorKind::Conflict:
    case ErrorKind::Malformed:
    case ErrorKind::Unsupported:
    case ErrorKind::Rejected:
        return true;
    case ErrorKind::Unavailable:
        return !error.nothingSent;
    case ErrorKind::Unauthorised:
    case ErrorKind::RateLimited:
    case ErrorKind::Cancelled:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Busy:
    case ErrorKind::NewerSchema:
    case ErrorKind::Damaged:
    case ErrorKind::WrongKey:
    case ErrorKind::NoEncryption:
    case ErrorKind::NoSpace:
    case ErrorKind::ReadOnly:
    case ErrorKind::NoKeyring:
    case ErrorKind::Fault:
        return false;
    }
    return false;
}

} // namespace

Pass::Pass(const Tools &tools, Connector &connector, AccountId account, Progress progress)
    : m_tools(tools)
    , m_connector(connector)
    , m_account(account)
    , m_progress(std::move(progress))
{
    m_seen.account = account;
}

QCoro::Task<PassStatistics> Pass::run(Duration interval, Stops stops)
{
    WorkList::Entry entry(m_tools.works, m_account, WorkKind::Pull);
    tell(true);
    const Result<void> read = co_await readPages(&entry, stops);
    Result<Missing> missing;
    if (read)
        missing = co_await close(interval);
    if (!read || !missing) {
        m_statistics.error = read ? missing.error() : read.error();
        tell(false);
        co_return m_statistics;
    }
    if (const Result<void> looked = co_await lookForAll(std::move(*missing), stops); !looked)
        m_statistics.error = looked.error();
    tell(false);
    co_return m_statistics;
}

QCoro::Task<Result<void>> Pass::readPages(WorkList::Entry *work, Stops stops)
{
    const Result<SyncState> begun = co_await settled(m_tools.workspace.write(
        [account = m_account](store::Transaction &tx) { return services::beginPass(tx, account); }));
    if (!begun)
        co_return std::unexpected(begun.error());
    m_pass = begun->pass;
    m_cursor = begun->cursor;
    m_resumed = !m_cursor.isEmpty();
    QSet<QString> cursors;
    do {
        if (stops.finish.stop_requested())
            co_return std::unexpected(stopError());
        cursors.insert(m_cursor);
        const Instant askedAt = m_tools.clock.now();
        Result<PulledPage> page = co_await m_connector.pull(m_cursor, stops.abort);
        m_tools.moments.reached("pull.answered"_L1);
        if (!page)
            co_return std::unexpected(page.error());
        work->answered();
        if (!page->next.isEmpty() && cursors.contains(page->next))
            co_return fail(ErrorKind::Malformed, u"the queue's pages go round in circles at cursor "_s + page->next,
                {u"pages_in_circles"_s, {}});
        if (!bringsNew(page->items) && ++m_idlePages > mostIdlePages && !page->next.isEmpty())
            co_return fail(ErrorKind::Malformed, u"the queue's pages show the same again and again"_s,
                {u"pages_in_circles"_s, {}});
        m_cursor = page->next;
        m_seen.total = page->total;
        note(page->notes);
        const Result<void> taken = co_await takePage(std::move(*page), askedAt);
        if (!taken)
            co_return std::unexpected(taken.error());
        tell(true);
    } while (!m_cursor.isEmpty());
    co_return Result<void>();
}

bool Pass::bringsNew(const QList<PulledItem> &items)
{
    const qsizetype before = m_shown.size();
    for (const PulledItem &item : items)
        m_shown.insert(item.ref);
    return m_shown.size() > before;
}

QCoro::Task<Result<void>> Pass::takePage(PulledPage page, Instant askedAt)
{
    services::IntakeRequest request{.account = m_account, .pass = m_pass, .page = std::move(page), .askedAt = askedAt};
    const Result<services::IntakeOutcome> outcome = co_await settled(
        m_tools.workspace.write([request = std::move(request), &tools = m_tools](store::Transaction &tx) {
            auto taken = services::takeIn(tx, request, tools.weights, tools.by);
            tools.moments.reached("intake.written"_L1);
            return taken;
        }));
    m_tools.moments.reached("intake.committed"_L1);
    if (!outcome)
        co_return std::unexpected(outcome.error());
    m_statistics.pulled += outcome->pulled;
    m_statistics.added += outcome->added;
    m_statistics.updated += outcome->updated + outcome->reopened;
    m_seen.pulled = m_statistics.pulled;
    co_return Result<void>();
}

QCoro::Task<Result<Pass::Missing>> Pass::close(Duration interval)
{
    const Instant next = m_tools.clock.now() + interval;
    const Result<bool> whole = co_await settled(
        m_tools.workspace.write([account = m_account, pass = m_pass, next, &tools = m_tools](store::Transaction &tx) {
            auto ended = services::endPass(tx, account, pass, next);
            tools.moments.reached("passend.written"_L1);
            return ended;
        }));
    m_tools.moments.reached("passend.committed"_L1);
    if (!whole)
        co_return std::unexpected(whole.error());
    auto cases
        = co_await settled(m_tools.workspace.read([account = m_account, pass = m_pass](store::Connection &connection) {
              return services::missingCases(connection, account, pass);
          }));
    if (!cases)
        co_return std::unexpected(cases.error());
    // Those that cannot be looked at must not stand before all others in every pass, nor those that wait beyond what is shown.
    const auto first = qsizetype(m_tools.random.fraction() * double(cases->size()));
    std::ranges::rotate(*cases, cases->begin() + first);
    const qsizetype looks = *whole ? cases->size() : std::min(cases->size(), looksAfterIncomplete);
    co_return Missing{*std::move(cases), looks};
}

QCoro::Task<Result<void>> Pass::lookForAll(Missing missing, Stops stops)
{
    QStringList inVain;
    int silent = 0;
    qsizetype looked = 0;
    Result<void> outcome;
    const Duration until = m_tools.clock.steady() + longestLooking;
    for (; outcome && looked < missing.looks && inVain.size() < mostLooksInVain; ++looked) {
        if (m_tools.clock.steady() > until)
            break;
        const services::MissingCase &one = missing.cases[looked];
        const Result<Sighting> sighting = co_await lookFor(one.ref, one.version, stops);
        if (sighting) {
            silent = 0;
            outcome = co_await takeSight(one.id, sighting->state);
            continue;
        }
        if (!concernsSubject(sighting.error()))
            co_return std::unexpected(sighting.error());
        inVain.append(one.ref.remoteId);
        silent = sighting.error().kind == ErrorKind::Unavailable ? silent + 1 : 0;
        if (silent > 0 && silent % silentLooks == 0)
            outcome = (co_await m_connector.verify(stops.abort)).transform([](const Identity &) {});
    }
    if (outcome && !inVain.isEmpty()) {
        const qsizetype left = inVain.size() + missing.looks - looked;
        note({{u"not_looked_at"_s, QStringList{QString::number(left)} + inVain}});
    }
    co_return outcome;
}

QCoro::Task<Result<Sighting>> Pass::lookFor(ItemRef subject, QString version, Stops stops)
{
    if (stops.finish.stop_requested())
        co_return std::unexpected(stopError());
    const WorkList::Entry entry(m_tools.works, m_account, WorkKind::Look, subject.remoteId);
    ActionOrder question;
    question.subject = subject;
    question.seen.version = version;
    Result<Sighting> sighting = co_await m_connector.look(question, stops.abort);
    m_tools.moments.reached("look.answered"_L1);
    co_return sighting;
}

QCoro::Task<Result<void>> Pass::takeSight(CaseId id, RemoteState state)
{
    if (state.open)
        co_return Result<void>(); // the queue moved under the pass; the next one shows it
    const Result<bool> closed
        = co_await settled(m_tools.workspace.write([id, state, &tools = m_tools](store::Transaction &tx) {
              auto done = services::closeElsewhere(tx, id, state, tools.by);
              tools.moments.reached("closing.written"_L1);
              return done;
          }));
    m_tools.moments.reached("closing.committed"_L1);
    if (!closed)
        co_return std::unexpected(closed.error());
    m_statistics.closed += *closed ? 1 : 0;
    co_return Result<void>();
}

void Pass::note(const QList<Reason> &reasons)
{
    for (const Reason &reason : reasons) {
        if (!m_statistics.notes.contains(reason))
            m_statistics.notes.append(reason);
    }
}

void Pass::tell(bool running) const
{
    if (!m_progress)
        return;
    PassProgress seen = m_seen;
    seen.running = running;
    seen.notes = m_statistics.notes;
    m_progress(seen);
}

} // namespace szept::sync
