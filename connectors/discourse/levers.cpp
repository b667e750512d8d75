// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/requests.h"
#include "connectors/discourse/settings.h"
#include "connectors/kit/unsent.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace szept::discourse {
namespace {

using kit::unsent;

struct SiteKind
{
    QLatin1StringView key;
    QLatin1StringView label;
    QLatin1StringView effect;
    bool isSwitch;
};

constexpr std::array siteKinds{
    SiteKind{"approve_post_count"_L1, "Posts of a new member that need approval"_L1,
        "So many first posts of each new member wait until a moderator lets them through; 0 lets all through."_L1,
        false},
    SiteKind{"must_approve_users"_L1, "New accounts need approval"_L1,
        "Nobody new can sign in before a moderator has let them in."_L1, true},
    SiteKind{"allow_new_registrations"_L1, "New accounts can be made"_L1, "Off: nobody new can register."_L1, true},
    SiteKind{"invite_only"_L1, "By invitation only"_L1, "Only people with an invitation can register."_L1, true},
    SiteKind{"login_required"_L1, "Only members can read"_L1, "On: nothing can be read without signing in."_L1, true},
};

constexpr auto inTopic = ":topic:"_L1;
constexpr auto ofForum = ":site"_L1;

QStringList onOff() { return {u"true"_s, u"false"_s}; }

QString word(bool on) { return on ? u"true"_s : u"false"_s; }

bool isNumber(const QString &value)
{
    bool ok = false;
    const int number = value.toInt(&ok);
    return ok && number >= 0;
}

std::unexpected<Error> badValue(const QString &lever, const QString &value, const QString &expected)
{
    return unsent(
        ErrorKind::Invalid, lever.section(u':', 0, 0) + u": expected "_s + expected, {u"bad_value"_s, {lever, value}});
}

Result<kit::Request> topicSetting(const QString &lever, const QString &topic, const QString &value)
{
    const QString key = lever.section(u':', 0, 0);
    if (key == "slow_mode"_L1)
        return isNumber(value) ? Result<kit::Request>(requests::slowMode(topic, value))
                               : badValue(lever, value, u"a number of seconds"_s);
    if (key == "closes_at"_L1) {
        const bool fits = value.isEmpty() || fromIso8601(value);
        return fits ? Result<kit::Request>(requests::topicTimer(topic, value))
                    : badValue(lever, value, u"a time, or nothing"_s);
    }
    if (!onOff().contains(value))
        return badValue(lever, value, u"true or false"_s);
    return requests::topicStatus(topic, key == "listed"_L1 ? u"visible"_s : u"closed"_s, value == "true"_L1);
}

std::unexpected<Error> unknownLever(const QString &lever)
{
    return unsent(ErrorKind::Invalid, u"no such lever: "_s + lever, {u"unknown_lever"_s, {lever}});
}

} // namespace

QList<Lever> topicLevers(const QString &topic, const TopicSwitches &now)
{
    const auto id = [&topic](QLatin1StringView key) { return QString(key + inTopic + topic); };
    const auto label = [&now](QLatin1StringView what) { return QString(what + u" · "_s + now.title); };
    return {
        {.id = id("slow_mode"_L1),
            .label = label("Seconds between two posts of one member"_L1),
            .effect = u"Each member has to wait so long before they can write here again; 0 is no waiting."_s,
            .value = QString::number(now.slowModeSeconds),
            .choices = {u"0"_s, u"60"_s, u"300"_s, u"900"_s, u"3600"_s, u"14400"_s, u"86400"_s}},
        {.id = id("closed"_L1),
            .label = label("Closed"_L1),
            .effect = u"Only staff can write here; everything can still be read."_s,
            .value = word(now.closed),
            .choices = onOff()},
        {.id = id("listed"_L1),
            .label = label("Listed"_L1),
            .effect = u"Off: only whoever has the link finds it."_s,
            .value = word(now.listed),
            .choices = onOff()},
        {.id = id("closes_at"_L1),
            .label = label("Closes by itself at (a time; empty: never)"_L1),
            .effect = u"At that time only staff can go on writing here."_s,
            .value = now.closesAt,
            .choices = {}},
    };
}

QList<Lever> siteLevers(const QMap<QString, QString> &settings)
{
    QList<Lever> levers;
    for (const SiteKind &kind : siteKinds) {
        if (settings.contains(kind.key))
            levers.append({.id = kind.key + ofForum,
                .label = kind.label,
                .effect = kind.effect,
                .value = settings.value(kind.key),
                .choices = kind.isSwitch ? onOff() : QStringList()});
    }
    return levers;
}

Result<kit::Request> setting(const QString &lever, const QString &value)
{
    const QString key = lever.section(u':', 0, 0);
    if (lever.section(u':', 1, 1) == "topic"_L1) {
        const QString topic = lever.section(u':', 2);
        const QStringList keys{u"slow_mode"_s, u"closed"_s, u"listed"_s, u"closes_at"_s};
        return keys.contains(key) && requests::isId(topic) ? topicSetting(lever, topic, value) : unknownLever(lever);
    }
    const auto kind = std::ranges::find(siteKinds, key, &SiteKind::key);
    if (kind == siteKinds.end() || lever != key + ofForum)
        return unknownLever(lever);
    if (kind->isSwitch ? !onOff().contains(value) : !isNumber(value))
        return badValue(lever, value, kind->isSwitch ? u"true or false"_s : u"a number"_s);
    return requests::siteSetting(key, value);
}

Task<QList<Lever>> ForumLevers::levers(ItemRef place, std::stop_token stop)
{
    if (place.remoteId.isEmpty())
        co_return co_await ofSite(std::move(stop));
    const auto review = co_await m_api.review(place.remoteId, stop);
    if (!review)
        co_return std::unexpected(review.error());
    if (!requests::isId(review->topicId))
        co_return QList<Lever>(); // somebody who wants in, or a topic that waits itself
    co_return co_await ofTopic(review->topicId, std::move(stop));
}

Task<QList<Lever>> ForumLevers::ofTopic(QString topic, std::stop_token stop)
{
    const auto now = co_await m_api.get<TopicSwitches>(requests::topic(topic), parseTopicSwitches, std::move(stop));
    if (!now)
        co_return std::unexpected(now.error());
    co_return topicLevers(topic, *now);
}

Task<QList<Lever>> ForumLevers::ofSite(std::stop_token stop)
{
    const auto who = co_await m_api.me(stop);
    if (!who)
        co_return std::unexpected(who.error());
    if (!who->admin) // settings are an administrator's (config/routes.rb, AdminConstraint)
        co_return QList<Lever>();
    QStringList names;
    for (const SiteKind &kind : siteKinds)
        names.append(kind.key);
    const auto settings
        = co_await m_api.get<QMap<QString, QString>>(requests::siteSettings(names), parseSettings, std::move(stop));
    if (!settings)
        co_return std::unexpected(settings.error());
    co_return siteLevers(*settings);
}

Task<Lever> ForumLevers::set(QString lever, QString value, std::stop_token stop)
{
    const auto request = setting(lever, value);
    if (!request)
        co_return std::unexpected(request.error());
    const auto done = co_await m_api.change(*request, stop);
    if (!done)
        co_return std::unexpected(done.error());
    Result<QList<Lever>> now;
    if (lever.endsWith(ofForum))
        now = co_await ofSite(std::move(stop));
    else
        now = co_await ofTopic(lever.section(u':', 2), std::move(stop));
    if (!now)
        co_return kit::sentBefore(now.error());
    const auto found = std::ranges::find(*now, lever, &Lever::id);
    if (found == now->end())
        co_return kit::sentBefore(fail(ErrorKind::Malformed, u"the forum tells nothing of "_s + lever).error());
    co_return *found;
}

} // namespace szept::discourse
