// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/pulledcontent.h"

#include "models/services/blake2b.h"

namespace szept::services {
namespace {

constexpr qsizetype digestSize = 16;

void add(Blake2b &digest, const std::optional<Instant> &instant)
{
    digest.add(instant ? toMilliseconds(*instant) : qint64(-1));
}

void add(Blake2b &digest, const RemoteName &name)
{
    digest.add(name.remoteId);
    digest.add(name.name);
}

void add(Blake2b &digest, const std::optional<RemoteName> &name)
{
    digest.add(qint64(name.has_value()));
    if (name)
        add(digest, *name);
}

void add(Blake2b &digest, const QMap<QString, QString> &map)
{
    digest.add(qint64(map.size()));
    for (const auto &[key, value] : map.asKeyValueRange()) {
        digest.add(key);
        digest.add(value);
    }
}

void add(Blake2b &digest, const PulledReport &report)
{
    digest.add(report.remoteId);
    add(digest, report.reporter);
    digest.add(report.reason);
    digest.add(qint64(report.harm));
    digest.add(report.comment);
    add(digest, report.at);
    digest.add(qint64(report.count));
    const auto record = report.record.value_or(PulledReport::Record{-1, -1, -1});
    for (const int number : {record.agreed, record.disagreed, record.ignored})
        digest.add(qint64(number));
}

} // namespace

QByteArray contentOf(const PulledItem &item)
{
    Blake2b digest(digestSize);
    digest.add(item.version);
    digest.add(qint64(item.kind));
    add(digest, item.community);
    add(digest, item.room);
    add(digest, item.thread);
    digest.add(item.title);
    digest.add(item.text);
    digest.add(qint64(item.author.has_value()));
    if (item.author) {
        add(digest, item.author->name);
        add(digest, item.author->joinedAt);
        add(digest, item.author->facts);
    }
    digest.add(item.url.toString());
    add(digest, item.createdAt);
    add(digest, item.queuedAt);
    const QStringList permitted = item.permittedActions.value_or(QStringList());
    digest.add(item.permittedActions ? qint64(permitted.size()) : qint64(-1));
    for (const QString &action : permitted)
        digest.add(action);
    digest.add(qint64(item.reports.size()));
    for (const PulledReport &report : item.reports)
        add(digest, report);
    add(digest, item.facts);
    return digest.done();
}

} // namespace szept::services
