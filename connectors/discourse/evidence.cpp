// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/evidence.h"

#include "connectors/kit/embedded.h"
#include "connectors/kit/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <array>

using namespace Qt::StringLiterals;

namespace szept::discourse {
namespace {

constexpr int mostEntries = 500;
constexpr qsizetype mostBytes = 512 * 1024;

struct Join
{
    QLatin1StringView key; ///< a field with one id, or with a list of them
    QByteArrayView list; ///< where those are
};

constexpr std::array joins{
    Join{"reviewable_score_ids"_L1, "reviewable_scores"},
    Join{"score_type_id"_L1, "score_types"},
    Join{"reviewable_conversation_id"_L1, "reviewable_conversations"},
    Join{"conversation_post_ids"_L1, "conversation_posts"},
    Join{"reviewable_history_ids"_L1, "reviewable_histories"},
    Join{"claimed_by_id"_L1, "claimed_bies"},
    Join{"topic_id"_L1, "topics"},
    Join{"claimed_by_id"_L1, "users"},
    Join{"created_by_id"_L1, "users"},
    Join{"reviewed_by_id"_L1, "users"},
    Join{"target_created_by_id"_L1, "users"},
    Join{"user_id"_L1, "users"},
};

QJsonObject objectOf(QByteArrayView bytes) { return QJsonDocument::fromJson(bytes.toByteArray()).object(); }

QString idOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

QStringList idsOf(const QJsonValue &value)
{
    QStringList ids;
    for (const auto each = value.isArray() ? value.toArray() : QJsonArray{value}; const auto &id : each)
        ids.append(idOf(id));
    return ids;
}

} // namespace

SideBytes::SideBytes(QByteArrayView answer)
{
    for (const Join &join : joins) {
        if (m_lists.contains(join.list))
            continue;
        Entries &entries = m_lists[join.list];
        for (const auto slices = kit::jsonSlices(answer, join.list); const QByteArrayView slice : slices)
            entries.insert(idOf(objectOf(slice).value("id"_L1)), slice);
    }
}

QByteArray SideBytes::evidenceOf(QByteArrayView reviewable) const
{
    std::map<QByteArrayView, QByteArray> found;
    QSet<const char *> taken;
    QList<QByteArrayView> toRead{reviewable};
    qsizetype bytes = 0;
    while (!toRead.isEmpty()) {
        const QJsonObject object = objectOf(toRead.takeFirst());
        for (const Join &join : joins) {
            const Entries &entries = m_lists.at(join.list);
            for (const auto ids = idsOf(object.value(join.key)); const QString &id : ids) {
                const QByteArrayView entry = entries.value(id);
                const bool isRoom = taken.size() < mostEntries && bytes + entry.size() <= mostBytes;
                if (entry.isEmpty() || taken.contains(entry.data()) || !isRoom)
                    continue;
                taken.insert(entry.data());
                toRead.append(entry);
                bytes += entry.size();
                QByteArray &list = found[join.list];
                list += (list.isEmpty() ? "" : ",") + entry.toByteArray();
            }
        }
    }
    QByteArray evidence = "{\"reviewable\":" + reviewable.toByteArray();
    for (const auto &[list, entries] : found)
        evidence += ",\"" + list.toByteArray() + "\":[" + entries + ']';
    evidence += '}';
    return kit::jsonWithoutFiles(evidence);
}

} // namespace szept::discourse
