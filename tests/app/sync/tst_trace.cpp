// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/filetrace.h"
#include "app/sync/tracedconnector.h"
#include "tests/app/sync/syncbench.h"
#include "tests/support/await.h"
#include "tests/support/testmain.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

using namespace szept;
using namespace szept::sync;
using namespace szept::test;
using namespace Qt::StringLiterals;

namespace {

class Lines final : public Trace
{
public:
    void write(Instant, const QString &line) override { lines.append(line); }
    QStringList lines;
};

/// Hands over what a connector must not: its exchanges name a person and the secret.
class Leaky final : public ConnectorPlugin
{
public:
    explicit Leaky(ScriptedPlatform &platform)
        : m_platform(platform)
    {
    }
    [[nodiscard]] std::unique_ptr<Connector> create(ConnectorSetup setup) const override
    {
        Exchange exchange;
        exchange.method = u"GET"_s;
        exchange.path = u"/u/1987/"_s + QString::fromUtf8(setup.secret) + u"?mail=ola@example.org"_s;
        exchange.status = 404;
        setup.exchanged(exchange);
        return m_platform.connect();
    }

private:
    ScriptedPlatform &m_platform;
};

QByteArray contents(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SyncTraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void exchangesAndFailuresAreTracedWithoutPeopleAndSecrets()
    {
        SyncBench bench;
        Lines trace;
        Tools tools = bench.tools;
        tools.trace = &trace;
        Account account;
        account.id = AccountId(3);
        account.platform = u"scripted"_s;
        QNetworkAccessManager network;
        QList<Exchange> also;
        const Leaky plugin(bench.platform);
        const auto connector = makeConnector(tools, network, plugin, account, "s3cret-t0ken",
            [&also](const Exchange &exchange) { also.append(exchange); });
        bench.platform.fail(u"pull"_s, ErrorKind::Malformed);
        QVERIFY(!await(connector->pull({}, {})));
        QVERIFY(await(connector->pull({}, {})));
        QCOMPARE(trace.lines.size(), 2);
        QCOMPARE(trace.lines[0], u"scripted 3 GET /u/{…}/{…}: 404 in 0 ms, 0 bytes"_s);
        QVERIFY2(trace.lines[1].startsWith(u"scripted 3 pull: malformed"_s), qPrintable(trace.lines[1]));
        QCOMPARE(also.size(), 1);
    }

    void aStopIsNoFailure()
    {
        SyncBench bench;
        Lines trace;
        Tools tools = bench.tools;
        tools.trace = &trace;
        QNetworkAccessManager network;
        const auto connector = makeConnector(tools, network, Leaky(bench.platform), {}, {});
        bench.platform.fail(u"pull"_s, ErrorKind::Cancelled);
        QVERIFY(!await(connector->pull({}, {})));
        QCOMPARE(trace.lines.size(), 1);
    }

    void withoutATraceNothingStandsBetween()
    {
        SyncBench bench;
        QNetworkAccessManager network;
        const auto connector = makeConnector(bench.tools, network, Leaky(bench.platform), {}, {});
        QVERIFY(!dynamic_cast<TracedConnector *>(connector.get()));
    }

    void aFileIsForItsOwnerAndKeepsWhatItHas()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"trace.txt"_s);
        for (const QString &line : {u"one"_s, u"two"_s}) {
            const auto trace = FileTrace::open(name);
            QVERIFY(trace);
            (*trace)->write(fromMilliseconds(1'772'000'000'123), line);
        }
        QCOMPARE(contents(name), "2026-02-25T06:13:20.123Z one\n2026-02-25T06:13:20.123Z two\n");
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(name) & others));
    }

    void aFileThatOthersCouldReadIsTakenFromThem()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"trace.txt"_s);
        QVERIFY(QFile(name).open(QIODevice::WriteOnly | QIODevice::NewOnly));
        QVERIFY(QFile::setPermissions(
            name, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther));
        QVERIFY(FileTrace::open(name));
        QCOMPARE(QFile::permissions(name), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
    }

    void aFileThatCannotBeWrittenIsToldAtOnce()
    {
        const QTemporaryDir folder;
        const auto trace = FileTrace::open(folder.filePath(u"no/such/folder/trace.txt"_s));
        QVERIFY(!trace);
        QCOMPARE(trace.error().kind, ErrorKind::Invalid);
        QCOMPARE(trace.error().reason.code, u"trace_file"_s);
    }

    void aFullFileSaysSoAndGrowsNoMore()
    {
        const QTemporaryDir folder;
        const QString name = folder.filePath(u"trace.txt"_s);
        const auto trace = FileTrace::open(name);
        QVERIFY(QFile::resize(name, FileTrace::largest + 1));
        (*trace)->write({}, u"one"_s);
        const qint64 size = QFile(name).size();
        (*trace)->write({}, u"two"_s);
        QCOMPARE(QFile(name).size(), size);
        QVERIFY(contents(name).endsWith("the trace ends here: the file is full\n"));
    }
};

SZEPT_TEST(SyncTraceTest)
#include "tst_trace.moc"
