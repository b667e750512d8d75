// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plugins/metadata.h"
#include "tests/conformance/suite.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace szept::test {

void ConformanceBase::initTestCase()
{
    m_fixture = makeFixture();
    QFile file(m_fixture->metadataFile());
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
    const auto read = readMetadata(QJsonDocument::fromJson(file.readAll()).object());
    QVERIFY2(read, read ? "" : qPrintable(read.error()));
    m_info = *read;
}

void ConformanceBase::init() { m_fixture->reset(); }

void ConformanceBase::cleanupTestCase() { m_fixture.reset(); }

ActionSpec ConformanceBase::spec(const QString &action) const
{
    const auto found = std::ranges::find(m_info.actions, action, &ActionSpec::id);
    return found == m_info.actions.end() ? ActionSpec() : *found;
}

void ConformanceBase::addActionRows()
{
    QTest::addColumn<int>("action");
    const auto actions = m_fixture->actions();
    for (int i = 0; i < actions.size(); ++i)
        QTest::addRow("%s of %s", qPrintable(actions[i].action), qPrintable(actions[i].kind)) << i;
}

ActionCase ConformanceBase::actionCase() const
{
    QFETCH(int, action);
    return m_fixture->actions().at(action);
}

QList<ItemRef> ConformanceBase::makeSomePages()
{
    QList<ItemRef> made;
    const int count = std::max(2, m_fixture->pageSize() * 2 + m_fixture->pageSize() / 2);
    for (int i = 0; i < count; ++i)
        made.append(m_fixture->makeItem({}));
    return made;
}

QStringList ConformanceBase::kinds() const
{
    QStringList all;
    for (const auto actions = m_fixture->actions(); const ActionCase &action : actions)
        all.append(action.kind);
    all.removeDuplicates();
    return all;
}

} // namespace szept::test
