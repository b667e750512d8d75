// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/note.h"
#include "models/services/by.h"

#include <QMap>

namespace szept::services {

/// Adds a template, or changes the one of that name, language and community.
[[nodiscard]] Result<void> saveTemplate(store::Transaction &tx, const Template &text, const By &by);
[[nodiscard]] Result<QList<Template>> templates(store::Connection &connection, CommunityId community);
/// The one in that language, else one in another; of those the community's own before the one for all. NotFound.
[[nodiscard]] Result<Template> templateNamed(
    store::Connection &connection, const QString &name, CommunityId community, const QString &language);

/// The {placeholders} of a body, each once, in order. "{{" and "}}" are braces.
[[nodiscard]] QStringList placeholdersOf(const QString &body);
/// Fills them. Invalid "placeholder_empty" {template, placeholder} for the first one that has no value or an empty one.
[[nodiscard]] Result<QString> fill(const Template &text, const QMap<QString, QString> &values);
/// What a case fills by itself: author, community, room, title, url, rule, rule_text, reason.
[[nodiscard]] Result<QMap<QString, QString>> placeholderValues(
    store::Connection &connection, CaseId caseId, std::optional<int> rule, const QString &reason);

} // namespace szept::services
