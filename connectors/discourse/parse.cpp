// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/parse.h"

#include "connectors/discourse/evidence.h"
#include "connectors/kit/html.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <utility>

using namespace Qt::StringLiterals;

namespace szept::discourse {
namespace {

using kit::JsonObject;

QUrl below(const QUrl &base, const QString &path)
{
    QUrl url = base;
    url.setPath(base.path() + path);
    return url;
}

/// meta.unknown_reviewable_types_and_sources: each a type with the plugin that it came from; read leniently.
QStringList hiddenKinds(const JsonObject &root)
{
    QStringList kinds;
    const QJsonValue told = root.value().value("meta"_L1)["unknown_reviewable_types_and_sources"_L1];
    for (const auto eachs = told.toArray(); const auto &each : eachs) {
        const QString type = each.isObject() ? each["type"_L1].toString() : each.toString();
        if (!type.isEmpty())
            kinds.append(type);
    }
    return kinds;
}

/// As a pass counts it, whatever else is wrong with it.
kit::QueueRow rowOf(const JsonObject &review, const kit::QueueRow &before)
{
    const auto id = review.readApart([](const JsonObject &json) { return json.id("id"_L1); });
    const auto queued = review.readApart([](const JsonObject &json) { return json.time("created_at"_L1); });
    const std::optional<Instant> at = queued.value_or(std::nullopt);
    return {id ? *id : QString(u"after "_s + before.id), at ? toMilliseconds(*at) : before.key};
}

void addEntry(ReviewPage &page, const JsonObject &review, const SideLoads &loads, const Surrounds &surrounds)
{
    const qsizetype place = page.rows.size();
    page.rows.append(rowOf(review, place > 0 ? page.rows.last() : kit::QueueRow()));
    const auto read = review.readApart(
        [&](const JsonObject &json) { return std::pair(toItem(json, loads, surrounds), reviewOf(json, loads)); });
    if (!read) {
        page.faults.insert(place, read.error().detail);
        return;
    }
    page.items.append(read->first);
    page.reviews.append(read->second);
    page.places.append(place);
}

ReviewPage pageOf(const JsonObject &root, const Surrounds &surrounds)
{
    const SideLoads loads(root);
    ReviewPage page;
    for (const auto all = root.objects("reviewables"_L1); const JsonObject &review : all)
        addEntry(page, review, loads, surrounds);
    const JsonObject meta = root.object("meta"_L1);
    page.more = meta.has("load_more_reviewables"_L1);
    if (meta.has("total_rows_reviewables"_L1))
        page.total = int(std::clamp<qint64>(meta.integer("total_rows_reviewables"_L1), 0, 1'000'000'000));
    page.hiddenKinds = hiddenKinds(root);
    return page;
}

PlatformRule flagRule(const JsonObject &flag, const QUrl &base)
{
    const QString id = flag.id("id"_L1);
    return {.remoteId = u"flag/"_s + id,
        .kind = u"flag"_s,
        .title = flag.string("name"_L1, {}),
        .text = kit::htmlToText(flag.string("description"_L1, {})),
        .url = base};
}

Site siteOf(const JsonObject &root, const QUrl &base)
{
    Site site;
    for (const auto those = root.objectsIfAny("categories"_L1); const JsonObject &category : those)
        site.categories.insert(category.id("id"_L1), category.string("name"_L1, {}));
    for (const auto those = root.objects("post_action_types"_L1); const JsonObject &flag : those) {
        if (flag.flag("is_flag"_L1, false) && flag.flag("enabled"_L1, true))
            site.flags.append(flagRule(flag, base));
    }
    return site;
}

Penalty silenceOf(const JsonObject &user)
{
    Penalty penalty;
    if (!user.flag("silenced"_L1, false)) // the time stays there when it is over
        return penalty;
    penalty.till = user.time("silenced_till"_L1);
    penalty.by = user.objectIfAny("silenced_by"_L1).string("username"_L1, {});
    return penalty;
}

Penalty suspensionOf(const JsonObject &user)
{
    Penalty penalty;
    penalty.till = user.time("suspended_till"_L1);
    if (penalty.till)
        penalty.by = user.objectIfAny("suspended_by"_L1).string("username"_L1, {});
    return penalty;
}

/// What an administrator's view of a person tells that helps to judge (admin_detailed_user_serializer.rb). No
/// addresses.
QMap<QString, QString> personFacts(const JsonObject &user)
{
    QMap<QString, QString> facts;
    for (const QLatin1StringView key : {"trust_level"_L1, "post_count"_L1, "topic_count"_L1, "flags_given_count"_L1,
             "flags_received_count"_L1, "warnings_received_count"_L1, "like_count"_L1}) {
        if (user.has(key))
            facts[key] = QString::number(user.integer(key));
    }
    for (const QLatin1StringView key : {"created_at"_L1, "last_seen_at"_L1, "silenced_till"_L1, "suspended_till"_L1,
             "silence_reason"_L1, "full_suspend_reason"_L1}) {
        if (const QString text = user.string(key, {}); !text.isEmpty())
            facts[key] = text;
    }
    if (user.flag("admin"_L1, false) || user.flag("moderator"_L1, false))
        facts[u"staff"_s] = user.flag("admin"_L1, false) ? u"administrator"_s : u"moderator"_s;
    return facts;
}

ContextPost contextPost(const JsonObject &post, const QUrl &base, const QString &subject)
{
    ContextPost shown;
    const QString id = post.id("id"_L1);
    shown.author = RemoteName{post.id("user_id"_L1, {}), post.string("username"_L1, {})};
    shown.at = post.time("created_at"_L1);
    shown.text = kit::htmlToText(post.string("cooked"_L1, {}));
    const QString topic = post.id("topic_id"_L1, {});
    if (!topic.isEmpty())
        shown.url = below(base, u"/t/%1/%2"_s.arg(topic).arg(post.integer("post_number"_L1, 1)));
    shown.subject = id == subject;
    return shown;
}

Context contextOf(const JsonObject &topic, const QUrl &base, const QString &subject)
{
    Context context;
    context.title = topic.string("title"_L1);
    const JsonObject stream = topic.object("post_stream"_L1);
    QString first;
    QString last;
    for (const auto those = stream.objects("posts"_L1); const JsonObject &post : those) {
        context.posts.append(contextPost(post, base, subject));
        first = first.isEmpty() ? post.id("id"_L1) : first;
        last = post.id("id"_L1);
    }
    const QStringList all = stream.ids("stream"_L1);
    context.moreBefore = !all.isEmpty() && !first.isEmpty() && all.first() != first;
    context.moreAfter = !all.isEmpty() && !last.isEmpty() && all.last() != last;
    return context;
}

QString logLine(const JsonObject &entry)
{
    const QString by
        = entry.has("acting_user"_L1) ? entry.object("acting_user"_L1).string("username"_L1, {}) : QString();
    QString line = entry.string("created_at"_L1, {}).left(10) + u' ' + entry.string("action_name"_L1, {});
    if (!by.isEmpty())
        line += u" ("_s + by + u')';
    const QString details = entry.string("details"_L1, {}).simplified().left(200);
    return details.isEmpty() ? line : line + u": "_s + details;
}

} // namespace

QString toWord(Standing standing)
{
    switch (standing) {
    case Standing::Shown:
        return u"shown"_s;
    case Standing::Hidden:
        return u"hidden"_s;
    case Standing::Deleted:
        break;
    }
    return u"deleted"_s;
}

Result<Me> parseMe(const QByteArray &bytes)
{
    return kit::readJson(bytes, [](const JsonObject &root) {
        const JsonObject user = root.object("current_user"_L1);
        Me me{.id = user.id("id"_L1),
            .name = user.string("username"_L1),
            .admin = user.flag("admin"_L1, false),
            .moderator = user.flag("moderator"_L1, false)};
        me.mayReview = me.staff() || user.flag("can_review"_L1, false);
        return me;
    });
}

Result<QString> parseBasicInfo(const QByteArray &bytes)
{
    return kit::readJson(bytes, [](const JsonObject &root) { return root.string("title"_L1); });
}

Result<Site> parseSite(const QByteArray &bytes, const QUrl &base)
{
    return kit::readJson(bytes, [&base](const JsonObject &root) { return siteOf(root, base); });
}

Result<ReviewPage> parseReviewPage(const QByteArray &bytes, const Surrounds &surrounds)
{
    auto page = kit::readJson(bytes, [&surrounds](const JsonObject &root) { return pageOf(root, surrounds); });
    if (page) {
        const SideBytes beside(bytes);
        const QList<QByteArrayView> slices = kit::jsonSlices(bytes, "reviewables");
        for (const auto &[item, place] : std::views::zip(page->items, page->places))
            item.raw = beside.evidenceOf(slices.value(place));
    }
    return page;
}

Result<Review> parseReview(const QByteArray &bytes)
{
    return kit::readJson(
        bytes, [](const JsonObject &root) { return reviewOf(root.object("reviewable"_L1), SideLoads(root)); });
}

Result<PulledItem> parseItem(const QByteArray &bytes, const Surrounds &surrounds)
{
    auto item = kit::readJson(bytes, [&surrounds](const JsonObject &root) {
        return toItem(root.object("reviewable"_L1), SideLoads(root), surrounds);
    });
    if (item)
        item->raw = SideBytes(bytes).evidenceOf(kit::jsonMember(bytes, "reviewable"));
    return item;
}

Result<ContextPost> parseSubject(const QByteArray &bytes, const Surrounds &surrounds)
{
    return parseItem(bytes, surrounds).transform([](const PulledItem &item) {
        ContextPost post{.author = {},
            .at = item.createdAt ? item.createdAt : item.queuedAt,
            .text = item.text,
            .url = item.url,
            .subject = true};
        if (item.author)
            post.author = item.author->name;
        return post;
    });
}

Result<PerformResult> parsePerformed(const QByteArray &bytes)
{
    return kit::readJson(bytes, [](const JsonObject &root) {
        const JsonObject result = root.object("reviewable_perform_result"_L1);
        if (!result.flag("success"_L1, false))
            result.fault("success"_L1, u"expected true"_s);
        return PerformResult{result.integer("version"_L1), result.string("transition_to"_L1, {})};
    });
}

Result<Standing> parsePost(const QByteArray &bytes)
{
    return kit::readJson(bytes, [](const JsonObject &post) {
        (void)post.id("id"_L1);
        if (post.time("deleted_at"_L1))
            return Standing::Deleted;
        return post.flag("hidden"_L1, false) ? Standing::Hidden : Standing::Shown;
    });
}

Result<UserState> parseUser(const QByteArray &bytes)
{
    return kit::readJson(bytes, [](const JsonObject &user) {
        UserState state;
        state.name = user.string("username"_L1);
        state.silence = silenceOf(user);
        state.suspension = suspensionOf(user);
        state.facts = personFacts(user);
        return state;
    });
}

Result<Penalty> parsePunished(const QByteArray &bytes, bool silence)
{
    return kit::readJson(bytes, [silence](const JsonObject &root) {
        const Penalty penalty
            = silence ? silenceOf(root.object("silence"_L1)) : suspensionOf(root.object("suspension"_L1));
        if (!penalty.till)
            root.fault(silence ? "silence"_L1 : "suspension"_L1, u"expected a time until when"_s);
        return penalty;
    });
}

Result<QString> parseMade(const QByteArray &bytes)
{
    return kit::readJson(bytes, [](const JsonObject &post) {
        (void)post.integer("topic_id"_L1);
        return QString::number(post.integer("id"_L1));
    });
}

Result<Context> parseTopic(const QByteArray &bytes, const QUrl &base, const QString &subjectPost)
{
    return kit::readJson(bytes, [&](const JsonObject &topic) { return contextOf(topic, base, subjectPost); });
}

Result<TopicSwitches> parseTopicSwitches(const QByteArray &bytes)
{
    return kit::readJson(bytes, [](const JsonObject &topic) {
        TopicSwitches switches{.title = topic.string("title"_L1),
            .closed = topic.flag("closed"_L1, false),
            .listed = topic.flag("visible"_L1, true),
            .slowModeSeconds = topic.integer("slow_mode_seconds"_L1, 0),
            .closesAt = {}};
        const JsonObject timer = topic.objectIfAny("topic_timer"_L1);
        if (timer.string("status_type"_L1, {}) == "close"_L1)
            switches.closesAt = timer.string("execute_at"_L1, {});
        return switches;
    });
}

Result<QStringList> parseStaffLog(const QByteArray &bytes)
{
    return kit::readJson(bytes, [](const JsonObject &root) {
        constexpr int most = 20;
        QStringList lines;
        for (const JsonObject &entry : root.objects("staff_action_logs"_L1) | std::views::take(most))
            lines.append(logLine(entry));
        return lines;
    });
}

Result<QList<PlatformRule>> parseWatchedWords(const QByteArray &bytes, const QUrl &base)
{
    return kit::readJson(bytes, [&base](const JsonObject &root) {
        QList<PlatformRule> rules;
        for (const auto those = root.objects("words"_L1); const JsonObject &word : those) {
            const QString replacement = word.string("replacement"_L1, {});
            const QString text = word.string("word"_L1);
            rules.append({.remoteId = u"watched_word/"_s + word.id("id"_L1),
                .kind = u"watched_word"_s,
                .title = word.string("action"_L1),
                .text = replacement.isEmpty() ? text : text + u" → "_s + replacement,
                .url = below(base, u"/admin/customize/watched_words"_s)});
        }
        return rules;
    });
}

Result<QMap<QString, QString>> parseSettings(const QByteArray &bytes)
{
    return kit::readJson(bytes, [](const JsonObject &root) {
        QMap<QString, QString> settings;
        for (const auto all = root.objects("site_settings"_L1); const JsonObject &setting : all) {
            const QJsonValue value = setting.value().value("value"_L1);
            settings.insert(
                setting.string("setting"_L1), value.isString() ? value.toString() : value.toVariant().toString());
        }
        return settings;
    });
}

PlatformRule parseGuidelines(const QByteArray &html, const QUrl &base)
{
    return {.remoteId = u"guidelines"_s,
        .kind = u"guidelines"_s,
        .title = u"Guidelines"_s,
        .text = kit::htmlToText(QString::fromUtf8(html)),
        .url = below(base, u"/guidelines"_s)};
}

Refused parseRefusal(const QByteArray &bytes)
{
    Refused refused;
    (void)kit::readJson(bytes, [&refused](const JsonObject &root) {
        constexpr double longest = 7 * 24 * 3600.0; // a week: what is longer is a mistake of the server
        const QJsonObject &body = root.value();
        QStringList lines;
        for (const auto those = body.value("errors"_L1).toArray(); const auto &line : those)
            lines.append(line.toString());
        if (lines.isEmpty())
            lines.append(body.value("message"_L1).toString());
        refused.text = lines.join(u'\n').left(500);
        refused.type = body.value("error_type"_L1).toString();
        const double seconds = body.value("extras"_L1)["wait_seconds"_L1].toDouble(-1);
        if (seconds >= 0)
            refused.wait = Duration(qint64(std::ceil(std::min(seconds, longest) * 1000)));
        return true;
    });
    return refused;
}

} // namespace szept::discourse
