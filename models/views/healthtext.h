// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/views/deskvalues.h"

#include <QString>

namespace szept::views {

enum class HealthLevel {
    Good,
    Busy, ///< a pass is under way
    Waiting, ///< it will go on by itself: a pause, no answer
    Broken, ///< a person has to do something
};

/// How an account stands, in a word and a sentence.
struct Health
{
    HealthLevel level = HealthLevel::Good;
    QString word; ///< "Fine", "Reading", "Waiting", "Behind", "Needs you"
    QString sentence;
};

/// The error of the last try, with its wait as it is by now; without one that is over.
[[nodiscard]] std::optional<Error> errorNow(const SyncState &sync, Instant now);
/// How old what one sees of a place is: since when it was not read to its end, where that is longer than between two readings when
/// all goes well. Nothing: up to date, or never read.
[[nodiscard]] std::optional<Duration> lagOf(const SyncState &sync, Instant now);
/// "Photo forum is 3 h behind: what came there since is not here yet."; empty where nothing lags.
[[nodiscard]] QString lagText(const SyncState &sync, const QString &place, Instant now);
[[nodiscard]] Health accountHealth(const AccountState &state, Instant now);
/// "57 of 60 requests left at the platform; all of them again in 40 s"; empty when it does not tell, or the time that
/// it told about is over.
[[nodiscard]] QString budgetText(const SyncState &sync, Instant now);
/// What the platform hides from us, as sentences.
[[nodiscard]] QStringList accountNotes(const AccountState &state);

/// All accounts in one glance, for the top of the window.
struct HealthSummary
{
    HealthLevel level = HealthLevel::Good;
    int well = 0;
    int unread = 0; ///< new: nobody has been asked yet
    int all = 0;
    bool offline = false; ///< not one of them answers
    QString since; ///< "2 min ago": the account that was looked at longest ago; empty when none ever was
    QString text; ///< "5 of 6 answer, 1 not read yet"
    QString sentence; ///< for the tooltip and the banner: which do not, and why

    [[nodiscard]] bool inTrouble() const { return well + unread < all; }
};

[[nodiscard]] HealthSummary healthSummary(const QList<AccountState> &accounts, Instant now);

} // namespace szept::views
