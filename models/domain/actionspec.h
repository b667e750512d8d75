// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/reason.h"

#include <QList>
#include <QString>

#include <optional>

namespace szept {

/// The meaning of a decision key. The digit is the meaning, the same on every platform.
enum class Slot {
    Keep = 1,
    Ignore = 2,
    Limit = 3,
    Remove = 4,
    RemoveWithReason = 5,
    Warn = 6,
    Silence = 7,
    ShutOut = 8,
    More = 9
};

/// What happens when an action is sent a second time.
enum class RepeatClass {
    Safe, ///< repeating changes nothing
    Checkable, ///< the platform can be asked whether it happened
    Unsafe, ///< a second sending would be seen: a message, a warning
};

/// What an action does to its subject, or its subject's author, where one of our words is true of it: it is told as done, or to be
/// done, by that word and not by its label. The kind of case tells whether what is approved is let through, granted or kept, and what is
/// rejected a post or a request. Optional in the metadata, with these words.
enum class Deed {
    Unnamed, ///< none of them is true: its label says it
    Approved, ///< "approved": it stays, or what waits or asks gets what it is for
    Ignored, ///< "ignored": left as it is
    Hidden, ///< "hidden"
    Locked, ///< "locked"
    Closed, ///< "closed"
    Removed, ///< "removed": it was there
    RemovedAndTold, ///< "removed_and_told": and its author is told why
    Rejected, ///< "rejected": what waits or asks does not get what it is for
    RejectedAndTold, ///< "rejected_and_told": and whoever wrote or asked is told why
    Warned, ///< "warned": the author
    Silenced, ///< "silenced": the author can read and not write
    ShutOut, ///< "shut_out": the author can sign in, join or write no more
};

enum class FieldType {
    Text,
    LongText,
    Number,
    Choice,
    Flag,
    Time,
    Secret,
    Word, ///< a name among programs: a-z, 0-9, _ and -
};

/// A field of an action's or an account's form.
struct FieldSpec
{
    QString key;
    QString label; ///< English source text; the connector's catalogue translates it
    FieldType type = FieldType::Text;
    bool required = false;
    QStringList choices;
    QString initial;
    int longest = 0; ///< characters that the platform takes; 0: it does not tell
    bool future = false; ///< of a time: it has to lie ahead

    friend bool operator==(const FieldSpec &, const FieldSpec &) = default;
};

/// One thing that a connector can do to a subject.
struct ActionSpec
{
    QString id; ///< "delete_and_agree"
    QString label; ///< the platform's own words
    QString effect; ///< one sentence: what this does on this platform
    Slot slot = Slot::More;
    Deed deed = Deed::Unnamed;
    bool undoable = false;
    RepeatClass repeat = RepeatClass::Unsafe;
    bool severe = false; ///< asks before Enter: bans, deletions of accounts
    bool preferred = false; ///< the one that the digit means where several share a slot
    QStringList kinds; ///< the kinds of subject that it goes with; empty for all
    QList<FieldSpec> fields;

    friend bool operator==(const ActionSpec &, const ActionSpec &) = default;
};

/// An action as it stands for one subject: whether it may be done, and why not.
struct OfferedAction
{
    ActionSpec spec;
    bool permitted = true;
    Reason whyNot;

    friend bool operator==(const OfferedAction &, const OfferedAction &) = default;
};

[[nodiscard]] QString toWord(RepeatClass repeat);
[[nodiscard]] std::optional<RepeatClass> repeatClassFromWord(QStringView word);
[[nodiscard]] std::optional<Deed> deedFromWord(QStringView word);
[[nodiscard]] QString toWord(FieldType type);
[[nodiscard]] std::optional<FieldType> fieldTypeFromWord(QStringView word);

} // namespace szept
