// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/casetext.h"
#include "models/views/doctortext.h"
#include "models/views/errortext.h"
#include "models/views/healthtext.h"
#include "models/views/language.h"
#include "models/views/reasontext.h"
#include "models/views/timetext.h"
#include "tests/support/testmain.h"

#include <QSet>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace szept;
using namespace szept::views;
using namespace std::chrono_literals;

class SentencesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsTakeTheirForm_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("reports");
        QTest::addColumn<QString>("headline");
        const auto row = [](int count, const QString &reports, const QString &headline) {
            QTest::newRow(qPrintable(QString::number(count))) << count << reports << headline;
        };
        row(1, u"1 zgłoszenie"_s, u"Nękanie: zgłosiła 1 osoba"_s);
        row(2, u"2 zgłoszenia"_s, u"Nękanie: zgłosiły 2 osoby"_s);
        row(5, u"5 zgłoszeń"_s, u"Nękanie: zgłosiło 5 osób"_s);
        row(12, u"12 zgłoszeń"_s, u"Nękanie: zgłosiło 12 osób"_s);
        row(22, u"22 zgłoszenia"_s, u"Nękanie: zgłosiły 22 osoby"_s);
        row(112, u"112 zgłoszeń"_s, u"Nękanie: zgłosiło 112 osób"_s);
        row(122, u"122 zgłoszenia"_s, u"Nękanie: zgłosiły 122 osoby"_s);
    }
    void countsTakeTheirForm()
    {
        QFETCH(const int, count);
        QFETCH(const QString, reports);
        QFETCH(const QString, headline);
        const Language language{QLocale(QLocale::Polish)};
        Case subject;
        subject.harm = HarmKind::Harassment;
        subject.reportCount = count;
        QCOMPARE(reportsText(count), reports);
        QCOMPARE(caseHeadline(subject), headline);
    }

    void whoIsNotSignedInIsToldWhy()
    {
        const auto told = [](const Reason &reason, QLocale::Language tongue) {
            const Language language{QLocale(tongue)};
            return trouble(fail(ErrorKind::Unauthorised, {}, reason).error(), u"Photo forum"_s).what;
        };
        const Reason moved{u"address_changed"_s, {u"new.example"_s}};
        QCOMPARE(told(moved, QLocale::English),
            u"The address of Photo forum was changed to new.example, so the secret kept here was not sent."_s);
        QCOMPARE(told(moved, QLocale::Polish),
            u"Adres konta Photo forum zmieniono na new.example, więc nie wysłano zapisanego tu sekretu."_s);
        QCOMPARE(trialText(fail(ErrorKind::Unauthorised, {}, moved).error(), u"Photo forum"_s),
            u"The address of Photo forum was changed to new.example, so the secret kept here was not sent. If that "
            "address is right, give the secret for it; nothing was changed."_s);
        QCOMPARE(told({u"no_secret"_s, {u"desk"_s}}, QLocale::English),
            u"The secret of Photo forum is not kept on the computer “desk”."_s);
        QCOMPARE(told({}, QLocale::English), u"Photo forum does not accept the sign-in."_s);
    }

    /// Whom nobody asked has not answered, and is in no trouble.
    void aNewAccountHasNotAnswered()
    {
        const Language language{QLocale(QLocale::English)};
        const Instant now = fromMilliseconds(1'800'000'000'000);
        AccountState read;
        read.sync.lastGoodAt = now - 1min;
        AccountState silent = read;
        silent.sync.error = Error{ErrorKind::Unavailable, {}, {}, {}};
        const AccountState unread;
        const auto told = [now](const QList<AccountState> &accounts) -> QString {
            const HealthSummary summary = healthSummary(accounts, now);
            return summary.text + (summary.inTrouble() ? u" (trouble)"_s : QString());
        };
        QCOMPARE(told({read, read}), u"all 2 answer"_s);
        QCOMPARE(told({unread}), u"1 not read yet"_s);
        QCOMPARE(told({read, unread, unread}), u"1 of 1 answers, 2 not read yet"_s);
        QCOMPARE(told({read, silent, unread}), u"1 of 2 answers, 1 not read yet (trouble)"_s);
        QCOMPARE(healthSummary({read, unread}, now).sentence, u"1 account has not been read yet."_s);
        QCOMPARE(healthSummary({read}, now).sentence, u"Every account answers."_s);
        const Language polish{QLocale(QLocale::Polish)};
        QCOMPARE(told({read, unread, unread}), u"odpowiada 1 z 1, 2 jeszcze nieodczytane"_s);
    }

    /// A limit of yesterday's is no reason to wait an hour today.
    void aWaitIsToldAsItIsByNow()
    {
        const Instant now = fromMilliseconds(1'800'000'000'000);
        SyncState sync;
        QVERIFY(!errorNow(sync, now));
        sync.error = Error{ErrorKind::RateLimited, {}, 1h, {}};
        QCOMPARE(errorNow(sync, now)->retryAfter, 1h); // nobody knows from when on
        sync.lastTryAt = now - 20min;
        QCOMPARE(errorNow(sync, now)->retryAfter, 40min);
        sync.nextTryAt = now + 30min;
        QCOMPARE(errorNow(sync, now)->retryAfter, 30min);
        QCOMPARE(errorNow(sync, now + 24h)->retryAfter, std::nullopt);
        const Language language{QLocale(QLocale::English)};
        AccountState state;
        state.account.name = u"Photo forum"_s;
        state.sync = sync;
        QCOMPARE(accountHealth(state, now).sentence, u"Photo forum asks for a pause. Szept tries again in 30 min."_s);
        QCOMPARE(
            accountHealth(state, now + 24h).sentence, u"Photo forum asks for a pause. Szept tries again by itself."_s);
    }

    /// "Is what I see old?"
    void whatWasReadLongAgoIsNotToldAsFine()
    {
        const Instant now = fromMilliseconds(1'800'000'000'000);
        AccountState state;
        state.account.name = u"Photo forum"_s;
        QCOMPARE(lagOf(state.sync, now), std::nullopt); // never read
        state.sync.lastGoodAt = now - 10min;
        QCOMPARE(lagOf(state.sync, now), std::nullopt);
        {
            const Language language{QLocale(QLocale::English)};
            QCOMPARE(accountHealth(state, now).word, u"Fine"_s);
            state.sync.lastGoodAt = now - 3h;
            QCOMPARE(lagOf(state.sync, now), 3h);
            const QString told = u"Photo forum is 3 h behind: what came there since is not here yet."_s;
            QCOMPARE(accountHealth(state, now).word, u"Behind"_s);
            QCOMPARE(accountHealth(state, now).level, HealthLevel::Waiting);
            QCOMPARE(accountHealth(state, now).sentence, told);
            QCOMPARE(healthSummary({state}, now).sentence, told);
            state.sync.error = Error{ErrorKind::Unavailable, {}, {}, {}};
            QCOMPARE(accountHealth(state, now).sentence,
                u"Photo forum does not answer. Szept tries again by itself. "_s + told);
        }
        const Language language{QLocale(QLocale::Polish)};
        QCOMPARE(lagText(state.sync, state.account.name, now),
            u"Photo forum ma opóźnienie (3 godz.): tego, co przyszło tam od tej pory, jeszcze tu nie ma."_s);
    }

    /// What was open when the server went goes on; what could not be opened does not.
    void aServerThatWentIsToldOtherwiseThanOneThatWasNeverThere()
    {
        const Error lost{ErrorKind::Unavailable, {}, {}, {u"server_away"_s, {u"db.example"_s}}};
        const Error away{ErrorKind::Unavailable, {}, {}, {u"server_away"_s, {u"db.example"_s, u"no route"_s}}};
        QVERIFY(concernsWorkspace(lost) && concernsWorkspace(away));
        QVERIFY(!concernsWorkspace({ErrorKind::Unavailable, {}, {}, {}}));
        {
            const Language language{QLocale(QLocale::English)};
            QCOMPARE(errorText(lost),
                u"db.example does not answer. What was confirmed is safe there. Szept goes on when it answers again."_s);
            QCOMPARE(errorText(away),
                u"db.example does not answer. Look at the address, and whether the server runs; then try again. The "
                "connection failed with: no route"_s);
        }
        const Language language{QLocale(QLocale::Polish)};
        QCOMPARE(errorText(lost),
            u"db.example nie odpowiada. To, co potwierdzono, jest na serwerze bezpieczne. Szept podejmie pracę, gdy serwer znów "
            "odpowie."_s);
    }

    void aDumpThatFailedIsNoPlatformsSilence()
    {
        const Language language{QLocale(QLocale::English)};
        const Error error{ErrorKind::Unavailable, {}, {}, {u"server_dump"_s, {u"pg_dump: error: no"_s}}};
        QCOMPARE(errorText(error), u"The database was not copied. PostgreSQL's tools say: pg_dump: error: no"_s);
        const Error none{ErrorKind::Unsupported, {}, {}, {u"server_no_pg_dump"_s, {}}};
        QCOMPARE(errorText(none),
            u"pg_dump is not installed, so the database was not copied. Install PostgreSQL's client programs (on Debian: "
            "postgresql-client)."_s);
    }

    void whereAPlatformSendsOnToIsTold()
    {
        const Error error{ErrorKind::Malformed, {}, {}, {u"redirected"_s, {u"https://new.example"_s}}};
        {
            const Language language{QLocale(QLocale::English)};
            QCOMPARE(errorText(error, u"Photo forum"_s),
                u"Photo forum sends on to https://new.example, and Szept takes its secret nowhere by itself. If that is "
                "its address now, give it under Accounts."_s);
        }
        const Language language{QLocale(QLocale::Polish)};
        QVERIFY(errorText(error, u"Photo forum"_s).contains("https://new.example"_L1));
    }

    /// It does answer, and waiting mends nothing: somebody has to look at the address, the clock or the certificate.
    void whoDoesNotProveWhoTheyAreIsNoSilence()
    {
        const auto refused = [](const QStringList &why) {
            return Error{ErrorKind::Unavailable, {}, {}, {u"tls_refused"_s, why}, true};
        };
        const Language english{QLocale(QLocale::English)};
        const Error expired = refused({u"out_of_date"_s});
        const QString text
            = u"Photo forum does not prove that it is the right server, so nothing was sent there. Its certificate "
              "has run out, or is not valid yet. Look at this computer's clock; if that is right, whoever runs the "
              "server has to renew its certificate."_s;
        QCOMPARE(errorText(expired, u"Photo forum"_s), text);
        QCOMPARE(trialText(expired, u"Photo forum"_s), text);
        QSet<QString> advice;
        for (const QStringList &why :
            {QStringList(), QStringList(u"other_name"_s), QStringList(u"out_of_date"_s), QStringList(u"untrusted"_s)})
            advice.insert(trouble(refused(why), u"Photo forum"_s).advice);
        QCOMPARE(advice.size(), 4);
        AccountState state;
        state.sync.error = expired;
        QCOMPARE(accountHealth(state, Instant()).level, HealthLevel::Broken);
        QVERIFY(!healthSummary({state, state}, Instant()).offline);
    }

    void everyKindHasWordsOfItsOwnInBothLanguages()
    {
        for (const auto tongue : {QLocale::English, QLocale::Polish}) {
            const Language language{QLocale(tongue)};
            QSet<QString> harms;
            for (int harm = 0; harm <= int(HarmKind::Other); ++harm)
                harms.insert(harmText(HarmKind(harm)));
            QCOMPARE(harms.size(), int(HarmKind::Other) + 1);
            QSet<QString> kinds;
            for (int kind = 0; kind <= int(CaseKind::Automatic); ++kind)
                kinds.insert(kindText(CaseKind(kind)));
            QCOMPARE(kinds.size(), int(CaseKind::Automatic) + 1);
        }
    }

    void everyErrorSaysWhatHappenedAndWhatToDo()
    {
        for (const auto tongue : {QLocale::English, QLocale::Polish}) {
            const Language language{QLocale(tongue)};
            QSet<QString> seen;
            for (int kind = 0; kind <= int(ErrorKind::Fault); ++kind) {
                const Trouble both = trouble({ErrorKind(kind), u"GET /x: 503"_s, {}, {}}, u"Photo forum"_s);
                QVERIFY2(!both.what.isEmpty() && !both.advice.isEmpty(), qPrintable(toWord(ErrorKind(kind))));
                QVERIFY2(!both.what.contains(u'!') && !both.advice.contains(u'!'), qPrintable(both.advice));
                QVERIFY2(!both.what.contains(u"503"), "a technical detail is not for people");
                seen.insert(both.what);
            }
            QCOMPARE(seen.size(), int(ErrorKind::Fault) + 1);
        }
    }

    void noSentenceIsAboutAPlaceThatIsNotKnown_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("polish");
        QTest::addRow("gone") << ErrorKind::Gone << Reason() << u"It is no longer there."_s
                              << u"Już tego tam nie ma."_s;
        QTest::addRow("handled") << ErrorKind::AlreadyHandled << Reason() << u"Somebody else has handled it."_s
                                 << u"Ktoś już się tym zajął."_s;
        QTest::addRow("changed") << ErrorKind::Conflict << Reason() << u"It changed since you looked."_s
                                 << u"Od ostatniego spojrzenia coś się zmieniło."_s;
        QTest::addRow("secret") << ErrorKind::Unauthorised << Reason{u"no_secret"_s, {u"desk"_s}}
                                << u"Its secret is not kept on the computer “desk”."_s
                                << u"Na komputerze „desk” nie ma jego sekretu."_s;
        QTest::addRow("address") << ErrorKind::Unauthorised << Reason{u"address_changed"_s, {u"new.example"_s}}
                                 << u"Its address was changed to new.example, so the secret kept here was not sent."_s
                                 << u"Jego adres zmieniono na new.example, więc nie wysłano zapisanego tu sekretu."_s;
        QTest::addRow("at the beginning") << ErrorKind::Unavailable << Reason() << u"The platform does not answer."_s
                                          << u"Platforma nie odpowiada."_s;
    }
    void noSentenceIsAboutAPlaceThatIsNotKnown()
    {
        QFETCH(const ErrorKind, kind);
        QFETCH(const Reason, reason);
        const Error error{kind, {}, {}, reason};
        {
            const Language language{QLocale(QLocale::English)};
            QTEST(trouble(error).what, "english");
        }
        const Language language{QLocale(QLocale::Polish)};
        QTEST(trouble(error).what, "polish");
    }

    void whatTheWorkspaceRefusesIsToldByItsReason()
    {
        const Language language{QLocale(QLocale::English)};
        const auto told
            = [](const Reason &reason) { return errorText({ErrorKind::Conflict, {}, {}, reason}, u"Photo forum"_s); };
        QCOMPARE(told({u"unsent"_s, {u"2"_s}}), u"2 decisions have not reached it yet."_s);
        QCOMPARE(told({u"later_decision"_s, {}}), u"It was decided anew since."_s);
        QCOMPARE(told({u"held_up"_s, {}}), u"An earlier action on the same post has to end first."_s);
        QCOMPARE(told({u"changed"_s, {}}),
            u"It changed on Photo forum since you looked. Look at it again, then decide again."_s);
    }

    void anErrorNamesThePlaceAndTheNextTry()
    {
        const Error error{ErrorKind::RateLimited, {}, std::chrono::seconds(40), {}};
        {
            const Language language{QLocale(QLocale::English)};
            QCOMPARE(errorText(error, u"Photo forum"_s), u"Photo forum asks for a pause. Szept tries again in 40 s."_s);
        }
        const Language language{QLocale(QLocale::Polish)};
        QCOMPARE(errorText(error, u"Photo forum"_s), u"Photo forum prosi o przerwę. Szept spróbuje znowu za 40 s."_s);
    }

    void aReasonOfTheErrorIsTheAdvice()
    {
        const Language language{QLocale(QLocale::English)};
        const Error error{ErrorKind::AlreadyHandled, {}, {}, {u"closed_elsewhere"_s, {u"ola"_s, u"approved"_s}}};
        QCOMPARE(trouble(error, u"dev@ list"_s).advice, u"ola has handled it: approved."_s);
    }

    void anAddressThatIsRefusedIsExplained()
    {
        const Language language{QLocale(QLocale::English)};
        const Error error{ErrorKind::Invalid, {}, {}, {u"plain_http"_s, {}}};
        QCOMPARE(trouble(error, u"Photo forum"_s).advice,
            u"A secret does not go to another computer unencrypted: the address has to begin with https://."_s);
    }

    void aConnectorThatIsSetAsideIsExplained()
    {
        const Language language{QLocale(QLocale::English)};
        const Error error{
            ErrorKind::Unsupported, {}, {}, {u"connector_crashed"_s, {u"a.so"_s, u"ended by signal 11"_s}}};
        QCOMPARE(trouble(error, u"Photo forum"_s).advice,
            u"The connector a.so crashed when it was tried and is set aside until its file changes (ended by signal "
            "11). Install another version of it."_s);
    }

    void whatThePlatformStillTakesIsTold_data()
    {
        QTest::addColumn<RateBudget>("budget");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("polish");
        const Instant now = fromMilliseconds(0);
        QTest::newRow("all of it") << RateBudget{57, 60, now + 40s}
                                   << u"57 of 60 requests left at the platform; all of them again in 40 s"_s
                                   << u"platforma przyjmie jeszcze 57 zapytań z 60; znowu wszystkie za 40 s"_s;
        QTest::newRow("no end") << RateBudget{2, 60, {}} << u"2 of 60 requests left at the platform"_s
                                << u"platforma przyjmie jeszcze 2 zapytania z 60"_s;
        QTest::newRow("no limit") << RateBudget{1, {}, {}} << u"1 request left at the platform"_s
                                  << u"platforma przyjmie jeszcze 1 zapytanie"_s;
        QTest::newRow("over by now") << RateBudget{1, 60, now} << QString() << QString();
        QTest::newRow("a limit alone") << RateBudget{{}, 60, {}} << QString() << QString();
    }
    void whatThePlatformStillTakesIsTold()
    {
        QFETCH(const RateBudget, budget);
        QFETCH(const QString, english);
        QFETCH(const QString, polish);
        SyncState state;
        state.budget = budget;
        const auto told = [&state](QLocale::Language tongue) {
            const Language language{QLocale(tongue)};
            return budgetText(state, fromMilliseconds(0));
        };
        QCOMPARE(told(QLocale::English), english);
        QCOMPARE(told(QLocale::Polish), polish);
        QCOMPARE(budgetText({}, fromMilliseconds(0)), QString());
    }

    /// What waits in the outbox of a backup is parked by an import alone.
    void theWayBackToABackupIsItsImport()
    {
        for (const QString &code : {u"evidence_damaged"_s, u"tables_damaged"_s, u"is_backup"_s})
            QVERIFY2(adviceText({Severity::Problem, {code, {}}}).contains("szept --workspace NEW import BACKUP"_L1),
                qPrintable(code));
    }

    void aWaveIsExplained()
    {
        const Reason wave{u"same_text"_s, {u"14"_s, u"14"_s, u"1"_s, u"540000"_s}};
        {
            const Language language{QLocale(QLocale::English)};
            QCOMPARE(reasonText(wave), u"14 cases with nearly the same text in 14 rooms within 9 min"_s);
        }
        const Language language{QLocale(QLocale::Polish)};
        QCOMPARE(reasonText(wave), u"14 spraw o niemal tym samym tekście w 14 pokojach, w 9 min"_s);
    }

    void aPriorityIsTheSumOfItsReasons()
    {
        const Language language{QLocale(QLocale::English)};
        const QList<Reason> why{{u"reporters"_s, {u"12"_s, u"4"_s}}, {u"harm"_s, {u"50"_s, u"harassment"_s}}};
        QCOMPARE(priorityText(62, why), u"62: Harassment 50 · reported by 4 people 12"_s);
    }

    void aCodeOfANewerConnectorIsShownAsItIs()
    {
        QCOMPARE(reasonText({u"needs_second_pair_of_eyes"_s, {u"7"_s}}), u"needs second pair of eyes: 7"_s);
        QVERIFY(!knowsReason(u"needs_second_pair_of_eyes"_s));
    }

    void aNameInAReasonCannotTurnTheSentence()
    {
        const Language language{QLocale(QLocale::English)};
        QCOMPARE(reasonText({u"handled_by"_s, {u"o\u202ela"_s, u"approved\nby nobody"_s}}),
            u"o‹U+202E›la has handled it: approved by nobody."_s);
        QCOMPARE(reasonText({u"of_a_newer_connector"_s, {u"o\u202ela"_s}}), u"of a newer connector: o‹U+202E›la"_s);
    }

    void whatWasDoneElsewhereIsSaidInTheReadersLanguage()
    {
        const QString till = u"2026-03-01T10:00:00Z"_s;
        const Reason silenced{u"silenced_until"_s, {till}};
        const Reason penalty = doneElsewhere(u"handled_by"_s, u"ola"_s, {}, silenced);
        const Reason gone = doneElsewhere(u"closed_elsewhere"_s, {}, {}, {u"gone_untold"_s, {}});
        {
            const Language language(QLocale(QLocale::English));
            QCOMPARE(reasonText(penalty),
                u"ola has handled it: silenced until %1."_s.arg(exactTimeText(*fromIso8601(till))));
            QCOMPARE(reasonText(gone),
                u"It no longer waits at the platform, which tells neither what was decided nor by whom."_s);
        }
        const Language language(QLocale(QLocale::Polish));
        QCOMPARE(
            reasonText(penalty), u"Załatwione przez ola: wyciszenie do %1."_s.arg(exactTimeText(*fromIso8601(till))));
        QCOMPARE(reasonText(gone),
            u"Na platformie już to nie czeka, a platforma nie podaje, co postanowiono ani kto to zrobił."_s);
        // A program reads the same in every language.
        QCOMPARE(programText(silenced), u"silenced until 2026-03-01T10:00:00Z"_s);
        QCOMPARE(programText({u"of_a_newer_connector"_s, {}}), u"of_a_newer_connector"_s);
    }

    /// Of a connector's own reason the sentence stands in its metadata.
    void whatOnlyOneConnectorSaysIsSaidToo()
    {
        const Reason unreadable{u"unreadable_messages"_s, {u"dev@lists.example"_s, u"1"_s}};
        const Reason missing{u"no_such_list"_s, {u"a%2"_s, u"b\u202e"_s}};
        const Reason banned{u"banned_not_discarded"_s, {}};
        QVERIFY(knowsReason(unreadable.code));
        {
            const Language language{QLocale(QLocale::English)};
            QCOMPARE(reasonText(unreadable), u"dev@lists.example: 1 message cannot be read."_s);
            QCOMPARE(reasonText(missing), u"There is no list there named: a%2, b‹U+202E›."_s);
            QCOMPARE(reasonText({u"not_discourse"_s, {u"https://forum.example"_s}}),
                u"https://forum.example is not the server that this connector speaks with; look at the address."_s);
        }
        const Language language{QLocale(QLocale::Polish)};
        QCOMPARE(reasonText(unreadable), u"dev@lists.example: nie da się odczytać 1 wiadomości."_s);
        QVERIFY(reasonText(banned) != programText(banned));
        // It says by itself who and why, so no name goes before it.
        QCOMPARE(reasonText(doneElsewhere(u"handled_by"_s, u"ola"_s, {}, banned)), reasonText(banned));
        QVERIFY(programText(banned).startsWith(u"The address was banned."));
    }

    void hugeCountsAreHonest()
    {
        const Language language{QLocale(QLocale::English)};
        QCOMPARE(countText(1000, true), u"1,000+"_s);
        QCOMPARE(countText(41), u"41"_s);
    }
};

SZEPT_TEST(SentencesTest)
#include "tst_sentences.moc"
