// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actionspec.h"
#include "models/domain/case.h"
#include "models/domain/decision.h"
#include "models/domain/rule.h"

namespace szept::views {

/// What a row of the list says beyond the index: read on demand, for the rows in sight and a little around them.
struct CaseLine
{
    CaseId id;
    QString title;
    QString excerpt; ///< the beginning of the text, at most 200 characters
    QString author;

    friend bool operator==(const CaseLine &, const CaseLine &) = default;
};

/// A rule as it stands now, for the digit after a slot.
struct RuleLine
{
    RuleId id;
    RuleVersionId version;
    int number = 0;
    QString name;
    QString text;

    friend bool operator==(const RuleLine &, const RuleLine &) = default;
};

/// An earlier decision about this subject or this person, and what became of it.
struct PastDecision
{
    DecisionId id;
    CaseId caseId;
    QString action; ///< the platform's label, English source text
    QString member; ///< who decided
    QString rule; ///< the rule's name as it stood
    QString reason;
    Instant at;
    bool undone = false;
    QList<Action> actions; ///< with their outcomes; of other cases only what is known

    friend bool operator==(const PastDecision &, const PastDecision &) = default;
};

struct NoteLine
{
    NoteId id;
    QString member;
    QString text;
    Instant at;
    std::optional<Instant> expiresAt;
    bool onPerson = false; ///< else on the case

    friend bool operator==(const NoteLine &, const NoteLine &) = default;
};

/// Another case that belongs beside this one.
struct OtherCase
{
    CaseId id;
    QString title;
    QString community;
    Instant openedAt;
    CaseState state = CaseState::Open;

    friend bool operator==(const OtherCase &, const OtherCase &) = default;
};

/// The near-duplicates that a case belongs to.
struct WaveFacts
{
    WaveId id;
    int cases = 0;
    int rooms = 0;
    int places = 0; ///< accounts
    Duration span {}; ///< between the first and the last

    friend bool operator==(const WaveFacts &, const WaveFacts &) = default;
};

/// All that the case pane shows, as of one moment.
struct CaseSheet
{
    Case subject;
    QString platform; ///< the connector's id, for its translations and its marks
    QString account;
    QString community;
    QString room;
    QString thread;
    std::optional<Instant> writtenAt;
    std::optional<PulledPerson> author;
    QMap<QString, QString> facts;
    QList<PulledReport> reports;
    QList<OfferedAction> actions;
    QList<RuleLine> rules;
    QList<NoteLine> notes;
    QList<PastDecision> decisions; ///< on this case, newest first
    QList<PastDecision> personHistory; ///< on other cases of this person, newest first
    QList<OtherCase> otherOpen; ///< this person's other open cases
    std::optional<WaveFacts> wave;
    QString closedBy; ///< for a case that ended elsewhere: who, where known
    QString closedWhat;
    bool canContext = false; ///< the platform can be asked for what stands around it

    friend bool operator==(const CaseSheet &, const CaseSheet &) = default;
};

} // namespace szept::views
