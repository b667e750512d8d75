// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/boundsecret.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::session;
using namespace Qt::StringLiterals;

namespace {

Account at(const QString &address, const QString &user = {})
{
    Account account;
    account.baseUrl = QUrl(address);
    account.user = user;
    return account;
}

} // namespace

/// A secret goes to the origin that it was given for, and nowhere else.
class BoundSecretTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesToItsOwnOriginAlone_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("given");
        QTest::newRow("the same") << u"https://forum.example"_s << true;
        QTest::newRow("another path") << u"https://forum.example/talk"_s << true;
        QTest::newRow("the usual port") << u"https://FORUM.example:443/"_s << true;
        QTest::newRow("another port") << u"https://forum.example:8443"_s << false;
        QTest::newRow("in the clear") << u"http://forum.example"_s << false;
        QTest::newRow("another host") << u"https://forum.example.evil.example"_s << false;
        QTest::newRow("a user of that name") << u"https://forum.example@evil.example"_s << false;
    }

    void goesToItsOwnOriginAlone()
    {
        QFETCH(QString, address);
        QFETCH(bool, given);
        const auto secret = secretFor(at(address), boundSecret(at(u"https://forum.example/"_s), "a\nb"));
        QCOMPARE(secret.has_value(), given);
        if (given)
            QCOMPARE(*secret, QByteArray("a\nb"));
        else
            QCOMPARE(secret.error().reason.code, u"address_changed"_s);
    }

    /// An administrator's key acts for whatever user it is told.
    void goesWithItsOwnUserAlone()
    {
        const QByteArray kept = boundSecret(at(u"https://forum.example"_s, u"mi ra"_s), "key");
        QCOMPARE(secretFor(at(u"https://forum.example"_s, u"mi ra"_s), kept), QByteArray("key"));
        const auto asAnother = secretFor(at(u"https://forum.example"_s, u"boss"_s), kept);
        QVERIFY(!asAnother);
        QCOMPARE(asAnother.error().reason.code, u"user_changed"_s);
        // Kept before the user was noted.
        QCOMPARE(
            secretFor(at(u"https://forum.example"_s, u"boss"_s), "for https://forum.example\nkey"), QByteArray("key"));
    }

    void canBeGivenToAnotherKnowingly()
    {
        const QByteArray kept = boundSecret(at(u"https://old.example"_s), "key");
        QCOMPARE(secretOf(kept), QByteArray("key"));
        const Account moved = at(u"https://new.example"_s);
        QCOMPARE(secretFor(moved, boundSecret(moved, secretOf(kept))), QByteArray("key"));
    }

    void whatIsBoundToNothingGoesNowhere()
    {
        QCOMPARE(secretFor(at(u"https://forum.example"_s), "key").error().reason.code, u"secret_unbound"_s);
        QVERIFY(!secretFor(at(u"https://forum.example"_s), {}));
        QCOMPARE(secretOf("key"), QByteArray("key"));
    }
};

SZEPT_TEST(BoundSecretTest)
#include "tst_boundsecret.moc"
