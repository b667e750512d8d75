// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/subject.h"
#include "models/services/audit.h"
#include "models/services/auditchain.h"
#include "models/services/bootstrap.h"
#include "models/services/checkpoints.h"
#include "models/store/auditlog.h"
#include "models/store/members.h"
#include "tests/support/testmain.h"
#include "tests/support/teststore.h"

#include <QTest>

using namespace szept;
using namespace szept::services;
using namespace Qt::StringLiterals;

namespace {

/// A log of seven entries, the fourth erased, and a signed checkpoint at the end.
class Log
{
public:
    Log()
    {
        key = *newSigningKey();
        actor = *store.write([this](store::Transaction &tx) {
            return services::join(tx, {u"Ala"_s, u"desk"_s, key.publicKey}, store.random());
        });
        for (int i = 2; i <= 5; ++i)
            add(i);
        (void)store.write([this](store::Transaction &tx) {
            return eraseBody(tx, 4, u"asked for"_s, by()).transform([] { return 0; });
        });
        add(7);
        checkpoint = *store.write([this](store::Transaction &tx) { return services::sign(tx, key.secret, by()); });
    }
    By by() { return {actor, &store.random()}; }
    void add(int number)
    {
        (void)store.write([&](store::Transaction &tx) {
            return record(tx, u"note.added"_s, subjectText(CaseId(number)),
                {{u"text"_s, u"words of a person %1"_s.arg(number)}}, by())
                .transform([] { return 0; });
        });
    }
    store::AuditRow entry(qint64 seq) { return **store::auditRow(store.connection(), seq); }
    AuditVerdict verdict(const std::optional<Checkpoint> &outside = std::nullopt)
    {
        return *services::verify(store.connection(), outside);
    }
    QStringList problems(const std::optional<Checkpoint> &outside = std::nullopt)
    {
        QStringList all;
        for (const auto problems = verdict(outside).problems; const AuditProblem &problem : problems)
            all.append(u"%1 %2"_s.arg(problem.seq).arg(problem.what.code));
        return all;
    }
    std::optional<Checkpoint> signOurs()
    {
        return *store.write(
            [this](store::Transaction &tx) { return services::signOurs(tx, key.secret, std::nullopt, by()); });
    }
    QString whyNotSigned(const std::optional<Checkpoint> &seen)
    {
        const auto made
            = store.write([&](store::Transaction &tx) { return services::signOurs(tx, key.secret, seen, by()); });
        return made ? QString() : made.error().reason.code;
    }
    void tamper(const QString &sql)
    {
        const auto done = store.write([&](store::Transaction &tx) { return tx.connection().run(sql, {}); });
        QVERIFY2(done && *done > 0, qPrintable(sql));
    }

    test::TestStore store;
    SigningKey key;
    Actor actor;
    Checkpoint checkpoint;
};

} // namespace

class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void verifies_data() { test::eachDriver(); }
    void verifies()
    {
        Log log;
        const AuditVerdict verdict = log.verdict(log.checkpoint);
        QCOMPARE(log.problems(log.checkpoint), QStringList());
        QVERIFY(verdict.ok());
        QCOMPARE(verdict.entries, 7);
        QCOMPARE(verdict.head, log.checkpoint.head);
        QCOMPARE(verdict.checkpoint, log.checkpoint);
    }

    void anErasedEntryTellsNothingAndStillVerifies_data() { test::eachDriver(); }
    void anErasedEntryTellsNothingAndStillVerifies()
    {
        Log log;
        const store::AuditRow entry = log.entry(4);
        QVERIFY(!entry.body);
        QVERIFY(!entry.salt);
        QVERIFY(log.verdict().ok());
    }

    /// Every column of every row, changed one at a time.
    void noticesEveryChange_data() { test::eachDriver(); }
    void noticesEveryChange()
    {
        const QString otherMember = u"(SELECT id FROM members WHERE members.id <> audit.member LIMIT 1)"_s;
        const QString otherDevice = u"(SELECT id FROM devices WHERE devices.id <> audit.device LIMIT 1)"_s;
        const QList<std::pair<QString, QString>> changes{{u"seq"_s, u"seq + 100"_s}, {u"at"_s, u"at + 1"_s},
            {u"member"_s, otherMember}, {u"device"_s, otherDevice}, {u"deed"_s, u"deed || 'x'"_s},
            {u"subject"_s, u"subject || '0'"_s}, {u"body"_s, u"body || ' '"_s}, {u"body"_s, u"NULL"_s},
            {u"salt"_s, u"NULL"_s}, {u"salt"_s, u"commitment"_s}, {u"commitment"_s, u"hash"_s},
            {u"hash"_s, u"commitment"_s}};
        Log log;
        int tried = 0;
        for (int seq = 1; seq <= 7; ++seq) {
            for (const auto &[column, value] : changes) {
                auto tx = store::Transaction::begin(log.store.connection(), log.store.clock().now(), u"tamper"_s);
                QVERIFY(tx);
                const bool nothingThere = seq == 4 && (column == "body"_L1 || value == "NULL"_L1); // erased already
                if (nothingThere)
                    continue;
                const auto changed = log.store.connection().run(
                    u"UPDATE audit SET %1 = %2 WHERE seq = %3"_s.arg(column, value).arg(seq), {});
                QVERIFY2(changed && *changed == 1, qPrintable(column));
                QVERIFY2(!log.verdict().ok(), qPrintable(u"%1 = %2 in row %3"_s.arg(column, value).arg(seq)));
                ++tried;
            } // each is rolled back
        }
        QCOMPARE(tried, 7 * 12 - 3);
        QVERIFY(log.verdict().ok());
    }

    void namesTheChangedEntry_data() { test::eachDriver(); }
    void namesTheChangedEntry()
    {
        Log log;
        log.tamper(u"UPDATE audit SET body = body || ' ' WHERE seq = 3"_s);
        log.tamper(u"UPDATE audit SET subject = 'case:9' WHERE seq = 5"_s);
        QCOMPARE(log.problems(), (QStringList{u"3 commitment"_s, u"5 hash"_s}));
    }

    void noticesAMissingEntry_data() { test::eachDriver(); }
    void noticesAMissingEntry()
    {
        Log log;
        log.tamper(u"DELETE FROM audit WHERE seq = 3"_s);
        QCOMPARE(log.problems(), (QStringList{u"4 gap"_s, u"4 hash"_s}));
    }

    void noticesABodyThatWentSilently_data() { test::eachDriver(); }
    void noticesABodyThatWentSilently()
    {
        Log log;
        log.tamper(u"UPDATE audit SET body = NULL, salt = NULL WHERE seq = 2"_s);
        QCOMPARE(log.problems(), QStringList{u"2 erased_silently"_s});
    }

    void noticesACutOffEnd_data() { test::eachDriver(); }
    void noticesACutOffEnd()
    {
        Log log;
        log.tamper(u"DELETE FROM audit WHERE seq = 7"_s);
        QCOMPARE(log.problems(), QStringList{u"7 cut_off"_s});
        // Whoever takes the workspace's own checkpoints too is found out by the one that the member keeps.
        log.tamper(u"DELETE FROM checkpoints"_s);
        QCOMPARE(log.problems(), QStringList());
        QVERIFY(log.problems(log.checkpoint).contains(u"7 cut_off"_s));
    }

    void noticesAnotherPast_data() { test::eachDriver(); }
    void noticesAnotherPast()
    {
        Log log;
        Log other; // sound in itself, but not what was signed
        QVERIFY(other.verdict().ok());
        QVERIFY(!other.verdict(log.checkpoint).ok());
    }

    void noticesAForgedCheckpoint_data() { test::eachDriver(); }
    void noticesAForgedCheckpoint()
    {
        for (const QString &forgery :
            {u"seq = 6"_s, u"head = signature"_s, u"at = at + 1"_s, u"public_key = head"_s, u"signature = head"_s}) {
            Log log;
            log.tamper(u"UPDATE checkpoints SET "_s + forgery);
            QVERIFY2(!log.verdict().ok(), qPrintable(forgery));
        }
    }

    void signsWithTheMembersKeyOnly_data() { test::eachDriver(); }
    void signsWithTheMembersKeyOnly()
    {
        Log log;
        const SigningKey other = *newSigningKey();
        const auto made
            = log.store.write([&](store::Transaction &tx) { return services::sign(tx, other.secret, log.by()); });
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Invalid);
    }

    void everyDeviceOfAMemberSignsWithItsOwnKey_data() { test::eachDriver(); }
    void everyDeviceOfAMemberSignsWithItsOwnKey()
    {
        Log log;
        const SigningKey second = *newSigningKey();
        const Actor laptop = *log.store.write([&](store::Transaction &tx) {
            return services::addDevice(tx, log.actor.member, u"laptop"_s, log.store.random());
        });
        const By there{laptop, &log.store.random()};
        QVERIFY(log.store.write([&](store::Transaction &tx) {
            return services::setPublicKey(tx, second.publicKey, there).transform([] { return 0; });
        }));
        for (const auto &[key, by] : {std::pair(second, there), std::pair(log.key, log.by())}) {
            const auto made = log.store.write([&](store::Transaction &tx) {
                return record(tx, u"note.added"_s, u"case:1"_s, {{u"text"_s, u"x"_s}}, by).and_then([&] {
                    return services::sign(tx, key.secret, by);
                });
            });
            QVERIFY2(made, qPrintable(made ? QString() : made.error().detail));
        }
        QCOMPARE(log.problems(), QStringList());
        QCOMPARE(log.verdict().checkpoint->publicKey, log.key.publicKey);
    }

    void keepsTheNewestCheckpointOfAKeyOnly_data() { test::eachDriver(); }
    void keepsTheNewestCheckpointOfAKeyOnly()
    {
        Log log;
        QCOMPARE(log.signOurs(), std::nullopt); // signed already
        log.add(8);
        QCOMPARE(log.signOurs()->seq, 8);
        log.add(9);
        QCOMPARE(log.signOurs()->seq, 9);
        QCOMPARE(store::checkpoints(log.store.connection())->size(), 1);
        QCOMPARE(log.problems(log.checkpoint), QStringList()); // an older one that was kept outside holds still
    }

    void neverSignsWhatWasTamperedWith_data() { test::eachDriver(); }
    void neverSignsWhatWasTamperedWith()
    {
        Log log;
        log.tamper(u"DELETE FROM audit WHERE seq = 7"_s);
        for (int i = 7; i <= 9; ++i)
            log.add(i);
        QCOMPARE(log.whyNotSigned(std::nullopt), u"log_tampered"_s);
        log.tamper(u"DELETE FROM checkpoints"_s);
        QCOMPARE(log.whyNotSigned(log.checkpoint), u"log_tampered"_s);
        QCOMPARE(log.problems(log.checkpoint), QStringList{u"7 rewritten"_s});
    }

    void neverSignsAnewWhatWasTakenAway_data() { test::eachDriver(); }
    void neverSignsAnewWhatWasTakenAway()
    {
        Log log;
        log.tamper(u"DELETE FROM checkpoints"_s);
        log.add(8);
        QCOMPARE(log.whyNotSigned(log.checkpoint), u"log_tampered"_s);
        QCOMPARE(log.problems(log.checkpoint), QStringList{u"7 checkpoint_missing"_s});
    }

    void whoAcknowledgesGoesOn_data() { test::eachDriver(); }
    void whoAcknowledgesGoesOn()
    {
        Log log;
        log.tamper(u"DELETE FROM checkpoints"_s);
        const Checkpoint made = *log.store.write([&](store::Transaction &tx) {
            return services::acknowledge(tx, log.key.secret, log.checkpoint, log.by());
        });
        QCOMPARE(made.seq, 8);
        QCOMPARE(log.problems(made), QStringList());
        const store::AuditRow entry = log.entry(8);
        QCOMPARE(entry.deed, u"log.acknowledged"_s);
        QVERIFY(entry.body->contains(QString::fromLatin1(log.checkpoint.head.toHex())));
    }

    void noticesACheckpointUnderAStrangersKey_data() { test::eachDriver(); }
    void noticesACheckpointUnderAStrangersKey()
    {
        Log log;
        const SigningKey stranger = *newSigningKey();
        Checkpoint forged = log.checkpoint;
        forged.publicKey = stranger.publicKey;
        const QUuid workspace = *store::workspaceUuid(log.store.connection());
        forged.signature = *signatureOf(signedText(workspace, forged), stranger.secret);
        log.tamper(u"DELETE FROM checkpoints"_s);
        QVERIFY(log.store.write(
            [&](store::Transaction &tx) { return store::insertCheckpoint(tx, forged).transform([] { return 0; }); }));
        QCOMPARE(log.problems(), QStringList{u"7 unknown_key"_s});
    }

    void noticesThatCheckpointsWereTakenAway_data() { test::eachDriver(); }
    void noticesThatCheckpointsWereTakenAway()
    {
        Log log;
        log.tamper(u"DELETE FROM checkpoints"_s);
        QCOMPARE(log.problems(log.checkpoint), QStringList{u"7 checkpoint_missing"_s});
        QCOMPARE(log.verdict(log.checkpoint).checkpoint, log.checkpoint);
    }

    void theBodyIsCanonical()
    {
        const AuditBody body{{u"b"_s, u"\"ł\"\n"_s}, {u"a"_s, 1}, {u"list"_s, QStringList{u"x"_s, u"\\"_s}}};
        QCOMPARE(body.json(), u"{\"a\":1,\"b\":\"\\\"ł\\\"\\u000a\",\"list\":[\"x\",\"\\\\\"]}"_s);
    }
};

SZEPT_TEST(AuditTest)
#include "tst_audit.moc"
