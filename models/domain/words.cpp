// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/domain/words.h"

#include "models/domain/actionspec.h"
#include "models/domain/case.h"
#include "models/domain/decision.h"

using namespace Qt::StringLiterals;

namespace szept {
namespace {

constexpr WordTable<CaseState, 4> caseStates{{
    {CaseState::Open, "open"_L1},
    {CaseState::Aside, "aside"_L1},
    {CaseState::Decided, "decided"_L1},
    {CaseState::Closed, "closed"_L1},
}};
constexpr WordTable<CaseKind, 5> caseKinds{{
    {CaseKind::Reported, "reported"_L1},
    {CaseKind::AwaitingApproval, "awaiting_approval"_L1},
    {CaseKind::Joining, "joining"_L1},
    {CaseKind::Leaving, "leaving"_L1},
    {CaseKind::Automatic, "automatic"_L1},
}};
constexpr WordTable<HarmKind, 12> harmKinds{{
    {HarmKind::Unknown, "unknown"_L1},
    {HarmKind::OffTopic, "off_topic"_L1},
    {HarmKind::Spam, "spam"_L1},
    {HarmKind::Rude, "rude"_L1},
    {HarmKind::Harassment, "harassment"_L1},
    {HarmKind::Hate, "hate"_L1},
    {HarmKind::Sexual, "sexual"_L1},
    {HarmKind::Violence, "violence"_L1},
    {HarmKind::SelfHarm, "self_harm"_L1},
    {HarmKind::Minors, "minors"_L1},
    {HarmKind::Illegal, "illegal"_L1},
    {HarmKind::Other, "other"_L1},
}};
constexpr WordTable<RepeatClass, 3> repeatClasses{{
    {RepeatClass::Safe, "safe"_L1},
    {RepeatClass::Checkable, "checkable"_L1},
    {RepeatClass::Unsafe, "unsafe"_L1},
}};
constexpr WordTable<Deed, 12> deeds{{
    {Deed::Approved, "approved"_L1},
    {Deed::Ignored, "ignored"_L1},
    {Deed::Hidden, "hidden"_L1},
    {Deed::Locked, "locked"_L1},
    {Deed::Closed, "closed"_L1},
    {Deed::Removed, "removed"_L1},
    {Deed::RemovedAndTold, "removed_and_told"_L1},
    {Deed::Rejected, "rejected"_L1},
    {Deed::RejectedAndTold, "rejected_and_told"_L1},
    {Deed::Warned, "warned"_L1},
    {Deed::Silenced, "silenced"_L1},
    {Deed::ShutOut, "shut_out"_L1},
}};
constexpr WordTable<FieldType, 8> fieldTypes{{
    {FieldType::Text, "text"_L1},
    {FieldType::LongText, "long_text"_L1},
    {FieldType::Number, "number"_L1},
    {FieldType::Choice, "choice"_L1},
    {FieldType::Flag, "flag"_L1},
    {FieldType::Time, "time"_L1},
    {FieldType::Secret, "secret"_L1},
    {FieldType::Word, "word"_L1},
}};
constexpr WordTable<ActionState, 5> actionStates{{
    {ActionState::Waiting, "waiting"_L1},
    {ActionState::Sending, "sending"_L1},
    {ActionState::Sent, "sent"_L1},
    {ActionState::Parked, "parked"_L1},
    {ActionState::Withdrawn, "withdrawn"_L1},
}};
constexpr WordTable<Outcome, 3> outcomes{{
    {Outcome::Done, "done"_L1},
    {Outcome::AlreadyDone, "already_done"_L1},
    {Outcome::AlreadyHandled, "already_handled"_L1},
}};

/// The gravest first. What a platform does not tell stands above what is known to be small.
constexpr std::array byGravity{HarmKind::Minors, HarmKind::SelfHarm, HarmKind::Violence, HarmKind::Illegal,
    HarmKind::Hate, HarmKind::Sexual, HarmKind::Harassment, HarmKind::Rude, HarmKind::Other, HarmKind::Unknown,
    HarmKind::Spam, HarmKind::OffTopic};

} // namespace

int gravity(HarmKind harm) { return int(std::ranges::find(byGravity, harm) - byGravity.begin()); }

QString toWord(CaseState state) { return wordOf(caseStates, state); }

std::optional<CaseState> caseStateFromWord(QStringView word) { return valueOf(caseStates, word); }

QString toWord(CaseKind kind) { return wordOf(caseKinds, kind); }

std::optional<CaseKind> caseKindFromWord(QStringView word) { return valueOf(caseKinds, word); }

QString toWord(HarmKind harm) { return wordOf(harmKinds, harm); }

std::optional<HarmKind> harmKindFromWord(QStringView word) { return valueOf(harmKinds, word); }

QString toWord(RepeatClass repeat) { return wordOf(repeatClasses, repeat); }

std::optional<RepeatClass> repeatClassFromWord(QStringView word) { return valueOf(repeatClasses, word); }

std::optional<Deed> deedFromWord(QStringView word) { return valueOf(deeds, word); }

QString toWord(FieldType type) { return wordOf(fieldTypes, type); }

std::optional<FieldType> fieldTypeFromWord(QStringView word) { return valueOf(fieldTypes, word); }

QString toWord(ActionState state) { return wordOf(actionStates, state); }

std::optional<ActionState> actionStateFromWord(QStringView word) { return valueOf(actionStates, word); }

QString toWord(Outcome outcome) { return wordOf(outcomes, outcome); }

std::optional<Outcome> outcomeFromWord(QStringView word) { return valueOf(outcomes, word); }

} // namespace szept
