// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/decision.h"
#include "models/domain/note.h"
#include "models/domain/rule.h"
#include "models/services/caselist.h"

namespace szept::services {

/// A decision with what it sent.
struct DecisionView
{
    Decision decision;
    QString member; ///< name
    std::optional<RuleVersion> rule;
    int ruleNumber = 0; ///< 0 without a rule
    QList<Action> actions; ///< compensating ones included, in order

    friend bool operator==(const DecisionView &, const DecisionView &) = default;
};

/// What was decided about a person or under a rule before, in one line.
struct EarlierCase
{
    CaseId caseId;
    QString title;
    QString community;
    CaseState state = CaseState::Open;
    Instant openedAt;
    QString action; ///< of the last decision that stands; empty without one
    std::optional<Instant> decidedAt;
    bool linked = false; ///< of a person that a member linked to this one

    friend bool operator==(const EarlierCase &, const EarlierCase &) = default;
};

/// The author as far as is known here.
struct PersonView
{
    PersonId id;
    RemoteName name;
    std::optional<Instant> joinedAt;
    QMap<QString, QString> facts;
    QList<std::pair<PersonId, QString>> linked; ///< the same human at other places, linked by hand
    QList<EarlierCase> open; ///< other open cases, of the linked ones too, at most 50
    int openCount = 0;
    QList<EarlierCase> earlier; ///< ended ones, newest first, at most 50
    int earlierCount = 0;
    QList<Note> notes;

    friend bool operator==(const PersonView &, const PersonView &) = default;
};

/// Near-duplicates, as a sentence: Reason "same_text" with cases, rooms, accounts, milliseconds from the first to the last.
struct WaveView
{
    WaveId id;
    Reason why;
    QList<EarlierCase> others; ///< open ones, at most 50

    friend bool operator==(const WaveView &, const WaveView &) = default;
};

/// A step in the life of a case, oldest first.
struct TimelineEntry
{
    Instant at;
    QString member; ///< name; empty where the platform or nobody here did it
    Reason what; ///< "pulled", "reported", "decided", "sent", "undone", "set_aside" … with arguments

    friend bool operator==(const TimelineEntry &, const TimelineEntry &) = default;
};

/// Everything about a case that can be known without asking the platform.
struct CaseDetail
{
    CaseSummary summary; ///< facts.text is filled
    QString threadTitle;
    QMap<QString, QString> facts; ///< PulledItem::facts
    std::optional<QStringList> permitted; ///< as PulledItem::permittedActions
    std::optional<Instant> writtenAt;
    std::optional<PersonView> person;
    std::optional<WaveView> wave;
    QList<DecisionView> decisions; ///< oldest first
    QList<TimelineEntry> timeline;
    QList<std::pair<Rule, RuleVersion>> rules; ///< the book as it was in force when the subject was written
    QList<Note> notes;
    QString claimedBy; ///< name; empty when nobody
    std::optional<Instant> claimedUntil;
    QString closedBy; ///< who ended it elsewhere
    QString closedWhat;
    Reason closedHow; ///< where the platform has no words for it

    friend bool operator==(const CaseDetail &, const CaseDetail &) = default;
};

/// Read at the moment now, which says what has expired.
[[nodiscard]] Result<CaseDetail> caseDetail(store::Connection &connection, CaseId id, Instant now);
} // namespace szept::services
