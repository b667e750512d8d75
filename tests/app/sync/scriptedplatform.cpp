// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/sync/scriptedplatform.h"

#include <QScopeGuard>
#include <QSet>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

QString firstWord(const QString &call) { return call.section(u' ', 0, 0); }

QString statusOf(const QString &action) { return action == u"keep" ? u"kept"_s : action + u"d"_s; }
bool isAboutAuthor(const ActionOrder &order) { return order.action == u"warn" || order.action == u"silence"; }

} // namespace

class ScriptedPlatform::Link final : public Connector, public Listener
{
public:
    explicit Link(ScriptedPlatform &platform)
        : m_platform(platform)
    {
    }

    Task<Identity> verify(std::stop_token stop) override
    {
        if (const auto in = co_await m_platform.enter(u"verify"_s, stop); !in)
            co_return std::unexpected(in.error());
        co_return Identity{.name = u"mod"_s, .permissions = {}, .missing = {}, .clockSkew = {}};
    }
    Task<PulledPage> pull(QString cursor, std::stop_token stop) override
    {
        const QString call = u"pull "_s + cursor;
        if (const auto in = co_await m_platform.enter(call.trimmed(), stop); !in)
            co_return std::unexpected(in.error());
        co_return m_platform.page(cursor);
    }
    Task<Context> context(ItemRef subject, std::stop_token stop) override
    {
        if (const auto in = co_await m_platform.enter(u"context "_s + subject.remoteId, stop); !in)
            co_return std::unexpected(in.error());
        co_return Context{};
    }
    Task<Sighting> look(ActionOrder order, std::stop_token stop) override
    {
        if (const auto in = co_await m_platform.enter(u"look "_s + order.subject.remoteId, stop); !in)
            co_return std::unexpected(in.error());
        Sighting sighting = m_platform.sighting(order);
        if (m_platform.needsBefore)
            sighting.state.facts.insert(u"status"_s, sighting.state.status);
        co_return sighting;
    }
    Task<Performed> perform(ActionOrder order, std::stop_token stop) override
    {
        const QString call = u"perform "_s + order.action + u' ' + order.subject.remoteId;
        if (const auto in = co_await m_platform.enter(call, stop); !in)
            co_return std::unexpected(in.error());
        m_platform.note(u"perform "_s, order);
        Result<Performed> performed = m_platform.perform(order);
        if (const auto out = m_platform.leave(call); !out)
            co_return std::unexpected(out.error());
        co_return performed;
    }
    Task<Performed> undo(ActionOrder order, Performed, std::stop_token stop) override
    {
        const QString call = u"undo "_s + order.action + u' ' + order.subject.remoteId;
        if (const auto in = co_await m_platform.enter(call, stop); !in)
            co_return std::unexpected(in.error());
        m_platform.note(u"undo "_s, order);
        Result<Performed> performed = m_platform.takeBack(order);
        if (const auto out = m_platform.leave(call); !out)
            co_return std::unexpected(out.error());
        co_return performed;
    }
    bool undoNeedsBefore(const ActionOrder &) const override { return m_platform.needsBefore; }
    bool leavesSubject(const ActionOrder &order) const override { return isAboutAuthor(order); }
    Listener *listener() override { return m_platform.listens ? this : nullptr; }
    Task<bool> wait(std::stop_token stop) override
    {
        if (const auto in = co_await m_platform.enter(u"wait"_s, stop); !in)
            co_return std::unexpected(in.error());
        sync::Pause pause(m_platform.m_alarms);
        m_platform.m_listener = &pause;
        const auto how = co_await pause.until(std::nullopt, stop);
        m_platform.m_listener = nullptr;
        if (how == sync::Pause::Ended::Stopped)
            co_return szept::fail(ErrorKind::Cancelled, u"stopped"_s);
        co_return m_platform.m_news;
    }

private:
    ScriptedPlatform &m_platform;
};

std::unique_ptr<Connector> ScriptedPlatform::connect() { return std::make_unique<Link>(*this); }

void ScriptedPlatform::put(const QString &id, const QString &text)
{
    Subject &subject = m_subjects[id];
    if (!m_order.contains(id))
        m_order.append(id);
    subject.item.ref = {u"post"_s, id};
    subject.item.community = {u"c"_s, u"Community"_s};
    subject.item.title = u"Title "_s + id;
    subject.item.text = text;
    subject.item.raw = text.toUtf8();
    subject.item.reports = {PulledReport{
        .remoteId = u"r"_s + id, .reporter = {}, .reason = u"Spam"_s, .comment = {}, .at = {}, .record = {}}};
    change(subject, u"pending"_s, true, {}, {});
}

void ScriptedPlatform::handle(const QString &id, const QString &by, const QString &what)
{
    change(m_subjects[id], what, false, by, what);
}

void ScriptedPlatform::remove(const QString &id)
{
    m_subjects.remove(id);
    m_order.removeOne(id);
}

void ScriptedPlatform::carryOut(const QString &action, const QString &id)
{
    ActionOrder order;
    order.action = action;
    order.subject = m_subjects[id].item.ref;
    order.seen = m_subjects[id].state;
    if (!perform(order))
        qFatal("there is nothing that could be carried out");
}

void ScriptedPlatform::change(
    Subject &subject, const QString &status, bool open, const QString &by, const QString &what)
{
    RemoteState &state = subject.state;
    state.version = QString::number(state.version.toInt() + 1);
    state.status = status;
    state.open = open;
    state.by = by;
    state.what = what;
    subject.item.version = state.version;
}

void ScriptedPlatform::fail(const QString &call, ErrorKind kind, int times, std::optional<Duration> retryAfter)
{
    Error error;
    error.kind = kind;
    error.detail = u"scripted"_s;
    error.retryAfter = retryAfter;
    m_faults.insert(call, {error, times});
}

void ScriptedPlatform::failBeforeSending(const QString &call, int times)
{
    fail(call, ErrorKind::Unavailable, times);
    m_faults[call].error->nothingSent = true;
}

void ScriptedPlatform::pageInstead(const QString &call, int times)
{
    failBeforeSending(call, times);
    m_faults[call].error->kind = ErrorKind::Malformed;
    m_faults[call].error->reason = {u"page_instead"_s, {}};
}

void ScriptedPlatform::loseAnswers(const QString &call, int times) { m_faults.insert(call, {std::nullopt, times}); }

void ScriptedPlatform::hang(const QString &call) { m_hanging.append(call); }

void ScriptedPlatform::release(const QString &call)
{
    m_hanging.removeAll(call);
    const auto held = m_held.take(call);
    for (sync::Pause *pause : held)
        pause->wake();
}

void ScriptedPlatform::tellNews(bool news)
{
    m_news = news;
    if (m_listener)
        m_listener->wake();
}

QStringList ScriptedPlatform::callsOf(const QString &word) const
{
    QStringList some;
    for (const QString &call : calls) {
        if (firstWord(call) == word)
            some.append(call);
    }
    return some;
}

ScriptedPlatform::Fault *ScriptedPlatform::fault(const QString &call)
{
    for (const QString &name : {call, firstWord(call)}) {
        const auto found = m_faults.find(name);
        if (found != m_faults.end() && found->times > 0)
            return &*found;
    }
    return nullptr;
}

Task<void> ScriptedPlatform::enter(QString call, std::stop_token stop)
{
    calls.append(call);
    ++m_underWay;
    const auto leaving = qScopeGuard([this] { --m_underWay; });
    sync::Pause pause(m_alarms);
    for (const auto names = QSet{call, firstWord(call)}; const QString &name : names) {
        if (m_hanging.contains(name)) {
            m_held[name].append(&pause);
            const auto how = co_await pause.until(std::nullopt, stop);
            m_held[name].removeOne(&pause);
            if (how == sync::Pause::Ended::Stopped)
                co_return szept::fail(ErrorKind::Cancelled, u"stopped"_s);
        }
    }
    pause.wake(); // an answer never comes from inside the call
    co_await pause.until(std::nullopt, {});
    if (stop.stop_requested())
        co_return szept::fail(ErrorKind::Cancelled, u"stopped"_s);
    Fault *trouble = fault(call);
    if (trouble && trouble->error) {
        --trouble->times;
        co_return std::unexpected(*trouble->error);
    }
    co_return Result<void>();
}

Result<void> ScriptedPlatform::leave(const QString &call)
{
    Fault *trouble = fault(call);
    if (!trouble)
        return {};
    --trouble->times;
    return szept::fail(ErrorKind::Unavailable, u"the answer was lost"_s);
}

void ScriptedPlatform::note(const QString &call, const ActionOrder &order)
{
    if (needsBefore)
        befores.append(call + order.seen.facts.value(u"status"_s));
}

PulledPage ScriptedPlatform::whole() const
{
    PulledPage page;
    for (const QString &id : m_order) {
        if (m_subjects[id].state.open)
            page.items.append(m_subjects[id].item);
    }
    return page;
}

PulledPage ScriptedPlatform::page(const QString &cursor) const
{
    QStringList open;
    for (const QString &id : m_order) {
        if (m_subjects[id].state.open)
            open.append(id);
    }
    PulledPage page;
    const int from = cursor.toInt();
    if (!turns.isEmpty()) {
        for (const QStringList &ids = turns[from % turns.size()]; const QString &id : ids)
            page.items.append(m_subjects[id].item);
        page.next = QString::number(from + 1);
        return page;
    }
    for (const auto ids = open.mid(from, pageSize); const QString &id : ids)
        page.items.append(m_subjects[id].item);
    page.total = int(open.size());
    page.wholeQueue = !partial;
    if (from + pageSize < open.size())
        page.next = QString::number(from + pageSize);
    if (onlyNext)
        page.next = *onlyNext;
    return page;
}

Sighting ScriptedPlatform::sighting(const ActionOrder &order) const
{
    const auto subject = m_subjects.constFind(order.subject.remoteId);
    if (subject == m_subjects.cend()) {
        RemoteState gone;
        gone.status = u"gone"_s;
        gone.open = false;
        return {gone, Sighting::Relation::Otherwise};
    }
    const RemoteState &state = subject->state;
    if (state.version == order.seen.version)
        return {state, Sighting::Relation::Untouched};
    const bool next = state.version.toInt() == order.seen.version.toInt() + 1;
    if (next && !order.action.isEmpty() && state.status == statusOf(order.action))
        return {.state = state, .relation = Sighting::Relation::AsOrdered, .caveat = caveat};
    if (state.open && !order.action.isEmpty())
        return {state, Sighting::Relation::Changed, subject->item};
    return {state, Sighting::Relation::Otherwise};
}

Result<Performed> ScriptedPlatform::perform(const ActionOrder &order)
{
    const auto subject = m_subjects.find(order.subject.remoteId);
    if (subject == m_subjects.end())
        return szept::fail(ErrorKind::Gone, u"404"_s);
    const QString effect = order.action + u' ' + order.subject.remoteId;
    if (isAboutAuthor(order)) {
        effects.append(effect);
        return Performed{subject->state, {}};
    }
    if (order.action != u"keep" && subject->state.version != order.seen.version)
        return szept::fail(ErrorKind::Conflict, u"409"_s);
    effects.append(effect);
    change(*subject, statusOf(order.action), false, u"mod"_s, order.action);
    return Performed{
        .state = subject->state, .undo = {{u"token"_s, u"t"_s + order.subject.remoteId}}, .caveat = caveat};
}

Result<Performed> ScriptedPlatform::takeBack(const ActionOrder &order)
{
    if (order.action == u"silence") {
        effects.append(u"undo silence "_s + order.subject.remoteId);
        return Performed{order.seen, {}};
    }
    const auto subject = m_subjects.find(order.subject.remoteId);
    if (subject == m_subjects.end())
        return szept::fail(ErrorKind::Gone, u"404"_s);
    effects.append(u"undo "_s + order.action + u' ' + order.subject.remoteId);
    change(*subject, u"pending"_s, true, u"mod"_s, u"undo"_s);
    return Performed{subject->state, {}};
}

} // namespace szept::test
