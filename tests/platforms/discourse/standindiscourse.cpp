// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/discourse/standindiscourse.h"

using namespace Qt::StringLiterals;

namespace szept::test {

using namespace discourse;

StandInDiscourse::StandInDiscourse(const QString &folder)
    : m_folder(folder)
{
    m_forum.user(moderator).moderator = true;
    m_forum.user(otherModerator).moderator = true;
    m_forum.user(administrator).admin = true;
    for (const QString &name : {moderator, otherModerator, administrator})
        m_forum.user(name).trustLevel = 4;
    m_forum.settings = {{u"approve_post_count"_s, u"0"_s}, {u"must_approve_users"_s, u"false"_s},
        {u"invite_only"_s, u"false"_s}, {u"allow_new_registrations"_s, u"true"_s}, {u"login_required"_s, u"false"_s}};
    serveReview();
    servePeople();
    serveContent();
    serveSite();
}

QUrl StandInDiscourse::base() const { return QUrl(url().toString() + m_folder); }

void StandInDiscourse::serve(const QByteArray &method, const QString &pattern, Needs needs, UserHandler handler)
{
    route(method, m_folder + pattern, [this, needs, handler](const Call &call) {
        const User by = *caller(call); // refuse() let nobody else in
        // StaffConstraint and AdminConstraint of config/routes.rb: for others the path is not there.
        if ((needs == Needs::Staff && !by.isStaff()) || (needs == Needs::Admin && !by.admin))
            return notFound();
        return (this->*handler)(call, by);
    });
}

const User *StandInDiscourse::caller(const Call &call) const
{
    const QByteArray own = call.header("user-api-key");
    if (own == userKey() && !m_revoked.contains(own))
        return m_forum.findUser(moderator);
    const QByteArray key = call.header("api-key");
    if (m_adminKeys.contains(key) && !m_revoked.contains(key))
        return m_forum.findUser(QString::fromUtf8(call.header("api-username")));
    return nullptr;
}

void StandInDiscourse::revoke(const QByteArray &key) { m_revoked.insert(key); }

QByteArray StandInDiscourse::newAdminKey()
{
    m_adminKeys.append(adminKey().chopped(2) + QByteArray::number(m_adminKeys.size() + 10));
    return m_adminKeys.last();
}

std::optional<Reply> StandInDiscourse::refuse(const Call &call)
{
    if (auto hasty = limited(call))
        return hasty;
    if (!call.path.startsWith(m_folder + u'/'))
        return Reply{.status = 404, .body = "<html>no forum here</html>", .contentType = "text/html"};
    if (!caller(call)) {
        // lib/auth/default_current_user_provider.rb: a wrong key is told apart from none.
        if (!call.header("api-key").isEmpty())
            return invalidAccess(
                u"You are not permitted to view the requested resource. The API username or key is invalid."_s);
        if (!call.header("user-api-key").isEmpty())
            return invalidAccess();
        return errors(403, u"You need to be logged in to do that."_s, u"not_logged_in"_s);
    }
    if (readOnly && call.method != "GET")
        return errors(503, u"The site is in read only mode. Interactions are disabled."_s, u"read_only"_s);
    return std::nullopt;
}

/// lib/middleware/request_tracker.rb limits with a header and plain text; a RateLimiter in a controller tells in the
/// body alone.
std::optional<Reply> StandInDiscourse::limited(const Call &call)
{
    if (limit.times <= 0 || (!limit.method.isEmpty() && limit.method != call.method))
        return std::nullopt;
    --limit.times;
    if (!limit.wholeSite) {
        const QString left = u"%1 seconds"_s.arg(limit.seconds);
        return json(
            QJsonObject{
                {u"errors"_s,
                    QJsonArray{
                        u"You’ve performed this action too many times. Please wait %1 before trying again."_s.arg(
                            left)}},
                {u"error_type"_s, u"rate_limit"_s},
                {u"extras"_s, QJsonObject{{u"wait_seconds"_s, limit.seconds}, {u"time_left"_s, left}}}},
            429);
    }
    Reply reply{
        .status = 429, .body = "Slow down, too many requests from this user API key.", .contentType = "text/plain"};
    reply.headers.append("Retry-After", QByteArray::number(limit.seconds));
    reply.headers.append("Discourse-Rate-Limit-Error-Code", "user_api_key_limiter_60_secs");
    return reply;
}

Reply StandInDiscourse::unknownPath(const Call &) const { return notFound(); }

// The site

void StandInDiscourse::serveSite()
{
    serve("GET", u"/session/current.json"_s, Needs::Anybody, &StandInDiscourse::currentUser);
    serve("GET", u"/site/basic-info.json"_s, Needs::Anybody, &StandInDiscourse::basicInfo);
    serve("GET", u"/site.json"_s, Needs::Anybody, &StandInDiscourse::site);
    serve("GET", u"/guidelines.html"_s, Needs::Anybody, &StandInDiscourse::guidelines);
    serve("GET", u"/admin/customize/watched_words.json"_s, Needs::Staff, &StandInDiscourse::watchedWords);
    serve("GET", u"/admin/logs/staff_action_logs.json"_s, Needs::Staff, &StandInDiscourse::staffLog);
    serve("GET", u"/admin/site_settings.json"_s, Needs::Admin, &StandInDiscourse::settings);
    serve("PUT", u"/admin/site_settings/{name}.json"_s, Needs::Admin, &StandInDiscourse::setSetting);
}

Reply StandInDiscourse::currentUser(const Call &, const User &by) { return json(currentUserJson(by)); }

Reply StandInDiscourse::basicInfo(const Call &, const User &)
{
    return json(QJsonObject{
        {u"title"_s, title}, {u"description"_s, u""_s}, {u"login_required"_s, false}, {u"locale"_s, u"en"_s}});
}

Reply StandInDiscourse::site(const Call &, const User &) { return json(siteJson(m_forum)); }

Reply StandInDiscourse::guidelines(const Call &, const User &)
{
    if (m_forum.guidelines.isEmpty())
        return notFound();
    return {.status = 200, .body = m_forum.guidelines.toUtf8(), .contentType = "text/html; charset=utf-8"};
}

Reply StandInDiscourse::watchedWords(const Call &, const User &) { return json(watchedWordsJson(m_forum)); }

Reply StandInDiscourse::settings(const Call &, const User &) { return json(settingsJson(m_forum)); }

Reply StandInDiscourse::setSetting(const Call &call, const User &by)
{
    const QString name = call.captured.first();
    if (!m_forum.settings.contains(name))
        return errors(422, u"No setting named '%1' exists"_s.arg(name));
    StaffLog entry{.id = 0,
        .action = u"change_site_setting"_s,
        .by = by.username,
        .target = {},
        .details = name,
        .previous = m_forum.settings.value(name),
        .now = call.form.value(name),
        .at = m_forum.now()};
    entry.id = m_forum.logs.isEmpty() ? 1 : m_forum.logs.last().id + 1;
    m_forum.logs.append(entry);
    m_forum.settings[name] = call.form.value(name);
    return {.status = 200, .body = {}};
}

Reply StandInDiscourse::staffLog(const Call &call, const User &)
{
    return json(staffLogJson(m_forum, call.query.value(u"target_user"_s)));
}

} // namespace szept::test
