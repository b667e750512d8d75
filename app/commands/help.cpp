// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/help.h"

#include "app/commands/table.h"
#include "app/commands/textwrap.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Help)
};

constexpr int helpWidth = 100;

/// "  --state STATE" and what it is, as two columns.
using Lines = QList<std::pair<QString, QString>>;

QString columns(const Lines &lines)
{
    constexpr int widest = 26;
    int width = 0;
    for (const auto &[left, right] : lines)
        width = columnsOf(left) <= widest ? std::max(width, columnsOf(left)) : width;
    QString text;
    for (const auto &[left, right] : lines) {
        const QString indent(width + 4, u' ');
        const QString first = columnsOf(left) <= width ? fitted(left, width + 2) : left + u'\n' + indent;
        text += u"  "_s + first + wrapped(right, helpWidth - width - 4).replace(u'\n', u'\n' + indent) + u'\n';
    }
    return text;
}

QString label(const OptionSpec &option)
{
    return u"--"_s + option.name + (option.kind == ValueKind::None ? QString() : u' ' + QString(option.value));
}

QString sentence(const OptionSpec &option)
{
    QString text = Say::tr(option.help);
    if (!option.choices.isEmpty())
        text += u": "_s + option.choices.join(", "_L1);
    if (option.repeatable)
        text += u"; "_s + Say::tr("may be given again");
    return text;
}

Lines linesOf(const QList<OptionSpec> &options)
{
    Lines lines;
    for (const OptionSpec &option : options)
        lines.append({label(option), sentence(option)});
    return lines;
}

Lines exitsOf(const QList<Exit> &codes)
{
    Lines lines;
    for (const auto &[code, meaning] : exitMeanings()) {
        if (codes.contains(code))
            lines.append({QString::number(std::to_underlying(code)), QCoreApplication::translate("Exit", meaning)});
    }
    return lines;
}

} // namespace

QString usageOf(const VerbSpec &verb)
{
    QString text = u"szept "_s + verb.name;
    for (const ArgumentSpec &argument : verb.arguments)
        text += (argument.optional ? u" [%1]"_s : u" %1"_s).arg(argument.name);
    for (const OptionSpec &option : verb.options) {
        const QString one = (option.required ? u"%1"_s : u"[%1]"_s).arg(label(option));
        text += u' ' + one + (option.repeatable ? u"…"_s : QString());
    }
    return verb.json ? text + u" [--json]"_s : text;
}

QString overview()
{
    QString text = Say::tr("Szept: the queues that moderators look after, in one place.") + u"\n\n"_s;
    text += Say::tr("Usage:") + u'\n'
        + columns({{u"szept"_s, Say::tr("opens the window, which asks what you look after")},
            {u"szept --demo"_s, Say::tr("opens a sample, to look around in")},
            {u"szept account add …"_s, Say::tr("begins on the command line: \"szept help account add\" tells how")},
            {u"szept VERB …"_s, Say::tr("does one thing and ends; \"szept help VERB\" tells more")}})
        + u'\n';
    Lines lines;
    for (const VerbSpec &verb : verbs()) {
        if (!verb.hidden)
            lines.append({verb.name, Say::tr(verb.summary)});
    }
    text += Say::tr("Verbs:") + u'\n' + columns(lines) + u'\n';
    text += Say::tr("Options of every verb:") + u'\n' + columns(linesOf(globalOptions())) + u'\n';
    QList<Exit> all;
    for (const ExitMeaning &meaning : exitMeanings())
        all.append(meaning.code);
    return text + Say::tr("Exit codes:") + u'\n' + columns(exitsOf(all));
}

QString helpFor(const VerbSpec &verb)
{
    QString text = wrapped(u"szept "_s + verb.name + u": "_s + Say::tr(verb.summary), helpWidth) + u"\n\n"_s;
    const int indent = columnsOf(Say::tr("Usage: %1").arg(QString()));
    text += wrapped(Say::tr("Usage: %1").arg(usageOf(verb)), helpWidth, indent) + u"\n\n"_s;
    if (const QString description = Say::tr(verb.description); !description.isEmpty())
        text += wrapped(description, helpWidth) + u"\n\n"_s;
    Lines lines;
    for (const ArgumentSpec &argument : verb.arguments) {
        const QString choices = argument.choices.isEmpty() ? QString() : u": "_s + argument.choices.join(", "_L1);
        lines.append({argument.name, Say::tr(argument.help) + choices});
    }
    lines += linesOf(verb.options);
    if (!lines.isEmpty())
        text += columns(lines) + u'\n';
    for (const ExampleSpec &example : verb.examples)
        text += u"  szept "_s + example.line + u'\n' + u"      "_s + wrapped(Say::tr(example.help), helpWidth - 6, 6)
            + u"\n\n"_s;
    return text + Say::tr("Exit codes:") + u'\n' + columns(exitsOf(anyVerb() + verb.exits));
}

} // namespace szept::commands
