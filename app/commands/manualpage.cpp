// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/help.h"
#include "app/commands/table.h"

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

/// Text as roff takes it: nothing in it is a request or an escape, hyphens stay hyphens.
QString roff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u"…"_s, u"..."_s);
    return text.startsWith(u'.') || text.startsWith(u'\'') ? u"\\&"_s + text : text;
}

QString roff(const char *text) { return roff(QString::fromUtf8(text)); }

/// The same as a sentence: help's lines begin small and end without a full stop.
QString sentence(const char *text)
{
    QString all = QString::fromUtf8(text);
    if (!all.isEmpty())
        all[0] = all[0].toUpper();
    return roff(all);
}

QString tagged(const QString &tag, const QString &text) { return u".TP\n"_s + tag + u'\n' + text + u'\n'; }

QString bold(const QString &text) { return u"\\fB"_s + roff(text) + u"\\fR"_s; }

QString labelOf(const OptionSpec &option)
{
    const QString value
        = option.kind == ValueKind::None ? QString() : u" \\fI"_s + roff(QString(option.value)) + u"\\fR"_s;
    return bold(u"--"_s + option.name) + value;
}

QString sentenceOf(const OptionSpec &option)
{
    QString text = sentence(option.help);
    if (!option.choices.isEmpty())
        text += u": "_s + roff(option.choices.join(", "_L1));
    return text + (option.repeatable ? u"; may be given again."_s : u"."_s);
}

QString usageLine(const VerbSpec &verb)
{
    QString text = bold(u"szept "_s + verb.name);
    for (const ArgumentSpec &argument : verb.arguments)
        text += (argument.optional ? u" [\\fI%1\\fR]"_s : u" \\fI%1\\fR"_s).arg(roff(QString(argument.name)));
    for (const OptionSpec &option : verb.options)
        text += (option.required ? u" %1%2"_s : u" [%1]%2"_s)
                    .arg(labelOf(option), option.repeatable ? u"..."_s : QString());
    return text + (verb.json ? u" [\\fB\\-\\-json\\fR]"_s : QString());
}

QString sectionOf(const VerbSpec &verb)
{
    QString text = u".SS "_s + roff(QString(verb.name)) + u'\n' + usageLine(verb) + u"\n.PP\n"_s
        + sentence(verb.summary) + u".\n"_s;
    if (*verb.description)
        text += roff(verb.description) + u'\n';
    for (const ArgumentSpec &argument : verb.arguments)
        text += tagged(u"\\fI"_s + roff(QString(argument.name)) + u"\\fR"_s,
            sentence(argument.help)
                + (argument.choices.isEmpty() ? QString() : u": "_s + roff(argument.choices.join(", "_L1))) + u'.');
    for (const OptionSpec &option : verb.options)
        text += tagged(labelOf(option), sentenceOf(option));
    for (const ExampleSpec &example : verb.examples)
        text += u".PP\n"_s + sentence(example.help) + u":\n.PP\n.in +4n\n"_s + roff(u"szept "_s + example.line)
            + u"\n.in\n"_s;
    return text;
}

QString exitSection()
{
    QString text = u".SH EXIT STATUS\n"_s;
    for (const auto &[code, meaning] : exitMeanings()) {
        text += tagged(bold(QString::number(std::to_underlying(code))), sentence(meaning) + u'.');
        QStringList names;
        for (const VerbSpec &verb : verbs()) {
            if (!verb.hidden && verb.exits.contains(code))
                names.append(roff(QString(verb.name)));
        }
        if (!names.isEmpty())
            text += u"Verbs: "_s + names.join(", "_L1) + u".\n"_s;
    }
    return text;
}

constexpr auto environment = R"(.SH ENVIRONMENT
.TP
\fBSZEPT_SECRETS\fR
Where tokens and the workspace's key are kept: \fBkeyring\fR (the desktop's Secret Service, the default) or \fBfile\fR, an
encrypted file beside a workspace file, else in the data folder.
.TP
\fBSZEPT_PASSPHRASE_FILE\fR
The file that holds the passphrase of the encrypted file; one trailing newline is dropped. Without it Szept asks at the terminal.
.TP
\fBSZEPT_CONNECTORS\fR
Further folders to look for connectors in, separated by colons.
.SH FILES
.TP
\fI$XDG_DATA_HOME/szept/workspace.szept\fR
The workspace where none is named. \fIFILE.secrets\fR beside a workspace file holds its secrets if they are kept in a file.
)"_L1;

} // namespace

QString manualPage()
{
    QString text = u".\\\" Made from the table of verbs in app/commands; do not edit.\n"_s;
    text += u".TH SZEPT 1 \"\" \"szept %1\" \"User commands\"\n"_s.arg(QStringLiteral(SZEPT_VERSION));
    text += u".SH NAME\nszept \\- the queues that moderators look after, in one place\n.SH SYNOPSIS\n"_s;
    text += u"\\fBszept\\fR [\\fB\\-\\-workspace\\fR \\fIFILE\\fR] \\fIVERB\\fR ... [\\fB\\-\\-json\\fR]\n"_s;
    text += u".SH DESCRIPTION\nSzept does one thing and ends: what was "
            u"asked for goes to\n"
            "standard output, as JSON with \\fB\\-\\-json\\fR, and what went wrong is one line on standard error. All "
            "ids are\n"
            "strings, the same in every verb; times are ISO 8601 in UTC.\n.SH OPTIONS OF EVERY VERB\n"_s;
    for (const OptionSpec &option : globalOptions())
        text += tagged(labelOf(option), sentenceOf(option));
    text += u".SH VERBS\n"_s;
    for (const VerbSpec &verb : verbs()) {
        if (!verb.hidden)
            text += sectionOf(verb);
    }
    return text + exitSection() + environment;
}

} // namespace szept::commands
