// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/pulledcontent.h"

#include <sodium.h>

#include <array>

namespace szept::services {
namespace {

class Digest
{
public:
    Digest() { crypto_generichash_init(&m_state, nullptr, 0, size); }
    void add(qint64 number)
    {
        crypto_generichash_update(&m_state, reinterpret_cast<const uchar *>(&number), sizeof(number));
    }
    void add(const QString &text)
    {
        add(qint64(text.size()));
        crypto_generichash_update(&m_state, reinterpret_cast<const uchar *>(text.utf16()), size_t(text.size()) * 2);
    }
    void add(const std::optional<Instant> &instant) { add(instant ? toMilliseconds(*instant) : -1); }
    void add(const RemoteName &name)
    {
        add(name.remoteId);
        add(name.name);
    }
    void add(const std::optional<RemoteName> &name)
    {
        add(qint64(name.has_value()));
        if (name)
            add(*name);
    }
    void add(const QMap<QString, QString> &map)
    {
        add(qint64(map.size()));
        for (const auto &[key, value] : map.asKeyValueRange()) {
            add(key);
            add(value);
        }
    }
    QByteArray done()
    {
        QByteArray digest(size, Qt::Uninitialized);
        crypto_generichash_final(&m_state, reinterpret_cast<uchar *>(digest.data()), size);
        return digest;
    }

private:
    static constexpr size_t size = 16;
    crypto_generichash_state m_state;
};

void add(Digest &digest, const PulledReport &report)
{
    digest.add(report.remoteId);
    digest.add(report.reporter);
    digest.add(report.reason);
    digest.add(qint64(report.harm));
    digest.add(report.comment);
    digest.add(report.at);
    digest.add(qint64(report.count));
    const auto record = report.record.value_or(PulledReport::Record{-1, -1, -1});
    for (const int number : {record.agreed, record.disagreed, record.ignored})
        digest.add(qint64(number));
}

} // namespace

QByteArray contentOf(const PulledItem &item)
{
    Digest digest;
    digest.add(item.version);
    digest.add(qint64(item.kind));
    digest.add(item.community);
    digest.add(item.room);
    digest.add(item.thread);
    digest.add(item.title);
    digest.add(item.text);
    digest.add(qint64(item.author.has_value()));
    if (item.author) {
        digest.add(item.author->name);
        digest.add(item.author->joinedAt);
        digest.add(item.author->facts);
    }
    digest.add(item.url.toString());
    digest.add(item.createdAt);
    digest.add(item.queuedAt);
    const QStringList permitted = item.permittedActions.value_or(QStringList());
    digest.add(item.permittedActions ? qint64(permitted.size()) : qint64(-1));
    for (const QString &action : permitted)
        digest.add(action);
    digest.add(qint64(item.reports.size()));
    for (const PulledReport &report : item.reports)
        add(digest, report);
    digest.add(item.facts);
    return digest.done();
}

} // namespace szept::services
