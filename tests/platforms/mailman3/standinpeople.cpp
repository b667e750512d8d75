// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/mailman3/answers.h"
#include "tests/platforms/mailman3/standinmailman.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

/// The part of the stand-in that is about people: who asks to join, who is a member, who is banned.
namespace szept::test {

using namespace mailman;

QList<QJsonObject> StandInMailman::requestsOf(const Call &call, const QString &list) const
{
    QList<QJsonObject> found;
    const QString owner = call.parameter(u"token_owner"_s);
    const QString kind = call.parameter(u"request_type"_s, u"subscription"_s);
    for (const QJsonObject &request : m_requests) {
        const bool owned = owner.isEmpty() || request["token_owner"_L1].toString() == owner;
        if (owned && request["list_id"_L1].toString() == list && request["type"_L1].toString() == kind)
            found.append(request);
    }
    return found;
}

void StandInMailman::routeRequests()
{
    route("GET", u"/3.1/lists/{list}/requests"_s, [this](const Call &call) {
        const List *list = listOf(call.captured[0]);
        return list ? paged(call, requestsOf(call, list->id)) : noSuchPath();
    });
    route("GET", u"/3.1/lists/{list}/requests/count"_s, [this](const Call &call) {
        const List *list = listOf(call.captured[0]);
        return list ? counted(requestsOf(call, list->id).size()) : noSuchPath();
    });
    route("GET", u"/3.1/lists/{list}/requests/{token}"_s, [this](const Call &call) {
        for (const QJsonObject &request : std::as_const(m_requests)) {
            if (request["token"_L1].toString() == call.captured[1])
                return json(request);
        }
        return notFound();
    });
    route("POST", u"/3.1/lists/{list}/requests/{token}"_s, [this](const Call &call) { return decideRequest(call); });
}

Reply StandInMailman::decideRequest(const Call &call)
{
    if (!listOf(call.captured[0]))
        return noSuchPath();
    if (const auto refused = refusedFields(call, {u"action"_s, u"reason"_s}))
        return *refused;
    const auto at = std::ranges::find_if(
        m_requests, [&](const QJsonObject &request) { return request["token"_L1].toString() == call.captured[1]; });
    if (at == m_requests.end())
        return notFound();
    const QJsonObject request = *at;
    const QString action = call.form.value(u"action"_s);
    const QString list = request["list_id"_L1].toString();
    const QString address = request["email"_L1].toString();
    if (action == "defer"_L1 || action == "hold"_L1)
        return noContent();
    m_deeds.append(action + u' ' + request["token"_L1].toString());
    m_requests.erase(at);
    if (action != "accept"_L1)
        return noContent();
    if (request["type"_L1].toString() == "subscription"_L1)
        enrol(list, address, u"member"_s, request["display_name"_L1].toString());
    else
        m_members.removeIf([&](const QJsonObject &record) {
            return record["list_id"_L1].toString() == list && record["email"_L1].toString() == address
                && record["role"_L1].toString() == "member"_L1;
        });
    return noContent();
}

// People

Reply StandInMailman::findMembers(const Call &call) const
{
    QList<QJsonObject> found;
    const QString list = call.parameter(u"list_id"_s);
    const auto wanted = QRegularExpression::fromWildcard(call.parameter(u"subscriber"_s), Qt::CaseInsensitive);
    for (const QJsonObject &record : m_members) {
        const bool same = wanted.match(record["email"_L1].toString()).hasMatch();
        if (same && (list.isEmpty() || record["list_id"_L1].toString() == list))
            found.append(record);
    }
    return paged(call, found);
}

Reply StandInMailman::userOf(const QString &address) const
{
    const auto at = std::ranges::find_if(m_members, [&address](const QJsonObject &record) {
        return record["email"_L1].toString() == address && record["role"_L1].toString() != "nonmember"_L1;
    });
    if (at == m_members.end())
        return notFound();
    QJsonObject user = recorded(u"user"_s);
    user.remove("display_name"_L1);
    if (const QString name = (*at)["display_name"_L1].toString(); !name.isEmpty())
        user["display_name"_L1] = name;
    return json(tagged(user));
}

Reply StandInMailman::moderated(QJsonObject &record, const Call &call)
{
    const QString action = call.form.value(u"moderation_action"_s);
    if (!action.isEmpty() && !actions().contains(action))
        return badRequest(
            u"Invalid Parameter \"moderation_action\": Accepted Values are: "_s + actions().join(u", "_s) + u'.');
    if (action != record["moderation_action"_L1].toString())
        m_deeds.append(u"moderate "_s + record["email"_L1].toString());
    record.remove("moderation_action"_L1);
    if (!action.isEmpty())
        record["moderation_action"_L1] = action;
    record = tagged(record);
    return noContent();
}

void StandInMailman::routePeople()
{
    const auto byId = [this](const QString &id) {
        return std::ranges::find_if(
            m_members, [&id](const QJsonObject &record) { return record["member_id"_L1].toString() == id; });
    };
    route("GET", u"/3.1/members/find"_s, [this](const Call &call) { return findMembers(call); });
    route("GET", u"/3.1/members/{id}"_s, [this, byId](const Call &call) {
        const auto at = byId(call.captured[0]);
        return at == m_members.end() ? notFound() : json(*at);
    });
    route("PATCH", u"/3.1/members/{id}"_s, [this, byId](const Call &call) {
        const auto at = byId(call.captured[0]);
        if (at == m_members.end())
            return notFound();
        return moderated(*at, call);
    });
    route("DELETE", u"/3.1/members/{id}"_s, [this, byId](const Call &call) {
        const auto at = byId(call.captured[0]);
        if (at == m_members.end())
            return notFound();
        m_deeds.append(u"remove "_s + (*at)["email"_L1].toString());
        m_members.erase(at);
        return noContent();
    });
    route("GET", u"/3.1/users/{address}"_s, [this](const Call &call) { return userOf(call.captured[0]); });
}

// Bans

Reply StandInMailman::banned(const QString &list, const Call &call, const QString &address)
{
    if (call.method == "POST") {
        const QString banned = call.form.value(u"email"_s);
        if (isBanned(list, banned))
            return badRequest(u"Address is already banned"_s);
        m_bans.append({list, banned});
        m_deeds.append(u"ban "_s + banned);
        return {.status = 201, .body = {}};
    }
    if (!isBanned(list, address))
        return notFound(u"Email is not banned: "_s + address);
    if (call.method == "DELETE") {
        m_bans.removeIf([&](const Ban &ban) { return ban.list == list && ban.address == address; });
        return noContent();
    }
    QJsonObject entry = firstEntry(u"bans"_s);
    entry["email"_L1] = address;
    entry["list_id"_L1] = list;
    if (list.isEmpty())
        entry.remove("list_id"_L1);
    entry["self_link"_L1] = link((list.isEmpty() ? QString() : u"lists/%1/"_s.arg(list)) + u"bans/"_s + address);
    return json(tagged(entry));
}

void StandInMailman::routeBans()
{
    const auto all = [this](const QString &list, const Call &call) {
        QList<QJsonObject> entries;
        for (const Ban &ban : std::as_const(m_bans)) {
            if (ban.list != list)
                continue;
            QJsonObject entry{{u"email"_s, ban.address}, {u"self_link"_s, link(u"bans/"_s + ban.address)}};
            if (!list.isEmpty())
                entry["list_id"_L1] = list;
            entries.append(tagged(entry));
        }
        return paged(call, entries);
    };
    for (const QByteArray &method : {QByteArray("GET"), QByteArray("POST"), QByteArray("DELETE")}) {
        route(method, u"/3.1/bans"_s,
            [this, all](const Call &call) { return call.method == "GET" ? all({}, call) : banned({}, call, {}); });
        route(
            method, u"/3.1/bans/{address}"_s, [this](const Call &call) { return banned({}, call, call.captured[0]); });
        route(method, u"/3.1/lists/{list}/bans"_s, [this, all](const Call &call) {
            const List *list = listOf(call.captured[0]);
            return !list ? noSuchPath() : call.method == "GET" ? all(list->id, call) : banned(list->id, call, {});
        });
        route(method, u"/3.1/lists/{list}/bans/{address}"_s, [this](const Call &call) {
            const List *list = listOf(call.captured[0]);
            return list ? banned(list->id, call, call.captured[1]) : noSuchPath();
        });
    }
}

} // namespace szept::test
