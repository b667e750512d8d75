-- SPDX-FileCopyrightText: 2026 The Szept developers
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What Discourse's plugins put into its queue is known by its id, as plugins rename their types (connectors/discourse/actions.h): so is
-- what was taken in under such a name. Where a renaming had doubled a case, the newer one goes on.
UPDATE cases SET ref_kind = 'Reviewable' WHERE ref_kind NOT IN ('ReviewableFlaggedPost', 'ReviewableQueuedPost', 'ReviewableUser', 'ReviewablePost') AND account IN (SELECT id FROM accounts WHERE platform = 'discourse') AND id = (SELECT max(other.id) FROM cases AS other WHERE other.account = cases.account AND other.remote_id = cases.remote_id);
UPDATE actions SET ref_kind = 'Reviewable' WHERE ref_kind NOT IN ('ReviewableFlaggedPost', 'ReviewableQueuedPost', 'ReviewableUser', 'ReviewablePost') AND account IN (SELECT id FROM accounts WHERE platform = 'discourse');
