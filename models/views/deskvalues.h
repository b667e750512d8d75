// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/connectorinfo.h"
#include "models/domain/decision.h"
#include "models/domain/pulled.h"

namespace szept::views {

/// What a member chose for a case.
struct Choice
{
    CaseId caseId;
    QString version; ///< the subject's version that the member looked at
    QString action; ///< ActionSpec::id
    RuleId rule; ///< invalid when none was named
    QString reason;
    QMap<QString, QString> fields;

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// A decision that is on disk.
struct Decided
{
    DecisionId decision;
    CaseId caseId;
    Instant sendsAt;
};

/// What an undo could take back.
struct TakenBack
{
    DecisionId decision;
    CaseId caseId;
    int withdrawn = 0; ///< actions that were never sent
    int compensating = 0; ///< sent ones whose opposite now waits in the outbox
    QList<Reason> cannot; ///< sent ones that the platform cannot take back, and why
};

/// One effect in the outbox, with the words that a person knows it by.
struct OutboxLine
{
    Action action;
    QString label; ///< ActionSpec::label
    Slot slot = Slot::More;
    QString title; ///< of the subject
    QString community;
    QString account;
    bool undoable = false;
    bool mine = false; ///< decided by this window's member
    Instant decidedAt;

    friend bool operator==(const OutboxLine &, const OutboxLine &) = default;
};

/// What a member may do about a parked action.
enum class ParkedAnswer {
    SendAgain, ///< it did not happen
    Happened, ///< it did: mark it as done
    Forget, ///< do not send it
};

/// An account with its health.
struct AccountState
{
    Account account;
    bool syncing = false;
    int pulled = 0; ///< by the pass under way
    std::optional<int> total; ///< the platform's own count, where it tells
    std::optional<Instant> lastGood; ///< the end of the last whole pass
    std::optional<Instant> nextTry;
    std::optional<Error> error; ///< of the last try
    std::optional<int> remaining; ///< requests left in the platform's window, where it tells
    QList<Reason> notes; ///< what the platform hides from us ("cut_off", {"1000"})

    friend bool operator==(const AccountState &, const AccountState &) = default;
};

/// The names behind the ids of the index.
struct Place
{
    AccountId account;
    CommunityId community;
    RoomId room; ///< invalid for the community itself
    QString name;

    friend bool operator==(const Place &, const Place &) = default;
};

/// The filled form of a new account. The secret goes to the keyring and nowhere else.
struct AccountForm
{
    Account account; ///< without an id
    QByteArray secret;
};

/// What a test sign-in found.
struct AccountCheck
{
    QString identity;
    QStringList permissions;
    QStringList missing;
    std::optional<Duration> clockSkew;
};

/// A line of the private exposure record: what was in view with focus on one day.
struct ExposureLine
{
    Instant day;
    HarmKind harm = HarmKind::Unknown;
    int severity = 0;
    Duration inView {};

    friend bool operator==(const ExposureLine &, const ExposureLine &) = default;
};

/// How the workspace itself stands.
struct DeskStatus
{
    bool loaded = false; ///< the index has been read
    bool sendsHere = true; ///< this process holds the right to sync and send
    bool sample = false; ///< a sample workspace
    std::optional<Error> trouble; ///< nothing can be written until it is dealt with

    friend bool operator==(const DeskStatus &, const DeskStatus &) = default;
};

} // namespace szept::views
