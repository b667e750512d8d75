-- SPDX-FileCopyrightText: 2026 The Szept developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What ended a case elsewhere, as code and arguments, where the platform has no words for it: closed_what holds words that are shown
-- as they are. What older programs wrote there stays as it was written; a code that stood among the words moves.
ALTER TABLE cases ADD COLUMN closed_how TEXT;
UPDATE cases SET closed_how = '{"arguments":[],"code":"account_removed"}', closed_what = '' WHERE closed_what = 'account_removed';
UPDATE cases SET closed_how = '{"arguments":[],"code":"gone_untold"}', closed_what = '' WHERE closed_what = 'no longer waits; Mailman tells neither what was decided nor by whom';
UPDATE cases SET closed_how = '{"arguments":[],"code":"gone_unsure"}', closed_what = '' WHERE closed_what = 'no longer waits: by our attempt, or by somebody else at the same time; Mailman does not tell which';
