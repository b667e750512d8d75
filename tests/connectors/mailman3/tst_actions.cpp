// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/connectors/mailman3/mailmanfixture.h"

SZEPT_CONFORMANCE(szept::test::MailmanFixture, ActionConformance)
