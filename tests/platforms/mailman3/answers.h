// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/platforms/frame/standin.h"

/// How Mailman's REST answers: the shapes, as recorded from the real one.
namespace szept::test::mailman {

/// What the real server answered once, compiled in.
[[nodiscard]] QJsonObject recorded(const QString &name);
[[nodiscard]] QJsonObject firstEntry(const QString &name);
/// With its http_etag.
[[nodiscard]] QJsonObject tagged(QJsonObject object);

[[nodiscard]] Reply error(int status, const QString &title, const QString &description);
[[nodiscard]] Reply badRequest(const QString &description);
[[nodiscard]] Reply notFound(const QString &description = QStringLiteral("404 Not Found"));
/// What stands under a list that is not there, and under no route at all.
[[nodiscard]] Reply noSuchPath();
[[nodiscard]] Reply noContent();
[[nodiscard]] Reply counted(qsizetype count);
/// The page that the call asks for; without entries there is no such key.
[[nodiscard]] Reply paged(const Call &call, const QList<QJsonObject> &all);

[[nodiscard]] const QStringList &actions();
/// What is wrong with the fields of a decision; nothing when they are right.
[[nodiscard]] std::optional<Reply> refusedFields(const Call &call, const QStringList &allowed);

} // namespace szept::test::mailman
