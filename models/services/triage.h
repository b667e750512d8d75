// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/actionspec.h"
#include "models/domain/decision.h"
#include "models/services/by.h"

#include <QList>

namespace szept::services {

inline constexpr Duration undoWindow = std::chrono::seconds(8);
inline constexpr Duration longUndoWindow = std::chrono::seconds(20); ///< when something cannot be undone

struct PlannedAction
{
    ActionSpec spec;
    QMap<QString, QString> fields;
};

struct DecideRequest
{
    DecisionId id; ///< made by the caller: the same request again is answered with what was written then
    CaseId caseId;
    std::optional<QString> version; ///< Case::version that the member looked at; another one by now is refused
    QList<PlannedAction> actions; ///< the first is the main one; sent in this order
    std::optional<int> rule; ///< its number in the community's book
    QString reason;
    QString templateName; ///< fills the first text field of the actions that is still empty
    QString language; ///< of the template, where there is one in it
    QMap<QString, QString> placeholders; ///< beside those that the case fills itself, see templates.h
    bool now = false; ///< send without an undo window
};

struct Decided
{
    Decision decision;
    QList<Action> actions;
    bool repeated = false; ///< it had been written before

    friend bool operator==(const Decided &, const Decided &) = default;
};

/// Writes decision, actions and audit entry, bound to the rule's version in force at the item's time; the case is decided.
/// Refuses with a reason: Conflict "decided_by" {member, time}, "closed_elsewhere" {by, what}, "claimed_by" {member, until},
/// "changed" {}, "account_removed" {};
/// Invalid "unknown_rule" {number}, "rule_not_in_force" {number}, "not_offered" {action}, "not_for_kind" {action, kind},
/// "field_missing" {action, key}, what fields.h says of a value, "placeholder_empty" {template, placeholder}, "no_action",
/// "no_text_field" {template}, "id_used"; NotFound "case", "template".
[[nodiscard]] Result<Decided> decide(store::Transaction &tx, const DecideRequest &request, const By &by);

} // namespace szept::services
