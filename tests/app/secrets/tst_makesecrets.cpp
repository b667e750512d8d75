// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/makesecrets.h"
#include "tests/support/places.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace szept;
using namespace Qt::StringLiterals;

class MakeSecretsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QProcessEnvironment fileEnvironment(const QByteArray &passphrase) const
    {
        QFile file(m_folder.filePath(u"passphrase"_s));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            qFatal("no passphrase file");
        file.write(passphrase);
        QProcessEnvironment environment;
        environment.insert(u"SZEPT_SECRETS"_s, u"file"_s);
        environment.insert(u"SZEPT_PASSPHRASE_FILE"_s, file.fileName());
        return environment;
    }
    static Result<QByteArray> nobodyAsks(bool) { return fail(ErrorKind::Fault, u"asked"_s); }
    QString path(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    /// "one trailing newline dropped": not two, and no space.
    void oneTrailingNewlineIsDropped()
    {
        auto written = makeSecrets(fileEnvironment("two words \n\n"), path(u"newline"_s), nobodyAsks).value();
        QVERIFY(written->write(u"a"_s, "1").result().has_value());
        FileSecrets same(path(u"newline"_s), [](bool) -> Result<QByteArray> { return "two words \n"_ba; });
        QCOMPARE(same.read(u"a"_s).result().value(), "1"_ba);
    }

    void anEmptyPassphraseIsRefused()
    {
        auto secrets = makeSecrets(fileEnvironment("\n"), path(u"empty"_s), nobodyAsks).value();
        QCOMPARE(secrets->write(u"a"_s, "1").result().error().reason.code, u"passphrase_empty"_s);
        QVERIFY(!QFile::exists(path(u"empty"_s)));
    }

    void aMissingPassphraseFileIsNamed()
    {
        QProcessEnvironment environment = fileEnvironment("p");
        environment.insert(u"SZEPT_PASSPHRASE_FILE"_s, u"/nowhere/at/all"_s);
        auto secrets = makeSecrets(environment, path(u"missing"_s), nobodyAsks).value();
        const auto read = secrets->read(u"a"_s).result();
        QCOMPARE(read.error().reason.code, u"passphrase_file"_s);
        QCOMPARE(read.error().reason.arguments.first(), u"/nowhere/at/all"_s);
    }

    void anotherChoiceIsRefused()
    {
        QProcessEnvironment environment;
        environment.insert(u"SZEPT_SECRETS"_s, u"vault"_s);
        QCOMPARE(makeSecrets(environment, path(u"x"_s), nobodyAsks).error().reason.code, u"secrets_choice"_s);
    }

    void withoutAPassphraseFileThePersonIsAsked()
    {
        QProcessEnvironment environment = fileEnvironment("p");
        environment.remove(u"SZEPT_PASSPHRASE_FILE"_s);
        auto secrets = makeSecrets(environment, path(u"asked"_s), nobodyAsks).value();
        QCOMPARE(secrets->read(u"a"_s).result().error().detail, u"asked"_s);
    }

    /// A test process has no terminal: setsid makes sure of it.
    void withoutATerminalItSaysSo()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"SZEPT_SECRETS"_s, u"file"_s);
        environment.remove(u"SZEPT_PASSPHRASE_FILE"_s);
        QProcess tool;
        tool.setProcessEnvironment(environment);
        tool.start(u"setsid"_s,
            {u"--wait"_s, test::inBuild(u"bin/szept-secrets-tool"), u"read"_s, u"a"_s, path(u"terminal"_s)});
        QVERIFY(tool.waitForFinished());
        QCOMPARE(tool.exitCode(), 2);
        QVERIFY(tool.readAllStandardError().startsWith("no_keyring: no_terminal"));
    }
};

SZEPT_TEST(MakeSecretsTest)
#include "tst_makesecrets.moc"
