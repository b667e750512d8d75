// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/connector.h"

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

QStringList namesOf(const QList<MailingList> &lists)
{
    QStringList names;
    for (const MailingList &list : lists)
        names.append(list.address);
    return names;
}

} // namespace

MailmanConnector::MailmanConnector(ConnectorSetup setup, kit::HttpOptions options)
    : m_api(std::move(setup), std::move(options))
    , m_queue(m_api, m_seen)
    , m_surroundings(m_api, m_queue, m_seen)
    , m_decider(m_api)
    , m_rules(m_api)
    , m_levers(m_api)
{
}

Task<Identity> MailmanConnector::verify(std::stop_token stop)
{
    const auto versions = co_await m_api.get<Versions>(requests::versions(), readVersions, stop);
    if (!versions)
        co_return std::unexpected(kit::whereTried(versions.error(), m_api.notMailman()));
    const auto lists = co_await m_api.lists(std::move(stop));
    if (!lists)
        co_return std::unexpected(kit::whereTried(lists.error(), m_api.notMailman()));
    if (const QStringList &missing = m_api.missingLists(); !missing.isEmpty())
        co_return fail(
            ErrorKind::Gone, u"there is no list %1 here"_s.arg(missing.join(u", "_s)), {u"no_such_list"_s, missing});

    const Account &account = m_api.account();
    Identity identity;
    identity.name = u"%1 · %2"_s.arg(account.user, versions->mailman);
    // Source texts: views::connectorText() finds their translations in the context named like the connector.
    identity.permissions = {QString::fromLatin1(
        QT_TRANSLATE_NOOP("mailman3", "REST administrator: everything on this server, for all its lists"))};
    identity.permissions += namesOf(*lists);
    if (lists->isEmpty())
        identity.missing.append(QString::fromLatin1(
            QT_TRANSLATE_NOOP("mailman3", "a list to look after: the server has none for this account")));
    identity.clockSkew = m_api.clockSkew();
    co_return identity;
}

Task<PulledPage> MailmanConnector::pull(QString cursor, std::stop_token stop)
{
    return m_queue.page(std::move(cursor), std::move(stop));
}

Task<Context> MailmanConnector::context(ItemRef subject, std::stop_token stop)
{
    return m_surroundings.around(std::move(subject), std::move(stop));
}

Task<Sighting> MailmanConnector::look(ActionOrder order, std::stop_token stop)
{
    const QString list = listOf(order.subject);
    auto seen = co_await m_decider.look(std::move(order), std::move(stop));
    if (seen && seen->relation == Sighting::Relation::Changed)
        m_queue.forget(list);
    co_return seen;
}

Task<Performed> MailmanConnector::perform(ActionOrder order, std::stop_token stop)
{
    const QString list = listOf(order.subject);
    auto performed = co_await m_decider.perform(std::move(order), std::move(stop));
    if (!performed && performed.error().kind == ErrorKind::Conflict)
        m_queue.forget(list);
    co_return performed;
}

bool MailmanConnector::undoNeedsBefore(const ActionOrder &order) const
{
    const auto plan = planOf(order);
    return plan && plan->sender != SenderStep::None && plan->sender != SenderStep::Remove && plan->decision.isEmpty();
}

bool MailmanConnector::leavesSubject(const ActionOrder &order) const
{
    const auto plan = planOf(order);
    return plan && plan->decision.isEmpty();
}

Task<Performed> MailmanConnector::undo(ActionOrder order, Performed performed, std::stop_token stop)
{
    return m_decider.undo(std::move(order), std::move(performed), std::move(stop));
}

} // namespace szept::mailman3
