// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/surroundings.h"

#include "connectors/mailman3/mime.h"

using namespace Qt::StringLiterals;

namespace szept::mailman3 {

Task<Context> Surroundings::around(ItemRef subject, std::stop_token stop)
{
    if (const auto held = heldId(subject))
        co_return co_await aroundHeld(*held, std::move(stop));
    const auto request = requestId(subject);
    if (!request)
        co_return fail(ErrorKind::Invalid, u"no subject of Mailman's: "_s + subject.kind);
    const auto asked = co_await m_api.get<MembershipRequest>(requests::request(*request), readRequest, stop);
    if (!asked)
        co_return std::unexpected(asked.error());
    auto facts = co_await person(asked->address, std::move(stop));
    if (!facts)
        co_return std::unexpected(facts.error());
    co_return Context{.title = asked->address, .posts = {}, .person = *std::move(facts)};
}

Task<Context> Surroundings::aroundHeld(HeldId id, std::stop_token stop)
{
    if (id.unreadable())
        co_return Context{};
    const auto held = co_await m_api.get<HeldMessage>(
        requests::held(id.list, id.number), [list = id.list](const QByteArray &json) { return readHeld(json, list); },
        stop);
    if (!held)
        co_return std::unexpected(held.error());
    if (held->heldAt != id.heldAt)
        co_return fail(
            ErrorKind::Gone, u"the message was handled; another one has its number"_s, {u"already_handled"_s, {}});
    if (!m_seen.knows(id.list)) {
        const auto recalled = co_await m_queue.recall(id.list, stop);
        if (!recalled && recalled.error().kind == ErrorKind::Cancelled)
            co_return std::unexpected(recalled.error());
    }
    auto facts = co_await person(held->sender, std::move(stop));
    if (!facts)
        co_return std::unexpected(facts.error());

    const Mail mail = readMail(held->message);
    Context context{.title = threadTitle(mail.subject.isEmpty() ? held->subject : mail.subject),
        .posts = {},
        .person = *std::move(facts)};
    QStringList known;
    for (const auto messages = m_seen.around(*held); const Recollection::Message &message : messages) {
        known.append(message.messageId);
        context.posts.append({.author = RemoteName{message.sender, message.senderName},
            .at = message.at,
            .text = message.text,
            .url = {},
            .subject = message.ref == toRef(id)});
    }
    context.moreBefore
        = std::ranges::any_of(mail.references, [&known](const QString &before) { return !known.contains(before); });
    co_return context;
}

Task<QMap<QString, QString>> Surroundings::person(QString address, std::stop_token stop)
{
    QMap<QString, QString> facts{{u"address"_s, address}};
    if (address.isEmpty())
        co_return facts;
    auto memberships = co_await m_api.get<QList<Membership>>(requests::memberships(address), readMemberships, stop);
    if (!memberships)
        co_return std::unexpected(memberships.error());
    memberships->removeIf([&address](const Membership &one) { // an asterisk is a pattern to the search
        return one.address.compare(address, Qt::CaseInsensitive) != 0;
    });
    facts.insert(membershipFacts(*memberships));
    const auto since = co_await m_api.get<std::optional<Instant>>(requests::user(address), readUserSince, stop);
    if (!since && since.error().kind == ErrorKind::Gone)
        facts[u"known_to_server"_s] = u"only from posts"_s;
    else if (!since)
        co_return std::unexpected(since.error());
    else if (*since)
        facts[u"known_to_server_since"_s] = toIso8601(**since);
    co_return facts;
}

QMap<QString, QString> membershipFacts(const QList<Membership> &memberships)
{
    QMap<QString, QString> facts;
    for (const Membership &membership : memberships) {
        const QString posts = membership.moderation.isEmpty() ? QString() : u", moderation: "_s + membership.moderation;
        QString &fact = facts[membership.list];
        fact += (fact.isEmpty() ? QString() : u"; "_s) + membership.role + posts;
    }
    return facts;
}

} // namespace szept::mailman3
