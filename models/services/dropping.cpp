// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/dropping.h"

using namespace Qt::StringLiterals;

namespace szept::services {
namespace {

constexpr auto dropped = "dropped"_L1;
constexpr auto unsurely = "dropped_unsure"_L1;
constexpr auto undoDropped = "undo_dropped"_L1;
constexpr auto undoUnsurely = "undo_dropped_unsure"_L1;

} // namespace

bool mayHaveBeenSent(const Action &parked)
{
    return parked.error
        && (parked.error->reason.code == "may_have_been_sent"_L1 || parked.error->kind == ErrorKind::Unavailable);
}

Error droppedError(const Action &parked, bool unsure)
{
    const auto code = parked.compensates.isValid() ? (unsure ? undoUnsurely : undoDropped)
        : unsure                                   ? unsurely
                                                   : dropped;
    const QString detail = parked.error ? parked.error->detail : QString();
    return {ErrorKind::Cancelled, detail, {}, {code, {}}, !unsure};
}

std::optional<Reason> whyDropped(const Action &action)
{
    if (action.state != ActionState::Withdrawn || !action.error)
        return std::nullopt;
    const QString &code = action.error->reason.code;
    const bool told = code == dropped || code == unsurely || code == undoDropped || code == undoUnsurely;
    return told ? std::optional(action.error->reason) : std::nullopt;
}

bool droppedUnsure(const Action &action)
{
    const auto why = whyDropped(action);
    return why && (why->code == unsurely || why->code == undoUnsurely);
}

} // namespace szept::services
