// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/hints.h"
#include "models/domain/auditentry.h"
#include "models/domain/context.h"
#include "models/domain/idtext.h"
#include "models/domain/work.h"
#include "models/services/casedetail.h"
#include "models/services/undo.h"

#include <QJsonArray>
#include <QJsonObject>

/// The shapes of the command line's JSON. Scripts rely on them: fields are added, never changed or taken away. All ids are strings,
/// what is not known is null.
namespace szept::commands {

/// An id, or null when it is none.
template <typename AnyId>
[[nodiscard]] QJsonValue idJson(const AnyId &id)
{
    return id.isValid() ? QJsonValue(idText(id)) : QJsonValue();
}
template <typename AnyId>
[[nodiscard]] QJsonArray idsJson(const QList<AnyId> &ids)
{
    QJsonArray all;
    for (const AnyId &id : ids)
        all.append(idText(id));
    return all;
}

/// A text, or null when it is empty.
[[nodiscard]] QJsonValue textJson(const QString &text);
[[nodiscard]] QJsonValue timeJson(const std::optional<Instant> &time);
/// "code", "arguments" and the sentence that people read.
[[nodiscard]] QJsonObject jsonOf(const Reason &reason);
/// E = {"kind","message","retry_after_s"}; place: the account's name.
[[nodiscard]] QJsonObject jsonOf(const Error &error, const QString &place, const Hints &hints = {});
[[nodiscard]] QJsonValue jsonOf(const std::optional<Error> &error, const QString &place, const Hints &hints = {});

[[nodiscard]] QJsonObject jsonOf(const services::CaseSummary &summary);
/// The same with "text", "person", "history", "decisions", "rule" and more.
[[nodiscard]] QJsonObject jsonOf(const services::CaseDetail &detail);
[[nodiscard]] QJsonObject jsonOf(const services::ReportView &report);
[[nodiscard]] QJsonObject jsonOf(const services::TimelineEntry &entry);
[[nodiscard]] QJsonObject jsonOf(const services::PersonView &person);
[[nodiscard]] QJsonObject jsonOf(const services::WaveView &wave);
[[nodiscard]] QJsonObject jsonOf(const Context &context);
[[nodiscard]] QJsonObject jsonOf(const services::DecisionView &decision);
[[nodiscard]] QJsonObject jsonOf(const services::EarlierCase &earlier);
[[nodiscard]] QJsonObject jsonOf(const Note &note);
[[nodiscard]] QJsonObject jsonOf(int number, const RuleVersion &rule);
/// A row of "outbox"; account: its name.
[[nodiscard]] QJsonObject jsonOf(const Action &action, const QString &account);
[[nodiscard]] QJsonObject jsonOf(const OfferedAction &offered);
/// What a pass over the queue of the account of that name brought.
[[nodiscard]] QJsonObject jsonOf(const PassStatistics &found, const QString &account);
[[nodiscard]] QJsonObject jsonOf(const services::UndoOutcome &outcome);
[[nodiscard]] QJsonObject jsonOf(const AuditVerdict &verdict);

template <typename Items, typename... More>
[[nodiscard]] QJsonArray jsonList(const Items &items, const More &...more)
{
    QJsonArray all;
    for (const auto &item : items)
        all.append(jsonOf(item, more...));
    return all;
}

} // namespace szept::commands
