// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/suite.h"

#include <QMetaMethod>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTest>

#include <algorithm>
#include <array>

using namespace szept::test;
using namespace Qt::StringLiterals;

namespace {

struct Proof
{
    const char *suite;
    const char *demand; ///< that fails
    const char *defect; ///< because of this
};

constexpr std::array proofs{
    Proof{"Metadata", "itIsOfThisContract", "is of another contract"},
    Proof{"Metadata", "abilitiesAreThoseItSays", "has no rules"},
    Proof{"Metadata", "abilitiesAreThoseItSays", "has no context"},
    Proof{"Metadata", "accountsHaveItsFields", "has fields nobody can fill in"},
    Proof{"Metadata", "allActionsAreTried", "has an action that nobody tried"},
    Proof{"Metadata", "whatIsOfferedIsListed", "offers what it has not"},
    Proof{"Metadata", "aRequiredFieldIsAskedFor", "invents what is missing"},
    Proof{"Metadata", "anUnknownActionIsRefusedUnsent", "guesses an action"},
    Proof{"Metadata", "anUnknownActionIsRefusedUnsent", "does not say that nothing was sent"},
    Proof{"Metadata", "whatCannotBeUndoneIsRefusedUnsent", "says undone and does nothing"},
    Proof{"Metadata", "leversDoWhatTheySay", "pulls no lever"},
    Proof{"Metadata", "anUnknownLeverIsRefusedUnsent", "guesses an action"},
    Proof{"Queue", "weLearnWhoWeAre", "knows no name"},
    Proof{"Queue", "everythingThatWaitsIsShownOnce", "loses the first of a page"},
    Proof{"Queue", "anEmptyQueueIsAPassToo", "is never sure to have seen all"},
    Proof{"Queue", "aQueueThatMovesLosesNothing", "loses the first of a page"},
    Proof{"Queue", "whatWasDecidedElsewhereIsNoLongerShown", "sees everything open"},
    Proof{"Queue", "aFurtherComplaintIsNoFurtherItem", "has one version of everything"},
    Proof{"Queue", "aPassGoesOnAfterACrash", "keeps its place in memory"},
    Proof{"Queue", "aPageAskedForAgainIsTheSame", "shows another page each time"},
    Proof{"Queue", "aStaleCursorIsNoError", "sticks to a stale cursor"},
    Proof{"Queue", "itemsAreWhole", "keeps no raw bytes"},
    Proof{"Queue", "timesAreTheServers", "takes our clock for theirs"},
    Proof{"Queue", "allKindsHaveAContext", "has no context"},
    Proof{"Queue", "whatIsNotThereIsAStateAndNoError", "takes gone for an error"},
    Proof{"Queue", "theListenerWakesUp", "sleeps through every bell"},
    Proof{"Queue", "theListenerTellsOfFaults", "sleeps through every bell"},
    Proof{"Fault", "aWrongSecretIsToldAsSuch", "takes every fault for no answer"},
    Proof{"Fault", "statusesAreUnderstood", "takes every fault for no answer"},
    Proof{"Fault", "aPauseIsKeptTo", "gives up at once"},
    Proof{"Fault", "aLongPauseIsTold", "waits for hours"},
    Proof{"Fault", "aPassingFaultIsGotOver", "gives up at once"},
    Proof{"Fault", "silenceEnds", "takes no answer for gone"},
    Proof{"Fault", "halfAnswersAreRefused", "takes what it cannot read for nothing"},
    Proof{"Fault", "brokenAnswersAreRefused", "takes what it cannot read for nothing"},
    Proof{"Fault", "wrongTypesAreNamedOrHarmless", "tells not what was wrong"},
    Proof{"Fault", "aServerThatTurnsInCirclesIsLeft", "numbers its pages itself"},
    Proof{"Fault", "theServersClockIsToldApart", "knows no clock"},
    Proof{"Fault", "secretsStayAtTheirOrigin", "follows everywhere"},
    Proof{"Fault", "traceAndErrorsTellNothingOfPeople", "tells the secret"},
    Proof{"Fault", "traceAndErrorsTellNothingOfPeople", "tells ids in its trace"},
    Proof{"Stop", "readingStopsAtEveryExchange", "takes a stop for no answer"},
    Proof{"Stop", "readingStopsInHalfAnAnswer", "takes a stop for no answer"},
    Proof{"Stop", "readingStopsInAPause", "takes a stop for no answer"},
    Proof{"Stop", "listeningStops", "takes a stop for no answer"},
    Proof{"Stop", "anActionStopsAtEveryExchange", "takes a stop for no answer"},
    Proof{"Stop", "anActionStopsAtEveryExchange", "does not say that nothing was sent"},
    Proof{"Stop", "anUndoStopsAtEveryExchange", "takes a stop for no answer"},
    Proof{"Stop", "aLeverStopsAtEveryExchange", "takes a stop for no answer"},
    Proof{"Action", "oneActionIsOneRequest", "sends twice"},
    Proof{"Action", "oneActionIsOneRequest", "takes whatever it did for a decision"},
    Proof{"Action", "oneActionIsOneRequest", "never tells that it decided"},
    Proof{"Action", "whatIsOursIsNotToldAsOthers", "tells what it did as somebody else's"},
    Proof{"Action", "whateverHappensItIsSentOnce", "tries again whatever it was"},
    Proof{"Action", "wrongTypesInItsAnswerLeaveItOpen", "takes an unreadable answer for a refusal"},
    Proof{"Action", "aPageInsteadOfItsAnswerIsToldAsThat", "takes a page for the platform's answer"},
    Proof{"Action", "withoutAServerNothingIsSent", "does not say that nothing was sent"},
    Proof{"Action", "whatOnlyLookedSaysSo", "says of every failure that nothing was sent"},
    Proof{"Action", "refusalsAreUnderstood", "takes every fault for no answer"},
    Proof{"Action", "aPauseIsToldAndNotWaitedOut", "tries again whatever it was"},
    Proof{"Action", "anotherModeratorIsNotOverruled", "overrules everybody"},
    Proof{"Action", "whatChangedAndWaitsIsDecidedAnew", "takes a change for somebody's decision"},
    Proof{"Action", "aSecondSendingDoesNothingTwice", "overrules everybody"},
    Proof{"Action", "whatCanBeUndoneIs", "says undone and does nothing"},
    Proof{"Action", "whatCanBeUndoneIs", "tells that what it took back is decided"},
    Proof{"Action", "whateverHappensTakingBackIsSentOnce", "tries again whatever it was"},
    Proof{"Action", "aRedirectIsNotFollowed", "follows everywhere"},
    Proof{"Action", "aLeverIsSetOnceWhateverHappens", "tries again whatever it was"},
    Proof{"Action", "aPauseBehindItDoesNotMakeItUnsent", "looks at what it has done"},
    Proof{"Action", "aRefusalBehindItDoesNotMakeItUnsent", "looks at what it has done"},
};

struct Ended
{
    int status = 0;
    QByteArray output;
};

/// This program, running a suite of the broken fixture.
Ended run(const QStringList &arguments, const QString &defect)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SZEPT_TEST_DEFECT"_s, defect);
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::MergedChannels);
    child.start(QCoreApplication::applicationFilePath(), arguments);
    child.waitForFinished(120'000);
    const bool ended = child.exitStatus() == QProcess::NormalExit && child.error() == QProcess::UnknownError;
    return {ended ? child.exitCode() : -1, child.readAll()};
}

QStringList demandsOf(const QMetaObject &suite)
{
    QStringList all;
    for (int i = suite.methodOffset(); i < suite.methodCount(); ++i) {
        const QString name = QString::fromLatin1(suite.method(i).name());
        if (!name.endsWith("_data"_L1))
            all.append(name);
    }
    return all;
}

} // namespace

class ProofTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDemandIsProved_data()
    {
        QTest::addColumn<QString>("suite");
        QTest::addColumn<QStringList>("demands");
        QTest::newRow("metadata") << u"Metadata"_s << demandsOf(MetadataConformance::staticMetaObject);
        QTest::newRow("queue") << u"Queue"_s << demandsOf(QueueConformance::staticMetaObject);
        QTest::newRow("faults") << u"Fault"_s << demandsOf(FaultConformance::staticMetaObject);
        QTest::newRow("stops") << u"Stop"_s << demandsOf(StopConformance::staticMetaObject);
        QTest::newRow("actions") << u"Action"_s << demandsOf(ActionConformance::staticMetaObject);
    }

    void everyDemandIsProved()
    {
        QFETCH(QString, suite);
        QFETCH(QStringList, demands);
        for (const Proof &proof : proofs) {
            if (suite == QLatin1StringView(proof.suite))
                demands.removeAll(QLatin1StringView(proof.demand));
        }
        QCOMPARE(demands, QStringList());
    }

    void aSoundConnectorPasses_data()
    {
        QTest::addColumn<QString>("suite");
        for (const char *suite : {"Metadata", "Queue", "Fault", "Stop", "Action"})
            QTest::newRow(suite) << QString::fromLatin1(suite);
    }

    void aSoundConnectorPasses()
    {
        QFETCH(QString, suite);
        const Ended ended = run({suite}, {});
        QVERIFY2(ended.status == 0, ended.output.constData());
    }

    void aBrokenOneDoesNot_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(proofs.size()); ++i)
            QTest::addRow("%s: %s", proofs[i].demand, proofs[i].defect) << i;
    }

    void aBrokenOneDoesNot()
    {
        QFETCH(int, row);
        const Proof proof = proofs.at(row);
        const Ended ended = run(
            {QString::fromLatin1(proof.suite), QString::fromLatin1(proof.demand)}, QString::fromLatin1(proof.defect));
        QVERIFY2(ended.status == 1, ended.output.constData());
        QVERIFY2(ended.output.contains("FAIL!") && ended.output.contains(proof.demand), ended.output.constData());
    }
};

SZEPT_TEST(ProofTest)
#include "tst_proof.moc"
