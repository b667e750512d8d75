// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/mailman3/parse.h"

#include "connectors/kit/json.h"
#include "connectors/mailman3/ids.h"
#include "connectors/mailman3/limits.h"

#include <algorithm>
#include <ranges>

using namespace Qt::StringLiterals;

namespace szept::mailman3 {
namespace {

using kit::JsonObject;

constexpr kit::JsonLimits jsonLimits{.bytes = largestAnswer, .depth = 16};

template <typename Read>
auto read(const QByteArray &json, Read reader)
{
    return kit::readJson(json, reader, jsonLimits);
}

int countOf(const JsonObject &object, QLatin1StringView key)
{
    constexpr qint64 most = 1'000'000'000;
    return int(std::clamp<qint64>(object.integer(key), 0, most));
}

/// A collection without entries has no such key.
template <typename T, typename Read>
Collection<T> collection(const JsonObject &root, Read reader)
{
    Collection<T> page;
    page.total = countOf(root, "total_size"_L1);
    const QList<JsonObject> entries = root.objectsIfAny("entries"_L1);
    for (const JsonObject &entry : entries)
        page.entries.append(reader(entry));
    return page;
}

/// A page of what waits: one entry of another shape does not keep the others from being read. Each gets the bytes that
/// it came in.
template <typename T, typename Read>
Collection<T> waiting(const JsonObject &root, const QByteArray &json, Read reader)
{
    Collection<T> page;
    page.total = countOf(root, "total_size"_L1);
    const QList<JsonObject> entries = root.objectsIfAny("entries"_L1);
    const QList<QByteArrayView> slices = kit::jsonSlices(json, "entries");
    for (const auto &[entry, slice] : std::views::zip(entries, slices)) {
        auto one = entry.readApart(reader);
        if (!one) {
            page.faults.append(one.error().detail);
            continue;
        }
        page.entries.append(*std::move(one));
        page.entries.last().raw = slice.toByteArray();
    }
    return page;
}

/// A reason is a sentence, or a sentence with gaps and what fills them: ["Header \"{}\" matched a header rule",
/// "x-spam: yes"].
QString reasonText(const QJsonValue &reason)
{
    if (!reason.isArray())
        return reason.toString();
    const QJsonArray parts = reason.toArray();
    QString text = parts.at(0).toString();
    for (const auto &part : parts | std::views::drop(1)) {
        const qsizetype gap = text.indexOf("{}"_L1);
        if (gap < 0)
            break;
        text.replace(gap, 2, part.toString());
    }
    return text;
}

QStringList reasons(const JsonObject &entry)
{
    QStringList all;
    for (const auto those = entry.value().value("moderation_reasons"_L1).toArray(); const auto &reason : those) {
        if (const QString text = reasonText(reason).trimmed(); !text.isEmpty())
            all.append(text);
    }
    const QString joined = entry.string("reason"_L1, {}).trimmed();
    if (all.isEmpty() && !joined.isEmpty())
        all.append(joined);
    return all;
}

/// A part of paths and of our own ids.
bool isListId(const QString &id) { return !id.isEmpty() && !id.contains(u'/'); }

HeldMessage heldOf(const JsonObject &entry, const QString &list)
{
    HeldMessage held;
    held.number = entry.integer("request_id"_L1);
    held.list = entry.string("listid"_L1, list);
    held.heldAt = entry.string("hold_date"_L1);
    held.sender = entry.string("sender"_L1);
    held.subject = entry.string("subject"_L1, {});
    held.messageId = entry.string("message_id"_L1, {});
    held.reasons = reasons(entry);
    held.rules = entry.strings("rule_hits"_L1);
    held.size = entry.integer("original_size"_L1, 0);
    held.message = entry.string("msg"_L1).toUtf8();
    if (held.number < 1)
        entry.fault("request_id"_L1, u"expected a number above 0"_s);
    if (held.heldAt.isEmpty() || held.heldAt.contains(u'/'))
        entry.fault("hold_date"_L1, u"expected a time"_s);
    if (!isListId(held.list))
        entry.fault("listid"_L1, u"expected a list's id"_s);
    return held;
}

QString listIdOf(const JsonObject &entry)
{
    const QString id = entry.string("list_id"_L1);
    if (!isListId(id))
        entry.fault("list_id"_L1, u"expected a list's id"_s);
    return id;
}

MembershipRequest requestOf(const JsonObject &entry)
{
    MembershipRequest request;
    request.token = entry.string("token"_L1);
    request.kind = entry.string("type"_L1);
    request.list = listIdOf(entry);
    request.address = entry.string("email"_L1);
    request.displayName = entry.string("display_name"_L1, {});
    request.when = entry.string("when"_L1, {});
    request.tokenOwner = entry.string("token_owner"_L1, {});
    if (request.kind != joiningKind && request.kind != leavingKind)
        entry.fault("type"_L1, u"expected subscription or unsubscription"_s);
    if (request.token.isEmpty() || request.token.contains(u'/'))
        entry.fault("token"_L1, u"expected a token"_s);
    return request;
}

QString settingText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isArray()) {
        QStringList lines;
        for (const auto all = value.toArray(); const auto &line : all)
            lines.append(line.toString());
        return lines.join(u'\n');
    }
    return value.toString();
}

} // namespace

Result<Versions> readVersions(const QByteArray &json)
{
    return read(json, [](const JsonObject &root) {
        return Versions{root.string("mailman_version"_L1), root.string("api_version"_L1)};
    });
}

Result<int> readCount(const QByteArray &json)
{
    return read(json, [](const JsonObject &root) { return countOf(root, "count"_L1); });
}

Result<Collection<MailingList>> readLists(const QByteArray &json)
{
    return read(json, [](const JsonObject &root) {
        return collection<MailingList>(root, [](const JsonObject &entry) {
            return MailingList{listIdOf(entry), entry.string("fqdn_listname"_L1), entry.string("display_name"_L1, {})};
        });
    });
}

Result<Collection<HeldMessage>> readHeldPage(const QByteArray &json, const QString &list)
{
    return read(json, [&](const JsonObject &root) {
        return waiting<HeldMessage>(root, json, [&list](const JsonObject &entry) { return heldOf(entry, list); });
    });
}

Result<HeldMessage> readHeld(const QByteArray &json, const QString &list)
{
    auto held = read(json, [&list](const JsonObject &root) { return heldOf(root, list); });
    if (held)
        held->raw = json;
    return held;
}

Result<Collection<MembershipRequest>> readRequestPage(const QByteArray &json)
{
    return read(json, [&json](const JsonObject &root) { return waiting<MembershipRequest>(root, json, requestOf); });
}

Result<MembershipRequest> readRequest(const QByteArray &json)
{
    auto request = read(json, requestOf);
    if (request)
        request->raw = json;
    return request;
}

Result<QList<Membership>> readMemberships(const QByteArray &json)
{
    return read(json, [](const JsonObject &root) {
        return collection<Membership>(root, [](const JsonObject &entry) {
            return Membership{.id = entry.id("member_id"_L1),
                .list = listIdOf(entry),
                .address = entry.string("email"_L1),
                .role = entry.string("role"_L1),
                .moderation = entry.string("moderation_action"_L1, {}),
                .displayName = entry.string("display_name"_L1, {})};
        }).entries;
    });
}

Result<std::optional<Instant>> readUserSince(const QByteArray &json)
{
    return read(json, [](const JsonObject &root) { return root.time("created_on"_L1); });
}

Result<QMap<QString, QString>> readConfig(const QByteArray &json)
{
    return read(json, [](const JsonObject &root) {
        QMap<QString, QString> settings;
        const QJsonObject &values = root.value();
        for (auto at = values.begin(); at != values.end(); ++at) {
            if (at.key() != "http_etag"_L1 && !at.value().isNull())
                settings.insert(at.key(), settingText(at.value()));
        }
        return settings;
    });
}

Result<Collection<QString>> readBans(const QByteArray &json)
{
    return read(json, [](const JsonObject &root) {
        return collection<QString>(root, [](const JsonObject &entry) { return entry.string("email"_L1); });
    });
}

Result<QList<HeaderMatch>> readHeaderMatches(const QByteArray &json)
{
    return read(json, [](const JsonObject &root) {
        return collection<HeaderMatch>(root, [](const JsonObject &entry) {
            return HeaderMatch{.position = entry.integer("position"_L1),
                .header = entry.string("header"_L1),
                .pattern = entry.string("pattern"_L1),
                .action = entry.string("action"_L1, {})};
        }).entries;
    });
}

QString errorText(const QByteArray &body)
{
    const auto text = kit::readJson(
        body, [](const JsonObject &root) { return root.string("description"_L1, root.string("title"_L1, {})); });
    return text ? text->left(500) : QString();
}

bool isMailmanError(const QByteArray &body)
{
    const auto title = kit::readJson(body, [](const JsonObject &root) { return root.string("title"_L1); });
    return title.has_value();
}

} // namespace szept::mailman3
