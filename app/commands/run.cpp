// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/explain.h"
#include "app/commands/help.h"
#include "app/commands/parse.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {

int runCommandLine(const QStringList &arguments, const Surroundings &around)
{
    const auto invocation = parse(arguments);
    if (!invocation) {
        around.out.remark(invocation.error());
        return std::to_underlying(Exit::WrongUse);
    }
    if (invocation->has("version"_L1)) {
        around.out.text(u"szept "_s + QStringLiteral(SZEPT_VERSION) + u'\n');
        return std::to_underlying(Exit::Done);
    }
    if (!invocation->verb || invocation->has("help"_L1)) {
        around.out.text(invocation->verb ? helpFor(*invocation->verb) : overview());
        return std::to_underlying(Exit::Done);
    }
    Call call(*invocation, around);
    const auto ended = invocation->verb->run(call);
    if (!ended)
        around.out.remark(explain(ended.error()));
    Exit exit = ended ? *ended : exitFor(ended.error().kind);
    if (around.out.failed()) {
        around.out.remark(
            QCoreApplication::translate("Run", "What was asked for could not be written out: is the disk full?"));
        exit = Exit::Fault;
    }
    return std::to_underlying(exit);
}

} // namespace szept::commands
