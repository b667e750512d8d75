// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/commands/commandline.h"
#include "tests/platforms/frame/wireserver.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept::test;
using namespace Qt::StringLiterals;

/// What --secret-stdin reads is what a platform is told, byte by byte.
class SecretInputTest : public QObject
{
    Q_OBJECT

private:
    static CommandLine::Ended add(const CommandLine &szept, const QUrl &url, const QByteArray &input)
    {
        return szept.run({u"account"_s, u"add"_s, u"mailman3"_s, u"--name"_s, u"lists"_s, u"--base-url"_s,
                             url.toString(), u"--user"_s, u"u"_s, u"--secret-stdin"_s},
            input);
    }

private Q_SLOTS:
    void exactlyOneNewlineIsDropped_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("a line") << "pass\n"_ba << "pass"_ba;
        QTest::newRow("without a newline") << "pass"_ba << "pass"_ba;
        QTest::newRow("two newlines") << "pass\n\n"_ba << "pass"_ba;
        QTest::newRow("two lines") << "pass\nword\n"_ba << "pass"_ba;
        QTest::newRow("spaces") << " pass word \n"_ba << " pass word "_ba;
        QTest::newRow("a return before the newline") << "pass\r\n"_ba << "pass\r"_ba;
        QTest::newRow("letters") << "zażółć:gęślą\n"_ba << "zażółć:gęślą"_ba;
        QTest::newRow("long") << QByteArray(5000, 'p') + '\n' << QByteArray(5000, 'p');
    }

    void exactlyOneNewlineIsDropped()
    {
        QFETCH(const QByteArray, input);
        QFETCH(const QByteArray, secret);
        WireServer server([](const WireRequest &) { return answer(401); });
        const CommandLine szept;
        const auto added = add(szept, server.url(), input);
        QVERIFY2(added.code == 0, qPrintable(added.told()));
        const auto tested = szept.json({u"account"_s, u"test"_s, u"lists"_s});
        QVERIFY2(tested.code == 3, qPrintable(tested.told()));
        QVERIFY(!server.requests().isEmpty());
        QCOMPARE(server.requests().first().message.header("Authorization"),
            "Basic "_ba + QByteArray("u:"_ba + secret).toBase64());
        for (const QByteArray &told : {added.out, added.err, tested.out, tested.err})
            QVERIFY(!told.contains(secret));
    }

    void nothingIsNoSecret()
    {
        for (const QByteArray &input : {""_ba, "\n"_ba, "\nsecret\n"_ba}) {
            const CommandLine szept;
            const auto added = add(szept, QUrl(u"http://127.0.0.1:9"_s), input);
            QVERIFY2(added.code == 2 && added.toldInOneLine(), qPrintable(added.told()));
            QVERIFY(!QFile::exists(szept.workspace()));
        }
    }

    /// Two newlines behind the passphrase are one too many, so the first line with a newline is another passphrase.
    void ofThePassphraseFileToo()
    {
        CommandLine szept;
        const auto passphrase = [&szept](const QByteArray &content) {
            QFile file(szept.path(u"other"_s));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
            szept.setEnvironment(u"SZEPT_PASSPHRASE_FILE"_s, file.fileName());
        };
        passphrase("a b"_ba);
        QCOMPARE(szept.run({u"init"_s}).code, 0);
        passphrase("a b\n"_ba);
        QCOMPARE(szept.json({u"cases"_s}).code, 0);
        passphrase("a b\n\n"_ba);
        QCOMPARE(szept.json({u"cases"_s}).code, 8);
    }
};

SZEPT_TEST(SecretInputTest)
#include "tst_secretinput.moc"
