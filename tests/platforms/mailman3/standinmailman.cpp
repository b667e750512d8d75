// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/mailman3/standinmailman.h"

#include "tests/platforms/mailman3/answers.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::test {

using namespace mailman;

namespace {

QString isoTime(const QDateTime &time)
{
    return (time.isValid() ? time.toUTC() : QDateTime::currentDateTimeUtc()).toString(u"yyyy-MM-ddTHH:mm:ss"_s);
}

} // namespace

StandInMailman::StandInMailman()
{
    routeLists();
    routeHeld();
    routeRequests();
    routePeople();
    routeBans();
}

QString StandInMailman::link(const QString &path) const { return url().toString() + u"/3.1/"_s + path; }

std::optional<Reply> StandInMailman::refuse(const Call &call)
{
    const QByteArray login = user.toUtf8() + ':' + password;
    if (call.header("authorization") == QByteArray("Basic " + login.toBase64()))
        return std::nullopt;
    Reply reply = error(401, u"401 Unauthorized"_s, u"REST API authorization failed"_s);
    reply.headers.append("WWW-Authenticate", "Basic realm=\"mailman3-rest\"");
    return reply;
}

Reply StandInMailman::unknownPath(const Call &) const { return noSuchPath(); }

// State

QString StandInMailman::addList(const QString &address, const QString &description)
{
    List list{.id = QString(address).replace(u'@', u'.'),
        .address = address,
        .config = recorded(u"config"_s),
        .headerMatches = {}};
    const QString name = address.section(u'@', 0, 0);
    list.config["fqdn_listname"_L1] = address;
    list.config["posting_address"_L1] = address;
    list.config["list_name"_L1] = name;
    list.config["mail_host"_L1] = address.section(u'@', 1);
    list.config["display_name"_L1] = QString(name.left(1).toUpper() + name.mid(1));
    list.config["description"_L1] = description;
    list.config["info"_L1] = QString();
    list.config["emergency"_L1] = false;
    m_lists.append(list);
    return list.id;
}

qint64 StandInMailman::hold(const QString &list, const Mail &mail)
{
    // As SQLite does it: the number after the largest that is there.
    qint64 number = 1;
    for (const QJsonObject &held : std::as_const(m_held))
        number = std::max(number, held["request_id"_L1].toInteger() + 1);
    QJsonObject held = recorded(u"held-a1-plain"_s);
    held["request_id"_L1] = number;
    held["listid"_L1] = list;
    held["original_size"_L1] = int(mail.message.size());
    held["moderation_sender"_L1] = mail.sender;
    held["moderation_reasons"_L1] = QJsonArray{mail.reason};
    held["rule_hits"_L1] = QJsonArray{mail.rule};
    held["self_link"_L1] = link(u"lists/%1/held/%2"_s.arg(list).arg(number));
    held["msg"_L1] = QString::fromUtf8(mail.message);
    held["message_id"_L1] = mail.messageId;
    held["sender"_L1] = mail.sender;
    held["subject"_L1] = mail.subject;
    held["original_subject"_L1] = mail.subject;
    held["reason"_L1] = mail.reason;
    // The fraction is none of a clock's, so that two messages of one number never have one time.
    held["hold_date"_L1] = u"%1.%2"_s.arg(isoTime(mail.heldAt)).arg(++m_given, 6, 10, QChar(u'0'));
    held["received_time"_L1] = held["hold_date"_L1];
    m_held.append(tagged(held));
    if (mail.rule == "nonmember-moderation"_L1 && !member(list, mail.sender, u"nonmember"_s))
        enrol(list, mail.sender, u"nonmember"_s);
    return number;
}

QString StandInMailman::request(
    const QString &list, const QString &kind, const QString &address, const QString &name, const QDateTime &when)
{
    QJsonObject request = firstEntry(u"requests"_s);
    const QByteArray seed = QByteArray::number(++m_given) + address.toUtf8();
    const QString token = QString::fromLatin1(QCryptographicHash::hash(seed, QCryptographicHash::Sha1).toHex());
    request["token"_L1] = token;
    request["type"_L1] = kind;
    request["list_id"_L1] = list;
    request["email"_L1] = address;
    request["display_name"_L1] = name;
    request["when"_L1] = isoTime(when);
    m_requests.append(tagged(request));
    return token;
}

QString StandInMailman::enrol(const QString &list, const QString &address, const QString &role, const QString &name)
{
    QJsonObject record = firstEntry(role == "nonmember"_L1 ? u"memberships-nonmember"_s : u"memberships"_s);
    record.remove("moderation_action"_L1);
    const QString id = u"%1"_s.arg(++m_given, 32, 16, QChar(u'0'));
    record["member_id"_L1] = id;
    record["list_id"_L1] = list;
    record["email"_L1] = address;
    record["role"_L1] = role;
    record["display_name"_L1] = name;
    record["address"_L1] = link(u"addresses/"_s + address);
    record["self_link"_L1] = link(u"members/"_s + id);
    m_members.append(tagged(record));
    return id;
}

void StandInMailman::empty()
{
    m_held.clear();
    m_requests.clear();
    m_bans.clear();
    m_members.clear();
    m_deeds.clear();
}

int StandInMailman::waiting(const QString &list) const
{
    return int(std::ranges::count_if(
        m_held, [&list](const QJsonObject &held) { return held["listid"_L1].toString() == list; }));
}

QString StandInMailman::heldAt(qint64 number) const
{
    const auto at = std::ranges::find_if(
        m_held, [number](const QJsonObject &held) { return held["request_id"_L1].toInteger() == number; });
    return at == m_held.end() ? QString() : (*at)["hold_date"_L1].toString();
}

bool StandInMailman::isBanned(const QString &list, const QString &address) const
{
    return std::ranges::any_of(m_bans, [&](const Ban &ban) {
        if (ban.list != list && !ban.list.isEmpty())
            return false;
        return ban.address.startsWith(u'^')
            ? QRegularExpression(ban.address, QRegularExpression::CaseInsensitiveOption).match(address).hasMatch()
            : ban.address == address;
    });
}

StandInMailman::List *StandInMailman::listOf(const QString &name)
{
    const auto at
        = std::ranges::find_if(m_lists, [&name](const List &list) { return list.id == name || list.address == name; });
    return at == m_lists.end() ? nullptr : &*at;
}

QJsonObject *StandInMailman::member(const QString &list, const QString &address, const QString &role)
{
    const auto at = std::ranges::find_if(m_members, [&](const QJsonObject &record) {
        return record["list_id"_L1].toString() == list && record["email"_L1].toString() == address
            && record["role"_L1].toString() == role;
    });
    return at == m_members.end() ? nullptr : &*at;
}

// Lists

QJsonObject StandInMailman::listEntry(const List &list) const
{
    QJsonObject entry = firstEntry(u"lists"_s);
    for (const QLatin1StringView key :
        {"display_name"_L1, "fqdn_listname"_L1, "list_name"_L1, "mail_host"_L1, "description"_L1})
        entry[key] = list.config[key];
    entry["list_id"_L1] = list.id;
    entry["self_link"_L1] = link(u"lists/"_s + list.id);
    entry["member_count"_L1] = int(std::ranges::count_if(m_members, [&list](const QJsonObject &record) {
        return record["list_id"_L1].toString() == list.id && record["role"_L1].toString() == "member"_L1;
    }));
    return tagged(entry);
}

Reply StandInMailman::patchConfig(List &list, const Call &call)
{
    for (auto at = call.form.begin(); at != call.form.end(); ++at) {
        if (!list.config.contains(at.key()))
            return badRequest(u"Unknown attribute: "_s + at.key());
        const QJsonValue old = list.config[at.key()];
        if (old.isBool())
            list.config[at.key()] = at.value() == "true"_L1;
        else if (old.isDouble())
            list.config[at.key()] = at.value().toInt();
        else
            list.config[at.key()] = at.value();
    }
    return noContent();
}

void StandInMailman::routeLists()
{
    route("GET", u"/3.1/system/versions"_s, [this](const Call &) {
        QJsonObject versions = recorded(u"versions"_s);
        versions["self_link"_L1] = link(u"system/versions"_s);
        return json(tagged(versions));
    });
    route("GET", u"/3.1/lists"_s, [this](const Call &call) {
        QList<QJsonObject> entries;
        for (const List &list : std::as_const(m_lists))
            entries.append(listEntry(list));
        return paged(call, entries);
    });
    route("GET", u"/3.1/lists/find"_s, [this](const Call &call) {
        QList<QJsonObject> entries;
        for (const List &list : std::as_const(m_lists)) {
            if (member(list.id, call.parameter(u"subscriber"_s), call.parameter(u"role"_s, u"member"_s)))
                entries.append(listEntry(list));
        }
        return entries.isEmpty() ? notFound() : paged(call, entries);
    });
    route("GET", u"/3.1/lists/{list}/config"_s, [this](const Call &call) {
        const List *list = listOf(call.captured[0]);
        return list ? json(tagged(list->config)) : noSuchPath();
    });
    route("PATCH", u"/3.1/lists/{list}/config"_s, [this](const Call &call) {
        List *list = listOf(call.captured[0]);
        return list ? patchConfig(*list, call) : noSuchPath();
    });
    route("GET", u"/3.1/lists/{list}/header-matches"_s, [this](const Call &call) {
        const List *list = listOf(call.captured[0]);
        return list ? paged(call, list->headerMatches) : noSuchPath();
    });
    route("POST", u"/3.1/lists/{list}/header-matches"_s, [this](const Call &call) {
        List *list = listOf(call.captured[0]);
        if (!list)
            return noSuchPath();
        QJsonObject match = firstEntry(u"header-matches"_s);
        match["position"_L1] = int(list->headerMatches.size());
        match["header"_L1] = call.form.value(u"header"_s).toLower();
        match["pattern"_L1] = call.form.value(u"pattern"_s);
        match["action"_L1] = call.form.value(u"action"_s, u"hold"_s);
        list->headerMatches.append(tagged(match));
        return Reply{.status = 201, .body = {}};
    });
}

// Held messages

void StandInMailman::routeHeld()
{
    const auto ofList = [this](const QString &list) {
        QList<QJsonObject> found;
        std::ranges::copy_if(m_held, std::back_inserter(found),
            [&list](const QJsonObject &held) { return held["listid"_L1].toString() == list; });
        return found;
    };
    route("GET", u"/3.1/lists/{list}/held"_s, [this, ofList](const Call &call) {
        const List *list = listOf(call.captured[0]);
        return list ? paged(call, ofList(list->id)) : noSuchPath();
    });
    route("GET", u"/3.1/lists/{list}/held/count"_s, [this, ofList](const Call &call) {
        const List *list = listOf(call.captured[0]);
        return list ? counted(ofList(list->id).size()) : noSuchPath();
    });
    route("GET", u"/3.1/lists/{list}/held/{id}"_s, [this, ofList](const Call &call) {
        const List *list = listOf(call.captured[0]);
        if (!list)
            return noSuchPath();
        for (const auto all = ofList(list->id); const QJsonObject &held : all) {
            if (QString::number(held["request_id"_L1].toInteger()) == call.captured[1])
                return json(held);
        }
        return notFound();
    });
    route("POST", u"/3.1/lists/{list}/held/{id}"_s, [this](const Call &call) { return decideHeld(call); });
}

Reply StandInMailman::decideHeld(const Call &call)
{
    const List *list = listOf(call.captured[0]);
    if (!list)
        return noSuchPath();
    if (const auto refused = refusedFields(call, {u"action"_s, u"comment"_s, u"forward"_s}))
        return *refused;
    const auto at = std::ranges::find_if(m_held, [&](const QJsonObject &held) {
        return held["listid"_L1].toString() == list->id
            && QString::number(held["request_id"_L1].toInteger()) == call.captured[1];
    });
    if (at == m_held.end())
        return notFound();
    const QString action = call.form.value(u"action"_s);
    if (action == "defer"_L1 || action == "hold"_L1)
        return noContent();
    m_deeds.append(action + u' ' + (*at)["message_id"_L1].toString());
    m_held.erase(at);
    return noContent();
}

void StandInMailman::decide(const QString &list, const QString &numberOrToken, const QString &action)
{
    Call call;
    call.form[u"action"_s] = action;
    call.captured = {list, numberOrToken};
    if (decideHeld(call).status != 204)
        (void)decideRequest(call);
}

} // namespace szept::test
