// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/connector.h"

using namespace Qt::StringLiterals;

namespace szept::discourse {

namespace {

/// A source text: views::connectorText() finds its translation in the context named like the connector.
void add(QStringList &texts, const char *text) { texts.append(QString::fromLatin1(text)); }

} // namespace

Identity identityOf(const Me &me, const QString &forum)
{
    Identity identity;
    identity.name = u"%1 · %2"_s.arg(me.name, forum);
    if (me.admin)
        add(identity.permissions, QT_TRANSLATE_NOOP("discourse", "administrator: everything, site settings too"));
    if (me.moderator)
        add(identity.permissions,
            QT_TRANSLATE_NOOP("discourse", "moderator: review queue, silence and suspend, topics"));
    if (!me.staff() && me.mayReview)
        add(identity.permissions, QT_TRANSLATE_NOOP("discourse", "category moderator: what waits in these categories"));
    if (!me.mayReview)
        add(identity.missing,
            QT_TRANSLATE_NOOP("discourse", "a moderator's rights: without them there is no review queue"));
    if (me.mayReview && !me.staff())
        add(identity.missing,
            QT_TRANSLATE_NOOP(
                "discourse", "staff rights: to silence, to suspend, to warn, and for what is known of a person"));
    return identity;
}

DiscourseConnector::DiscourseConnector(const ConnectorSetup &setup, kit::HttpOptions options)
    : m_api(setup, std::move(options))
    , m_queue(m_api, m_seen, *setup.clock)
    , m_surroundings(m_api)
    , m_decider(m_api, m_seen)
    , m_rules(m_api)
    , m_levers(m_api)
{
}

Task<Identity> DiscourseConnector::verify(std::stop_token stop)
{
    m_api.forgetWho();
    const auto who = co_await m_api.me(stop);
    if (!who)
        co_return std::unexpected(kit::whereTried(who.error(), m_api.notDiscourse()));
    const auto forum = co_await m_api.surrounds(true, std::move(stop));
    if (!forum)
        co_return std::unexpected(kit::whereTried(forum.error(), m_api.notDiscourse()));
    Identity identity = identityOf(*who, forum->community);
    identity.clockSkew = m_api.clockSkew();
    co_return identity;
}

Task<PulledPage> DiscourseConnector::pull(QString cursor, std::stop_token stop)
{
    return m_queue.page(std::move(cursor), std::move(stop));
}

Task<Context> DiscourseConnector::context(ItemRef subject, std::stop_token stop)
{
    return m_surroundings.around(std::move(subject), std::move(stop));
}

Task<Sighting> DiscourseConnector::look(ActionOrder order, std::stop_token stop)
{
    const QString id = order.subject.remoteId;
    auto seen = co_await m_decider.look(std::move(order), std::move(stop));
    if (seen)
        m_queue.compare(id, seen->state);
    co_return seen;
}

Task<Performed> DiscourseConnector::perform(ActionOrder order, std::stop_token stop)
{
    m_queue.forget();
    auto performed = co_await m_decider.perform(std::move(order), std::move(stop));
    m_queue.forget(); // what was read meanwhile may be from before it
    co_return performed;
}

bool DiscourseConnector::leavesSubject(const ActionOrder &order) const
{
    const ActionRow *row = actionRow(order.action);
    return row && (row->punishes() || row->way == Way::Warn);
}

Task<Performed> DiscourseConnector::undo(ActionOrder order, Performed performed, std::stop_token stop)
{
    m_queue.forget();
    auto back = co_await m_decider.undo(std::move(order), std::move(performed), std::move(stop));
    m_queue.forget(); // likewise
    co_return back;
}

} // namespace szept::discourse
