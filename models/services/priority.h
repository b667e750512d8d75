// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/error.h"
#include "models/domain/pulled.h"
#include "models/domain/reason.h"

#include <QByteArray>
#include <QList>
#include <QMap>

namespace szept::services {

/// The one readable file resources/weights/priority.json: how much each part counts.
struct PriorityWeights
{
    struct Step
    {
        qint64 from = 0; ///< this many reporters, hours, members …
        int points = 0;

        friend bool operator==(const Step &, const Step &) = default;
    };
    QMap<QString, int> harm; ///< word of HarmKind → points
    QMap<QString, int> kind; ///< word of CaseKind → points
    QList<Step> reporters;
    QList<Step> ageHours;
    QList<Step> reach; ///< how many rooms the same text is in
    QList<Step> history; ///< decisions against this person that stand
    QList<Step> record; ///< percent of a reporter's complaints that were agreed with; only ever adds
    int recordAtLeast = 0; ///< judged complaints before a record counts
    int vulnerable = 0;

    friend bool operator==(const PriorityWeights &, const PriorityWeights &) = default;

    /// The ones that Szept ships.
    [[nodiscard]] static const PriorityWeights &shipped();
    /// Reads such a file. Malformed, with the path of what is wrong.
    [[nodiscard]] static Result<PriorityWeights> parse(const QByteArray &json);
};

/// What the priority of a case is made of.
struct PriorityFacts
{
    CaseKind kind = CaseKind::Reported;
    HarmKind harm = HarmKind::Unknown; ///< the gravest reported
    int reporters = 0;
    Duration age{};
    int rooms = 1; ///< that its wave is in
    int history = 0; ///< earlier decisions against the person that stand
    QList<PulledReport::Record> records; ///< of the reporters, where the platform tells
    bool vulnerable = false;
};

struct Priority
{
    int value = 0; ///< 0 … 100
    QList<Reason> why; ///< code, then points, then what they are for; the points sum to value
    std::optional<Duration> changesAt; ///< the age at which the age part grows next

    friend bool operator==(const Priority &, const Priority &) = default;
};

[[nodiscard]] Priority priorityOf(const PriorityFacts &facts, const PriorityWeights &weights);

} // namespace szept::services
