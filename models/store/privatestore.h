// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/auditentry.h"
#include "models/domain/case.h"
#include "models/store/transaction.h"

#include <QMap>

/// The private store: what a member keeps on their own device, beside one workspace, and no team ever sees. A SQLite
/// file of its own, opened as a Workspace of StoreKind::Private; these functions run in its write() and read().
namespace szept::store {

/// Time in view with focus, of one kind and severity, in one hour.
struct Exposure
{
    Instant hour;
    HarmKind kind = HarmKind::Unknown;
    int severity = 0;
    Duration inView{};

    friend bool operator==(const Exposure &, const Exposure &) = default;
};
/// Off until the member says yes.
[[nodiscard]] Result<bool> exposureIsRecorded(Connection &connection);
[[nodiscard]] Result<void> setExposureRecorded(Transaction &tx, bool recorded);
/// Adds to the hour of tx.now(); does nothing while it is off.
[[nodiscard]] Result<void> addExposure(Transaction &tx, HarmKind kind, int severity, Duration inView);
/// The newest hour first.
[[nodiscard]] Result<QList<Exposure>> exposure(Connection &connection);
/// Everything before a moment, or everything; how many lines went.
[[nodiscard]] Result<qint64> deleteExposure(Transaction &tx, std::optional<Instant> before = std::nullopt);

/// Something that was begun and not yet sent.
struct Draft
{
    QString subject; ///< "case:12"
    QString text;
    Instant changedAt;

    friend bool operator==(const Draft &, const Draft &) = default;
};
/// An empty text removes the draft.
[[nodiscard]] Result<void> putDraft(Transaction &tx, const QString &subject, const QString &text);
/// By subject.
[[nodiscard]] Result<QList<Draft>> drafts(Connection &connection);
/// Those that were left before a moment.
[[nodiscard]] Result<void> dropDrafts(Transaction &tx, Instant before);

/// Window state and the like, as bytes under a name; empty bytes remove it.
[[nodiscard]] Result<void> putSetting(Transaction &tx, const QString &key, const QByteArray &value);
[[nodiscard]] Result<QMap<QString, QByteArray>> settings(Connection &connection);

/// The last signed end of the workspace's audit log that was seen here. It only goes forwards: an older one changes
/// nothing.
[[nodiscard]] Result<void> forgetSeenCheckpoint(Transaction &tx);
[[nodiscard]] Result<void> putSeenCheckpoint(Transaction &tx, const Checkpoint &checkpoint);
[[nodiscard]] Result<std::optional<Checkpoint>> seenCheckpoint(Connection &connection);

} // namespace szept::store
