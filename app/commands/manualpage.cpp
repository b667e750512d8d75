// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/help.h"
#include "app/commands/table.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(Manual)
};

/// Text as roff takes it: nothing in it is a request or an escape, hyphens stay hyphens.
QString roff(QString text)
{
    text.replace(u'\\', u"\\e"_s).replace(u'-', u"\\-"_s).replace(u"…"_s, u"..."_s);
    return text.startsWith(u'.') || text.startsWith(u'\'') ? u"\\&"_s + text : text;
}

QString help(const char *text) { return QCoreApplication::translate("Help", text); }

/// The same as a sentence: help's lines begin small and end without a full stop.
QString sentence(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return roff(text);
}

QString section(const QString &title) { return u".SH "_s + roff(title).toUpper() + u'\n'; }

QString tagged(const QString &tag, const QString &text) { return u".TP\n"_s + tag + u'\n' + text + u'\n'; }

QString bold(const QString &text) { return u"\\fB"_s + roff(text) + u"\\fR"_s; }

QString italic(const QString &text) { return u"\\fI"_s + roff(text) + u"\\fR"_s; }

QString labelOf(const OptionSpec &option)
{
    return bold(u"--"_s + option.name) + (option.kind == ValueKind::None ? QString() : u' ' + italic(option.value));
}

QString sentenceOf(const OptionSpec &option)
{
    QString text = help(option.help);
    if (!option.choices.isEmpty())
        text += u": "_s + option.choices.join(", "_L1);
    if (option.repeatable)
        text += u"; "_s + help("may be given again");
    return sentence(text) + u'.';
}

QString sentenceOf(const ArgumentSpec &argument)
{
    const QString choices = argument.choices.isEmpty() ? QString() : u": "_s + argument.choices.join(", "_L1);
    return sentence(help(argument.help) + choices) + u'.';
}

QString usageLine(const VerbSpec &verb)
{
    QString text = bold(u"szept "_s + verb.name);
    for (const ArgumentSpec &argument : verb.arguments)
        text += (argument.optional ? u" [%1]"_s : u" %1"_s).arg(italic(argument.name));
    for (const OptionSpec &option : verb.options)
        text += (option.required ? u" %1%2"_s : u" [%1]%2"_s)
                    .arg(labelOf(option), option.repeatable ? u"..."_s : QString());
    return text + (verb.json ? u" ["_s + bold(u"--json"_s) + u']' : QString());
}

QString sectionOf(const VerbSpec &verb)
{
    QString text = u".SS "_s + roff(verb.name) + u'\n' + usageLine(verb) + u"\n.PP\n"_s + sentence(help(verb.summary))
        + u".\n"_s;
    if (*verb.description)
        text += roff(help(verb.description)) + u'\n';
    for (const ArgumentSpec &argument : verb.arguments)
        text += tagged(italic(argument.name), sentenceOf(argument));
    for (const OptionSpec &option : verb.options)
        text += tagged(labelOf(option), sentenceOf(option));
    for (const ExampleSpec &example : verb.examples)
        text += u".PP\n"_s + sentence(help(example.help)) + u":\n.PP\n.in +4n\n"_s + roff(u"szept "_s + example.line)
            + u"\n.in\n"_s;
    return text;
}

QString exitSection()
{
    QString text = section(Say::tr("Exit status"));
    for (const auto &[code, meaning] : exitMeanings()) {
        text += tagged(bold(QString::number(std::to_underlying(code))),
            sentence(QCoreApplication::translate("Exit", meaning)) + u'.');
        QStringList names;
        for (const VerbSpec &verb : verbs()) {
            if (!verb.hidden && verb.exits.contains(code))
                names.append(roff(verb.name));
        }
        if (!names.isEmpty())
            text += Say::tr("Verbs: %1.").arg(names.join(", "_L1)) + u'\n';
    }
    return text;
}

QString environmentSection()
{
    return section(Say::tr("Environment"))
        + tagged(bold(u"SZEPT_WORKSPACE"_s),
            roff(Say::tr("The workspace where --workspace names none: a file, or the address of a database.")))
        + tagged(bold(u"SZEPT_SECRETS"_s),
            roff(Say::tr(
                "Where tokens and the workspace's key are kept: \"keyring\" (the desktop's Secret Service, the default) or \"file\", "
                "an encrypted file beside a workspace file, else in the data folder.")))
        + tagged(bold(u"SZEPT_PASSPHRASE_FILE"_s),
            roff(Say::tr(
                "The file that holds the passphrase of the encrypted file; one trailing newline is dropped. Without it Szept asks, "
                "at the terminal or in its window.")))
        + tagged(bold(u"SZEPT_CONNECTORS"_s),
            roff(Say::tr("Further folders to look for connectors in, separated by colons.")))
        + tagged(bold(u"SZEPT_LANGUAGE"_s),
            roff(Say::tr(
                "The language of help and sentences, \"en\" or \"pl\"; without it, that of the locale. JSON is always in English.")))
        + section(Say::tr("Files"))
        + tagged(italic(u"$XDG_DATA_HOME/szept/workspace.szept"_s),
            roff(Say::tr(
                "The workspace where none is named. \"FILE.secrets\" beside a workspace file holds its secrets if they are kept in a "
                "file.")));
}

} // namespace

QString manualPage()
{
    QString text = u".\\\" Made from the table of verbs in app/commands; do not edit.\n"_s;
    text += u".TH SZEPT 1 \"\" \"szept %1\" \"%2\"\n"_s.arg(QStringLiteral(SZEPT_VERSION), Say::tr("User commands"));
    text += section(Say::tr("Name")) + u"szept \\- "_s
        + roff(Say::tr("the queues that moderators look after, in one place")) + u'\n';
    text += section(Say::tr("Synopsis"))
        + u"%1 [%2 %3] %4 ... [%5]\n"_s.arg(
            bold(u"szept"_s), bold(u"--workspace"_s), italic(u"FILE"_s), italic(u"VERB"_s), bold(u"--json"_s));
    text += section(Say::tr("Description"))
        + roff(Say::tr(
            "Szept does one thing and ends: what was asked for goes to standard output, as JSON with --json, and what went wrong is "
            "one line on standard error. All ids are strings, the same in every verb; times are ISO 8601 in UTC."))
        + u'\n';
    text += section(Say::tr("Options of every verb"));
    for (const OptionSpec &option : globalOptions())
        text += tagged(labelOf(option), sentenceOf(option));
    text += section(Say::tr("Verbs"));
    for (const VerbSpec &verb : verbs()) {
        if (!verb.hidden)
            text += sectionOf(verb);
    }
    return text + exitSection() + environmentSection();
}

} // namespace szept::commands
