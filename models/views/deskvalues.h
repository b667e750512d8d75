// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/account.h"
#include "models/domain/connectorinfo.h"
#include "models/domain/syncstate.h"
#include "models/services/casedetail.h"

namespace szept::views {

/// What a row of the list says beyond the index: read on demand, for the rows in sight and some around them.
struct CaseLine
{
    CaseId id;
    QString title;
    QString excerpt; ///< the beginning of the text, in one line
    QString author;

    friend bool operator==(const CaseLine &, const CaseLine &) = default;
};

/// All that the case pane shows, as of one moment.
struct CaseSheet
{
    services::CaseDetail detail;
    QList<OfferedAction> offers;
    QList<Slot> otherKinds; ///< slots that this place has for other kinds of cases only
    bool canContext = false; ///< the platform can be asked for what stands around it

    friend bool operator==(const CaseSheet &, const CaseSheet &) = default;
};

/// What a member chose for a case.
struct Choice
{
    CaseId caseId;
    QString version; ///< the subject's version that the member looked at
    QString action; ///< ActionSpec::id
    QMap<QString, QString> fields; ///< of the action
    std::optional<int> rule; ///< its number in the community's book
    QString reason;

    friend bool operator==(const Choice &, const Choice &) = default;
};

/// What a member began for a case and left: words that were typed, and neither decided nor saved.
struct Begun
{
    std::optional<Choice> choice;
    QString note;
    bool noteOnPerson = false;

    [[nodiscard]] bool isEmpty() const { return !choice && note.isEmpty(); }
    friend bool operator==(const Begun &, const Begun &) = default;
};

/// One effect in the outbox, with the words that a person knows it by.
struct OutboxLine
{
    Action action;
    QString platform; ///< the connector's id
    QString label; ///< ActionSpec::label
    Deed deed = Deed::Unnamed;
    CaseKind kind = CaseKind::Reported;
    QString title; ///< the beginning of the subject's text, or its title where it has none
    QString author; ///< name; empty where unknown
    QString community;
    QString account; ///< name
    bool mine = false; ///< decided by this window's member
    Instant decidedAt;

    friend bool operator==(const OutboxLine &, const OutboxLine &) = default;
};

/// An account with its health.
struct AccountState
{
    Account account;
    SyncState sync;
    bool syncing = false;
    int pulled = 0; ///< by the pass under way
    std::optional<int> total; ///< the platform's own count, where it tells
    QList<Reason> notes; ///< what the platform hides from us ("cut_off", {"1000"})

    friend bool operator==(const AccountState &, const AccountState &) = default;
};

/// The filled form of an account. The secret goes to the keyring and nowhere else.
struct AccountForm
{
    Account account; ///< a new one has no id
    QByteArray secret; ///< empty: none, or as it was
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
    Duration inView{};

    friend bool operator==(const ExposureLine &, const ExposureLine &) = default;
};

/// Where the workspace lies, and whether whoever gets at it can read it.
enum class Keeping { EncryptedFile, PlainFile, Server };

/// How the workspace itself stands.
struct DeskStatus
{
    bool loaded = false; ///< the index has been read
    bool sendsHere = true; ///< this process holds the right to sync and send
    bool sample = false; ///< a sample workspace
    std::optional<Error> trouble; ///< nothing can be written until it is dealt with
    QList<Reason> notes{}; ///< what opening did besides ("copy_made"); said once
    Keeping keeping = Keeping::EncryptedFile;

    friend bool operator==(const DeskStatus &, const DeskStatus &) = default;
};

} // namespace szept::views
