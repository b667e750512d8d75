// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/requests.h"

using namespace Qt::StringLiterals;

namespace szept::mailman3::requests {
namespace {

using kit::Form;
using kit::pathSegment;

kit::Request get(const QString &route, const QString &path, Form query = {})
{
    kit::Request request;
    request.route = route;
    request.path = path;
    request.query = std::move(query);
    return request;
}

kit::Request change(const QByteArray &method, const QString &route, const QString &path, const Form &form)
{
    kit::Request request;
    request.method = method;
    request.route = route;
    request.path = path;
    request.body = kit::formEncoded(form);
    request.contentType = "application/x-www-form-urlencoded"_ba;
    return request;
}

Form paged(Page page, Form query = {})
{
    query.append({u"count"_s, QString::number(page.count)});
    query.append({u"page"_s, QString::number(page.number)});
    return query;
}

QString inList(const QString &list, const QString &rest) { return u"/lists/"_s + pathSegment(list) + rest; }

/// Bans stand under a list, or at the root for the whole installation.
QString banRoute(const QString &list) { return list.isEmpty() ? u"/bans"_s : u"/lists/{list}/bans"_s; }

QString banPath(const QString &list) { return list.isEmpty() ? u"/bans"_s : inList(list, u"/bans"_s); }

} // namespace

QUrl apiRoot(const QUrl &typed)
{
    QUrl root = typed.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
    QString path = root.path(QUrl::FullyEncoded);
    if (path.endsWith("/3.0"_L1) || path.endsWith("/3.1"_L1))
        path.chop(4);
    while (path.endsWith(u'/'))
        path.chop(1);
    root.setPath(path + u"/3.1"_s);
    return root;
}

QHttpHeaders credentials(const QString &user, const QByteArray &password)
{
    const QByteArray login = user.toUtf8() + ':' + password;
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::Authorization, QByteArray("Basic " + login.toBase64()));
    headers.append(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    return headers;
}

kit::Request versions() { return get(u"/system/versions"_s, {}); }

kit::Request lists(Page page) { return get(u"/lists"_s, {}, paged(page)); }

kit::Request listsOf(const QString &address, const QString &role, Page page)
{
    return get(u"/lists/find"_s, {}, paged(page, {{u"subscriber"_s, address}, {u"role"_s, role}}));
}

kit::Request config(const QString &list) { return get(u"/lists/{list}/config"_s, inList(list, u"/config"_s)); }

kit::Request setConfig(const QString &list, const QString &key, const QString &value)
{
    return change("PATCH"_ba, u"/lists/{list}/config"_s, inList(list, u"/config"_s), {{key, value}});
}

kit::Request heldCount(const QString &list)
{
    return get(u"/lists/{list}/held/count"_s, inList(list, u"/held/count"_s));
}

kit::Request heldPage(const QString &list, Page page)
{
    return get(u"/lists/{list}/held"_s, inList(list, u"/held"_s), paged(page));
}

kit::Request held(const QString &list, qint64 number)
{
    return get(u"/lists/{list}/held/{id}"_s, inList(list, u"/held/"_s + QString::number(number)));
}

kit::Request decideHeld(const HeldId &id, const QString &action, const QString &comment)
{
    Form form{{u"action"_s, action}};
    if (!comment.isEmpty())
        form.append({u"comment"_s, comment});
    return change(
        "POST"_ba, u"/lists/{list}/held/{id}"_s, inList(id.list, u"/held/"_s + QString::number(id.number)), form);
}

kit::Request requestCount(const QString &list, const QString &kind)
{
    return get(u"/lists/{list}/requests/count"_s, inList(list, u"/requests/count"_s),
        {{u"token_owner"_s, u"moderator"_s}, {u"request_type"_s, kind}});
}

kit::Request requestPage(const QString &list, const QString &kind, Page page)
{
    return get(u"/lists/{list}/requests"_s, inList(list, u"/requests"_s),
        paged(page, {{u"token_owner"_s, u"moderator"_s}, {u"request_type"_s, kind}}));
}

kit::Request request(const RequestId &id)
{
    return get(u"/lists/{list}/requests/{token}"_s, inList(id.list, u"/requests/"_s + pathSegment(id.token)));
}

kit::Request decideRequest(const RequestId &id, const QString &action, const QString &reason)
{
    Form form{{u"action"_s, action}};
    if (!reason.isEmpty())
        form.append({u"reason"_s, reason});
    return change(
        "POST"_ba, u"/lists/{list}/requests/{token}"_s, inList(id.list, u"/requests/"_s + pathSegment(id.token)), form);
}

kit::Request memberships(const QString &address, const QString &list)
{
    Form query{{u"subscriber"_s, address}};
    if (!list.isEmpty())
        query.append({u"list_id"_s, list});
    return get(u"/members/find"_s, {}, query);
}

kit::Request user(const QString &address) { return get(u"/users/{address}"_s, u"/users/"_s + pathSegment(address)); }

kit::Request setModeration(const QString &memberId, const QString &action)
{
    return change(
        "PATCH"_ba, u"/members/{id}"_s, u"/members/"_s + pathSegment(memberId), {{u"moderation_action"_s, action}});
}

kit::Request removeMember(const QString &memberId)
{
    // Without this a list whose unsubscriptions are moderated would only make a further request of it.
    return change(
        "DELETE"_ba, u"/members/{id}"_s, u"/members/"_s + pathSegment(memberId), {{u"pre_approved"_s, u"true"_s}});
}

kit::Request bans(const QString &list, Page page) { return get(banRoute(list), banPath(list), paged(page)); }

kit::Request isBanned(const QString &list, const QString &address)
{
    return get(banRoute(list) + u"/{address}"_s, banPath(list) + u'/' + pathSegment(address));
}

kit::Request ban(const QString &list, const QString &address)
{
    return change("POST"_ba, banRoute(list), banPath(list), {{u"email"_s, address}});
}

kit::Request unban(const QString &list, const QString &address)
{
    return change("DELETE"_ba, banRoute(list) + u"/{address}"_s, banPath(list) + u'/' + pathSegment(address), {});
}

kit::Request headerMatches(const QString &list)
{
    return get(u"/lists/{list}/header-matches"_s, inList(list, u"/header-matches"_s));
}

} // namespace szept::mailman3::requests
