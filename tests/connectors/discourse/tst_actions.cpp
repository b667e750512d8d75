// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/discourse/forumfixture.h"

SZEPT_CONFORMANCE(szept::test::ForumFixture, ActionConformance)
