// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/call.h"
#include "app/commands/explain.h"
#include "app/commands/faultreport.h"
#include "app/commands/help.h"
#include "app/commands/parse.h"
#include "app/session/places.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

/// One line; a bug of ours is written down first, and the line says where.
void tellError(const Error &error, const Invocation &given, const Surroundings &around)
{
    if (exitFor(error) != Exit::Fault || error.kind == ErrorKind::Cancelled) {
        around.out.remark(explain(error, {}, Hints(given)));
        return;
    }
    const QString report
        = writeFaultReport(session::dataFolder() + u"/reports"_s, given.verb->name, error, around.clock.now());
    around.out.remark(report.isEmpty()
            ? QCoreApplication::translate("Run", "Something went wrong inside Szept: %1. No report could be written")
                  .arg(error.detail)
            : QCoreApplication::translate(
                  "Run", "Something went wrong inside Szept; the report for its makers lies in %1")
                  .arg(report));
}

} // namespace

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
    Result<Exit> ended = Exit::Done;
    QList<std::function<QString()>> remarks;
    {
        Call call(*invocation, around);
        ended = invocation->verb->run(call);
        call.end();
        remarks = call.takeRemarks();
    }
    Exit exit = ended ? *ended : exitFor(ended.error());
    if (!ended)
        tellError(ended.error(), *invocation, around);
    for (const auto &line : std::as_const(remarks))
        around.out.remark(line());
    if (around.out.failed()) {
        around.out.remark(
            QCoreApplication::translate("Run", "What was asked for could not be written out: is the disk full?"));
        exit = Exit::Fault;
    }
    return std::to_underlying(exit);
}

} // namespace szept::commands
