-- SPDX-FileCopyrightText: 2026 The Szept developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- A lease that is over is taken off its case: the list in memory holds who claims it, and not until when (models/services/aside.cpp).
CREATE INDEX cases_claimed ON cases (claimed_until) WHERE claimed_until IS NOT NULL;
