// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/platforms/mailman3/answers.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace szept::test::mailman {

QJsonObject recorded(const QString &name)
{
    QFile file(u":/mailman3/"_s + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recorded answer %s", qPrintable(name));
    return QJsonDocument::fromJson(file.readAll()).object();
}

QJsonObject firstEntry(const QString &name) { return recorded(name).value("entries"_L1)[0].toObject(); }

QJsonObject tagged(QJsonObject object)
{
    object.remove("http_etag"_L1);
    const QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const QByteArray hash = QCryptographicHash::hash(text, QCryptographicHash::Sha1).toHex();
    object["http_etag"_L1] = u"\"%1\""_s.arg(QLatin1StringView(hash));
    return object;
}

Reply error(int status, const QString &title, const QString &description)
{
    return json(QJsonObject{{u"title"_s, title}, {u"description"_s, description}}, status);
}

Reply badRequest(const QString &description) { return error(400, u"400 Bad Request"_s, description); }
Reply notFound(const QString &description) { return error(404, u"404 Not Found"_s, description); }
Reply noSuchPath() { return json(QJsonObject{{u"title"_s, u"404 Not Found"_s}}, 404); }
Reply noContent() { return {.status = 204, .body = {}}; }

Reply paged(const Call &call, const QList<QJsonObject> &all)
{
    const int count = call.number(u"count"_s, int(all.size()));
    const int start = (call.number(u"page"_s, 1) - 1) * count;
    QJsonArray entries;
    for (const auto page = all.mid(start, count); const QJsonObject &entry : page)
        entries.append(entry);
    QJsonObject collection{{u"start"_s, start}, {u"total_size"_s, int(all.size())}};
    if (!entries.isEmpty())
        collection[u"entries"_s] = entries;
    return json(tagged(collection));
}

Reply counted(qsizetype count) { return json(tagged({{u"count"_s, int(count)}})); }

const QStringList &actions()
{
    static const QStringList all{u"hold"_s, u"reject"_s, u"discard"_s, u"accept"_s, u"defer"_s};
    return all;
}

std::optional<Reply> refusedFields(const Call &call, const QStringList &allowed)
{
    QStringList unexpected;
    for (const auto &[name, value] : call.form.asKeyValueRange()) {
        if (!allowed.contains(name))
            unexpected.append(name);
    }
    if (!unexpected.isEmpty())
        return badRequest(u"Unexpected parameters: "_s + unexpected.join(u", "_s));
    if (!call.form.contains(u"action"_s))
        return badRequest(u"Missing Parameter: action"_s);
    if (!actions().contains(call.form.value(u"action"_s)))
        return badRequest(u"Invalid Parameter \"action\": Accepted Values are: "_s + actions().join(u", "_s) + u'.');
    return std::nullopt;
}

} // namespace szept::test::mailman
