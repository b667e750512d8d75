// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/requests.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::discourse::requests {
namespace {

kit::Request get(const QString &route, const QString &id = {})
{
    kit::Request request{.route = route};
    request.path = QString(route).replace("{id}"_L1, kit::pathSegment(id));
    return request;
}

kit::Request changing(const QByteArray &method, const QString &route, const QString &id, const kit::Form &form)
{
    kit::Request request{.method = method, .route = route};
    request.path = QString(route).replace("{id}"_L1, kit::pathSegment(id));
    request.body = kit::formEncoded(form);
    request.contentType = "application/x-www-form-urlencoded";
    return request;
}

kit::Request penalty(const QString &route, QLatin1StringView till, const Punishment &punishment)
{
    kit::Form form{{till, toIso8601(punishment.until)}, {u"reason"_s, punishment.reason}};
    if (!punishment.message.isEmpty())
        form.append({u"message"_s, punishment.message});
    // No post_action: servers of before 2025 refuse "none", and the post is a decision of its own.
    form.append({u"reviewable_id"_s, punishment.review});
    if (!punishment.post.isEmpty())
        form.append({u"post_id"_s, punishment.post});
    return changing("PUT", route, punishment.user, form);
}

} // namespace

QHttpHeaders headersFor(const Account &account, const QByteArray &secret)
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    if (account.user.isEmpty()) {
        headers.append("User-Api-Key", secret);
    } else {
        headers.append("Api-Key", secret);
        headers.append("Api-Username", account.user.toUtf8());
    }
    return headers;
}

kit::Request basicInfo() { return get(u"/site/basic-info.json"_s); }

kit::Request whoAmI() { return get(u"/session/current.json"_s); }

kit::Request site() { return get(u"/site.json"_s); }

kit::Request reviewPage(int offset)
{
    kit::Request request = get(u"/review.json"_s);
    // Low priority too: by default a forum hides what few have flagged. By age, so that a pass joins on (kit/paging.h).
    // Both stand in app/models/reviewable.rb, list_for.
    request.query = {{u"status"_s, u"pending"_s}, {u"priority"_s, u"low"_s}, {u"sort_order"_s, u"created_at_asc"_s},
        {u"offset"_s, QString::number(offset)}};
    return request;
}

kit::Request review(const QString &id) { return get(u"/review/{id}.json"_s, id); }

kit::Request post(const QString &id) { return get(u"/posts/{id}.json"_s, id); }

kit::Request topic(const QString &id, const QString &postNumber)
{
    if (postNumber.isEmpty())
        return get(u"/t/{id}.json"_s, id);
    kit::Request request = get(u"/t/{id}/{number}.json"_s, id);
    request.path.replace("{number}"_L1, kit::pathSegment(postNumber));
    return request;
}

kit::Request user(const QString &id) { return get(u"/admin/users/{id}.json"_s, id); }

kit::Request staffLog(const QString &userName)
{
    kit::Request request = get(u"/admin/logs/staff_action_logs.json"_s);
    request.query = {{u"target_user"_s, userName}, {u"limit"_s, u"20"_s}};
    return request;
}

kit::Request guidelines()
{
    // Asked for as Discourse's own script does it: then the text comes without the page around it
    // (static_controller.rb).
    kit::Request request = get(u"/guidelines.html"_s);
    request.headers.append(QHttpHeaders::WellKnownHeader::Accept, "text/html");
    request.headers.append("X-Requested-With", "XMLHttpRequest");
    return request;
}

kit::Request watchedWords(bool olderPath)
{
    return get(olderPath ? u"/admin/logs/watched_words.json"_s : u"/admin/customize/watched_words.json"_s);
}

kit::Request siteSettings(const QStringList &names)
{
    kit::Request request = get(u"/admin/site_settings.json"_s);
    for (const QString &name : names)
        request.query.append({u"filter_names[]"_s, name});
    return request;
}

kit::Request perform(const QString &id, const QString &action, const QString &version, const kit::Form &fields)
{
    kit::Request request = changing("PUT", u"/review/{id}/perform/{action}.json"_s, id, fields);
    request.query = {{u"version"_s, version}};
    request.path.replace("{action}"_L1, kit::pathSegment(action));
    return request;
}

kit::Request silence(const Punishment &punishment)
{
    return penalty(u"/admin/users/{id}/silence.json"_s, "silenced_till"_L1, punishment);
}

kit::Request suspend(const Punishment &punishment)
{
    return penalty(u"/admin/users/{id}/suspend.json"_s, "suspend_until"_L1, punishment);
}

kit::Request warn(const QString &userName, const QString &title, const QString &message)
{
    return changing("POST", u"/posts.json"_s, {},
        {{u"title"_s, title}, {u"raw"_s, message}, {u"target_recipients"_s, userName},
            {u"archetype"_s, u"private_message"_s}, {u"is_warning"_s, u"true"_s}});
}

kit::Request unsilence(const QString &user) { return changing("PUT", u"/admin/users/{id}/unsilence.json"_s, user, {}); }

kit::Request unsuspend(const QString &user) { return changing("PUT", u"/admin/users/{id}/unsuspend.json"_s, user, {}); }

kit::Request unhide(const QString &post) { return changing("PUT", u"/posts/{id}/unhide.json"_s, post, {}); }

kit::Request recover(const QString &post) { return changing("PUT", u"/posts/{id}/recover.json"_s, post, {}); }

kit::Request slowMode(const QString &topic, const QString &seconds)
{
    return changing("PUT", u"/t/{id}/slow_mode.json"_s, topic, {{u"seconds"_s, seconds}});
}

kit::Request topicStatus(const QString &topic, const QString &status, bool enabled)
{
    return changing("PUT", u"/t/{id}/status.json"_s, topic,
        {{u"status"_s, status}, {u"enabled"_s, enabled ? u"true"_s : u"false"_s}});
}

kit::Request topicTimer(const QString &topic, const QString &time)
{
    return changing("POST", u"/t/{id}/timer.json"_s, topic, {{u"status_type"_s, u"close"_s}, {u"time"_s, time}});
}

kit::Request siteSetting(const QString &name, const QString &value)
{
    kit::Request request = changing("PUT", u"/admin/site_settings/{name}.json"_s, {}, {{name, value}});
    request.path.replace("{name}"_L1, kit::pathSegment(name));
    return request;
}

bool isActionWord(const QString &word)
{
    return !word.isEmpty() && word.size() < 100
        && std::ranges::all_of(
            word,
            [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_' || c == u'-'; });
}

bool isId(const QString &id)
{
    return !id.isEmpty() && id.size() < 20 && std::ranges::all_of(id, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace szept::discourse::requests
