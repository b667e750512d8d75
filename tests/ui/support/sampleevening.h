// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/fakedesk.h"

namespace szept::test {

/// Two forums and two mailing lists with their cases, as a moderator finds them in the evening.
void fillEvening(FakeDesk &desk);
/// So many cases that only a list which never touches all of them stays quick.
void fillFlood(FakeDesk &desk, int cases);

inline constexpr CommunityId photoForum{1};
inline constexpr CommunityId kitchenForum{2};
inline constexpr CommunityId devList{3};
inline constexpr CommunityId announceList{4};

} // namespace szept::test
