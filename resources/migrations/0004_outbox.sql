-- SPDX-FileCopyrightText: 2026 The Szept developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The outbox shows beside what waits what came to its end since the window was opened (models/store/actions.cpp, outboxRows).
CREATE INDEX actions_by_end ON actions (ended_at) WHERE ended_at IS NOT NULL;
-- Before each action it is asked what our earlier ones left behind on the same subject (leftSinceDecided).
CREATE INDEX actions_sent ON actions (account, ref_kind, remote_id, ord) WHERE state = 'sent';
CREATE INDEX notes_to_expire ON notes (expires_at) WHERE expires_at IS NOT NULL;
