// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrets/sealedbox.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace Qt::StringLiterals;

class SealedBoxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasSealedOpensWithThePassphrase()
    {
        const NamedSecrets secrets{{u"a"_s, "żółty\0secret"_ba}, {u"b"_s, QByteArray()}};
        const QByteArray sealed = BoxKey::make("open sesame").value().seal(secrets);
        const auto key = BoxKey::of("open sesame", sealed);
        QVERIFY(key.has_value());
        QCOMPARE(key->open(sealed).value(), secrets);
    }

    void nothingOfItCanBeRead()
    {
        const QByteArray sealed = BoxKey::make("p").value().seal({{u"account-name"_s, "the-token-itself"}});
        QVERIFY(!sealed.contains("token"));
        QVERIFY(!sealed.contains("account"));
    }

    void sealedTwiceItLooksDifferent()
    {
        const auto key = BoxKey::make("p").value();
        QVERIFY(key.seal({{u"a"_s, "b"}}) != key.seal({{u"a"_s, "b"}}));
    }

    void anotherPassphraseIsRefused()
    {
        const QByteArray sealed = BoxKey::make("right").value().seal({{u"a"_s, "b"}});
        const auto opened = BoxKey::of("wrong", sealed).value().open(sealed);
        QCOMPARE(opened.error().kind, ErrorKind::WrongKey);
    }

    /// Magic, parameters, salt, nonce, text and tag: no byte of the file may be another.
    void everyChangedByteIsNoticed()
    {
        const auto key = BoxKey::make("p").value();
        const QByteArray sealed = key.seal({{u"a"_s, "b"}});
        for (qsizetype at = 0; at < sealed.size(); ++at) {
            QByteArray changed = sealed;
            changed[at] = char(changed[at] ^ 1);
            QVERIFY2(!key.open(changed).has_value(), qPrintable(QString::number(at)));
        }
    }

    void everyTruncationIsNoticed()
    {
        const auto key = BoxKey::make("p").value();
        const QByteArray sealed = key.seal({{u"a"_s, "b"}});
        for (qsizetype size = 0; size < sealed.size(); ++size)
            QVERIFY2(!key.open(sealed.left(size)).has_value(), qPrintable(QString::number(size)));
    }

    /// A file that names a terabyte of memory would stop the machine before it could be refused.
    void absurdCostsAreRefusedUntried()
    {
        QByteArray sealed = BoxKey::make("p").value().seal({});
        constexpr qsizetype highByteOfMemory = 16 + 8 + 6;
        sealed[highByteOfMemory] = 1;
        QCOMPARE(BoxKey::of("p", sealed).error().kind, ErrorKind::Damaged);
    }

    void aKeyKnowsItsBox()
    {
        const auto first = BoxKey::make("p").value();
        const auto second = BoxKey::make("p").value();
        QVERIFY(first.fits(first.seal({})));
        QVERIFY(!first.fits(second.seal({})));
    }
};

SZEPT_TEST(SealedBoxTest)
#include "tst_sealedbox.moc"
