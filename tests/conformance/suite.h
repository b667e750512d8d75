// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/connectorinfo.h"
#include "tests/conformance/rig.h"
#include "tests/support/testmain.h"

#include <QObject>

namespace szept::test {

/// What every connector must pass: each slot of the classes below is one demand, in words. A connector's tests have a
/// file for each class with one line, SZEPT_CONFORMANCE(TheirFixture, QueueConformance); see tests/connectors/template.
class ConformanceBase : public QObject
{
    Q_OBJECT

protected:
    [[nodiscard]] virtual std::unique_ptr<Fixture> makeFixture() const = 0;
    Fixture &fixture() { return *m_fixture; }
    [[nodiscard]] const ConnectorInfo &info() const { return m_info; }
    [[nodiscard]] ActionSpec spec(const QString &action) const;

    void addActionRows();
    [[nodiscard]] ActionCase actionCase() const; ///< of the present row
    /// Usual items that wait, somewhat more than two pages or at least two.
    [[nodiscard]] QList<ItemRef> makeSomePages();
    [[nodiscard]] QStringList kinds() const; ///< of the actions' subjects

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();

private:
    std::unique_ptr<Fixture> m_fixture;
    ConnectorInfo m_info;
};

/// What the connector says of itself, against what it does.
class MetadataConformance : public ConformanceBase
{
    Q_OBJECT

private Q_SLOTS:
    void itIsOfThisContract();
    void abilitiesAreThoseItSays();
    void accountsHaveItsFields();
    void allActionsAreTried();
    void whatIsOfferedIsListed();
    void aRequiredFieldIsAskedFor_data();
    void aRequiredFieldIsAskedFor();
    void anUnknownActionIsRefusedUnsent();
    void whatCannotBeUndoneIsRefusedUnsent_data();
    void whatCannotBeUndoneIsRefusedUnsent();
    void leversDoWhatTheySay();
    void anUnknownLeverIsRefusedUnsent();
};

/// The queue: pages, movement, crashes in mid-pass.
class QueueConformance : public ConformanceBase
{
    Q_OBJECT

private Q_SLOTS:
    void weLearnWhoWeAre();
    void everythingThatWaitsIsShownOnce();
    void anEmptyQueueIsAPassToo();
    void aQueueThatMovesLosesNothing_data();
    void aQueueThatMovesLosesNothing();
    void whatWasDecidedElsewhereIsNoLongerShown();
    void aFurtherComplaintIsNoFurtherItem();
    void aPassGoesOnAfterACrash();
    void aPageAskedForAgainIsTheSame();
    void aStaleCursorIsNoError();
    void itemsAreWhole();
    void timesAreTheServers();
    void allKindsHaveAContext();
    void whatIsNotThereIsAStateAndNoError();
    void theListenerWakesUp();
    void theListenerTellsOfFaults();
};

/// What the network and the server do to us, while we only read.
class FaultConformance : public ConformanceBase
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongSecretIsToldAsSuch();
    void statusesAreUnderstood_data();
    void statusesAreUnderstood();
    void aPauseIsKeptTo_data();
    void aPauseIsKeptTo();
    void aLongPauseIsTold();
    void aPassingFaultIsGotOver_data();
    void aPassingFaultIsGotOver();
    void silenceEnds_data();
    void silenceEnds();
    void halfAnswersAreRefused();
    void brokenAnswersAreRefused_data();
    void brokenAnswersAreRefused();
    void wrongTypesAreNamedOrHarmless();
    void aServerThatTurnsInCirclesIsLeft();
    void theServersClockIsToldApart();
    void secretsStayAtTheirOrigin();
    void traceAndErrorsTellNothingOfPeople();
};

/// A stop ends everything, whatever it waits for.
class StopConformance : public ConformanceBase
{
    Q_OBJECT

private Q_SLOTS:
    void readingStopsAtEveryExchange();
    void readingStopsInHalfAnAnswer();
    void readingStopsInAPause();
    void listeningStops();
    void anActionStopsAtEveryExchange_data();
    void anActionStopsAtEveryExchange();
    void anUndoStopsAtEveryExchange_data();
    void anUndoStopsAtEveryExchange();
    void aLeverStopsAtEveryExchange();
};

/// What changes something: once, and never in doubt without saying so.
class ActionConformance : public ConformanceBase
{
    Q_OBJECT

private Q_SLOTS:
    void oneActionIsOneRequest_data();
    void oneActionIsOneRequest();
    void whatIsOursIsNotToldAsOthers_data();
    void whatIsOursIsNotToldAsOthers();
    void whateverHappensItIsSentOnce_data();
    void whateverHappensItIsSentOnce();
    void wrongTypesInItsAnswerLeaveItOpen_data();
    void wrongTypesInItsAnswerLeaveItOpen();
    void aPageInsteadOfItsAnswerIsToldAsThat_data();
    void aPageInsteadOfItsAnswerIsToldAsThat();
    void withoutAServerNothingIsSent();
    void whatOnlyLookedSaysSo_data();
    void whatOnlyLookedSaysSo();
    void refusalsAreUnderstood_data();
    void refusalsAreUnderstood();
    void aPauseIsToldAndNotWaitedOut();
    void anotherModeratorIsNotOverruled_data();
    void anotherModeratorIsNotOverruled();
    void whatChangedAndWaitsIsDecidedAnew_data();
    void whatChangedAndWaitsIsDecidedAnew();
    void aSecondSendingDoesNothingTwice_data();
    void aSecondSendingDoesNothingTwice();
    void whatCanBeUndoneIs_data();
    void whatCanBeUndoneIs();
    void whateverHappensTakingBackIsSentOnce_data();
    void whateverHappensTakingBackIsSentOnce();
    void aRedirectIsNotFollowed_data();
    void aRedirectIsNotFollowed();
    void aLeverIsSetOnceWhateverHappens_data();
    void aLeverIsSetOnceWhateverHappens();
    void aPauseBehindItDoesNotMakeItUnsent();
    void aRefusalBehindItDoesNotMakeItUnsent();
};

/// A suite with a fixture. It needs no Q_OBJECT: QtTest runs the suite's slots.
template <typename Suite, typename TheFixture>
class Conforms final : public Suite
{
protected:
    [[nodiscard]] std::unique_ptr<Fixture> makeFixture() const override { return std::make_unique<TheFixture>(); }
};

} // namespace szept::test

// NOLINTBEGIN(bugprone-macro-parentheses): a type cannot stand in any
/// The whole of a tst_ file: this connector's fixture passes this class of the suite.
#define SZEPT_CONFORMANCE(TheFixture, Suite)                                                                           \
    static const szept::test::Registration registered##Suite(__FILE__, [] -> std::unique_ptr<QObject> {                \
        return std::make_unique<szept::test::Conforms<szept::test::Suite, TheFixture>>();                              \
    });
// NOLINTEND(bugprone-macro-parentheses)
