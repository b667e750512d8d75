// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "connectors/discourse/actions.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace szept::discourse;
using namespace Qt::StringLiterals;

namespace {

QJsonArray listedActions()
{
    QFile file(szept::test::inTree(u"connectors/discourse/discourse.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no metadata");
    return QJsonDocument::fromJson(file.readAll())["actions"_L1].toArray();
}

QJsonObject listed(const QString &id)
{
    for (const auto listed = listedActions(); const auto &action : listed) {
        if (action["id"_L1] == id)
            return action.toObject();
    }
    return {};
}

QStringList texts(const QJsonValue &list)
{
    QStringList all;
    for (const auto values = list.toArray(); const auto &each : values)
        all.append(each.toString());
    return all;
}

} // namespace

/// What the connector knows of its actions, against what its metadata says of them.
class OffersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachActionHasItsRow()
    {
        QCOMPARE(listedActions().size(), qsizetype(actionRows().size()));
        for (const ActionRow &row : actionRows())
            QVERIFY2(!listed(row.id).isEmpty(), row.id.data());
    }

    void bothAgree()
    {
        for (const ActionRow &row : actionRows()) {
            const QJsonObject json = listed(row.id);
            const QString words = texts(json.value("kinds"_L1)).join(u' ');
            QVERIFY2(words == row.kinds, row.id.data());
            QVERIFY2(json.value("undoable"_L1).toBool() == (row.back != TakeBack::None), row.id.data());
            QVERIFY2((json.value("repeat"_L1) == "unsafe"_L1) == (row.way == Way::Warn), row.id.data());
            QStringList required;
            QStringList keys;
            for (const auto fields = json.value("fields"_L1).toArray(); const auto &field : fields) {
                keys.append(field["key"_L1].toString());
                if (field["required"_L1].toBool())
                    required.append(keys.last());
            }
            QVERIFY2(required == row.requiredFields(), row.id.data());
            for (const auto fields = row.sentFields(); const QString &sent : fields)
                QVERIFY2(sent.contains(u'=') || keys.contains(sent), qPrintable(sent));
        }
    }

    void oneOfEachSlotAndKindIsPreferred()
    {
        QStringList seen;
        for (const auto listed = listedActions(); const auto &action : listed) {
            if (!action["preferred"_L1].toBool())
                continue;
            for (const auto kinds = texts(action["kinds"_L1]); const QString &kind : kinds) {
                const QString place = u"%1 of %2"_s.arg(action["slot"_L1].toInt()).arg(kind);
                QVERIFY2(!seen.contains(place), qPrintable(place));
                seen.append(place);
            }
        }
        QVERIFY(seen.contains(u"1 of ReviewableQueuedPost"_s));
    }

    void whatOnlyMarksIsNoActionOfOurs()
    {
        for (const ActionRow &row : actionRows()) {
            for (const auto names = row.servers(); const QString &name : names)
                QVERIFY2(!name.endsWith("_silence"_L1) && !name.endsWith("_suspend"_L1) && !name.endsWith("_edit"_L1),
                    qPrintable(name));
        }
    }
};

SZEPT_TEST(OffersTest)
#include "tst_offers.moc"
