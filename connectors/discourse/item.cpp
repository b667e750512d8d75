// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/item.h"

#include "connectors/kit/html.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace szept::discourse {
namespace {

/// A payload is the plugin's own: no fault, whatever it is.
QJsonObject payloadOf(const kit::JsonObject &review) { return review.value().value("payload"_L1).toObject(); }

QString textOf(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    return value.toString();
}

/// Of a list its texts, between commas.
QString textsOf(const QJsonValue &value)
{
    if (!value.isArray())
        return textOf(value);
    QStringList texts;
    for (const auto those = value.toArray(); const auto &one : those)
        texts.append(textOf(one));
    texts.removeAll(QString());
    return texts.join(u", "_s);
}

/// To what the forum asks at registration, by the questions' numbers: their words are not told here.
QString answersText(const QJsonObject &answers)
{
    QMap<std::pair<int, QString>, QString> lines;
    for (auto at = answers.begin(); at != answers.end(); ++at) {
        if (const QString text = textsOf(at.value()).trimmed(); !text.isEmpty())
            lines.insert({at.key().toInt(), at.key()}, at.key() + u": "_s + text);
    }
    return lines.values().join(u'\n');
}

/// What somebody who wants in tells of themselves. The mail address is for the forum's eyes.
QString profileText(const kit::JsonObject &review)
{
    const QJsonObject payload = payloadOf(review);
    QStringList lines;
    for (const QLatin1StringView key : {"name"_L1, "bio"_L1, "website"_L1})
        lines.append(textOf(payload.value(key)).trimmed());
    lines.append(answersText(review.value().value("user_fields"_L1).toObject()));
    lines.removeAll(QString());
    return lines.join(u"\n\n"_s);
}

bool isMailAddress(const QString &text)
{
    return text.contains(u'@') && std::ranges::none_of(text, [](QChar c) { return c.isSpace(); });
}

/// What a plugin put into the queue, as far as it can be told without knowing the plugin: what was written (akismet's
/// "post_cooked", the chat's "message_cooked"), or else all that it says, but no mail address.
QString pluginText(const QJsonObject &payload)
{
    QString cooked;
    QStringList lines;
    for (auto at = payload.begin(); at != payload.end(); ++at) {
        const QString text = at->toString().trimmed();
        if (text.isEmpty() || isMailAddress(text))
            continue;
        if (at.key().endsWith("raw"_L1))
            return text;
        if (at.key().endsWith("cooked"_L1) && cooked.isEmpty())
            cooked = kit::htmlToText(text);
        lines.append(at.key() + u": "_s + text);
    }
    return cooked.isEmpty() ? lines.join(u'\n') : cooked;
}

/// The messages between a flagger and the moderators: the flagger's own as they are, others with their names.
QString conversationText(const kit::JsonObject &score, const SideLoads &loads)
{
    const kit::JsonObject *conversation = loads.conversation(score.id("reviewable_conversation_id"_L1, {}));
    if (!conversation)
        return {};
    QStringList lines;
    for (const auto ids = conversation->ids("conversation_post_ids"_L1); const QString &id : ids) {
        const kit::JsonObject *post = loads.conversationPost(id);
        if (!post)
            continue;
        const QString author = post->id("user_id"_L1, {});
        const QString text = kit::htmlToText(post->string("excerpt"_L1, {}));
        lines.append(author == score.id("user_id"_L1, {}) ? text : loads.userName(author) + u": "_s + text);
    }
    if (conversation->flag("has_more"_L1, false))
        lines.append(u"… "_s + conversation->string("permalink"_L1, {}));
    return lines.join(u'\n');
}

/// Why a filter held it back is HTML, with a link to the setting. Servers that leave the words to their own page tell a
/// name and what it is about.
QString whyHeld(const kit::JsonObject &score)
{
    if (const QString told = score.string("reason"_L1, {}); !told.isEmpty())
        return kit::htmlToText(told);
    const QString name = score.string("reason_type"_L1, {}).replace(u'_', u' ');
    QStringList about;
    for (const QJsonObject data = score.value().value("reason_data"_L1).toObject(); const auto &value : data)
        about.append(textsOf(value));
    about.removeAll(QString());
    return about.isEmpty() ? name : name + u": "_s + about.join(", "_L1);
}

PulledReport toReport(const kit::JsonObject &score, const SideLoads &loads)
{
    PulledReport report;
    report.remoteId = score.id("id"_L1);
    if (const QString user = score.id("user_id"_L1, {}); !user.isEmpty())
        report.reporter = RemoteName{user, loads.userName(user)};
    const QString typeId = score.id("score_type_id"_L1, {});
    const kit::JsonObject *type = loads.scoreType(typeId);
    report.reason = type ? type->string("title"_L1, {}) : QString();
    report.harm = harmOf(type ? type->string("type"_L1, {}) : QString(), typeId);
    const QString why = whyHeld(score);
    const QString told = conversationText(score, loads);
    const QString between = why.isEmpty() || told.isEmpty() ? QString() : u"\n"_s;
    report.comment = why + between + told;
    report.at = score.time("created_at"_L1);
    if (score.has("agree_stats"_L1)) {
        const kit::JsonObject stats = score.object("agree_stats"_L1);
        report.record = PulledReport::Record{int(stats.integer("agreed"_L1, 0)), int(stats.integer("disagreed"_L1, 0)),
            int(stats.integer("ignored"_L1, 0))};
    }
    return report;
}

/// Of the author what the queue's answer brings along (flagged_user_serializer.rb). Never an address.
PulledPerson toPerson(const kit::JsonObject &review, const Review &known, const SideLoads &loads)
{
    PulledPerson person;
    person.name = {known.userId, known.userName.isEmpty() ? loads.userName(known.userId) : known.userName};
    const QJsonValue trust = review.value().value("target_created_by_trust_level"_L1);
    if (trust.isDouble())
        person.facts[u"trust_level"_s] = textOf(trust);
    const kit::JsonObject *user = loads.user(known.userId);
    if (!user)
        return person;
    person.joinedAt = user->time("created_at"_L1);
    for (const QLatin1StringView key : {"trust_level"_L1, "post_count"_L1, "topic_count"_L1, "flags_agreed"_L1,
             "flags_disagreed"_L1, "silenced_count"_L1, "suspended_count"_L1, "rejected_posts_count"_L1}) {
        const QJsonValue value = user->value().value(key);
        if (value.isDouble())
            person.facts[key] = textOf(value);
    }
    return person;
}

/// Ids to what the server calls each, of what it offers and we have no action of our own for.
QString otherActions(const Review &known)
{
    QStringList lines;
    for (const ServerAction &action : known.actions) {
        const bool ours = std::ranges::any_of(actionRows(),
            [&](const ActionRow &row) { return row.goesWith(known.type) && row.servers().contains(action.id); });
        if (!ours && action.client.isEmpty())
            lines.append(action.id + u": "_s + action.label);
    }
    return lines.join(u'\n');
}

QMap<QString, QString> factsOf(const kit::JsonObject &review, const Review &known, const SideLoads &loads)
{
    QMap<QString, QString> facts;
    const auto tell = [&facts](const QString &name, const QString &value) {
        if (!value.isEmpty())
            facts.insert(name, value);
    };
    const QJsonObject payload = payloadOf(review);
    if (kindOf(known.type) != known.type)
        tell(u"type"_s, known.type);
    tell(u"score"_s, textOf(review.value().value("score"_L1)));
    tell(u"typing_duration_ms"_s, textOf(payload.value("typing_duration_msecs"_L1)));
    tell(u"composer_open_ms"_s, textOf(payload.value("composer_open_duration_msecs"_L1)));
    tell(u"via_email"_s, textOf(payload.value("via_email"_L1)));
    tell(u"reply_to_post"_s, textOf(review.value().value("reply_to_post_number"_L1)));
    tell(u"replies"_s, textOf(review.value().value("reply_count"_L1)));
    tell(u"deleted_at"_s, textOf(review.value().value("deleted_at"_L1)));
    tell(u"claimed_by"_s, loads.claimedBy(review));
    tell(u"other_actions"_s, otherActions(known));
    if (review.integer("post_version"_L1, 1) > 1)
        tell(u"revision"_s, textOf(review.value().value("post_version"_L1)));
    return facts;
}

QUrl pageOf(const kit::JsonObject &review, const Review &known, const QUrl &base)
{
    for (const QLatin1StringView key : {"target_url"_L1, "topic_url"_L1}) {
        const QString text = review.value().value(key).toString();
        const QUrl url = base.resolved(QUrl(text));
        if (!text.isEmpty() && url.isValid() && (url.scheme() == "https"_L1 || url.scheme() == "http"_L1))
            return url;
    }
    QUrl own = base;
    own.setPath(base.path() + u"/review/"_s + known.id);
    return own;
}

void addPlace(PulledItem &item, const kit::JsonObject &review, const Review &known, const SideLoads &loads,
    const Surrounds &surrounds)
{
    item.community = {surrounds.base.host() + surrounds.base.path(), surrounds.community};
    if (const QString category = review.id("category_id"_L1, {}); !category.isEmpty())
        item.room = RemoteName{category, surrounds.categories.value(category, u'#' + category)};
    const QString ownTitle = textOf(payloadOf(review).value("title"_L1));
    const kit::JsonObject *topic = loads.topic(known.topicId);
    const QString topicTitle = topic ? topic->string("title"_L1, {}) : QString();
    if (!known.topicId.isEmpty())
        item.thread = RemoteName{known.topicId, topicTitle};
    item.title = known.type == userKind ? known.userName : ownTitle.isEmpty() ? topicTitle : ownTitle;
}

} // namespace

CaseKind caseKindOf(const QString &type, bool automatic)
{
    if (type == queuedKind)
        return CaseKind::AwaitingApproval;
    if (type == userKind)
        return CaseKind::Joining;
    return automatic ? CaseKind::Automatic : CaseKind::Reported;
}

/// app/models/post_action_type.rb: the forum's own flags begin at 1001.
HarmKind harmOf(const QString &flag, const QString &id)
{
    static const QHash<QString, HarmKind> byName{{u"off_topic"_s, HarmKind::OffTopic}, {u"spam"_s, HarmKind::Spam},
        {u"inappropriate"_s, HarmKind::Rude}, {u"illegal"_s, HarmKind::Illegal},
        {u"notify_moderators"_s, HarmKind::Other}, {u"needs_approval"_s, HarmKind::Unknown}};
    static const QHash<QString, HarmKind> byId{{u"3"_s, HarmKind::OffTopic}, {u"4"_s, HarmKind::Rude},
        {u"7"_s, HarmKind::Other}, {u"8"_s, HarmKind::Spam}, {u"10"_s, HarmKind::Illegal}};
    if (byName.contains(flag))
        return byName.value(flag);
    return flag.startsWith("custom_"_L1) || id.toInt() > 1000 ? HarmKind::Other : byId.value(id, HarmKind::Unknown);
}

QString writtenText(const kit::JsonObject &review)
{
    const QJsonObject payload = payloadOf(review);
    if (review.string("type"_L1) == userKind)
        return profileText(review);
    // As it was typed, where the server tells: cooking hides where a link leads, and what a picture replaces.
    for (const QJsonValue &raw : {review.value().value("raw"_L1), payload.value("raw"_L1)}) {
        if (!raw.toString().trimmed().isEmpty())
            return raw.toString();
    }
    for (const QJsonValue &cooked : {review.value().value("cooked"_L1), payload.value("cooked"_L1)}) {
        if (!cooked.toString().isEmpty())
            return kit::htmlToText(cooked.toString());
    }
    return kindOf(review.string("type"_L1)) == otherKind ? pluginText(payload) : QString();
}

PulledItem toItem(const kit::JsonObject &review, const SideLoads &loads, const Surrounds &surrounds)
{
    const Review known = reviewOf(review, loads);
    PulledItem item;
    item.ref = {kindOf(known.type), known.id};
    item.version = known.state.version;
    addPlace(item, review, known, loads, surrounds);
    item.text = writtenText(review);
    if (!known.userId.isEmpty())
        item.author = toPerson(review, known, loads);
    item.url = pageOf(review, known, surrounds.base);
    item.queuedAt = review.time("created_at"_L1);
    item.createdAt = review.time("target_created_at"_L1);
    if (!item.createdAt && known.type != flaggedKind) // of a flagged post old servers tell only when it was flagged
        item.createdAt = item.queuedAt;
    bool automatic = true;
    for (const auto ids = review.ids("reviewable_score_ids"_L1); const QString &id : ids) {
        const kit::JsonObject *score = loads.score(id);
        if (!score || !isUndecided(*score))
            continue;
        item.reports.append(toReport(*score, loads));
        automatic = automatic && score->id("user_id"_L1, {}).startsWith(u'-');
    }
    item.kind = caseKindOf(known.type, automatic && !item.reports.isEmpty());
    const bool punishable = std::ranges::any_of(known.actions,
        [](const ServerAction &action) { return action.client == "silence"_L1 || action.client == "suspend"_L1; });
    const bool mayPunish = punishable || (known.type == queuedKind && surrounds.staff && !known.userId.isEmpty());
    if (review.has("bundled_action_ids"_L1))
        item.permittedActions
            = permittedActions(known.type, known.actions, mayPunish, surrounds.staff && !known.userName.isEmpty());
    item.facts = factsOf(review, known, loads);
    return item;
}

} // namespace szept::discourse
