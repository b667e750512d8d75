// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/metadata.h"

#include "tests/support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::test {
namespace {

QStringList strings(const QJsonValue &value)
{
    QStringList all;
    for (const auto ones = value.toArray(); const auto &one : ones)
        all += one.toString();
    return all;
}

QList<FieldSpec> fields(const QJsonValue &value)
{
    QList<FieldSpec> all;
    for (const auto ones = value.toArray(); const auto &one : ones) {
        const QJsonObject json = one.toObject();
        all.append({json["key"_L1].toString(), json["label"_L1].toString(),
            fieldTypeFromWord(json["type"_L1].toString()).value_or(FieldType::Text), json["required"_L1].toBool(),
            strings(json["choices"_L1]), json["initial"_L1].toString()});
    }
    return all;
}

ActionSpec action(const QJsonObject &json)
{
    ActionSpec spec;
    spec.id = json["id"_L1].toString();
    spec.label = json["label"_L1].toString();
    spec.effect = json["effect"_L1].toString();
    spec.slot = Slot(json["slot"_L1].toInt(9));
    spec.deed = deedFromWord(json["deed"_L1].toString()).value_or(Deed::Unnamed);
    spec.undoable = json["undoable"_L1].toBool();
    spec.repeat = repeatClassFromWord(json["repeat"_L1].toString()).value_or(RepeatClass::Unsafe);
    spec.severe = json["severe"_L1].toBool();
    spec.preferred = json["preferred"_L1].toBool();
    spec.kinds = strings(json["kinds"_L1]);
    spec.fields = fields(json["fields"_L1]);
    return spec;
}

ConnectorInfo connector(const QJsonObject &json)
{
    ConnectorInfo info;
    info.id = json["id"_L1].toString();
    info.name = json["name"_L1].toString();
    info.summary = json["summary"_L1].toString();
    info.fields = fields(json["fields"_L1]);
    info.pull = json["pull"_L1].toBool();
    info.context = json["context"_L1].toBool();
    info.cannot = strings(json["cannot"_L1]);
    for (const auto actions = json["actions"_L1].toArray(); const auto &one : actions)
        info.actions.append(action(one.toObject()));
    return info;
}

} // namespace

QList<ConnectorInfo> connectorsOfTheTree()
{
    const QDir root(test::inTree({}));
    QStringList files{root.filePath(u"tests/ui/support/forum.json"_s)};
    const QDir connectors(root.filePath(u"connectors"_s));
    const QStringList folders = connectors.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &folder : folders)
        files += root.filePath(u"connectors/%1/%1.json"_s.arg(folder));
    QList<ConnectorInfo> all;
    for (const QString &name : std::as_const(files)) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const ConnectorInfo info = connector(QJsonDocument::fromJson(file.readAll()).object());
        if (std::ranges::find(all, info.id, &ConnectorInfo::id) == all.end()) // the small forum stands for the real one
            all.append(info);
    }
    return all;
}

} // namespace szept::test
