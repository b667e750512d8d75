// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/session/home.h"

#include "app/plugins/plugins.h"
#include "models/services/audit.h"
#include "models/store/auditlog.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace szept::test {

Home::Home()
    : m_before(qgetenv("XDG_DATA_HOME"))
    , m_secrets(path(u"secrets"_s), [](bool) -> Result<QByteArray> { return "correct horse"_ba; })
{
    qputenv("XDG_DATA_HOME", QFile::encodeName(path(u"data"_s)));
}

Home::~Home() { qputenv("XDG_DATA_HOME", m_before); }

session::SessionTools Home::tools()
{
    return {
        &m_secrets, std::make_shared<Plugins>(PluginsSetup{{}, {}, path(u"connectors.json"_s)}), &m_clock, &m_random};
}

std::unique_ptr<session::Session> Home::open()
{
    auto opened = QCoro::waitFor(session::Session::open(
        {.location = workspace(), .create = true, .plain = true, .process = u"test"_s, .names = {u"Ala"_s, u"desk"_s}},
        tools()));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    return *std::move(opened);
}

std::unique_ptr<store::SqliteConnection> Home::rawWorkspace() const
{
    auto opened = store::SqliteConnection::open({.file = workspace().file, .key = {}});
    if (!opened)
        qFatal("%s", qPrintable(opened.error().detail));
    return *std::move(opened);
}

Result<qint64> writeEntry(session::Session &session)
{
    return outcomeOf(session.workspace().write([by = session.by()](store::Transaction &tx) {
        return services::record(tx, u"test.done"_s, u"case:1"_s, {{u"text"_s, u"words"_s}}, by).and_then([&tx] {
            return store::auditEnd(tx.connection()).transform([](const store::AuditEnd &end) { return end.seq; });
        });
    }));
}

} // namespace szept::test
