// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/places.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The real gnome-keyring, asked by a process of its own, as the library behind it keeps its bus for a process's whole
/// life.
class KeyringTest : public QObject
{
    Q_OBJECT

private:
    struct Ended
    {
        int code = -1;
        QByteArray out;
        QByteArray err;
    };
    QProcess m_server;
    QString m_bus;
    QString m_folder;

    static Ended tool(const QString &bus, const QString &verb, const QString &name, const QByteArray &input = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"SZEPT_SECRETS"_s);
        environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, bus);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(szept::test::inBuild(u"bin/szept-secrets-tool"), {verb, name});
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(60'000))
            return {};
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    bool onDisk(const QByteArray &text) const
    {
        QDirIterator files(m_folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                return true;
        }
        return false;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_server.start(u"python3"_s, {u"-B"_s, szept::test::inTree(u"tests/servers/secret-service"), u"--until-eof"_s});
        while (!m_server.canReadLine())
            QVERIFY2(m_server.waitForReadyRead(60'000), m_server.readAllStandardError().constData());
        const QJsonDocument line = QJsonDocument::fromJson(m_server.readLine());
        m_bus = line["DBUS_SESSION_BUS_ADDRESS"_L1].toString();
        m_folder = line["keyring_folder"_L1].toString();
        QVERIFY(!m_bus.isEmpty() && QDir(m_folder).exists());
    }

    void cleanupTestCase()
    {
        m_server.closeWriteChannel();
        QVERIFY(m_server.waitForFinished(30'000));
    }

    void anotherProcessReadsWhatOneWrote()
    {
        const QByteArray secret = "żółty\0secret\n"_ba;
        QCOMPARE(tool(m_bus, u"write"_s, u"account/1"_s, secret).code, 0);
        const Ended read = tool(m_bus, u"read"_s, u"account/1"_s);
        QCOMPARE(read.code, 0);
        QCOMPARE(read.out, secret);
        QCOMPARE(tool(m_bus, u"read"_s, u"account/2"_s).code, 1);
    }

    void writtenAgainIsReplaced()
    {
        QCOMPARE(tool(m_bus, u"write"_s, u"again"_s, "1").code, 0);
        QCOMPARE(tool(m_bus, u"write"_s, u"again"_s, "2").code, 0);
        QCOMPARE(tool(m_bus, u"read"_s, u"again"_s).out, "2"_ba);
    }

    void removedIsGone()
    {
        QCOMPARE(tool(m_bus, u"write"_s, u"gone"_s, "1").code, 0);
        QCOMPARE(tool(m_bus, u"remove"_s, u"gone"_s).code, 0);
        QCOMPARE(tool(m_bus, u"read"_s, u"gone"_s).code, 1);
        QCOMPARE(tool(m_bus, u"remove"_s, u"gone"_s).code, 0);
    }

    void nothingLiesOnDiskInTheClear()
    {
        QCOMPARE(tool(m_bus, u"write"_s, u"clear"_s, "plainly-visible").code, 0);
        QVERIFY(!onDisk("plainly-visible"));
        QVERIFY(!onDisk(QByteArray("plainly-visible").toBase64()));
    }

    void withoutABusItSaysSo()
    {
        const QTemporaryDir folder;
        for (const QString &verb : {u"read"_s, u"write"_s, u"remove"_s}) {
            const Ended ended = tool(u"unix:path="_s + folder.filePath(u"none"_s), verb, u"a"_s, "1");
            QCOMPARE(ended.code, 2);
            QVERIFY2(ended.err.startsWith("no_keyring: no_keyring"), ended.err.constData());
        }
    }
};

SZEPT_TEST(KeyringTest)
#include "tst_keyring.moc"
