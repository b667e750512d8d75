-- SPDX-FileCopyrightText: 2026 The Szept developers
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) {strict};

-- Who acts. Every row that somebody makes names both.
CREATE TABLE members (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    public_key {bytes} NOT NULL
) {strict};
CREATE TABLE devices (
    id TEXT PRIMARY KEY,
    member TEXT NOT NULL REFERENCES members (id),
    name TEXT NOT NULL
) {strict};

-- Places.
CREATE TABLE accounts (
    id {id},
    platform TEXT NOT NULL,
    name TEXT NOT NULL,
    base_url TEXT NOT NULL,
    user_name TEXT NOT NULL,
    options TEXT NOT NULL,
    added_at {time} NOT NULL,
    removed_at {time}
) {strict};
CREATE UNIQUE INDEX accounts_by_name ON accounts (name) WHERE removed_at IS NULL;
-- How the pulling of an account goes: the cursor is saved with the page that it follows.
CREATE TABLE account_sync (
    account {int} PRIMARY KEY REFERENCES accounts (id),
    pass {int} NOT NULL,
    runs {flag} NOT NULL,
    cursor TEXT NOT NULL,
    whole_queue {flag} NOT NULL,
    pass_began_at {time},
    last_good_at {time},
    last_try_at {time},
    next_try_at {time},
    failures {int} NOT NULL,
    error TEXT,
    budget TEXT
) {strict};
CREATE TABLE communities (
    id {id},
    account {int} NOT NULL REFERENCES accounts (id),
    remote_id TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (account, remote_id)
) {strict};
CREATE TABLE rooms (
    id {id},
    community {int} NOT NULL REFERENCES communities (id),
    remote_id TEXT NOT NULL,
    name TEXT NOT NULL,
    UNIQUE (community, remote_id)
) {strict};

-- People of the platforms. Linked across platforms only by hand.
CREATE TABLE persons (
    id {id},
    account {int} NOT NULL REFERENCES accounts (id),
    remote_id TEXT NOT NULL,
    name TEXT NOT NULL,
    joined_at {time},
    facts TEXT NOT NULL,
    linked_to {int} REFERENCES persons (id),
    UNIQUE (account, remote_id)
) {strict};
CREATE INDEX persons_by_link ON persons (linked_to) WHERE linked_to IS NOT NULL;

-- Raw bytes as they came, zstd, under their SHA-256.
CREATE TABLE blobs (
    sha256 {bytes} PRIMARY KEY,
    size {int} NOT NULL,
    data {bytes} NOT NULL
) {strict};

CREATE TABLE waves (
    id {id},
    title TEXT NOT NULL,
    began_at {time} NOT NULL
) {strict};

CREATE TABLE cases (
    id {id},
    account {int} NOT NULL REFERENCES accounts (id),
    community {int} NOT NULL REFERENCES communities (id),
    room {int} REFERENCES rooms (id),
    author {int} REFERENCES persons (id),
    ref_kind TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    version TEXT NOT NULL,
    -- a digest of all that was pulled about it: the same again is not written again
    content {bytes} NOT NULL,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    url TEXT NOT NULL,
    thread_id TEXT NOT NULL,
    thread_title TEXT NOT NULL,
    facts TEXT NOT NULL,
    permitted TEXT NOT NULL,
    written_at {time},
    opened_at {time} NOT NULL,
    changed_at {time} NOT NULL,
    report_count {int} NOT NULL,
    harm TEXT NOT NULL,
    priority {int} NOT NULL,
    priority_why TEXT NOT NULL,
    -- when its age raises the priority next
    priority_next {time},
    vulnerable {flag} NOT NULL,
    fingerprint {int},
    wave {int} REFERENCES waves (id),
    claimed_by TEXT REFERENCES members (id),
    claimed_until {time},
    wake_at {time},
    seen_pass {int} NOT NULL,
    -- the versions at the platform that our own decision accounts for: seeing one of them again reopens nothing
    settled_version TEXT NOT NULL,
    seen_version TEXT NOT NULL,
    ended_at {time},
    closed_by TEXT NOT NULL,
    closed_what TEXT NOT NULL,
    UNIQUE (account, ref_kind, remote_id)
) {strict};
CREATE INDEX cases_by_state ON cases (state, priority DESC, id);
CREATE INDEX cases_by_account ON cases (account, state, seen_pass);
CREATE INDEX cases_by_author ON cases (author, state) WHERE author IS NOT NULL;
CREATE INDEX cases_by_wave ON cases (wave) WHERE wave IS NOT NULL;
CREATE INDEX cases_to_wake ON cases (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX cases_to_age ON cases (priority_next) WHERE priority_next IS NOT NULL;

-- Evidence at intake: each version of a subject that was pulled, with its bytes.
CREATE TABLE pulls (
    id {id},
    case_id {int} NOT NULL REFERENCES cases (id),
    version TEXT NOT NULL,
    sha256 {bytes} NOT NULL REFERENCES blobs (sha256),
    at {time} NOT NULL,
    member TEXT NOT NULL REFERENCES members (id),
    device TEXT NOT NULL REFERENCES devices (id),
    UNIQUE (case_id, version, sha256)
) {strict};

CREATE TABLE reports (
    id {id},
    case_id {int} NOT NULL REFERENCES cases (id),
    remote_id TEXT NOT NULL,
    reporter {int} REFERENCES persons (id),
    reason TEXT NOT NULL,
    harm TEXT NOT NULL,
    comment TEXT NOT NULL,
    at {time},
    count {int} NOT NULL,
    agreed {int},
    disagreed {int},
    ignored {int}
) {strict};
CREATE INDEX reports_by_case ON reports (case_id, id);
CREATE INDEX reports_by_reporter ON reports (reporter) WHERE reporter IS NOT NULL;

-- Near-duplicates are found by what they share: each text has four bands (their number in the upper bits), two that are nearly
-- the same have at least one in common.
-- All that the search for them reads stands in this table, so that it touches no case that is not near.
--sqlite CREATE TABLE fingerprint_bands (band INTEGER NOT NULL, opened_at INTEGER NOT NULL, case_id INTEGER NOT NULL REFERENCES cases (id), fingerprint INTEGER NOT NULL, PRIMARY KEY (band, opened_at, case_id)) STRICT, WITHOUT ROWID;
--postgresql CREATE TABLE fingerprint_bands (band BIGINT NOT NULL, opened_at BIGINT NOT NULL, case_id BIGINT NOT NULL REFERENCES cases (id), fingerprint BIGINT NOT NULL, PRIMARY KEY (band, opened_at, case_id));

-- Rule books.
CREATE TABLE rules (
    id {id},
    community {int} NOT NULL REFERENCES communities (id),
    number {int} NOT NULL,
    withdrawn_at {time},
    UNIQUE (community, number)
) {strict};
CREATE TABLE rule_versions (
    id {id},
    rule {int} NOT NULL REFERENCES rules (id),
    version {int} NOT NULL,
    name TEXT NOT NULL,
    text TEXT NOT NULL,
    in_force_from {time} NOT NULL,
    UNIQUE (rule, version)
) {strict};
CREATE TABLE templates (
    id {id},
    community {int} REFERENCES communities (id),
    name TEXT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL
) {strict};
CREATE INDEX templates_by_name ON templates (name, community);
-- Rules, filters and lever positions as the platform has them, from the last look.
-- Nothing writes or reads them yet: the places that show what Rules and Levers tell are still to come.
CREATE TABLE platform_rules (
    account {int} NOT NULL REFERENCES accounts (id),
    remote_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    text TEXT NOT NULL,
    url TEXT NOT NULL,
    seen_at {time} NOT NULL,
    PRIMARY KEY (account, remote_id)
) {strict};

CREATE TABLE notes (
    id {id},
    case_id {int} REFERENCES cases (id),
    person {int} REFERENCES persons (id),
    member TEXT NOT NULL REFERENCES members (id),
    text TEXT NOT NULL,
    at {time} NOT NULL,
    expires_at {time}
) {strict};
CREATE INDEX notes_by_case ON notes (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX notes_by_person ON notes (person) WHERE person IS NOT NULL;

-- Decisions and what they send.
CREATE TABLE decisions (
    id TEXT PRIMARY KEY,
    case_id {int} NOT NULL REFERENCES cases (id),
    member TEXT NOT NULL REFERENCES members (id),
    device TEXT NOT NULL REFERENCES devices (id),
    action TEXT NOT NULL,
    slot {int} NOT NULL,
    rule_version {int} REFERENCES rule_versions (id),
    reason TEXT NOT NULL,
    at {time} NOT NULL,
    sends_at {time} NOT NULL,
    undone_at {time}
) {strict};
CREATE INDEX decisions_by_case ON decisions (case_id, at);
CREATE TABLE actions (
    id TEXT PRIMARY KEY,
    decision TEXT NOT NULL REFERENCES decisions (id),
    position {int} NOT NULL,
    -- the order of the outbox: later ones on the same subject wait for earlier ones
    ord {int} NOT NULL UNIQUE,
    case_id {int} NOT NULL REFERENCES cases (id),
    account {int} NOT NULL REFERENCES accounts (id),
    action TEXT NOT NULL,
    ref_kind TEXT NOT NULL,
    remote_id TEXT NOT NULL,
    fields TEXT NOT NULL,
    seen TEXT NOT NULL,
    repeat TEXT NOT NULL,
    undoable {flag} NOT NULL,
    severe {flag} NOT NULL,
    compensates TEXT REFERENCES actions (id),
    state TEXT NOT NULL,
    due {time} NOT NULL,
    attempts {int} NOT NULL,
    -- the last attempt may have reached the platform
    unknown {flag} NOT NULL,
    outcome TEXT,
    error TEXT,
    by_whom TEXT NOT NULL,
    what TEXT NOT NULL,
    undo TEXT NOT NULL,
    after_state TEXT,
    ended_at {time},
    UNIQUE (decision, position)
) {strict};
-- The outbox: what is not at its end. One lane an account, ordered per subject.
CREATE INDEX actions_outbox ON actions (account, state, due) WHERE state IN ('waiting', 'sending', 'parked');
CREATE INDEX actions_by_subject ON actions (account, ref_kind, remote_id, ord) WHERE state IN ('waiting', 'sending', 'parked');
CREATE INDEX actions_by_case ON actions (case_id);
CREATE INDEX actions_by_compensated ON actions (compensates) WHERE compensates IS NOT NULL;
-- Written before bytes leave: what the attempt saw, and how it ended as far as is known.
CREATE TABLE attempts (
    action TEXT NOT NULL REFERENCES actions (id),
    number {int} NOT NULL,
    began_at {time} NOT NULL,
    saw TEXT NOT NULL,
    ended_at {time},
    error TEXT,
    PRIMARY KEY (action, number)
) {strict};

-- The audit log: append-only and chained. body may be erased for privacy; commitment, chain and signature still verify.
CREATE TABLE audit (
    seq {int} PRIMARY KEY,
    at {time} NOT NULL,
    member TEXT NOT NULL REFERENCES members (id),
    device TEXT NOT NULL REFERENCES devices (id),
    deed TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT,
    salt {bytes},
    commitment {bytes} NOT NULL,
    hash {bytes} NOT NULL
) {strict};
CREATE INDEX audit_by_subject ON audit (subject, seq);
CREATE TABLE checkpoints (
    seq {int} NOT NULL,
    head {bytes} NOT NULL,
    at {time} NOT NULL,
    member TEXT NOT NULL REFERENCES members (id),
    public_key {bytes} NOT NULL,
    signature {bytes} NOT NULL,
    PRIMARY KEY (seq, member)
) {strict};

-- What changed, for the other windows and processes.
CREATE TABLE changes (
    seq {id},
    at {time} NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    process TEXT NOT NULL
) {strict};
-- What a process asks of the one that holds the right to sync and send.
CREATE TABLE requests (
    id TEXT PRIMARY KEY,
    verb TEXT NOT NULL,
    argument TEXT NOT NULL,
    asked_at {time} NOT NULL,
    answered_at {time},
    answer TEXT
) {strict};
CREATE INDEX requests_open ON requests (asked_at) WHERE answered_at IS NULL;

-- Full-text search over words that models/store/folding.cpp has folded and separated; the texts are not kept a second time. The
-- number of a row is that of its subject and its kind in one (models/store/search.cpp). The last word of a question is the beginning
-- of one: beginnings of two to four letters have lists of their own, or each would be put together from those of hundreds of words.
--sqlite CREATE VIRTUAL TABLE search USING fts5 (body, tokenize = 'ascii', prefix = '2 3 4', content = '', contentless_delete = 1);
--postgresql CREATE TABLE search (id {int} PRIMARY KEY, body TSVECTOR NOT NULL);
--postgresql CREATE INDEX search_by_body ON search USING GIN (body);
