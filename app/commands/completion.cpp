// SPDX-FileCopyrightText: 2026 The Szept developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/help.h"
#include "app/commands/hints.h"
#include "app/commands/table.h"

using namespace Qt::StringLiterals;

namespace szept::commands {
namespace {

constexpr auto made = "# Made from the table of verbs in app/commands; do not edit.\n"_L1;
/// Hidden verb that prints the ids of the connectors that are there.
constexpr auto platformWords = "szept complete platforms 2>/dev/null"_L1;

QList<OptionSpec> optionsOf(const VerbSpec &verb)
{
    QList<OptionSpec> all = verb.options;
    for (const OptionSpec &option : globalOptions()) {
        if (option.name != "json"_L1 || verb.json)
            all.append(option);
    }
    return all;
}

QString words(const QList<OptionSpec> &options)
{
    QStringList all;
    for (const OptionSpec &option : options)
        all.append(u"--"_s + option.name);
    return all.join(u' ');
}

/// Those behind which the next word is no verb.
QList<OptionSpec> withValues(QList<OptionSpec> options)
{
    options.removeIf([](const OptionSpec &option) { return option.kind == ValueKind::None; });
    return options;
}

QStringList verbWords(bool second, const QString &first = {})
{
    QStringList all;
    for (const VerbSpec &verb : verbs()) {
        const QStringList parts = QString(verb.name).split(u' ');
        const QString word = parts.value(second ? 1 : 0);
        if (!verb.hidden && !word.isEmpty() && (!second || parts[0] == first) && !all.contains(word))
            all.append(word);
    }
    return all;
}

/// What bash offers for a value of that kind; empty: nothing.
QString bashOffer(ValueKind kind, const QStringList &choices)
{
    if (kind == ValueKind::File)
        return u"COMPREPLY=($(compgen -f -- \"$current\"))"_s;
    if (kind == ValueKind::Platform)
        return u"COMPREPLY=($(compgen -W \"$(%1)\" -- \"$current\"))"_s.arg(platformWords);
    if (!choices.isEmpty())
        return u"COMPREPLY=($(compgen -W '%1' -- \"$current\"))"_s.arg(choices.join(u' '));
    return {};
}

QString bashVerb(const VerbSpec &verb)
{
    QString text = u"    %1)\n"_s.arg(inShellQuotes(verb.name));
    QString values;
    for (const OptionSpec &option : verb.options) {
        if (option.kind != ValueKind::None) {
            const QString offer = bashOffer(option.kind, option.choices);
            values += u"        --%1) %2; return ;;\n"_s.arg(option.name, offer.isEmpty() ? u":"_s : offer);
        }
    }
    if (!values.isEmpty())
        text += u"        case \"$previous\" in\n"_s + values + u"        esac\n"_s;
    text
        += u"        if [[ $current == -* ]]; then\n            COMPREPLY=($(compgen -W '%1' -- \"$current\"))\n"_s.arg(
            words(optionsOf(verb)));
    const QStringList seconds = verbWords(true, verb.name);
    const QString offer = !seconds.isEmpty() ? bashOffer(ValueKind::Choice, seconds)
        : verb.arguments.isEmpty()           ? QString()
                                             : bashOffer(verb.arguments[0].kind, verb.arguments[0].choices);
    if (!offer.isEmpty())
        text += u"        else\n            "_s + offer + u'\n';
    return text + u"        fi ;;\n"_s;
}

} // namespace

QString bashCompletion()
{
    QString text = made + uR"(_szept()
{
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} verb= word at
    COMPREPLY=()
    if [[ $previous == --@(workspace|trace) ]]; then
        COMPREPLY=($(compgen -f -- "$current")); return
    fi
    for ((at = 1; at < COMP_CWORD; ++at)); do
        word=${COMP_WORDS[at]}
        if [[ $word == --@(workspace|trace) ]]; then ((++at)); continue; fi
        [[ $word == -* ]] && continue
        if [[ -z $verb ]]; then
            verb=$word
        else
)"_s;
    QStringList pairs;
    for (const VerbSpec &verb : verbs()) {
        if (!verb.hidden && verb.name.contains(u' '))
            pairs.append(inShellQuotes(verb.name));
    }
    text += u"            case \"$verb $word\" in %1) verb=\"$verb $word\" ;; esac\n"_s.arg(pairs.join(u'|'));
    const QStringList firstWords = verbWords(false);
    text += u"            break\n        fi\n    done\n    case \"$verb\" in\n"_s;
    text += u"    '') COMPREPLY=($(compgen -W '%1 %2' -- \"$current\")) ;;\n"_s.arg(
        firstWords.join(u' '), words(globalOptions()));
    for (const QString &first : firstWords) {
        const QStringList seconds = verbWords(true, first);
        if (!verbNamed(first) && !seconds.isEmpty())
            text += u"    %1) COMPREPLY=($(compgen -W '%2' -- \"$current\")) ;;\n"_s.arg(first, seconds.join(u' '));
    }
    for (const VerbSpec &verb : verbs()) {
        if (!verb.hidden)
            text += bashVerb(verb);
    }
    return text + u"    esac\n}\ncomplete -F _szept szept\n"_s;
}

namespace {

QString zshText(const char *text)
{
    return QString::fromUtf8(text)
        .replace(u'[', u"\\["_s)
        .replace(u']', u"\\]"_s)
        .replace(u':', u"\\:"_s)
        .replace(u'\'', u"'\\''"_s);
}

QString zshAction(ValueKind kind, const QStringList &choices)
{
    if (kind == ValueKind::File)
        return u"_files"_s;
    if (kind == ValueKind::Platform)
        return u"($(%1))"_s.arg(QString(platformWords).replace(u'\'', u"'\\''"_s));
    return choices.isEmpty() ? u" "_s : u'(' + choices.join(u' ') + u')';
}

QString zshOption(const OptionSpec &option)
{
    const QString repeat = option.repeatable ? u"*"_s : QString();
    QString text = u"'%1--%2[%3]"_s.arg(repeat, option.name, zshText(option.help));
    if (option.kind != ValueKind::None)
        text += u":%1:%2"_s.arg(QString(option.value).toLower(), zshAction(option.kind, option.choices));
    return text + u'\'';
}

QString zshVerb(const VerbSpec &verb)
{
    QStringList parts;
    const QList<OptionSpec> options = optionsOf(verb);
    for (const OptionSpec &option : options)
        parts.append(zshOption(option));
    int number = 0;
    for (const ArgumentSpec &argument : verb.arguments)
        parts.append(u"'%1:%2%3:%4'"_s.arg(QString::number(++number), argument.optional ? u":"_s : QString(),
            QString(argument.name).toLower(), zshAction(argument.kind, argument.choices)));
    return u"        (%1) _arguments %2 ;;\n"_s.arg(inShellQuotes(verb.name), parts.join(u' '));
}

} // namespace

QString zshCompletion()
{
    QString text = u"#compdef szept\n"_s + made;
    text += u"_szept() {\n    local -a verbs seconds\n    local verb at=2\n    verbs=(\n"_s;
    const QStringList firstWords = verbWords(false);
    for (const QString &word : firstWords) {
        const VerbSpec *verb = verbNamed(word);
        text += u"        '%1:%2'\n"_s.arg(word, verb ? zshText(verb->summary) : verbWords(true, word).join(", "_L1));
    }
    text
        += u"    )\n    while [[ $words[at] == -* ]]; do [[ $words[at] == --(workspace|trace) ]] && ((at++)); ((at++)); done\n"_s;
    text
        += u"    if ((CURRENT <= at)); then\n        _describe verb verbs\n        _arguments %1\n        return\n    fi\n"_s
               .arg([] {
                   QStringList options;
                   for (const OptionSpec &option : globalOptions())
                       options.append(zshOption(option));
                   return options.join(u' ');
               }());
    text += u"    verb=$words[at]\n    case $verb in\n"_s;
    for (const QString &first : firstWords) {
        const QStringList seconds = verbWords(true, first);
        if (seconds.isEmpty())
            continue;
        text += u"        (%1) seconds=(%2)\n"_s.arg(first, seconds.join(u' '));
        text += u"            if ((CURRENT == at + 1)); then compadd -a seconds\n"_s
            + (verbNamed(first) ? QString() : u"                return\n"_s)
            + u"            elif (($seconds[(Ie)$words[at+1]])); then verb=\"$verb $words[at+1]\"; ((at++)); fi ;;\n"_s;
    }
    text += u"    esac\n    shift $((at - 1)) words; ((CURRENT -= at - 1))\n    case $verb in\n"_s;
    for (const VerbSpec &verb : verbs()) {
        if (!verb.hidden)
            text += zshVerb(verb);
    }
    return text + u"    esac\n}\n_szept \"$@\"\n"_s;
}

namespace {

QString fishOption(const OptionSpec &option, const QString &condition)
{
    QString text
        = u"complete -c szept"_s + (condition.isEmpty() ? QString() : u" -n %1"_s.arg(inShellQuotes(condition)));
    text += u" -l %1 -d %2"_s.arg(option.name, inShellQuotes(QString::fromUtf8(option.help)));
    if (option.kind == ValueKind::File)
        text += u" -rF"_s;
    else if (option.kind != ValueKind::None)
        text += option.choices.isEmpty() ? u" -x"_s : u" -xa %1"_s.arg(inShellQuotes(option.choices.join(u' ')));
    return text + u'\n';
}

} // namespace

QString fishCompletion()
{
    QString text = made + u"complete -c szept -f\n"_s;
    text += uR"(function __szept_at -d 'the words before the cursor are this verb, or none'
    set -l words
    set -l isvalue no
    for word in (commandline -opc)[2..]
        if test $isvalue = yes
            set isvalue no
        else if contains -- $word %1
            set isvalue yes
        else if not string match -q -- '-*' $word
            set -a words $word
        end
    end
    test (count $argv) -eq 0; and test (count $words) -eq 0; and return 0
    test (count $argv) -gt 0; and test "$words[1..$(count $argv)]" = "$argv"
end
)"_s.arg(words(withValues(globalOptions())));
    for (const OptionSpec &option : globalOptions())
        text += fishOption(option, {});
    const QStringList firstWords = verbWords(false);
    for (const QString &word : firstWords) {
        const VerbSpec *verb = verbNamed(word);
        const QString what = verb ? QString::fromUtf8(verb->summary) : verbWords(true, word).join(", "_L1);
        text += u"complete -c szept -n __szept_at -a %1 -d %2\n"_s.arg(word, inShellQuotes(what));
    }
    for (const VerbSpec &verb : verbs()) {
        if (verb.hidden)
            continue;
        const QStringList parts = QString(verb.name).split(u' ');
        if (parts.size() == 2)
            text += u"complete -c szept -n '__szept_at %1' -a %2 -d %3\n"_s.arg(
                parts[0], parts[1], inShellQuotes(QString::fromUtf8(verb.summary)));
        const QString condition = u"__szept_at "_s + verb.name;
        for (const OptionSpec &option : verb.options)
            text += fishOption(option, condition);
        if (!verb.arguments.isEmpty() && verb.arguments[0].kind == ValueKind::Platform)
            text += u"complete -c szept -n '%1' -xa '(%2)'\n"_s.arg(condition, platformWords);
        else if (!verb.arguments.isEmpty() && verb.arguments[0].kind == ValueKind::File)
            text += u"complete -c szept -n '%1' -F\n"_s.arg(condition);
        else if (!verb.arguments.isEmpty() && !verb.arguments[0].choices.isEmpty())
            text += u"complete -c szept -n '%1' -xa '%2'\n"_s.arg(condition, verb.arguments[0].choices.join(u' '));
    }
    return text;
}

} // namespace szept::commands
