// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/table.h"

#include "app/commands/verbs.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {

const QList<VerbSpec> &verbs()
{
    static const QList<VerbSpec> all{
        initVerb(),
        joinVerb(),
        accountAddVerb(),
        accountListVerb(),
        accountRemoveVerb(),
        accountTestVerb(),
        accountSecretVerb(),
        accountAddressVerb(),
        connectorListVerb(),
        syncVerb(),
        casesVerb(),
        showVerb(),
        actionsVerb(),
        decideVerb(),
        undoVerb(),
        outboxVerb(),
        outboxSendVerb(),
        outboxAnswerVerb(),
        noteVerb(),
        setAsideVerb(),
        wakeVerb(),
        claimVerb(),
        vulnerableVerb(),
        ruleListVerb(),
        ruleAddVerb(),
        ruleChangeVerb(),
        ruleWithdrawVerb(),
        templateListVerb(),
        templateSaveVerb(),
        recoverVerb(),
        rekeyVerb(),
        doctorVerb(),
        backupVerb(),
        exportVerb(),
        importVerb(),
        exposureVerb(),
        exposureDeleteVerb(),
        verifyVerb(),
        helpVerb(),
        manualVerb(),
        completeVerb(),
    };
    return all;
}

const QList<OptionSpec> &globalOptions()
{
    static const QList<OptionSpec> all{
        {"workspace"_L1,
            QT_TRANSLATE_NOOP("Help",
                "the workspace: a file, or a database postgresql://user@host/name; without it, what SZEPT_WORKSPACE names"),
            ValueKind::File, "FILE"_L1},
        {"plain"_L1,
            QT_TRANSLATE_NOOP("Help", "make a workspace that is not encrypted: whoever has the file reads it all")},
        {"trace"_L1,
            QT_TRANSLATE_NOOP("Help",
                "write down in this file what was asked of the platforms, for a bug report; no secret and nothing of people"),
            ValueKind::File, "FILE"_L1},
        {"demo"_L1,
            QT_TRANSLATE_NOOP("Help",
                "without a verb: look around in a sample workspace; on the command line where there is no display")},
        {"json"_L1, QT_TRANSLATE_NOOP("Help", "print JSON for programs instead of text for people")},
        {"help"_L1, QT_TRANSLATE_NOOP("Help", "say how the verb is used")},
        {"version"_L1, QT_TRANSLATE_NOOP("Help", "print the version of Szept")},
    };
    return all;
}

const VerbSpec *verbNamed(const QString &name)
{
    for (const VerbSpec &verb : verbs()) {
        if (verb.name == name)
            return &verb;
    }
    return nullptr;
}

} // namespace szept::commands
