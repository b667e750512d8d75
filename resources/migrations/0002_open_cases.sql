-- SPDX-FileCopyrightText: 2026 The Szept developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- All that the list of open cases holds in memory (models/store/cases.cpp), in the order in which it is read: opening a workspace
-- reads this alone, not the rows of the open cases among all the others, behind their texts. PostgreSQL refuses an index row
-- with a long title; there it gives the order only.
--sqlite CREATE INDEX cases_open ON cases (id, account, community, room, author, wave, claimed_by, opened_at, wake_at, priority, report_count, kind, harm, state, vulnerable, title) WHERE state IN ('open', 'aside');
--postgresql CREATE INDEX cases_open ON cases (id) WHERE state IN ('open', 'aside');
