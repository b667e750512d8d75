// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/kit/client.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace szept;
using namespace szept::test;
using namespace Qt::StringLiterals;

namespace {

/// An authority of our own, and what it signs: made when the test runs, so that nothing in the tree runs out.
class Authority
{
public:
    Authority()
    {
        QFile config(m_folder.filePath(u"config"_s)); // else the machine's own adds what it likes
        if (!config.open(QIODevice::WriteOnly) || config.write("[req]\ndistinguished_name=dn\n[dn]\n") < 0)
            qFatal("cannot write %s", qPrintable(config.fileName()));
        config.close();
        make(u"authority"_s, {u"-addext"_s, u"basicConstraints=critical,CA:TRUE"_s});
    }

    [[nodiscard]] QList<QSslCertificate> itself() const
    {
        return QSslCertificate::fromPath(fileOf(u"authority.crt"_s));
    }

    /// What a server shows: signed by the authority, or by nobody else.
    [[nodiscard]] QSslConfiguration server(const QString &forWhom, bool isSigned = true, const QStringList &more = {})
    {
        QStringList arguments{u"-addext"_s, u"subjectAltName="_s + forWhom};
        if (isSigned)
            arguments << u"-CA"_s << fileOf(u"authority.crt"_s) << u"-CAkey"_s << fileOf(u"authority.key"_s);
        make(u"server"_s, arguments + more);
        QSslConfiguration made = QSslConfiguration::defaultConfiguration();
        made.setLocalCertificateChain(QSslCertificate::fromPath(fileOf(u"server.crt"_s)));
        QFile key(fileOf(u"server.key"_s));
        if (!key.open(QIODevice::ReadOnly))
            qFatal("cannot read %s", qPrintable(key.fileName()));
        made.setPrivateKey(QSslKey(&key, QSsl::Ec));
        if (made.localCertificateChain().isEmpty() || made.privateKey().isNull())
            qFatal("what openssl made cannot be read");
        return made;
    }

private:
    [[nodiscard]] QString fileOf(const QString &name) const { return m_folder.filePath(name); }

    void make(const QString &name, const QStringList &more)
    {
        QStringList arguments{u"req"_s, u"-x509"_s, u"-config"_s, fileOf(u"config"_s), u"-newkey"_s, u"ec"_s,
            u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-subj"_s, QString(u"/CN="_s + name),
            u"-keyout"_s, fileOf(name + ".key"_L1), u"-out"_s, fileOf(name + ".crt"_L1)};
        QProcess openssl;
        openssl.setProcessChannelMode(QProcess::MergedChannels);
        openssl.start(u"openssl"_s, arguments + more);
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            qFatal("openssl: %s", openssl.readAll().constData());
    }

    QTemporaryDir m_folder;
};

const QString here = u"IP:127.0.0.1"_s;

QHttpHeaders secretHeader()
{
    QHttpHeaders secret;
    secret.append("Api-Key", "s3cret");
    return secret;
}

QHttpHeaders location(const QString &where)
{
    QHttpHeaders headers;
    headers.append(QHttpHeaders::WellKnownHeader::Location, where);
    return headers;
}

WireServer::Script welcome()
{
    return [](const WireRequest &) { return answer(200); };
}

} // namespace

/// Secrets go to who proves that it is the server meant, and to nobody else.
class TlsTest : public QObject
{
    Q_OBJECT

private:
    Authority m_authority;

    /// What this program trusts is the authority alone, or what the machine trusts.
    void trust(bool isTrusted)
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration(); // one made anew has no ciphers
        configuration.setCaCertificates(isTrusted ? m_authority.itself() : QSslConfiguration::systemCaCertificates());
        QSslConfiguration::setDefaultConfiguration(configuration);
    }

private Q_SLOTS:
    void init() { trust(true); }
    void cleanupTestCase() { trust(false); }

    void aServerThatProvesWhoItIsGetsWhatIsSent()
    {
        Client client(m_authority.server(here), welcome(), secretHeader());
        const auto response = client.get(u"/review.json"_s);
        QVERIFY2(response, response ? "" : qPrintable(response.error().detail));
        QVERIFY(client.write("PUT", u"/posts/1"_s));
        QCOMPARE(client.server.requests().size(), 2);
        QCOMPARE(client.server.requests().first().message.header("api-key"), "s3cret");
    }

    void whoDoesNotProveWhoItIsGetsNothing_data()
    {
        QTest::addColumn<QString>("forWhom");
        QTest::addColumn<bool>("isSigned");
        QTest::addColumn<bool>("isTrusted");
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QString>("why");
        const QStringList over{u"-not_before"_s, u"20200101000000Z"_s, u"-not_after"_s, u"20210101000000Z"_s};
        const QStringList toCome{u"-not_before"_s, u"20980101000000Z"_s, u"-not_after"_s, u"20990101000000Z"_s};
        QTest::newRow("signed by itself") << here << false << true << QStringList() << u"untrusted"_s;
        QTest::newRow("by an authority nobody knows") << here << true << false << QStringList() << u"untrusted"_s;
        QTest::newRow("for another name") << u"DNS:forum.example"_s << true << true << QStringList() << u"other_name"_s;
        QTest::newRow("by itself for another name")
            << u"DNS:forum.example"_s << false << true << QStringList() << u"other_name"_s;
        QTest::newRow("run out") << here << true << true << over << u"out_of_date"_s;
        QTest::newRow("not valid yet") << here << true << true << toCome << u"out_of_date"_s;
    }

    void whoDoesNotProveWhoItIsGetsNothing()
    {
        QFETCH(const QString, forWhom);
        QFETCH(const bool, isSigned);
        QFETCH(const bool, isTrusted);
        QFETCH(const QStringList, more);
        QFETCH(const QString, why);
        trust(isTrusted);
        Client client(m_authority.server(forWhom, isSigned, more), welcome(), secretHeader());
        for (const QByteArray &method : {"GET"_ba, "PUT"_ba}) {
            const auto response = client.write(method, u"/x"_s);
            QVERIFY2(!response, method.constData());
            QCOMPARE(response.error().kind, ErrorKind::Unavailable);
            QCOMPARE(response.error().reason, (Reason{u"tls_refused"_s, {why}}));
            QVERIFY(response.error().nothingSent);
        }
        QCOMPARE(client.server.requests().size(), 0);
        QCOMPARE(client.wait.waited, QList<Duration>()); // it will be no other certificate in a second
    }

    void aServerWithoutTlsGetsNothing()
    {
        Client client(welcome(), {}, secretHeader());
        client.setup.account.baseUrl.setScheme(u"https"_s);
        kit::HttpClient http(client.setup, secretHeader(), {.idle = std::chrono::milliseconds(500)});
        const auto response = await(http.send({.method = "PUT", .route = u"/x"_s}, {}));
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Unavailable);
        QCOMPARE(client.server.requests().size(), 0);
    }

    /// Not even to the same name with more safety: whoever says so spoke without any.
    void aRedirectToTlsIsAnotherOrigin()
    {
        const WireServer safe(welcome(), m_authority.server(here));
        Client client([&](const WireRequest &) { return answer(301, {}, location(safe.url().toString() + u"/x"_s)); },
            {}, secretHeader());
        const auto response = client.get(u"/x"_s);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Malformed);
        QCOMPARE(response.error().reason, (Reason{u"redirected"_s, {safe.url().toString()}}));
        QCOMPARE(safe.connections(), 0);
    }

    void aRedirectAwayFromTlsIsRefused()
    {
        const WireServer open(welcome());
        Client client(
            m_authority.server(here),
            [&](const WireRequest &) { return answer(302, {}, location(open.url().toString() + u"/x"_s)); },
            secretHeader());
        const auto response = client.get(u"/x"_s);
        QVERIFY(!response);
        QCOMPARE(response.error().kind, ErrorKind::Malformed);
        QCOMPARE(response.error().reason, (Reason{u"redirected"_s, {open.url().toString()}}));
        QCOMPARE(client.server.requests().size(), 1);
        QCOMPARE(open.connections(), 0);
    }
};

SZEPT_TEST(TlsTest)
#include "tst_tls.moc"
