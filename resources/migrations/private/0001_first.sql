-- SPDX-FileCopyrightText: 2026 The Szept developers
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) {strict};

-- What the window remembers, and the switches of this member on this device.
CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value {bytes} NOT NULL
) {strict};

-- What was begun and not yet sent.
CREATE TABLE drafts (
    subject TEXT PRIMARY KEY,
    text TEXT NOT NULL,
    changed_at {time} NOT NULL
) {strict};

-- How long what kind of content was in view with focus. No case, no person, no place; the hour is as exact as it gets.
CREATE TABLE exposure (
    hour {time} NOT NULL,
    kind TEXT NOT NULL,
    severity {int} NOT NULL,
    milliseconds {int} NOT NULL,
    PRIMARY KEY (hour, kind, severity)
) {strict};

-- The last signed end of the workspace's audit log that this device saw, in one row: cutting that end off shows here.
CREATE TABLE seen_checkpoint (
    id {int} PRIMARY KEY CHECK (id = 1),
    seq {int} NOT NULL,
    head {bytes} NOT NULL,
    at {time} NOT NULL,
    member TEXT NOT NULL,
    public_key {bytes} NOT NULL,
    signature {bytes} NOT NULL
) {strict};
