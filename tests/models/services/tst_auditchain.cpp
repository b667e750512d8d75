// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/auditchain.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace szept;
using namespace szept::services;
using namespace Qt::StringLiterals;

class AuditChainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What was hashed and signed has to verify for ever. These were reckoned apart, with Python's hashlib.
    void hashesAreTheSameForEver()
    {
        QCOMPARE(commitmentOf("salt", "{\"text\":\"żółw\"}").toHex(),
            QByteArray("2619e2c4990e286b014a08919067e4e9d2b406d5170c147bedbc1fcd926cfeba"));
        const StoredEntry entry{
            7, 1'700'000'000'123, "member", "device", "note.added", "case:12", {}, {}, "commitment", {}};
        QCOMPARE(hashOf("before", entry).toHex(),
            QByteArray("f05201ab09d175f5ba215b3b069e0521ec059d4ac6faff69e074a312fe5fc00d"));
        const Checkpoint checkpoint{7, "head", fromMilliseconds(1'700'000'000'123),
            MemberId(QUuid(u"5f0c1f0e-0000-4000-8000-00000000000b"_s)), {}, {}};
        QCOMPARE(signedText(QUuid(u"5f0c1f0e-0000-4000-8000-00000000000a"_s), checkpoint).toHex(),
            QByteArray("5aa6cc239dd2f2cbb1e62328a4e79f2d4f12a4d3ebb73634e85206b1d6e227be"));
    }
};

SZEPT_TEST(AuditChainTest)
#include "tst_auditchain.moc"
