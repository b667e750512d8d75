// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/queuereader.h"

#include "connectors/kit/paging.h"
#include "connectors/mailman3/limits.h"
#include "connectors/mailman3/requests.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

/// How many numbers are tried in search of a message that cannot be read.
constexpr int longestSearch = 40;

/// As many queues may be emptied while we read. A server that tells of more pages and shows nothing on them lies.
constexpr int mostEmptyPages = 30;

bool tooLarge(const Error &error) { return error.reason.code == "answer_too_large"_L1; }

void append(PulledPage &page, PulledPage part)
{
    page.items += part.items;
    page.notes += part.notes;
    page.wholeQueue = page.wholeQueue && part.wholeQueue;
}

int totalOf(const QList<ListCounts> &lists)
{
    qint64 total = 0;
    for (const ListCounts &counts : lists)
        total += qint64(counts.joining) + counts.leaving + counts.held;
    return int(std::min<qint64>(total, std::numeric_limits<int>::max()));
}

/// What was left out waits all the same: a case of it is not to be closed.
void tellFaults(PulledPage &page, const MailingList &list, const QStringList &faults)
{
    if (faults.isEmpty())
        return;
    page.wholeQueue = false;
    page.notes.append({u"unreadable_messages"_s, {list.address, QString::number(faults.size()), faults.first()}});
}

HeldId idOf(const HeldMessage &held) { return {held.list, held.heldAt, held.number}; }

/// Just one message, and this one.
bool isAlone(const HeldId &id, const Collection<HeldMessage> &held)
{
    return held.entries.size() == 1 && held.faults.isEmpty() && idOf(held.entries.first()) == id;
}

QString kindOf(Queue queue) { return queue == Queue::Joining ? joiningKind : leavingKind; }

} // namespace

Task<PulledPage> QueueReader::page(QString cursor, std::stop_token stop)
{
    PulledPage page;
    std::optional<Position> at = fromCursor(cursor);
    if (!at || m_counts.isEmpty()) {
        auto notes = co_await beginPass(stop);
        if (!notes)
            co_return std::unexpected(notes.error());
        page.notes = *std::move(notes);
    }
    if (!at)
        at = firstPosition(m_counts);
    int empty = 0;
    while (at && page.items.isEmpty()) {
        auto read = co_await pageAt(*at, stop);
        if (!read) {
            if (const auto fault = co_await missing(at->list, read.error(), stop); !fault || *fault)
                co_return std::unexpected(fault ? **fault : fault.error());
            at = nextPosition(m_counts, {at->list, Queue::Held, 1});
            continue;
        }
        append(page, std::move(read->page));
        at->page = read->last;
        if (page.items.isEmpty() && at->page > 1) {
            if (++empty > mostEmptyPages)
                co_return kit::inCircles(u"nothing on page after page"_s);
            const auto there = co_await recounted(*at, stop);
            if (!there)
                co_return std::unexpected(there.error());
            at = *there;
        }
        at = nextPosition(m_counts, *at);
    }
    page.next = at ? toCursor(*at) : QString();
    page.total = totalOf(m_counts);
    co_return page;
}

Task<std::optional<Error>> QueueReader::missing(QString list, Error error, std::stop_token stop)
{
    if (error.kind != ErrorKind::Gone)
        co_return std::optional(error);
    const auto answer = co_await m_api.send(requests::config(list), std::move(stop));
    if (!answer)
        co_return std::unexpected(answer.error());
    if (answer->status == 404 && isMailmanError(answer->body))
        co_return std::optional<Error>();
    error.kind = ErrorKind::Unsupported;
    error.detail += u"; the list is there"_s;
    error.reason = m_api.notMailman();
    co_return std::optional(error);
}

Task<QueueReader::Stretch> QueueReader::pageAt(Position at, std::stop_token stop)
{
    Result<PulledPage> read;
    if (at.queue == Queue::Held) {
        auto again = co_await remembered(at, stop);
        if (!again || !again->page.items.isEmpty())
            co_return again;
        read = co_await heldMessages(at, std::move(stop));
    } else {
        read = co_await membershipRequests(at, std::move(stop));
    }
    if (!read)
        co_return std::unexpected(read.error());
    co_return Stretch{*std::move(read), at.page};
}

Task<QueueReader::Stretch> QueueReader::remembered(Position at, std::stop_token stop)
{
    const auto counts = std::ranges::find(m_counts, at.list, &ListCounts::list);
    if (counts == m_counts.end())
        co_return Stretch{};
    const int count = counts->held;
    const auto newest = m_held.newest(at.list, count);
    if (!newest)
        co_return Stretch{};
    const auto found = co_await heldOf(at.list, {1, count}, std::move(stop));
    if (!found)
        co_return std::unexpected(found.error());
    const auto *held = std::get_if<Collection<HeldMessage>>(&*found);
    if (!held || !isAlone(*newest, *held))
        co_return Stretch{};
    Stretch stretch{.page = {}, .last = std::max(1, at.page - heldPagesAgain + 1)};
    stretch.page.items = m_held.stretch(at, stretch.last);
    co_return stretch;
}

Task<Position> QueueReader::recounted(Position at, std::stop_token stop)
{
    const auto now = co_await counts(at.list, std::move(stop));
    if (!now)
        co_return std::unexpected(now.error());
    std::ranges::replace_if(m_counts, [&at](const ListCounts &one) { return one.list == at.list; }, *now);
    at.page = std::clamp(pagesOf(*now, at.queue) + 1, 1, at.page);
    co_return at;
}

Task<QList<Reason>> QueueReader::beginPass(std::stop_token stop)
{
    const auto lists = co_await m_api.lists(stop);
    if (!lists)
        co_return std::unexpected(lists.error());
    m_held.beginPass();
    m_lists.clear();
    m_counts.clear();
    for (const MailingList &list : *lists) {
        const auto counted = co_await counts(list.id, stop);
        if (!counted) {
            if (const auto fault = co_await missing(list.id, counted.error(), stop); !fault || *fault)
                co_return std::unexpected(fault ? **fault : fault.error());
            continue;
        }
        m_lists.emplace(list.id, list);
        m_counts.append(*counted);
    }
    QList<Reason> notes;
    for (const QString &name : m_api.missingLists())
        notes.append({u"no_such_list"_s, {name}});
    co_return notes;
}

Task<ListCounts> QueueReader::counts(QString list, std::stop_token stop)
{
    ListCounts counts{.list = list};
    const auto joining = co_await m_api.get<int>(requests::requestCount(list, joiningKind), readCount, stop);
    if (!joining)
        co_return std::unexpected(joining.error());
    counts.joining = *joining;
    const auto leaving = co_await m_api.get<int>(requests::requestCount(list, leavingKind), readCount, stop);
    if (!leaving)
        co_return std::unexpected(leaving.error());
    counts.leaving = *leaving;
    const auto held = co_await m_api.get<int>(requests::heldCount(list), readCount, stop);
    if (!held)
        co_return std::unexpected(held.error());
    counts.held = *held;
    co_return counts;
}

Task<PulledPage> QueueReader::membershipRequests(Position at, std::stop_token stop)
{
    const auto found = co_await m_api.get<Collection<MembershipRequest>>(
        requests::requestPage(at.list, kindOf(at.queue), {requestsPerPage, at.page}), readRequestPage, stop);
    if (!found)
        co_return std::unexpected(found.error());
    PulledPage page;
    for (const MembershipRequest &request : found->entries)
        page.items.append(toItem(request, listNamed(at.list)));
    // Mailman promises no order between two pages of requests.
    page.wholeQueue = found->total <= requestsPerPage;
    tellFaults(page, listNamed(at.list), found->faults);
    co_return page;
}

Task<PulledPage> QueueReader::heldMessages(Position at, std::stop_token stop)
{
    const auto found = co_await heldOf(at.list, {heldPerPage, at.page}, stop);
    if (!found)
        co_return std::unexpected(found.error());
    if (std::holds_alternative<Failure>(*found)) {
        // A message, or all of the server? What cannot be counted either is not unreadable: it is not to be had just
        // now.
        const auto counted = co_await m_api.get<int>(requests::heldCount(at.list), readCount, stop);
        if (!counted)
            co_return std::unexpected(counted.error());
        m_held.take(at, {}, false);
        co_return co_await oneByOne(std::move(at), std::move(stop));
    }
    PulledPage page;
    QList<HeldMemory::Message> messages;
    const auto &held = std::get<Collection<HeldMessage>>(*found);
    for (const HeldMessage &message : held.entries) {
        page.items.prepend(shown(message)); // the newest first, as the pages are
        messages.append({idOf(message), page.items.first()});
    }
    m_held.take(at, std::move(messages), held.faults.isEmpty());
    tellFaults(page, listNamed(at.list), held.faults);
    co_return page;
}

Task<QueueReader::HeldOrFailure> QueueReader::heldOf(QString list, requests::Page which, std::stop_token stop)
{
    const kit::Request request = requests::heldPage(list, which);
    const auto answer = co_await m_api.send(request, stop);
    if (!answer && tooLarge(answer.error()))
        co_return Failure{answer.error().detail};
    if (!answer)
        co_return std::unexpected(answer.error());
    if (answer->status == 400 || answer->status == 500)
        co_return Failure{errorText(answer->body)};
    if (!answer->ok())
        co_return std::unexpected(m_api.refusal(request, *answer));
    auto held = readHeldPage(answer->body, list);
    if (!held)
        co_return std::unexpected(kit::unreadable(request, *answer, held.error()));
    co_return *std::move(held);
}

/// From the page's end to its beginning, for the same reason as the pages.
Task<PulledPage> QueueReader::oneByOne(Position at, std::stop_token stop)
{
    PulledPage page;
    Gap gap; // above the message that was read last
    int failed = 0; // in that gap
    const int first = (at.page - 1) * heldPerPage;
    for (int index = first + heldPerPage - 1; index >= first; --index) {
        const auto found = co_await heldOf(at.list, {1, index + 1}, stop);
        if (!found)
            co_return std::unexpected(found.error());
        const auto *held = std::get_if<Collection<HeldMessage>>(&*found);
        if (!held) {
            ++failed;
        } else if (!held->entries.isEmpty()) {
            const HeldMessage &message = held->entries.first();
            gap.above = message.number;
            auto unreadable = co_await unreadableIn(at.list, gap, failed, stop);
            if (!unreadable)
                co_return std::unexpected(unreadable.error());
            append(page, *std::move(unreadable));
            page.items.append(shown(message));
            gap.below = message.number;
            failed = 0;
        } else {
            tellFaults(page, listNamed(at.list), held->faults);
        }
    }
    if (failed > 0 && first > 0) {
        const auto before = co_await heldOf(at.list, {1, first}, stop);
        if (!before)
            co_return std::unexpected(before.error());
        const auto *held = std::get_if<Collection<HeldMessage>>(&*before);
        gap.above = held && !held->entries.isEmpty() ? held->entries.first().number : 0;
    } else {
        gap.above = 0;
    }
    auto unreadable = co_await unreadableIn(at.list, gap, failed, stop);
    if (!unreadable)
        co_return std::unexpected(unreadable.error());
    append(page, *std::move(unreadable));
    co_return page;
}

Task<PulledPage> QueueReader::unreadableIn(QString list, Gap gap, int wanted, std::stop_token stop)
{
    PulledPage page;
    for (int tried = 1; tried <= longestSearch && page.items.size() < wanted; ++tried) {
        const qint64 number = gap.below ? *gap.below - tried : gap.above + tried;
        if (number <= gap.above)
            break;
        const auto answer = co_await m_api.send(requests::held(list, number), stop);
        const bool large = !answer && tooLarge(answer.error());
        if (!answer && !large)
            co_return std::unexpected(answer.error());
        if (large)
            page.items.append(unreadableItem(listNamed(list), number, answer.error().detail));
        else if (answer->status == 400 || answer->status == 500)
            page.items.append(unreadableItem(listNamed(list), number, errorText(answer->body)));
    }
    if (page.items.size() < wanted)
        page.notes.append({u"unreadable_messages"_s, {list, QString::number(wanted - page.items.size())}});
    co_return page;
}

PulledItem QueueReader::shown(const HeldMessage &held)
{
    m_seen.keep(held);
    return toItem(held, listNamed(held.list));
}

Task<void> QueueReader::recall(QString list, std::stop_token stop)
{
    const auto count = co_await m_api.get<int>(requests::heldCount(list), readCount, stop);
    if (!count)
        co_return std::unexpected(count.error());
    const int last = (*count + heldPerPage - 1) / heldPerPage;
    for (int number = std::max(1, last - 1); number <= last; ++number) {
        const auto found = co_await heldOf(list, {heldPerPage, number}, stop);
        if (!found)
            co_return std::unexpected(found.error());
        if (const auto *held = std::get_if<Collection<HeldMessage>>(&*found))
            std::ranges::for_each(held->entries, [this](const HeldMessage &message) { m_seen.keep(message); });
    }
    co_return {};
}

MailingList QueueReader::listNamed(const QString &id) const
{
    const auto at = m_lists.find(id);
    return at == m_lists.end() ? MailingList{id, id, {}} : at->second;
}

} // namespace szept::mailman3
