// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/remotestate.h"
#include "models/domain/syncstate.h"

#include <QList>
#include <QMap>

class QJsonObject;

/// Small values that lie in one text column, as JSON, or in one value of it. What a newer Szept added and we do not know is left alone on reading.
namespace szept::store {

/// A JSON string.
[[nodiscard]] QString quotedJson(const QString &text);
[[nodiscard]] QString toJson(const QMap<QString, QString> &map);
[[nodiscard]] QMap<QString, QString> mapFromJson(const QString &json);
[[nodiscard]] QString toJson(const QStringList &list);
[[nodiscard]] QStringList listFromJson(const QString &json);
[[nodiscard]] QString toJson(const QList<Reason> &reasons);
[[nodiscard]] QList<Reason> reasonsFromJson(const QString &json);
[[nodiscard]] QJsonObject toObject(const Reason &reason);
[[nodiscard]] Reason reasonFrom(const QJsonObject &object);
[[nodiscard]] QString toJson(const Reason &reason);
[[nodiscard]] Reason reasonFromJson(const QString &json);
[[nodiscard]] QJsonObject toObject(const Error &error);
[[nodiscard]] Error errorFrom(const QJsonObject &object);
[[nodiscard]] QString toJson(const Error &error);
[[nodiscard]] Error errorFromJson(const QString &json);
[[nodiscard]] QString toJson(const RemoteState &state);
[[nodiscard]] RemoteState stateFromJson(const QString &json);
[[nodiscard]] QString toJson(const RateBudget &budget);
[[nodiscard]] RateBudget budgetFromJson(const QString &json);

} // namespace szept::store
