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
        // of what this device remembers, and the log itself may be sound
        {u"cut_off remembered"_s,
            QT_TRANSLATE_NOOP("AuditText",
                "This device signed the log up to entry %1, and it ends at %3: its end was cut off, or this device wrote in a copy of "
                "the workspace.")},
        {u"rewritten remembered"_s,
            QT_TRANSLATE_NOOP("AuditText",
                "The log up to entry %1 is not the one that this device signed: it was rewritten, or this device wrote in a copy of "
                "the workspace.")},
        {u"checkpoint_missing"_s,
            QT_TRANSLATE_NOOP("AuditText", "The signature at entry %1 is missing; this device remembers it.")},
        {u"decision_differs"_s, QT_TRANSLATE_NOOP("AuditText", "Decision %2 is not what entry %1 says: %3.")},
        {u"decision_missing"_s, QT_TRANSLATE_NOOP("AuditText", "Decision %2 of entry %1 is gone.")},
        {u"decision_unlogged"_s, QT_TRANSLATE_NOOP("AuditText", "Decision %2 stands in no entry: it was put in.")},
        {u"action_differs"_s, QT_TRANSLATE_NOOP("AuditText", "Action %2 is not what entry %1 says: %3.")},
        {u"action_missing"_s, QT_TRANSLATE_NOOP("AuditText", "Action %2 of entry %1 is gone.")},
        {u"action_unlogged"_s, QT_TRANSLATE_NOOP("AuditText", "Action %2 stands in no entry: it was put in.")},
    };
    return all;
}

/// By the words of services::unlikeLogged() and of the problems of decisions and actions.
const QHash<QString, const char *> &parts()
{
    static const QHash<QString, const char *> all{
        {u"member"_s, QT_TRANSLATE_NOOP("AuditText", "who decided")},
        {u"action"_s, QT_TRANSLATE_NOOP("AuditText", "what it does")},
        {u"fields"_s, QT_TRANSLATE_NOOP("AuditText", "its text and fields")},
        {u"subject"_s, QT_TRANSLATE_NOOP("AuditText", "what it is done to")},
        {u"decision"_s, QT_TRANSLATE_NOOP("AuditText", "what it belongs to")},
        {u"manner"_s, QT_TRANSLATE_NOOP("AuditText", "whether it may be repeated or taken back")},
        {u"left"_s, QT_TRANSLATE_NOOP("AuditText", "what it left behind")},
        {u"entry"_s, QT_TRANSLATE_NOOP("AuditText", "the entries that tell of it were changed")},
        {u"outcome"_s, QT_TRANSLATE_NOOP("AuditText", "what became of it")},
        {u"rule"_s, QT_TRANSLATE_NOOP("AuditText", "the rule")},
        {u"reason"_s, QT_TRANSLATE_NOOP("AuditText", "the reason")},
        {u"time"_s, QT_TRANSLATE_NOOP("AuditText", "the time")},
        {u"undone"_s, QT_TRANSLATE_NOOP("AuditText", "whether it was taken back")},
        {u"unlogged"_s, QT_TRANSLATE_NOOP("AuditText", "no entry tells of it")},
        {u"erased"_s, QT_TRANSLATE_NOOP("AuditText", "the entry that told of it was erased")},
    };
    return all;
}

} // namespace

QString unlikeText(const QStringList &words)
{
    QStringList texts;
    for (const QString &word : words) {
        const char *const source = parts().value(word);
        texts.append(source ? QCoreApplication::translate("AuditText", source) : word);
    }
    return texts.join(", "_L1);
}

QString auditProblemText(const AuditProblem &problem)
{
    const bool isRemembered = problem.what.arguments.endsWith(u"remembered"_s);
    const QString special = problem.what.code + u" remembered"_s;
    const char *const source
        = sentences().value(isRemembered && sentences().contains(special) ? special : problem.what.code);
    if (!source)
        return problem.what.code;
    QStringList arguments = problem.what.arguments;
    if (problem.what.code.endsWith("_differs"_L1)) // an id, then words
        arguments = {arguments.value(0), unlikeText(arguments.mid(1))};
    return filled(
        QCoreApplication::translate("AuditText", source), QStringList(QString::number(problem.seq)) + arguments);
}

} // namespace szept::views
