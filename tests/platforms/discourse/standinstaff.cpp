// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/discourse/standindiscourse.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// app/controllers/admin/users_controller.rb, posts_controller.rb, topics_controller.rb
namespace szept::test {

using namespace discourse;

void StandInDiscourse::servePeople()
{
    serve("GET", u"/admin/users/{id}.json"_s, Needs::Staff, &StandInDiscourse::adminUser);
    serve("PUT", u"/admin/users/{id}/silence.json"_s, Needs::Staff, &StandInDiscourse::silence);
    serve("PUT", u"/admin/users/{id}/suspend.json"_s, Needs::Staff, &StandInDiscourse::suspend);
    serve("PUT", u"/admin/users/{id}/unsilence.json"_s, Needs::Staff, &StandInDiscourse::unsilence);
    serve("PUT", u"/admin/users/{id}/unsuspend.json"_s, Needs::Staff, &StandInDiscourse::unsuspend);
    serve("POST", u"/posts.json"_s, Needs::Anybody, &StandInDiscourse::warn);
}

Reply StandInDiscourse::adminUser(const Call &call, const User &)
{
    const User *user = m_forum.findUser(call.captured.first().toInt());
    return user ? json(adminUserJson(m_forum, *user)) : notFound();
}

namespace {

Reply punished(Answered answered, const User *before, const Penalty &penalty, const QString &done)
{
    switch (answered) {
    case Answered::Done:
        break;
    case Answered::NotFound:
        return notFound();
    case Answered::NotOffered:
        return invalidAccess();
    case Answered::Conflict:
        // user.already_silenced, user.already_suspended of config/locales/server.en.yml
        return json(QJsonObject{{u"failed"_s, u"FAILED"_s},
                        {u"message"_s, u"User was already %1 by %2 5 minutes ago."_s.arg(done, penalty.by)}},
            409);
    case Answered::Invalid:
        return json(
            QJsonObject{{u"failed"_s, u"FAILED"_s}, {u"errors"_s, QJsonArray{u"Reason can't be blank"_s}}}, 400);
    }
    const QString key = done == "silenced"_L1 ? u"silence"_s : u"suspension"_s;
    const QJsonObject facts{{done, true},
        {(done == "silenced"_L1 ? u"silence_reason"_s : u"full_suspend_reason"_s), penalty.reason},
        {done + u"_till"_s, timeJson(penalty.till)}, {done + u"_at"_s, timeJson(penalty.at)},
        {done + u"_by"_s, basicUser(*before)}};
    return json(QJsonObject{{key, facts}});
}

} // namespace

Reply StandInDiscourse::silence(const Call &call, const User &by)
{
    const int id = call.captured.first().toInt();
    const Answered answered = m_forum.silence(id, by.username, call.form);
    return punished(answered, &by, m_forum.users.value(id).silence, u"silenced"_s);
}

Reply StandInDiscourse::suspend(const Call &call, const User &by)
{
    const int id = call.captured.first().toInt();
    const Answered answered = m_forum.suspend(id, by.username, call.form);
    return punished(answered, &by, m_forum.users.value(id).suspension, u"suspended"_s);
}

Reply StandInDiscourse::unsilence(const Call &call, const User &by)
{
    const int id = call.captured.first().toInt();
    if (!m_forum.users.contains(id))
        return notFound();
    m_forum.lift(id, true, by.username);
    return json(QJsonObject{{u"unsilence"_s,
        QJsonObject{{u"silenced"_s, false}, {u"silence_reason"_s, QJsonValue()}, {u"silenced_till"_s, QJsonValue()},
            {u"silenced_at"_s, QJsonValue()}}}});
}

Reply StandInDiscourse::unsuspend(const Call &call, const User &by)
{
    const int id = call.captured.first().toInt();
    if (!m_forum.users.contains(id))
        return notFound();
    m_forum.lift(id, false, by.username);
    return json(QJsonObject{
        {u"suspension"_s, QJsonObject{{u"suspended_till"_s, QJsonValue()}, {u"suspended_at"_s, QJsonValue()}}}});
}

/// A private message, of it only the official warning to one person.
Reply StandInDiscourse::warn(const Call &call, const User &by)
{
    const User *whom = m_forum.findUser(call.form.value(u"target_recipients"_s));
    if (!whom)
        return errors(422, u"The username does not exist."_s);
    if (call.form.value(u"title"_s).isEmpty() || call.form.value(u"raw"_s).size() < 10)
        return errors(422, u"Body is too short (minimum is 10 characters)"_s);
    User &warned = m_forum.user(whom->username);
    if (call.form.value(u"is_warning"_s) == "true"_L1)
        ++warned.warnings;
    const int topic = m_forum.open(call.form.value(u"title"_s));
    const int post = m_forum.post(topic, by.username, call.form.value(u"raw"_s));
    for (Reviewable &each : m_forum.reviewables) {
        if (each.targetCreatedBy == warned.id || each.user == warned.id)
            ++each.effects;
    }
    return json(
        QJsonObject{{u"id"_s, post}, {u"topic_id"_s, topic}, {u"post_number"_s, 1}, {u"username"_s, by.username}});
}

// Posts and topics

void StandInDiscourse::serveContent()
{
    serve("GET", u"/posts/{id}.json"_s, Needs::Anybody, &StandInDiscourse::post);
    serve("PUT", u"/posts/{id}/recover.json"_s, Needs::Anybody, &StandInDiscourse::recover);
    serve("PUT", u"/posts/{id}/unhide.json"_s, Needs::Staff, &StandInDiscourse::unhide);
    serve("GET", u"/t/{id}.json"_s, Needs::Anybody, &StandInDiscourse::topic);
    serve("GET", u"/t/{id}/{number}.json"_s, Needs::Anybody, &StandInDiscourse::topic);
    serve("PUT", u"/t/{id}/slow_mode.json"_s, Needs::Staff, &StandInDiscourse::slowMode);
    serve("PUT", u"/t/{id}/status.json"_s, Needs::Staff, &StandInDiscourse::topicStatus);
    serve("POST", u"/t/{id}/timer.json"_s, Needs::Staff, &StandInDiscourse::timer);
}

Reply StandInDiscourse::post(const Call &call, const User &by)
{
    const auto found = m_forum.posts.constFind(call.captured.first().toInt());
    if (found == m_forum.posts.cend() || (found->deletedAt.isValid() && !by.isStaff()))
        return notFound();
    return json(postJson(m_forum, *found, true));
}

void StandInDiscourse::countEffect(int post)
{
    for (Reviewable &each : m_forum.reviewables) {
        if (each.post == post)
            ++each.effects;
    }
}

Reply StandInDiscourse::recover(const Call &call, const User &by)
{
    const int id = call.captured.first().toInt();
    const Answered answered = m_forum.recover(id, by.username);
    if (answered == Answered::NotFound)
        return notFound();
    if (answered != Answered::Done)
        return invalidAccess();
    countEffect(id);
    return json(postJson(m_forum, m_forum.posts[id], true));
}

Reply StandInDiscourse::unhide(const Call &call, const User &by)
{
    const int id = call.captured.first().toInt();
    if (m_forum.unhide(id, by.username) != Answered::Done)
        return notFound();
    countEffect(id);
    return {.status = 200, .body = {}};
}

Reply StandInDiscourse::topic(const Call &call, const User &)
{
    const auto found = m_forum.topics.constFind(call.captured.first().toInt());
    if (found == m_forum.topics.cend()) // topics#show alone answers in HTML
        return {.status = 404,
            .body = "<h1>Oops! That page doesn’t exist or is private.</h1>",
            .contentType = "text/plain"};
    return json(topicJson(m_forum, *found, call.captured.size() > 1 ? call.captured.last().toInt() : 0));
}

Reply StandInDiscourse::slowMode(const Call &call, const User &)
{
    const auto found = m_forum.topics.find(call.captured.first().toInt());
    if (found == m_forum.topics.end())
        return notFound();
    found->slowModeSeconds = call.number(u"seconds"_s);
    return json(QJsonObject{{u"success"_s, u"OK"_s}});
}

Reply StandInDiscourse::topicStatus(const Call &call, const User &)
{
    const auto found = m_forum.topics.find(call.captured.first().toInt());
    if (found == m_forum.topics.end())
        return notFound();
    const bool enabled = call.form.value(u"enabled"_s) == "true"_L1;
    if (call.form.value(u"status"_s) == "closed"_L1)
        found->closed = enabled;
    else if (call.form.value(u"status"_s) == "visible"_L1)
        found->visible = enabled;
    else
        return errors(400, u"You supplied invalid parameters to the request: status"_s, u"invalid_parameters"_s);
    return json(QJsonObject{{u"success"_s, u"OK"_s}, {u"topic_status_update"_s, QJsonValue()}});
}

Reply StandInDiscourse::timer(const Call &call, const User &)
{
    const auto found = m_forum.topics.find(call.captured.first().toInt());
    if (found == m_forum.topics.end())
        return notFound();
    if (call.form.value(u"status_type"_s) != "close"_L1)
        return errors(400, u"You supplied invalid parameters to the request: status_type"_s, u"invalid_parameters"_s);
    const QString time = call.form.value(u"time"_s);
    found->closesAt = time.isEmpty() ? QDateTime() : QDateTime::fromString(time, Qt::ISODateWithMs).toUTC();
    if (!time.isEmpty() && !found->closesAt.isValid())
        return errors(422, u"Execute at is invalid."_s);
    return json(QJsonObject{
        {u"success"_s, u"OK"_s}, {u"execute_at"_s, timeJson(found->closesAt)}, {u"closed"_s, found->closed}});
}

} // namespace szept::test
