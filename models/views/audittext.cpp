// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/views/audittext.h"

#include "models/views/placeholders.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace szept::views {
namespace {

/// By the codes of services::verify(); %1 is the entry, %2 and on are the problem's arguments.
const QHash<QString, const char *> &sentences()
{
    static const QHash<QString, const char *> all{
        {u"gap"_s, QT_TRANSLATE_NOOP("AuditText", "Entry %1 stands where entry %2 should: entries are missing.")},
        {u"hash"_s, QT_TRANSLATE_NOOP("AuditText", "Entry %1 does not follow from the one before it: it was changed.")},
        {u"commitment"_s, QT_TRANSLATE_NOOP("AuditText", "What entry %1 tells was changed.")},
        {u"half_erased"_s, QT_TRANSLATE_NOOP("AuditText", "Entry %1 was erased only in part.")},
        {u"erased_silently"_s,
            QT_TRANSLATE_NOOP("AuditText", "Entry %1 was erased, and no entry says who did it and why.")},
        {u"signature"_s, QT_TRANSLATE_NOOP("AuditText", "The signature at entry %1 is false.")},
        {u"unknown_key"_s,
            QT_TRANSLATE_NOOP("AuditText", "The signature at entry %1 was made with a key that belongs to no member.")},
        {u"cut_off"_s,
            QT_TRANSLATE_NOOP("AuditText", "The log was signed up to entry %1, and ends at %3: its end was cut off.")},
        {u"rewritten"_s, QT_TRANSLATE_NOOP("AuditText", "The log up to entry %1 is not the one that was signed.")},
        {u"checkpoint_missing"_s,
            QT_TRANSLATE_NOOP("AuditText", "The signature at entry %1 is missing; this device remembers it.")},
    };
    return all;
}

} // namespace

QString auditProblemText(const AuditProblem &problem)
{
    const char *const source = sentences().value(problem.what.code);
    if (!source)
        return problem.what.code;
    return filled(QCoreApplication::translate("AuditText", source),
        QStringList(QString::number(problem.seq)) + problem.what.arguments);
}

} // namespace szept::views
